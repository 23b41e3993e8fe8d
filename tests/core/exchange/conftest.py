"""Computers with a workspace each, whose owners send one another files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.exchange.identity import correspondents
from ninja_mentor.core.exchange.post import look, opened, receive, send
from ninja_mentor.core.exchange.sending import Wanted
from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.ideas.model import Answer, Idea
from ninja_mentor.core.ideas.queries import answers
from ninja_mentor.core.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ninja_mentor.core.exchange.outcome import Merged
    from ninja_mentor.core.exchange.post import Arrival
    from ninja_mentor.core.store.record import Record
    from tests.conftest import StandingClock


@dataclass
class Computer:
    """One person at one computer."""

    name: str
    workspace: Workspace
    folder: Path
    clock: StandingClock
    opened: list[Workspace] = field(default_factory=list)

    def log(self, title: str = "Café de Altura") -> str:
        with self.workspace.transaction("Log idea") as tx:
            return log_idea(tx, title, source="es").id

    def write(self, idea_id: str, text: str, question: str = "problem") -> None:
        self.clock.pass_by(minutes=1)
        with self.workspace.transaction("Write answer") as tx:
            write_text(tx, idea_id, question, "es", text)

    def change(self, model: type[Record], record_id: str, **values: Any) -> None:  # noqa: ANN401  (fields)
        self.clock.pass_by(minutes=1)
        with self.workspace.transaction("Change") as tx:
            tx.change(model, record_id, **values)

    def text(self, idea_id: str, question: str = "problem") -> str:
        answer = self.workspace.ask(answers, idea_id).get(question)
        return answer.text_es if answer else ""

    def idea(self, idea_id: str) -> Idea:
        found = self.workspace.ask(lambda session: session.get(Idea, idea_id))
        assert found is not None
        return found

    def answer(self, idea_id: str, question: str = "problem") -> Answer | None:
        key = Answer.id_of(idea_id, question)
        return self.workspace.ask(lambda session: session.get(Answer, key))

    def send(self, *ideas: str, to: str = "", **how: Any) -> bytes:  # noqa: ANN401  (of `Wanted`)
        """A packet with these ideas; sealed for somebody whose key has come before."""
        known = [each for each in self.workspace.ask(correspondents) if each.name == to]
        return send(self.workspace, Wanted(ideas, tuple(known), **how)).content

    def look(self, content: bytes, passphrase: str = "") -> Arrival:
        return look(self.workspace, opened(self.workspace, content, passphrase))

    def receive(self, content: bytes, passphrase: str = "", *, trusted: bool = False) -> Merged:
        self.clock.pass_by(minutes=1)
        return receive(self.workspace, opened(self.workspace, content, passphrase), trusted=trusted)


@pytest.fixture
def computer(tmp_path: Path, clock: StandingClock) -> Iterator[Callable[..., Computer]]:
    """Somebody's computer; with `folder`, one whose workspace is there already."""
    made: list[Computer] = []

    def one(name: str, machine: str = "", folder: Path | None = None) -> Computer:
        place = tmp_path / (machine or name)
        parts = make_parts(clock, place / "devices")
        workspace = Workspace.open(folder or place / "workspace", parts, acting_as=name)
        made.append(Computer(name, workspace, workspace.folder, clock))
        return made[-1]

    yield one
    for each in made:
        each.workspace.close()
