"""The team room: people found or made while a name is typed, their hours, and who may be in a pitch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import link_person, log_idea
from ninja_mentor.core.overview.teammates import teammates
from ninja_mentor.core.people.edits import add_person, give_consent
from ninja_mentor.core.people.queries import people
from ninja_mentor.ui.idea.team.room import TeamRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.overview.teammates import Teammate
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def idea(workspace: Workspace) -> str:
    """An idea with a founder in Bolivia who agreed to be shown, and a mentor in Japan."""
    with workspace.transaction("Team") as tx:
        yumi = add_person(tx, "Yumi Nakamura", "BO", "America/La_Paz", other_script="中村 ユミ")
        misaki = add_person(tx, "田中 美咲", "JP", "Asia/Tokyo", languages=["ja", "es"])
        add_person(tx, "Rosa Núñez", "PE", "America/Lima")
        idea = log_idea(tx, "Café", source="es", founder_id=yumi.id)
        link_person(tx, idea.id, misaki.id, "mentor")
        give_consent(tx, yumi.id, "companies")
        return idea.id


@pytest.fixture
def desk(workspace: Workspace, desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def room(desk: Desk, idea: str, qtbot: QtBot) -> TeamRoom:
    room = TeamRoom(desk)
    qtbot.addWidget(room)
    room.resize(600, 760)
    desk.writer.changed.connect(room.refresh)
    room.show()
    room.show_idea(idea)
    settle(desk)
    return room


def settle(desk: Desk) -> None:
    """All that was written and asked for has come back."""
    desk.writer.wait_idle()
    desk.jobs.wait_idle()


def team(workspace: Workspace, idea: str) -> dict[str, Teammate]:
    return {mate.name: mate for mate in workspace.ask(teammates, idea, workspace.today)}


def test_everybody_stands_with_their_hour_and_what_a_pitch_may_say(
    room: TeamRoom, workspace: Workspace, idea: str
) -> None:
    mates = team(workspace, idea)
    founder, mentor = (room.rows[mates[name].member_id] for name in ("Yumi Nakamura", "田中 美咲"))
    assert founder.where().startswith("BO · 10:05 there")
    assert mentor.where().startswith("JP · 23:05 there · Japanese, Spanish")
    assert founder.chip.text() == "In the pitch"
    assert mentor.chip.isHidden()


def test_a_contact_is_found_without_accents_and_joins(
    room: TeamRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    type_text(room.finder, "rosa nunez")
    assert [one.name for one in room.finder.matches()] == ["Rosa Núñez"]
    room.role.choose("member")
    QTest.keyClick(room.finder, Qt.Key.Key_Return)
    settle(desk)
    assert team(workspace, idea)["Rosa Núñez"].role == "member"
    assert len(workspace.ask(people)) == 3
    row = room.rows[team(workspace, idea)["Rosa Núñez"].member_id]
    assert row.chip.text() == "Not in the pitch"
    assert room.finder.text() == ""


def test_a_name_that_fits_nobody_makes_a_new_contact_in_place(
    room: TeamRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    type_text(room.finder, "Kenji Higa")
    assert room.new.isVisible()
    assert not room.known.isVisible()
    room.new.click()
    settle(desk)
    assert team(workspace, idea)["Kenji Higa"].role == "founder"
    desk.writer.run(workspace.undo)
    settle(desk)
    assert "Kenji Higa" not in team(workspace, idea)
    assert len(workspace.ask(people)) == 3


def test_a_half_typed_name_is_not_taken_for_somebody_else(
    room: TeamRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    type_text(room.finder, "Rosa")
    assert room.finder.person_id() == ""
    room.add()
    settle(desk)
    assert "Rosa" in team(workspace, idea)
    assert "Rosa Núñez" not in team(workspace, idea)


def test_somebody_leaves_and_comes_back_with_undo(
    room: TeamRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    mate = team(workspace, idea)["田中 美咲"]
    row = room.rows[mate.member_id]
    row.unlink_wanted.emit(mate)
    settle(desk)
    assert mate.member_id not in room.rows
    assert desk.toaster.said == ["田中 美咲 is off the team. · Undo"]  # type: ignore[attr-defined]
    desk.writer.run(workspace.undo)
    settle(desk)
    assert mate.member_id in room.rows


def test_what_they_do_is_stored_while_others_change_the_team(
    room: TeamRoom, desk: Desk, workspace: Workspace, idea: str
) -> None:
    mate = team(workspace, idea)["Yumi Nakamura"]
    row = room.rows[mate.member_id]
    type_text(row.job, "Roasts and sells")
    type_text(room.finder, "Kenji")
    room.add()
    settle(desk)
    assert room.rows[mate.member_id] is row
    assert row.job.text() == "Roasts and sells"
    row.job.flush()
    settle(desk)
    assert team(workspace, idea)["Yumi Nakamura"].job == "Roasts and sells"


def test_another_idea_shows_its_own_team_only(room: TeamRoom, desk: Desk, workspace: Workspace) -> None:
    with workspace.transaction("Another") as tx:
        other = log_idea(tx, "Té", source="es").id
    room.show_idea(other)
    settle(desk)
    assert room.rows == {}
