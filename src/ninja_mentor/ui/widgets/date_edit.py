"""A field for a date: typed freely, or picked from a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from ninja_mentor.ui.widgets.button import IconButton
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.ui.theme import Look


class DateEdit(ParsedEdit):
    """A `ParsedEdit` of ISO dates, with a calendar; `today` is where it opens when empty.

    `parse(text, today)` gives the date of a text, which may have no year.
    """

    def __init__(
        self, look: Look, name: str, parse: Callable[[str, str], str], show: Callable[[str], str], today: str
    ) -> None:
        super().__init__(look, name, lambda text: parse(text, today), show)
        self._today = today
        self._calendar: QWidget | None = None
        self._open = IconButton(look, "calendar", look.say("Open the calendar"), self.open_calendar)
        self.row.addWidget(self._open)

    def open_calendar(self) -> None:
        """Shows a month to pick a day from; Esc closes it."""
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setLocale(QLocale(self._look.language.code))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setSelectedDate(QDate.fromString(self.value() or self._today, Qt.DateFormat.ISODate))
        calendar.clicked.connect(self._pick)
        calendar.activated.connect(self._pick)
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        popup.adjustSize()
        popup.move(self._open.mapToGlobal(QPoint(self._open.width() - popup.width(), self._open.height())))
        popup.show()
        calendar.setFocus()
        self._calendar = popup

    def pick(self, stored: str) -> None:
        """Takes a date as if it had been picked."""
        self.field.setText(self._show(stored))
        self._take(stored, "")

    def _pick(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
            self.pick(day.toString(Qt.DateFormat.ISODate))
            self.field.setFocus()
