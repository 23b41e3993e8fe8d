"""Puts one idea of the sample into the workspace, with all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.ideas.edits import link_person, set_numbers, set_value, write_text
from ninja_mentor.core.ideas.model import (
    Answer,
    Assumption,
    Idea,
    Interview,
    Numbers,
    Rehearsal,
    Trial,
)
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.mentoring.model import (
    Action,
    Comment,
    MentoringSession,
    ReadinessClaim,
    Review,
    Verdict,
)
from ninja_mentor.core.sample.marking import alive, sample_id
from ninja_mentor.core.sample.people import person_at
from ninja_mentor.core.sample.records import values_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.people.model import Person
    from ninja_mentor.core.sample.dating import Dating
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.core.workflow.reading import Table

EVIDENCE: Final = (Interview, Assumption, Trial, Rehearsal)
NOTES: Final = (MentoringSession, Action, Comment, Verdict, ReadinessClaim, Review)
PEOPLE: Final = ("author", "reviewer", "who")  # keys that fill two columns: id and name


def put_idea(tx: Transaction, key: str, table: Table, people: Mapping[str, Person], dating: Dating) -> bool:
    """Whether the idea was put there; one that is there already is left as it is, whatever became of it."""
    if alive(tx, Idea, sample_id("idea", key)) is not None:
        return False
    owner = person_at(people, table, "owner")
    values = values_in(table, Idea, dating)
    idea = tx.obtain(Idea(id=sample_id("idea", key), sample=True))
    tx.change(Idea, idea.id, owner_id=owner.id, owner_name=owner.name, **values)
    _Shelf(tx, key, idea, people, dating).fill(table)
    table.done()
    return True


@dataclass(frozen=True)
class _Shelf:
    """One idea, being filled with what its file says."""

    tx: Transaction
    key: str
    idea: Idea
    people: Mapping[str, Person]
    dating: Dating

    def fill(self, table: Table) -> None:
        for part, put in (("texts", self._texts), ("values", self._values), ("days", self._days)):
            if part in table.keys:
                section = table.table(part)
                put(section)
                section.done()
        if "numbers" in table.keys:
            numbers = table.table("numbers")
            set_numbers(self.tx, self.idea.id, **values_in(numbers, Numbers, self.dating))
            numbers.done()
        for each in _listed(table, "team"):
            person = person_at(self.people, each, "person")
            link_person(self.tx, self.idea.id, person.id, each.text("role"), each.text("job", ""))
            each.done()
        for model in (*EVIDENCE, *NOTES):
            for place, each in enumerate(_listed(table, model.kind), 1):
                self._record(model, str(place), each)

    def _texts(self, table: Table) -> None:
        for field in table.keys:
            texts = table.table(field)
            for language in texts.keys:
                text = texts.text(texts.one_of(language, LANGUAGES, language))
                write_text(self.tx, self.idea.id, field, language, text)
            texts.done()

    def _values(self, table: Table) -> None:
        for field in table.keys:
            set_value(self.tx, self.idea.id, field, table.plain(field))

    def _days(self, table: Table) -> None:
        for field, days in table.numbers().items():
            set_value(self.tx, self.idea.id, field, self.dating.date(days))

    def _record(self, model: type[Record], place: str, table: Table) -> None:
        values: dict[str, Any] = {}
        for role in PEOPLE:
            if role in table.keys:
                person = person_at(self.people, table, role)
                values |= {f"{role}_id": person.id, f"{role}_name": person.name}
        record_id = self._id(model, place)
        if model is Review:
            record_id = Review.id_of(self.idea.id, values["reviewer_id"])
        if model is Action and "session" in table.keys:
            values["session_id"] = self._id(MentoringSession, str(table.number("session")))
        if model is Comment and "answers" in table.keys:
            values["reply_to"] = self._id(Comment, str(table.number("answers")))
        values |= values_in(table, model, self.dating)
        if model is Comment and values.get("quote"):
            values["start"] = self._start_of(values, table)
        table.done()
        self.tx.obtain(model(id=record_id))
        self.tx.change(model, record_id, idea_id=self.idea.id, **values)

    def _start_of(self, comment: Mapping[str, Any], table: Table) -> int:
        """Where the words of a comment stand in the answer that it is about."""
        answer = self.tx.get(Answer, Answer.id_of(self.idea.id, comment["field"]))
        start = answer.texts().get(comment["language"], "").find(comment["quote"])
        if start < 0:
            raise table.wrong("quote")
        return start

    def _id(self, model: type[Record], place: str) -> str:
        return sample_id(model.kind, self.key, place)


def _listed(table: Table, key: str) -> list[Table]:
    return table.tables(key) if key in table.keys else []
