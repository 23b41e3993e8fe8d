"""The Mentoring page with five hundred ideas: reading them, and showing them. `python -m benchmarks.mentoring FOLDER`."""

from __future__ import annotations

import gc
import json
import statistics
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks import page_desk
from benchmarks.crowd import COUNTRIES, FIELDS, Words
from benchmarks.figures import Figure, median_of, milliseconds
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.ideas.edits import link_person, log_idea, move_idea, write_text
from ninja_mentor.core.ideas.model import Assumption, Interview, Trial
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.edits import (
    claim_readiness,
    comment_on,
    give_verdict,
    promise,
    set_session,
    start_session,
)
from ninja_mentor.core.mentoring.rules import DIMENSIONS
from ninja_mentor.core.overview.circumstances import Reader
from ninja_mentor.core.overview.ledger import ledger
from ninja_mentor.core.overview.mentoring import mentored
from ninja_mentor.core.overview.since import see
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.core.workspace import Workspace

IDEAS: Final = 500
AT_ONCE: Final = 50  # ideas a transaction
MENTOR: Final = "Kenji Morita"
TIMES: Final = 9
REST: Final = 150  # milliseconds in which the page reads what comes after its list


def measure(place: Path) -> list[Figure]:
    """Figures of a workspace that is made below `place`."""
    folder = place / "mentoring"
    fill(folder)
    with closing(open_workspace(folder)) as workspace:
        gc.freeze()  # as the window does once all is imported
        reader = _reader(workspace)
        today = workspace.today
        reading = median_of(TIMES, workspace.ask, mentored, workspace.workflow, reader, today)
        promised = median_of(TIMES, workspace.ask, ledger, reader.author_id, today)
    shown = page_desk.shown_by("mentoring", folder)
    return [
        Figure(f"Mentoring, {IDEAS} ideas: reading", reading, "ms"),
        Figure(f"Mentoring, {IDEAS} ideas: the first time, until painted", shown["first"], "ms"),
        Figure(f"Mentoring, {IDEAS} ideas: reading until painted", shown["page"], "ms", 100),
        Figure(f"Promise ledger, {4 * IDEAS} promises: reading", promised, "ms"),
        Figure(f"Promise ledger, {4 * IDEAS} promises: reading until painted", shown["ledger"], "ms", 100),
    ]


def fill(folder: Path, ideas: int = IDEAS) -> None:
    """A mentor with so many ideas, whose teams have gone on since the mentor last looked."""
    words = Words(11)
    with closing(open_workspace(folder)) as workspace:
        workspace.set_profile(Profile(name=MENTOR, language="es", role="mentor"))
        with workspace.transaction("People") as tx:
            mentor = tx.add(Person(name=MENTOR, country="JP", zone="Asia/Tokyo")).id
            people = [
                tx.add(Person(name=words.text("es", 2), country="BO", zone="America/La_Paz")).id
                for _ in range(ideas)
            ]
        stages = tuple(stage.id for stage in workspace.workflow.stages)
        made: list[str] = []
        for first in range(0, ideas, AT_ONCE):
            with workspace.transaction("Ideas") as tx:
                made += [
                    _one_idea(tx, words, stages, founder, mentor)
                    for founder in people[first : first + AT_ONCE]
                ]
        for idea_id in made[ideas // 10 :]:  # a tenth was never looked at
            workspace.jot(see, workspace.author.id, idea_id, "2026-01-01T00:00:00.000000Z")
    with closing(open_workspace(folder, acting_as="El equipo")) as workspace:
        for first in range(0, ideas, AT_ONCE):
            with workspace.transaction("Write") as tx:
                for idea_id in made[first : first + AT_ONCE]:
                    for field in FIELDS[:3]:
                        write_text(tx, idea_id, field, "es", words.text("es", 45))
                    tx.add(Interview(idea_id=idea_id, person_code="Nuevo", quote=words.text("es", 20)))


def show(folder: Path) -> dict[str, float]:
    """Milliseconds until the page shows all ideas, and until it shows the ledger; in a window without a screen."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  (in a process of its own)

    from ninja_mentor.ui.mentoring.page import MentoringPage  # noqa: PLC0415

    qt = QApplication([])
    with closing(open_workspace(folder)) as workspace:
        desk = page_desk.desk_for(qt, workspace)

        def until_painted(place: dict[str, str], view: QAbstractItemView) -> None:
            painted = page_desk.Painted(view)
            page.show_place(**place)
            painted.wait()

        def list_of_ideas() -> None:
            until_painted({}, page.list)

        def ledger_table() -> None:
            until_painted({"view": "promises"}, page.promises.table)

        def rest() -> None:
            pause = QEventLoop()
            QTimer.singleShot(REST, pause.quit)
            pause.exec()
            desk.jobs.wait_idle()
            qt.processEvents()

        page = MentoringPage(desk)
        page.resize(1072, 740)
        page.show()
        rest()
        gc.freeze()
        figures = {"first": milliseconds(list_of_ideas)}
        rest()
        figures["page"] = statistics.median(timed_then(list_of_ideas, rest) for _ in range(TIMES))
        figures["ledger"] = statistics.median(timed_then(ledger_table, rest) for _ in range(TIMES))
        page.close()
        desk.jobs.close()
        desk.writer.close()
    return figures


def timed_then(work: Callable[[], object], rest: Callable[[], object]) -> float:
    """How long the work takes; then what else it began comes to its end."""
    taken = milliseconds(work)
    rest()
    return taken


def _reader(workspace: Workspace) -> Reader:
    profile, author = workspace.profile, workspace.author
    return Reader(author.id, author.name, profile.person_id, profile.zone)


def _one_idea(tx: Transaction, words: Words, stages: tuple[str, ...], founder: str, mentor: str) -> str:
    idea = log_idea(
        tx, words.text("es", 4), source="es", country=words.one_of(COUNTRIES), founder_id=founder
    ).id
    move_idea(tx, idea, words.one_of(stages))
    link_person(tx, idea, mentor, "mentor")
    for field in FIELDS:
        write_text(tx, idea, field, "es", words.text("es", 40))
    for number in range(5):
        tx.add(Interview(idea_id=idea, person_code=f"P{number}", quote=words.text("es", 20)))
    for _ in range(3):
        tx.add(Assumption(idea_id=idea, statement=words.text("es", 12)))
    tx.add(Trial(idea_id=idea, belief=words.text("es", 12)))
    for day in ("2025-10-02", "2025-11-12"):
        note = start_session(tx, idea, zone="America/La_Paz").id
        set_session(tx, note, date=day, goal=words.text("es", 10), next_date="2025-12-01", next_time="19:00")
        for due in ("2025-11-01", "2027-01-01"):
            promise(
                tx, idea, words.text("es", 8), who_name="Una persona del equipo", due=due, session_id=note
            )
    comment_on(tx, idea, FIELDS[1], words.text("es", 10))
    give_verdict(tx, idea, "discovery", "conditions", words.text("es", 10))
    for dimension in DIMENSIONS:
        for judge in ("self", "mentor"):
            claim_readiness(tx, idea, dimension, 3, judge=judge)
    return idea


if __name__ == "__main__":
    print(json.dumps(show(Path(sys.argv[1]))))
