"""Who may be whom: across scripts, accents and habits of writing; families stay apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.contact_files.matching import (
    LIKELY,
    POSSIBLE,
    SURE,
    Candidate,
    Matcher,
    compared,
)


def one(person_id: str = "x", **values: Any) -> Candidate:  # noqa: ANN401  (JSON)
    return Candidate.of(person_id, values)


def score(first: dict[str, Any], second: dict[str, Any]) -> int:
    found = Matcher([one("known", **second)]).matches(one("new", **first))
    return found[0].score if found else 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"name": "José Núñez Peña"}, {"name": "JOSE NUNEZ PENA"}),
        ({"name": "Yumi Nakamura"}, {"name": "Nakamura Yumi"}),
        ({"name": "Kenji Ōshiro"}, {"name": "Kenji Ohshiro"}),
        ({"name": "Kenji Oshiro"}, {"name": "Kenji Ooshiro"}),
        ({"name": "Jun Shimabukuro"}, {"name": "Jun Simabukuro"}),
        ({"name": "Tatsuo Tsuda"}, {"name": "Tatuo Tuda"}),
        ({"name": "中村 由美"}, {"name": "Yumi Nakamura", "other_script": "中村由美"}),
        ({"name": "中村 由美", "kana": "なかむら ゆみ"}, {"name": "Yumi Nakamura"}),
        ({"name": "ナカムラ ユミ"}, {"name": "Yumi Nakamura", "kana": "なかむらゆみ"}),
        ({"name": "Ana Higa"}, {"name": "Ana Higa Torres"}),
        ({"name": "Ana Shimabukuro"}, {"name": "Ana Shimabukro"}),
        ({"name": "María de los Ángeles Vaca"}, {"name": "Maria Angeles Vaca"}),
    ],
)
def test_the_same_name_is_found_however_it_is_written(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert score(first, second) >= LIKELY
    assert score(second, first) >= LIKELY


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"name": "Ana Higa Torres"}, {"name": "Luis Higa Torres"}),
        ({"name": "中村 由美"}, {"name": "中村 健二"}),
        ({"name": "中村 由美", "kana": "なかむら ゆみ"}, {"name": "中村 裕美", "kana": "なかむら ゆみ"}),
        ({"name": "Ana"}, {"name": "Ana Higa Torres"}),
        ({"name": "Rosa Quispe"}, {"name": "Rosa Mamani"}),
    ],
)
def test_others_of_a_like_name_are_not_taken_for_each_other(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    assert score(first, second) < LIKELY


def test_a_shared_phone_makes_a_like_name_sure_and_a_family_only_possible() -> None:
    phone = {"phones": ["+59171234567"]}
    assert score({"name": "Ana Higa", **phone}, {"name": "Ana Higa Torres", **phone}) >= SURE
    brother = score({"name": "Luis Higa", **phone}, {"name": "Ana Higa", **phone})
    assert POSSIBLE <= brother < LIKELY


def test_reasons_say_why() -> None:
    first = one(name="Yumi Nakamura", emails=["Yumi@example.org"])
    second = one("y", name="Nakamura Yumi", emails=["yumi@example.org"])
    match = compared(first, second)
    assert [(reason.code, reason.words) for reason in match.reasons] == [
        ("name", "iumi nakamura"),
        ("email", "yumi@example.org"),
    ]


def test_other_phones_and_mails_speak_against_the_same_name() -> None:
    first = one(name="Juan Pérez", phones=["+59171234567"])
    match = compared(first, one("y", name="Juan Pérez", phones=["+59171234568"]))
    assert match.contradicted
    assert match.score < SURE


def test_an_address_that_many_share_says_nothing() -> None:
    office = [one(str(n), name=f"Person{n} Family{n}", emails=["office@example.org"]) for n in range(80)]
    assert Matcher(office).matches(one(name="Somebody Else", emails=["office@example.org"])) == []


names = st.one_of(st.text(max_size=30), st.sampled_from(["中村 由美", "おおしろ", "José María", "ー", "Ōno"]))


@given(names, names)
def test_likeness_has_no_direction(first: str, second: str) -> None:
    here, there = one("a", name=first), one("b", name=second)
    assert compared(here, there).score == compared(there, here).score
    assert 0 <= compared(here, there).score <= 100


def test_among_many_of_the_same_family_the_whole_name_is_still_found() -> None:
    family = [one(str(number), name=f"Ana{number:03} Higa Oshiro Uehara") for number in range(70)]
    found = Matcher(family).matches(one("x", name="Uehara Higa, Ana069 Oshiro"))
    assert [match.id for match in found] == ["69"]


def test_a_name_of_thousands_of_words_is_compared_by_a_few_of_them() -> None:
    endless = {"name": " ".join(f"word{number}" for number in range(5_000))}
    assert len(one(**endless).keys.words) == 16
    assert score(endless, endless) >= LIKELY


def test_nobody_is_taken_for_themselves() -> None:
    ana, again = one("1", name="Ana Higa"), one("2", name="Higa Ana")
    matcher = Matcher([ana, again])
    assert [match.id for match in matcher.matches(ana)] == ["2"]


FAMILIES = ["Shimabukuro", "Higa", "Justiniano", "Yamamoto", "Flores", "Arakaki"]
GIVEN = ["Ana", "Mariana", "Kenji", "Fernanda", "Haruka", "Luis", "Tomás"]


@st.composite
def misspelt(draw: st.DrawFn) -> tuple[str, str]:
    """A name of two to five words, and the same in another order, with one letter of one word otherwise."""
    words = draw(st.lists(st.sampled_from(FAMILIES + GIVEN), min_size=2, max_size=5, unique=True))
    place = draw(st.integers(0, len(words) - 1))
    letter = draw(st.integers(0, len(words[place]) - 1))
    slipped = words[place][:letter] + draw(st.sampled_from(["", "k", "nn"])) + words[place][letter + 1 :]
    other = [*words[:place], slipped, *words[place + 1 :]]
    return " ".join(words), " ".join(draw(st.permutations(other)))


@given(misspelt())
def test_whom_comparing_would_know_the_search_finds(pair: tuple[str, str]) -> None:
    here, there = one("here", name=pair[0]), one("there", name=pair[1])
    found = {match.id for match in Matcher([there]).matches(here)}
    assert ("there" in found) == (compared(here, there).score >= POSSIBLE)
