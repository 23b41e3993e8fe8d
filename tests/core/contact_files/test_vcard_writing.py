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
    lines = write_cards([OutPerson({"name": "Ana"})], "4.0").decode().split("\r\n")
    own = "X-NINJA-MENTOR-WHOLE-NAME:true"  # telephones show what stands in N: the parts are not known
    assert lines == ["BEGIN:VCARD", "VERSION:4.0", "FN:Ana", "N:;Ana;;;", own, "END:VCARD", ""]


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


def test_a_telephone_shows_and_sorts_the_name_by_its_reading() -> None:
    text = write_cards(
        [OutPerson({"name": "中村 由美", "kana": "なかむら　ゆみ", "romaji": "Nakamura Yumi"})], "3.0"
    )
    assert "X-PHONETIC-LAST-NAME:なかむら\r\nX-PHONETIC-FIRST-NAME:ゆみ\r\n" in text.decode()


def test_nothing_in_a_contact_begins_another_card() -> None:
    wicked = "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Nobody"
    person = OutPerson(
        {"name": wicked, "note": wicked, "emails": (wicked,), "zone": wicked, "work_hours": (wicked,)},
        wicked,
        wicked,
        ((wicked, wicked),),
        more_lines=(f"X-A:{wicked}", "END:VCARD", "begin:vcard", "FN:Nobody", "no line at all"),
    )
    for version in ("3.0", "4.0"):
        lines = write_cards([person], version).decode().split("\r\n")
        assert [line for line in lines if line.lower().startswith(("begin", "end", "version"))] == [
            "BEGIN:VCARD",
            f"VERSION:{version}",
            "END:VCARD",
        ]
        assert sum(line.startswith("FN:") for line in lines) == 1
        assert "no line at all" not in lines


def test_writing_tells_how_far_it_is_and_can_be_ended() -> None:
    class EndedError(Exception):
        pass

    def tell(share: float) -> None:
        heard.append(share)
        if share > 0.3:
            raise EndedError

    heard: list[float] = []
    with pytest.raises(EndedError):
        write_cards([YUMI] * 2_000, "3.0", tell)
    assert heard == sorted(heard)
    assert len(heard) < 10
