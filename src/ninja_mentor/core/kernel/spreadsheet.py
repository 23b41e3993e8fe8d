"""Spreadsheets that leave: what a person wrote is a text in them, never a formula, a link or a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from io import BytesIO


def new_workbook(into: BytesIO) -> Any:  # noqa: ANN401  (xlsxwriter has no types)
    """An empty workbook; closing it writes it into `into`."""
    import xlsxwriter  # noqa: PLC0415  (heavy: only where a spreadsheet is written)

    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    return xlsxwriter.Workbook(into, options)


def letters_wide(line: str) -> int:
    """How wide a line is, in Latin letters; a Japanese sign is as wide as two."""
    return sum(2 if sign > "\u2e80" else 1 for sign in line)
