"""Where what somebody looks for stands in a text, and a piece of the text around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.text import CJK_RUN, fold, query_words

if TYPE_CHECKING:
    from collections.abc import Iterable

Range = tuple[int, int]  # start and length, in characters

MARKS: Final = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\uff9e\uff9f"
MARK: Final = re.compile(f"[{MARKS}]")
CLUSTER: Final = re.compile(f".[{MARKS}]*", re.DOTALL)  # a letter with its marks, also half-width kana's
SPACE: Final = re.compile(r"\s")
BEFORE: Final = 0.35  # the share of a snippet's width that may lie before the first hit
NEAREST_SPACE: Final = 12  # how far a cut moves to fall between words
GAP: Final = "…"


def find_words(text: str, query: str) -> list[Range]:
    """Where the words of the query stand in the text, from left to right and never overlapping.

    Words fit as in the search index: whatever their case, accents, width or kana; the last may be only
    begun; Japanese anywhere.
    """
    words = _looked_for(query)
    if not words:
        return []
    folded = _Folded(text)
    found: list[Range] = []
    for start, end in _places(words, folded.text):
        first, last = folded.typed(start, end)
        if not found or first >= sum(found[-1]):
            found.append((first, last - first))
    return found


def snippet(text: str, query: str, width: int = 90) -> tuple[str, list[Range]]:
    """About `width` characters of the text around the hits, in one line, and where the hits are in it.

    A cut end has an ellipsis. Without a hit, the text's beginning.
    """
    hits = find_words(text, query)
    if len(text) <= width:
        start, end = 0, len(text)
    else:
        start = _between_words(text, max(0, _densest(hits, width) - round(width * BEFORE)))
        end = min(len(text), start + width)
    piece = SPACE.sub(" ", text[start:end])
    before = GAP if start > 0 else ""
    shift = len(before) - start
    marks = [(at + shift, min(length, end - at)) for at, length in hits if start <= at < end]
    return before + piece + (GAP if end < len(text) else ""), marks


@lru_cache(maxsize=8)  # one search looks for the same words in many texts
def _looked_for(query: str) -> tuple[tuple[str, bool, bool], ...]:
    """The words of a query, and whether each begins and ends where a word does: the last may be only begun."""
    words = query_words(query)
    return tuple(
        (word, not CJK_RUN.fullmatch(word), not CJK_RUN.fullmatch(word) and place < len(words) - 1)
        for place, word in enumerate(words)
    )


def _places(words: Iterable[tuple[str, bool, bool]], text: str) -> list[tuple[int, int]]:
    """Start and end of every word in the text, from left to right, of two that begin alike the longer first."""
    found = []
    for word, begins, ends in words:
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not (begins and _goes_on(text[start - 1 : start])) and not (
                ends and _goes_on(text[end : end + 1])
            ):
                found.append((start, end))
            start = text.find(word, start + 1)
    return sorted(found, key=lambda place: (place[0], -place[1]))


def _goes_on(letter: str) -> bool:
    """Whether this letter or digit, if there is one, belongs to the same word as its neighbours."""
    return letter.isalnum() and not CJK_RUN.match(letter)


class _Folds(dict[int, str]):
    """What each letter becomes as search compares it, learnt as letters come; for `str.translate`."""

    def __init__(self) -> None:
        self.uneven: set[str] = set()  # letters that become none or several

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = self[code] = fold(letter)
        if len(folded) != 1:
            self.uneven.add(letter)
        return folded


FOLDS: Final = _Folds()


class _Folded:
    """A text as search compares it, and the way back from there to what was typed.

    Most texts keep their length, letter by letter; only the others need a way back.
    """

    def __init__(self, text: str) -> None:
        self._typed = CLUSTER.findall(text) if MARK.search(text) else text
        self.text = text.translate(FOLDS) if self._typed is text else "".join(self._folded)
        self._even = self._typed is text and FOLDS.uneven.isdisjoint(text)

    @cached_property
    def _folded(self) -> list[str]:
        return [FOLDS[ord(cluster)] if len(cluster) == 1 else fold(cluster) for cluster in self._typed]

    @cached_property
    def _typed_ends(self) -> list[int]:
        return list(accumulate(map(len, self._typed)))

    @cached_property
    def _folded_ends(self) -> list[int]:
        return list(accumulate(map(len, self._folded)))

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Start and end in the typed text of what stands from `start` to `end` here."""
        if self._even:
            return start, end
        first = bisect_right(self._folded_ends, start)
        last = bisect_right(self._folded_ends, end - 1)
        return self._typed_ends[first] - len(self._typed[first]), self._typed_ends[last]


def _densest(hits: list[Range], width: int) -> int:
    """The hit after which most others follow within the width; the first of those, 0 without any."""
    starts = [start for start, _ in hits]
    counts = [bisect_right(starts, start + width // 2) - place for place, start in enumerate(starts)]
    return starts[counts.index(max(counts))] if hits else 0


def _between_words(text: str, at: int) -> int:
    """This place, or a little later where a word begins."""
    if at == 0:
        return 0
    for near in range(at, min(at + NEAREST_SPACE, len(text))):
        if text[near - 1].isspace():
            return near
    return at
