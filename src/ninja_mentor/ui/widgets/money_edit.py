"""A field for an amount and its currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.widgets.choice import Choice


class MoneyEdit(QWidget):
    """`edited(amount, currency)` fires for decimal text and an ISO code; both may be set by hand."""

    edited = Signal(str, str)

    def __init__(
        self,
        look: Look,
        name: str,
        parse: Callable[[str, str], str],
        show: Callable[[str, str], str],
        currencies: Sequence[Choice],
        currency: str = "",
    ) -> None:
        super().__init__()
        self._codes = QComboBox()
        for choice in currencies:
            self._codes.addItem(choice.value, choice.value)
            self._codes.setItemData(self._codes.count() - 1, choice.text, 3)  # Qt.ToolTipRole
        self._codes.setAccessibleName(look.say("Currency"))
        self._codes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._codes.setMaxVisibleItems(12)
        self._amount = ParsedEdit(
            look,
            name,
            lambda text: parse(text, self.currency()),
            lambda stored: show(stored, self.currency()),
        )
        self.setFocusProxy(self._amount)
        self._amount.row.addWidget(self._codes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._amount)
        self._set_currency(currency)
        self._amount.edited.connect(lambda amount: self.edited.emit(amount, self.currency()))
        self._codes.activated.connect(self._change_currency)

    @property
    def field(self) -> ParsedEdit:
        """The amount alone."""
        return self._amount

    def currency(self) -> str:
        """The ISO code; empty if none is chosen."""
        return str(self._codes.currentData() or "")

    def value(self) -> tuple[str, str]:
        """The amount as decimal text, and the ISO code."""
        return self._amount.value(), self.currency()

    def set_value_quietly(self, amount: str, currency: str) -> None:
        """Shows a stored amount, unless the person is typing."""
        if currency:
            self._set_currency(currency)
        self._amount.set_value_quietly(amount)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self._amount.flush()

    def _set_currency(self, code: str) -> None:
        at = self._codes.findData(code)
        if at < 0 and code:
            self._codes.addItem(code, code)
            at = self._codes.count() - 1
        self._codes.setCurrentIndex(at)

    def _change_currency(self) -> None:
        before = self._amount.value()
        self._amount.understand_again()
        if self._amount.value() == before:  # else the amount has already told
            self.edited.emit(before, self.currency())
