"""The one page as PDF, set by Typst. The words go in as data; the look is `resources/pitch/one_page.typ`."""

from __future__ import annotations

import json
import threading
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from operator import neg
from typing import TYPE_CHECKING, Any, Final, Literal

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.pitch import look
from ninja_mentor.core.pitch.plain import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    import typst

    from ninja_mentor.core.pitch.fonts import FontBook
    from ninja_mentor.core.pitch.snapshot import NumbersBlock, Part, PitchSnapshot

SIZES: Final = (8.0, 8.5, 9.0, 9.5, 10.0, 10.5, 11.0)  # points
# About how much text (a Japanese letter counts as two) fits at each size: where to begin trying.
GUESSES: Final = (9_999, 3_700, 3_200, 2_800, 2_200, 1_800, 1_600)
FLOWING: Final = 9.5  # points, where not even the smallest fits on one page
HOPELESS: Final = 14_000  # characters: far too much for one page, so nothing is tried
SIDE: Final = frozenset({"market", "model", "impact", "team", "partner", "ask", "milestone"})
FIRST_WIDE: Final = "\u3040"  # hiragana
LOOSE: Final = frozenset({"alternatives", "evidence", "partner", "milestone"})  # fit either column
REGIONS: Final = {"ja": "JP"}


@dataclass(frozen=True)
class OnePage:
    """The PDF, how many pages it has, and the size of its text in points."""

    pdf: bytes
    pages: int
    points: float


class OnePageWriter:
    """Writes one pages, one after the other; keeps Typst warm between them."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._one_at_a_time = threading.Lock()

    def write(self, snapshot: PitchSnapshot, *, paper: str = "a4") -> OnePage:
        """The pitch on one page; on more where it is far too long, since nothing is ever cut."""
        (pdf,), pages, points = self._set(snapshot, paper, "pdf")
        return OnePage(pdf, pages, points)

    def pictures(self, snapshot: PitchSnapshot, per_inch: float, *, paper: str = "a4") -> list[bytes]:
        """Each page as a PNG of so many pixels an inch."""
        return self._set(snapshot, paper, "png", per_inch)[0]

    def _set(
        self, snapshot: PitchSnapshot, paper: str, kind: Literal["pdf", "png"], per_inch: float | None = None
    ) -> tuple[list[bytes], int, float]:
        inputs = {"data": json.dumps(self._data(cleaned(snapshot), paper))}
        with self._one_at_a_time:
            made = self._compiler.compile(format=kind, ppi=per_inch, sys_inputs=inputs)
            pages, points = (json.loads(self._answer(label)) for label in ("<pages>", "<size>"))
        return ([made] if isinstance(made, bytes) else list(made or ())), pages, points

    @cached_property
    def _compiler(self) -> typst.Compiler:
        import typst  # noqa: PLC0415  (heavy: only where a page is written)

        return typst.Compiler(str(resource("pitch", "one_page.typ")), font_paths=self._fonts.typst)

    def _answer(self, label: str) -> str:
        return self._compiler.query(label, field="value", one=True)

    def _data(self, snapshot: PitchSnapshot, paper: str) -> dict[str, Any]:
        shown = [part for part in snapshot.parts if not part.missing]
        length = sum(len(part.text) * _breadth(part.text) for part in shown)
        day = date.fromisoformat(snapshot.date_iso) if snapshot.date_iso else None
        return {
            "language": snapshot.language,
            "region": REGIONS.get(snapshot.language),
            "paper": paper,
            "fonts": self._families(),
            "look": {
                name: f"#{getattr(look, name.upper())}"
                for name in ("ink", "quiet", "indigo", "night", "vermilion", "line", "haze")
            },
            "sizes": SIZES if length < HOPELESS else (),
            "guess": max(bisect_left(GUESSES, -length, key=neg) - 1, 0),
            "flowing": FLOWING,
            "title": snapshot.title,
            "author": snapshot.author,
            "sentence": snapshot.sentence,
            "origin": snapshot.origin,
            "contact": snapshot.contact,
            "date": snapshot.date,
            "year": day and day.year,
            "month": day and day.month,
            "day": day and day.day,
            "main": [_part(part, snapshot) for part in shown if part.id not in SIDE],
            "side": [_part(part, snapshot) for part in shown if part.id in SIDE],
        }

    def _families(self) -> list[Any]:
        """Latin letters in the Latin font, all other signs of a Japanese text in the Japanese one."""
        latin = [{"name": name, "covers": "latin-in-cjk"} for name in self._fonts.latin[:1]]
        return [*latin, *self._fonts.japanese, *self._fonts.latin, *self._fonts.other]


def _breadth(text: str) -> int:
    """How many Latin letters take the room of one letter of this text."""
    return 2 if any(letter >= FIRST_WIDE for letter in text[:200]) else 1


def _part(part: Part, snapshot: PitchSnapshot) -> dict[str, Any]:
    """A part as the template reads it: its lines, and what is drawn beside them."""
    ask = snapshot.ask
    return {
        "heading": part.heading,
        "lines": [line for line in part.text.split("\n") if line.strip()],
        "language": part.fallback_language,
        "loose": part.id in LOOSE,
        "framed": part.id == "ask",
        "amount": ask.amount if part.id == "ask" else "",
        "figures": [{"value": figure.value, "label": figure.label} for figure in _figures(part, snapshot)],
        "chart": _chart(snapshot.numbers) if part.id == "model" else None,
        "goals": _goals(snapshot.sdgs) if part.id == "impact" else [],
        "team": _team(snapshot) if part.id == "team" else [],
    }


def _figures(part: Part, snapshot: PitchSnapshot) -> Sequence[Any]:
    figures = {"market": snapshot.market, "model": snapshot.numbers.figures, "evidence": snapshot.evidence}
    return figures.get(part.id, ())


def _goals(sdgs: Sequence[int]) -> list[dict[str, str]]:
    return [
        {"number": str(goal), "colour": f"#{look.SDG_COLOURS[goal]}"}
        for goal in sdgs
        if goal in look.SDG_COLOURS
    ]


def _team(snapshot: PitchSnapshot) -> list[dict[str, str]]:
    return [
        {
            "name": person.name,
            "other": person.other_script,
            "about": " · ".join(word for word in (person.job, person.country) if word),
        }
        for person in snapshot.team
    ]


def _chart(numbers: NumbersBlock) -> dict[str, Any] | None:
    """Bars of the months' sales as shares of the highest; none where nothing is sold."""
    sales = [month.sales or Decimal(0) for month in numbers.months]
    highest = max(sales, default=Decimal(0))
    if highest <= 0:
        return None
    return {
        "title": numbers.chart_title,
        "top": numbers.highest_sales,
        "bars": [
            {
                "name": month.name,
                "share": float(max(amount, Decimal(0)) / highest),
                "top": amount == highest,
            }
            for month, amount in zip(numbers.months, sales, strict=True)
        ],
    }
