"""A table of contacts from bytes, CSV or spreadsheet alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.contact_files.csv_reading import read_csv
from ninja_mentor.core.contact_files.recognising import recognised
from ninja_mentor.core.contact_files.table import MOST_MEGABYTES, Row, Table, head_of
from ninja_mentor.core.contact_files.xlsx_reading import read_xlsx
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.contact_files.draft import Finding


def read_table(
    content: bytes,
    encoding: str = "",
    separator: str = "",
    sheet: str = "",
    *,
    has_headers: bool | None = None,
    tell: Callable[[float], object] = lambda _share: None,
) -> Table:
    """The table. What is not given is found out; `has_headers` None looks whether the first row is headings.

    `UserError` "contacts-empty", "contacts-too-large", "contacts-unknown", or those of the two readers.
    """
    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise UserError("contacts-too-large", limit=MOST_MEGABYTES)
    if recognised(content) == "xlsx":
        rows, findings, sheets, name = read_xlsx(content, sheet, tell)
        headers, body, headed = _parted(rows, findings, wanted=has_headers)
        return Table("xlsx", headers, body, tuple(findings), sheets=sheets, sheet=name, has_headers=headed)
    rows, findings, found, sign = read_csv(content, encoding, separator, tell)
    headers, body, headed = _parted(rows, findings, wanted=has_headers)
    return Table("csv", headers, body, tuple(findings), found, sign, has_headers=headed)


def _parted(
    rows: Sequence[Row], left_out: Sequence[Finding], *, wanted: bool | None
) -> tuple[tuple[str, ...], tuple[Row, ...], bool]:
    """Headings and what stands below them; all rows as wide as the widest."""
    if not rows:
        raise UserError("contacts-unknown" if left_out else "contacts-empty")
    place, found = head_of(rows)
    headed = found if wanted is None else wanted
    width = max(len(row.cells) for row in rows[place:])
    body = rows[place + 1 :] if headed else rows[place:]
    names = rows[place].cells if headed else tuple(str(number) for number in range(1, width + 1))
    headers = tuple(name.strip() for name in names) + ("",) * (width - len(names))
    return headers, tuple(Row(row.line, row.cells + ("",) * (width - len(row.cells))) for row in body), headed
