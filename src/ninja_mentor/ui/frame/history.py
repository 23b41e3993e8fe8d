"""Where the person has been, so that Esc leads back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 100


@dataclass(frozen=True)
class Place:
    """A page and where on it."""

    page: str
    facts: Mapping[str, object] = field(default_factory=dict)


class History:
    """A trail of places; going where one already is leaves no step."""

    def __init__(self) -> None:
        self._trail: list[Place] = []

    @property
    def current(self) -> Place | None:
        return self._trail[-1] if self._trail else None

    def go(self, place: Place) -> None:
        """Steps to a place."""
        if place != self.current:
            self._trail = [*self._trail, place][-LONGEST:]

    def back(self) -> bool:
        """Steps back; False at the start of the trail."""
        if len(self._trail) < 2:
            return False
        self._trail.pop()
        return True
