"""A mentor with six teams prepares, holds and follows up a week of sessions, in Spanish and in Japanese."""

from __future__ import annotations

import subprocess
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from sqlmodel import col, select

from ninja_mentor.core.ideas.edits import link_person, log_idea
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.core.mentoring.model import Action, MentoringSession
from ninja_mentor.core.people.edits import add_person
from ninja_mentor.core.store.record import Record

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.conftest import Running
    from tests.flows.person import Person

R = TypeVar("R", bound=Record)
MENTOR = {"es": "Carlos Méndez", "ja": "森田 健二"}
TEAMS = {
    "es": ("Sésamo", "Quinua", "Miel", "Asaí", "Cacao", "Castaña"),
    "ja": ("胡麻油", "キヌア", "蜂蜜", "アサイー", "カカオ", "栗"),
}


def six_teams(running: Running, code: str) -> list[str]:
    """Their ideas, each with somebody in Bolivia, this mentor, and a promise that was due yesterday."""
    with closing(running.before()) as workspace:
        workspace.set_profile(Profile(name=MENTOR[code], language=code, role="mentor"))
        yesterday = str(date.fromisoformat(workspace.today) - timedelta(days=1))
        with workspace.transaction("Set up") as tx:
            mentor = add_person(tx, name=MENTOR[code], country="JP", zone="Asia/Tokyo").id
            for number, title in enumerate(TEAMS[code]):
                founder = add_person(tx, name=f"Ana {number}", country="BO", zone="America/La_Paz").id
                idea = log_idea(tx, title, source=code).id
                link_person(tx, idea, founder, "founder")
                link_person(tx, idea, mentor, "mentor")
                action = promise(tx, idea, f"{title} A")
                action.due = yesterday
        return list(TEAMS[code])


def printed(person: Person, menu: str, entry: str, paper: Path) -> str:
    """The words of the PDF that is saved from this entry of a menu."""
    person.presses(menu)
    person.chooses_from_menu(entry)
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(paper))
    dialog.accept()
    person.until(paper.exists)
    person.rest()
    return subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("code", ["es", "ja"])
def test_a_mentor_prepares_holds_and_follows_up(code: str, running: Running, tmp_path: Path) -> None:
    say = load_language(code, resource("locale")).say
    teams = six_teams(running, code)
    person = running.start(code)

    def stored(model: type[R]) -> list[R]:
        query = select(model).where(col(model.deleted_at).is_(None))
        return running.workspace.ask(lambda session: list(session.scalars(query)))

    person.keys("Ctrl+3")
    for title in teams:
        person.wait_for(title)
    for number in range(len(teams)):
        person.keys("Ctrl+3")
        person.focuses_list()
        person.keys("Home")  # whoever needs it most: who had a session goes down
        person.presses(say("Write a note"))
        person.writes(say("Goal"), f"G{number}")
        [earlier] = [one for one in stored(Action) if one.what.endswith(" A") and person.sees(one.what)]
        if number < 3:
            person.presses(earlier.what)
        elif number == 3:
            person.presses(say("Give up"))
            person.types("R")
            person.keys("Return")
        else:
            person.presses(say("Move"))
            person.writes(say("New date"), "+7")
        person.writes(say("What will be done"), f"B{number}")
        person.writes(say("By when"), "+7")
        person.writes(say("Date of the next meeting"), "+7")
        person.writes(say("Hour of the next meeting"), "10:00")

    notes = stored(MentoringSession)
    assert len({note.idea_id for note in notes}) == len(teams)
    in_a_week = str(date.fromisoformat(running.workspace.today) + timedelta(days=7))
    assert {(note.next_date, note.next_time) for note in notes} == {(in_a_week, "10:00")}
    promises = {one.what: one for one in stored(Action)}
    old = [one for what, one in promises.items() if what.endswith(" A")]
    assert sum(one.done_at is not None for one in old) == 3
    assert sum(bool(one.dropped_on) for one in old) == 1
    assert sum(one.due == in_a_week for one in old) == 2
    assert {what for what in promises if what[:1] == "B"} == {f"B{n}" for n in range(6)}

    person.keys("Ctrl+3")
    person.presses(say("Promises"))
    person.wait_for("B5")
    text = printed(person, say("More"), say("Print the promises…"), tmp_path / "promises.pdf")
    for number in range(len(teams)):
        assert f"B{number}" in text
