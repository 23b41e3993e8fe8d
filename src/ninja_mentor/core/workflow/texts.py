"""Reads a workflow's texts in one language: every id has its text, and no text is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.workflow.data import FieldText, StageText, WorkflowText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ninja_mentor.core.workflow.data import Field, Workflow
    from ninja_mentor.core.workflow.reading import Table

GOALS = 17


def read_text(table: Table, workflow: Workflow) -> WorkflowText:
    """The texts of the file, checked against the workflow's ids."""
    goals = table.texts("goals")
    if len(goals) != GOALS:
        raise table.wrong("goals")
    texts = WorkflowText(
        stages=_stages(table.table("stage"), workflow),
        fields=_fields(table.table("field"), workflow),
        criteria=_lines(
            table.table("criterion"), (f"{s.id}.{c.id}" for s in workflow.stages for c in s.criteria)
        ),
        boxes=_boxes(table.table("box"), workflow.boxes),
        dimensions=_lines(table.table("dimension"), workflow.dimensions),
        levels=_ladders(table.table("level"), workflow.dimensions, workflow.levels),
        rubric=_lines(table.table("rubric"), workflow.rubric.weights),
        anchors=_ladders(table.table("anchor"), workflow.rubric.weights, 5),
        parts=_lines(table.table("part"), (part.id for part in workflow.parts)),
        slides=_lines(table.table("slide"), (slide.id for slide in workflow.slides)),
        goals=goals,
    )
    table.done()
    return texts


def _stages(table: Table, workflow: Workflow) -> dict[str, StageText]:
    texts = {}
    for stage in workflow.stages:
        one = table.table(stage.id)
        texts[stage.id] = StageText(one.text("title"), one.text("purpose"))
        one.done()
    table.done()
    return texts


def _fields(table: Table, workflow: Workflow) -> dict[str, FieldText]:
    texts = {field.id: _field(table.table(field.id), field) for s in workflow.stages for field in s.fields}
    table.done()
    return texts


def _field(table: Table, field: Field) -> FieldText:
    choices = _lines(table.table("choices"), field.choices) if field.choices else None
    text = FieldText(table.text("question"), table.text("hint"), table.text("example", ""), choices)
    table.done()
    return text


def _boxes(table: Table, boxes: Iterable[str]) -> dict[str, FieldText]:
    texts = {}
    for box in boxes:
        one = table.table(box)
        texts[box] = FieldText(one.text("question"), one.text("hint"), one.text("example", ""))
        one.done()
    table.done()
    return texts


def _lines(table: Table, ids: Iterable[str]) -> dict[str, str]:
    texts = {each: table.text(each) for each in ids}
    table.done()
    return texts


def _ladders(table: Table, ids: Iterable[str], steps: int) -> dict[str, tuple[str, ...]]:
    texts = {}
    for each in ids:
        texts[each] = table.texts(each)
        if len(texts[each]) != steps:
            raise table.wrong(each)
    table.done()
    return texts
