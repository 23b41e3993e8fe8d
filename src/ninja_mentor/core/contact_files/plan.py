"""What bringing a file in would do: who is new, who is whom, what changes. Nothing is written here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from ninja_mentor.core.contact_files.matching import LIKELY, SURE, Candidate, Matcher
from ninja_mentor.core.contact_files.understanding import joined, more_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ninja_mentor.core.contact_files.draft import Finding
    from ninja_mentor.core.contact_files.matching import Match
    from ninja_mentor.core.contact_files.understanding import Understood

What = Literal["new", "changes", "known", "ask"]
Do = Literal["new", "merge", "skip"]
LISTS: Final = ("phones", "emails", "languages", "relations", "more_lines")


@dataclass(frozen=True)
class KnownPerson:
    """Somebody who is here: all columns, and the name of their organisation."""

    id: str
    values: Mapping[str, Any]
    organisation: str = ""


@dataclass(frozen=True)
class Difference:
    """What a file says otherwise: `how` is fill (nothing stood there), add (to a list) or other."""

    column: str
    before: Any
    after: Any
    how: Literal["fill", "add", "other"]


@dataclass(frozen=True)
class Choice:
    """What shall be done with one person of the file; with `overwrite`, the file is right where both differ."""

    do: Do
    person_id: str = ""  # whom to merge into
    overwrite: bool = False


@dataclass(frozen=True)
class Item:
    """One person of the file: what they are to the contacts, and what would be done without a word."""

    person: Understood
    what: What  # new, changes, known (nothing to change), ask (may be somebody, or not)
    matches: tuple[Match, ...]  # the likeliest first
    differences: Mapping[str, tuple[Difference, ...]]  # by the id of each match
    choice: Choice
    also_lines: tuple[int, ...] = ()  # where the same person stands in the file again


@dataclass(frozen=True)
class Plan:
    """All that a file would do."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...]  # by line: what was skipped, or is to be looked at

    def counts(self) -> Counter[str]:
        """How many people are new, change, are known already, or are to be asked about."""
        return Counter(item.what for item in self.items)

    def choices(self) -> list[Choice]:
        """What would be done without a word, item by item."""
        return [item.choice for item in self.items]


def make_plan(
    people: Sequence[Understood],
    findings: Iterable[Finding],
    known: Sequence[KnownPerson],
    tell: Callable[[float], object] = lambda _share: None,
) -> Plan:
    """Compares the people of a file with the contacts, and with one another. `tell` may raise to end it."""
    by_id = {each.id: each for each in known}
    matcher = Matcher(Candidate.of(each.id, each.values) for each in known)
    items = []
    for number, (person, also, candidate) in enumerate(_once_each(people)):
        if number % 200 == 0:
            tell(number / max(len(people), 1))
        matches = tuple(matcher.matches(candidate))
        items.append(_item(person, also, matches, by_id))
    return Plan(tuple(items), tuple(sorted(findings, key=lambda each: each.line)))


def differences(person: Understood, known: KnownPerson) -> tuple[Difference, ...]:
    """What the file says of somebody that is not so here."""
    found = []
    for column, after in person.values.items():
        before = known.values.get(column)
        if column in LISTS:
            more = more_of(column, before or [], after)
            if more:
                found.append(Difference(column, before, more, "add"))
        elif not before:
            found.append(Difference(column, before, after, "fill"))
        elif before != after and not (column == "name" and after == known.values.get("other_script")):
            found.append(Difference(column, before, after, "other"))
    if person.organisation and person.organisation != known.organisation:
        how: Literal["fill", "other"] = "other" if known.organisation else "fill"
        found.append(Difference("organisation", known.organisation, person.organisation, how))
    if person.photo and not known.values.get("photo"):
        found.append(Difference("photo", "", "", "fill"))
    return tuple(found)


def _once_each(people: Sequence[Understood]) -> list[tuple[Understood, tuple[int, ...], Candidate]]:
    """The people of the file; who stands in it twice, for sure, is put together."""
    matcher = Matcher()
    found: list[tuple[Understood, tuple[int, ...], Candidate]] = []
    for person in people:
        candidate = Candidate.of(str(len(found)), person.values)
        first = next(iter(matcher.matches(candidate)), None)
        if first is not None and (first.score >= SURE or _is_repeated(person, found[int(first.id)][0])):
            place = int(first.id)
            kept, also, _ = found[place]
            both = joined(kept, person)
            found[place] = both, (*also, person.line), Candidate.of(str(place), both.values)
        else:
            matcher.add(candidate)
            found.append((person, (), candidate))
    return found


def _is_repeated(one: Understood, other: Understood) -> bool:
    """Whether the file says the same of them in other words or fewer."""
    return all(other.values.get(column, value) == value for column, value in one.values.items())


def _item(
    person: Understood, also: tuple[int, ...], matches: tuple[Match, ...], by_id: Mapping[str, KnownPerson]
) -> Item:
    found = {match.id: differences(person, by_id[match.id]) for match in matches}
    best = matches[0] if matches else None
    if best is None or best.score < LIKELY:
        what: What = "ask" if best is not None else "new"
        return Item(person, what, matches, found, Choice("new"), also)
    clear = len(matches) == 1 or matches[1].score < best.score - 5
    if (best.score >= SURE or not best.contradicted) and clear:
        new = [each for each in found[best.id] if each.how != "other"]
        what = "changes" if new else "known"
        return Item(person, what, matches, found, Choice("merge", best.id), also)
    return Item(person, "ask", matches, found, Choice("new"), also)


def with_choice(item: Item, choice: Choice) -> Item:
    """The item with another choice."""
    return replace(item, choice=choice)
