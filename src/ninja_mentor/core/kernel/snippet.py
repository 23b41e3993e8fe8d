"""Where what somebody looks for stands in a text, and a piece of the text around it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import Final

from ninja_mentor.core.kernel.text import CJK, CJK_RUN, WORD, fold

Range = tuple[int, int]  # start and length, in characters

INSIDE: Final = f"[^\\W_{CJK}]"  # a letter or digit that belongs to the same word as its neighbours
HALF_WIDTH_MARKS: Final = "\uff9e\uff9f"
BEFORE: Final = 0.35  # the share of a snippet's width that may lie before the first hit
NEAREST_SPACE: Final = 12  # how far a cut moves to fall between words
GAP: Final = "…"


def find_words(text: str, query: str) -> list[Range]:
    """Where the words of the query stand in the text, from left to right and never overlapping.

    Words fit as in the search index: whatever their case, accents, width or kana; the last may be only
    begun; Japanese anywhere.
    """
    pattern = _pattern(query)
    if pattern is None:
        return []
    folded, origin = _folded(text)
    found: list[Range] = []
    for hit in pattern.finditer(folded):
        first, last = origin[hit.start()][0], origin[hit.end() - 1][1]
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
    piece = "".join(" " if character.isspace() else character for character in text[start:end])
    before = GAP if start > 0 else ""
    shift = len(before) - start
    marks = [(at + shift, min(length, end - at)) for at, length in hits if start <= at < end]
    return before + piece + (GAP if end < len(text) else ""), marks


def _pattern(query: str) -> re.Pattern[str] | None:
    words = WORD.findall(fold(query))
    parts = []
    for place, word in enumerate(words):
        if CJK_RUN.fullmatch(word):
            parts.append(re.escape(word))
        else:
            end = "" if place == len(words) - 1 else f"(?!{INSIDE})"
            parts.append(f"(?<!{INSIDE}){re.escape(word)}{end}")
    return re.compile("|".join(sorted(parts, key=len, reverse=True))) if parts else None


def _folded(text: str) -> tuple[str, list[Range]]:
    """The folded text, and for each of its characters the start and end of what it was made of."""
    known: dict[str, str] = {}
    folded: list[str] = []
    origin: list[Range] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and (unicodedata.combining(text[end]) or text[end] in HALF_WIDTH_MARKS):
            end += 1
        cluster = text[at:end]
        if cluster not in known:
            known[cluster] = fold(cluster)
        folded.append(known[cluster])
        origin += [(at, end)] * len(known[cluster])
        at = end
    return "".join(folded), origin


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
