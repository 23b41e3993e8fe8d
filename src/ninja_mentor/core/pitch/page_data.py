"""A pitch as the templates of the one page read it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import asdict
from datetime import date
from operator import neg
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.pitch.page_charts import chart_of
from ninja_mentor.core.pitch.qr import address_of, code_of
from ninja_mentor.core.typesetting import look
from ninja_mentor.core.typesetting.dialect import PAPERS, REGIONS
from ninja_mentor.core.typesetting.typesetter import as_svg

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.snapshot import Part, Picture, PitchSnapshot

SIZES: Final = (8.0, 8.5, 9.0, 9.5, 10.0, 10.5, 11.0)  # points
# About how much text (a Japanese letter counts as two) fits at each size: where to begin trying.
GUESSES: Final = (9_999, 3_700, 3_200, 2_800, 2_200, 1_800, 1_600)
FLOWING: Final = 9.5  # points, where not even the smallest fits on one page
HOPELESS: Final = 14_000  # characters: far too much for one page, so nothing is tried
SIDE: Final = frozenset({"market", "model", "impact", "team", "partner", "ask", "milestone"})
FIRST_WIDE: Final = "\u3040"  # hiragana
LOOSE: Final = frozenset({"alternatives", "evidence", "partner", "milestone"})  # fit either column
UNTITLED: Final = "–"  # an accessible file must have a title, and no heading without words
UNSEEN: Final = ("C", "Z")  # categories of characters that draw nothing
LONGEST_PRINTED: Final = 120  # characters of a link
GOAL_NUMBER: Final = re.compile(r"^\D*\d+\s*[:：]\s*")


def page_data(snapshot: PitchSnapshot) -> dict[str, Any]:
    """Everything that is printed, in the order and the words of the page."""
    shown = [part for part in snapshot.parts if not part.missing]
    length = sum(len(part.text) * _breadth(part.text) for part in shown)
    day = date.fromisoformat(snapshot.date_iso) if snapshot.date_iso else None
    title = _title(snapshot.title)
    design = snapshot.design
    return {
        "language": snapshot.language,
        "region": REGIONS.get(snapshot.language),
        "paper": PAPERS[design.paper],
        "theme": {name: f"#{colour}" for name, colour in asdict(look.THEMES[design.theme]).items()},
        "sizes": SIZES if length < HOPELESS else (),
        "guess": max(bisect_left(GUESSES, -length, key=neg) - 1, 0),
        "flowing": FLOWING,
        "title": title,
        "author": snapshot.author,
        "sentence": snapshot.sentence,
        "sentence_language": snapshot.sentence_language,
        "origin": snapshot.origin,
        "whereabouts": " · ".join(
            word for word in (snapshot.place, snapshot.country, snapshot.stage) if word
        ),
        "contact": " ".join(snapshot.contact.split()),
        "date": snapshot.date,
        "year": day and day.year,
        "month": day and day.month,
        "day": day and day.day,
        "picture": _picture(design.picture, title),
        "logo": _picture(design.logo, title),
        "link": _link(design.link),
        "main": [_part(part, snapshot) for part in shown if part.id not in SIDE],
        "side": [_part(part, snapshot) for part in shown if part.id in SIDE],
    }


def _title(text: str) -> str:
    """The text on one line; a dash where there is nothing to see."""
    seen = any(not unicodedata.category(letter).startswith(UNSEEN) for letter in text)
    return " ".join(text.split()) if seen else UNTITLED


def _breadth(text: str) -> int:
    """How many Latin letters take the room of one letter of this text."""
    return 2 if any(letter >= FIRST_WIDE for letter in text[:200]) else 1


def _picture(picture: Picture | None, otherwise: str) -> dict[str, Any] | None:
    """The picture, and the words for those who do not see it."""
    if picture is None or picture.width < 1 or picture.height < 1:
        return None
    return {
        "svg": as_svg(picture.content, picture.media_type, picture.width, picture.height),
        "width": picture.width,
        "height": picture.height,
        "alt": picture.alt.strip() or otherwise,
    }


def _link(text: str) -> dict[str, Any] | None:
    if not text.strip():
        return None
    code = code_of(text)
    # The code has the whole of it; without one, nothing else would.
    printed = _in_short(text) if code else text
    return {
        "text": text,
        "printed": printed,
        "address": address_of(text),
        "code": asdict(code) if code else None,
    }


def _in_short(text: str) -> str:
    """A long address without its middle, which nobody types."""
    if len(text) <= LONGEST_PRINTED:
        return text
    half = LONGEST_PRINTED // 2
    return f"{text[:half]} … {text[-half:]}"


def _part(part: Part, snapshot: PitchSnapshot) -> dict[str, Any]:
    """A part as the template reads it: its lines, and what is drawn beside them."""
    is_model = part.id == "model"
    return {
        "kind": "part",
        "id": part.id,
        "heading": _title(part.heading),
        "lines": [line for line in part.text.split("\n") if line.strip()],
        "language": part.fallback_language,
        "loose": part.id in LOOSE,
        "amount": snapshot.ask if part.id == "ask" else "",
        "figures": [
            {"value": figure.value, "label": figure.label} for figure in snapshot.figures_of(part.id)
        ],
        "chart": chart_of(snapshot.numbers, snapshot.design.chart) if is_model else None,
        "goals": _goals(snapshot) if part.id == "impact" else [],
        "team": _team(snapshot) if part.id == "team" else [],
    }


def _goals(snapshot: PitchSnapshot) -> list[dict[str, str]]:
    """The goals as squares in the colours of the United Nations, with their names beside them."""
    said = dict(zip(snapshot.sdgs, snapshot.goals.splitlines(), strict=False))
    return [
        {
            "number": str(goal),
            "colour": f"#{look.SDG_COLOURS[goal]}",
            "letters": f"#{look.letters_on(look.SDG_COLOURS[goal])}",
            "name": GOAL_NUMBER.sub("", said.get(goal, "")),
            "said": said.get(goal) or str(goal),
        }
        for goal in snapshot.sdgs
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
