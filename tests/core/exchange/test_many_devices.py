"""Several devices edit, undo, delete, send, lose, repeat, reorder and go back to backups: at the end all agree."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import secrets
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.exchange.post import opened, receive, send
from ninja_mentor.core.exchange.replicas import Replicas
from ninja_mentor.core.exchange.sending import Wanted
from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.ideas.model import Answer, Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store import backup
from ninja_mentor.core.store.check import check
from ninja_mentor.core.store.record import values_of
from ninja_mentor.core.store.search import SearchIndex
from ninja_mentor.core.store.tables import journal_change
from ninja_mentor.core.store.travelling import clash, segment
from ninja_mentor.core.workspace import Workspace
from tests.conftest import StandingClock

if TYPE_CHECKING:
    from ninja_mentor.core.workspace import Parts

RUNS = int(os.environ.get("EXCHANGE_RUNS", "40"))
NAMES = ("Ana", "Koji", "Rosa", "Luis")
WORDS = st.sampled_from(["café", "precio", "tarde", "campo", "砂糖", "豆腐", "👩‍🌾", "mañana."])
QUESTIONS = ("problem", "solution")


@cache
def base() -> Parts:
    """Workflow and rules are read once: they take longer than a run."""
    return make_parts()


@cache
def untouched() -> Path:
    """An empty workspace to copy."""
    made = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, made)
    Workspace.open(made / "workspace", base(), acting_as="Nobody").close()
    return made / "workspace"


@dataclass
class Device:
    """Somebody's computer."""

    name: str
    place: Path
    clock: StandingClock
    copies: int = 0
    workspace: Workspace = field(init=False)

    def __post_init__(self) -> None:
        shutil.copytree(untouched(), self.place / "workspace")
        self.open(self.place / "workspace")

    def open(self, folder: Path) -> None:
        parts = replace(
            base(),
            clock=self.clock,
            devices=self.place / "devices",
            participants=(SearchIndex(), Replicas(secrets.randbits(63) or 1)),  # as at each start
        )
        self.workspace = Workspace.open(folder, parts, acting_as=self.name)


