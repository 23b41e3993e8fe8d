"""What somebody is called: every way in which programs say a name once more, or how it sounds."""

from __future__ import annotations

import pytest

from ninja_mentor.core.contact_files.vcard_reading import read_cards

NAMES = ("name", "family_names", "given_names", "other_script", "kana", "romaji")


def names(*lines: str) -> dict[str, str]:
    content = "\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"])
    [draft] = read_cards(content.encode()).drafts
    return {name: draft.values[name] for name in NAMES if name in draft.values}


def kept(*lines: str) -> tuple[str, ...]:
    content = "\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"])
    return read_cards(content.encode()).drafts[0].more_lines


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("N:Nakamura Flores;Yumi;;;", ("Nakamura Flores", "Yumi")),
        ("N:Nakamura,Flores;Yumi;;;", ("Nakamura Flores", "Yumi")),
        ("N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.", ("Stevenson", "John Philip Paul")),
        ("N:Nakamura", ("Nakamura", "")),
        ("N:;Mamá;;;", ("", "Mamá")),
        (r"N:Nakamura\, Flores;Yumi\;Ana", ("Nakamura, Flores", "Yumi;Ana")),
    ],
)
def test_the_parts_of_a_name(line: str, parts: tuple[str, str]) -> None:
    found = names("FN:X", line)
    assert (found.get("family_names", ""), found.get("given_names", "")) == parts


@pytest.mark.parametrize(
    ("lines", "column", "value"),
    [
        (("X-PHONETIC-LAST-NAME:オオシロ", "X-PHONETIC-FIRST-NAME:ケンジ"), "kana", "オオシロ ケンジ"),
        (("X-PHONETIC-LAST-NAME:おおしろ", "X-PHONETIC-FIRST-NAME:けんじ"), "kana", "おおしろ けんじ"),
        (("X-PHONETIC-LAST-NAME:Ōshiro", "X-PHONETIC-FIRST-NAME:Kenji"), "romaji", "Ōshiro Kenji"),
        (("SOUND;X-IRMC-N:ｵｵｼﾛ;ｹﾝｼﾞ;;;",), "kana", "オオシロ ケンジ"),
        (("SORT-STRING:おおしろ けんじ",), "kana", "おおしろ けんじ"),
        (('N;SORT-AS="おおしろ,けんじ":大城;健二;;;',), "kana", "おおしろ けんじ"),
        (("FN;ALTID=1;LANGUAGE=ja-Kana:オオシロ ケンジ",), "kana", "オオシロ ケンジ"),
        (("N:大城;健二", "N;PHONETIC=script;SCRIPT=Kana:オオシロ;ケンジ"), "kana", "オオシロ ケンジ"),
        (("FN;ALTID=1;LANGUAGE=es:Kenji Oshiro",), "other_script", "Kenji Oshiro"),
        (("N;ALTID=1:大城;健二", "N;ALTID=1;LANGUAGE=es:Oshiro;Kenji"), "other_script", "Oshiro Kenji"),
    ],
)
def test_how_a_japanese_name_sounds_and_looks(lines: tuple[str, ...], column: str, value: str) -> None:
    found = names("FN:大城 健二", *lines)
    assert found["name"] == "大城 健二"
    assert found[column] == value


def test_kanji_are_the_other_script_before_kana() -> None:
    assert names("FN:Yumi", "FN:ゆみ", "FN:由美")["other_script"] == "由美"
    assert names("FN:Yumi", "FN:ユミ")["other_script"] == "ユミ"


def test_what_has_no_column_stays_on_the_card() -> None:
    assert kept("FN:Ana", "FN:Anita") == ("X-FN:Anita",)
    assert kept("FN:Ana", "SORT-STRING:Higa") == ("SORT-STRING:Higa",)
    assert kept("FN:Dr. Ana Higa", "N:Higa;Ana;;Dr.;") == ("N:Higa;Ana;;Dr.;",)
    assert kept("FN:Ana", "NICKNAME:Anita", "NICKNAME:Nita") == ("NICKNAME:Nita",)
    assert kept("FN:Ana", "TITLE:Socia", "ROLE:Tesorera") == ("ROLE:Tesorera",)
    assert kept("FN:Ana", "NOTE:a", "NOTE:b") == ("NOTE:b",)
    assert kept("FN:Ana", "ORG:A", "ORG:B;C") == ("X-ORG:B;C",)
    assert kept("FN:Ana", "ADR:;;;Naha;;;Japan", "ADR:;;;Lima;;;Peru") == ("ADR:;;;Lima;;;Peru",)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("FN:", "N:Higa;Ana;;;"), "Ana Higa"),
        (("N:;;;;", "ORG:CAICO;Ventas"), "CAICO"),
        (("N:;;;;", "NICKNAME:Anita"), "Anita"),
        (("EMAIL:ana@example.org",), "ana@example.org"),
    ],
)
def test_a_card_without_a_name_gets_one_and_says_so(lines: tuple[str, ...], name: str) -> None:
    content = "\n".join(["BEGIN:VCARD", *lines, "END:VCARD"]).encode()
    reading = read_cards(content)
    assert [draft.values["name"] for draft in reading.drafts] == [name]
    assert [(each.error.code, each.skipped) for each in reading.findings] == [("card-name-made", False)]


def test_the_card_of_a_company_is_a_contact_and_says_so() -> None:
    content = b"BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:CAICO\nTEL:+591 3 1234567\nEND:VCARD\n"
    reading = read_cards(content)
    assert [draft.values["name"] for draft in reading.drafts] == ["CAICO"]
    assert reading.drafts[0].more_lines == ("KIND:org",)
    assert [(each.error.code, each.skipped) for each in reading.findings] == [("card-is-no-person", False)]
