"""Two versions of a pitch beside each other: part by part, with the words that differ."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.word_diff import Span, WordDiff, word_diff

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TITLE: Final = ""  # stands for the name of the idea and its one sentence, which have no heading
NOTHING: Final = WordDiff((), ())


@dataclass(frozen=True)
class Side:
    """What one version said. `parts` are the headings of its language, and the part that each belongs to."""

    language: str
    words: Mapping[str, str]  # heading: text; the first is the title with the one sentence
    parts: Mapping[str, str]


@dataclass(frozen=True)
class Passage:
    """A part in one version: its heading, its text, and the words in it that the other one does not have."""

    heading: str
    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True)
class ComparedPart:
    """A part in both versions; None where one of them does not have it."""

    earlier: Passage | None
    later: Passage | None

    @property
    def is_same(self) -> bool:
        """Whether both say the same."""
        return self.earlier == self.later


def compare(earlier: Side, later: Side) -> list[ComparedPart]:
    """The parts in the order of the pitch; in two languages no word is marked, for all of them differ."""
    one, other = _texts(earlier), _texts(later)
    same_language = earlier.language == later.language
    pairs = [(one.get(key), other.get(key)) for key in _in_order(tuple(one), tuple(other))]
    unknown = any(
        key not in (TITLE, *side.parts.values()) for side in (earlier, later) for key in _texts(side)
    )
    if unknown and not same_language:  # a workflow that was changed since: only the order is left to go by
        pairs = list(zip_longest(one.values(), other.values()))
    return [_part(*pair, marked=same_language) for pair in pairs]


def _texts(side: Side) -> dict[str, tuple[str, str]]:
    """Heading and text of each part; the part's id is the key, or its heading where that is not known."""
    found = {}
    for number, (heading, text) in enumerate(side.words.items()):
        if number:
            found[side.parts.get(heading, heading)] = heading, text
        else:
            found[TITLE] = TITLE, f"{heading}\n{text}".strip()
    return found


def _in_order(one: Sequence[str], other: Iterable[str]) -> list[str]:
    """All keys of both, each once; what only the second has stands behind what it follows there."""
    order, place = list(one), 0
    for key in other:
        if key in one:
            place = order.index(key) + 1
        else:
            order.insert(place, key)
            place += 1
    return order


def _part(earlier: tuple[str, str] | None, later: tuple[str, str] | None, *, marked: bool) -> ComparedPart:
    before, after = (earlier or ("", ""))[1], (later or ("", ""))[1]
    diff = word_diff(before, after) if marked else NOTHING
    return ComparedPart(
        Passage(*earlier, diff.gone) if earlier else None, Passage(*later, diff.come) if later else None
    )
