"""What must hold of people, organisations and consents, and what of a person may leave this computer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Protocol

from ninja_mentor.core.kernel.checking import date_or_nothing, one_of, within, zone_or_nothing
from ninja_mentor.core.kernel.countries import is_country
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SCOPES: Final = ("team", "mentors", "programme", "companies", "public")
OUTSIDE: Final = ("companies", "public")  # who reads a pitch: agreeing to less is not enough for one
E164: Final = re.compile(r"\+[1-9]\d{5,14}")
ADULT: Final = 18
WEEK: Final = 7
DAY: Final = 24 * 60  # minutes
SPAN: Final = re.compile(r"((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)", re.ASCII)
OLDEST: Final = 120


class Aged(Protocol):
    birth_year: int | None
    guardian_consent: bool


class Agreed(Protocol):
    scope: str
    given_on: str
    withdrawn_on: str


class PeopleRules:
    """Rules for every kind of record that this feature has."""

    def __init__(self) -> None:
        self.kinds: dict[str, Callable[[Any, str], None]] = {
            "person": _person,
            "organisation": _organisation,
            "consent": _consent,
            "sharing": _sharing,
        }

    def check(self, record: Any, today: str) -> None:  # noqa: ANN401  (duck-typed record)
        """Raises `UserError` where the record cannot be stored as it is."""
        self.kinds[record.kind](record, today)


def _person(person: Any, today: str) -> None:  # noqa: ANN401
    if not person.name.strip():
        raise UserError("person-needs-name")
    if person.country and not is_country(person.country):
        raise UserError("country-unknown", text=person.country)
    zone_or_nothing(person.zone)
    year = int(today[:4])
    within(person.birth_year, year - OLDEST, year, "birth-year-impossible")
    for phone in person.phones:
        if not E164.fullmatch(phone):
            raise UserError("phone-not-understood", text=phone, example="+591 71234567")
    for email in person.emails:
        check_email(email)
    check_hours(person.awake, person.work_hours)


def _organisation(organisation: Any, _today: str) -> None:  # noqa: ANN401
    if not organisation.name.strip():
        raise UserError("organisation-needs-name")
    if organisation.country and not is_country(organisation.country):
        raise UserError("country-unknown", text=organisation.country)


def _consent(consent: Any, _today: str) -> None:  # noqa: ANN401
    one_of(consent.scope, SCOPES, "choice-unknown")
    date_or_nothing(consent.given_on)
    date_or_nothing(consent.withdrawn_on)


def _sharing(sharing: Any, _today: str) -> None:  # noqa: ANN401
    one_of(sharing.scope, SCOPES, "choice-unknown")


def span_of(text: str) -> tuple[int, int]:
    """Hours of a day such as "09:00-18:00" as minutes from midnight; an end at or before the start is the next day's.

    `UserError` "hours-not-understood".
    """
    found = SPAN.fullmatch(text)
    if found is None or found[1] == found[2]:
        raise UserError("hours-not-understood", text=text[:40])
    start, end = (int(part[:2]) * 60 + int(part[3:]) for part in found.groups())
    return (start, end) if end > start else (start, end + DAY)


def check_hours(awake: str, work_hours: Sequence[str]) -> None:
    """Hours of a day, and those of a week from Monday; both may be empty. `UserError` "hours-not-understood"."""
    if work_hours and len(work_hours) != WEEK:
        raise UserError("hours-not-understood", text=", ".join(map(str, work_hours))[:40])
    for hours in filter(None, (awake, *work_hours)):
        span_of(hours)


def check_email(text: str) -> None:
    """One @, a name before it, a domain with a dot behind it, no blanks; more only the mail itself can tell."""
    name, at, domain = text.partition("@")
    whole = name and at and "@" not in domain and "." in domain.strip(".") and not domain.startswith(".")
    if not whole or any(character.isspace() for character in text):
        raise UserError("email-not-understood", text=text)


def parse_phone(text: str, country: str) -> str:
    """The phone as E.164, read by the habit of the person's country; "" for nothing.

    `UserError` "phone-not-understood" carries what was typed and an example of that country.
    """
    import phonenumbers  # noqa: PLC0415  (a tenth of a second)

    if not text.strip():
        return ""
    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        number = None
    if (
        number is None
        or not phonenumbers.is_possible_number(number)
        or not phonenumbers.is_valid_number(number)
    ):
        sample = phonenumbers.example_number_for_type(country or "BO", phonenumbers.PhoneNumberType.MOBILE)
        shown = (
            phonenumbers.format_number(sample, phonenumbers.PhoneNumberFormat.INTERNATIONAL) if sample else ""
        )
        raise UserError("phone-not-understood", text=text.strip()[:40], example=shown)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def show_phone(e164: str) -> str:
    """The phone in its international form: "+591 71234567"; as it is where it cannot be read."""
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def is_minor(person: Aged, today: str) -> bool:
    """Whether the person may be under 18: only the year is known, so the doubt counts as a child's."""
    return person.birth_year is not None and int(today[:4]) - person.birth_year <= ADULT


def may_leave(person: Aged, consents: Iterable[Agreed], scope: str, today: str) -> bool:
    """Whether this person agreed to be shared with `scope`; a minor needs the guardian's consent too."""
    agreed = any(c.scope == scope and c.given_on and not c.withdrawn_on for c in consents)
    return agreed and (not is_minor(person, today) or person.guardian_consent)


def may_be_pitched(person: Aged, consents: Iterable[Agreed], today: str) -> bool:
    """Whether this person may be named in a pitch, which people outside read."""
    agreed = tuple(consents)
    return any(may_leave(person, agreed, scope, today) for scope in OUTSIDE)
