"""The sample: whole, believable, marked, there only once, gone when asked, and never anybody's real data."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import phonenumbers
import pytest

from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.ideas.model import Answer, Interview
from ninja_mentor.core.ideas.queries import answers, evidence, numbers, team
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.mentoring.queries import actions, comments, readiness, sessions, verdicts
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.overview.facts import idea_facts
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.people.queries import consents, organisations, people
from ninja_mentor.core.people.rules import is_minor, may_leave
from ninja_mentor.core.pitch.build import build
from ninja_mentor.core.pitch.checks import checks
from ninja_mentor.core.pitch.source import pitch_source
from ninja_mentor.core.sample.loading import Loaded, has_sample, load_sample, remove_sample
from ninja_mentor.core.store.check import check
from ninja_mentor.core.typesetting.plain import all_text
from ninja_mentor.core.workflow.gates import gate

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.core.workspace import Workspace
    from tests.conftest import StandingClock

CAFE, FABRICS = "Café de Altura Directo", "Telas Recicladas Andinas"
COUNTRIES = {"BO", "CO", "MX", "PY", "PE", "BR", "JP"}


@pytest.fixture
def full(workspace: Workspace) -> Workspace:
    load_sample(workspace)
    return workspace


def rows(workspace: Workspace) -> dict[str, BoardRow]:
    return {row.title: row for row in workspace.ask(board, "es", workspace.today)}


def test_eight_ideas_at_different_stages_and_twenty_people(workspace: Workspace) -> None:
    assert load_sample(workspace) == Loaded(ideas=8, people=20)
    ideas, everybody = rows(workspace), workspace.ask(people)
    assert len(ideas) == len({row.stage for row in ideas.values()}) == 8
    assert len(everybody) == 20
    assert {person.country for person in everybody} == COUNTRIES
    assert all(row.sample for row in ideas.values())
    assert all(person.sample for person in everybody)
    places = workspace.ask(organisations)
    assert all(one.sample for one in places)
    assert {person.organisation_id for person in everybody} == {"", *(one.id for one in places)}
    assert workspace.ask(check, workspace.kinds) == []


def test_it_is_written_in_all_four_languages(full: Workspace) -> None:
    sources = {one.source for title in rows(full) for one in answers_of(full, title).values() if one.texts()}
    assert sources == set(LANGUAGES)
    cafe = answers_of(full, CAFE)
    told = [field for part in full.workflow.parts for field in part.fields[:1] if full.workflow.field(field)]
    for field in ("sentence", "pitch_text", *told):
        assert set(cafe[field].texts()) == set(LANGUAGES), field


def answers_of(workspace: Workspace, title: str) -> dict[str, Answer]:
    return workspace.ask(answers, rows(workspace)[title].id)


def unmet(workspace: Workspace, title: str) -> dict[str, list[str]]:
    """The criteria that are not met, by stage."""
    facts = workspace.ask(idea_facts, rows(workspace)[title].id)
    states = {stage.id: gate(workspace.workflow, stage, facts) for stage in workspace.workflow.stages}
    found = {name: [state.id for state in each if not state.met] for name, each in states.items()}
    return {name: each for name, each in found.items() if each}


def test_two_ideas_are_ready_to_pitch_and_the_others_are_not(full: Workspace) -> None:
    ready = [title for title in rows(full) if "pitch" not in unmet(full, title)]
    assert sorted(ready) == [CAFE, FABRICS]
    assert set(unmet(full, CAFE)) == {"matching", "followup"}
    assert set(unmet(full, FABRICS)) == {"followup"}
    assert set(unmet(full, "Bento Escolar")) >= {"model", "proof", "pitch"}
    assert "discovery" in unmet(full, "AgroDrone Colonia")


def test_an_idea_stands_in_a_stage_whose_gate_it_has_not_passed_yet_or_is_ready_to(full: Workspace) -> None:
    order = [stage.id for stage in full.workflow.stages]
    for title, row in rows(full).items():
        if title not in (CAFE, FABRICS):
            assert row.stage in unmet(full, title), title
        early = [name for name in unmet(full, title) if order.index(name) < order.index(row.stage)]
        assert early in ([], ["bootcamp"]), title


def test_a_ready_idea_has_evidence_numbers_and_a_team_with_jobs(full: Workspace) -> None:
    for title in (CAFE, FABRICS):
        idea_id = rows(full)[title].id
        assert len(full.ask(evidence, Interview, idea_id)) >= 10
        money = full.ask(numbers, idea_id)
        assert money is not None
        assert len(money.units) == 12
        assert all(member.job for member in full.ask(team, idea_id) if member.role != "mentor")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pitch_of_the_coffee_misses_nothing_in_any_language(full: Workspace, language: str) -> None:
    source = full.ask(pitch_source, full.workflow, rows(full)[CAFE].id, full.today, full.attachments.read)
    snapshot = build(source, load_language(language, resource("locale")))
    assert checks(snapshot) == []
    assert source.left_out == ()
    assert len(snapshot.team) == 3


def test_no_text_is_longer_than_its_limit(full: Workspace) -> None:
    for title in rows(full):
        for name, answer in answers_of(full, title).items():
            field = full.workflow.field(name)
            assert field is not None or name.startswith("tick."), (title, name)
            for language, text in answer.texts().items():
                assert field is not None
                assert not field.limit or len(text) <= field.limit_in(language), (title, name, language)


def test_mentors_have_left_something_to_do(full: Workspace) -> None:
    pressing = {need.what for row in rows(full).values() for need in row.needs}
    assert pressing == {"overdue", "comments", "no_session", "no_team"}
    cafe = rows(full)[CAFE].id
    assert len(full.ask(sessions, cafe)) >= 2
    assert len(full.ask(comments, cafe)) >= 2
    assert len(full.ask(verdicts, cafe)) >= 2
    assert len(full.ask(readiness, cafe)) >= 2
    assert {action.done_at is None for action in full.ask(actions, cafe)} == {True, False}


def test_a_comment_stands_where_its_words_stand(full: Workspace) -> None:
    pinned = 0
    for title, row in rows(full).items():
        texts = answers_of(full, title)
        for comment in full.ask(comments, row.id):
            if comment.quote:
                text = texts[comment.field].texts()[comment.language]
                assert text[comment.start :].startswith(comment.quote), comment.quote
                pinned += 1
    assert pinned >= 6


def test_dates_count_from_today(workspace: Workspace, clock: StandingClock) -> None:
    clock.pass_by(days=1000)
    load_sample(workspace)
    due = [action.due for action in workspace.ask(actions, open_only=True)]
    assert min(due) < workspace.today < max(due)
    assert min(due) > "2029"


def test_phones_can_be_read_and_are_plainly_invented(full: Workspace) -> None:
    phones = [phone for person in full.ask(people) for phone in person.phones]
    assert len(phones) >= 17
    for phone in phones:
        assert phonenumbers.is_valid_number(phonenumbers.parse(phone)), phone
        assert "00000" in phone, phone
    assert len(set(phones)) == len(phones)
    mails = [mail for person in full.ask(people) for mail in person.emails]
    assert all(mail.endswith(".example") for mail in mails)


def test_consents_differ_and_a_minor_never_leaves(full: Workspace) -> None:
    everybody = full.ask(people)
    agreed = full.ask(consents, [person.id for person in everybody])
    assert {bool(agreed.get(person.id)) for person in everybody} == {True, False}
    [minor] = [person for person in everybody if is_minor(person, full.today)]
    assert not minor.guardian_consent
    assert not any(may_leave(minor, agreed.get(minor.id, []), s, full.today) for s in ("team", "public"))
    assert sum(bool(person.other_script) for person in everybody) >= 10


def test_nothing_private_gets_into_a_pitch(full: Workspace) -> None:
    private = [
        text
        for person in full.ask(people)
        for text in (*person.phones, person.note, person.ancestry, person.guardian_name)
        if text
    ]
    for title, row in rows(full).items():
        source = full.ask(pitch_source, full.workflow, row.id, full.today, full.attachments.read)
        said = all_text(build(source, load_language("es", resource("locale"))))
        assert not [text for text in private if text in said], title
        assert "Sofía" not in said


def test_loading_twice_adds_nothing_and_keeps_what_was_written(full: Workspace) -> None:
    cafe = rows(full)[CAFE].id
    with full.transaction("Write") as tx:
        write_text(tx, cafe, "problem", "es", "Mío")
    before = full.ask(idea_facts, cafe)
    assert load_sample(full) == Loaded(ideas=0, people=0)
    assert len(rows(full)) == 8
    assert full.ask(idea_facts, cafe) == before


def test_undo_takes_it_back_in_one_step_and_redo_brings_it(full: Workspace) -> None:
    report = full.undo()
    assert (report.label, report.refused) == ("Sample workspace", ())
    assert not full.ask(has_sample)
    assert rows(full) == {}
    assert full.ask(people) == []
    with pytest.raises(UserError):
        full.undo()
    full.redo()
    assert len(rows(full)) == 8
    assert full.ask(check, full.kinds) == []


def test_removing_leaves_what_a_person_made(full: Workspace) -> None:
    with full.transaction("Mine") as tx:
        mine = log_idea(tx, "Mi idea", source="es").id
        add_person(tx, "Mi amiga")
    remove_sample(full)
    assert not full.ask(has_sample)
    assert [row.id for row in rows(full).values()] == [mine]
    assert [person.name for person in full.ask(people)] == ["Mi amiga"]
    assert full.search("Caranavi") == []
    assert full.ask(check, full.kinds) == []
    full.undo()
    assert len(rows(full)) == 9


def test_after_removing_it_can_come_again(full: Workspace, clock: StandingClock) -> None:
    remove_sample(full)
    clock.pass_by(days=50)
    assert load_sample(full) == Loaded(ideas=8, people=20)
    assert full.ask(has_sample)
    assert max(action.due for action in full.ask(actions)) > full.today
    assert set(unmet(full, CAFE)) == {"matching", "followup"}


def test_a_key_that_nobody_knows_is_named(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "sample"
    (folder / "ideas").mkdir(parents=True)
    (folder / "people.toml").write_text(
        '[organisations]\n[people.ana]\nname = "Ana"\ncolour = "red"\n', "utf-8"
    )
    monkeypatch.setattr("ninja_mentor.core.sample.loading.resource", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises(UserError) as caught:
        load_sample(workspace)
    assert caught.value.facts["place"] == "people.ana.colour"
    assert not workspace.ask(has_sample)
    assert workspace.ask(people) == []


def test_everybody_has_a_part_in_some_idea() -> None:
    known = set(tomllib.loads(resource("sample", "people.toml").read_text("utf-8"))["people"])
    used = set()
    for path in resource("sample", "ideas").glob("*.toml"):
        used |= set(
            re.findall(
                r'^(?:owner|person|author|who|reviewer) = "(\w+)"', path.read_text("utf-8"), re.MULTILINE
            )
        )
    assert used == known
