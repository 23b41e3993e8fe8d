"""Whoever reads what is printed here: which numbers they expect, and what they can read instead."""

from __future__ import annotations

from typing import Final

NEXT_BEST: Final = ("es", "en", "pt", "ja")  # languages to fall back on, after the original's
SPANISH: Final = frozenset(
    "AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PY SV UY VE".split()  # noqa: SIM905
)
COUNTRIES: Final = {"ja": "JP", "pt": "BR", "en": "US", "es": "BO"}


def number_country(language: str, country: str) -> str:
    """The country whose numbers a reader of this language expects of something from `country` ("" if unknown).

    Spanish ones differ from country to country.
    """
    return country if language == "es" and country in SPANISH else COUNTRIES[language]
