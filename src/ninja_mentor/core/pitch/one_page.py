"""The one page as PDF and picture, set by Typst. The words go in as data; the looks are in `resources/pitch`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.pitch.page_data import page_data
from ninja_mentor.core.pitch.pointing import PartPlace
from ninja_mentor.core.typesetting.plain import cleaned
from ninja_mentor.core.typesetting.typesetter import Typesetter

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.typesetting.fonts import FontBook

TOLD: Final = ("pages", "size")
PANIC: Final = "PanicException"
# What Typst 0.15 panics over: a mark that nobody sees, then an emoji, where a line from right to left is broken.
PERILOUS: Final = re.compile("[\u00ad\u200b-\u200f\u2060\u2600-\u27bf\ufe0e\ufe0f\U0001f000-\U0001ffff]")

T = TypeVar("T")


@dataclass(frozen=True)
class OnePage:
    """The PDF, how many pages it has, and the size of its text in points."""

    pdf: bytes
    pages: int
    points: float


class OnePageWriter:
    """Writes one pages; keeps the typesetter of each template that was used."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._typesetters: dict[str, Typesetter] = {}

    def write(self, snapshot: PitchSnapshot) -> OnePage:
        """The pitch on one page; on more where it is far too long, since nothing is ever cut."""
        pdf, ([pages], [points]) = self._set(snapshot, lambda typesetter, data: typesetter.pdf(data, *TOLD))
        return OnePage(pdf, pages, points)

    def pictures(self, snapshot: PitchSnapshot, per_inch: float) -> list[bytes]:
        """Each page as a PNG of so many pixels an inch."""
        return self._set(snapshot, lambda typesetter, data: typesetter.pictures(data, per_inch)[0])

    def pointed(self, snapshot: PitchSnapshot, per_inch: float) -> tuple[list[bytes], list[PartPlace]]:
        """Each page as a PNG, and where on them the parts stand."""
        pages, [places] = self._set(
            snapshot,
            lambda typesetter, data: typesetter.pictures({**data, "pointing": True}, per_inch, "part"),
        )
        return pages, [PartPlace(**place) for place in places]

    def _set(self, snapshot: PitchSnapshot, how: Callable[[Typesetter, dict[str, Any]], T]) -> T:
        """The page; without emoji where Typst panics over them."""
        typesetter = self._typesetter(snapshot.design.template)
        data = page_data(cleaned(snapshot))
        try:
            return how(typesetter, data)
        except BaseException as error:  # a panic is no Exception
            if type(error).__name__ != PANIC:
                raise
        return how(typesetter, json.loads(PERILOUS.sub("", json.dumps(data, ensure_ascii=False))))

    def _typesetter(self, template: str) -> Typesetter:
        if template not in self._typesetters:
            self._typesetters[template] = Typesetter(self._fonts, resource("pitch", f"{template}.typ"))
        return self._typesetters[template]
