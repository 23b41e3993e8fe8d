"""Whose numbers a reader expects."""

from __future__ import annotations

import pytest

from ninja_mentor.core.kernel.readers import number_country


@pytest.mark.parametrize(
    ("language", "country", "numbers"),
    [
        ("es", "MX", "MX"),
        ("es", "ES", "ES"),
        ("es", "JP", "BO"),
        ("es", "", "BO"),
        ("pt", "BO", "BR"),
        ("ja", "BO", "JP"),
        ("en", "BO", "US"),
    ],
)
def test_spanish_follows_the_country_the_others_their_own(language: str, country: str, numbers: str) -> None:
    assert number_country(language, country) == numbers
