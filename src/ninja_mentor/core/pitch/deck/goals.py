"""The goals of an idea on a slide: squares in their colours, with their names where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.pitch.deck import places as deck_places
from ninja_mentor.core.pitch.deck.cards import LABEL_SIZES
from ninja_mentor.core.pitch.deck.laid import Goal, Text
from ninja_mentor.core.pitch.deck.places import Place, card_places
from ninja_mentor.core.pitch.fitting import Box, Words
from ninja_mentor.core.typesetting import look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ninja_mentor.core.pitch.fitting import Fitter
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot

SQUARE: Final = 110  # points, a goal's side where there are few
NAMED_SQUARE: Final = 92  # and beside its name
MOST_NAMED_GOALS: Final = 3
SQUARE_GAP: Final = 14


def goals_of(snapshot: PitchSnapshot, sdgs: Sequence[int], fitter: Fitter) -> tuple[Goal, ...]:
    """Squares with their names; of many only the squares, smaller where they must, but all of them."""
    names = dict(zip(snapshot.sdgs, snapshot.goals.split("\n"), strict=False))
    known = [goal for goal in sdgs if goal in look.SDG_COLOURS]
    row = deck_places.FIGURE_ROW
    if not known:
        return ()
    if len(known) > MOST_NAMED_GOALS or not all(names.get(goal) for goal in known):
        side = min(SQUARE, (row.width + SQUARE_GAP) / len(known) - SQUARE_GAP)
        return tuple(
            Goal(
                goal,
                Place(row.left + place * (side + SQUARE_GAP), row.top + 4, side, side),
                names.get(goal) or f"SDG {goal}",
            )
            for place, goal in enumerate(known)
        )
    places = card_places(max(len(known), 2), Place(row.left, row.top + 8, row.width, NAMED_SQUARE))
    return _named(known, places, names, fitter)


def _named(
    goals: Sequence[int], places: Sequence[Place], names: Mapping[int, str], fitter: Fitter
) -> tuple[Goal, ...]:
    """Squares with their names beside them, all of one size."""
    room = Box(places[0].width - NAMED_SQUARE - 2 * deck_places.INSET, NAMED_SQUARE - deck_places.INSET_TOP)
    words = [[(Words(names[goal]),)] for goal in goals]
    size = min(fitter.fit(each, room, LABEL_SIZES).points for each in words)
    return tuple(
        Goal(
            goal,
            Place(place.left, place.top, NAMED_SQUARE, NAMED_SQUARE),
            names[goal],
            Text(
                Place(place.left + NAMED_SQUARE, place.top, place.width - NAMED_SQUARE, NAMED_SQUARE),
                fitter.fit(each, room, (size,)),
            ),
        )
        for goal, place, each in zip(goals, places, words, strict=False)
    )
