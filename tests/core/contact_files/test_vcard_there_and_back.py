"""The whole way: a card of another program is read, understood, goes out as ours and is understood again as the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.contact_files.out_person import OutPerson
from ninja_mentor.core.contact_files.understanding import Understanding, Understood
from ninja_mentor.core.contact_files.vcard_reading import read_cards
from ninja_mentor.core.contact_files.vcard_writing import Version, write_cards

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.draft import Draft

CARDS = Path(__file__).parent / "cards"
COUNTRY = {"android": "BO", "apple": "JP", "four": "PE", "google": "BO", "outlook": "PY"}


def understood(content: bytes, country: str) -> list[Understood]:
    drafts: tuple[Draft, ...] = read_cards(content).drafts
    return Understanding(country, "2026-11-27").all_of(drafts)[0]


def leaving(person: Understood) -> OutPerson:
    relations = tuple((one["kind"], one["name"]) for one in person.values.get("relations", ()))
    return OutPerson(
        {
            column: value
            for column, value in person.values.items()
            if column not in {"relations", "more_lines"}
        },
        person.organisation,
        person.introduced_by,
        relations,
        person.photo,
        tuple(person.values.get("more_lines", ())),
    )


def bare(person: Understood) -> dict[str, object]:
    """Kept lines in any order, numbers in them without what is between the digits."""
    lines = sorted(
        "".join(sign for sign in line if sign not in " -") for line in person.values.get("more_lines", ())
    )
    return {**person.values, "more_lines": lines}


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("name", sorted(COUNTRY))
def test_nobody_changes_on_the_way(name: str, version: Version) -> None:
    people = understood((CARDS / f"{name}.vcf").read_bytes(), COUNTRY[name])
    again = understood(write_cards([leaving(person) for person in people], version), "")
    assert people
    for before, after in zip(people, again, strict=True):
        assert bare(after) == bare(before)
        assert (after.organisation, after.introduced_by) == (before.organisation, before.introduced_by)
        assert after.photo == before.photo


def test_a_national_number_goes_out_with_its_country_and_its_kind() -> None:
    content = b"BEGIN:VCARD\nFN:Ana\nTEL;WORK:03-1234-5678\nTEL;HOME:not a number\nEND:VCARD\n"
    [ana] = understood(content, "JP")
    lines = write_cards([leaving(ana)], "3.0").decode().split("\r\n")
    assert [line for line in lines if line.startswith("TEL")] == [
        "TEL;TYPE=WORK:+81312345678",
        "TEL:not a number",
    ]
