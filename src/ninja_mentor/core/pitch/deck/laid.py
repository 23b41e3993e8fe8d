"""What a slide is once everything on it has its place: words, cards, goals, chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.deck.drawn import Drawn, Shape
    from ninja_mentor.core.pitch.deck.places import Place
    from ninja_mentor.core.pitch.fitting import Fitted
    from ninja_mentor.core.pitch.snapshot import Slide


@dataclass(frozen=True)
class Text:
    """Words in their place."""

    place: Place
    words: Fitted
    columns: int = 1


@dataclass(frozen=True)
class Card:
    """A number, or a name, with what is said of it below."""

    place: Place
    value: Fitted
    label: Fitted


@dataclass(frozen=True)
class Goal:
    """The square of a goal, and its name beside it where there is room."""

    number: int
    place: Place
    alt: str
    name: Text | None = None


@dataclass(frozen=True)
class Chart:
    """A chart in its place."""

    place: Place
    drawn: Drawn
    shape: Shape


@dataclass(frozen=True)
class Arranged:
    """A slide, ready to be drawn. The cover has no footer."""

    slide: Slide
    language: str  # of its words
    title: Text
    body: Text | None = None
    origin: Text | None = None
    cards: tuple[Card, ...] = ()
    goals: tuple[Goal, ...] = ()
    chart: Chart | None = None
    footer: str | None = None

    @property
    def is_cover(self) -> bool:
        return self.footer is None

    @property
    def shortened(self) -> bool:
        """Whether some of its text had to stay in the notes."""
        texts = [self.title, self.body, self.origin]
        words = [text.words for text in texts if text]
        words += [each for card in self.cards for each in (card.value, card.label)]
        return any(each.shortened for each in words)
