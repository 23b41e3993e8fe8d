"""What follows from the numbers, in four figures: margin, break-even, the month, the money needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.numbers import plain_text
from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from decimal import Decimal

    from ninja_mentor.core.ideas.economics import Economics
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme.tokens import Tone


class KeyFigures(QWidget):
    """Says for each figure what is missing for it as long as there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say = desk.language.say
        self._desk = desk
        self.margin = Figure(say("A unit brings"))
        self.break_even = Figure(say("Break-even"))
        self.month = Figure(say("First month without loss"))
        self.lowest = Figure(say("Lowest cash"))
        grid = FieldsGrid(desk.look, 150, 4, even=4)
        for figure in (self.margin, self.break_even, self.month, self.lowest):
            grid.add(figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)

    def show_economics(self, found: Economics, currency: str) -> None:
        """Shows what was computed."""
        say, count = self._desk.language.say, self._desk.language.count
        self._show_margin(found, currency)
        units = found.break_even_units
        if units is not None:
            number = self._desk.formats.number(units, 0)
            self.break_even.show_value(
                count("{number} unit a month", "{number} units a month", int(units), number=number),
                say("cover the fixed costs"),
            )
        elif found.unit_margin is not None and found.unit_margin <= 0:
            self.break_even.show_value(say("never"), say("a unit brings nothing"), "red")
        else:
            self.break_even.show_missing(say("needs the price, its cost and the fixed costs"))
        if found.break_even_month is not None:
            self.month.show_value(say("Month {n}", n=found.break_even_month))
        elif found.cash:
            self.month.show_value(say("none yet"), say("every month loses money"), "red")
        else:
            self.month.show_missing(say("needs the units of the months"))
        if found.lowest is not None and found.lowest_month is not None:
            self._show_lowest(found.lowest, found.lowest_month, currency)
        else:
            self.lowest.show_missing(say("needs the units of the months"))

    def _show_margin(self, found: Economics, currency: str) -> None:
        say = self._desk.language.say
        if found.unit_margin is None:
            self.margin.show_missing(say("needs the price and what a unit costs"))
            return
        money = self._desk.formats.money(plain_text(found.unit_margin), currency)
        self.margin.show_value(
            money, say("price less what it costs"), "ink" if found.unit_margin > 0 else "red"
        )

    def _show_lowest(self, lowest: Decimal, month: int, currency: str) -> None:
        say = self._desk.language.say
        when = say("in month {n}", n=month) if month else say("before the first month")
        money = self._desk.formats.money(plain_text(lowest), currency)
        self.lowest.show_value(money, when, "red" if lowest < 0 else "ink")


class Figure(QWidget):
    """A name, a number, and a quiet line."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._value = Text("–", "section")
        self._note = Text("", "caption", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(Text(name, "caption", "quiet"))
        column.addWidget(self._value)
        column.addWidget(self._note)
        column.addStretch(1)
        self.setAccessibleName(name)

    def show_value(self, value: str, note: str = "", tone: Tone = "ink") -> None:
        """Shows a figure."""
        self._value.setText(value)
        self._value.set_tone(tone)
        self._tell(note)

    def show_missing(self, note: str) -> None:
        """Says what is missing for the figure."""
        self._value.setText("–")
        self._value.set_tone("quiet")
        self._tell(note)

    def words(self) -> str:
        """What it says."""
        return f"{self._value.text()} {self._note.text()}".strip()

    def _tell(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleDescription(self.words())
