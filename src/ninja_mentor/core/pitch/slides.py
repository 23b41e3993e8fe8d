"""The slides of a pitch, made from the parts of its one page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ninja_mentor.core.pitch.snapshot import Figure, Row, Slide

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.material import PitchSource
    from ninja_mentor.core.pitch.snapshot import NumbersBlock, Part, PitchSnapshot
    from ninja_mentor.core.workflow.data import DeckSlide, WorkflowText


def slides_of(snapshot: PitchSnapshot, source: PitchSource, texts: WorkflowText) -> PitchSnapshot:
    """The snapshot with its slides, the cover first."""
    speech = source.choose(("pitch_text",), snapshot.language)
    cover = Slide(
        "title",
        snapshot.title,
        (snapshot.sentence,) if snapshot.sentence else (),
        notes="\n\n".join(text for text in (snapshot.sentence, speech.text if speech else "") if text),
        short=True,
        fallback_language=snapshot.sentence_language,
    )
    others = (_slide(slide, snapshot, texts) for slide in source.workflow.slides if slide.id != cover.id)
    return replace(snapshot, slides=(cover, *others))


def _slide(slide: DeckSlide, snapshot: PitchSnapshot, texts: WorkflowText) -> Slide:
    parts = [part for part in snapshot.parts if part.id in slide.parts and not part.missing]
    ids = {part.id for part in parts}
    figures = tuple(figure for part in parts for figure in _figures(part, snapshot))
    rows = tuple(_rows(snapshot)) if "team" in ids else ()
    others = {part.fallback_language for part in parts if part.text}
    return Slide(
        slide.id,
        texts.slides[slide.id],
        body=tuple(line for part in parts for line in part.text.split("\n") if line.strip()),
        rows=rows,
        figures=figures,
        sdgs=snapshot.sdgs if "impact" in ids else (),
        notes="\n\n".join(_note(part, snapshot) for part in parts),
        short=slide.short,
        chart=_chart(ids, snapshot.numbers),
        fallback_language=others.pop() if len(others) == 1 else None,
    )


def _chart(ids: set[str], numbers: NumbersBlock) -> str:
    """What is drawn beside these parts: the first of them of which there is anything."""
    drawn = {
        "market": (("market", bool(numbers.market)),),
        "model": (("unit", bool(numbers.unit)),),
        "ask": (
            ("cash", any(month.cash for month in numbers.months)),
            ("sales", any(month.sales for month in numbers.months)),
        ),
    }
    return next((name for part in drawn if part in ids for name, there in drawn[part] if there), "")


def _figures(part: Part, snapshot: PitchSnapshot) -> tuple[Figure, ...]:
    if part.id == "ask" and snapshot.ask:
        return (Figure(snapshot.ask, part.heading),)
    return snapshot.figures_of(part.id)


def _rows(snapshot: PitchSnapshot) -> list[Row]:
    return [
        Row(
            person.name,
            " · ".join(word for word in (person.other_script, person.job, person.country) if word),
        )
        for person in snapshot.team
    ]


def _note(part: Part, snapshot: PitchSnapshot) -> str:
    """The whole part for the speaker: its heading, numbers, goals, names and text."""
    lines = [part.heading]
    lines += [f"{figure.value} · {figure.label}" for figure in _figures(part, snapshot)]
    if part.id == "impact" and snapshot.goals:
        lines.append(snapshot.goals)
    if part.id == "team":
        lines += [" · ".join(word for word in (row.strong, row.rest) if word) for row in _rows(snapshot)]
    return "\n".join([*lines, part.text]).strip()
