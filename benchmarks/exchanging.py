"""What exchange costs: a save with its replica, and taking in a packet of ten thousand records."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure
from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.exchange.document import Document
from ninja_mentor.core.exchange.post import opened, receive, send
from ninja_mentor.core.exchange.replicas import Replicas
from ninja_mentor.core.exchange.sending import Wanted
from ninja_mentor.core.ideas.edits import log_idea, write_text
from ninja_mentor.core.ideas.model import Assumption
from ninja_mentor.core.store.record import table_of, values_of
from ninja_mentor.core.store.rows import insert_rows
from ninja_mentor.core.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.exchange.packet import Packet

RECORDS: Final = 10_000
SAVES: Final = 300
TURNS: Final = 3


def measure(place: Path) -> list[Figure]:
    """Figures of workspaces that are made below `place`; each is the best of a few turns."""
    return [*_saving(place), *_travelling(place)]


def _saving(place: Path) -> list[Figure]:
    """One field saved as somebody types, with and without the replica; turn by turn, since disks are moody."""
    parts = make_parts(devices=place / "devices")
    without = replace(
        parts, participants=tuple(one for one in parts.participants if not isinstance(one, Replicas))
    )
    took: dict[str, list[float]] = {"with": [], "without": []}
    for turn in range(TURNS):
        for name, some in (("with", parts), ("without", without)):
            with closing(Workspace.open(place / f"{name} {turn}", some, acting_as="Ana")) as workspace:
                with workspace.transaction("Log") as tx:
                    idea = log_idea(tx, "Café", source="es").id
                words = "El precio del café se sabe tarde "
                _write(workspace, idea, words)
                begun = perf_counter()
                for number in range(SAVES):
                    _write(workspace, idea, f"{words}{number}")
                took[name].append((perf_counter() - begun) / SAVES)
    plain, whole = min(took["without"]), min(took["with"])
    return [
        Figure("One field saved, without a replica", plain * 1000, "ms"),
        Figure("One field saved, against without a replica", whole / plain, "×", 1.3),
    ]


def _write(workspace: Workspace, idea: str, words: str) -> None:
    with workspace.transaction("Write") as tx:
        write_text(tx, idea, "problem", "es", words)


def _travelling(place: Path) -> list[Figure]:
    """Ten thousand records from one computer to another."""
    parts, other = make_parts(devices=place / "a"), make_parts(devices=place / "b")
    with closing(Workspace.open(place / "sender", parts, acting_as="Ana")) as workspace:
        with workspace.transaction("Log") as tx:
            idea = log_idea(tx, "Café", source="es").id
            for number in range(RECORDS):
                tx.add(
                    Assumption(
                        idea_id=idea, statement=f"Cafés de Osaka pagan {number} yenes por kilo", risk=4
                    )
                )
        content = send(workspace, Wanted((idea,))).content
    bare, whole = [], []
    for turn in range(TURNS):
        with closing(Workspace.open(place / f"receiver {turn}", other, acting_as="Koji")) as workspace:
            packet = opened(workspace, content)
            bare.append(_bare(workspace, packet))
            begun = perf_counter()
            receive(workspace, opened(workspace, content))
            whole.append(perf_counter() - begun)
    return [
        Figure(f"A packet of {RECORDS:,} records", len(content) / 1_000_000, "MB", 4),
        Figure(f"Taking in {RECORDS:,} records", min(whole), "s"),
        Figure("… against the engine's import and the rows alone", min(whole) / min(bare), "×", 3),
    ]


def _bare(workspace: Workspace, packet: Packet) -> float:
    """The engine's own import of every change, and the rows written without anything else; nothing is kept."""
    bodies = [body for one in packet.segments for body in one.bodies]
    with workspace._change() as tx:  # noqa: SLF001  (below the transaction, to leave out what it does)
        begun = perf_counter()
        rows = []
        for body in bodies:
            document = Document.load(body.content or b"", 1)
            if body.kind == Assumption.kind:
                rows.append(values_of(Assumption(id=body.record_id, **document.values())))
        insert_rows(tx.session.connection(), table_of(Assumption), rows)
        took = perf_counter() - begun
        tx.session.rollback()
    return took
