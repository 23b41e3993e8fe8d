"""An idea with an answer to every question, and with records of every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.ideas.model import Answer, Assumption, Idea, Interview, Numbers, Rehearsal, Trial
from ninja_mentor.core.mentoring.model import Review
from ninja_mentor.core.worksheets.source import SheetSource

if TYPE_CHECKING:
    from ninja_mentor.core.workflow.data import Field, Workflow

VALUES: Final = {
    "choice": "",
    "number": "1234.5",
    "money": "80000 BOB",
    "date": "2027-04-30",
    "list": ["español", "日本語"],
}
REVIEWER: Final = "Jurado Secreto"


def filled(workflow: Workflow, language: str = "es", text: str = "Respuesta {field}.") -> SheetSource:
    """All answered in one language; the words of an answer name its field."""
    idea = Idea(
        id="i",
        title="Café de Altura",
        country="BO",
        place="Caranavi",
        sdgs=[8, 12],
        source=language,
        stage="pitch",
    )
    asked = [field for stage in workflow.stages for field in stage.fields]
    answers = {field.id: _answer(field, language, text) for field in asked}
    for box in workflow.boxes:
        name = f"canvas.{box}"
        answers[name] = _text(name, language, text.format(field=box))
    return SheetSource(idea, answers, RECORDS, NUMBERS)


def _answer(field: Field, language: str, text: str) -> Answer:
    if field.kind in {"text", "line"}:
        return _text(field.id, language, text.format(field=field.id))
    value: Any = field.choices[0] if field.kind == "choice" else VALUES.get(field.kind)
    return Answer(idea_id="i", field=field.id, value=value)


def _text(field: str, language: str, text: str) -> Answer:
    answer = Answer(idea_id="i", field=field, source=language)
    setattr(answer, f"text_{language}", text)
    return answer


def interview(number: int, **facts: Any) -> Interview:  # noqa: ANN401
    return Interview(
        **{
            "idea_id": "i",
            "person_code": f"Productora-{number}",
            "date": f"2026-08-{number:02}",
            "place": "Caranavi",
            "stranger": number % 2 == 0,
            "last_time": f"Vendió el saco {number} al camión.",
            "quote": "El precio me lo dicen tarde.",
            "confirms": None if number == 3 else number != 2,
            **facts,
        }
    )


RECORDS: Final[dict[str, tuple[Any, ...]]] = {
    "interview": tuple(interview(number) for number in (2, 1, 3)),
    "assumption": (Assumption(idea_id="i", statement="Esperan treinta días.", risk=5, evidence=2),),
    "test": (
        Trial(idea_id="i", belief="Pagan la segunda bolsa.", threshold="3 de 5", due="2026-10-17"),
        Trial(idea_id="i", belief="Aguanta el viaje.", observed="Sí", decision="go_on"),
    ),
    "rehearsal": (
        Rehearsal(idea_id="i", date="2026-11-02", seconds=195, note="Menos números."),
        Rehearsal(idea_id="i", date="2026-11-09", seconds=0),
    ),
    "review": (
        Review(
            idea_id="i",
            reviewer_id="p",
            reviewer_name=REVIEWER,
            scores={"problem": 5, "team": 3},
            comment="El problema convence.",
        ),
        Review(idea_id="i", reviewer_id="q", reviewer_name=REVIEWER, conflict=True),
    ),
}
NUMBERS: Final = Numbers(
    idea_id="i",
    currency="BOB",
    price="90",
    variable_cost="55",
    fixed_costs="7000",
    startup_costs="20000",
    units=[str(100 + 20 * month) for month in range(12)],
    market_customers="410",
    market_price="90",
    market_times="24",
    market_source="Asociación de Cafés",
    market_year="2025",
)
