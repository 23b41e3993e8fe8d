"""What kinds of records and their fields are called when a person is told about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.ideas.model import Answer
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.queries import kept_to_oneself

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

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
    "attachment": mark("Picture or file"),
    "pitch_design": mark("Design of the pitch"),
    "question": mark("Question"),
    "pitch_version": mark("Exported pitch"),
    "sharing": mark("Shared contact"),
    "agenda": mark("Agenda"),
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
    """What an undo left alone, each named once: a question for an answer, else the record by its words.

    It is mostly of others, so that what anybody keeps to themselves is named by its kind alone.
    """
    private = kept_to_oneself(session, "")
    return list(dict.fromkeys(_name(session, each, kinds, workflow, language, private) for each in refusals))


def _name(
    session: Session,
    refusal: Refusal,
    kinds: Mapping[str, type[Record]],
    workflow: Workflow,
    language: Language,
    private: Collection[str],
) -> str:
    model = kinds.get(refusal.kind)
    record = session.get(model, refusal.record_id) if model else None
    if isinstance(record, Answer):
        return field_name(workflow, language, record.field) or record.field
    words = record.searchable() if record and record.id not in private else None
    said = next((text.strip() for text in (words.title, words.body) if text.strip()), "") if words else ""
    kind = kind_name(language, refusal.kind)
    if not said:
        return kind
    line = said.split("\n", 1)[0]
    return language.say(
        "{kind} “{words}”", kind=kind, words=line if len(line) <= SHORT else line[:SHORT] + "…"
    )
