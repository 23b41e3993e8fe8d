"""Names: shown as the person writes them, sorted as the reader looks for them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ninja_mentor.core.people.names import initials, shown_name, sort_key


@dataclass
class Somebody:
    name: str
    family_names: str = ""
    given_names: str = ""
    other_script: str = ""
    kana: str = ""
    romaji: str = ""


YUMI = Somebody("Yumi Nakamura", "Nakamura", "Yumi", "中村 ユミ", "なかむら ゆみ")
JOSE = Somebody("José Ángel Álvarez Quispe", "Álvarez Quispe", "José Ángel", "", "アルバレス ホセ")
SATO = Somebody("佐藤 健", "佐藤", "健", "Ken Sato", "さとう けん")
BEA = Somebody("Bea")


@pytest.mark.parametrize(
    ("language", "person", "shown"),
    [
        ("ja", YUMI, "中村 ユミ · Yumi Nakamura"),
        ("es", YUMI, "Yumi Nakamura · 中村 ユミ"),
        ("ja", SATO, "佐藤 健 · Ken Sato"),
        ("pt", SATO, "Ken Sato · 佐藤 健"),
        ("ja", BEA, "Bea"),
    ],
)
def test_each_reader_sees_first_the_script_they_read(language: str, person: Somebody, shown: str) -> None:
    assert shown_name(person, language) == shown


def test_a_name_in_kanji_is_found_by_its_latin_letters() -> None:
    ken = Somebody("佐藤 健", kana="さとう けん", romaji="Sato Ken")
    assert sort_key(ken, "es") == "sato ken"


def test_a_latin_reader_finds_people_by_their_first_family_name() -> None:
    people = [
        BEA,
        YUMI,
        JOSE,
        Somebody("Ana Zárate", "Zárate", "Ana"),
        Somebody("ana ibáñez", "ibáñez", "ana"),
    ]
    order = [each.name for each in sorted(people, key=lambda each: sort_key(each, "es"))]
    assert order == ["José Ángel Álvarez Quispe", "Bea", "ana ibáñez", "Yumi Nakamura", "Ana Zárate"]


def test_a_japanese_reader_finds_people_by_their_reading() -> None:
    order = [each.name for each in sorted([YUMI, SATO, JOSE], key=lambda each: sort_key(each, "ja"))]
    assert order == ["José Ángel Álvarez Quispe", "佐藤 健", "Yumi Nakamura"]  # あ, さ, な


def test_people_of_one_family_are_sorted_by_their_given_names() -> None:
    ana, eva = Somebody("Ana Paz", "Paz", "Ana"), Somebody("Eva Paz", "Paz", "Eva")
    assert sort_key(ana, "pt") < sort_key(eva, "pt")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Yumi Nakamura", "YN"),
        ("José Ángel Álvarez Quispe", "JQ"),
        ("ana", "A"),
        ("Ángel de la Ó", "ÁÓ"),
        ("Jean-Luc", "JL"),
        ("J. R. Paz", "JP"),
        ("佐藤 健", "佐"),
        ("ユミ", "ユ"),
        ("  Ana  Paz ", "AP"),
        (" 佐藤", "佐"),
        ("Ana (Sucre)", "A"),
        ("42", "4"),
        ("", ""),
    ],
)
def test_initials_stand_for_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters
