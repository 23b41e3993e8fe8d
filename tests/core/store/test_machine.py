"""A machine that plays people: edit, undo, redo, delete, restart at random. Rows, journal and index agree."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.ideas.edits import delete_idea, link_person, log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Answer, Interview
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.store.check import check
from ninja_mentor.core.workspace import Workspace
from tests.conftest import StandingClock

WORDS = st.text(st.sampled_from("abc áñ 農業カフェー゛が\x00\u202e\"*'\n"), max_size=12)
STAGES = st.sampled_from(["application", "discovery", "pitch"])
FIELDS = st.sampled_from(["problem", "offer"])


class People(RuleBasedStateMachine):
    """Two people take turns at one workspace; the clock may jump both ways."""

    @initialize()
    def open(self) -> None:
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = Path(self.scratch.name)
        self.clock = StandingClock()
        self.parts = make_parts(self.clock, self.folder / "devices")
        self.ideas: list[str] = []
        self.start("Ana")

    def start(self, name: str) -> None:
        self.workspace = Workspace.open(self.folder / "workspace", self.parts, acting_as=name)

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            self.workspace.close()
            self.scratch.cleanup()

    def change(self, edit: Any, *args: Any) -> None:  # noqa: ANN401
        """A change, or the clear refusal that a person would read."""
        with suppress(UserError), self.workspace.transaction("Change") as tx:
            edit(tx, *args)

    @rule(title=WORDS)
    def log(self, title: str) -> None:
        with suppress(UserError), self.workspace.transaction("Log idea") as tx:
            self.ideas.append(log_idea(tx, title, source="ja").id)

    @precondition(lambda self: self.ideas)
    @rule(data=st.data(), field=FIELDS, text=WORDS)
    def write(self, data: st.DataObject, field: str, text: str) -> None:
        self.change(write_text, data.draw(st.sampled_from(self.ideas)), field, "ja", text)

    @precondition(lambda self: self.ideas)
    @rule(data=st.data(), stage=STAGES)
    def move(self, data: st.DataObject, stage: str) -> None:
        self.change(move_idea, data.draw(st.sampled_from(self.ideas)), stage)

    @precondition(lambda self: self.ideas)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self.change(delete_idea, data.draw(st.sampled_from(self.ideas)))

    @precondition(lambda self: self.ideas)
    @rule(data=st.data(), quote=WORDS, name=WORDS)
    def work(self, data: st.DataObject, quote: str, name: str) -> None:
        """Several records of several kinds in one change."""
        idea_id = data.draw(st.sampled_from(self.ideas))

        def edit(tx: Any) -> None:  # noqa: ANN401
            tx.add(Interview(idea_id=idea_id, quote=quote))
            link_person(tx, idea_id, add_person(tx, name or "x").id, "founder")
            write_text(tx, idea_id, "problem", "es", quote)

        self.change(edit)

    @rule()
    def undo(self) -> None:
        with suppress(UserError):
            self.workspace.undo()

    @rule()
    def redo(self) -> None:
        with suppress(UserError):
            self.workspace.redo()

    @rule(seconds=st.integers(-100, 100))
    def time_passes(self, seconds: int) -> None:
        self.clock.pass_by(seconds=seconds)

    @rule(name=st.sampled_from(["Ana", "Ken"]))
    def restart(self, name: str) -> None:
        self.workspace.close()
        self.start(name)

    @invariant()
    def all_is_well(self) -> None:
        if hasattr(self, "workspace"):
            assert self.workspace.ask(check, self.workspace.kinds) == []


class OneStep(RuleBasedStateMachine):
    """Undo of one change gives back exactly what was there; redo gives back exactly the change."""

    @initialize(texts=st.lists(WORDS, min_size=1, max_size=4))
    def play(self, texts: list[str]) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            clock = StandingClock()
            workspace = Workspace.open(
                Path(scratch) / "workspace", make_parts(clock, Path(scratch) / "devices"), acting_as="Ana"
            )
            with workspace.transaction("Log idea") as tx:
                idea_id = log_idea(tx, "idea", source="ja").id
            states = [self.state(workspace, idea_id)]
            for text in texts:
                clock.pass_by(minutes=1)
                with workspace.transaction("Write") as tx:
                    write_text(tx, idea_id, "problem", "ja", text)
                if self.state(workspace, idea_id) != states[-1]:
                    states.append(self.state(workspace, idea_id))
            for state in reversed(states[:-1]):
                workspace.undo()
                assert self.state(workspace, idea_id) == state
            for state in states[1:]:
                workspace.redo()
                assert self.state(workspace, idea_id) == state
            workspace.close()

    @staticmethod
    def state(workspace: Workspace, idea_id: str) -> tuple[str, str | None]:
        answer = workspace.ask(lambda session: session.get(Answer, Answer.id_of(idea_id, "problem")))
        living = answer is not None and answer.deleted_at is None
        return (answer.text_ja, answer.source) if living and answer else ("", None)

    @rule()
    def done(self) -> None:
        """The play is over."""


TestPeople = People.TestCase
TestPeople.settings = settings(
    max_examples=20, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestOneStep = OneStep.TestCase
TestOneStep.settings = settings(
    max_examples=15, stateful_step_count=1, deadline=None, suppress_health_check=list(HealthCheck)
)
