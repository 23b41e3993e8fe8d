"""What a card says beyond our columns goes out again, but nothing that is no longer so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ninja_mentor.core.contact_files.out_person import OutPerson
from ninja_mentor.core.contact_files.vcard_reading import read_cards
from ninja_mentor.core.contact_files.vcard_writing import Version, write_cards

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Dr. Ana Higa
N:Higa;Ana;;Dr.;
TEL;TYPE=HOME,VOICE:03-1234-5678
TEL;TYPE=CELL:090-1111-2222
item1.TEL:+591 71234567
item1.X-ABLabel:Bolivia
item2.EMAIL;TYPE=INTERNET:ana@example.org
item2.X-ABLabel:club
EMAIL;TYPE=WORK:ana@example.com
ORG:CAICO;Ventas
BDAY:1998-07-12
item3.URL:https\\://example.org
item3.X-ABLabel:_$!<HomePage>!$_
END:VCARD
"""
NUMBERS = ("+81312345678", "+819011112222", "+59171234567")


def ana(**values: object) -> OutPerson:
    [draft] = read_cards(CARD.encode()).drafts
    stored = {**draft.values, "phones": NUMBERS, **values}
    return OutPerson(stored, draft.organisation, more_lines=draft.more_lines)


def written(person: OutPerson, version: Version = "3.0") -> list[str]:
    return write_cards([person], version).decode().split("\r\n")


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_numbers_and_addresses_keep_their_kinds_and_labels(version: Version) -> None:
    lines = written(ana(), version)
    assert "TEL;TYPE=HOME,VOICE:+81312345678" in lines
    assert "TEL;TYPE=cell:+819011112222" in lines
    assert {"item1.TEL:+59171234567", "item1.X-ABLabel:Bolivia"} <= set(lines)
    assert {"item2.EMAIL;TYPE=INTERNET:ana@example.org", "item2.X-ABLabel:club"} <= set(lines)
    assert "EMAIL;TYPE=WORK:ana@example.com" in lines
    assert {"item3.URL:https\\://example.org", "item3.X-ABLabel:_$!<HomePage>!$_"} <= set(lines)
    assert sum(line.startswith("TEL") or ".TEL" in line for line in lines) == 3
    assert sum("EMAIL" in line for line in lines) == 2


def test_what_was_taken_away_here_does_not_come_back_from_the_card() -> None:
    lines = written(ana(phones=(), emails=(), birth_year=None))
    assert [line for line in lines if "TEL" in line or "EMAIL" in line or "BDAY" in line] == []
    assert "item1.X-ABLabel:Bolivia" not in lines
    assert "item3.X-ABLabel:_$!<HomePage>!$_" in lines


def test_a_birthday_goes_out_only_with_its_year() -> None:
    assert "BDAY:1998-07-12" in written(ana())
    assert [line for line in written(ana(birth_year=1999)) if "BDAY" in line] == []
    assert "BDAY:--0712" in written(replace(ana(birth_year=None), more_lines=("BDAY:--0712",)))


def test_titles_stand_around_the_name_until_it_is_changed() -> None:
    assert "N:Higa;Ana;;Dr.;" in written(ana())
    assert [line for line in written(ana(family_names="Higa Sato")) if line.startswith("N:")] == [
        "N:Higa Sato;Ana;;;"
    ]


def test_an_extension_is_given_back() -> None:
    content = b"BEGIN:VCARD\nFN:Ana\nTEL;VALUE=uri:tel:+51-987-654-321;ext=5\nEND:VCARD\n"
    [draft] = read_cards(content).drafts
    person = OutPerson({**draft.values, "phones": ("+51987654321",)}, more_lines=draft.more_lines)
    assert "TEL;VALUE=uri:tel:+51987654321;ext=5" in written(person)


def test_a_number_that_was_not_understood_is_given_back_as_it_was() -> None:
    assert "TEL:call the office" in written(replace(ana(), more_lines=("TEL:call the office",)))


def test_a_picture_that_is_no_photo_stays_a_picture() -> None:
    content = b"BEGIN:VCARD\nVERSION:2.1\nFN:Ana\nLOGO;ENCODING=BASE64;PNG:iVBORw0KGgo=\nEND:VCARD\n"
    [draft] = read_cards(content).drafts
    assert draft.more_lines == ("LOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=",)


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("RELATED;TYPE=emergency;VALUE=text:Rosa", ("emergency", "Rosa")),
        ("RELATED;TYPE=contact,co-worker;VALUE=text:Rosa", ("colleague", "Rosa")),
        ('RELATED;TYPE="friend,neighbor";VALUE=text:Rosa: vecina', ("friend", "Rosa: vecina")),
        ("X-SPOUSE:Rosa", ("spouse", "Rosa")),
        ("X-ABRELATEDNAMES;type=pref:Rosa", ("", "Rosa")),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Rosa;0;comadre;;", ("comadre", "Rosa")),
    ],
)
def test_relations_of_every_program(line: str, relation: tuple[str, str]) -> None:
    [draft] = read_cards(f"BEGIN:VCARD\nFN:Ana\n{line}\nEND:VCARD\n".encode()).drafts
    assert draft.relations == (relation,)


def test_a_line_that_looks_like_quoted_printable_is_not_unfolded_as_such() -> None:
    line = "X-A;B=QUOTED-PRINTABLE:" + "a=" * 60
    assert line in "\r\n".join(written(OutPerson({"name": "Ana"}, more_lines=(line,)))).replace("\r\n ", "")
    content = write_cards([OutPerson({"name": "Ana"}, more_lines=(line,))], "3.0")
    assert read_cards(content).drafts[0].more_lines == (line,)
