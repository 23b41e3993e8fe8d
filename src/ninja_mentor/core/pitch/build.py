"""Makes the snapshot of a pitch in one language from what is stored; what may not leave is left out here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.readers import number_country
from ninja_mentor.core.people.names import KANJI_OR_KANA
from ninja_mentor.core.pitch.figures import Counted, ask_of, evidence_of, market_of, numbers_of
from ninja_mentor.core.pitch.slides import slides_of
from ninja_mentor.core.pitch.snapshot import NumbersBlock, Part, PitchSnapshot, TeamLine
from ninja_mentor.core.pitch.written import written_in

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.pitch.material import Candidate, Chosen, PitchSource
    from ninja_mentor.core.pitch.snapshot import Figure
    from ninja_mentor.core.workflow.data import PagePart, WorkflowText


def build(source: PitchSource, language: Language) -> PitchSnapshot:
    """The pitch in this language: headings, numbers, money and dates too."""
    return _Builder(source, language).snapshot()


@dataclass(frozen=True)
class _Builder:
    source: PitchSource
    language: Language

    def snapshot(self) -> PitchSnapshot:
        source, texts = self.source, self.source.workflow.text(self.language.code)
        sentence = source.choose(("sentence",), self.language.code)
        parts = tuple(self._part(part) for part in source.workflow.parts)
        snapshot = PitchSnapshot(
            language=self.language.code,
            title=source.title,
            sentence=sentence.text if sentence else "",
            sentence_language=self._other(sentence),
            stage=texts.stages[source.stage].title if source.stage in texts.stages else "",
            place=source.place,
            country=self._country(source.country),
            date=self.formats.date(source.today),
            date_iso=source.today,
            contact=self._contact(),
            author=", ".join(person.name for person in source.shown if person.role == "founder"),
            parts=parts,
            numbers=self.numbers,
            market=self.market,
            market_source=source.market_source,
            evidence=self.evidence,
            sdgs=source.sdgs,
            goals="\n".join(self._goal(number, texts) for number in source.sdgs),
            team=self.team,
            ask=self.ask,
            design=source.design,
        )
        return slides_of(snapshot, source, texts)

    @cached_property
    def formats(self) -> Formats:
        code = self.language.code
        return Formats(code, number_country(code, self.source.country), "UTC")

    @cached_property
    def counted(self) -> Counted:
        return Counted(self.source, self.language, self.formats)

    @cached_property
    def numbers(self) -> NumbersBlock:
        return numbers_of(self.counted)

    @cached_property
    def market(self) -> tuple[Figure, ...]:
        return market_of(self.counted)

    @cached_property
    def evidence(self) -> tuple[Figure, ...]:
        return evidence_of(self.counted)

    @cached_property
    def ask(self) -> str:
        return ask_of(self.counted)

    @cached_property
    def team(self) -> tuple[TeamLine, ...]:
        return tuple(self._team_line(person) for person in self.source.shown)

    def _part(self, part: PagePart) -> Part:
        heading = self.source.workflow.text(self.language.code).parts[part.id]
        chosen = self.source.choose(part.fields, self.language.code)
        text = self._text(part.id, chosen)
        drawn = {
            "market": self.market,
            "model": self.numbers.figures,
            "evidence": self.evidence,
            "impact": self.source.sdgs,
            "team": self.team,
            "ask": self.ask,
        }
        if not text and not drawn.get(part.id):
            return Part(part.id, heading, missing=True)
        if chosen is None:
            return Part(part.id, heading, text)
        field = self.source.workflow.field(chosen.field)
        limit = field.limit_in(chosen.language) if field else 0
        return Part(
            part.id,
            heading,
            text,
            fallback_language=self._other(chosen),
            stale=written_in(self.source, part.fields, self.language.code).stale,
            length=len(chosen.text),
            limit=limit or None,
            over=bool(limit) and len(chosen.text) > limit,
        )

    def _other(self, chosen: Chosen | None) -> str | None:
        """The language of the text where it is not the pitch's."""
        return chosen.language if chosen and chosen.language != self.language.code else None

    def _text(self, part_id: str, chosen: Chosen | None) -> str:
        lines = [chosen.text] if chosen else []
        if part_id == "market" and self.source.market_source:
            facts = {"source": self.source.market_source, "year": self.source.market_year}
            if self.source.market_year:
                lines.append(self.language.say("Source: {source}, {year}", **facts))
            else:
                lines.append(self.language.say("Source: {source}", **facts))
        if part_id == "milestone" and (day := self.source.values.get("milestone_date")):
            lines.append(self.formats.date(str(day)))
        return "\n".join(lines)

    def _team_line(self, person: Candidate) -> TeamLine:
        """The name that this reader can read comes first."""
        name, other = person.name, person.other_script
        japanese = bool(KANJI_OR_KANA.search(name)), bool(KANJI_OR_KANA.search(other))
        if other and self.language.code == "ja" and japanese == (False, True):
            name, other = other, name
        if other and self.language.code != "ja" and japanese == (True, False):
            name, other = other, name
        return TeamLine(name, person.job, self._country(person.country), other)

    def _contact(self) -> str:
        """The e-mail of the first founder who agreed to be shown, else of anybody of the team who did.

        Phones never leave: what lies on the internet once is called for years.
        """
        shown = sorted(self.source.shown, key=lambda person: person.role != "founder")
        for person in shown:
            if person.emails:
                return f"{self._team_line(person).name} · {person.emails[0]}"
        return ""

    def _goal(self, number: int, texts: WorkflowText) -> str:
        return self.language.say("SDG {number}: {name}", number=number, name=texts.goals[number - 1])

    def _country(self, code: str) -> str:
        return self.formats.country_name(code) if code else ""
