"""A field for a number, read the way it is written where the person lives."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit


class NumberEdit(ParsedEdit):
    """A `ParsedEdit` of decimal text; digits stand at the right only in tables, so not here."""

    def set_digits_right(self) -> None:
        """Lines the digits up at the right, for a column of numbers."""
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
