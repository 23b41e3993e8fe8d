"""People as vCards that phones and mail programs read, and that lose nothing on their way back here."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final, Literal

from ninja_mentor.core.contact_files.vcard_folding import written
from ninja_mentor.core.contact_files.vcard_kept import KeptLines
from ninja_mentor.core.contact_files.vcard_lines import escaped, joined
from ninja_mentor.core.contact_files.vcard_names import (
    APPLE_LABELS,
    INTRODUCED_BY,
    OWN_LISTS,
    OWN_NUMBERS,
    OWN_TEXTS,
    OWN_TRUTHS,
    RELATED_TYPES,
    WHOLE_NAME,
    own_property,
)
from ninja_mentor.core.kernel.countries import country_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ninja_mentor.core.contact_files.out_person import OutPerson

Version = Literal["3.0", "4.0"]
LABELS: Final = {kind: label for label, kind in APPLE_LABELS.items()}
PNG: Final = b"\x89PNG"
ADDRESS: Final = {"place": 3, "country": 6}  # where they stand among the seven parts of an ADR


def write_cards(
    people: Sequence[OutPerson], version: Version, tell: Callable[[float], object] = lambda _share: None
) -> bytes:
    """All of them in one file, UTF-8. `tell` hears how far the writing is, 0 to 1, and may raise to end it."""
    cards = []
    for number, person in enumerate(people):
        if number % 200 == 0:
            tell(number / len(people))
        cards.append(written(_lines(person, version)))
    return "".join(cards).encode(errors="replace")


def _lines(person: OutPerson, version: Version) -> Iterator[str]:
    kept = KeptLines(person)
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"FN:{escaped(person.text('name'))}"
    yield from _parts(person, kept)
    yield from _phonetic(person)
    for phone in person.list("phones"):
        yield kept.phone(phone) or f"TEL;TYPE=cell:{escaped(phone)}"
    mail = "EMAIL;TYPE=internet" if version == "3.0" else "EMAIL"
    for address in person.list("emails"):
        yield kept.mail(address) or f"{mail}:{escaped(address)}"
    for column, name in (("address_as", "NICKNAME"), ("role", "TITLE"), ("note", "NOTE")):
        if person.text(column):
            yield f"{name}:{escaped(person.text(column))}"
    yield from _organisation(person, kept)
    yield from _address(person, kept)
    if person.text("zone"):
        yield f"TZ;VALUE=text:{escaped(person.text('zone'))}"
    if version == "4.0":
        yield from (f"LANG:{escaped(language)}" for language in person.list("languages"))
    yield from _relations(person, version)
    if person.introduced_by:
        yield f"{INTRODUCED_BY}:{escaped(person.introduced_by)}"
    yield from _own(person)
    if person.photo:
        yield _photo(person.photo, version)
    yield from kept.rest()
    yield "END:VCARD"


def _parts(person: OutPerson, kept: KeptLines) -> Iterator[str]:
    """Telephones show what stands in N: a name that was never taken apart stands there whole, and says so."""
    family, given = person.text("family_names"), person.text("given_names")
    if family or given:
        yield kept.name(family, given) or f"N:{joined((family, given, '', '', ''))}"
    else:
        yield f"N:{joined(('', person.text('name'), '', '', ''))}"
        yield f"{WHOLE_NAME}:true"


def _phonetic(person: OutPerson) -> Iterator[str]:
    """The reading as telephones show and sort it: family name first, in one of its scripts."""
    reading = person.text("kana") or person.text("romaji")
    family, *given = reading.split(maxsplit=1)[:2] or [""]
    if given:
        yield f"X-PHONETIC-LAST-NAME:{escaped(family)}"
        yield f"X-PHONETIC-FIRST-NAME:{escaped(given[0].strip())}"
    elif family:
        yield f"X-PHONETIC-FIRST-NAME:{escaped(family)}"


def _organisation(person: OutPerson, kept: KeptLines) -> Iterator[str]:
    """The name alone, unless the imported card knows its departments too."""
    if person.organisation and not kept.has("ORG", 0, person.organisation):
        yield f"ORG:{escaped(person.organisation)}"


def _address(person: OutPerson, kept: KeptLines) -> Iterator[str]:
    place, country = person.text("place"), person.text("country")
    if (place or country) and not (place and kept.has("ADR", ADDRESS["place"], place)):
        parts = [""] * 7
        parts[ADDRESS["place"]] = place
        parts[ADDRESS["country"]] = country_name(country)
        yield f"ADR:{joined(parts)}"


def _relations(person: OutPerson, version: Version) -> Iterator[str]:
    for number, (kind, name) in enumerate(person.relations, 1):
        if version == "4.0" and kind in RELATED_TYPES.values() and RELATED_TYPES.get(kind) == kind:
            yield f"RELATED;TYPE={kind};VALUE=text:{escaped(name)}"
            continue
        group = f"relation{number}"
        yield f"{group}.X-ABRELATEDNAMES:{escaped(name)}"
        if kind:
            yield f"{group}.X-ABLabel:{escaped(LABELS.get(kind, kind))}"


def _own(person: OutPerson) -> Iterator[str]:
    for column in OWN_TEXTS:
        if person.text(column):
            yield f"{own_property(column)}:{escaped(person.text(column))}"
    for column in OWN_LISTS:
        if person.list(column):
            yield f"{own_property(column)}:{','.join(escaped(one) for one in person.list(column))}"
    for column in OWN_NUMBERS:
        if person.values.get(column) is not None:
            yield f"{own_property(column)}:{person.values[column]}"
    for column in OWN_TRUTHS:
        if person.values.get(column):
            yield f"{own_property(column)}:true"


def _photo(photo: bytes, version: Version) -> str:
    kind, packed = ("png" if photo.startswith(PNG) else "jpeg"), base64.b64encode(photo).decode()
    if version == "4.0":
        return f"PHOTO:data:image/{kind};base64,{packed}"
    return f"PHOTO;ENCODING=b;TYPE={kind.upper()}:{packed}"
