"""The numbers of an idea: a few entries, and at once what follows from them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.ideas.doubts import doubts
from ninja_mentor.core.ideas.economics import economics
from ninja_mentor.core.ideas.edits import set_numbers
from ninja_mentor.core.ideas.queries import numbers
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.numbers import plain_text
from ninja_mentor.ui.idea.numbers.cash_months import CashMonths
from ninja_mentor.ui.idea.numbers.doubt_words import words_of
from ninja_mentor.ui.idea.numbers.entries import Entries
from ninja_mentor.ui.idea.numbers.figures import Figures
from ninja_mentor.ui.idea.numbers.key_figures import KeyFigures
from ninja_mentor.ui.idea.numbers.units_row import UnitsRow
from ninja_mentor.ui.theme.tokens import TIGHT, WIDE
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from ninja_mentor.core.ideas.model import Numbers
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.widgets.number_edit import NumberEdit


class NumbersRoom(QWidget):
    """Every entry saves itself; results follow while it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea_id = ""
        self._under_way = 0
        self._figures = Figures()
        self._typed: dict[str, list[str]] = desk.begun.of("numbers")  # by idea: what was not understood
        say = desk.language.say
        self.entries = Entries(desk, self._currency)
        self.entries.edited.connect(self._write)
        self.units = UnitsRow(desk)
        self.units.edited.connect(partial(self._write, "units"))
        self.key_figures = KeyFigures(desk)
        self.cash = CashMonths(desk)
        self.market = Text("", "section", selectable=True)
        self.doubts: list[str] = []
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(TIGHT)
        scroll = ScrollColumn(desk.look, 860, WIDE)
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(Text(say("Numbers"), "title"))
        purpose = say("What a unit brings, when it pays, and how much money is needed until then.")
        head.addWidget(Text(purpose, "body", "quiet"))
        scroll.body.addLayout(head)
        for card in self._cards():
            scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        if not desk.workspace.writing:
            self.entries.lock()
            self.units.lock()
        self._compute()

    def show_idea(self, idea_id: str, **_place: object) -> None:
        """Shows the numbers of this idea."""
        if idea_id != self._idea_id:
            self._change_idea(idea_id)
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Reads anew what others, or an undo, have changed here."""
        if self._idea_id and changes.touches("numbers") and not self._under_way:
            self._load()

    def _change_idea(self, idea_id: str) -> None:
        """What was typed and not understood waits here until the person comes back to the idea."""
        self.flush()
        self._typed[self._idea_id] = [field.forget() for field in self._read_fields()]
        self._idea_id, self._figures = idea_id, Figures()
        self.entries.show_figures(self._figures)
        self._compute()

    def hideEvent(self, event: QHideEvent) -> None:
        self._typed[self._idea_id] = [field.not_understood() for field in self._read_fields()]
        super().hideEvent(event)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.entries.flush()
        self.units.flush()

    def _read_fields(self) -> list[NumberEdit]:
        return [*self.entries.numbers.values(), *self.units.cells]

    def _cards(self) -> list[Card]:
        look, say = self._desk.look, self._desk.language.say
        unit = Card.titled(look, say("One unit, and what there is to pay"))
        unit.body.addWidget(self.entries.costs)
        months = Card.titled(
            look, say("Units sold, month by month"), hint=say("Count slowly: who buys first, and when?")
        )
        months.body.addWidget(self.units)
        results = Card.titled(look, say("What follows"))
        results.body.addWidget(self.key_figures)
        results.body.addLayout(self._doubts)
        results.body.addWidget(self.cash)
        market = Card.titled(
            look,
            say("Market, from the bottom up"),
            hint=say("Customers who could buy × price × times a year. Only those you could reach."),
        )
        market.body.addWidget(self.entries.market)
        market.body.addWidget(self.market)
        return [unit, months, results, market]

    def _currency(self) -> str:
        return self._figures.currency

    # -- reading and writing ---------------------------------------------------------------------------

    def _load(self) -> None:
        self._desk.jobs.run(
            self._desk.workspace.ask,
            numbers,
            self._idea_id,
            then=partial(self._show, self._idea_id),
            topic=self,
        )

    def _show(self, idea_id: str, found: Numbers | None) -> None:
        if self._under_way or idea_id != self._idea_id:
            return  # older than what the person has entered meanwhile
        self._figures = Figures.of(found)
        self.entries.show_figures(self._figures)
        self.units.set_values_quietly(self._figures.units)
        for field, typed in zip(self._read_fields(), self._typed.pop(idea_id, ()), strict=False):
            if typed:
                field.put_back(typed)
        self._compute()

    def _write(self, name: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        setattr(self._figures, name, value)
        self._compute()
        self._under_way += 1
        self._desk.writer.change(
            mark("Change the numbers"),
            set_numbers,
            self._idea_id,
            then=self._written,
            failed=self._not_written,
            **{name: value},
        )

    def _written(self, _numbers: object) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._load()

    def _not_written(self, error: Exception) -> None:
        self._under_way -= 1
        self._desk.troubles.tell(error)

    # -- what follows ----------------------------------------------------------------------------------

    def _compute(self) -> None:
        figures, formats = self._figures, self._desk.formats
        found = economics(figures)
        self.key_figures.show_economics(found, figures.currency)
        self.cash.setVisible(bool(found.cash))
        self.cash.show_economics(figures, found)
        if found.market is None:
            self.market.setText("")
        else:
            self.market.setText(
                self._desk.language.say(
                    "{amount} a year", amount=formats.money(plain_text(found.market), figures.currency)
                )
            )
        self.market.setVisible(found.market is not None)
        self._tell_doubts()

    def _tell_doubts(self) -> None:
        told = [words_of(self._desk, doubt, self._figures.currency) for doubt in doubts(self._figures)]
        if told == self.doubts:
            return
        self.doubts = told
        while (item := self._doubts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sentence in told:
            self._doubts.addWidget(Text(sentence, "body", "amber", selectable=True))
