"""How far many ideas are at their gates, reading of each only what its present stage asks for."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import String, func, select, type_coerce
from sqlmodel import col

from ninja_mentor.core.ideas.model import (
    Answer,
    Assumption,
    Idea,
    Interview,
    Member,
    Numbers,
    Rehearsal,
    Trial,
)
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.mentoring.model import Review
from ninja_mentor.core.store.record import table_of
from ninja_mentor.core.workflow.gates import IdeaFacts, progress, tick_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from ninja_mentor.core.workflow.data import Stage, Workflow
    from ninja_mentor.core.workflow.gates import Progress

Row = dict[str, Any]
# What the conditions of a gate look at. Any: each kind has its own class and they share no narrower one.
LOOKED_AT: Final[Mapping[Any, tuple[str, ...]]] = {
    Interview: ("stranger", "confirms"),
    Assumption: (),
    Trial: ("threshold", "decision"),
    Rehearsal: ("seconds", "limit_seconds"),
    Review: ("scores", "comment", "conflict"),
    Member: ("role", "job"),
}


def counts_of(session: Session, among: Select[str]) -> dict[str, dict[str, int]]:
    """How much evidence of each kind these ideas have: interviews, assumptions, tests; by kind, then by idea."""
    found = {}
    for model in (Interview, Assumption, Trial):
        rows = session.connection().execute(
            select(col(model.idea_id), func.count())
            .where(col(model.idea_id).in_(among), col(model.deleted_at).is_(None))
            .group_by(col(model.idea_id))
        )
        found[model.kind] = {row[0]: row[1] for row in rows.all()}
    return found


def records_of(session: Session, among: Select[str]) -> dict[str, dict[str, list[Row]]]:
    """The living records of these ideas by kind, with only what gates look at; equal ones are the same object."""
    found: defaultdict[str, dict[str, list[Row]]] = defaultdict(dict)
    for model, names in LOOKED_AT.items():
        columns = [getattr(model, name) for name in names]
        rows = session.connection().execute(
            select(model.idea_id, func.count(), *columns)
            .where(model.idea_id.in_(among), model.deleted_at.is_(None))
            .group_by(model.idea_id, *columns)
        )
        for idea_id, n, *values in rows.all():
            record = dict(zip(names, values, strict=True))
            found[idea_id].setdefault(model.kind, []).extend([record] * n)
    return found


def steps_of(
    session: Session,
    workflow: Workflow,
    stages: Mapping[str, str],
    among: Select[str],
) -> dict[str, Progress]:
    """How far each of these ideas is in the stage it is in; `stages` by idea, `among` the same ideas."""
    texts, values = _answers(session, workflow, stages, among)
    columns = _columns(session, workflow, stages, among)
    numbers = _numbers(session, among)
    records = records_of(session, among)
    return {
        idea_id: progress(
            workflow,
            workflow.stage(stage),
            IdeaFacts(
                texts[idea_id],
                values[idea_id],
                columns.get(idea_id, {}),
                records.get(idea_id, {}),
                numbers.get(idea_id, {}),
            ),
        )
        for idea_id, stage in stages.items()
    }


def asked_of(stage: Stage) -> frozenset[str]:
    """The answers that the gate of a stage looks at: fields of its criteria, and ticks."""
    fields = (name for criterion in stage.criteria for name in criterion.fields)
    ticks = (tick_field(stage.id, each.id) for each in stage.criteria if each.rule == "recorded")
    return frozenset((*fields, *ticks))


def _answers(
    session: Session, workflow: Workflow, stages: Mapping[str, str], among: Select[str]
) -> tuple[defaultdict[str, dict[str, dict[str, str]]], defaultdict[str, dict[str, Any]]]:
    texts: defaultdict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    values: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    stored = type_coerce(col(Answer.value), String)  # most answers are texts: nothing is parsed for those
    columns = [getattr(Answer, f"text_{language}") for language in LANGUAGES]
    asked = {stage: asked_of(workflow.stage(stage)) for stage in set(stages.values())}
    rows = session.connection().execute(
        select(col(Answer.idea_id), col(Answer.field), stored, *columns).where(
            col(Answer.idea_id).in_(among),
            col(Answer.field).in_(frozenset().union(*asked.values())),
            col(Answer.deleted_at).is_(None),
        )
    )
    for idea_id, name, value, *written in rows:
        if name in asked[stages[idea_id]]:
            texts[idea_id][name] = {code: text for code, text in zip(LANGUAGES, written, strict=True) if text}
            values[idea_id][name] = json.loads(value) if value else None
    return texts, values


def _columns(
    session: Session, workflow: Workflow, stages: Mapping[str, str], among: Select[str]
) -> dict[str, Row]:
    """Of the ideas themselves, what their worksheets keep there."""
    fields = (workflow.field(name) for at in set(stages.values()) for name in asked_of(workflow.stage(at)))
    names = sorted({known.column for known in fields if known is not None and known.column})
    rows = session.connection().execute(
        select(col(Idea.id), *(getattr(Idea, name) for name in names)).where(col(Idea.id).in_(among))
    )
    return {idea_id: dict(zip(names, values, strict=True)) for idea_id, *values in rows}


def _numbers(session: Session, among: Select[str]) -> dict[str, Row]:
    table = table_of(Numbers)
    rows = session.connection().execute(
        select(*table.c).where(col(Numbers.idea_id).in_(among), col(Numbers.deleted_at).is_(None))
    )
    return {row.idea_id: row._asdict() for row in rows}
