"""What stands in the palette's list: records found, grouped by kind, and things that can be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.naming import field_name, kind_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.finding import Hit
    from ninja_mentor.core.workflow.data import Workflow
    from ninja_mentor.ui.navigation import PageAction

IDEAS: Final = mark("Ideas")
ANSWERS: Final = mark("Answers")
EVIDENCE: Final = mark("Evidence and numbers")
NOTES: Final = mark("Mentor notes")
PITCH: Final = mark("Pitch")
PICTURES: Final = mark("Pictures and files")
PEOPLE: Final = mark("People and organisations")


@dataclass(frozen=True)
class Kind:
    """How a kind of record is shown, and in which room of an idea's page, or of its pitch, it stands."""

    group: str
    icon: str
    room: str = ""
    page: str = "idea"


KINDS: Final[Mapping[str, Kind]] = {
    "idea": Kind(IDEAS, "lightbulb"),
    "answer": Kind(ANSWERS, "pen-line", "worksheet"),
    "interview": Kind(EVIDENCE, "messages-square", "evidence"),
    "assumption": Kind(EVIDENCE, "circle-question-mark", "evidence"),
    "test": Kind(EVIDENCE, "flask-conical", "evidence"),
    "review": Kind(EVIDENCE, "clipboard-check", "evidence"),
    "rehearsal": Kind(EVIDENCE, "timer", "evidence"),
    "numbers": Kind(EVIDENCE, "calculator", "numbers"),
    "member": Kind(PEOPLE, "users", "team"),
    "session": Kind(NOTES, "notebook-pen", "sessions"),
    "action": Kind(NOTES, "square-check", "sessions"),
    "comment": Kind(NOTES, "message-square", "worksheet"),
    "verdict": Kind(NOTES, "milestone", "worksheet"),
    "readiness": Kind(NOTES, "trending-up", "worksheet"),
    "question": Kind(PITCH, "message-circle-question-mark", "questions", "pitch"),
    "pitch_version": Kind(PITCH, "file-clock", "versions", "pitch"),
    "pitch_design": Kind(PITCH, "palette", "", "pitch"),
    "attachment": Kind(PICTURES, "image", "attachments"),
    "person": Kind(PEOPLE, "user"),
    "organisation": Kind(PEOPLE, "building-2"),
}
OTHER: Final = Kind(mark("Other"), "file-text")


@dataclass(frozen=True)
class Row:
    """A line of the list; a heading has no `page` and no `run`. Marks are (start, length) in characters."""

    title: str
    icon: str = ""
    note: str = ""
    words: str = ""
    title_marks: tuple[tuple[int, int], ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    keys: str = ""
    page: str = ""
    place: Mapping[str, object] = field(default_factory=dict)
    run: Callable[[], object] | None = None

    @property
    def is_heading(self) -> bool:
        return not self.page and self.run is None


def rows_of_hits(hits: Sequence[Hit], workflow: Workflow, language: Language) -> list[Row]:
    """What was found, under a heading for each group; the group of the best hit comes first."""
    groups: dict[str, list[Row]] = {}
    for hit in hits:
        groups.setdefault(KINDS.get(hit.kind, OTHER).group, []).append(_row(hit, workflow, language))
    return [row for group, rows in groups.items() for row in (Row(language.say(group)), *rows)]


def rows_of_ideas(hits: Sequence[Hit], workflow: Workflow, language: Language) -> list[Row]:
    """Ideas that one may want to go back to; their words are left out."""
    found = [_row(hit, workflow, language) for hit in hits]
    return (
        [
            Row(language.say("Where you were")),
            *(Row(r.title, r.icon, page=r.page, place=r.place) for r in found),
        ]
        if found
        else []
    )


def rows_of_commands(commands: Sequence[PageAction], words: Sequence[str], heading: str) -> list[Row]:
    """The commands that have all of these words, already folded, in their text."""
    from ninja_mentor.core.kernel.text import fold  # noqa: PLC0415

    fitting = [each for each in commands if all(word in fold(each.text) for word in words)]
    rows = [Row(each.text, each.icon, keys=each.shortcut, run=each.run) for each in fitting]
    return [Row(heading), *rows] if rows else []


def _row(hit: Hit, workflow: Workflow, language: Language) -> Row:
    kind = KINDS.get(hit.kind, OTHER)
    page, place = _place(hit, workflow)
    name = kind_name(language, hit.kind)
    if hit.kind in {"answer", "comment"}:
        name = field_name(workflow, language, hit.field) or name
        return Row(name, kind.icon, hit.idea_title, hit.snippet, (), hit.marks, page=page, place=place)
    title = hit.title or name
    note = _note(hit, name, language)
    if hit.snippet == hit.title:
        return Row(title, kind.icon, note, title_marks=hit.marks, page=page, place=place)
    return Row(title, kind.icon, note, hit.snippet, (), hit.marks, page=page, place=place)


def _note(hit: Hit, name: str, language: Language) -> str:
    """The kind where the icon and the title do not tell it, and the idea that the record belongs to."""
    if hit.kind in {"idea", "person"}:
        return ""
    if not hit.title:
        return hit.idea_title
    return language.say("{kind} · {idea}", kind=name, idea=hit.idea_title) if hit.idea_title else name


def _place(hit: Hit, workflow: Workflow) -> tuple[str, dict[str, object]]:
    if hit.kind in {"person", "organisation"}:
        return "people", {"person_id": hit.id if hit.kind == "person" else ""}
    if hit.kind == "idea":
        return "idea", {"idea_id": hit.id, **_column(hit, workflow)}
    kind = KINDS.get(hit.kind, OTHER)
    place: dict[str, object] = {"idea_id": hit.idea_id, "room": kind.room or "worksheet"}
    if kind.page == "pitch":
        return kind.page, {"idea_id": hit.idea_id, "room": kind.room, "record_id": hit.id}
    if hit.kind not in {"answer", "comment"}:
        return "idea", {**place, "record_id": hit.id}
    if hit.field.startswith("canvas."):
        place["room"] = "canvas"
    stage = workflow.stage_of(hit.field)
    if stage is not None:
        place["stage"] = stage.id
    place |= {"field": hit.field, "start": hit.start, "length": hit.length}
    if hit.language:
        place["language"] = hit.language
    return "idea", place


def _column(hit: Hit, workflow: Workflow) -> dict[str, object]:
    """Where on the idea's page a column of the idea itself stands; the title is seen on every page."""
    for stage in workflow.stages:
        for asked in stage.fields:
            if asked.column == hit.field != "title":
                where = {"stage": stage.id, "field": asked.id}
                return {"room": "worksheet", **where, "start": hit.start, "length": hit.length}
    return {}
