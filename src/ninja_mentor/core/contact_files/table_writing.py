"""People as a table that any spreadsheet opens, with headings in the reader's language; nothing in it calculates."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.columns import FIELDS
from ninja_mentor.core.kernel.formulas import disarmed
from ninja_mentor.core.kernel.spreadsheet import letters_wide, new_workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.contact_files.out_person import OutPerson
    from ninja_mentor.core.kernel.language import Language


JOINED_BY: Final = {"phones": "\n", "emails": "\n", "languages": ";", "work_hours": "|"}


def write_csv(people: Sequence[OutPerson], language: Language, separator: str = ",") -> bytes:
    """UTF-8 with a mark at the start, without which Excel garbles accents and Japanese."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_MINIMAL)
    for row in _rows(people, language):
        writer.writerow([disarmed(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def write_xlsx(people: Sequence[OutPerson], language: Language) -> bytes:
    """Every cell is a text, and no text a formula, a link or a number."""
    buffer = io.BytesIO()
    book = new_workbook(buffer)
    page = book.add_worksheet(language.say("People")[:31])
    head, text = (
        book.add_format({"bold": True, "bottom": 1}),
        book.add_format({"valign": "top", "num_format": "@"}),
    )
    rows = _rows(people, language)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell:
                page.write_string(number, column, cell[:32_000], head if number == 0 else text)
    for column in range(len(rows[0])):
        page.set_column(column, column, min(max(_width(row[column]) for row in rows) + 2, 50))
    page.freeze_panes(1, 1)
    if len(rows) > 1:
        page.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
    book.close()
    return buffer.getvalue()


def _rows(people: Sequence[OutPerson], language: Language) -> list[list[str]]:
    """Headings and people; a column in which nobody has anything is left out."""
    cells = [{key: _cell(person, key) for key in FIELDS} for person in people]
    keys = [key for key in FIELDS if key == "name" or any(row[key] for row in cells)]
    return [[language.say(FIELDS[key]) for key in keys], *([row[key] for key in keys] for row in cells)]


def _cell(person: OutPerson, key: str) -> str:
    """What stands in a cell, as `mapping` reads it back."""
    made = {
        "organisation": person.organisation,
        "introduced_by": person.introduced_by,
        "relation": "\n".join(f"{kind}: {name}" if kind else name for kind, name in person.relations),
        "more_lines": "\n".join(person.more_lines),
        "guardian_consent": "x" if person.values.get(key) else "",
    }
    if key in made:
        return made[key]
    return JOINED_BY[key].join(person.list(key)) if key in JOINED_BY else person.text(key)


def _width(cell: str) -> float:
    """By its longest line."""
    lines = cell[:500].split("\n")
    return max(map(letters_wide, lines))
