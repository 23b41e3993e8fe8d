"""Cards as the programs of our people write them, and cards that no program should have written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.contact_files.vcard_reading import read_cards
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.kernel.sentences import sentence

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.draft import Draft, Reading

CARDS = Path(__file__).parent / "cards"


def read(name: str) -> list[Draft]:
    reading = read_cards((CARDS / name).read_bytes())
    assert [finding for finding in reading.findings if finding.skipped and finding.name != "Becarios"] == []
    return list(reading.drafts)


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def said(reading: Reading) -> list[tuple[int, str]]:
    return [(each.line, sentence(each.error, Language("en"))) for each in reading.findings]


def test_android_writes_quoted_printable_nicknames_and_relations() -> None:
    maria, yumi = read("android.vcf")
    assert maria.values["name"] == "María José Núñez Peña"
    assert maria.values["family_names"] == "Núñez Peña"
    assert maria.values["note"] == "Vende sésamo; los jueves\nllamar tarde"
    assert maria.values["phones"] == ("71234567", "+591 3 3345678")
    assert maria.values["address_as"] == "Majo"
    assert maria.relations == (("spouse", "Pedro Peña"),)
    assert maria.introduced_by == "Kenji Higa"
    assert maria.photo.startswith(b"\xff\xd8\xff")
    assert (yumi.values["name"], yumi.values["kana"]) == ("中村 由美", "なかむら ゆみ")
    assert yumi.line > maria.line


def test_apple_labels_its_relations_and_keeps_its_own_properties() -> None:
    [kenji] = read("apple.vcf")
    assert kenji.values["kana"] == "オオシロ ケンジ"
    assert kenji.values["place"] == "那覇市"
    assert kenji.organisation == "沖縄コロニア農協"
    assert kenji.relations == (("spouse", "大城 花子"), ("madrina", "Doña Rosa"))
    assert kenji.values["phones"] == ("+81 90-1111-2222", "+591 71234567")
    assert "birth_year" not in kenji.values  # 1604 stands for no year
    kept = "\n".join(kenji.more_lines)
    assert "ORG:沖縄コロニア農協;営業部" in kept
    assert "泉崎1-2-2" in kept
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-03" in kept


def test_google_writes_two_family_names_and_a_birthday() -> None:
    [yumi] = read("google.vcf")
    assert yumi.values["family_names"] == "Nakamura Flores"
    assert (yumi.values["place"], yumi.values["country"]) == ("Okinawa Uno", "Bolivia")
    assert yumi.values["birth_year"] == 1998
    assert yumi.values["romaji"] == "Nakamura Yumi"
    assert yumi.values["note"] == "Primera línea\nSegunda, con coma"
    assert yumi.relations == (("manager", "Kenji Oshiro"), ("Abuela", "Abuela Tomi"))
    assert "item1.X-ABLabel:_$!<HomePage>!$_" in yumi.more_lines


def test_outlook_writes_in_windows_letters() -> None:
    [alvaro] = read("outlook.vcf")
    assert alvaro.values["name"] == "Álvaro Peña Ibáñez"
    assert alvaro.values["place"] == "Asunción"
    assert "Av. España 123\\nPiso 2" in "\n".join(alvaro.more_lines)


def test_version_four_has_the_other_script_and_a_year_alone() -> None:
    [haruka] = read("four.vcf")
    assert (haruka.values["name"], haruka.values["other_script"]) == ("Haruka Shimabukuro", "島袋 春香")
    assert haruka.values["phones"] == ("+51-987-654-321",)
    assert haruka.values["languages"] == ("es", "ja")
    assert (haruka.values["zone"], haruka.values["birth_year"]) == ("America/Lima", 1999)
    assert haruka.relations == (("parent", "Tomás Shimabukuro"),)
    assert any(line.startswith("RELATED;TYPE=friend:urn") for line in haruka.more_lines)


def test_one_damaged_card_among_ten_thousand_is_named_and_the_rest_goes_in() -> None:
    cards = [card(f"FN:Person {number}", f"TEL:7{number:07}") for number in range(10_000)]
    cards[4_321] = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person 4321\r\nTEL:71\r\n"
    reading = read_cards("".join(cards).encode())
    assert len(reading.drafts) == 9_999
    assert said(reading) == [(4_321 * 5 + 1, "This card is not complete and was left out.")]
    assert reading.findings[0].name == "Person 4321"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("TEL:1",), "This card has no name, no organisation and no e-mail. It was left out."),
        (("KIND:group", "FN:All"), "This card is a group of contacts, not a person. It was left out."),
    ],
)
def test_what_is_nobody_is_left_out_and_said(lines: tuple[str, ...], words: str) -> None:
    reading = read_cards((card(*lines) + card("FN:Ana")).encode())
    assert [draft.values["name"] for draft in reading.drafts] == ["Ana"]
    assert [text for _, text in said(reading)] == [words]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("FN:Ana", "what is this"), "A line of this card is not understood and was left out."),
        (("FN:Ana", "PHOTO;ENCODING=b:%%%"), "The photo of this card is damaged and was left out."),
        (
            ("FN:Ana", "PHOTO;ENCODING=b:" + "A" * 8_000_000),
            "The photo of this card has more than 5 MB and was left out.",
        ),
        (("FN:Ana", "X-LONG:" + "a" * 5_000), "“X-LONG” is too long to be kept."),
        (
            ("EMAIL:ana@example.org",),
            "This card has no name. It was called “ana@example.org”, after what else is in it.",
        ),
    ],
)
def test_what_is_wrong_with_a_card_is_said_and_the_person_goes_in(lines: tuple[str, ...], words: str) -> None:
    reading = read_cards(card(*lines).encode())
    assert len(reading.drafts) == 1
    assert [text for _, text in said(reading)] == [words]
    assert not reading.findings[0].skipped


def test_a_photo_somewhere_else_is_never_fetched_but_its_address_is_kept() -> None:
    reading = read_cards(card("FN:Ana", "PHOTO;VALUE=uri:https://example.org/a.jpg").encode())
    [ana] = reading.drafts
    assert ana.photo == b""
    assert ana.more_lines == ("PHOTO;VALUE=uri:https://example.org/a.jpg",)


def test_a_name_is_made_family_first_where_it_is_japanese() -> None:
    [yumi] = read_cards(card("N:中村;由美;;;").encode()).drafts
    [ana] = read_cards(card("N:Higa;Ana;;;").encode()).drafts
    assert (yumi.values["name"], ana.values["name"]) == ("中村 由美", "Ana Higa")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932"])
def test_the_encoding_is_found(encoding: str) -> None:
    [yumi] = read_cards(card("FN:中村 由美").encode(encoding)).drafts
    assert yumi.values["name"] == "中村 由美"


def test_a_file_larger_than_any_phone_book_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        read_cards(b"x" * 200_000_001)
    assert refused.value.code == "contacts-too-large"


def test_reading_tells_how_far_it_is_and_can_be_ended() -> None:
    class EndedError(Exception):
        pass

    def tell(share: float) -> None:
        heard.append(share)
        if share > 0.3:
            raise EndedError

    heard: list[float] = []
    with pytest.raises(EndedError):
        read_cards("".join(card("FN:Ana") for _ in range(2_000)).encode(), tell)
    assert heard == sorted(heard)
    assert len(heard) < 10
