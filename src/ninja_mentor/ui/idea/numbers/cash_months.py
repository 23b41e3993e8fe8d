"""Cash month by month: the chart, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.ideas.economics import amount
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.numbers import plain_text
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import MEDIUM
from ninja_mentor.ui.widgets.bar_line_chart import BarLineChart
from ninja_mentor.ui.widgets.record_table import Column, RecordTable

if TYPE_CHECKING:
    from ninja_mentor.core.ideas.economics import Economics
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.numbers.figures import Figures


@dataclass(frozen=True)
class Month:
    """One month of the plan."""

    id: str
    number: int
    units: Decimal
    sales: Decimal
    result: Decimal
    cash: Decimal


class CashMonths(QWidget):
    """Empty, and hidden by whoever holds it, as long as nothing can be computed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        formats = desk.formats
        self.chart = BarLineChart(desk.look, desk.language.say("Cash month by month"))
        self.table = RecordTable(desk.look, desk.language.say("Cash month by month"))
        restyle(self.table, "bare", "true")
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.set_columns(
            [
                Column(mark("Month"), lambda one: str(one.number), lambda one: one.number, width=72),
                Column(
                    mark("Units"),
                    lambda one: formats.number(one.units),
                    lambda one: one.units,
                    right=True,
                ),
                Column(
                    mark("Sales"), lambda one: formats.number(one.sales), lambda one: one.sales, right=True
                ),
                Column(
                    mark("Result"),
                    lambda one: formats.number(one.result),
                    lambda one: one.result,
                    tone=lambda one: "red" if one.result < 0 else "",
                    right=True,
                ),
                Column(
                    mark("Cash"),
                    lambda one: formats.number(one.cash),
                    lambda one: one.cash,
                    tone=lambda one: "red" if one.cash < 0 else "",
                    right=True,
                ),
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.chart)
        column.addWidget(self.table)
        desk.look.theme.changed.connect(self._fit)

    def show_economics(self, figures: Figures, found: Economics) -> None:
        """Shows the months of the plan."""
        say = self._desk.language.say
        months = months_of(figures, found)
        self.table.set_rows(months)
        self.chart.set_data(
            [str(month.number) for month in months],
            [float(month.result) for month in months],
            [float(month.cash) for month in months],
            say("what the month brings"),
            say("cash at its end"),
            lambda value: self._desk.formats.number(plain_text(Decimal(repr(value)))),
        )
        self._fit()

    def _fit(self) -> None:
        head = self.table.horizontalHeader().sizeHint().height()
        rows = self.table.records.rowCount() * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(head + rows + 4)


def months_of(figures: Figures, found: Economics) -> list[Month]:
    """The months, as far as they can be computed."""
    months, before = [], -(amount(figures.startup_costs) or Decimal(0))
    for number, cash in enumerate(found.cash, 1):
        units = amount(figures.units[number - 1]) or Decimal(0)
        months.append(Month(str(number), number, units, found.sales[number - 1], cash - before, cash))
        before = cash
    return months
