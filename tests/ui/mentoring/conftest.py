"""A mentor, three ideas and a team that goes on working."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import link_person, log_idea, write_text
from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.core.overview.since import see
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.ui.mentoring.page import MentoringPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@dataclass
class Mentor:
    """The page as Ana has it before her."""

    page: MentoringPage
    desk: Desk
    clock: StandingClock
    qtbot: QtBot

    def settle(self) -> None:
        """All that was written and asked for has come back."""
        for _ in range(2):
            self.desk.writer.wait_idle()
            self.desk.jobs.wait_idle()
            self.qtbot.waitUntil(lambda: not self.page._timer.isActive())
            self.desk.jobs.wait_idle()

    def change(self, edit: Callable[..., object], *args: object, **values: object) -> None:
        """Something is changed a minute later."""
        self.clock.pass_by(minutes=1)
        self.desk.writer.change("Change", partial(edit, **values), *args)
        self.settle()

    def titles(self) -> list[str]:
        """The ideas from top to bottom."""
        return [idea.title for idea in self.page.list.ideas.ideas()]

    def go_to(self, title: str) -> None:
        """Ana goes to an idea and waits until it is shown."""
        found = next(idea for idea in self.page.list.ideas.ideas() if idea.title == title)
        self.page.list.choose(found.id)
        self.settle()

    def promised(self) -> list[str]:
        """The promises of the ledger from top to bottom."""
        return [row.what for row in self.page.promises.table.records.rows()]


@pytest.fixture
def ideas(open_workspace: Callable[..., Workspace]) -> dict[str, str]:
    """Café and Té, which Ana mentors, and Mate; Yumi has changed Café since Ana looked at it."""
    ana = open_workspace()
    ana.set_profile(Profile(name="Ana", language="en", role="mentor", country="BO", zone="America/La_Paz"))
    with ana.transaction("Log") as tx:
        me = add_person(tx, "Ana", "BO", "America/La_Paz").id
        yumi = add_person(tx, "Yumi Núñez", "JP", "Asia/Tokyo").id
        made = {
            title: log_idea(tx, title, source="es", founder_id=yumi).id for title in ("Café", "Té", "Mate")
        }
        for title in ("Café", "Té"):
            link_person(tx, made[title], me, "mentor")
        write_text(tx, made["Café"], "problem", "es", "El camión pone el precio.")
    ana.jot(see, ana.author.id, made["Café"], stamp(ana.clock.now()))
    ana.close()
    yumi_here = open_workspace(acting_as="Yumi Núñez")
    with yumi_here.transaction("Write") as tx:
        write_text(tx, made["Café"], "problem", "es", "El camión pone un precio.")
        promise(tx, made["Café"], "Call three buyers", who_name="Yumi Núñez", due="2026-11-20")
        promise(tx, made["Mate"], "Find a van", who_name="Pablo", due="2026-12-20")
    yumi_here.close()
    return made


@pytest.fixture
def mentor(
    ideas: dict[str, str],  # noqa: ARG001  (they are to be there first)
    open_workspace: Callable[..., Workspace],
    desk_of: Callable[..., Desk],
    clock: StandingClock,
    qtbot: QtBot,
) -> Mentor:
    """The page, open on Ana's ideas."""
    desk = desk_of(open_workspace())
    page = MentoringPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 760)
    desk.writer.changed.connect(page.refresh)
    page.show()
    page.show_place()
    made = Mentor(page, desk, clock, qtbot)
    made.settle()
    return made
