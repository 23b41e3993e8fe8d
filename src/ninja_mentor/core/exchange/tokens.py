"""What changed between two texts, in the pieces that people write: words, single CJK signs, whole emoji."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.text import CJK

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS: Final = "\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"
TOKEN: Final = re.compile(
    f"\\s+|[{CJK}][{MARKS}]*|[^\\W_{CJK}][^\\W_{CJK}{MARKS}]*(?:[{MARKS}]+[^\\W_{CJK}{MARKS}]*)*"
    f"|[\U0001f1e6-\U0001f1ff]{{2}}|.(?:[{MARKS}]|\u200d.)*",
    re.DOTALL,
)
MOST: Final = 3_000  # tokens on a side that are compared one by one; more than that is another text
KEPT: Final = 1 / 3  # the share of an earlier text that must still be there for it to be the same text


@dataclass(frozen=True)
class Edit:
    """At `start` of the earlier text, in characters, `gone` characters give way to `put`."""

    start: int
    gone: int
    put: str


def edits(before: str, after: str) -> list[Edit]:
    """What makes the earlier text the later one, the last edit first, so that none moves the place of another.

    Words count as the same by their composed form (NFC), and stay as they stood. Where hardly anything is left of
    the earlier text the whole of it gives way: two who rewrite it apart then both have their text, in one piece.
    """
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle = list(_between(old[head : len(old) - tail], new[head : len(new) - tail]))
    if old and _share_kept(old, sum(last - first for first, last, _ in middle)) < KEPT:
        return [Edit(0, len(before), after)]
    starts = [0]
    for token in old:
        starts.append(starts[-1] + len(token))
    return [
        Edit(starts[head + first], starts[head + last] - starts[head + first], put)
        for first, last, put in reversed(middle)
    ]


def _between(old: list[str], new: list[str]) -> Iterator[tuple[int, int, str]]:
    """From and to which token of the old ones, and what comes there."""
    if not old and not new:
        return
    if not old or not new or max(len(old), len(new)) > MOST:
        yield 0, len(old), "".join(new)
        return
    matcher = SequenceMatcher(None, [*map(_composed, old)], [*map(_composed, new)], autojunk=False)
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what != "equal":
            yield old_from, old_to, "".join(new[new_from:new_to])
        else:
            for back in range(old_to - old_from):  # the same word, written in other code points
                if old[old_from + back] != new[new_from + back]:
                    yield old_from + back, old_from + back + 1, new[new_from + back]


def _share_kept(old: list[str], gone: int) -> float:
    return 1 - gone / len(old)


def _composed(token: str) -> str:
    return unicodedata.normalize("NFC", token)
