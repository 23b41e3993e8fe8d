"""What a file would do, person by person: who is new, who is whom and why, what changes; and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.contact_files.plan import Choice as Decision
from ninja_mentor.core.contact_files.plan import Item, Plan, with_choice
from ninja_mentor.core.kernel.countries import countries
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.people.importing.words import WHAT, changes, difference, finding, reasons
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.ui.desk import Desk

ALL: Final = "all"
SHOWN_FINDINGS: Final = 3
SKIP: Final = "skip"
NEW: Final = "new"


class PlanStep(QWidget):
    """`country_chosen(code)` where phones are to be read by another country; `changed()` with each choice."""

    country_chosen = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.items: list[Item] = []
        self._names: Mapping[str, str] = {}
        self._findings: list[str] = []
        look, say = desk.look, desk.language.say
        self.summary = Text("", "strong")
        self.country = Chooser(look, say("Phones without a country are of"), _countries(desk))
        self.country.edited.connect(self.country_chosen)
        self.kind = Segmented(
            look,
            say("Who is shown"),
            [Choice(ALL, say("All")), *(Choice(k, say(w)) for k, w in WHAT.items())],
        )
        self.kind.chosen.connect(lambda _kind: self._show())
        self.table = RecordTable(look, say("People of the file"))
        self.table.set_columns(
            (
                Column(mark("Name"), lambda row: row.person.values["name"], width=190),
                Column(mark("State"), lambda row: say(WHAT[row.what]), width=130, tone=_tone),
                Column(mark("What happens"), lambda row: changes(row, desk.language, self._names), least=220),
            )
        )
        self.table.chosen_changed.connect(self._show_chosen)
        self.who = Text("", "strong")
        self.why = Text("", "body", "quiet")
        self.decision = Chooser(look, say("What shall be done"), ())
        self.decision.edited.connect(self._decide)
        self.overwrite = QCheckBox(say("The file is right where both differ"))
        self.overwrite.clicked.connect(lambda _on: self._decide(self.decision.value()))
        self.problems = Text("", "caption", "amber")
        self.copy = Button(look, say("Copy all of it"), self._copy, "link", "copy")
        self._lay_out()

    def show_plan(self, plan: Plan, country: str, names: Mapping[str, str]) -> None:
        """Shows a plan; `names` are those of the contacts that may be meant, by id."""
        self.items, self._names = list(plan.items), names
        self._findings = [finding(one, self._desk.language) for one in plan.findings]
        self.country.set_value_quietly(country)
        self._tell_problems()
        self.kind.choose("ask" if plan.counts()["ask"] else ALL)
        self._show()

    def choices(self) -> list[Decision]:
        """What shall be done, person by person."""
        return [item.choice for item in self.items]

    def coming(self) -> int:
        """How many people would be added or changed."""
        return sum(
            item.choice.do == "new" or (item.choice.do == "merge" and item.what != "known")
            for item in self.items
        )

    def _lay_out(self) -> None:
        say = self._desk.language.say
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(self.summary, 1)
        head.addWidget(Labelled(say("Phones without a country are of"), self.country))
        side = QVBoxLayout()
        side.setSpacing(SMALL)
        for widget in (self.who, self.why, self.decision, self.overwrite):
            side.addWidget(widget)
        side.addStretch(1)
        self._side = QWidget()
        self._side.setFixedWidth(self._desk.look.theme.px(250))
        self._side.setLayout(side)
        middle = QHBoxLayout()
        middle.setSpacing(MEDIUM)
        middle.addWidget(self.table, 1)
        middle.addWidget(self._side)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        below.addWidget(self.problems, 1)
        below.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addWidget(self.kind)
        column.addLayout(middle, 1)
        column.addLayout(below)

    def _show(self) -> None:
        language = self._desk.language
        counts = {what: sum(item.what == what for item in self.items) for what in WHAT}
        parts = [
            language.count("{n} new", "{n} new", counts["new"]),
            language.count("{n} changes", "{n} change", counts["changes"]),
            language.count("{n} known already", "{n} known already", counts["known"]),
            language.count("{n} to look at", "{n} to look at", counts["ask"]),
        ]
        self.summary.setText(" · ".join(parts))
        kind = self.kind.value()
        rows = [item for item in self.items if kind in {ALL, item.what}]
        self.table.set_rows(rows)
        if rows:
            self.table.setCurrentIndex(self.table.records.index(0, 0))
        self._show_chosen()

    def _chosen(self) -> Item | None:
        rows = self.table.chosen_rows()
        return rows[0] if len(rows) == 1 else None

    def _show_chosen(self) -> None:
        item, say = self._chosen(), self._desk.language.say
        self._side.setEnabled(item is not None)
        if item is None:
            return
        self.who.setText(str(item.person.values["name"]))
        about = []
        for match in item.matches:
            name = self._names.get(match.id, "")
            about.append(
                say(
                    "May be {name} ({score} of 100): {why}",
                    name=name,
                    score=match.score,
                    why=reasons(match, self._desk.language),
                )
            )
        best = item.choice.person_id or (item.matches[0].id if item.matches else "")
        differing = [each for each in item.differences.get(best, ()) if each.how == "other"]
        about += [difference(each, self._desk.language) for each in differing]
        self.why.setText("\n".join(about) or say("Nobody like this is here yet."))
        options = [Choice(NEW, say("Add as a new person"))]
        options += [Choice(m.id, say("Join to {name}", name=self._names.get(m.id, ""))) for m in item.matches]
        options.append(Choice(SKIP, say("Leave out")))
        self.decision.set_choices(options)
        self.decision.set_value_quietly(
            item.choice.person_id if item.choice.do == "merge" else item.choice.do
        )
        self.overwrite.setVisible(bool(differing) and item.choice.do == "merge")
        self.overwrite.setChecked(item.choice.overwrite)

    def _decide(self, value: str) -> None:
        item = self._chosen()
        if item is None or not value:
            return
        joined = Decision("merge", value, self.overwrite.isChecked())
        choice = {NEW: Decision("new"), SKIP: Decision("skip")}.get(value, joined)
        place = self.items.index(item)
        self.items[place] = with_choice(item, choice)
        row = self.table.currentIndex().row()
        kind = self.kind.value()
        self.table.set_rows([each for each in self.items if kind in {ALL, each.what}])
        self.table.setCurrentIndex(self.table.records.index(row, 0))
        self.changed.emit()

    def _tell_problems(self) -> None:
        count = self._desk.language.count
        shown = self._findings[:SHOWN_FINDINGS]
        more = len(self._findings) - len(shown)
        if more:
            shown.append(count("and {n} line more", "and {n} lines more", more))
        self.problems.setText("\n".join(shown))
        self.problems.setVisible(bool(shown))
        self.copy.setVisible(bool(shown))

    def _copy(self) -> None:
        QApplication.clipboard().setText("\n".join(self._findings))
        self._desk.toaster.say(self._desk.language.say("Copied."))


def _tone(item: Item) -> str:
    return {"new": "green", "changes": "indigo", "ask": "amber"}.get(item.what, "quiet")


def _countries(desk: Desk) -> list[Choice]:
    say = desk.language.say
    return [
        Choice("", say("not known")),
        *(Choice(code, name) for code, name in countries(desk.language.code)),
    ]
