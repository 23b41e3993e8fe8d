"""Which property of a card is which column of a person, whatever program wrote it."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.vcard_lines import BASE64, split_value, unescaped
from ninja_mentor.core.contact_files.vcard_names import (
    ANDROID_NICKNAME,
    ANDROID_REFERRED_BY,
    ANDROID_RELATION,
    ANDROID_TYPES,
    APPLE_LABELS,
    PLAIN_MAIL,
    PLAIN_PHONE,
    RELATED_TYPES,
    SAYS_NO_KIND,
)
from ninja_mentor.core.contact_files.vcard_naming import KANA

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.contact_files.vcard_lines import Property
    from ninja_mentor.core.contact_files.vcard_taken import Taken

LARGEST_PHOTO: Final = 5_000_000  # bytes, decoded
YEAR: Final = re.compile(r"(\d{4})")
NO_PERSON: Final = {"org", "location", "application", "device"}  # RFC 6350, 6473, 6869
ADDRESSES: Final = ("urn:", "http:", "https:", "mailto:", "tel:", "data:")


def _take_phone(taken: Taken, one: Property, label: str) -> None:
    """The number as written; the line too where it says what kind of number it is."""
    number, rest = unescaped(one.value).strip(), ""
    if number[:4].lower() == "tel:":
        number, _, rest = number[4:].partition(";")
    if number.strip():
        taken.phones.append(number.strip())
        if rest or label or one.types() - PLAIN_PHONE:
            taken.keep(one)


def _take_mail(taken: Taken, one: Property, label: str) -> None:
    """The address; the line too where it says what kind of address it is."""
    address = one.text().strip()
    address = address[7:] if address.lower().startswith("mailto:") else address
    if address:
        taken.emails.append(address)
        if label or one.types() - PLAIN_MAIL:
            taken.keep(one)


def _take_related(taken: Taken, one: Property, label: str) -> None:
    """A name that somebody wrote there; a link to another card means nothing here, but is given back."""
    is_link = one.name == "RELATED" and one.first("VALUE").lower() != "text"
    if is_link and one.value.lower().startswith(ADDRESSES):
        taken.keep(one)
        return
    types = sorted(one.types() - SAYS_NO_KIND)
    kinds = [*(RELATED_TYPES[each] for each in types if each in RELATED_TYPES), *types]
    taken.relate(APPLE_LABELS.get(label, label) or next(iter(kinds), ""), one.text())


def _take_name(taken: Taken, one: Property) -> None:
    if one.value.strip():
        taken.names.append(one)


def _take_organisation(taken: Taken, one: Property) -> None:
    parts = [part.strip() for part in split_value(one.value, ";")]
    if taken.organisation and parts[0] != taken.organisation:
        taken.keep(one, "X-ORG")
        return
    taken.organisation = parts[0]
    if any(parts[1:]) or "SORT-AS" in one.params:
        taken.keep(one)


def _take_address(taken: Taken, one: Property) -> None:
    """Post box, extended, street, locality, region, code, country; the whole is kept unless it is but these."""
    parts = [*split_value(one.value, ";"), *[""] * 7]
    if not any(part.strip() for part in parts):
        return
    if not taken.addressed:
        taken.suggest("place", parts[3])
        taken.suggest("country", parts[6])
    more = any(part.strip() for place, part in enumerate(parts) if place not in {3, 6})
    if taken.addressed or more:
        taken.keep(one)
    taken.addressed = True


def birth_year_of(one: Property) -> int | None:
    """The year of a birthday, as far as it says one."""
    year = YEAR.match(one.value.strip())
    return int(year[1]) if year and year[1] not in {one.first("X-APPLE-OMIT-YEAR"), "0000"} else None


def _take_birthday(taken: Taken, one: Property) -> None:
    """Only the year is ours; the day stays on the card."""
    if (year := birth_year_of(one)) is not None:
        taken.values.setdefault("birth_year", year)
    if one.value.strip() and not YEAR.fullmatch(one.value.strip()):
        taken.keep(one)


def _take_zone(taken: Taken, one: Property) -> None:
    """An IANA name; an offset says nothing of summer."""
    text = one.text().strip()
    is_name = not text or "/" in text or text == taken.values.get("zone")
    if not (is_name and taken.suggest("zone", text)):
        taken.keep(one)


def _take_language(taken: Taken, one: Property) -> None:
    if one.value.strip():
        taken.languages.append(one.text().strip())


def _take_photo(taken: Taken, one: Property) -> None:
    """Only what is in the card itself: no address is ever fetched."""
    value = one.value.strip()
    if value.lower().startswith("data:"):
        value = value.partition(",")[2]
    elif not BASE64 & set(one.params.get("ENCODING", ())):
        taken.keep(one)
        return
    if len(value) > LARGEST_PHOTO * 4 / 3 + 100:
        taken.note("card-photo-too-large", one.line, limit=LARGEST_PHOTO // 1_000_000)
        return
    packed = "".join(value.split())
    packed += "=" * (-len(packed) % 4)  # some programs leave out what fills the end
    try:
        taken.photo = taken.photo or base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError):
        taken.note("card-photo-broken", one.line)


def _take_android(taken: Taken, one: Property) -> None:
    what, value, kind, label, *_ = [*split_value(one.value, ";"), "", "", "", ""]
    if what == ANDROID_NICKNAME:
        if not taken.suggest("address_as", value):
            taken.keep(one)
    elif what == ANDROID_RELATION and kind == ANDROID_REFERRED_BY and not taken.introduced_by:
        taken.introduced_by = value
    elif what == ANDROID_RELATION:
        taken.relate(ANDROID_TYPES.get(kind, label), value)
    else:
        taken.keep(one)


def _take_kind(taken: Taken, one: Property) -> None:
    """A company's card becomes a contact like any other, so that its phone is not lost."""
    kind = one.text().strip().lower()
    if kind in NO_PERSON:
        taken.note("card-is-no-person", one.line)
    if kind and kind != "individual":
        taken.keep(one)


