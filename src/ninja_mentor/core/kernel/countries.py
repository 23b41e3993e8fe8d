"""Countries, their currencies and zones; the programme's own come first."""

from __future__ import annotations

from typing import Final

PROGRAMME: Final = ("BO", "CO", "MX", "PY", "PE", "BR", "AR", "JP")
# Where the first zone of a country's list is not where most people of the programme live.
MAIN_ZONES: Final = {
    "AR": "America/Argentina/Buenos_Aires",
    "BO": "America/La_Paz",
    "BR": "America/Sao_Paulo",
    "CO": "America/Bogota",
    "JP": "Asia/Tokyo",
    "MX": "America/Mexico_City",
    "PE": "America/Lima",
    "PY": "America/Asuncion",
}
CODE_LETTERS: Final = 2


def countries(language: str) -> list[tuple[str, str]]:
    """(ISO code, name in the language) of all countries: the programme's first, then by name."""
    from babel import Locale  # noqa: PLC0415

    names = {
        code: name
        for code, name in Locale(language).territories.items()
        if len(code) == CODE_LETTERS and code.isalpha() and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ")
    }
    first = [(code, names.pop(code)) for code in PROGRAMME]
    return first + sorted(names.items(), key=lambda pair: pair[1])


def is_country(code: str) -> bool:
    """Whether this is an ISO 3166 code of a country that is known here."""
    from babel import Locale  # noqa: PLC0415

    return len(code) == CODE_LETTERS and code.isupper() and code in Locale("en").territories


def country_name(code: str, language: str = "en") -> str:
    """The country's name in the language; the code itself where it is not known."""
    from babel import Locale  # noqa: PLC0415

    return str(Locale(language).territories.get(code, code))


def currency_of(country: str) -> str:
    """The ISO 4217 currency that a country uses now; "USD" where it is not known."""
    from babel.numbers import get_territory_currencies  # noqa: PLC0415

    found = get_territory_currencies(country) if country else []
    return str(found[0]) if found else "USD"


def zone_of(country: str) -> str:
    """The zone where most people of a country live; "UTC" where it is not known."""
    from ninja_mentor.core.kernel.zones import zones_of  # noqa: PLC0415

    return MAIN_ZONES.get(country) or next(iter(zones_of(country)), "UTC")


def guess_country(locale_name: str) -> str:
    """The country in a system's locale ("es_BO.UTF-8"), else Bolivia, where most users start."""
    territory = locale_name.partition(".")[0].partition("_")[2].upper()
    return territory if is_country(territory) else PROGRAMME[0]
