"""The gate of a stage: what is met, what is still missing, what a mentor advises. It never locks anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.ideas.edits import set_value
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import give_verdict
from ninja_mentor.core.workflow.gates import CriterionState, gate, is_filled, over_limit, tick_field
from ninja_mentor.ui.idea.side.criterion_row import CriterionRow
from ninja_mentor.ui.idea.side.verdict_form import VERDICTS, VerdictForm
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.mentoring.model import Verdict
    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Stage
    from ninja_mentor.ui.desk import Desk


class GatePanel(QWidget):
    """`place_wanted(dict)` fires to go to what is missing, `move_wanted(stage)` to move the idea on."""

    place_wanted = Signal(dict)
    move_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: IdeaSheet | None = None
        self._stage: Stage | None = None
        self._rows: dict[str, CriterionRow] = {}
        self._begun: dict[tuple[str, str], dict[str, str]] = desk.begun.of("advice")  # by idea and stage
        say = desk.language.say
        self._title = SectionTitle(desk.look, say("Gate"))
        self._state = Chip(desk.look, "", "amber")
        self._title.row.insertWidget(1, self._state)
        self._title.row.setStretch(0, 0)
        self._title.row.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self._advice = Text("", "body", "quiet", selectable=True)
        self._ready = Text(say("Everything here is met. It is time to move on."), "body", "green")
        self._move = Button(desk.look, "", self._move_on, icon="arrow-right")
        self._move.setMinimumWidth(1)  # or a long name would make the pane wider than its place
        self._give = Button(desk.look, say("Give advice"), self.begin_verdict, "link")
        self._form: VerdictForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self._title)
        self._column.addLayout(self._list)
        self._column.addWidget(self._advice)
        self._column.addWidget(self._ready)
        self._column.addWidget(self._move, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._give, 0, Qt.AlignmentFlag.AlignLeft)
        self._give.setVisible(desk.workspace.writing)

    def show_sheet(self, sheet: IdeaSheet, stage: str) -> None:
        """Shows the gate of this stage as it is now."""
        workflow = self._desk.workspace.workflow
        other = self._stage is None or self._stage.id != stage or sheet.idea.id != self._idea_id()
        if other:
            self._put_form_away()
        if self._stage is None or self._stage.id != stage:
            self._stage = workflow.stage(stage)
            self._lay_out(self._stage)
        self._sheet = sheet
        if other and any(self._begun.get((sheet.idea.id, stage), {}).values()):
            self._show_form()
        states = gate(workflow, self._stage, sheet.facts)
        for state in states:
            self._rows[state.id].show_state(state, can_go=self._missing_field(state) != "")
        met = all(state.met for state in states)
        verdict = next((one for one in sheet.verdicts if one.stage == stage), None)
        self._show_verdict(verdict, met=met)
        following = self._following()
        on = met and sheet.idea.stage == stage and bool(following) and self._desk.workspace.writing
        self._ready.setVisible(on)
        self._move.setVisible(on)
        if on:
            title = workflow.text(self._desk.language.code).stages[following].title
            words = self._desk.language.say("Move to {stage}", stage=title)
            self._move.setAccessibleName(words)
            self._move.setToolTip(words)
            self._fit_move()

    def row(self, criterion: str) -> CriterionRow:
        """The line of a criterion."""
        return self._rows[criterion]

    def state_words(self) -> str:
        """What stands beside the title."""
        return self._state.text()

    def advice_words(self) -> str:
        """What a mentor advised last; empty if nobody did."""
        return "" if self._advice.isHidden() else self._advice.text()

    def move_button(self) -> Button:
        """Moves the idea to the next stage; shown when all is met."""
        return self._move

    def begin_verdict(self) -> None:
        """Opens the form for a mentor's advice."""
        self._show_form().go_to()

    def form(self) -> VerdictForm | None:
        """The form for advice; None while nobody gives any."""
        return self._form

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_move()

    # -- inside ----------------------------------------------------------------------------------------

    def _fit_move(self) -> None:
        """Shortens the words of the button where they are wider than the pane."""
        button, metrics = self._move, self._move.fontMetrics()
        around = button.sizeHint().width() - metrics.horizontalAdvance(button.text().replace("&&", "&"))
        words, room = button.accessibleName(), self.width() - around - metrics.horizontalAdvance(" ")
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 20))
        button.setText(" " + shown.replace("&", "&&"))

    def _idea_id(self) -> str:
        return self._sheet.idea.id if self._sheet is not None else ""

    def _lay_out(self, stage: Stage) -> None:
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        words = self._desk.workspace.workflow.text(self._desk.language.code).criteria
        self._rows = {}
        for criterion in stage.criteria:
            row = CriterionRow(self._desk, words[f"{stage.id}.{criterion.id}"], criterion.rule)
            row.ticked.connect(lambda on, name=criterion.id: self._tick(name, on=on))
            row.pressed.connect(lambda name=criterion.id: self._go_to_missing(name))
            self._rows[criterion.id] = row
            self._list.addWidget(row)

    def _show_verdict(self, verdict: Verdict | None, *, met: bool) -> None:
        say = self._desk.language.say
        if verdict is None:
            self._state.set_text(say("all met") if met else say("not yet"))
            self._state.set_tone("green" if met else "amber")
            self._advice.hide()
            return
        words, tone = VERDICTS[verdict.verdict]
        self._state.set_text(say(words))
        self._state.set_tone(tone)
        date = self._desk.formats.date(verdict.date)
        signed = say("{name}, {date}", name=verdict.author_name, date=date) if verdict.author_name else date
        self._advice.setText(f"{verdict.reason}\n{signed}" if verdict.reason else signed)
        self._advice.show()

    def _missing_field(self, state: CriterionState) -> str:
        """The first field that keeps a criterion from being met; "" where no field does."""
        if self._stage is None or self._sheet is None or state.met:
            return ""
        workflow, facts = self._desk.workspace.workflow, self._sheet.facts
        criterion = next(one for one in self._stage.criteria if one.id == state.id)
        if criterion.rule == "filled":
            missing = (f for f in criterion.fields if not is_filled(workflow, f, facts))
        elif criterion.rule == "within_limits":
            missing = (f for f in criterion.fields if over_limit(workflow, f, facts))
        else:
            asked = (f.id for f in self._stage.fields if f.kind == "records" and f.records == criterion.kind)
            return next(asked, "")
        return next(missing, "")

    def _go_to_missing(self, name: str) -> None:
        if self._stage is None or self._sheet is None:
            return
        states = gate(self._desk.workspace.workflow, self._stage, self._sheet.facts)
        field = self._missing_field(next(state for state in states if state.id == name))
        if field.startswith("numbers."):
            self.place_wanted.emit({"room": "numbers", "field": field})
        elif field:
            self.place_wanted.emit({"field": field})

    def _tick(self, name: str, *, on: bool) -> None:
        if self._stage is not None:
            self._desk.writer.change(
                mark("Tick") if on else mark("Take a tick away"),
                set_value,
                self._idea_id(),
                tick_field(self._stage.id, name),
                on,
            )

    def _give_verdict(self, verdict: str, reason: str) -> None:
        if self._stage is not None:
            self._desk.writer.change(
                mark("Advise at a gate"), give_verdict, self._idea_id(), self._stage.id, verdict, reason
            )
        self._close_form()

    def _show_form(self) -> VerdictForm:
        if self._form is None:
            about = self._idea_id(), self._stage.id if self._stage is not None else ""
            self._form = VerdictForm(self._desk, self._begun.setdefault(about, {}))
            self._form.given.connect(self._give_verdict)
            self._form.closed.connect(self._close_form)
            self._column.addWidget(self._form)
            self._give.hide()
        return self._form

    def _put_form_away(self) -> None:
        """What is written in it waits until one comes back to the idea and the stage."""
        if self._form is not None:
            self._form.keep()
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self._give.setVisible(self._desk.workspace.writing)

    def _close_form(self) -> None:
        """The advice is given, or not wanted."""
        if self._form is not None and self._stage is not None:
            self._put_form_away()
            self._begun.pop((self._idea_id(), self._stage.id), None)
            self._give.setFocus()

    def _following(self) -> str:
        stages = [stage.id for stage in self._desk.workspace.workflow.stages]
        if self._stage is None or self._stage.id == stages[-1]:
            return ""
        return stages[stages.index(self._stage.id) + 1]

    def _move_on(self) -> None:
        following = self._following()
        if following:
            self.move_wanted.emit(following)
