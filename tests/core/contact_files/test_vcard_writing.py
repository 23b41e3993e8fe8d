"""Cards that leave, read by another program's reader."""

from __future__ import annotations

import pytest
import vobject

from ninja_mentor.core.contact_files.out_person import OutPerson
from ninja_mentor.core.contact_files.vcard_writing import Version, write_cards

YUMI = OutPerson(
    {
        "name": "Yumi Nakamura Flores",
        "family_names": "Nakamura Flores",
        "given_names": "Yumi",
        "kana": "なかむら ゆみ",
        "phones": ("+59169012345", "+819012345678"),
        "emails": ("yumi@example.org",),
        "country": "BO",
        "place": "Okinawa Uno",
        "note": "Línea 1\nLínea 2; con todo, y una muy larga para que se pliegue más de una vez: " + "ñ" * 90,
        "role": "Socia",
    },
    organisation="Cooperativa; CAICO",
    relations=(("spouse", "Kenji"), ("madrina", "Rosa")),
    photo=b"\xff\xd8\xff\xe0photo",
)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_another_reader_finds_everything(version: Version) -> None:
    text = write_cards([YUMI, OutPerson({"name": "Ana"})], version).decode()
    first, second = vobject.readComponents(text)
    assert first.version.value == version
    assert first.fn.value == "Yumi Nakamura Flores"
    assert first.n.value.family == "Nakamura Flores"
    assert first.n.value.given == "Yumi"
    assert [tel.value for tel in first.tel_list] == ["+59169012345", "+819012345678"]
    assert first.email.value == "yumi@example.org"
    assert first.note.value == YUMI.values["note"]
    assert first.org.value == ["Cooperativa; CAICO"]
    assert first.adr.value.city == "Okinawa Uno"
    assert first.adr.value.country == "Bolivia"
    assert second.fn.value == "Ana"


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_lines_are_folded_by_octets_and_end_as_they_must(version: Version) -> None:
    content = write_cards([YUMI], version)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() is not None for line in lines)  # no sign is cut in two
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_only_what_is_given_leaves() -> None:
    text = write_cards([OutPerson({"name": "Ana"})], "4.0").decode()
    assert text == "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nN:;;;;\r\nEND:VCARD\r\n"


def test_what_was_on_the_card_stays_beside_what_has_changed_here() -> None:
    kept = ("ORG:Old;Sales", "ADR:;;Street 1;Naha;;;Japan")
    moved = OutPerson({"name": "A", "place": "Osaka"}, "New", more_lines=kept)
    text = write_cards([moved], "3.0").decode()
    assert "ORG:New" in text
    assert "ORG:Old;Sales" not in text
    assert "ADR:;;Street 1;Naha;;;Japan" in text
    assert "ADR:;;;Osaka;;;" in text
    same = OutPerson({"name": "A", "place": "Naha"}, "Old", more_lines=kept)
    assert write_cards([same], "3.0").decode().count("ADR:") == 1
