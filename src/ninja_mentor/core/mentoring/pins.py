"""Where the words stand now that a comment is about, and what stands there if they have changed."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from ninja_mentor.core.kernel.word_diff import MOST, PIECE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Comment

State = Literal["whole", "same", "changed", "gone"]


@dataclass(frozen=True)
class Pin:
    """A piece of the text of today, in characters. `whole`: the comment is about the whole answer.

    `gone`: nothing stands there any more; `start` is where it stood, None where that is not known.
    """

    state: State
    start: int | None
    length: int = 0


def pin_of(comment: Comment, text: str) -> Pin:
    """Where a comment stands in the text of today."""
    return stands_now(comment.context, comment.quote, comment.start, text)


def stands_now(context: str, quote: str, start: int, text: str) -> Pin:
    """Follows a quote from the answer as it was, `context`, to the answer as it is.

    The words themselves are found wherever they were moved. Where they are not there, what stands between
    their old neighbours is given. Without a context (of an earlier version) only the words can be found.
    """
    if not quote:
        return Pin("whole", 0)
    known = context[start : start + len(quote)] == quote
    if not known:
        at = place_of(text, quote, start)
        return Pin("gone", None) if at is None else Pin("same", at, len(quote))
    first, last = _followed(context, start, start + len(quote), text)
    if text[first:last] == quote:
        return Pin("same", first, len(quote))
    if text.count(quote) >= context.count(quote):  # they are still there, elsewhere
        at = place_of(text, quote, first)
        if at is not None:
            return Pin("same", at, len(quote))
    return Pin("changed", first, last - first) if text[first:last].strip() else Pin("gone", first)


def place_of(text: str, quote: str, start: int) -> int | None:
    """Where the quote begins in the text: where it stood, or as near to it as it is found; None if it is gone."""
    if not quote:
        return None
    if text.startswith(quote, start):
        return start
    before = text.rfind(quote, 0, start + len(quote))
    after = text.find(quote, start)
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: abs(at - start), default=None)


def _followed(context: str, first: int, last: int, text: str) -> tuple[int, int]:
    """The piece of the text that stands where this piece of the context stood, word by word."""
    old, new = PIECE.findall(context), PIECE.findall(text)
    old_at, new_at = _starts(old), _starts(new)
    inside: list[tuple[int, int]] = []
    beside = 0  # where the text goes on after what was left of the piece
    for what, old_from, old_to, new_from, new_to in _steps(old, new):
        here = old_at[old_from], old_at[old_to]
        if here[1] <= first and here[0] != here[1]:
            beside = new_at[new_to]
        if not (here[0] < last and here[1] > first):
            continue
        if what == "equal":
            shift = new_at[new_from] - here[0]
            inside.append((max(here[0], first) + shift, min(here[1], last) + shift))
        elif new_to > new_from:
            inside.append((new_at[new_from], new_at[new_to]))
    if not inside:
        return beside, beside
    return min(each[0] for each in inside), max(each[1] for each in inside)


def _steps(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """How the pieces of one text become those of another; two very long ones are compared as a whole."""
    if max(len(old), len(new)) > MOST:
        same = list(old) == list(new)
        return [("equal" if same else "replace", 0, len(old), 0, len(new))]
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()  # type: ignore[return-value]


def _starts(pieces: Sequence[str]) -> list[int]:
    """Where each piece begins, in characters, and the end."""
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