def _take_irmc(taken: Taken, one: Property) -> None:
    """Japanese telephones of version 2.1 write the reading of the name as its sound."""
    if "x-irmc-n" in one.types():
        taken.readings.append(" ".join(part for part in split_value(one.value, ";") if part.strip()))
    else:
        taken.keep(one)


def _take_sorting(taken: Taken, one: Property) -> None:
    if KANA.search(one.value):
        taken.readings.append(" ".join(split_value(one.value, ",")))
    else:
        taken.keep(one)


def _text_taker(column: str) -> Callable[[Taken, Property], None]:
    """The first one is the column's; others stay on the card."""

    def take(taken: Taken, one: Property) -> None:
        if not taken.suggest(column, one.text()):
            taken.keep(one)

    return take


TAKERS: Final[dict[str, Callable[[Taken, Property], None]]] = {
    "FN": _take_name,
    "N": lambda taken, one: taken.parts.append(one),
    "ORG": _take_organisation,
    "ADR": _take_address,
    "BDAY": _take_birthday,
    "TZ": _take_zone,
    "LANG": _take_language,
    "PHOTO": _take_photo,
    "KIND": _take_kind,
    "SOUND": _take_irmc,
    "SORT-STRING": _take_sorting,
    "X-ANDROID-CUSTOM": _take_android,
    "NICKNAME": _text_taker("address_as"),
    "TITLE": _text_taker("role"),
    "ROLE": _text_taker("role"),
    "NOTE": _text_taker("note"),
}
LABELLED: Final[dict[str, Callable[[Taken, Property, str], None]]] = {
    "TEL": _take_phone,
    "EMAIL": _take_mail,
    "RELATED": _take_related,
    "X-ABRELATEDNAMES": _take_related,
}
