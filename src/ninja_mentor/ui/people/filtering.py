"""Which people are shown: plain computing, done beside the window's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ninja_mentor.core.overview.contacts import Contact

NONE: Final = "-"  # the choice for people of whom this is not known


@dataclass(frozen=True)
class Wanted:
    """What the person looks for: words, and for each filter in use the values that pass."""

    words: str = ""
    values: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def everybody(self) -> bool:
        """Whether nobody is left out."""
        return not self.words.strip() and not any(self.values.values())


@dataclass(frozen=True)
class Shown:
    """The people that fit, and what can be filtered by."""

    everybody: tuple[Contact, ...]
    rows: list[Contact]
    countries: frozenset[str]
    languages: frozenset[str]


def fitting(everybody: Iterable[Contact], wanted: Wanted) -> Shown:
    """Those who have all the words and pass all filters, in the order of their names."""
    people = tuple(everybody)
    rows = list(people)
    for word in fold(wanted.words).split():
        rows = [contact for contact in rows if word in contact.folded]
    for name, chosen in wanted.values.items():
        if chosen:
            rows = [contact for contact in rows if not chosen.isdisjoint(_values(contact, name))]
    return Shown(
        people,
        rows,
        frozenset({contact.country for contact in people} - {""}),
        frozenset(chain.from_iterable(contact.languages for contact in people)),
    )


def merged(known: Iterable[Contact], read: Iterable[Contact], touched: frozenset[str]) -> list[Contact]:
    """The known people with those that were touched as they are read now; who is not read is gone."""
    kept = [contact for contact in known if contact.id not in touched]
    return sorted([*kept, *read], key=lambda contact: contact.sorted_by)


def _values(contact: Contact, name: str) -> frozenset[str]:
    if name == "country":
        return frozenset({contact.country or NONE})
    if name == "language":
        return frozenset(contact.languages or (NONE,))
    if name == "consent":
        return contact.scopes or frozenset({NONE})
    return contact.team_roles or frozenset({NONE})
