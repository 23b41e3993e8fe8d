"""How long a pitch is on paper, and how long it takes to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.material import PitchSource
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.workflow.data import Speaking, Workflow

JAPANESE: Final = "ja"
SPEECH: Final = ("pitch_text",)


@dataclass(frozen=True)
class Length:
    """How long the one page is: Japanese in characters, everything else in words."""

    counted: int
    limit: int
    in_characters: bool


@dataclass(frozen=True)
class Talk:
    """How long the pitch takes to say, against the shortest format. `written` if a speech was written for it."""

    seconds: int
    limit_seconds: int
    written: bool


def length_of(snapshot: PitchSnapshot, workflow: Workflow) -> Length:
    """The length of what a team wrote for the one page."""
    text = " ".join((snapshot.sentence, *(part.text for part in snapshot.parts)))
    if snapshot.language == JAPANESE:
        return Length(_characters(text), workflow.characters_ja, in_characters=True)
    return Length(len(text.split()), workflow.words, in_characters=False)


def talk_of(snapshot: PitchSnapshot, source: PitchSource) -> Talk:
    """The written speech, else what stands on the slides of the short cut."""
    speaking = source.workflow.speaking
    limit = 60 * min(minutes for minutes, _questions in speaking.formats)
    speech = source.choose(SPEECH, snapshot.language)
    if speech:
        return Talk(seconds(speech.text, speech.language, speaking), limit, written=True)
    shown = " ".join(line for slide in snapshot.slides if slide.short for line in slide.body)
    return Talk(seconds(shown, snapshot.language, speaking), limit, written=False)


def seconds(text: str, language: str, speaking: Speaking) -> int:
    """How long it takes to say the text in this language."""
    if language == JAPANESE:
        return round(60 * _characters(text) / speaking.characters_a_minute_ja)
    return round(60 * len(text.split()) / speaking.words_a_minute)


def _characters(text: str) -> int:
    return sum(not letter.isspace() for letter in text)
