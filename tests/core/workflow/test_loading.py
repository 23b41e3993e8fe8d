"""A programme may write its own workflow: what is wrong in it is named, with its file and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES, Language
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.core.workflow.loading import LARGEST, load_workflow

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.workflow.data import Workflow


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    """Replaces the first of these words, which must be there."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def refused(folder: Path) -> UserError:
    """The error of a workflow that cannot be read."""
    with pytest.raises(UserError) as caught:
        load_workflow(folder)
    return caught.value


def test_a_copy_that_nobody_spoiled_is_read(copied: Path, workflow: Workflow) -> None:
    assert load_workflow(copied) == workflow


def test_the_way_has_nine_stages_and_a_rubric_of_a_hundred_points(workflow: Workflow) -> None:
    assert len(workflow.stages) == 9
    assert sum(workflow.rubric.weights.values()) == 100
    assert [(slide.short) for slide in workflow.slides].count(True) == 6


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('id = "ninja"', 'id = "ninja"\ncolour = "red"', "workflow-unknown", "colour"),
        ("version = 1", "version = 2", "workflow-wrong", "version"),
        ("version = 1", "version = true", "workflow-wrong", "version"),
        ("version = 1\n", "", "workflow-missing", "version"),
        ('id = "ninja"', 'id = " "', "workflow-wrong", "id"),
        ('id = "title", kind = "line"', 'id = "title", kind = "essay"', "workflow-wrong", "stage[1].fields[1].kind"),
        ("limit = 140", 'limit = "140"', "workflow-wrong", "stage[1].fields[2].limit"),
        ("limit = 140", "length = 140", "workflow-unknown", "stage[1].fields[2].length"),
        ('column = "country"', 'column = "continent"', "workflow-wrong", "stage[1].fields[3].column"),
        ('choices = ["thought", "talked", "prototype", "selling"]', "choices = []", "workflow-wrong", "stage[1].fields[10].maturity"),
        ('rule = "recorded"', 'rule = "python"', "workflow-wrong", "stage[1].criteria[3].rule"),
        ('rule = "recorded"', 'rule = "recorded", fields = ["title"]', "workflow-unknown", "stage[1].criteria[3].fields"),
        ('where = "scored"', 'where = "rich"', "workflow-wrong", "stage[2].criteria[1].where"),
        ('kind = "review", where = "scored"', 'kind = "horse", where = "scored"', "workflow-wrong", "stage[2].criteria[1].kind"),
        ("at_least = 60", 'at_least = "60"', "workflow-wrong", "stage[2].criteria[2].at_least"),
        ("at_least = 60", "at_least = true", "workflow-wrong", "stage[2].criteria[2].at_least"),
        ('rule = "score", at_least = 60', 'rule = "score"', "workflow-missing", "stage[2].criteria[2].at_least"),
        ('"canvas.problem", "canvas.segments"', '"canvas.problems", "canvas.segments"', "workflow-wrong", "canvas.problems"),
        ('"numbers.price", "canvas.costs"', '"numbers.prize", "canvas.costs"', "workflow-wrong", "numbers.prize"),
        ('time = [3, 5, "weeks"]', 'time = [3, 5, "moons"]', "workflow-wrong", "stage[1].time"),
        ('time = [3, 5, "weeks"]', "time = [3, 5]", "workflow-wrong", "stage[1].time"),
        ('id = "screening"', 'id = "application"', "workflow-wrong", "application"),
        ('id = "place", kind', 'id = "sentence", kind', "workflow-wrong", "sentence"),
        ("pitch = 5 }", "pitch = 6 }", "workflow-wrong", "rubric.weights"),
        ('goes_to = "team"', 'goes_to = "pitch"', "workflow-wrong", "rubric.goes_to"),
        ('goes_to = "team"', 'goes_to = "nobody"', "workflow-wrong", "nobody"),
        ('parts = ["problem"], short', 'parts = ["trouble"], short', "workflow-wrong", "trouble"),
        ("formats = [[3, 2],", "formats = [[3, true],", "workflow-wrong", "speaking.formats"),
        ("[canvas]", "[canvas]\npaint = 1", "workflow-unknown", "canvas.paint"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_structure_is_named_with_its_place(
    copied: Path, old: str, new: str, code: str, place: str
) -> None:
    spoil(copied, "ninja.toml", old, new)
    error = refused(copied)
    assert (error.code, error.facts) == (code, {"file": "ninja.toml", "place": place})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_may_lack_a_text(copied: Path, language: str) -> None:
    file = f"ninja.{language}.toml"
    path = copied / file
    lines = path.read_text("utf-8").splitlines()
    lines.remove(next(line for line in lines if line.startswith('"discovery.ten"')))
    path.write_text("\n".join(lines), "utf-8")
    error = refused(copied)
    assert (error.code, error.facts) == (
        "workflow-missing",
        {"file": file, "place": "criterion.discovery.ten"},
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("[field.segment]", "[field.segments]", "workflow-missing", "field.segment"),
        ("[box.problem]", '[box.luck]\nquestion = "?"\nhint = "?"\n[box.problem]', "workflow-unknown", "box.luck"),
        ('title = "Discovery"', 'titel = "Discovery"', "workflow-missing", "stage.discovery.title"),
        ('title = "Discovery"', 'title = ""', "workflow-wrong", "stage.discovery.title"),
        ('title = "Discovery"', "title = 3", "workflow-wrong", "stage.discovery.title"),
        ('selling = "I already sell"', 'sold = "I already sell"', "workflow-missing", "field.maturity.choices.selling"),
        ('"No poverty", ', "", "workflow-wrong", "goals"),
        ('customer = ["We guess who has the problem.", ', "customer = [", "workflow-wrong", "level.customer"),
        ('pitch = ["Not understood."', 'pitch = [""', "workflow-wrong", "anchor.pitch"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_texts_is_named_with_its_place(
    copied: Path, old: str, new: str, code: str, place: str
) -> None:
    spoil(copied, "ninja.en.toml", old, new)
    error = refused(copied)
    assert (error.code, error.facts) == (code, {"file": "ninja.en.toml", "place": place})


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"id = ", id="broken TOML"),
        pytest.param(b'id = "\xff"', id="no UTF-8"),
        pytest.param(b"id = " + b"[" * 100_000, id="nested without end"),
        pytest.param(b"id = " + b"9" * 100_000, id="a number without end"),
        pytest.param(b"# " + b"x" * LARGEST, id="huge"),
    ],
)
@pytest.mark.parametrize("file", ["ninja.toml", "ninja.ja.toml"])
def test_a_file_that_is_no_workflow_is_named(copied: Path, file: str, content: bytes) -> None:
    (copied / file).write_bytes(content)
    error = refused(copied)
    assert (error.code, error.facts["file"]) == ("workflow-unreadable", file)


