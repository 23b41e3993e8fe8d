"""Which column of a table is what of a person: guessed, put right by a person, remembered by the headings."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.contact_files.columns import FIELDS, JOINED, LISTS, known_heading
from ninja_mentor.core.contact_files.draft import Draft, Finding, Reading
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ninja_mentor.core.contact_files.table import Row, Table

Columns = dict[
    int, str
]  # by the place of a column: the key of a field; a column that goes nowhere is not there
SEVERAL: Final = re.compile(r"\s*(?:;|\n| ::: )\s*")
RELATION: Final = re.compile(r"^(?P<kind>[^:]{0,60}): (?P<name>.+)$", re.DOTALL)
PHONE: Final = re.compile(r"^[+(]?\d[\d\s().\-]{5,20}$")
SAMPLE: Final = 50  # rows by which a column without a heading is known
MOSTLY: Final = 0.6
JAPANESE: Final = re.compile("[\u3005\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]")
KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")


def own_headings() -> dict[str, str]:
    """Our own headings in every language, folded, with their keys."""
    found: dict[str, str] = {}
    for code in LANGUAGES:
        language = load_language(code, resource("locale"))
        found |= {fold(language.say(words)): key for key, words in FIELDS.items()}
    return found | {fold(key): key for key in FIELDS}


def signature(headers: Sequence[str]) -> str:
    """By which a table of the same headings is known again."""
    return hashlib.sha256("\x1f".join(fold(each) for each in headers).encode()).hexdigest()[:16]


def guess(table: Table) -> Columns:
    """What each column probably is, by its heading, else by what stands in it."""
    own, found, taken = own_headings(), {}, set()
    for place, heading in enumerate(table.headers):
        known = known_heading(heading, own) if table.has_headers else None
        key = known.key if known else ""
        if key and (key not in taken or key in (*LISTS, *JOINED, "relation")):
            found[place] = key
            taken.add(key)
    for place in range(len(table.headers)):
        if place not in found and (not table.has_headers or not table.headers[place]):
            key = _by_content([row.cells[place] for row in table.rows[:SAMPLE]])
            if key and (key in LISTS or key not in taken):
                found[place] = key
                taken.add(key)
    return found


def drafts_of(
    table: Table, columns: Mapping[int, str], tell: Callable[[float], object] = lambda _share: None
) -> Reading:
    """The people of a table by this mapping; a row without any name is skipped, and said."""
    drafts, findings = [], list(table.findings)
    for number, row in enumerate(table.rows):
        if number % 2_000 == 0:
            tell(number / len(table.rows))
        draft = _draft(row, columns)
        if draft is None:
            findings.append(Finding(row.line, UserError("contact-without-name")))
        else:
            drafts.append(draft)
    return Reading("xlsx" if table.format == "xlsx" else "csv", tuple(drafts), tuple(findings))


def _draft(row: Row, columns: Mapping[int, str]) -> Draft | None:
    values: dict[str, Any] = {}
    relations: list[tuple[str, str]] = []
    for place, key in sorted(columns.items()):
        cell = row.cells[place].strip() if place < len(row.cells) else ""
        if not cell or not key:
            continue
        if key == "relation":
            relations += [_relation(each) for each in SEVERAL.split(cell) if each]
        elif key in LISTS:
            values[key] = (*values.get(key, ()), *_listed(key, cell))
        elif key in JOINED and values.get(key):
            values[key] = f"{values[key]} {cell}"
        elif key == "guardian_consent":
            values[key] = fold(cell) not in {"0", "no", "nao", "false", "いいえ"}
        else:
            values.setdefault(key, cell)
    kana = str(values.get("kana", ""))
    if kana and not KANA.search(kana):  # a phonetic name in Latin letters
        values.setdefault("romaji", values.pop("kana"))
    name = _name(values)
    if not name:
        return None
    organisation, introduced_by = values.pop("organisation", ""), values.pop("introduced_by", "")
    lines = tuple(values.pop("more_lines", ()))
    return Draft(
        row.line, {**values, "name": name}, tuple(relations), organisation, introduced_by, b"", lines
    )


def _listed(key: str, cell: str) -> list[str]:
    """Several values of a cell; hours and kept lines stand on lines of their own, and a free day counts."""
    if key == "work_hours":
        return [each.strip() for each in cell.split("|")] if "|" in cell else [cell]
    if key == "more_lines":
        return [each for each in cell.split("\n") if each]
    several = SEVERAL.split(cell)
    if key == "languages" or (key == "emails" and cell.count("@") > 1):
        several = [part for each in several for part in re.split(r"\s*[,、/]\s*", each)]
    return [each.strip() for each in several if each.strip()]


def _relation(text: str) -> tuple[str, str]:
    """ "spouse: Kenji" or a name alone."""
    found = RELATION.match(text)
    return (found["kind"].strip(), found["name"].strip()) if found else ("", text)


def _name(values: Mapping[str, Any]) -> str:
    """The name as it stands there, else its parts in the order of its script."""
    if values.get("name"):
        return str(values["name"])
    parts = [str(values.get("given_names", "")), str(values.get("family_names", ""))]
    if any(JAPANESE.search(part) for part in parts):
        parts.reverse()
    made = " ".join(part for part in parts if part)
    return made or str(values.get("other_script") or values.get("romaji") or values.get("kana") or "")


def _by_content(cells: Sequence[str]) -> str:
    """E-mails, phones or names, where most cells that have anything are such."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return ""

    def mostly(fits: Callable[[str], bool]) -> bool:
        return sum(fits(cell) for cell in filled) >= MOSTLY * len(filled)

    if mostly(lambda cell: "@" in cell and "." in cell):
        return "emails"
    if mostly(lambda cell: PHONE.match(cell) is not None):
        return "phones"
    words = [cell for cell in filled if not any(sign.isdecimal() for sign in cell)]
    if len(words) >= MOSTLY * len(filled) and len({*words}) > len(words) / 2:
        return "name"
    return ""
