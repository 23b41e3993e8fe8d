"""Which words of two texts differ: plain computing, for any script."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.text import CJK

if TYPE_CHECKING:
    from collections.abc import Sequence

PIECE: Final = re.compile(
    f"\\s+|[{CJK}]|[^\\W_{CJK}]+|.", re.DOTALL
)  # Japanese sign by sign, others word by word
MOST: Final = 1500  # pieces on a side that are compared one by one; more than that has changed as a whole


@dataclass(frozen=True)
class Span:
    """A piece of a text, in characters."""

    start: int
    length: int


@dataclass(frozen=True)
class WordDiff:
    """What went from the earlier text, and what came into the later one."""

    gone: tuple[Span, ...]
    come: tuple[Span, ...]


def word_diff(before: str, after: str) -> WordDiff:
    """The words that are not in both; spaces between two changed words belong to them."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    gone: list[tuple[int, int]] = []
    come: list[tuple[int, int]] = []
    if max(len(old_middle), len(new_middle)) > MOST:
        gone, come = [(0, len(old_middle))], [(0, len(new_middle))]
    else:
        matcher = SequenceMatcher(None, old_middle, new_middle, autojunk=False)
        for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
            if what != "equal":
                gone.append((old_from, old_to))
                come.append((new_from, new_to))
    return WordDiff(_spans(old, head, gone), _spans(new, head, come))


def _spans(pieces: Sequence[str], head: int, ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Ranges of pieces as characters; two with nothing but a space between them become one."""
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    spans: list[Span] = []
    for first, last in ranges:
        start, end = starts[head + first], starts[head + last]
        if start == end:
            continue
        if spans and not "".join(pieces)[spans[-1].start + spans[-1].length : start].strip():
            start = spans.pop().start
        spans.append(Span(start, end - start))
    return tuple(spans)
