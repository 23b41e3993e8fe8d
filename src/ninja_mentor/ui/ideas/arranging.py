"""Which ideas are shown, and in which order: plain computing, done beside the window's thread."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ninja_mentor.core.overview.board import BoardRow

YES: Final = "yes"  # the one value of a filter that is only on or off
LONGEST_SEARCHED: Final = 4000  # characters of an idea that the quick filter looks at
MOST_CHOICES: Final = 60  # of a filter; the words find the rest


@dataclass(frozen=True, eq=False, slots=True)
class Listed:
    """An idea in a list, with its words as the quick filter compares them."""

    row: BoardRow
    folded: str


@dataclass(frozen=True)
class Wanted:
    """What the person wants to see: words, and for each filter in use the values that pass."""

    words: str = ""
    values: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def everything(self) -> bool:
        """Whether nothing is filtered out."""
        return not self.words and not any(self.values.values())


@dataclass(frozen=True)
class Order:
    """How the table is sorted: a column's id, or "" for newest first."""

    column: str = ""
    backwards: bool = False


@dataclass(frozen=True)
class Arranged:
    """What board and table show, and what can be filtered by."""

    by_stage: Mapping[str, list[Listed]]
    table: list[Listed]
    ideas: int  # all there are, archived and filtered ones too
    wanted: Wanted
    countries: frozenset[str]
    goals: frozenset[int]
    tags: frozenset[str]  # the most frequent ones
    mentors: frozenset[str]  # the most frequent ones


def listed(row: BoardRow) -> Listed:
    """The idea with its words made ready."""
    words = "\n".join((row.title, row.sentence, row.place, *row.tags, *row.team, *row.mentors))
    return Listed(row, fold(words[:LONGEST_SEARCHED]))


def arrange(ideas: Sequence[Listed], wanted: Wanted, order: Order, stages: Sequence[str]) -> Arranged:
    """The ideas that pass, by stage as they came (newest first), and sorted for the table."""
    places = {stage: place for place, stage in enumerate(stages)}
    words = fold(wanted.words).split()
    tests = [test for name, values in wanted.values.items() if values and (test := _test(name, values))]
    archived = bool(wanted.values.get("archived"))
    shown = [
        idea
        for idea in ideas
        if idea.row.archived == archived
        and all(word in idea.folded for word in words)
        and all(test(idea.row) for test in tests)
    ]
    by_stage: dict[str, list[Listed]] = {stage: [] for stage in stages}
    for idea in shown:
        by_stage.setdefault(idea.row.stage, []).append(idea)
    rows = [idea.row for idea in ideas]
    return Arranged(
        by_stage=by_stage,
        table=_sorted(shown, order, places),
        ideas=len(ideas),
        wanted=wanted,
        countries=frozenset(row.country for row in rows if row.country),
        goals=frozenset(goal for row in rows for goal in row.sdgs),
        tags=_frequent(tag for row in rows for tag in row.tags),
        mentors=_frequent(name for row in rows for name in row.mentors),
    )


def _frequent(values: Iterable[str]) -> frozenset[str]:
    return frozenset(value for value, _ in Counter(values).most_common(MOST_CHOICES))


def _test(name: str, values: frozenset[str]) -> Callable[[BoardRow], bool] | None:
    tests: dict[str, Callable[[BoardRow], bool]] = {
        "stage": lambda row: row.stage in values,
        "country": lambda row: row.country in values,
        "sdg": lambda row: any(str(goal) in values for goal in row.sdgs),
        "tag": lambda row: not values.isdisjoint(row.tags),
        "mentor": lambda row: not values.isdisjoint(row.mentors),
        "needs": lambda row: bool(row.needs),
    }
    return tests.get(name)


def _sorted(shown: Iterable[Listed], order: Order, places: Mapping[str, int]) -> list[Listed]:
    """Sorted by native values; what has no value comes last either way."""
    keys: dict[str, Callable[[BoardRow], Any]] = {
        "title": lambda row: fold(row.title[:200]),
        "stage": lambda row: places.get(row.stage, len(places)) + 1,
        "place": lambda row: row.country and (row.country, fold(row.place)),
        "sdg": lambda row: row.sdgs,
        "tags": lambda row: tuple(fold(tag) for tag in row.tags),
        "mentor": lambda row: tuple(fold(name) for name in row.mentors),
        "changed": lambda row: row.changed_at,
        "needs": lambda row: len(row.needs),
    }
    key = keys.get(order.column)
    if key is None:
        return list(shown)
    pairs = [(key(idea.row), idea) for idea in shown]
    known = sorted((pair for pair in pairs if pair[0]), key=lambda pair: pair[0], reverse=order.backwards)
    return [idea for _, idea in known] + [idea for value, idea in pairs if not value]
