"""Makes a sheet in one language: of a stage, of the canvas, or of the interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.worksheets.canvas import boxes
from ninja_mentor.core.worksheets.interviews import interviews
from ninja_mentor.core.worksheets.ordering import CANVAS, INTERVIEWS
from ninja_mentor.core.worksheets.questions import question
from ninja_mentor.core.worksheets.sheet import Labels, Part, Sheet
from ninja_mentor.core.worksheets.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workflow.data import Field, Workflow
    from ninja_mentor.core.worksheets.source import SheetSource


def build(
    workflow: Workflow, sheet: str, language: Language, source: SheetSource | None = None, today: str = ""
) -> Sheet:
    """The sheet called `sheet`: blank, or filled from the source. `KeyError` for an unknown stage."""
    voice = Voice(workflow, language, source.idea.country if source else "")
    return Sheet(
        language=language.code,
        parts=tuple(_parts(voice, sheet, source)),
        labels=Labels(
            idea=voice.say("Idea"),
            team=voice.say("Team"),
            date=voice.say("Date"),
            example=voice.say("For example:"),
            more=voice.say("On the next page."),
        ),
        idea=" ".join(source.idea.title.split()) if source else "",
        date=voice.date(today) if source else "",
    )


def _parts(voice: Voice, sheet: str, source: SheetSource | None) -> Iterable[Part]:
    if sheet == CANVAS:
        yield _canvas(
            voice, source, _first(voice, lambda field: field.kind == CANVAS), voice.say("Lean Canvas")
        )
    elif sheet == INTERVIEWS:
        yield _log(voice, source, _first(voice, _is_log), voice.say("Interviews"))
    else:
        yield from _stage(voice, sheet, source)


def _stage(voice: Voice, stage_id: str, source: SheetSource | None) -> Iterable[Part]:
    """The questions, then the pages that a canvas or a log needs for itself."""
    stage, texts = voice.workflow.stage(stage_id), voice.texts.stages[stage_id]
    yield Part(
        heading=texts.title,
        purpose=texts.purpose,
        step=voice.say(
            "Stage {n} of {of}", n=voice.workflow.stages.index(stage) + 1, of=len(voice.workflow.stages)
        ),
        duration=voice.duration(stage),
        questions=tuple(question(voice, field, source) for field in stage.fields),
    )
    for field in stage.fields:
        if field.kind == CANVAS:
            yield _canvas(voice, source, field)
        if _is_log(field):
            yield _log(voice, source, field)


def _canvas(voice: Voice, source: SheetSource | None, field: Field | None, heading: str = "") -> Part:
    texts = voice.texts.fields[field.id] if field else None
    return Part(
        heading=heading or (texts.question if texts else ""),
        purpose=texts.hint if texts else "",
        boxes=boxes(voice, source),
    )


def _log(voice: Voice, source: SheetSource | None, field: Field | None, heading: str = "") -> Part:
    texts = voice.texts.fields[field.id] if field else None
    hints = [texts.hint] if texts else []
    return Part(
        heading=heading or (texts.question if texts else ""),
        purpose=" ".join([*hints, voice.say("A first name or a code, never a full name.")]),
        log=interviews(voice, source.records["interview"] if source else ()),
    )


def _first(voice: Voice, wanted: Callable[[Field], bool]) -> Field | None:
    return next((field for stage in voice.workflow.stages for field in stage.fields if wanted(field)), None)


def _is_log(field: Field) -> bool:
    return field.records == "interview"