def test_a_file_that_is_not_there_is_named(copied: Path) -> None:
    (copied / "ninja.pt.toml").unlink()
    error = refused(copied)
    assert (error.code, error.facts["file"]) == ("workflow-unreadable", "ninja.pt.toml")


def test_the_sentence_for_a_person_names_file_and_place(copied: Path) -> None:
    spoil(copied, "ninja.toml", "at_least = 60", "at_last = 60")
    told = sentence(refused(copied), Language("en"))
    assert "ninja.toml" in told
    assert "stage[2].criteria[2].at_least" in told


def test_every_language_asks_every_question_in_its_own_words(workflow: Workflow) -> None:
    fields = [field for stage in workflow.stages for field in stage.fields]
    for language in LANGUAGES:
        text = workflow.text(language)
        assert list(text.fields) == [field.id for field in fields]
        assert {field.id: tuple(text.fields[field.id].choices or ()) for field in fields} == {
            field.id: field.choices for field in fields
        }
        assert list(text.stages) == [stage.id for stage in workflow.stages]
    for field in fields:
        hints = {workflow.text(language).fields[field.id].hint for language in LANGUAGES}
        assert len(hints) == len(LANGUAGES), field.id


def test_the_same_questions_have_an_example_in_every_language(workflow: Workflow) -> None:
    having = {
        language: {id_ for id_, field in workflow.text(language).fields.items() if field.example}
        for language in LANGUAGES
    }
    assert having["es"]
    assert all(each == having["es"] for each in having.values())


def test_every_text_has_a_limit_and_a_japanese_one_has_two_fifths_of_it(workflow: Workflow) -> None:
    texts = [f for stage in workflow.stages for f in stage.fields if f.kind in ("line", "text")]
    assert all(field.limit > 0 for field in texts)
    sentence_field = next(field for field in texts if field.limit == 140)
    assert [sentence_field.limit_in(language) for language in LANGUAGES] == [140, 56, 140, 140]


def test_examples_keep_their_own_limits(workflow: Workflow) -> None:
    for stage in workflow.stages:
        for field in stage.fields:
            for language in LANGUAGES:
                example = workflow.text(language).fields[field.id].example
                assert len(example) <= (field.limit_in(language) or 999), (field.id, language)
