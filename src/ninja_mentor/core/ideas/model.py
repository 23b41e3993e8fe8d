"""The records of an idea: itself, its answers, its evidence, its numbers, its team."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import JSON, Index, text
from sqlmodel import Field

from ninja_mentor.core.kernel.ids import natural_id
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.store.record import Names, Record, Searchable, later


class Idea(Record, table=True):
    """A business idea. Its title is the working title, the same in every language."""

    kind: ClassVar[str] = "idea"

    title: str = ""
    stage: str = Field(default="application", index=True)  # an id of the workflow
    country: str = ""  # ISO 3166
    place: str = ""
    sdgs: list[int] = Field(default_factory=list, sa_type=JSON)  # 1 to 17
    tags: list[str] = Field(default_factory=list, sa_type=JSON)
    source: str = "es"  # the language that it is written in
    archived_at: str | None = None
    sample: bool = False
    owner_id: str = ""
    owner_name: str = ""

    # Every search leaves out what belongs to these: they are found without reading all ideas.
    __table_args__ = (Index("idea_in_trash", "id", sqlite_where=text("deleted_at is not null")),)

    def searchable(self) -> Searchable:
        return Searchable(self.title, " ".join([self.place, *self.tags]))

    def subject(self) -> str:
        return self.id


class Answer(Record, table=True):
    """What the team wrote for one field of a worksheet: a text a language, or a value."""

    kind: ClassVar[str] = "answer"
    prose: ClassVar[Names] = frozenset({"text_es", "text_ja", "text_pt", "text_en"})

    idea_id: str = Field(index=True)
    field: str = Field(index=True)  # an id of the workflow
    text_es: str = ""
    text_ja: str = ""
    text_pt: str = ""
    text_en: str = ""
    source: str = ""  # the language of the original; the others are translations
    value: Any = Field(default=None, sa_type=JSON)  # choice, number, money, date: text; list; a tick: bool
    # The original as it was when each translation was written; "" where that is not known.
    basis_es: str = later("")
    basis_ja: str = later("")
    basis_pt: str = later("")
    basis_en: str = later("")

    @classmethod
    def id_of(cls, idea_id: str, field: str) -> str:
        return natural_id("answer", idea_id, field)

    def texts(self) -> dict[str, str]:
        """The texts that there are, by language."""
        texts = {language: getattr(self, f"text_{language}") for language in LANGUAGES}
        return {language: text for language, text in texts.items() if text}

    def original(self) -> str:
        """The text that the others are translations of; "" where none was written."""
        return str(getattr(self, f"text_{self.source}")) if self.source else ""

    def basis(self, language: str) -> str:
        """The original that the translation into this language was made from; "" where that is not known."""
        return str(getattr(self, f"basis_{language}"))

    def is_stale(self, language: str) -> bool:
        """Whether the original has changed since this translation was written."""
        known = self.basis(language).strip()
        return bool(known) and language in self.texts() and known != self.original().strip()

    def searchable(self) -> Searchable:
        words = list(self.texts().values())
        if isinstance(self.value, list):
            words += [str(item) for item in self.value]
        return Searchable("", "\n".join(words))


class Interview(Record, table=True):
    """A talk with somebody who may have the problem. The person is a first name or a code."""

    kind: ClassVar[str] = "interview"
    prose: ClassVar[Names] = frozenset({"last_time", "workaround", "cost", "quote", "commitment", "surprise"})

    idea_id: str = Field(index=True)
    person_code: str = ""
    date: str = ""
    place: str = ""
    stranger: bool = False
    last_time: str = ""  # the last time that the problem happened
    workaround: str = ""
    cost: str = ""
    quote: str = ""
    commitment: str = ""
    surprise: str = ""
    confirms: bool | None = None  # the problem; None: cannot be said

    def searchable(self) -> Searchable:
        told = (self.last_time, self.workaround, self.cost, self.quote, self.commitment, self.surprise)
        return Searchable(self.person_code, "\n".join((self.place, *told)))


class Assumption(Record, table=True):
    """Something that must be true for the idea to work. Risky and little evidence: test it first."""

    kind: ClassVar[str] = "assumption"
    prose: ClassVar[Names] = frozenset({"statement"})

    idea_id: str = Field(index=True)
    statement: str = ""
    about: str = "wanted"  # wanted, buildable, payable
    risk: int = 3  # 1 to 5
    evidence: int = 1  # 1 to 5

    def searchable(self) -> Searchable:
        return Searchable("", self.statement)


class Trial(Record, table=True):
    """A test with its threshold, fixed before the result is known. (Kind "test"; pytest owns the name Test.)"""

    kind: ClassVar[str] = "test"
    prose: ClassVar[Names] = frozenset(
        {"belief", "verification", "measure", "threshold", "observed", "learned"}
    )

    idea_id: str = Field(index=True)
    belief: str = ""
    verification: str = ""
    measure: str = ""
    threshold: str = ""
    due: str = ""
    observed: str = ""
    learned: str = ""
    decision: str = ""  # "", go_on, change, stop

    def searchable(self) -> Searchable:
        words = (self.verification, self.measure, self.threshold, self.observed, self.learned)
        return Searchable(self.belief, "\n".join(words))


class Numbers(Record, table=True):
    """The numbers of an idea, as decimal texts; fixed costs are a month's, units are sold units a month."""

    kind: ClassVar[str] = "numbers"

    idea_id: str = Field(index=True)
    currency: str = ""
    price: str = ""
    variable_cost: str = ""
    fixed_costs: str = ""
    startup_costs: str = ""
    units: list[str] = Field(default_factory=list, sa_type=JSON)
    market_customers: str = ""
    market_price: str = ""
    market_times: str = ""  # purchases a customer and year
    market_source: str = ""
    market_year: str = ""

    @classmethod
    def id_of(cls, idea_id: str) -> str:
        return natural_id("numbers", idea_id)

    def searchable(self) -> Searchable:
        return Searchable("", self.market_source)


class Rehearsal(Record, table=True):
    """One timed run of the pitch."""

    kind: ClassVar[str] = "rehearsal"
    prose: ClassVar[Names] = frozenset({"note"})

    idea_id: str = Field(index=True)
    date: str = ""
    format: str = "3+2"  # minutes of talk + of questions
    seconds: int = 0
    limit_seconds: int = 180
    note: str = ""
    language: str = later("")  # in which it was given
    slide_seconds: dict[str, int] = later({}, JSON)  # by slide, in the order in which they were shown

    def searchable(self) -> Searchable:
        return Searchable("", self.note)


class Member(Record, table=True):
    """Links a person to an idea as founder, member or mentor."""

    kind: ClassVar[str] = "member"

    idea_id: str = Field(index=True)
    person_id: str = Field(index=True)
    role: str = "member"  # founder, member, mentor
    job: str = ""  # in the person's words: "sales", "CEO"

    @classmethod
    def id_of(cls, idea_id: str, person_id: str, role: str) -> str:
        return natural_id("member", idea_id, person_id, role)


RECORDS: tuple[type[Record], ...] = (Idea, Answer, Interview, Assumption, Trial, Numbers, Rehearsal, Member)
