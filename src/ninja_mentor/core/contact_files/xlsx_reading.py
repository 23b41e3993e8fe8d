"""A spreadsheet's values; macros and formulas in it are never run, and a zip bomb is not unpacked."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.contact_files.draft import Finding
from ninja_mentor.core.contact_files.table import MOST_COLUMNS, MOST_MEGABYTES, MOST_ROWS, Row, head_of
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

UNPACKED: Final = 400  # megabytes
MOST_PARTS: Final = 5_000
SQUEEZED: Final = 250  # times: what no spreadsheet of a person is
SMALL: Final = 10_000_000  # bytes: what is small unpacked is never a bomb


def read_xlsx(
    content: bytes, sheet: str, tell: Callable[[float], object]
) -> tuple[list[Row], list[Finding], tuple[str, ...], str]:
    """Rows, findings, the names of the sheets and which of them was read.

    `UserError` "table-too-large", "table-suspicious", or "table-broken".
    """
    findings = _checked(content)
    import python_calamine  # noqa: PLC0415  (only where a spreadsheet comes)

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = tuple(book.sheet_names)
        chosen, rows = _chosen(book, names, sheet)
    except UserError:
        raise
    except Exception as error:  # the reader raises many kinds on bytes that are no spreadsheet
        raise UserError("table-broken") from error
    tell(0.5)
    return rows, findings, names, chosen


def _checked(content: bytes) -> list[Finding]:
    """What is in the file, before anything of it is unpacked."""
    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise UserError("contacts-too-large", limit=MOST_MEGABYTES)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise UserError("table-broken") from error
    unpacked = sum(part.file_size for part in parts)
    squeezed = any(
        part.file_size > SMALL and part.file_size > SQUEEZED * max(part.compress_size, 1) for part in parts
    )
    if unpacked > UNPACKED * 1_000_000 or len(parts) > MOST_PARTS or squeezed:
        raise UserError("table-suspicious")
    if any(part.flag_bits & 1 for part in parts):
        raise UserError("contacts-old-office")
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        return [Finding(0, UserError("table-macros"), skipped=False)]
    return []


def _chosen(book: Any, names: tuple[str, ...], wanted: str) -> tuple[str, list[Row]]:  # noqa: ANN401  (a compiled type)
    """The sheet that is asked for, else the first that has something like contacts in it, else the first."""
    if wanted in names:
        return wanted, _rows(book, wanted)
    read = {name: _rows(book, name) for name in names[:20]}
    for name, rows in read.items():
        place, has_headers = head_of(rows)
        if has_headers and len(rows) > place + 1:
            return name, rows
    filled = next((name for name, rows in read.items() if rows), names[0] if names else "")
    return filled, read.get(filled, [])


def _rows(book: Any, name: str) -> list[Row]:  # noqa: ANN401
    found = []
    for number, cells in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1):
        if number > MOST_ROWS:
            raise UserError("table-too-large", limit=MOST_ROWS)
        texts = tuple(_text(cell) for cell in cells[:MOST_COLUMNS])
        if any(text.strip() for text in texts):
            found.append(Row(number, texts))
    return found


def _text(cell: object) -> str:
    """As a person would type it: 71234567.0 is a phone, a day is ISO."""
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time.min else cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
