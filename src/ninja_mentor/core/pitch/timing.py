"""A timed run of a pitch, slide by slide: talk, then questions. Time comes from outside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal

from ninja_mentor.core.pitch.speaking import seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ninja_mentor.core.pitch.snapshot import Slide
    from ninja_mentor.core.workflow.data import Speaking

Phase = Literal["talk", "questions", "over"]
Pressure = Literal["calm", "warning", "late"]
MINUTE: Final = 60
LONGEST: Final = 60  # minutes of talk, or of questions
LONGEST_GAP: Final = 30  # seconds between two looks at the clock; after more, the computer was asleep
LEAST_SHARE: Final = 5  # seconds that even a slide without words is planned for
FORMAT: Final = re.compile(r"(\d{1,2})\+(\d{1,2})")


@dataclass(frozen=True)
class PitchFormat:
    """Minutes to talk and for questions."""

    talk: int
    questions: int

    @classmethod
    def read(cls, text: str) -> PitchFormat | None:
        """The format of "3+2"; None for what is no format, or longer than an hour."""
        found = FORMAT.fullmatch(text)
        if not found:
            return None
        talk, questions = int(found[1]), int(found[2])
        return cls(talk, questions) if 1 <= talk <= LONGEST and questions <= LONGEST else None

    @property
    def text(self) -> str:
        """As it is stored: "3+2"."""
        return f"{self.talk}+{self.questions}"

    @property
    def talk_seconds(self) -> int:
        return self.talk * MINUTE

    @property
    def question_seconds(self) -> int:
        return self.questions * MINUTE


@dataclass(frozen=True)
class Reading:
    """What the clock of a run shows at one moment, in seconds; `left` is below 0 once the time is over."""

    phase: Phase
    paused: bool
    elapsed: float
    left: float
    pressure: Pressure
    slide: int  # from 0
    on_slide: float


class Run:
    """Begins with the talk on the first slide. `now` gives seconds that only go forward.

    Where more than `LONGEST_GAP` seconds pass between two looks, the computer was asleep: that time does not
    count, the run is paused, and `slept` is true until it goes on.
    """

    def __init__(
        self,
        slides: Sequence[str],
        format_: PitchFormat,
        warning_seconds: int,
        now: Callable[[], float],
    ) -> None:
        self.slides = tuple(slides)
        self.format = format_
        self.phase: Phase = "talk"
        self.paused = False
        self.slept = False
        self._warning_seconds = warning_seconds
        self._now = now
        self._seen = now()
        self._at = 0
        self._spent: dict[str, float] = {self.slides[0]: 0.0}  # by slide, in the order they were shown
        self._asked = 0.0  # seconds of questions

    # -- reading -----------------------------------------------------------------------------------------

    def read(self) -> Reading:
        """How the run is now."""
        self._catch_up()
        talking = self.phase == "talk"
        limit = self.format.talk_seconds if talking else self.format.question_seconds
        elapsed = self._talked if talking else self._asked
        left = limit - elapsed
        return Reading(
            self.phase,
            self.paused,
            elapsed,
            left,
            self._pressure(left, limit),
            self._at,
            self._spent[self.slides[self._at]],
        )

    @property
    def on_last(self) -> bool:
        """Whether the last slide is shown."""
        return self._at == len(self.slides) - 1

    @property
    def talk_seconds(self) -> int:
        """How long the talk has taken, in whole seconds."""
        return round(self._talked)

    @property
    def question_seconds(self) -> int:
        """How long the questions have taken, in whole seconds."""
        return round(self._asked)

    @property
    def slide_seconds(self) -> dict[str, int]:
        """Whole seconds by slide, in the order they were shown; together they are `talk_seconds`."""
        ends = [round(end) for end in accumulate(self._spent.values())]
        starts = [0, *ends[:-1]]
        return {slide: end - start for slide, start, end in zip(self._spent, starts, ends, strict=True)}

    # -- what the speaker does ---------------------------------------------------------------------------

    def next(self) -> None:
        """The next slide; on the last one nothing happens."""
        self._turn(1)

    def back(self) -> None:
        """The slide before; its time goes on where it was left."""
        self._turn(-1)

    def pause(self) -> None:
        """Stops the clock, or lets it go on."""
        self._catch_up()
        self.paused = not self.paused
        self.slept = False

    def end_talk(self) -> None:
        """On to the questions, or to the end where none are planned."""
        self._catch_up()
        if self.phase == "talk":
            self.phase = "questions" if self.format.questions else "over"
            self.paused = self.slept = False

    def end_questions(self) -> None:
        """The run is over."""
        self._catch_up()
        self.phase = "over"
        self.paused = self.slept = False

    # -- inside ------------------------------------------------------------------------------------------

    @property
    def _talked(self) -> float:
        return sum(self._spent.values())

    def _turn(self, step: int) -> None:
        self._catch_up()
        if self.phase == "talk":
            self._at = min(max(self._at + step, 0), len(self.slides) - 1)
            self._spent.setdefault(self.slides[self._at], 0.0)

    def _catch_up(self) -> None:
        now = self._now()
        passed, self._seen = now - self._seen, now
        if self.paused or self.phase == "over" or passed <= 0:
            return
        if passed > LONGEST_GAP:
            self.paused = self.slept = True
        elif self.phase == "talk":
            self._spent[self.slides[self._at]] += passed
        else:
            self._asked += passed

    def _pressure(self, left: float, limit: int) -> Pressure:
        """A warning comes one minute before the end, or halfway where there is no minute before it."""
        if left < 0:
            return "late"
        warned = self._warning_seconds if limit > self._warning_seconds else limit / 2
        return "warning" if left <= warned else "calm"


def planned_shares(slides: Sequence[Slide], language: str, speaking: Speaking) -> dict[str, float]:
    """How much of the talk each slide is planned for, from the words on it; together 1."""
    spoken = {
        slide.id: max(
            LEAST_SHARE, seconds(" ".join(slide.body), slide.fallback_language or language, speaking)
        )
        for slide in slides
    }
    return as_shares(spoken)


def as_shares(amounts: Mapping[str, float]) -> dict[str, float]:
    """The same, with a sum of 1; equal shares where there is nothing to compare."""
    whole = sum(amounts.values())
    return {name: amount / whole if whole else 1 / len(amounts) for name, amount in amounts.items()}
