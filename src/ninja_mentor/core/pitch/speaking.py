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
    """The length of the one page; a text not translated yet counts as long as its translation will be."""
    japanese = snapshot.language == JAPANESE
    limit, other = workflow.words, workflow.characters_ja
    if japanese:
        limit, other = other, limit
    counted = 0.0
    for text, language in (
        (snapshot.sentence, snapshot.sentence_language),
        *((part.text, part.fallback_language) for part in snapshot.parts),
    ):
        written = language or snapshot.language
        same = (written == JAPANESE) == japanese
        counted += _measure(text, written) * (1 if same else limit / other)
    return Length(round(counted), limit, in_characters=japanese)


def talk_of(snapshot: PitchSnapshot, source: PitchSource) -> Talk:
    """The written speech, else what stands on the slides of the short cut."""
    speaking = source.workflow.speaking
    limit = 60 * min(minutes for minutes, _questions in speaking.formats)
    speech = source.choose(SPEECH, snapshot.language)
    if speech:
        return Talk(seconds(speech.text, speech.language, speaking), limit, written=True)
    spoken = sum(
        seconds(" ".join(slide.body), slide.fallback_language or snapshot.language, speaking)
        for slide in snapshot.slides
        if slide.short
    )
    return Talk(spoken, limit, written=False)


def seconds(text: str, language: str, speaking: Speaking) -> int:
    """How long it takes to say the text in this language."""
    a_minute = speaking.characters_a_minute_ja if language == JAPANESE else speaking.words_a_minute
    return round(60 * _measure(text, language) / a_minute)


def _measure(text: str, language: str) -> int:
    """Characters of a Japanese text, words of any other."""
    words = text.split()
    return sum(map(len, words)) if language == JAPANESE else len(words)
