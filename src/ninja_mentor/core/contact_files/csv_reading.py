"""A CSV in any encoding and with any separator; one broken row takes no other with it."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final, Literal

from ninja_mentor.core.contact_files.draft import Finding
from ninja_mentor.core.contact_files.encodings import decoded
from ninja_mentor.core.contact_files.table import MOST_COLUMNS, MOST_ROWS, Row
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.formulas import rearmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEPARATORS: Final = (";", ",", "\t", "|")
LONGEST_LINE: Final = 100_000  # characters of one by which the separator is found
LONGEST_ROW: Final = 130_000  # characters: more than the reader of the standard library takes in a cell
MOST_LINES_OF_A_ROW: Final = 300  # a quote that nobody closed swallows no more
LOOKED_AT: Final = 50  # lines by which the separator is found
LINE_END: Final = re.compile("\r\n|\r|\n")
TOLD_EVERY: Final = 2_000


def read_csv(
    content: bytes, encoding: str, separator: str, tell: Callable[[float], object]
) -> tuple[list[Row], list[Finding], str, str]:
    """Rows, findings, encoding and separator. `UserError` "table-too-large" for more rows than any list has."""
    text = decoded(content, encoding)
    lines = LINE_END.split(text.text.replace("\0", ""))
    chosen = separator or separator_of(lines)
    findings = [
        Finding(line, UserError("contacts-line-encoding", encoding=text.encoding), skipped=False)
        for line in text.wrong_lines
    ]
    rows: list[Row] = []
    for number, cells, finding in _rows(lines, chosen):
        if len(rows) % TOLD_EVERY == 0:
            tell(number / len(lines))
        if finding is not None:
            findings.append(finding)
        if len(rows) >= MOST_ROWS:
            raise UserError("table-too-large", limit=MOST_ROWS)
        if any(cell.strip() for cell in cells):
            rows.append(Row(number, tuple(rearmed(cell) for cell in cells[:MOST_COLUMNS])))
    return rows, findings, text.encoding, chosen


def separator_of(lines: list[str]) -> str:
    """The sign that cuts most of its rows into the same number of cells, more than one."""
    sample = [line + "\n" for line in lines[:LOOKED_AT] if line.strip() and len(line) < LONGEST_LINE]

    def evenness(sign: str) -> tuple[float, int]:
        try:
            counts = [len(row) for row in csv.reader(sample, delimiter=sign) if row]
        except csv.Error:
            return 0.0, 0
        cut = [count for count in counts if count > 1]
        usual = max(set(cut), key=lambda count: (cut.count(count), count), default=0)
        return cut.count(usual) / max(
            len(counts), 1
        ), usual  # a wrong sign cuts quoted lines apart: more rows

    return max(SEPARATORS, key=evenness, default=",")


def _rows(lines: list[str], separator: str) -> Iterator[tuple[int, list[str], Finding | None]]:
    """Row by row with the line where each begins, and what is wrong with it; without cells it is left out."""
    at = 0
    while at < len(lines):
        end = _end_of_row(lines, at, separator)
        number, finding = at + 1, None
        text, at = ("\n".join(lines[at:end]), end) if end else (lines[at], at + 1)
        if len(text) > LONGEST_ROW:
            yield number, [], Finding(number, UserError("table-row-too-long"))
            continue
        if not end:  # a quote that nobody closed is a sign like any other
            finding = Finding(number, UserError("table-quote-open"), skipped=False)
        quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if end else csv.QUOTE_NONE
        try:
            cells = next(csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting), [])
        except csv.Error:
            yield number, [], Finding(number, UserError("table-row-broken"))
            continue
        yield number, cells, finding


def _end_of_row(lines: list[str], first: int, separator: str) -> int:
    """The line after the row that begins here; 0 where a quote in it is never closed."""
    quoted = False
    for at in range(first, min(first + MOST_LINES_OF_A_ROW, len(lines))):
        if '"' in lines[at]:
            quoted = _is_quoted_after(lines[at], separator, quoted=quoted)
        if not quoted:
            return at + 1
    return 0


def _is_quoted_after(line: str, separator: str, *, quoted: bool) -> bool:
    """Whether the next line still belongs to a quoted cell. A quote inside a bare cell is a sign like any other."""
    begins = not quoted
    skip = False
    for place, sign in enumerate(line):
        if skip:
            skip = False
        elif quoted and sign == '"':
            skip = line[place + 1 : place + 2] == '"'
            quoted = skip
        elif not quoted and sign == '"' and begins:
            quoted = True
        begins = not quoted and sign == separator
    return quoted
