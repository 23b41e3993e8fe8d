"""The deck as PDF: the same slides as the PowerPoint file, drawn by Typst from `resources/pitch/deck.typ`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.pitch.deck import places as deck_places
from ninja_mentor.core.pitch.deck.arranged import arranged
from ninja_mentor.core.pitch.deck.base import cover_colours
from ninja_mentor.core.pitch.deck.columns import columns_of
from ninja_mentor.core.pitch.deck.drawn import COMPARED, INSET, TOP
from ninja_mentor.core.pitch.deck.xml import scheme
from ninja_mentor.core.pitch.fitting import GAP, Fitter, is_wide
from ninja_mentor.core.typesetting.dialect import REGIONS
from ninja_mentor.core.typesetting.look import SDG_COLOURS, THEMES, letters_on
from ninja_mentor.core.typesetting.plain import cleaned, is_right_to_left
from ninja_mentor.core.typesetting.typesetter import Typesetter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.deck.laid import Arranged, Card, Chart, Goal, Text
    from ninja_mentor.core.pitch.fitting import Fitted, Paragraph
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.typesetting.fonts import FontBook

SLOTS: Final = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


@dataclass(frozen=True)
class SlidesPdf:
    """The file, and the slides whose text did not all fit."""

    pdf: bytes
    shortened: tuple[str, ...] = ()


class DeckPdfWriter:
    """Writes decks as PDF."""

    def __init__(self, fonts: FontBook) -> None:
        self._fitter = Fitter(fonts)
        self._typesetter = Typesetter(fonts, resource("pitch", "deck.typ"))

    def write(self, snapshot: PitchSnapshot) -> SlidesPdf:
        """All slides of the pitch, one a page."""
        snapshot = cleaned(snapshot)
        slides = arranged(snapshot, self._fitter)
        pdf, _ = self._typesetter.pdf(_data(snapshot, slides))
        return SlidesPdf(pdf, tuple(each.slide.id for each in slides if each.shortened))

    def shortened(self, snapshot: PitchSnapshot) -> tuple[str, ...]:
        """The slides whose text would not all fit; nothing is written."""
        slides = arranged(cleaned(snapshot), self._fitter)
        return tuple(each.slide.id for each in slides if each.shortened)

    def pictures(self, snapshot: PitchSnapshot, per_inch: float) -> list[bytes]:
        """Each slide as a PNG of so many pixels an inch."""
        snapshot = cleaned(snapshot)
        return self._typesetter.pictures(_data(snapshot, arranged(snapshot, self._fitter)), per_inch)[0]


def _data(snapshot: PitchSnapshot, slides: Sequence[Arranged]) -> dict[str, Any]:
    day = date.fromisoformat(snapshot.date_iso) if snapshot.date_iso else None
    theme = scheme(THEMES[snapshot.design.theme])
    colours = {name: f"#{colour}" for name, colour in theme.items()}
    colours |= {name: f"#{theme[slot]}" for name, slot in SLOTS.items()}
    return {
        "language": snapshot.language,
        "region": REGIONS.get(snapshot.language),
        "title": snapshot.title.strip() or snapshot.sentence.strip() or "–",
        "author": snapshot.author,
        "sentence": snapshot.sentence,
        "year": day and day.year,
        "month": day and day.month,
        "day": day and day.day,
        "width": deck_places.WIDTH,
        "height": deck_places.HEIGHT,
        "places": {
            name: asdict(getattr(deck_places, name.upper()))
            for name in ("edge", "mark", "cover_mark", "footer", "number")
        },
        "card": {"left": deck_places.INSET, "top": deck_places.INSET_TOP},
        "gutter": deck_places.GUTTER,
        "between": GAP,
        "compared": COMPARED * 100,
        "colours": colours,
        "cover": asdict(cover_colours(snapshot.design.theme)),
        "slides": [_slide(slide, snapshot) for slide in slides],
    }


def _slide(slide: Arranged, snapshot: PitchSnapshot) -> dict[str, Any]:
    return {
        "language": slide.language,
        "region": REGIONS.get(slide.language),
        "cover": slide.is_cover,
        "headed": bool(slide.slide.heading.strip()),
        "heading": _text(slide.title),
        "body": _text(slide.body) if slide.body else None,
        "origin": _text(slide.origin) if slide.origin else None,
        "cards": [_card(card) for card in slide.cards],
        "goals": [_goal(goal) for goal in slide.goals],
        "chart": _chart(slide.chart, snapshot) if slide.chart else None,
        "footer": slide.footer or "",
    }


def _text(text: Text) -> dict[str, Any]:
    return {"place": asdict(text.place), "columns": text.columns, **_words(text.words)}


def _card(card: Card) -> dict[str, Any]:
    return {"place": asdict(card.place), "value": _words(card.value), "label": _words(card.label)}


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "place": asdict(goal.place),
        "number": str(goal.number),
        "colour": f"#{SDG_COLOURS[goal.number]}",
        "letters": f"#{letters_on(SDG_COLOURS[goal.number])}",
        "alt": goal.alt,
        "name": _text(goal.name) if goal.name else None,
    }


def _words(words: Fitted) -> dict[str, Any]:
    return {"points": words.points, "paragraphs": [_paragraph(each) for each in words.paragraphs]}


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "words": [{"text": words.text, "strong": words.strong} for words in paragraph],
        "quiet": any(words.quiet for words in paragraph),
        "wide": is_wide(paragraph),
        "rtl": is_right_to_left("".join(words.text for words in paragraph)),
    }


def _chart(chart: Chart, snapshot: PitchSnapshot) -> dict[str, Any]:
    columns = columns_of(chart)
    return {
        "place": asdict(chart.place),
        "alt": chart.drawn.alt,
        "language": snapshot.language,
        "title": chart.drawn.title,
        "points": chart.shape.title,
        "inset": INSET,
        "top": TOP,
        **asdict(columns),
    }
