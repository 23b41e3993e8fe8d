"""From an empty folder to a pitch, as one person walks it, in Spanish and in Japanese."""

from __future__ import annotations

import subprocess
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import pytest
from sqlmodel import col, select

from ninja_mentor.core.ideas.model import Answer, Idea, Interview, Numbers
from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.mentoring.model import MentoringSession
from ninja_mentor.core.overview.trash import trash
from ninja_mentor.core.people.model import Person as Contact
from ninja_mentor.core.store.check import check
from ninja_mentor.core.store.record import Record
from ninja_mentor.core.workflow.loading import load_workflow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.flows.conftest import Running
    from tests.flows.person import Person

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Words:
    """What this person writes, and what they look for later."""

    name: str
    idea: str
    sentence: str
    problem: str
    looked_for: str
    quote: str
    mentor: str
    goal: str


WRITES = {
    "es": Words(
        "Ana Higa Oshiro",
        "Sésamo de la Colonia",
        "Aceite de sésamo prensado en frío para cocinas de Osaka.",
        "En julio vendimos a mitad de precio porque nadie afuera sabía que existíamos.",
        "existiamos",
        "Si me mandan una muestra, la pongo en la carta.",
        "Carlos Méndez",
        "Saber a quién mandar la primera muestra.",
    ),
    "ja": Words(
        "中村 ユミ",
        "コロニアの胡麻油",
        "大阪の料理人に届ける低温圧搾の胡麻油。",
        "7月、外の農家を誰も知らなかったので半値で売った。",
        "農家",
        "見本が届けば、品書きに載せます。",
        "田中 美咲",
        "最初の見本を誰に送るか決める。",
    ),
}


