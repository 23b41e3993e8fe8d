"""The entries for one unit, the costs and the market."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.countries import currency_of
from ninja_mentor.core.kernel.money import currencies
from ninja_mentor.ui.idea.numbers.amounts import AmountReader
from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.number_edit import NumberEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.numbers.figures import Figures


class Entries(QObject):
    """`edited(name, stored)` fires for each entry; `costs` and `market` are its two groups of fields."""

    edited = Signal(str, str)

    def __init__(self, desk: Desk, currency: Callable[[], str]) -> None:
        super().__init__()
        say = desk.language.say
        self._desk, self._currency_of = desk, currency
        self.numbers: dict[str, NumberEdit] = {}
        self.words: dict[str, LineEdit] = {}
        self.costs = FieldsGrid(desk.look)
        self.market = FieldsGrid(desk.look, 160, 3)
        own = currency_of(desk.formats.country)  # offered first
        known = sorted(currencies(desk.language.code), key=lambda one: one[0] != own)
        choices = [Choice(code, f"{code} · {name}", name) for code, name in known]
        self.currency = Chooser(desk.look, say("Currency"), choices)
        self.currency.edited.connect(self._take_currency)
        self.costs.add(labelled(say("Currency"), self.currency), wide=True)
        self._ask(self.costs, "price", say("Price of one unit"))
        self._ask(
            self.costs,
            "variable_cost",
            say("What one unit costs"),
            say("Material, packing, transport, fees."),
        )
        self._ask(
            self.costs,
            "fixed_costs",
            say("Fixed costs a month"),
            say("Rent, wages, phone: also without a sale."),
        )
        self._ask(self.costs, "startup_costs", say("Costs to start"), say("Once, before the first sale."))
        self._ask(self.market, "market_customers", say("Customers"), counted=True)
        self._ask(self.market, "market_price", say("Price"))
        self._ask(self.market, "market_times", say("Times a year"), counted=True)
        self._write(self.market, "market_source", say("Where the number of customers comes from"), wide=True)
        self._write(self.market, "market_year", say("Year of that number"))

    def show_figures(self, figures: Figures) -> None:
        """Shows stored numbers; what the person is typing stays."""
        self.currency.set_value_quietly(figures.currency)
        for name, edit in self.numbers.items():
            if getattr(figures, name) == edit.value():
                continue  # what was said of the typed number stays to be read
            edit.set_value_quietly(getattr(figures, name))
        for name, line in self.words.items():
            line.set_text_quietly(getattr(figures, name))

    def flush(self) -> None:
        """Hands over now what was typed."""
        for edit in self.numbers.values():
            edit.flush()
        for line in self.words.values():
            line.flush()

    def lock(self) -> None:
        """Lets nobody change anything; all can still be read and copied."""
        self.currency.setEnabled(False)
        for edit in self.numbers.values():
            edit.field.setReadOnly(True)
        for line in self.words.values():
            line.setReadOnly(True)

    def _ask(self, grid: FieldsGrid, name: str, label: str, hint: str = "", *, counted: bool = False) -> None:
        reader = AmountReader(
            self._desk.language, self._desk.formats.country, None if counted else self._currency_of
        )
        edit = NumberEdit(self._desk.look, label, reader.parse, reader.show, reader.echo)
        edit.edited.connect(partial(self.edited.emit, name))
        self.numbers[name] = edit
        grid.add(labelled(label, edit, hint))

    def _write(self, grid: FieldsGrid, name: str, label: str, *, wide: bool = False) -> None:
        line = LineEdit(self._desk.look, label)
        line.edited.connect(partial(self.edited.emit, name))
        self.words[name] = line
        grid.add(labelled(label, line), wide=wide)

    def _take_currency(self, code: str) -> None:
        self.edited.emit("currency", code)
        for edit in self.numbers.values():
            if edit.is_wrong():
                edit.understand_again()  # another currency may be what made it wrong


def labelled(label: str, field: QWidget, hint: str = "") -> QWidget:
    """A field with its label above, and a quiet line of help below."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    words = Text(label, "strong")
    words.setBuddy(field)
    column.addWidget(words)
    column.addWidget(field)
    if hint:
        column.addWidget(Text(hint, "caption", "quiet"))
    return whole
