"""How large words can be set in a box so that no glyph leaves it; measured, not guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ninja_mentor.core.typesetting.fonts import FontBook

LINE: Final = 1.37  # the height of a line, in sizes: Noto Sans
JAPANESE_LINE: Final = 1.46  # Noto Sans CJK
GAP: Final = 0.4  # between paragraphs, in sizes
SLACK: Final = 1.04  # another program's kerning and line breaking differ a little
BETWEEN_SCRIPTS: Final = 0.25  # sizes, set between Japanese and Latin letters
TIDIER: Final = 0.88  # how much smaller words may be to save a line
ROOMY: Final = 0.82  # of the box, that is filled with words larger than usual
MOST: Final = 3_000  # characters: no slide holds more
# Japanese may break after each letter; everything else at spaces.
PIECES: Final = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]|\s+|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+"
)
WIDE: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
# Emoji are a little wider than Japanese letters; where no font has them, what joins two is drawn as a box too.
SIGNS: Final = re.compile(r"[\u200d\u2600-\u27bf\U0001f000-\U0001faff]")
JOINER: Final = "\u200d"
SIGN: Final = 0.3  # sizes
UNJOINED: Final = 1.0
SENTENCE_END: Final = re.compile(r"[。!?！？…]|\.(?=\s)")


@dataclass(frozen=True)
class Words:
    """Words of one make within a paragraph."""

    text: str
    strong: bool = False
    quiet: bool = False  # belongs to what stands above it


Paragraph = tuple[Words, ...]


@dataclass(frozen=True)
class Box:
    """Room for text, in points."""

    width: float
    height: float


@dataclass(frozen=True)
class Fitted:
    """Paragraphs that fit at a size in points; `shortened` where the rest had to stay away."""

    points: float
    paragraphs: tuple[Paragraph, ...]
    shortened: bool = False


class Fitter:
    """Finds the size at which paragraphs fit a box."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts

    def fit(
        self, paragraphs: Sequence[Paragraph], box: Box, sizes: Sequence[float], *, roomy: float = 0.0
    ) -> Fitted:
        """The first of the sizes that fits; sizes above `roomy` must leave some of the box free."""
        whole = tuple(paragraphs)
        cut = _first(whole, MOST)
        for size, next_size in pairwise((*sizes, 0)):
            share = ROOMY if roomy and size > roomy else 1.0
            if cut == whole and self.height(whole, size, box.width) <= box.height * share:
                tidier = next_size >= max(roomy, size * TIDIER) and self._saves_line(
                    whole, size, next_size, box
                )
                return Fitted(next_size if tidier else size, whole)
        return Fitted(sizes[-1], self._shortened(cut, box, sizes[-1]), shortened=True)

    def _saves_line(self, paragraphs: tuple[Paragraph, ...], size: float, smaller: float, box: Box) -> bool:
        """Whether a slightly smaller size keeps a last word from standing alone on its line."""
        before, after = (
            sum(self._lines(paragraph, points, box.width) for paragraph in paragraphs)
            for points in (size, smaller)
        )
        return after < before

    def height(self, paragraphs: Sequence[Paragraph], size: float, width: float) -> float:
        """How high the paragraphs are at this size in a box of this width, in points."""
        lines = sum(self._lines(paragraph, size, width) * _line_height(paragraph) for paragraph in paragraphs)
        return (lines + GAP * max(len(paragraphs) - 1, 0)) * size

    def width(self, text: str, size: float, *, strong: bool = False) -> float:
        """How wide the text is on one line, in points."""
        return self._fonts.width(text, size, bold=strong) * SLACK

    def _lines(self, paragraph: Paragraph, size: float, width: float) -> int:
        room = width / (size * SLACK)
        lines, filled, japanese = 1, 0.0, None
        for piece, strong in _pieces(paragraph):
            wide = self._fonts.width(piece, 1, bold=strong) + sum(map(_more, SIGNS.findall(piece)))
            before, japanese = japanese, None if piece.isspace() else bool(WIDE.match(piece))
            if None not in {before, japanese} and before != japanese:
                wide += BETWEEN_SCRIPTS
            if filled + wide <= room:
                filled += wide
            elif piece.isspace():
                filled = room
            elif wide <= room:
                lines, filled = lines + 1, wide
            else:  # a word longer than a line is broken anywhere
                over = (filled + wide) / room
                lines += int(over)
                filled = (over - int(over)) * room
        return lines

    def _shortened(self, paragraphs: tuple[Paragraph, ...], box: Box, size: float) -> tuple[Paragraph, ...]:
        """As much as fits, ended after a sentence or a word, with an ellipsis."""
        low, high = 0, sum(len(words.text) for paragraph in paragraphs for words in paragraph)
        while low < high:
            middle = (low + high + 1) // 2
            if self.height(_ended(_first(paragraphs, middle)), size, box.width) <= box.height:
                low = middle
            else:
                high = middle - 1
        return _ended(_first(paragraphs, low))


def _pieces(paragraph: Paragraph) -> Iterator[tuple[str, bool]]:
    for words in paragraph:
        for piece in PIECES.findall(words.text):
            yield piece, words.strong


def is_wide(paragraph: Paragraph) -> bool:
    """Whether there are Japanese letters in it, whose lines are higher."""
    return any(WIDE.search(words.text) for words in paragraph)


def _more(sign: str) -> float:
    return UNJOINED if sign == JOINER else SIGN


def _line_height(paragraph: Paragraph) -> float:
    return JAPANESE_LINE if is_wide(paragraph) else LINE


def _first(paragraphs: Sequence[Paragraph], letters: int) -> tuple[Paragraph, ...]:
    """The paragraphs up to so many letters."""
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        words_kept = []
        for words in paragraph:
            if letters <= 0:
                break
            words_kept.append(replace(words, text=words.text[:letters]))
            letters -= len(words.text)
        if words_kept:
            kept.append(tuple(words_kept))
    return tuple(kept)


def _ended(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The last paragraph cut back to a good place, with an ellipsis."""
    if not paragraphs:
        return ()
    *before, last = paragraphs
    *beginning, words = last
    return (*before, (*beginning, replace(words, text=cut_back(words.text))))


def beginning(text: str, letters: int) -> str:
    """The text where it has so few letters, else its first ones and an ellipsis; for titles and names."""
    return text if len(text) <= letters else f"{text[:letters]}…"


def cut_back(text: str) -> str:
    """The text up to its last sentence, else its last word, and an ellipsis."""
    ends = [hit.end() for hit in SENTENCE_END.finditer(text)]
    if ends and ends[-1] > len(text) * 0.6:
        return f"{text[: ends[-1]]} …"  # a whole sentence, and more of it elsewhere
    space = text.rfind(" ")
    kept = text[:space] if space > len(text) * 0.6 else text
    return kept.rstrip(" ,;:、") + "…"
