"""The page of all ideas: what happens when a card is carried, a filter chosen, an idea logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ninja_mentor.ui.ideas.arranging import YES, Order
from ninja_mentor.ui.ideas.changing import IdeaChanges
from ninja_mentor.ui.ideas.source import IdeaSource
from ninja_mentor.ui.ideas.steps import Steps
from ninja_mentor.ui.ideas.view import IdeasView
from ninja_mentor.ui.ideas.words import IdeaWords
from ninja_mentor.ui.navigation import Crumb, PageAction
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.ideas.arranging import Arranged, Wanted
    from ninja_mentor.ui.ideas.commands import Asked

REMEMBERED_AS: Final = "ideas-view"
FILTERS: Final = ("stage", "country", "sdg", "tag", "mentor", "needs", "archived")


class IdeasPage(QWidget):
    """Board and table of all ideas. A place may name filters (`stage="…"`, `needs=True`) or an `idea_id` to choose."""

    header_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.language.say
        words = IdeaWords(desk.language, desk.workspace.workflow)
        self._steps = Steps(desk, self)
        self.source = IdeaSource(desk, self)
        self._changes = IdeaChanges(desk, words, self)
        self.view = IdeasView(desk, words, self._steps)
        self._followed = ""  # an idea that was logged or moved, to be chosen once it is shown in its place
        self._expected = ""  # the stage where it will be; empty: where it is
        self._shown: Arranged | None = None
        self._kind = desk.settings.choice(REMEMBERED_AS, "board")
        self._switch = Segmented(
            desk.look,
            say("View"),
            [
                Choice("board", say("Board"), icon="columns-3"),
                Choice("table", say("Table"), icon="table-2"),
            ],
            self._kind if self._kind in {"board", "table"} else "board",
        )
        self._switch.setParent(self)
        self._switch.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()
        self.source.order = self.view.table.order()

    # -- what the window asks --------------------------------------------------------------------------

    def title(self) -> str:
        return self._desk.language.say("Ideas")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        say = self._desk.language.say
        new = PageAction(say("New idea"), self.start_logging, "plus", primary=True, shortcut="Ctrl+N")
        some = self._shown is not None and bool(self._shown.table)
        export = PageAction(say("Export pitches…"), self._export_shown, "files", enabled=some)
        return self._switch, export, new

    def show_place(self, **place: object) -> None:
        self.source.catch_up()
        asked = {name: place[name] for name in FILTERS if place.get(name)}
        if asked:
            self.view.filters.choose({name: _values(value) for name, value in asked.items()})
        idea_id = place.get("idea_id")
        if isinstance(idea_id, str) and not self._choose(idea_id):
            self._followed, self._expected = idea_id, ""

    def refresh(self, changes: Changes) -> None:
        if any(kind != "profile" for kind in changes.touched):
            self.source.refresh(changes)
        if changes.touches("profile"):
            self.source.catch_up()

    def start_logging(self) -> None:
        """Opens the line in which an idea is logged."""
        self.view.entry.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_list()

    # -- what the person does --------------------------------------------------------------------------

    def _connect(self) -> None:
        view = self.view
        self.source.arranged.connect(self._show)
        self.source.changed.connect(self._forget_steps)
        self._switch.chosen.connect(self._show_kind)
        view.entry.entered.connect(self._changes.log)
        view.entry.left.connect(self._stop_logging)
        self._changes.logged.connect(self._after_logging)
        self._changes.not_logged.connect(view.entry.put_back)
        view.filters.changed.connect(self._narrow)
        view.filters.left.connect(self._focus_list)
        view.table.sort_wanted.connect(self._sort)
        view.board.dropped.connect(lambda stage, ids: self._move(ids, stage))
        for each in (view.board, view.table):
            each.asked.connect(self._do)

    def _do(self, asked: Asked) -> None:
        rows = [row for row in map(self.source.idea, asked.ideas) if row is not None]
        if not rows:
            return
        changes = self._changes
        if asked.deed == "open":
            self._desk.navigator.open_page("idea", idea_id=rows[0].id)
        elif asked.deed == "move":
            self._move(asked.ideas, asked.stage)
        elif asked.deed in {"back", "on"}:
            stage = changes.step(rows[0], 1 if asked.deed == "on" else -1)
            if stage:
                self._followed, self._expected = rows[0].id, stage
        elif asked.deed == "export":
            self._export(asked.ideas)
        elif asked.deed == "delete":
            changes.delete(rows)
        elif asked.deed == "bring_back" or all(row.archived for row in rows):
            changes.bring_back(rows)
        else:
            changes.archive(rows)

    def _move(self, ideas: Sequence[str], stage: str) -> None:
        rows = [row for row in map(self.source.idea, ideas) if row is not None]
        self._followed, self._expected = (rows[0].id, stage) if len(rows) == 1 else ("", "")
        self._changes.move(rows, stage)

    def _export_shown(self) -> None:
        """The pitches of several chosen rows, else of all ideas that are shown."""
        chosen = self.view.table.chosen_rows() if self._kind == "table" else []
        shown = [listed.row for listed in self._shown.table] if self._shown is not None else []
        self._export([row.id for row in (chosen if len(chosen) > 1 else shown)])

    def _export(self, ideas: Sequence[str]) -> None:
        from ninja_mentor.ui.ideas.batch.dialog import BatchDialog  # noqa: PLC0415  (rarely needed)

        BatchDialog(self._desk, ideas, self).open()

    def _narrow(self, wanted: Wanted) -> None:
        self.source.show(wanted)

    def _sort(self, order: Order) -> None:
        self.source.sort(order)

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        self._desk.settings.set_choice(REMEMBERED_AS, kind)
        if self._shown is not None:
            self._show(self._shown)

    def _after_logging(self, idea_id: str) -> None:
        self._followed, self._expected = idea_id, ""
        self._follow()

    def _stop_logging(self) -> None:
        if self._shown is not None and not self._shown.ideas:
            self.view.entry.field.clear()
            return
        self.view.entry.hide()
        self._focus_list()

    # -- what is shown ---------------------------------------------------------------------------------

    def _show(self, arranged: Arranged) -> None:
        some = self._shown is not None and bool(self._shown.table)
        self._shown = arranged
        if some != bool(arranged.table):
            self.header_changed.emit()
        view = self.view
        view.filters.offer(arranged)
        view.filters.setVisible(bool(arranged.ideas))
        view.entry.set_closable(closable=bool(arranged.ideas))
        if not arranged.table:
            self._say_what_to_do(arranged)
        if self._kind == "table":
            view.table.show_ideas(arranged.table)
        else:
            view.board.show_ideas(arranged.by_stage, filtered=not arranged.wanted.everything)
        view.show_part(self._kind if arranged.table else "nothing")
        self._follow()
        if self.hasFocus():
            self._focus_list()

    def _say_what_to_do(self, arranged: Arranged) -> None:
        say, nothing = self._desk.language.say, self.view.nothing
        if not arranged.ideas:
            nothing.set_words(
                say("Log your first idea"),
                say("One line is enough. What it needs, who it is for and what comes next can wait."),
            )
            had_focus = self.hasFocus()
            self.view.entry.show()
            if had_focus:
                self.view.entry.start()
        elif arranged.wanted.everything:
            nothing.set_words(
                say("Every idea is archived"), say("Choose “Archived” above to see them and bring them back.")
            )
        elif set(arranged.wanted.values) == {"archived"} and not arranged.wanted.words:
            nothing.set_words(
                say("Nothing is archived"),
                say(
                    "An idea that rests can be archived with the key A. It stays searchable, and comes back."
                ),
            )
        else:
            nothing.set_words(
                say("No idea fits these filters"), say("Take one of them away, or clear them all.")
            )

    def _follow(self) -> None:
        """Chooses the idea that was logged or moved, once it is shown where it belongs."""
        row = self.source.idea(self._followed) if self._followed else None
        if row is not None and self._shown is not None:
            self._choose(row.id)
            if self._expected in {"", row.stage}:
                self._followed = ""  # also where a filter hides it: it must not jump into view much later

    def _choose(self, idea_id: str) -> bool:
        part = self.view.table if self._kind == "table" else self.view.board
        return part.choose(idea_id, focus=not self._is_typing())

    def _is_typing(self) -> bool:
        """Whether the person writes in one of this page's fields just now, which must not lose the focus."""
        focused = QApplication.focusWidget()
        return focused is not None and (
            self.view.entry.isAncestorOf(focused) or focused is self.view.filters.words
        )

    def _focus_list(self) -> None:
        if self._shown is None:
            return
        if not self._shown.ideas:
            self.view.entry.start()
        elif self._shown.table:
            (self.view.table if self._kind == "table" else self.view.board).take_focus()

    def _forget_steps(self, ids: frozenset[str] | None) -> None:
        if ids is None:
            self._steps.forget_all()
        else:
            self._steps.forget(ids)


def _values(value: object) -> set[str]:
    if value is True:
        return {YES}
    return (
        {str(each) for each in value} if isinstance(value, list | tuple | set | frozenset) else {str(value)}
    )
