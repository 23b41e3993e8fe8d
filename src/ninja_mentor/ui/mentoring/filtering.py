"""Which promises are shown: plain computing, done beside the window's thread."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.text import fold
from ninja_mentor.core.overview.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Collection

    from ninja_mentor.core.overview.ledger import Promise

NOBODY: Final = "-"  # the choice for promises of which nobody is named
WEEK: Final = timedelta(days=7)
MONTH: Final = timedelta(days=30)


@dataclass(frozen=True)
class Wanted:
    """What is looked for: words, and for each filter in use (state, who, idea, due, mine) the values that pass."""

    words: str = ""
    values: Mapping[str, Collection[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Shown:
    """The promises that fit, and whom and what can be filtered by."""

    all: Ledger
    fitting: Ledger
    people: tuple[str, ...]
    ideas: tuple[tuple[str, str], ...]  # id and title


def fitting(everything: Ledger, wanted: Wanted, today: str, me: Collection[str]) -> Shown:
    """The promises with all the words that pass all filters; `me`: the ids and names of who looks."""
    words = fold(wanted.words).split()
    values = {name: chosen for name, chosen in wanted.values.items() if chosen}
    rows = tuple(
        promise
        for promise in everything.promises
        if all(not _values(promise, name, today, me).isdisjoint(chosen) for name, chosen in values.items())
        and (not words or _has(promise, words))
    )
    people = {each.who_name for each in everything.promises if each.who_name}
    ideas = {each.idea_id: each.idea_title for each in everything.promises}
    return Shown(
        everything,
        Ledger(rows),
        tuple(sorted(people, key=str.casefold)),
        tuple(sorted(ideas.items(), key=lambda one: one[1].casefold())),
    )


def _has(promise: Promise, words: Collection[str]) -> bool:
    texts = (promise.what, promise.who_name, promise.for_name, promise.idea_title, promise.outcome)
    folded = fold("\n".join(texts))
    return all(word in folded for word in words)


def _values(promise: Promise, name: str, today: str, me: Collection[str]) -> frozenset[str]:
    if name == "who":
        return frozenset({promise.who_name or NOBODY})
    if name == "idea":
        return frozenset({promise.idea_id})
    if name == "due":
        return _periods(promise.due, today)
    if name == "mine":
        return frozenset({"mine"} if promise.who_id in me or promise.who_name in me else ())
    return frozenset({promise.state})


def _periods(due: str, today: str) -> frozenset[str]:
    """The choices of the filter that a date is in; a week is among the month."""
    if not due:
        return frozenset({"none"})
    day, now = date.fromisoformat(due), date.fromisoformat(today)
    if day < now:
        return frozenset({"past"})
    return frozenset(
        name for name, span in (("week", WEEK), ("month", MONTH)) if day <= now + span
    ) or frozenset({"later"})