class Exchanging(RuleBasedStateMachine):
    """Up to four people and one idea."""

    @initialize()
    def begin(self) -> None:
        self.scratch = tempfile.TemporaryDirectory()
        self.clock = StandingClock()
        self.devices = [Device(name, Path(self.scratch.name) / name, self.clock) for name in NAMES]
        self.written: set[str] = set()
        self.files: list[bytes] = []
        with self.devices[0].workspace.transaction("Log") as tx:
            self.idea = log_idea(tx, "Café", source="es").id
        first = self.post(0)
        for device in self.devices[1:]:
            self.take(device, first)

    @rule(
        who=st.sampled_from(range(4)), question=st.sampled_from(QUESTIONS), words=st.lists(WORDS, max_size=6)
    )
    def write(self, who: int, question: str, words: list[str]) -> None:
        self.clock.pass_by(minutes=1)
        if self.has_idea(who):
            self.written.update(words)
            with self.devices[who].workspace.transaction("Write") as tx:
                write_text(tx, self.idea, question, "es", " ".join(words))

    @rule(who=st.sampled_from(range(4)), place=st.sampled_from(["Caranavi", "Naha", "Kioto"]))
    def set_field(self, who: int, place: str) -> None:
        self.clock.pass_by(minutes=1)
        if self.has_idea(who):
            self.written.add(place)
            with self.devices[who].workspace.transaction("Set") as tx:
                tx.change(Idea, self.idea, place=place)

    @rule(who=st.sampled_from(range(4)), back=st.booleans())
    def step(self, who: int, back: bool) -> None:
        self.clock.pass_by(minutes=1)
        workspace = self.devices[who].workspace
        with contextlib.suppress(UserError):  # nothing to undo
            workspace.undo() if back else workspace.redo()

    @rule(who=st.sampled_from(range(4)))
    def send_to_all(self, who: int) -> None:
        self.files.append(self.post(who))

    @rule(who=st.sampled_from(range(4)), data=st.data())
    def receive_any(self, who: int, data: st.DataObject) -> None:
        """Late, twice, out of order, or never."""
        if self.files:
            self.take(self.devices[who], data.draw(st.sampled_from(self.files)))

    @rule(who=st.sampled_from(range(4)))
    def go_back_to_a_backup(self, who: int) -> None:
        """The folder is lost, and what was saved a moment ago is put in its place."""
        device = self.devices[who]
        made = device.workspace.back_up("asked")
        if self.has_idea(who):
            with device.workspace.transaction("Lost") as tx:
                tx.change(Idea, self.idea, tags=["lost"])
            send(device.workspace, Wanted((self.idea,)))
        device.workspace.close()
        kept = device.place / "kept.zip"
        shutil.copyfile(made.path, kept)
        shutil.rmtree(device.workspace.folder)
        backup.restore(kept, device.workspace.folder)
        device.open(device.workspace.folder)

    @rule(who=st.sampled_from(range(4)))
    def go_on_in_a_copy(self, who: int) -> None:
        device = self.devices[who]
        device.workspace.close()
        device.copies += 1
        copy = device.place / f"copy{device.copies}"
        shutil.copytree(device.workspace.folder, copy)
        device.open(copy)

    def has_idea(self, who: int) -> bool:
        """Whether it is there, and nobody has taken it away."""
        idea = self.devices[who].workspace.ask(lambda session: session.get(Idea, self.idea))
        return idea is not None and idea.deleted_at is None

    def post(self, who: int) -> bytes:
        self.clock.pass_by(minutes=1)
        return send(self.devices[who].workspace, Wanted((self.idea,), everything=True)).content

    def take(self, device: Device, content: bytes) -> None:
        self.clock.pass_by(minutes=1)
        packet = opened(device.workspace, content)
        receive(device.workspace, packet, trusted=True)

    def teardown(self) -> None:
        try:
            self.agree()
        finally:
            for device in self.devices:
                device.workspace.close()
            self.scratch.cleanup()

    def agree(self) -> None:
        """Once everybody has everything, all hold the same, and no word is lost."""
        for who in range(1, 4):
            self.take(self.devices[0], self.post(who))
        everything = self.post(0)
        for device in self.devices[1:]:
            self.take(device, everything)
        first, *others = (self.state(device.workspace) for device in self.devices)
        for other in others:
            assert other == first
        last = self.devices[-1].workspace
        assert last.ask(check, last.kinds) == []
        somewhere = " ".join(self.said(device.workspace) for device in self.devices)
        assert not [words for words in self.written if words not in somewhere]

    def state(self, workspace: Workspace) -> dict[str, Any]:
        idea = workspace.ask(lambda session: session.get(Idea, self.idea))
        keys = [Answer.id_of(self.idea, question) for question in QUESTIONS]
        texts = workspace.ask(lambda session: [session.get(Answer, key) for key in keys])
        return {one.id: values_of(one) for one in (idea, *texts) if one is not None}

    def said(self, workspace: Workspace) -> str:
        """All that is in a text here, or in its history, or was kept of a clash."""
        from sqlalchemy import select  # noqa: PLC0415

        rows = workspace.ask(
            lambda session: [
                *session.execute(select(journal_change.c.before, journal_change.c.after)),
                *session.execute(select(clash.c.here, clash.c.there)),
            ]
        )
        assert workspace.ask(lambda session: session.execute(select(segment.c.seq)).first()) is not None
        return json.dumps([self.state(workspace), [list(row) for row in rows]], ensure_ascii=False)


Exchanging.TestCase.settings = settings(
    max_examples=RUNS,
    stateful_step_count=14,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)
TestManyDevices = Exchanging.TestCase
