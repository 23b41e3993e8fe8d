"""What countries, zones and languages there are to choose from; read once, beside the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.countries import countries
from ninja_mentor.core.kernel.zones import all_zones
from ninja_mentor.core.people.rules import show_phone
from ninja_mentor.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.formats import Formats

FIRST_LANGUAGES: Final = ("es", "ja", "pt", "en", "qu", "ay", "gn")
SHORT_CODE: Final = 2


@dataclass(frozen=True)
class PersonChoices:
    """Choices for the fields of a person, in the reader's language."""

    countries: tuple[Choice, ...]
    zones: tuple[Choice, ...]
    languages: tuple[Choice, ...]


def person_choices(formats: Formats) -> PersonChoices:
    """All choices; found by their English names too. Phones can be shown at once from then on."""
    show_phone("+59171234567")  # reads what it knows of phones, which takes a tenth of a second
    english = dict(countries("en"))
    codes = [str(code) for code in formats.locale.languages]
    names = {code: formats.language_name(code) for code in codes if len(code) == SHORT_CODE}
    rest = sorted((code for code in names if code not in FIRST_LANGUAGES), key=lambda code: names[code])
    return PersonChoices(
        tuple(
            Choice(code, f"{name} · {code}", english.get(code, ""))
            for code, name in countries(formats.language)
        ),
        tuple(Choice(zone, zone_name(zone, formats), zone.replace("_", " ")) for zone in all_zones()),
        tuple(Choice(code, names.get(code, code)) for code in (*FIRST_LANGUAGES, *rest)),
    )


def zone_name(zone: str, formats: Formats) -> str:
    """The city that a zone is called after, and the zone: "La Paz (America/La_Paz)"."""
    city = formats.locale.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
    return f"{city} ({zone})"
