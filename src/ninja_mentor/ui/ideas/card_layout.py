"""Where everything stands on a card: measured once for an idea and a width, then only painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ninja_mentor.ui.theme.tokens import LARGE, SMALL
from ninja_mentor.ui.widgets.avatars import initials

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.core.workflow.gates import Progress
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Theme
    from ninja_mentor.ui.widgets.chip import ChipTone

MOST_LINES: Final = 2  # of a card in a long list
MOST_LINES_EXACT: Final = 3  # of a sentence on a card that is as high as it needs to be
MOST_CHIP_ROWS: Final = 2
TIGHTER: Final = 4
MOST_AVATARS: Final = 3
FEWEST_AVATARS: Final = 2  # where words need the room
AVATAR: Final = 24
OVERLAP: Final = 3
CHIP_SIDE: Final = 8
BAR: Final = 5
LONGEST_MEASURED: Final = 400  # characters; two lines never hold more


@dataclass(frozen=True)
class Words:
    """A piece of text in its place."""

    rect: QRectF
    text: str
    role: str  # title, body or caption
    tone: str
    ground: str = ""  # a colour token; such words stand on a pill


@dataclass(frozen=True)
class CardLayout:
    """A card of one width: its words, its progress line, its people."""

    words: tuple[Words, ...]
    bar: QRectF
    share: float
    avatars: tuple[tuple[QRectF, str], ...]
    height: float
    shortened: bool  # some words had no room


@dataclass(frozen=True)
class CardFonts:
    """Fonts and their measures for one size of text."""

    title: QFont
    body: QFont
    caption: QFont
    tiny: QFont

    @classmethod
    def of(cls, theme: Theme) -> CardFonts:
        tiny = theme.font("caption")
        tiny.setPointSizeF(tiny.pointSizeF() * 0.85)
        return cls(theme.font("strong"), theme.font("body"), theme.font("caption"), tiny)


class CardMeasure:
    """Lays cards out in the sizes of the theme in force; make a new one when they change."""

    def __init__(self, theme: Theme, words: IdeaWords) -> None:
        self._px = theme.px
        self._words = words
        self.fonts = CardFonts.of(theme)
        self._metrics = {
            name: QFontMetricsF(getattr(self.fonts, name)) for name in ("title", "body", "caption")
        }
        self._line = {"title": theme.px(18), "body": theme.px(18), "caption": theme.px(17)}
        for name, metrics in self._metrics.items():
            self._line[name] = max(self._line[name], round(metrics.height()))
        self._pill = max(round(self._metrics["caption"].height()) + 2, theme.px(18))
        self._foot = max(theme.px(AVATAR), self._pill)
        self.padding = theme.px(LARGE) if theme.scale < 1.5 else LARGE

    def full_height(self) -> float:
        """The height of a card with one line of title and two of sentence, which any card of a long list has."""
        return (
            2 * self.padding
            + self._line["title"]
            + MOST_LINES * self._line["body"]
            + self._pill
            + self._foot
            + self._px(BAR)
            + 5 * SMALL
        )

    def lay_out(
        self, row: BoardRow, progress: Progress | None, width: float, height: float | None = None
    ) -> CardLayout:
        """The card in this width; with a fixed `height` its foot stands at the bottom."""
        room = width - 2 * self.padding
        left, y = self.padding, float(self.padding)
        exact = height is None
        words: list[Words] = []
        shortened = False
        for role, text, tone, most in (
            ("title", row.title, "ink", MOST_LINES if exact else 1),
            ("body", row.sentence, "quiet", MOST_LINES_EXACT if exact else MOST_LINES),
        ):
            lines, cut = self._wrapped(text, role, room, most)
            shortened |= cut
            y += TIGHTER if role == "body" and lines else 0
            for line in lines:
                words.append(Words(QRectF(left, y, room, self._line[role]), line, role, tone))
                y += self._line[role]
        chips, cut = self._chips(
            row, QRectF(left, y + SMALL, room, self._pill), MOST_CHIP_ROWS if exact else 1
        )
        shortened |= cut
        words += chips
        y = chips[-1].rect.bottom() if chips else y
        y += SMALL + 2
        if height is not None:
            y = height - self.padding - self._foot - SMALL - self._px(BAR)
        bar = QRectF(left, y, room, self._px(BAR))
        y += self._px(BAR) + SMALL
        if exact and row.needs:
            following = self._words.next_step(row, progress) if progress is not None else ""
            line_below = self._line_in(QRectF(left, y - 2, room, self._line["caption"]), following)
            shortened |= line_below.text != following
            words.append(line_below)
            y += self._line["caption"] + 2
        avatars = self._avatars(row, left + room, y, MOST_AVATARS)
        pressing = self._words.pressing(row)
        if pressing is not None and self._pill_width(pressing[0]) > self._beside(avatars, left, room):
            avatars = self._avatars(row, left + room, y, FEWEST_AVATARS)
        foot = QRectF(left, y, self._beside(avatars, left, room), self._foot)
        below, cut = self._foot_words(row, progress, foot, exact=exact)
        words += below
        return CardLayout(
            tuple(words),
            bar,
            progress.share if progress is not None else 0.0,
            avatars,
            y + self._foot + self.padding - SMALL / 2,
            shortened or cut,
        )

    def _wrapped(self, text: str, role: str, room: float, most: int) -> tuple[list[str], bool]:
        """The text in at most so many lines, and whether that shortened it."""
        text = " ".join(text[:LONGEST_MEASURED].split())
        if not text:
            return [], False
        metrics = self._metrics[role]
        if metrics.horizontalAdvance(text) <= room:
            return [text], False
        units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in these
        layout = QTextLayout(text, getattr(self.fonts, role))
        layout.setTextOption(_breaking_anywhere())
        lines: list[str] = []
        layout.beginLayout()
        while len(lines) < most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room)
            start, length = line.textStart(), line.textLength()
            rest = units[2 * start :].decode("utf-16-le", "surrogatepass")
            if len(lines) == most - 1 and 2 * (start + length) < len(units):
                layout.endLayout()
                return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)], True
            lines.append(
                units[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass").rstrip()
            )
        layout.endLayout()
        return lines, False

    def _chips(self, row: BoardRow, first: QRectF, most_rows: int) -> tuple[list[Words], bool]:
        """The chips in so many rows, of which `first` is the first, and whether that left some out."""
        wanted: list[tuple[str, ChipTone]] = []
        if place := self._words.place(row):
            wanted.append((place, "indigo"))
        wanted += [(self._words.sdg(goal), "green") for goal in row.sdgs]
        if row.sample:
            wanted.append((self._words.language.say("Sample"), "neutral"))
        chips: list[Words] = []
        x, y, rows = first.left(), first.top(), 1
        for at, (text, tone) in enumerate(wanted):
            rest = len(wanted) - at
            width = min(self._pill_width(text), first.width())
            if x + width > first.right() and x > first.left() and rows < most_rows:
                x, y, rows = first.left(), y + self._pill + TIGHTER, rows + 1
            last = rows == most_rows
            more = self._pill_width(f"+{rest - 1}") + TIGHTER if last and rest > 1 else 0.0
            if x + width + more > first.right() and x > first.left():
                chips.append(self._pill_at(x, y, f"+{rest}", "neutral"))
                return chips, True
            width = min(width, first.right() - more - x)
            chips.append(self._pill_at(x, y, text, tone, width))
            x += width + TIGHTER
        return chips, False

    def _foot_words(
        self, row: BoardRow, progress: Progress | None, area: QRectF, *, exact: bool
    ) -> tuple[tuple[Words, ...], bool]:
        """What the idea needs, else what comes next; an exact card has said the next step above."""
        pressing = self._words.pressing(row)
        if pressing is not None:
            text, tone = pressing
            y = area.y() + (self._foot - self._pill) / 2
            width = min(self._pill_width(text), area.width())
            return (self._pill_at(area.x(), y, text, tone, width),), self._pill_width(text) > width
        alone = next((self._words.need(need) for need in row.needs if need.what == "no_team"), "")
        if alone and (exact or progress is None):
            return (self._line_in(area, alone),), False
        following = self._words.next_step(row, progress) if progress is not None else ""
        line = self._line_in(area, following)
        return (line,), bool(alone) or line.text != following

    def _line_in(self, rect: QRectF, text: str) -> Words:
        shown = self._metrics["caption"].elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        return Words(rect, shown, "caption", "quiet")

    def _pill_width(self, text: str) -> float:
        return self._metrics["caption"].horizontalAdvance(text[:80]) + 2 * self._px(CHIP_SIDE) + 1

    def _pill_at(self, x: float, y: float, text: str, tone: str, width: float = 0) -> Words:
        width = width or self._pill_width(text)
        room = width - 2 * self._px(CHIP_SIDE)
        shown = self._metrics["caption"].elidedText(text[:80], Qt.TextElideMode.ElideRight, room + 1)
        return Words(QRectF(x, y, width, self._pill), shown, "caption", tone, f"{tone}_soft")

    def _beside(self, avatars: Sequence[tuple[QRectF, str]], left: float, room: float) -> float:
        """How wide words at the left of these circles may be."""
        return avatars[0][0].left() - SMALL - left if avatars else room

    def _avatars(self, row: BoardRow, right: float, y: float, most: int) -> tuple[tuple[QRectF, str], ...]:
        """At most so many circles; the last one says how many more people there are."""
        names = [*row.team, *row.mentors]
        texts = [initials(name) for name in names[:most]]
        if len(names) > most:
            texts[-1] = f"+{len(names) - most + 1}"
        side, step = self._px(AVATAR), self._px(AVATAR - OVERLAP)
        start = right - side - (len(texts) - 1) * step
        top = y + (self._foot - side) / 2
        return tuple((QRectF(start + at * step, top, side, side), text) for at, text in enumerate(texts))


def _breaking_anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
