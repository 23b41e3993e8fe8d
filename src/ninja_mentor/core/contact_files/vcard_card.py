"""One card taken apart: which of its properties are which columns of a person, and what is kept as it is."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.contact_files.draft import Draft, Finding
from ninja_mentor.core.contact_files.vcard_lines import Property, split_value, unescaped
from ninja_mentor.core.contact_files.vcard_names import (
    ANDROID_NICKNAME,
    ANDROID_REFERRED_BY,
    ANDROID_RELATION,
    ANDROID_TYPES,
    APPLE_LABELS,
    INTRODUCED_BY,
    OWN,
    OWN_LISTS,
    OWN_NUMBERS,
    OWN_TRUTHS,
    PLAIN_RELATIONS,
    RELATED_TYPES,
    own_column,
)
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LARGEST_PHOTO: Final = 5_000_000  # bytes, decoded
LONGEST_KEPT: Final = 4_000  # characters of a line that is kept as it is
MOST_KEPT: Final = 100  # lines
YEAR: Final = re.compile(r"(\d{4})")
KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
JAPANESE: Final = re.compile("[\u3005\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]")
FORGOTTEN: Final = {
    "VERSION",
    "REV",
    "PRODID",
    "UID",
    "BEGIN",
    "END",
    "X-ABUID",
    "X-ABSHOWAS",
    "KIND",
    "SORT-STRING",
}
LABEL: Final = "X-ABLABEL"  # what Apple calls the property of the same group
PHONETIC: Final = {"X-PHONETIC-LAST-NAME": 0, "X-PHONETIC-MIDDLE-NAME": 2, "X-PHONETIC-FIRST-NAME": 1}


@dataclass
class _Taken:
    """What was taken from a card so far."""

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)  # the FN lines
    relations: list[tuple[str, str]] = field(default_factory=list)
    phonetic: list[str] = field(default_factory=lambda: ["", "", ""])  # family, given, middle
    organisation: str = ""
    introduced_by: str = ""
    photo: bytes = b""
    kept: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def say(self, code: str, line: int, **facts: object) -> None:
        self.findings.append(
            Finding(line, UserError(code, **facts), next(iter(self.names), "")[:80], skipped=False)
        )

    def suggest(self, column: str, value: str) -> None:
        """A value for a column that nothing better was said of."""
        if value.strip():
            self.values.setdefault(column, value.strip())


def draft_of(line: int, properties: Sequence[Property]) -> tuple[Draft | None, list[Finding]]:
    """The person of a card; None, with the reason, where nobody can be recognised in it."""
    taken = _Taken(line)
    labels = {each.group: each.text() for each in properties if each.name == LABEL and each.group}
    for each in sorted(properties, key=lambda one: not one.name.startswith(OWN)):
        _take(taken, each, labels.get(each.group, ""))
    for each in properties:
        if each.name == LABEL and any(line.startswith(f"{each.group}.") for line in taken.kept):
            _keep(taken, each)
    _settle_names(taken)
    if "name" not in taken.values:
        return None, [*taken.findings, Finding(line, UserError("card-without-name"))]
    if taken.kept[MOST_KEPT:]:
        taken.say("card-too-long", line)
    lists = {"phones": taken.phones, "emails": taken.emails, "languages": taken.languages}
    values = {**{name: tuple(dict.fromkeys(found)) for name, found in lists.items() if found}, **taken.values}
    return (
        Draft(
            line,
            values,
            tuple(dict.fromkeys(taken.relations)),
            taken.organisation,
            taken.introduced_by,
            taken.photo,
            tuple(taken.kept[:MOST_KEPT]),
        ),
        taken.findings,
    )


def _take(taken: _Taken, one: Property, label: str) -> None:
    if (column := own_column(one.name)) != "":
        _take_own(taken, one, column)
    elif one.name == INTRODUCED_BY:
        taken.introduced_by = one.text()
    elif one.name in PHONETIC:
        taken.phonetic[PHONETIC[one.name]] = one.text().strip()
    elif one.name in PLAIN_RELATIONS:
        _relate(taken, PLAIN_RELATIONS[one.name], one.text())
    elif one.name in TAKERS:
        TAKERS[one.name](taken, one)
    elif one.name in {"X-ABRELATEDNAMES", "RELATED"}:
        _take_related(taken, one, label)
    elif one.name not in FORGOTTEN and one.name != LABEL:
        _keep(taken, one)


def _take_own(taken: _Taken, one: Property, column: str) -> None:
    if column in OWN_LISTS:
        taken.values[column] = tuple(split_value(one.value, ","))
    elif column in OWN_NUMBERS:
        if one.value.strip().isdecimal():
            taken.values[column] = int(one.value)
    elif column in OWN_TRUTHS:
        taken.values[column] = one.value.strip().lower() == "true"
    else:
        taken.values[column] = one.text()


def _take_name(taken: _Taken, one: Property) -> None:
    name = one.text()
    if name.strip():
        taken.names.append(name)


def _take_parts(taken: _Taken, one: Property) -> None:
    family, given, *more = [*split_value(one.value, ";"), "", ""][:3]
    taken.suggest("family_names", family)
    taken.suggest("given_names", " ".join(part for part in (given, *more) if part.strip()))


def _take_phone(taken: _Taken, one: Property) -> None:
    number = unescaped(one.value).strip()
    number = number[4:] if number.lower().startswith("tel:") else number
    number = number.partition(";")[0].strip()
    if number:
        taken.phones.append(number)


def _take_mail(taken: _Taken, one: Property) -> None:
    address = one.text().strip()
    if address:
        taken.emails.append(address[7:] if address.lower().startswith("mailto:") else address)


def _take_organisation(taken: _Taken, one: Property) -> None:
    parts = split_value(one.value, ";")
    if not taken.organisation:
        taken.organisation = parts[0].strip()
    if any(part.strip() for part in parts[1:]):
        _keep(taken, one)


def _take_address(taken: _Taken, one: Property) -> None:
    """Post box, extended, street, locality, region, code, country; the whole is kept unless it is but these."""
    parts = [*split_value(one.value, ";"), *[""] * 7][:7]
    taken.suggest("place", parts[3])
    taken.suggest("country", parts[6])
    if any(part.strip() for place, part in enumerate(parts) if place not in {3, 6}):
        _keep(taken, one)


def _take_birthday(taken: _Taken, one: Property) -> None:
    """Only the year is ours; the day stays on the card."""
    omitted = one.first("X-APPLE-OMIT-YEAR")
    year = YEAR.match(one.value.strip().removeprefix("--"))
    if year and year[1] not in {omitted, "0000"} and not one.value.startswith("--"):
        taken.values.setdefault("birth_year", int(year[1]))
    if len(one.value.strip()) > 4:
        _keep(taken, one)


def _take_zone(taken: _Taken, one: Property) -> None:
    if "/" in one.value:
        taken.suggest("zone", one.text())
    else:
        _keep(taken, one)


def _take_language(taken: _Taken, one: Property) -> None:
    if one.value.strip():
        taken.languages.append(one.value.strip())


def _take_photo(taken: _Taken, one: Property) -> None:
    """Only what is in the card itself: no address is ever fetched."""
    value, encoding = one.value.strip(), one.first("ENCODING")
    if value.lower().startswith("data:"):
        value = value.partition(",")[2]
    elif encoding not in {"B", "BASE64"}:
        _keep(taken, one)
        return
    if len(value) > LARGEST_PHOTO * 4 / 3 + 100:
        taken.say("card-photo-too-large", one.line, limit=LARGEST_PHOTO // 1_000_000)
        return
    try:
        taken.photo = taken.photo or base64.b64decode("".join(value.split()), validate=True)
    except (binascii.Error, ValueError):
        taken.say("card-photo-broken", one.line)


def _take_android(taken: _Taken, one: Property) -> None:
    what, value, kind, label, *_ = [*split_value(one.value, ";"), "", "", "", ""]
    if what == ANDROID_NICKNAME:
        taken.suggest("address_as", value)
    elif what == ANDROID_RELATION and kind == ANDROID_REFERRED_BY:
        taken.introduced_by = taken.introduced_by or value
    elif what == ANDROID_RELATION:
        _relate(taken, ANDROID_TYPES.get(kind, label), value)
    else:
        _keep(taken, one)


def _take_related(taken: _Taken, one: Property, label: str) -> None:
    if one.value.lower().startswith(("urn:", "http:", "https:")):
        _keep(taken, one)
        return
    kinds = [RELATED_TYPES[each] for each in sorted(one.types()) if each in RELATED_TYPES]
    _relate(taken, APPLE_LABELS.get(label, label) or next(iter(kinds), ""), one.text())


def _relate(taken: _Taken, kind: str, name: str) -> None:
    if name.strip():
        taken.relations.append((kind, name))


def _keep(taken: _Taken, one: Property) -> None:
    raw = one.raw()
    if len(raw) > LONGEST_KEPT:
        taken.say("card-detail-too-long", one.line, what=one.name)
    else:
        taken.kept.append(raw)


def _settle_names(taken: _Taken) -> None:
    """The name as written, else made of what there is; the reading from the phonetic names."""
    family, given, middle = taken.phonetic
    reading = " ".join(part for part in (family, given, middle) if part)
    if reading and not {"kana", "romaji"} & taken.values.keys():
        taken.suggest("kana" if KANA.search(reading) else "romaji", reading)
    if taken.names:
        taken.values["name"] = taken.names[0]
        own = bool(JAPANESE.search(taken.names[0]))
        other = next((name for name in taken.names[1:] if bool(JAPANESE.search(name)) != own), "")
        taken.suggest("other_script", other)
        return
    parts = [taken.values.get("given_names", ""), taken.values.get("family_names", "")]
    if any(JAPANESE.search(part) for part in parts):
        parts.reverse()
    made = " ".join(part for part in parts if part) or taken.organisation or next(iter(taken.emails), "")
    if made:
        taken.values["name"] = made
        taken.say("card-name-made", taken.line, name=made)


TAKERS: Final[dict[str, Callable[[_Taken, Property], None]]] = {
    "FN": _take_name,
    "N": _take_parts,
    "TEL": _take_phone,
    "EMAIL": _take_mail,
    "ORG": _take_organisation,
    "ADR": _take_address,
    "BDAY": _take_birthday,
    "TZ": _take_zone,
    "LANG": _take_language,
    "PHOTO": _take_photo,
    "X-ANDROID-CUSTOM": _take_android,
    "NICKNAME": lambda taken, one: taken.suggest("address_as", one.text()),
    "TITLE": lambda taken, one: taken.suggest("role", one.text()),
    "ROLE": lambda taken, one: taken.suggest("role", one.text()),
    "NOTE": lambda taken, one: taken.suggest("note", one.text()),
}
