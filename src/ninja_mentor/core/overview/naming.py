"""What kinds of records and their fields are called when a person is told about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.ideas.model import Answer
from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.changes import Refusal
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.workflow.data import Workflow

KIND_NAMES: Final = {
    "idea": mark("Idea"),
    "answer": mark("Answer"),
    "interview": mark("Interview"),
    "assumption": mark("Assumption"),
    "test": mark("Test"),
    "numbers": mark("Numbers"),
    "rehearsal": mark("Rehearsal"),
    "member": mark("Team link"),
    "session": mark("Session"),
    "action": mark("Action"),
    "comment": mark("Comment"),
    "verdict": mark("Verdict"),
    "readiness": mark("Readiness level"),
    "review": mark("Review"),
    "person": mark("Person"),
    "organisation": mark("Organisation"),
    "consent": mark("Consent"),
}
UNKNOWN_KIND: Final = mark("Record")
SHORT: Final = 60


def kind_name(language: Language, kind: str) -> str:
    """What a kind of record is called; a general word for a kind of a newer program."""
    return language.say(KIND_NAMES.get(kind, UNKNOWN_KIND))


def field_name(workflow: Workflow, language: Language, field: str) -> str:
    """The question of a worksheet's field, or the name of a canvas box; "" where the workflow has none."""
    texts = workflow.text(language.code)
    box = field.removeprefix("canvas.")
    known = texts.fields.get(field) if box == field else texts.boxes.get(box)
    return known.question if known else ""


def names_of(
    session: Session,
    refusals: Sequence[Refusal],
    kinds: Mapping[str, type[Record]],
    workflow: Workflow,
    language: Language,
) -> list[str]:
    """What an undo left alone, each named once: a question for an answer, else the record by its words."""
    return list(dict.fromkeys(_name(session, each, kinds, workflow, language) for each in refusals))


def _name(
    session: Session,
    refusal: Refusal,
    kinds: Mapping[str, type[Record]],
    workflow: Workflow,
    language: Language,
) -> str:
    model = kinds.get(refusal.kind)
    record = session.get(model, refusal.record_id) if model else None
    if isinstance(record, Answer):
        return field_name(workflow, language, record.field) or record.field
    words = record.searchable() if record else None
    said = next((text.strip() for text in (words.title, words.body) if text.strip()), "") if words else ""
    kind = kind_name(language, refusal.kind)
    if not said:
        return kind
    line = said.split("\n", 1)[0]
    return language.say(
        "{kind} “{words}”", kind=kind, words=line if len(line) <= SHORT else line[:SHORT] + "…"
    )
