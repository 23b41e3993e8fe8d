"""What somebody promised to do next: what, who, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import drop_promise, keep_promise, promise, set_action
from ninja_mentor.ui.idea.side.action_form import ActionForm
from ninja_mentor.ui.idea.side.action_item import ActionItem
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.ui.desk import Desk


class ActionsPanel(QWidget):
    """Open actions by due date; those that are done or given up on demand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: IdeaSheet | None = None
        self._with_done = False
        self._items: dict[str, ActionItem] = {}
        self._form: ActionForm | None = None
        self._begun: dict[str, dict[str, str]] = desk.begun.of("actions")  # by idea
        say = desk.language.say
        action = say("Add") if desk.workspace.writing else ""
        self._title = SectionTitle(desk.look, say("Next actions"), "", action, self.begin)
        if self._title.button is not None:
            self._title.button.setAccessibleName(say("Add an action"))
        self._nothing = Text(say("What will the team do next, and by when?"), "body", "quiet")
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self._place = QVBoxLayout()
        self._done = Button(desk.look, "", self._toggle_done, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._title)
        column.addWidget(self._nothing)
        column.addLayout(self._list)
        column.addLayout(self._place)
        column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        """Shows what was promised on this idea."""
        other = self._sheet is None or self._sheet.idea.id != sheet.idea.id
        if other:
            self._with_done = False
            self._put_form_away()
        self._sheet = sheet
        if other and any(self._begun.get(sheet.idea.id, {}).values()):
            self._show_form(sheet.idea.id)
        self._show()

    def items(self) -> list[ActionItem]:
        """The actions shown, from top to bottom."""
        return list(self._items.values())

    def form(self) -> ActionForm | None:
        """The form for a new action; None while nobody adds one."""
        return self._form

    def done_button(self) -> Button:
        """Shows and hides what is done."""
        return self._done

    def begin(self) -> None:
        """Opens the form for a new action."""
        if self._sheet is not None:
            self._show_form(self._sheet.idea.id).go_to()

    # -- inside ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._sheet is None:
            return
        language = self._desk.language
        todo = [action for action in self._sheet.actions if not action.done_at and not action.dropped_on]
        done = [action for action in self._sheet.actions if action.done_at or action.dropped_on]
        self._nothing.setVisible(not todo and self._form is None)
        self._done.setVisible(bool(done))
        self._done.setText(
            language.say("Hide what is done")
            if self._with_done
            else language.count("Show {n} done", "Show {n} done", len(done))
        )
        self._done.setAccessibleName(self._done.text())
        shown = [*todo, *(done if self._with_done else [])]
        wanted = {action.id for action in shown}
        for action_id in [known for known in self._items if known not in wanted]:
            item = self._items.pop(action_id)
            item.hide()
            item.deleteLater()
        items = {}
        for number, action in enumerate(shown):
            item = self._items.get(action.id) or self._made(action.id)
            item.show_action(action)
            if self._list.indexOf(item) != number:
                self._list.removeWidget(item)
                self._list.insertWidget(number, item)
            items[action.id] = item
        self._items = items

    def _made(self, action_id: str) -> ActionItem:
        item = ActionItem(self._desk)
        item.ticked.connect(lambda on: self._keep(action_id, on=on))
        item.moved.connect(lambda due: self._move(action_id, due))
        item.given_up.connect(lambda outcome: self._give_up(action_id, outcome))
        return item

    def _keep(self, action_id: str, *, on: bool) -> None:
        label = mark("Tick an action off") if on else mark("Open an action again")
        self._desk.writer.change(label, keep_promise, action_id, done=on)

    def _move(self, action_id: str, due: str) -> None:
        self._desk.writer.change(mark("Move the date of a promise"), set_action, action_id, due=due)

    def _give_up(self, action_id: str, outcome: str) -> None:
        self._desk.writer.change(
            mark("Give up a promise"), drop_promise, action_id, dropped=True, outcome=outcome
        )

    def _add(self, what: str, who: str, due: str) -> None:
        if self._sheet is not None:
            self._desk.writer.change(
                mark("Add an action"), promise, self._sheet.idea.id, what, who_name=who, due=due
            )
        self._close()

    def _show_form(self, idea_id: str) -> ActionForm:
        if self._form is None:
            self._form = ActionForm(self._desk, self._begun.setdefault(idea_id, {}))
            self._form.added.connect(self._add)
            self._form.closed.connect(self._close)
            self._place.addWidget(self._form)
        return self._form

    def _put_form_away(self) -> None:
        """What is written in it waits until one comes back to the idea."""
        if self._form is not None:
            self._form.keep()
            self._form.hide()
            self._form.deleteLater()
            self._form = None

    def _close(self) -> None:
        """It is added, or not wanted."""
        if self._form is not None and self._sheet is not None:
            self._put_form_away()
            self._begun.pop(self._sheet.idea.id, None)
            if self._title.button is not None:
                self._title.button.setFocus()
            self._show()

    def _toggle_done(self) -> None:
        self._with_done = not self._with_done
        self._show()
