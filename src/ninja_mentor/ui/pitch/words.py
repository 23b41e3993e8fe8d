"""What the pitch page says about a pitch, in the language of the person in front of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.core.overview.naming import field_name

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.core.pitch.snapshot import Part, PitchSnapshot
    from ninja_mentor.core.pitch.speaking import Length, Talk
    from ninja_mentor.core.workflow.data import Workflow
    from ninja_mentor.ui.theme import Look

SENTENCE: Final = "sentence"
RECORDS: Final = {"market": "numbers", "team": "team"}  # parts made from records: the room they are in


@dataclass(frozen=True)
class PartState:
    """A part in the list: its chips, and the same as a sentence."""

    chips: tuple[tuple[str, Literal["red", "amber"]], ...]
    sentence: str
    filled: bool = True


class PitchWords:
    """Sentences about a pitch; headings and questions come from the workflow."""

    def __init__(self, look: Look, workflow: Workflow, formats: Formats) -> None:
        self._look, self._workflow, self._formats = look, workflow, formats
        self._headings = workflow.text(look.language.code).parts

    def parts(self) -> list[tuple[str, str]]:
        """All parts with their headings, the one sentence first."""
        others = [(part.id, self._headings[part.id]) for part in self._workflow.parts]
        return [(SENTENCE, self._look.say("One sentence")), *others]

    def heading(self, part: str) -> str:
        """What a part is called."""
        return dict(self.parts())[part]

    def question(self, field: str) -> str:
        """What is asked where this field is written."""
        return field_name(self._workflow, self._look.language, field)

    def states(self, prepared: Prepared) -> dict[str, PartState]:
        """How each part is."""
        snapshot = prepared.snapshot
        headings = dict(self.parts())
        states = {part.id: self._state(part, headings[part.id], snapshot.language) for part in snapshot.parts}
        sentence = self._sentence_state(snapshot.sentence, snapshot.sentence_language, snapshot.language)
        return {SENTENCE: sentence, **states}

    def place(self, part: str, prepared: Prepared) -> dict[str, str]:
        """Where on the idea's page this part is written."""
        field = prepared.written[part].field
        if not field:
            return {"room": RECORDS.get(part, "worksheet")}
        if field.startswith("canvas."):
            return {"room": "canvas", "field": field}
        stage = self._workflow.stage_of(field)
        return {"room": "worksheet", "stage": stage.id if stage else "", "field": field}

    def checks(self, prepared: Prepared) -> list[tuple[str, Literal["red", "amber"]]]:
        """What to know before export, apart from who is left out."""
        texts = self._workflow.text(self._look.language.code)
        return [
            (check.said(self._look.language, texts), "red" if check.level == "missing" else "amber")
            for check in prepared.about_words
        ]

    def left_out(self, prepared: Prepared) -> list[str]:
        """Who is left out, and why."""
        texts = self._workflow.text(self._look.language.code)
        return [check.said(self._look.language, texts) for check in prepared.about_people]

    def names(self, prepared: Prepared) -> str:
        """Whose names leave."""
        say, names = self._look.say, prepared.names
        if not names:
            return say("No names of people")
        return say("Names, with consent: {names}", names=self._formats.listed(names))

    def contact(self, prepared: Prepared) -> str:
        """How the team can be reached, if at all."""
        if not prepared.snapshot.contact:
            return self._look.say("No e-mail address")
        return self._look.say("To be reached: {contact}", contact=prepared.snapshot.contact)

    def length(self, length: Length) -> str:
        """How long the one page is."""
        facts = {"n": self._number(length.counted), "limit": self._number(length.limit)}
        if length.in_characters:
            return self._look.say("{n} of {limit} characters", **facts)
        return self._look.say("{n} of {limit} words", **facts)

    def talk(self, talk: Talk) -> str:
        """How long it takes to say."""
        facts = {"time": clock_text(talk.seconds), "limit": clock_text(talk.limit_seconds)}
        if talk.written:
            return self._look.say("Speech: about {time} of {limit} minutes", **facts)
        return self._look.say("Slides of the short cut: about {time} of {limit} minutes", **facts)

    def whole(self, snapshot: PitchSnapshot) -> str:
        """The one page from top to bottom, for a screen reader."""
        parts = [f"{part.heading}\n{part.text}".strip() for part in snapshot.parts if not part.missing]
        team = "\n".join(person.name for person in snapshot.team)
        return "\n\n".join(filter(None, (snapshot.title, snapshot.sentence, *parts, team, snapshot.contact)))

    def missing(self, prepared: Prepared) -> str:
        """How much is missing, for where there is no room for the list; "" if nothing is."""
        number = sum(check.level == "missing" for check in prepared.about_words)
        if not number:
            return ""
        return self._look.language.count(
            "{n} thing is still missing in this pitch.", "{n} things are still missing in this pitch.", number
        )

    def _state(self, part: Part, heading: str, wanted: str) -> PartState:
        say = self._look.say
        if part.missing:
            return self._empty(heading)
        chips: list[tuple[str, Literal["red", "amber"]]] = []
        sentences = []
        if part.stale:
            chips.append((say("older"), "amber"))
            sentences.append(say("{heading}: older than the original", heading=heading))
        if part.over:
            chips.append((say("too long"), "amber"))
            sentences.append(say("{heading}: longer than it should be", heading=heading))
        if part.fallback_language:
            chips.append((part.fallback_language.upper(), "amber"))
            sentences.append(self._in_other(heading, part.fallback_language, wanted))
        return PartState(tuple(chips), "\n".join(sentences) or say("{heading}: filled", heading=heading))

    def _sentence_state(self, text: str, other: str | None, wanted: str) -> PartState:
        heading = self._look.say("One sentence")
        if not text:
            return self._empty(heading)
        if other:
            return PartState(((other.upper(), "amber"),), self._in_other(heading, other, wanted))
        return PartState((), self._look.say("{heading}: filled", heading=heading))

    def _empty(self, heading: str) -> PartState:
        say = self._look.say
        return PartState(
            ((say("missing"), "red"),), say("{heading}: still empty", heading=heading), filled=False
        )

    def _in_other(self, heading: str, found: str, wanted: str) -> str:
        return self._look.say(
            "{heading}: written in {found}, not yet in {wanted}",
            heading=heading,
            found=self._formats.language_name(found),
            wanted=self._formats.language_name(wanted),
        )

    def _number(self, value: int) -> str:
        return self._formats.number(value)
