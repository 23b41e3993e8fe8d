"""Today: go on where I left off, what is due, which ideas need something; in the order of the person's role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import keep_promise
from ninja_mentor.core.overview.today import today_page
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.today.cards import due_card, left_off_card, needing_card
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.today import DueAction, Today
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.navigation import Crumb

ORDER: Final = {
    "entrepreneur": ("left_off", "due", "needing"),
    "mentor": ("needing", "due", "left_off"),
    "staff": ("needing", "due", "left_off"),
}
SHOWN: Final = ("idea", "answer", "action", "comment", "session", "member", "person", "profile")
NOON: Final = 12
EVENING: Final = 19


class TodayPage(QWidget):
    """`logging_wanted()` asks for the place where an idea is logged."""

    header_changed = Signal()
    logging_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._content: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    def title(self) -> str:
        return self._desk.look.say("Today")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        say = self._desk.look.say
        return (
            PageAction(say("Log an idea"), self.logging_wanted.emit, "plus", primary=True, shortcut="Ctrl+N"),
        )

    def show_place(self, **_place: object) -> None:
        self._load()

    def refresh(self, changes: Changes) -> None:
        if changes.touches(*SHOWN):
            self._load()

    def _load(self) -> None:
        workspace = self._desk.workspace
        self._desk.jobs.run(
            workspace.ask,
            today_page,
            workspace.author.id,
            self._desk.language.code,
            workspace.today,
            then=self._show,
            topic=self,
        )

    def _show(self, today: Today) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        column = ScrollColumn(self._desk.look, widest=860)
        column.body.addWidget(self._greeting(today))
        for widget in self._parts(today):
            column.body.addWidget(widget, 0 if today.ideas else 1)
        if today.ideas:
            column.body.addStretch(1)
        if self._content is not None:
            self._whole.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = column
        self._whole.addWidget(column)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()

    def _parts(self, today: Today) -> list[QWidget]:
        desk = self._desk
        if not today.ideas:
            say = desk.look.say
            words = say("Write one line. The rest can wait: the questions come one after the other.")
            return [EmptyState(desk.look, "lightbulb", say("No ideas yet"), words)]
        made: dict[str, QWidget | None] = {
            "left_off": left_off_card(desk, today.left_off) if today.left_off else None,
            "due": due_card(desk, today.actions, self._tick),
            "needing": needing_card(desk, today.needing),
        }
        return [widget for name in ORDER[desk.workspace.profile.role] if (widget := made[name]) is not None]

    def _greeting(self, today: Today) -> QWidget:
        desk, say = self._desk, self._desk.look.say
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(self._hello(), "title"))
        date = desk.formats.long_date(desk.workspace.today)
        if desk.workspace.profile.role == "entrepreneur" or not today.ideas:
            column.addWidget(Text(date, "body", "quiet"))
        else:
            ideas = desk.language.count("{n} idea", "{n} ideas", today.ideas)
            column.addWidget(Text(say("{date} · {ideas}", date=date, ideas=ideas), "body", "quiet"))
        return whole

    def _hello(self) -> str:
        workspace, say = self._desk.workspace, self._desk.look.say
        hour = workspace.clock.now().astimezone(ZoneInfo(workspace.profile.zone)).hour
        name = workspace.profile.name
        if not name:
            return say("Good day")
        if hour < NOON:
            return say("Good morning, {name}", name=name)
        return (
            say("Good afternoon, {name}", name=name)
            if hour < EVENING
            else say("Good evening, {name}", name=name)
        )

    def _tick(self, due: DueAction) -> None:
        what = due.action.what
        self._desk.writer.change(
            mark("Tick “{what}”"),
            keep_promise,
            due.action.id,
            done=True,
            facts={"what": what},
            then=lambda _: self._desk.toaster.say(self._desk.look.say("Done: {what}", what=what), undo=True),
        )
