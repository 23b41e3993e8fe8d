"""One promise: all that is known of it, and what may become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import drop_promise, keep_promise, set_action
from ninja_mentor.ui.mentoring.words import STATE_TONES
from ninja_mentor.ui.theme.tokens import LARGE, SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.ledger import Promise
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.mentoring.words import MentoringWords


class PromisePane(QWidget):
    """`idea_wanted(promise)` asks for the place where it was promised."""

    idea_wanted = Signal(object)

    def __init__(self, desk: Desk, words: MentoringWords) -> None:
        super().__init__()
        self._desk, self._words = desk, words
        self.promise: Promise | None = None
        look, say, formats = desk.look, desk.language.say, desk.formats
        self._what = Text("", "section", selectable=True)
        self._state = Text("", "strong")
        self._facts = Text("", selectable=True)
        self.kept = Button(look, say("Kept"), self._keep, "primary", "check")
        self.reopen = Button(look, say("Open it again"), self._reopen, "secondary", "undo-2")
        self.give_up = Button(look, say("Give up…"), self._ask, "quiet")
        self.due = DateEdit(look, say("By when"), formats.parse_date, formats.date, desk.workspace.today)
        self.due.edited.connect(self._move)
        self._due_caption = Text(say("By when"), "caption", "quiet")
        self._due_caption.setBuddy(self.due)
        self.go = Button(look, say("Where it was promised"), self._go, "link", "arrow-right")
        buttons = QWidget()
        flow = FlowLayout(SMALL, buttons)
        for button in (self.kept, self.reopen, self.give_up):
            flow.addWidget(button)
            button.setEnabled(desk.workspace.writing)
        self.due.setEnabled(desk.workspace.writing)
        self.form = QWidget()
        self.outcome = GrowingTextEdit(
            look, say("What came of it"), say("The buyer closed; we look for another one.")
        )
        self.confirm = Button(look, say("Give it up"), self._drop, "danger")
        self._lay_out_form()
        scroll = ScrollColumn(look, margin=LARGE)
        when = QVBoxLayout()
        when.setSpacing(TIGHT)
        when.addWidget(self._due_caption)
        when.addWidget(self.due)
        for part in (self._what, self._state, buttons, self.form):
            scroll.body.addWidget(part)
        scroll.body.addLayout(when)
        scroll.body.addWidget(self._facts)
        scroll.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_promise(self, promise: Promise) -> None:
        """Shows it; what is being written about another one is put away."""
        other = self.promise is None or self.promise.id != promise.id
        self.promise = promise
        self._what.setText(promise.what)
        day = self._desk.formats.date(promise.closed_on or promise.due)
        self._state.setText(" · ".join(part for part in (self._words.state(promise), day) if part))
        self._state.set_tone(STATE_TONES[promise.state])
        self._facts.setText("\n".join(self._lines(promise)))
        self.kept.setVisible(promise.is_open)
        self.give_up.setVisible(promise.is_open)
        self.reopen.setVisible(not promise.is_open)
        self.due.setVisible(promise.is_open)
        self._due_caption.setVisible(promise.is_open)
        if other:
            self.due.show_other(promise.due)
        else:
            self.due.set_value_quietly(promise.due)
        if other or not promise.is_open:
            self.form.hide()
            self.outcome.setPlainText("")

    def facts(self) -> str:
        """All that is said of it, line by line."""
        return self._facts.text()

    # -- inside ----------------------------------------------------------------------------------------

    def _lines(self, promise: Promise) -> list[str]:
        say, date = self._desk.language.say, self._desk.formats.date
        earlier = [
            say("{date}, moved on {day}", date=date(move.due), day=date(move.on)) for move in promise.moves
        ]
        told = (
            (promise.who_name, say("By: {text}", text=promise.who_name)),
            (promise.for_name, say("For: {text}", text=promise.for_name)),
            (promise.made_on, say("Promised on {date}", date=date(promise.made_on))),
            (earlier, say("Earlier dates: {dates}", dates="; ".join(earlier))),
            (promise.done_when, say("Done when: {text}", text=promise.done_when)),
            (promise.outcome, say("What came of it: {text}", text=promise.outcome)),
            (promise.idea_title, say("Idea: {title}", title=promise.idea_title)),
        )
        return [line for known, line in told if known]

    def _lay_out_form(self) -> None:
        look, say = self._desk.look, self._desk.language.say
        caption = Text(say("What came of it"), "caption", "quiet")
        caption.setBuddy(self.outcome)
        row = QWidget()
        flow = FlowLayout(SMALL, row)
        flow.addWidget(self.confirm)
        flow.addWidget(Button(look, say("Cancel"), self._cancel, "quiet"))
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(caption)
        column.addWidget(self.outcome)
        column.addWidget(row)
        self.form.hide()
        EscapeKey(self.form).pressed.connect(self._cancel)

    def _keep(self) -> None:
        promise = self.promise
        if promise is not None:
            self._desk.writer.change(
                mark("Tick “{what}”"),
                keep_promise,
                promise.id,
                done=True,
                facts={"what": promise.what},
            )
            self._say(self._desk.language.say("Kept: {what}", what=promise.what))

    def _reopen(self) -> None:
        if self.promise is not None:
            self._desk.writer.change(mark("Open an action again"), keep_promise, self.promise.id, done=False)
            self._say(self._desk.language.say("Open again: {what}", what=self.promise.what))

    def _move(self, due: str) -> None:
        if self.promise is not None and self.promise.is_open and due != self.promise.due:
            self._desk.writer.change(mark("Move the date of a promise"), set_action, self.promise.id, due=due)

    def _ask(self) -> None:
        self.form.show()
        self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self.outcome.setPlainText("")
        self.form.hide()
        self.give_up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self.promise is not None:
            self._desk.writer.change(
                mark("Give up a promise"),
                drop_promise,
                self.promise.id,
                dropped=True,
                outcome=self.outcome.toPlainText(),
            )
            self._say(self._desk.language.say("Given up: {what}", what=self.promise.what))

    def _say(self, text: str) -> None:
        self._desk.toaster.say(text, undo=True)

    def _go(self) -> None:
        if self.promise is not None:
            self.idea_wanted.emit(self.promise)
