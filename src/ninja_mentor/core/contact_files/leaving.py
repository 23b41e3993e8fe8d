"""Who of the chosen people may leave for whom, and what of them: decided before anything is written.

Under 18, nobody is in a list, whoever reads it, and nobody goes to companies or to the public. Alone, they may go to
their own circle by their own consent and their guardian's. A copy for oneself leaves nobody's hands: it holds
everybody and everything, and is noted all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from ninja_mentor.core.people.rules import OUTSIDE, SCOPES, is_minor, may_leave

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ninja_mentor.core.people.rules import Agreed

Format = Literal["vcf", "csv", "xlsx"]
Why = Literal["no-consent", "withdrawn", "minor", "guardian"]
MYSELF: Final = "myself"  # no circle: a copy for whoever sits here
CIRCLES: Final = (*SCOPES, MYSELF)
FORMATS: Final = ("vcf", "csv", "xlsx")

NAMES: Final = ("name", "other_script", "kana", "romaji", "family_names", "given_names", "address_as")
ALWAYS: Final = (*NAMES, "country")
DETAILS: Final[Mapping[str, tuple[str, ...]]] = {
    "contact": ("phones", "emails"),
    "work": ("role", "organisation", "place", "zone", "work_hours", "awake"),
    "help": ("languages", "skills", "offers", "wants"),
    "personal": ("birth_year", "relations", "introduced_by", "photo", "note", "more_lines"),
    "ancestry": ("ancestry",),
}
# What else a card held may be a second phone, an address or a birthday: it leaves only with all of these.
ANYTHING: Final = frozenset({"contact", "work", "personal"})
USUAL: Final = frozenset({"contact", "work", "help"})  # what is ticked before anybody has chosen
ONLY_MINE: Final = ("guardian_name", "guardian_consent")  # what leaves in a copy for oneself alone


class Leaver(Protocol):
    id: str
    name: str
    birth_year: int | None
    guardian_consent: bool


@dataclass(frozen=True)
class Staying:
    """Somebody who does not leave, and why."""

    person_id: str
    name: str
    why: Why


@dataclass(frozen=True)
class Decision:
    """Who leaves, by id, in the order in which they were chosen; who does not; and which columns of each."""

    going: tuple[str, ...]
    names: tuple[str, ...]  # of who leaves
    staying: tuple[Staying, ...]
    columns: tuple[str, ...]


def decide(
    chosen: Sequence[Leaver],
    consents: Mapping[str, Sequence[Agreed]],
    circle: str,
    details: Collection[str],
    today: str,
) -> Decision:
    """What would leave for this circle, of `CIRCLES`; `details` are keys of `DETAILS`."""
    if circle == MYSELF:
        return _decision(chosen, (), columns(DETAILS) + ONLY_MINE)
    going: list[Leaver] = []
    staying: list[Staying] = []
    for one in chosen:
        why = _why_not(one, consents.get(one.id, ()), circle, today, alone=len(chosen) == 1)
        if why is None:
            going.append(one)
        else:
            staying.append(Staying(one.id, one.name, why))
    return _decision(going, staying, columns(details))


def columns(details: Collection[str]) -> tuple[str, ...]:
    """The columns of a person that leave with these details; name and country always do."""
    chosen = tuple(column for group, held in DETAILS.items() if group in details for column in held)
    kept = chosen if set(details) >= ANYTHING else tuple(one for one in chosen if one != "more_lines")
    return ALWAYS + kept


def said_of(person: Any, leaving: Collection[str]) -> dict[str, Any]:  # noqa: ANN401  (duck-typed record)
    """The values that leave, by the person's columns; what is empty says nothing."""
    values = {column: getattr(person, column, None) for column in leaving}
    return {
        column: value
        for column, value in values.items()
        if value not in ("", None, [], False) and column not in {"photo", "relations", "more_lines"}
    }


def _decision(going: Sequence[Leaver], staying: Sequence[Staying], leaving: tuple[str, ...]) -> Decision:
    return Decision(tuple(one.id for one in going), tuple(one.name for one in going), tuple(staying), leaving)


def _why_not(one: Leaver, agreed: Sequence[Agreed], circle: str, today: str, *, alone: bool) -> Why | None:
    if is_minor(one, today) and (not alone or circle in OUTSIDE):
        return "minor"
    if may_leave(one, agreed, circle, today):
        return None
    for consent in agreed:
        if consent.scope == circle and consent.given_on:
            return "withdrawn" if consent.withdrawn_on else "guardian"
    return "no-consent"
