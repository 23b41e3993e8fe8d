"""Words of a file become values; what is not understood is named by line, kept as words, and the rest goes in."""

from __future__ import annotations

from typing import Any

import pytest

from ninja_mentor.core.contact_files.draft import Draft
from ninja_mentor.core.contact_files.understanding import Understanding, joined


def understood(of: str = "", **values: Any) -> tuple[dict[str, Any], list[str]]:  # noqa: ANN401  (JSON)
    """What becomes of Ana in a file of this country's phones."""
    draft = Draft(7, {"name": "Ana", **values})
    people, findings = Understanding(of, "2026-11-27").all_of([draft])
    assert all((finding.line, finding.skipped) == (7, False) for finding in findings)
    return dict(people[0].values), [finding.error.code for finding in findings]


@pytest.mark.parametrize("words", ["Bolivia", "bolívia", "BO", "ボリビア", " bo "])
def test_a_country_is_known_in_four_languages_and_by_its_code(words: str) -> None:
    assert understood(country=words) == ({"name": "Ana", "country": "BO"}, [])


@pytest.mark.parametrize(
    ("languages", "codes"),
    [(("es", "Japonés"), ["es", "ja"]), (("日本語", "pt-BR"), ["ja", "pt"]), (("inglés", "English"), ["en"])],
)
def test_languages_by_code_or_name(languages: tuple[str, ...], codes: list[str]) -> None:
    assert understood(languages=languages)[0]["languages"] == codes


def test_phones_are_read_by_the_persons_country_before_the_files() -> None:
    people, _ = Understanding("BO", "2026-11-27").all_of(
        [
            Draft(1, {"name": "A", "country": "Japón", "phones": ("090-1234-5678",)}),
            Draft(2, {"name": "B", "phones": ("71234567", "71234567", "+81 90 1234 5678")}),
        ]
    )
    assert people[0].values["phones"] == ["+819012345678"]
    assert people[1].values["phones"] == ["+59171234567", "+819012345678"]


def test_a_phone_without_country_is_asked_about_and_kept() -> None:
    values, codes = understood(phones=("71234567",))
    assert codes == ["phone-without-country"]
    assert "phones" not in values
    assert values["more_lines"] == ["TEL:71234567"]


@pytest.mark.parametrize(
    ("field", "words", "code"),
    [
        ("phones", ("12",), "phone-not-understood"),
        ("emails", ("ana at example",), "email-not-understood"),
        ("languages", ("Klingon?",), "language-not-known"),
        ("country", "Atlantis", "country-unknown"),
        ("zone", "Mars/Olympus", "zone-unknown"),
        ("birth_year", "12", "birth-year-impossible"),
        ("awake", "always", "hours-not-understood"),
        ("work_hours", ("9-5",), "hours-not-understood"),
    ],
)
def test_what_is_wrong_is_named_and_the_person_goes_in(field: str, words: object, code: str) -> None:
    values, codes = understood("BO", **{field: words})
    assert codes == [code]
    assert values["name"] == "Ana"
    assert field not in values


def test_nobody_named_is_skipped_by_line() -> None:
    people, [finding] = Understanding("", "2026-11-27").all_of([Draft(3, {"name": " ", "phones": ("1",)})])
    assert people == []
    assert (finding.line, finding.error.code, finding.skipped) == (3, "contact-without-name", True)


def test_two_entries_of_one_person_are_put_together() -> None:
    people, _ = Understanding("BO", "2026-11-27").all_of(
        [
            Draft(1, {"name": "Ana", "phones": ("71234567",)}, organisation="CAICO"),
            Draft(2, {"name": "Ana Higa", "phones": ("71234567", "71234568"), "place": "Naha"}),
        ]
    )
    both = joined(*people)
    assert both.values["name"] == "Ana"
    assert both.values["phones"] == ["+59171234567", "+59171234568"]
    assert (both.values["place"], both.organisation) == ("Naha", "CAICO")
