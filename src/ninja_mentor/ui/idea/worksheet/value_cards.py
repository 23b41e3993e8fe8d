"""Questions that are answered with a number, an amount of money, or a date."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.countries import currency_of
from ninja_mentor.core.kernel.money import currencies, parse_money
from ninja_mentor.core.kernel.numbers import show_number, understand_number
from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.money_edit import MoneyEdit
from ninja_mentor.ui.widgets.number_edit import NumberEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk


class NumberCard(FieldCard):
    """For the kind "number": stored as decimal text."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        country = desk.formats.country
        self.edit = NumberEdit(
            desk.look,
            self.question,
            lambda text: understand_number(text, country).value,
            lambda stored: show_number(Decimal(stored), country),
        )
        self.edit.edited.connect(self.write_value)
        self.edit.setMaximumWidth(desk.look.theme.px(260))
        self.body.addWidget(self.edit)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        stored = self.stored_value(sheet)
        self.edit.set_value_quietly("" if stored is None else str(stored))

    def answer(self) -> QWidget:
        return self.edit

    def flush(self) -> None:
        self.edit.flush()

    def not_understood(self) -> str:
        return self.edit.not_understood()

    def put_back(self, typed: str) -> None:
        self.edit.put_back(typed)


class MoneyCard(FieldCard):
    """For the kind "money": stored as decimal text and ISO code, such as "1500 USD"."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        country = desk.formats.country
        self.edit = MoneyEdit(
            desk.look,
            self.question,
            lambda text, currency: parse_money(text, country, currency)[0].value,
            lambda amount, _currency: show_number(Decimal(amount), country),
            [Choice(code, name) for code, name in currencies(desk.language.code)],
            currency_of(country),
        )
        self.edit.edited.connect(self._take)
        self.edit.setMaximumWidth(desk.look.theme.px(360))
        self.body.addWidget(self.edit)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        amount, _, currency = str(self.stored_value(sheet) or "").partition(" ")
        self.edit.set_value_quietly(amount, currency)

    def answer(self) -> QWidget:
        return self.edit

    def flush(self) -> None:
        self.edit.flush()

    def not_understood(self) -> str:
        return self.edit.field.not_understood()

    def put_back(self, typed: str) -> None:
        self.edit.field.put_back(typed)

    def _take(self, amount: str, currency: str) -> None:
        self.write_value(f"{amount} {currency}" if amount else None)


class DateCard(FieldCard):
    """For the kind "date": stored as ISO text."""

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        formats = desk.formats
        self.edit = DateEdit(desk.look, self.question, formats.parse_date, formats.date, desk.workspace.today)
        self.edit.edited.connect(self.write_value)
        self.edit.setMaximumWidth(desk.look.theme.px(300))
        self.body.addWidget(self.edit)

    def show_sheet(self, sheet: IdeaSheet) -> None:
        self.edit.set_value_quietly(str(self.stored_value(sheet) or ""))

    def answer(self) -> QWidget:
        return self.edit

    def flush(self) -> None:
        self.edit.flush()

    def not_understood(self) -> str:
        return self.edit.not_understood()

    def put_back(self, typed: str) -> None:
        self.edit.put_back(typed)
