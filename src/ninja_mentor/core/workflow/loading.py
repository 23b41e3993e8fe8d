"""Reads a workflow from its files, strictly: a programme's own file may have mistakes, and must say where."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.workflow.data import (
    CONDITIONS,
    FIELD_KINDS,
    NUMBERS,
    RECORD_KINDS,
    RULES,
    Criterion,
    DeckSlide,
    Field,
    PagePart,
    Rubric,
    Speaking,
    Stage,
    Workflow,
)
from ninja_mentor.core.workflow.reading import Table
from ninja_mentor.core.workflow.texts import read_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

LARGEST: Final = 1_000_000  # bytes; a workflow is a few pages of text
VERSION: Final = 1
POINTS: Final = 100
COLUMNS: Final = ("title", "country", "place", "sdgs")


def load_workflow(folder: Path, name: str = "ninja") -> Workflow:
    """The workflow `<name>.toml` of a folder with its texts `<name>.<language>.toml`.

    `UserError` "workflow-unreadable", "workflow-unknown", "workflow-missing" or "workflow-wrong" names the
    file and the place in it.
    """
    table = Table(_read(folder / f"{name}.toml"), f"{name}.toml")
    if table.number("version") != VERSION:
        raise UserError("workflow-wrong", file=table.file, place="version")
    stages = tuple(_stage(each) for each in table.tables("stage"))
    canvas, readiness, rubric = table.table("canvas"), table.table("readiness"), table.table("rubric")
    page, deck, speaking = table.table("one_page"), table.table("deck"), table.table("speaking")
    weights = rubric.table("weights")
    workflow = Workflow(
        id=table.text("id"),
        stages=stages,
        boxes=canvas.texts("boxes"),
        box_limit=canvas.number("limit"),
        dimensions=readiness.texts("dimensions"),
        levels=readiness.number("levels"),
        rubric=Rubric(
            weights.numbers(),
            rubric.text("spoken_only"),
            rubric.text("goes_to"),
        ),
        words=page.number("words"),
        characters_ja=page.number("characters_ja"),
        parts=tuple(_part(each) for each in page.tables("parts")),
        slides=tuple(_slide(each) for each in deck.tables("slides")),
        speaking=Speaking(
            speaking.number("words_a_minute"),
            speaking.number("characters_a_minute_ja"),
            speaking.pairs("formats"),
            speaking.number("warning_seconds"),
        ),
        texts={},
    )
    for each in (canvas, readiness, weights, rubric, page, deck, speaking, table):
        each.done()
    _check(workflow, table)
    texts = {}
    for language in LANGUAGES:
        file = f"{name}.{language}.toml"
        texts[language] = read_text(Table(_read(folder / file), file), workflow)
    return replace(workflow, texts=texts)


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > LARGEST:
            raise UserError("workflow-unreadable", file=path.name, reason="> 1 MB")
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:  # wrong letters, wrong TOML, endless digits
        raise UserError("workflow-unreadable", file=path.name, reason=str(error)[:200]) from error


def _stage(table: Table) -> Stage:
    low, high, unit = table.row("time", 3)
    stage = Stage(
        table.text("id"),
        (
            table.whole(low, "time"),
            table.whole(high, "time"),
            table.one_of(unit, ("days", "weeks", "months"), "time"),
        ),
        tuple(_field(each) for each in table.tables("fields")),
        tuple(_criterion(each) for each in table.tables("criteria")),
    )
    table.done()
    return stage


def _field(table: Table) -> Field:
    field = Field(
        id=table.text("id"),
        kind=table.one_of(table.text("kind"), FIELD_KINDS, "kind"),
        limit=table.number("limit", 0),
        column=table.one_of(table.text("column", ""), ("", *COLUMNS), "column"),
        records=table.one_of(table.text("records", ""), ("", *RECORD_KINDS), "records"),
        choices=table.texts("choices", ()),
    )
    table.done()
    if (field.kind == "choice") != bool(field.choices) or (field.kind == "records") != bool(field.records):
        raise table.wrong(field.id)
    return field


def _criterion(table: Table) -> Criterion:
    rule = table.one_of(table.text("rule"), RULES, "rule")
    counts = rule in ("count", "share")
    criterion = Criterion(
        id=table.text("id"),
        rule=rule,
        fields=table.texts("fields") if rule in ("filled", "within_limits") else (),
        kind=table.one_of(table.text("kind"), RECORD_KINDS, "kind") if counts else "",
        where=table.one_of(table.text("where", ""), CONDITIONS, "where") if counts else "",
        at_least=table.fraction("at_least") if counts or rule == "score" else 0,
    )
    table.done()
    return criterion


def _part(table: Table) -> PagePart:
    part = PagePart(table.text("id"), table.texts("fields"), table.flag("computed", default=False))
    table.done()
    return part


def _slide(table: Table) -> DeckSlide:
    slide = DeckSlide(table.text("id"), table.texts("parts"), table.flag("short", default=False))
    table.done()
    return slide


def _check(workflow: Workflow, table: Table) -> None:
    """What no single line can show: ids that are there twice, and references that lead nowhere."""
    fields = [field.id for stage in workflow.stages for field in stage.fields]
    parts = [part.id for part in workflow.parts]
    _unique(fields, table)
    _unique(parts, table)
    _unique([stage.id for stage in workflow.stages], table)
    _unique([slide.id for slide in workflow.slides], table)
    for stage in workflow.stages:
        _unique([criterion.id for criterion in stage.criteria], table)
    known = {*fields, *(f"canvas.{box}" for box in workflow.boxes), *(f"numbers.{each}" for each in NUMBERS)}
    named = [f for stage in workflow.stages for criterion in stage.criteria for f in criterion.fields]
    named += [field for part in workflow.parts for field in part.fields]
    _known(named, known, table)
    _known((part for slide in workflow.slides for part in slide.parts), parts, table)
    _check_rubric(workflow.rubric, table)


def _check_rubric(rubric: Rubric, table: Table) -> None:
    _known((rubric.spoken_only, rubric.goes_to), rubric.weights, table)
    if rubric.spoken_only == rubric.goes_to:
        raise table.wrong("rubric.goes_to")
    if sum(rubric.weights.values()) != POINTS or min(rubric.weights.values()) < 0:
        raise table.wrong("rubric.weights")


def _unique(ids: list[str], table: Table) -> None:
    for each in ids:
        if ids.count(each) > 1:
            raise table.wrong(each)


def _known(names: Iterable[str], known: Collection[str], table: Table) -> None:
    for name in names:
        if name not in known:
            raise table.wrong(name)