class Walk:
    """One person, one idea, step by step; the numbers are those of the first issue's promises."""

    def __init__(self, running: Running, code: str) -> None:
        self.running, self.code = running, code
        self.say = load_language(code, resource("locale")).say
        self.writes = WRITES[code]
        texts = load_workflow(resource("workflow")).text(code)
        self.questions, self.parts = texts.fields, texts.parts
        self.person: Person = running.start(code)

    def stored(self, model: type[R]) -> list[R]:
        """The living records of a kind, as they are in the file now."""
        query = select(model).where(col(model.deleted_at).is_(None))
        return self.running.workspace.ask(lambda session: list(session.scalars(query)))

    def sits_down(self) -> None:
        """2 and 3. The first run; then Today says what to do first."""
        self.person.wait_for(self.say("From a first idea to a pitch"))
        self.person.writes(self.say("Name"), self.writes.name)
        self.person.presses(self.say("Start empty"))
        self.person.wait_for(self.say("No ideas yet"))

    def logs_the_idea(self) -> None:
        """4. In one line; moved with the keyboard, and back again."""
        self.person.keys("Ctrl+N")
        self.person.types(self.writes.idea)
        self.person.keys("Return")
        self.person.wait_for(self.writes.idea)
        self.person.keys("Escape")
        self.person.keys("Ctrl+Right")
        assert [idea.stage for idea in self.stored(Idea)] == ["screening"]
        self.person.keys("Ctrl+Z")
        assert [idea.stage for idea in self.stored(Idea)] == ["application"]

    def works_on_it(self) -> None:
        """5. The worksheet saves itself; an interview and the numbers."""
        person, say = self.person, self.say
        person.keys("Return")
        person.writes(self.questions["sentence"].question, self.writes.sentence)
        person.writes(self.questions["problem"].question, self.writes.problem)
        texts = {answer.field: answer.texts() for answer in self.stored(Answer)}
        assert texts["problem"] == {self.code: self.writes.problem}
        person.presses(say("Evidence"))
        person.presses(say("+ Log one"))
        person.writes(say("Who"), "P1")
        person.writes(say("In their own words"), self.writes.quote)
        assert [talk.quote for talk in self.stored(Interview)] == [self.writes.quote]
        person.presses(say("Numbers"))
        person.writes(say("Price of one unit"), "3200")
        person.writes(say("What one unit costs"), "2050")
        person.writes(say("Fixed costs a month"), "46000")
        person.wait_for("40")  # units to break even: 46000 / (3200 - 2050)
        assert [numbers.price for numbers in self.stored(Numbers)] == ["3200"]

    def is_mentored(self) -> None:
        """6. A session note that saves itself."""
        self.person.presses(self.say("Sessions"))
        self.person.presses(self.say("Write a note"))
        self.person.writes(self.say("Goal"), self.writes.goal)
        assert [note.goal for note in self.stored(MentoringSession)] == [self.writes.goal]

    def adds_somebody(self) -> None:
        """7. A contact with a phone as it is written there; a wrong address is kept and said."""
        person, say = self.person, self.say
        person.presses(say("People"))
        person.presses(say("New person"))
        person.writes(say("Name"), self.writes.mentor)
        person.writes(say("Phone"), "+591 71234567")
        person.writes(say("E-mail"), "carlos(at)example")
        person.wait_for("carlos(at)example")
        (mentor,) = [one for one in self.stored(Contact) if one.name == self.writes.mentor]
        assert (mentor.phones, mentor.emails) == (["+59171234567"], [])

    def finds_the_words(self) -> None:
        """8. From anywhere to the answer in which the words stand."""
        self.person.keys("Ctrl+K")
        self.person.types(self.writes.looked_for)
        self.person.until(lambda: self.running.palette.answers(self.writes.looked_for))
        self.person.keys("Return")
        field = self.person.field(self.questions["problem"].question)
        self.person.until(field.hasFocus)

    def exports_the_pitch(self, pdf: Path) -> None:
        """9. What is missing is said first; the file has what was written and nothing private."""
        self.person.presses(self.say("Pitch"))
        self.person.wait_for(self.say("Before you export"))
        assert self.person.sees(self.parts["solution"])
        self.person.chooses(self.say("Export"), self.say("One page as PDF…"))
        self.person.wait_for(self.say("What leaves this computer"))
        self.person.saves(self.say("Choose a file…"), pdf)
        run = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True)
        text = squeezed(run.stdout)
        assert squeezed(self.writes.sentence) in text
        assert squeezed(self.writes.problem) in text
        for private in ("71234567", self.writes.quote, self.writes.goal, self.writes.mentor):
            assert squeezed(private) not in text

    def deletes_and_undoes_after_a_restart(self) -> None:
        """10. The trash has it; the journal takes it back tomorrow too."""
        self.person.presses(self.say("Ideas"))
        self.person.focuses_list()
        self.person.keys("Delete")
        thrown = self.running.workspace.ask(trash, self.running.workspace.kinds, "")
        assert self.writes.idea in [one.title for one in thrown]
        self.running.quit()
        self.person = self.running.start(self.code)
        self.person.wait_for(self.say("Today"))
        self.person.keys("Ctrl+Z")
        self.person.presses(self.say("Ideas"))
        self.person.wait_for(self.writes.idea)

    def takes_everything_out(self, target: Path, chosen_file: Callable[[Path], None]) -> None:
        """10. One zip, and a file that passes its check."""
        self.person.presses(self.say("Workspace"))
        chosen_file(target)
        self.person.presses(self.say("Save everything as a zip…"))
        self.person.until(target.exists)
        with zipfile.ZipFile(target) as packed:
            assert self.writes.problem in packed.read("json/answer.json").decode()
        workspace = self.running.workspace
        assert workspace.ask(check, workspace.kinds) == []


def squeezed(text: str) -> str:
    """The text without blanks: a page breaks its lines where it wants."""
    return "".join(text.split())


@pytest.mark.parametrize("code", ["es", "ja"])
def test_from_an_empty_folder_to_a_pitch(
    running: Running, chosen_file: Callable[[Path], None], code: str, tmp_path: Path
) -> None:
    walk = Walk(running, code)
    walk.sits_down()
    walk.logs_the_idea()
    walk.works_on_it()
    walk.is_mentored()
    walk.adds_somebody()
    walk.finds_the_words()
    walk.exports_the_pitch(tmp_path / "pitch.pdf")
    walk.deletes_and_undoes_after_a_restart()
    walk.takes_everything_out(tmp_path / "all.zip", chosen_file)
