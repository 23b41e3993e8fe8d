"""Numbers and people as cards on a slide, as large as they can be read and no larger than their card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.deck import places as deck_places
from ninja_mentor.core.pitch.deck.laid import Card
from ninja_mentor.core.pitch.deck.places import MOST_FIGURES, card_places
from ninja_mentor.core.pitch.fitting import Box, Words
from ninja_mentor.core.pitch.snapshot import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.deck.places import Place
    from ninja_mentor.core.pitch.fitting import Fitter, Paragraph
    from ninja_mentor.core.pitch.snapshot import Slide

NORMAL: Final = 30  # points: what the last row can read
VALUE_SIZES: Final = (44, 40, 37, 34, 31, 28, 25, 22, 18, 16, 14)
PERSON_SIZES: Final = (30, 28, 26, 24, 22, 20, 18)
LABEL_SIZES: Final = (20, 18, 16, 14, 12)
READABLE_LABEL: Final = 17
BELOW: Final = 8  # points, under the label in its card
TEAM_OF_CARDS: Final = range(2, MOST_FIGURES + 1)


def people_cards(slide: Slide, fitter: Fitter) -> tuple[Card, ...]:
    """A small team as cards; none where a name or what it does has no room in one."""
    if slide.figures or len(slide.rows) not in TEAM_OF_CARDS:
        return ()
    places = card_places(len(slide.rows))
    width = places[0].width - 2 * deck_places.INSET
    names = [[(Words(row.strong, strong=True),)] for row in slide.rows]
    size = min(_one_line(name, width, PERSON_SIZES, fitter) for name in names)
    if not size:
        return ()
    cards = _sized([Figure(row.strong, row.rest) for row in slide.rows], places, size, fitter)
    fits = not any(card.value.shortened or card.label.shortened for card in cards)
    return cards if fits else ()


def figure_cards(figures: Sequence[Figure], places: Sequence[Place], fitter: Fitter) -> tuple[Card, ...]:
    """Big numbers, all of one size."""
    if not figures:
        return ()
    width = places[0].width - 2 * deck_places.INSET
    values = [[(Words(figure.value, strong=True),)] for figure in figures]
    size = min(_one_line(value, width, VALUE_SIZES, fitter) for value in values) or VALUE_SIZES[-1]
    return _sized(figures, places, size, fitter)


def _sized(
    figures: Sequence[Figure], places: Sequence[Place], size: float, fitter: Fitter
) -> tuple[Card, ...]:
    """The cards; the value gives way until its label can be read."""
    width = places[0].width - 2 * deck_places.INSET
    values = [[(Words(figure.value, strong=True),)] for figure in figures]
    labels = [[(Words(figure.label),)] for figure in figures]
    while True:
        above = max((fitter.height(value, size, width) for value in values), default=0)
        room = Box(width, places[0].height - deck_places.INSET_TOP - min(above, size * 1.5) - BELOW)
        small = min(fitter.fit(label, room, LABEL_SIZES).points for label in labels)
        if small >= READABLE_LABEL or size <= NORMAL:
            break
        size -= 2
    return tuple(
        Card(
            place,
            fitter.fit(value, Box(width, size * 1.5), (size,)),
            fitter.fit(label, room, (small,)),
        )
        for value, label, place in zip(values, labels, places, strict=False)
    )


def _one_line(value: Sequence[Paragraph], width: float, sizes: Sequence[float], fitter: Fitter) -> float:
    """The largest size at which the value stands on one line; 0 where there is none."""
    return next((size for size in sizes if fitter.height(value, size, width) < size * 1.5), 0)
