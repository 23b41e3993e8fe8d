"""What a pitch is made from: everything that was written about one idea, as it is stored."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (dataclass fields)
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ninja_mentor.core.kernel.readers import NEXT_BEST
from ninja_mentor.core.pitch.snapshot import Design

if TYPE_CHECKING:
    from ninja_mentor.core.ideas.economics import NumbersLike
    from ninja_mentor.core.workflow.data import Workflow


@dataclass(frozen=True)
class Candidate:
    """Somebody of the team, and whether they agreed to be shown to the world outside."""

    name: str
    agreed: bool  # a minor: the guardian too
    minor: bool = False  # without a guardian's consent
    role: str = "member"  # founder, member
    other_script: str = ""
    job: str = ""
    country: str = ""  # ISO 3166
    emails: tuple[str, ...] = ()


@dataclass(frozen=True)
class EvidenceCounts:
    """How much evidence there is."""

    interviews: int = 0
    strangers: int = 0
    confirmed: int = 0
    tests: int = 0  # concluded


@dataclass(frozen=True)
class Chosen:
    """A text that was found for a field: its language is the one asked for, or the next best."""

    field: str
    text: str
    language: str


@dataclass(frozen=True)
class PitchSource:
    """One idea with all that a pitch may use, people without consent included: nothing leaves from here."""

    workflow: Workflow
    title: str
    stage: str = ""
    place: str = ""
    country: str = ""  # ISO 3166
    language: str = "es"  # that the idea is written in
    sdgs: tuple[int, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # field: language: text
    originals: Mapping[str, str] = field(default_factory=dict)  # field: the language of its original
    values: Mapping[str, Any] = field(default_factory=dict)
    numbers: NumbersLike | None = None
    currency: str = ""
    market_source: str = ""
    market_year: str = ""
    evidence: EvidenceCounts = EvidenceCounts()
    team: tuple[Candidate, ...] = ()
    today: str = ""  # ISO date
    bases: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (field, language): the original then
    design: Design = field(default_factory=Design)

    @property
    def shown(self) -> tuple[Candidate, ...]:
        """Who of the team may be shown."""
        return tuple(person for person in self.team if person.agreed)

    @property
    def left_out(self) -> tuple[Candidate, ...]:
        """Who of the team may not be shown."""
        return tuple(person for person in self.team if not person.agreed)

    def with_text(self, name: str, language: str, text: str) -> PitchSource:
        """The same idea with another text in one field; the first language written is its original."""
        texts = {**self.texts, name: {**self.texts.get(name, {}), language: text}}
        originals = {name: language, **self.originals}
        return replace(self, texts=texts, originals=originals)

    def choose(self, fields: tuple[str, ...], language: str) -> Chosen | None:
        """The first of the fields with a text in this language, else the first with any text."""
        for name in fields:
            text = self.texts.get(name, {}).get(language, "").strip()
            if text:
                return Chosen(name, text, language)
        for name in fields:
            texts = self.texts.get(name, {})
            for other in (self.originals.get(name, ""), self.language, *NEXT_BEST):
                if texts.get(other, "").strip():
                    return Chosen(name, texts[other].strip(), other)
        return None
