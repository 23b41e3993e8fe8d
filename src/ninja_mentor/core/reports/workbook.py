"""A report as a spreadsheet: every cell is what it is, a text never becomes a formula or a link."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.spreadsheet import letters_wide, new_workbook
from ninja_mentor.core.typesetting.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

Cell = str | int | float | date | None
WIDEST: Final = 60  # characters
LONGEST: Final = 32_000  # characters in a cell; Excel takes 32,767
NAME: Final = 31  # characters of a sheet's name
FORBIDDEN: Final = str.maketrans("[]:*?/\\", "       ")


@dataclass(frozen=True)
class Sheet:
    """One sheet: headings and rows; a day is a `date`."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def workbook(sheets: Sequence[Sheet], title: str) -> bytes:
    """The sheets as .xlsx, headings held in place, each column as wide as its words ask for."""
    buffer = io.BytesIO()
    book = new_workbook(buffer)
    book.set_properties({"title": plain(title)})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name.translate(FORBIDDEN).strip()[:NAME])
        for column, label in enumerate(sheet.columns):
            page.write_string(0, column, label, head)
            page.set_column(column, column, _width(sheet, column))
        for number, row in enumerate(sheet.rows, 1):
            for column, cell in enumerate(row):
                _write(page, (number, column), cell, text, day)
        page.freeze_panes(1, 1)
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    book.close()
    return buffer.getvalue()


def _write(page: Any, at: tuple[int, int], cell: Cell, text: Any, day: Any) -> None:  # noqa: ANN401  (XlsxWriter has no types)
    if isinstance(cell, str):
        page.write_string(*at, plain(cell)[:LONGEST], text)
    elif isinstance(cell, date):
        page.write_datetime(*at, cell, day)
    elif cell is not None:
        page.write_number(*at, cell, text)


def _width(sheet: Sheet, column: int) -> float:
    """By the longest line in it."""
    cells = [sheet.columns[column], *(str(row[column] or "") for row in sheet.rows)]
    lines = [line for cell in cells for line in cell[:LONGEST].split("\n")]
    widths = [letters_wide(line[: WIDEST * 2]) for line in lines]
    return min(max([8, *widths]) + 2, WIDEST)
