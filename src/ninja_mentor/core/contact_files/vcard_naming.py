"""What somebody is called, of all that a card says of it: the name, its parts, its other script and its reading."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.vcard_lines import split_raw, split_value

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.vcard_lines import Property
    from ninja_mentor.core.contact_files.vcard_taken import Taken

KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
HALF_WIDTH: Final = re.compile("[\uff61-\uff9f]")  # as the older telephones of Japan write it
KANJI: Final = re.compile("[\u3005\u3400-\u9fff]")
JAPANESE: Final = re.compile("[\u3005\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]")
SOUNDED: Final = re.compile("-(kana|hira|latn)", re.IGNORECASE)  # ja-Kana: the same name as it sounds


def settle_names(taken: Taken) -> None:
    """Everything that the card says of the name to its column; what has none stays on the card."""
    names = _without_readings(taken, taken.names)
    parts = _without_readings(taken, taken.parts)
    if names:
        taken.values["name"] = names[0].text()
    if parts:
        _take_parts(taken, parts[0])
    if not names:
        _make_name(taken)
    _take_other_script(taken, names[1:], parts[1:])
    _take_reading(taken)


def parts_of(one: Property) -> tuple[str, str, bool]:
    """Family names, given names, and whether there is more: titles before, generations behind."""
    found = [_words(part) for part in split_raw(one.value, ";")]
    family, given, middle, *more = [*found, "", "", ""]
    return family, f"{given} {middle}".strip(), any(more)


def _words(part: str) -> str:
    """A part may be a list: second names, two family names."""
    return " ".join(word.strip() for word in split_value(part, ",") if word.strip())


def _without_readings(taken: Taken, lines: list[Property]) -> list[Property]:
    """The lines that are names; those that say how one sounds are put to the readings (RFC 9554, ALTID)."""
    names: list[Property] = []
    for one in lines:
        if "PHONETIC" in one.params or (names and SOUNDED.search(one.first("LANGUAGE"))):
            taken.readings.append(_text(one))
        else:
            names.append(one)
    return names


def _text(one: Property) -> str:
    return one.text() if one.name == "FN" else " ".join(filter(None, parts_of(one)[:2]))


def _take_parts(taken: Taken, one: Property) -> None:
    family, given, more = parts_of(one)
    if not (taken.whole_name and not family and given == str(taken.values.get("name", "")).strip()):
        taken.suggest("family_names", family)
        taken.suggest("given_names", given)
    sorted_as = " ".join(split_value(one.first("SORT-AS"), ","))
    taken.readings.append(sorted_as)
    if (family or given) and (more or (sorted_as and not KANA.search(sorted_as))):
        taken.keep(one)


def _make_name(taken: Taken) -> None:
    parts = [taken.values.get("given_names", ""), taken.values.get("family_names", "")]
    if any(JAPANESE.search(part) for part in parts):
        parts.reverse()
    made = " ".join(filter(None, parts)) or taken.organisation or next(iter(taken.emails), "")
    made = made or taken.values.get("address_as", "")
    if made:
        taken.values["name"] = made
        taken.note("card-name-made", taken.line, name=made)


def _take_other_script(taken: Taken, names: list[Property], parts: list[Property]) -> None:
    """The name once more in the other script: with kanji rather than without."""
    own = bool(JAPANESE.search(taken.values.get("name", "")))
    others = sorted(
        (one for one in (*names, *parts) if bool(JAPANESE.search(one.value)) != own),
        key=lambda one: not KANJI.search(one.value),
    )
    if others:
        taken.suggest("other_script", _text(others[0]))
    said = {_bare(taken.values.get(column, "")) for column in ("name", "other_script")}
    for one in (*names, *parts):
        if _bare(_text(one)) not in said:
            taken.keep(one, f"X-{one.name}")


def _bare(name: str) -> str:
    return "".join(name.split())


def _take_reading(taken: Taken) -> None:
    """How the name sounds, as it was said best; one in Latin letters only where it is said to be a reading."""
    if {"kana", "romaji"} & taken.values.keys():
        return
    family, given, middle = taken.phonetic
    for place, reading in enumerate((" ".join(filter(None, (family, given, middle))), *taken.readings)):
        plain = unicodedata.normalize("NFKC", reading) if HALF_WIDTH.search(reading) else reading
        if KANA.search(plain) and not KANJI.search(plain):
            taken.suggest("kana", plain)
        elif place == 0:
            taken.suggest("romaji", plain)
