"""Whatever a contact holds, it comes back from a table as it went, and nothing in the table calculates."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninja_mentor.core.contact_files.columns import FIELDS
from ninja_mentor.core.contact_files.mapping import drafts_of, guess
from ninja_mentor.core.contact_files.out_person import OutPerson
from ninja_mentor.core.contact_files.table_reading import read_table
from ninja_mentor.core.contact_files.table_writing import write_csv, write_xlsx
from ninja_mentor.core.kernel.formulas import STARTS, disarmed, rearmed
from ninja_mentor.core.kernel.language import LANGUAGES, Language, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.text import clean

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.draft import Draft

ENGLISH = Language("en")


def cleaned(text: str) -> str:
    """As the transaction stores it."""
    return clean(text, multiline=True)[0].strip()


odd = st.sampled_from(
    ["=1+1", "+591", "-", "@x", "'=a", "''", "；", "a;b,c\td", 'x "y"', "中村 由美", "line\nline", "＝1"]
)
some = st.one_of(st.text(max_size=40).map(cleaned), odd)
line = st.one_of(st.text(max_size=40), odd).map(lambda text: " ".join(cleaned(text).split()))
present = line.filter(bool)
TEXTS = "family_names given_names other_script romaji address_as place zone role skills offers wants note ancestry guardian_name"


@st.composite
def people(draw: st.DrawFn) -> OutPerson:
    values: dict[str, Any] = {name: draw(some) for name in TEXTS.split()}
    values["name"] = draw(present)
    values["country"] = draw(st.sampled_from(["", "BO", "JP"]))
    values["kana"] = draw(st.sampled_from(["", "なかむら ゆみ", "ナカムラ"]))
    values["phones"] = tuple(
        draw(st.lists(st.from_regex(r"\+[1-9]\d{7,12}", fullmatch=True), unique=True, max_size=3))
    )
    values["emails"] = tuple(draw(st.lists(st.sampled_from(["a@b.org", "ñ@b.bo", "c+d@e.jp"]), unique=True)))
    values["languages"] = tuple(draw(st.lists(st.sampled_from(["es", "ja", "pt"]), unique=True)))
    values["work_hours"] = draw(st.sampled_from([(), ("09:00-18:00",) * 5 + ("", "")]))
    values["guardian_consent"] = draw(st.booleans())
    kinds = st.sampled_from(["spouse", "child", "madrina"])
    names = st.sampled_from(["Kenji", "Doña Rosa", "大城 花子"])
    return OutPerson(
        values, draw(line), draw(line), tuple(draw(st.lists(st.tuples(kinds, names), max_size=2)))
    )


def known(values: Any) -> dict[str, Any]:  # noqa: ANN401  (JSON)
    return {name: value for name, value in values.items() if value not in ("", (), None, False)}


def back(content: bytes) -> Draft:
    table = read_table(content, has_headers=True)
    [draft] = drafts_of(table, guess(table)).drafts
    return draft


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
@given(person=people())
@settings(max_examples=60)
def test_nothing_is_lost_on_the_way_out_and_in(write: Any, person: OutPerson) -> None:  # noqa: ANN401
    draft = back(write([person], ENGLISH))
    assert known(draft.values) == known(person.values)
    assert draft.relations == person.relations
    assert (draft.organisation, draft.introduced_by) == (person.organisation, person.introduced_by)


@given(people())
@settings(max_examples=60)
def test_no_cell_of_a_csv_starts_a_formula(person: OutPerson) -> None:
    for row in csv.reader(io.StringIO(write_csv([person], ENGLISH).decode("utf-8-sig"))):
        assert not any(cell.lstrip(" \u3000").startswith(STARTS) for cell in row)


def test_no_cell_of_a_spreadsheet_is_a_formula_or_a_link() -> None:
    person = OutPerson({"name": "=1+1", "note": "http://example.org", "phones": ("+59171234567",)})
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx([person], ENGLISH)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_every_language_are_read_exactly(language: str) -> None:
    person = OutPerson(
        {key: f"x {key}" for key in FIELDS if key not in {"kana", "phones", "emails", "languages"}}
        | {"name": "Ana"},
        "CAICO",
        "Rosa",
    )
    content = write_csv([person], load_language(language, resource("locale")))
    table = read_table(content)
    assert set(guess(table).values()) >= {key for key in FIELDS if key in person.values} - {
        "more_lines",
        "relation",
    }
    assert back(content).values["note"] == "x note"


@given(st.text(max_size=20))
def test_what_is_disarmed_comes_back(text: str) -> None:
    assert rearmed(disarmed(text)) == text
