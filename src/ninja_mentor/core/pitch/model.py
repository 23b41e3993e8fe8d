"""The records of a pitch: how it is to look, what was asked, and what has left as a file."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import JSON
from sqlmodel import Field

from ninja_mentor.core.kernel.ids import natural_id
from ninja_mentor.core.store.record import Names, Record, Searchable


class PitchDesign(Record, table=True):
    """How the pitch of one idea looks."""

    kind: ClassVar[str] = "pitch_design"

    idea_id: str = Field(index=True)
    template: str = "plain"  # plain, visual, formal
    paper: str = "a4"  # a4, letter
    theme: str = "indigo"  # indigo, forest, sumi
    chart: str = "sales"  # sales, cash
    link: str = ""  # shown as a QR code and as text
    picture_id: str = ""  # attachments
    logo_id: str = ""

    @classmethod
    def id_of(cls, idea_id: str) -> str:
        return natural_id("pitch_design", idea_id)


class Question(Record, table=True):
    """A question that listeners ask, or may ask, and what to answer."""

    kind: ClassVar[str] = "question"
    prose: ClassVar[Names] = frozenset({"asked", "answer"})

    idea_id: str = Field(index=True)
    asked: str = ""
    answer: str = ""

    def searchable(self) -> Searchable:
        return Searchable(self.asked, self.answer)


class PitchVersion(Record, table=True):
    """A pitch that was exported: the very file is among the attachments, under `content`."""

    kind: ClassVar[str] = "pitch_version"

    idea_id: str = Field(index=True)
    format: str = "pdf"  # pdf, png, txt, pptx, slides
    language: str = ""
    template: str = ""
    paper: str = ""
    theme: str = ""
    cut: str = ""  # "", 3min
    for_whom: str = ""
    by_id: str = ""
    by_name: str = ""
    name: str = ""  # of the file
    content: str = ""  # SHA-256 of the file, in hexadecimal
    size: int = 0  # bytes
    words: dict[str, str] = Field(
        default_factory=dict, sa_type=JSON
    )  # heading: text, as they left; "": title and sentence

    def searchable(self) -> Searchable:
        return Searchable(self.name, self.for_whom)


RECORDS: tuple[type[Record], ...] = (PitchDesign, Question, PitchVersion)
