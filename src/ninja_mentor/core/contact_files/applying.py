"""Does what a plan says: all of it in one transaction, so that it is one step, and one undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select
from sqlmodel import col

from ninja_mentor.core.contact_files.plan import LISTS
from ninja_mentor.core.people.model import Organisation, Person

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ninja_mentor.core.contact_files.plan import Choice, Item, Plan
    from ninja_mentor.core.contact_files.understanding import Understood
    from ninja_mentor.core.store.transaction import Transaction

TOLD_EVERY: Final = 200  # people


@dataclass(frozen=True)
class Applied:
    """What became of the people of a file."""

    added: int
    changed: int
    unchanged: int  # known already
    skipped: int


def apply(
    tx: Transaction,
    plan: Plan,
    choices: Sequence[Choice],
    photos: Mapping[int, str],
    tell: Callable[[float], object] = lambda _share: None,
) -> Applied:
    """Adds and changes people by the choices, one an item. `photos` are content hashes by the item's place.

    `tell` hears how far it is, 0 to 1, and may raise to end it: then nothing has happened.
    """
    organisations = _Organisations(tx)
    counted = dict.fromkeys(("added", "changed", "unchanged", "skipped"), 0)
    introduced: list[tuple[Person, str]] = []
    for place, (item, choice) in enumerate(zip(plan.items, choices, strict=True)):
        if place % TOLD_EVERY == 0:
            tell(place / len(plan.items))
        what, person = _one(tx, item, choice, organisations, photos.get(place, ""))
        counted[what] += 1
        if person is not None and item.person.introduced_by and not person.introduced_by_id:
            introduced.append((person, item.person.introduced_by))
    _introduce(tx, introduced)
    return Applied(**counted)


def _one(
    tx: Transaction, item: Item, choice: Choice, organisations: _Organisations, photo: str
) -> tuple[str, Person | None]:
    if choice.do == "skip":
        return "skipped", None
    if choice.do == "new":
        at = organisations.of(item.person)
        return "added", tx.add(Person(**item.person.values, photo=photo, organisation_id=at))
    person = tx.get(Person, choice.person_id)
    return ("changed" if _merge(person, item, choice, organisations, photo) else "unchanged"), person


def _merge(person: Person, item: Item, choice: Choice, organisations: _Organisations, photo: str) -> bool:
    """Fills what is empty and adds to lists; what differs stands, unless the choice says otherwise."""
    changed = False
    for each in item.differences.get(choice.person_id, ()):
        if each.how == "other" and not choice.overwrite:
            continue
        if each.column == "organisation":
            person.organisation_id = organisations.of(item.person)
        elif each.column == "photo":
            person.photo = photo
        elif each.column in LISTS:
            setattr(person, each.column, [*(getattr(person, each.column) or []), *each.after])
        else:
            setattr(person, each.column, each.after)
        changed = True
    return changed


class _Organisations:
    """The organisations by name; one that is not here is made once."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        rows = tx.session.execute(
            select(col(Organisation.name), col(Organisation.id)).where(col(Organisation.deleted_at).is_(None))
        )
        self._ids: dict[str, str] = {row[0].casefold(): row[1] for row in rows}

    def of(self, person: Understood) -> str:
        """The id of the organisation that this person belongs to; "" for none."""
        name = person.organisation
        if not name:
            return ""
        if name.casefold() not in self._ids:
            self._ids[name.casefold()] = self._tx.add(Organisation(name=name)).id
        return self._ids[name.casefold()]


def _introduce(tx: Transaction, introduced: Sequence[tuple[Person, str]]) -> None:
    """By name, among those who were here and those who came now; a name that two have says nothing."""
    if not introduced:
        return
    ids: dict[str, set[str]] = {}
    rows: list[Any] = list(
        tx.session.execute(
            select(col(Person.name), col(Person.other_script), col(Person.id)).where(
                col(Person.deleted_at).is_(None)
            )
        )
    )
    rows += [(each.name, each.other_script, each.id) for each in tx.added(Person)]
    for name, other, person_id in rows:
        for one in filter(None, (name, other)):
            ids.setdefault(one.casefold(), set()).add(person_id)
    for person, name in introduced:
        found = ids.get(name.casefold(), set()) - {person.id}
        if len(found) == 1:
            person.introduced_by_id = found.pop()
