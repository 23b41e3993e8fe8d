"""A table of contacts as it was read: headings, rows with their lines, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.contact_files.draft import Finding

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 500
MOST_MEGABYTES: Final = 100


@dataclass(frozen=True)
class Row:
    """One row: its cells, one a heading, and where it begins in the file, from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A sheet or a CSV. Headings that the file has not are made: "1", "2", …"""

    format: str  # csv, xlsx
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()
    encoding: str = ""  # of a CSV
    separator: str = ""
    sheets: tuple[str, ...] = ()  # of a spreadsheet
    sheet: str = ""  # the one that was read
    has_headers: bool = True


def head_of(rows: Sequence[Row]) -> tuple[int, bool]:
    """At which row the headings stand, and whether they are any: titles above them have fewer cells.

    A row is one of headings where no cell of it looks like a value: a phone, an address, a number, a date.
    """
    widths = [sum(bool(cell.strip()) for cell in row.cells) for row in rows[:20]]
    wide = max(widths, default=0)
    for place, row in enumerate(rows[:20]):
        if widths[place] >= max(wide * 0.6, 1) and (widths[place] > 1 or wide == 1):
            return place, not any(_is_value(cell) for cell in row.cells)
    return 0, False


def _is_value(cell: str) -> bool:
    text = cell.strip()
    digits = sum(sign.isdecimal() for sign in text)
    return "@" in text or digits >= 4
