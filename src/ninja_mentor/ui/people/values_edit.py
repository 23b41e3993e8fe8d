"""Several values of one sort, one below the other: phones, e-mail addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.ui.theme import Look


class ValuesEdit(QWidget):
    """`edited(list)` fires with all values understood. A wrong one is told below it and stays as it was typed."""

    edited = Signal(list)

    def __init__(
        self,
        look: Look,
        name: str,
        more: str,
        parse: Callable[[str], str],
        show: Callable[[str], str],
        placeholder: str = "",
    ) -> None:
        super().__init__()
        self._look, self._name, self._placeholder = look, name, placeholder
        self._parse, self._show = parse, show
        self.fields: list[ParsedEdit] = []
        self._stored: list[str] = []
        self._more = Button(look, more, self._add_and_go, "link", "plus")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(self._rows)
        column.addWidget(self._more)
        self.set_values_quietly([])

    def values(self) -> list[str]:
        """What was understood, each value once."""
        return list(dict.fromkeys(field.value() for field in self.fields if field.value()))

    def set_values_quietly(self, values: Sequence[str]) -> None:
        """Shows stored values. A field that holds something wrong, or is being typed in, stays."""
        if self.fields and list(values) == self._stored:
            return
        self._stored = list(values)
        if self.fields and self.values() == self._stored:
            return
        kept = [field for field in self.fields if field.is_wrong()]
        spare = [field for field in self.fields if field not in kept]
        for place, value in enumerate(values):
            field = spare[place] if place < len(spare) else self._add()
            field.set_value_quietly(value)
        for field in spare[max(len(values), 0 if kept else 1) :]:
            self._drop(field)
        if not self.fields:
            self._add()
        elif not values and not kept:
            self.fields[0].set_value_quietly("")

    def show_other(self, values: Sequence[str]) -> None:
        """Hands over what was typed, then shows the values of somebody else."""
        self.flush()
        self._stored = list(values)
        wanted = self._stored or [""]
        for field in self.fields[len(wanted) :]:
            self._drop(field)
        for place, value in enumerate(wanted):
            (self.fields[place] if place < len(self.fields) else self._add()).show_other(value)

    def understand_again(self) -> None:
        """Reads what was not understood anew, after what it depends on has changed."""
        for field in self.fields:
            if field.is_wrong():
                field.understand_again()

    def flush(self) -> None:
        """Hands over now what was typed."""
        for field in self.fields:
            field.flush()

    def _add(self) -> ParsedEdit:
        field = ParsedEdit(self._look, self._name, self._parse, self._show, placeholder=self._placeholder)
        field.edited.connect(lambda _value: self._tell())
        self.fields.append(field)
        self._rows.addWidget(field)
        self.setFocusProxy(self.fields[0])
        return field

    def _drop(self, field: ParsedEdit) -> None:
        self.fields.remove(field)
        self._rows.removeWidget(field)
        field.hide()
        field.deleteLater()
        self.setFocusProxy(self.fields[0] if self.fields else self._more)

    def _add_and_go(self) -> None:
        empty = next((field for field in self.fields if not field.field.text()), None)
        (empty or self._add()).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        if self.values() != self._stored:
            self._stored = self.values()
            self.edited.emit(self.values())
