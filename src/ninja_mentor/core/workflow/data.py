"""The workflow once read: stages, worksheets, gates, readiness, rubric, pitch. All frozen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELD_KINDS: Final = (
    "line",
    "text",
    "choice",
    "number",
    "money",
    "date",
    "sdg",
    "list",
    "country",
    "canvas",
    "records",
)
RECORD_KINDS: Final = ("interview", "assumption", "test", "numbers", "rehearsal", "review", "member")
RULES: Final = ("filled", "within_limits", "count", "share", "score", "recorded", "agree")
CONDITIONS: Final = ("", "stranger", "confirmed", "concluded", "scored", "commented", "in_time", "with_job")
NUMBERS: Final = (
    "currency",
    "price",
    "variable_cost",
    "fixed_costs",
    "startup_costs",
    "units",
    "market_customers",
    "market_price",
    "market_times",
    "market_source",
    "market_year",
)
JAPANESE_SHARE: Final = 40  # percent of a limit that a Japanese text has


@dataclass(frozen=True)
class Field:
    """One question of a worksheet."""

    id: str
    kind: str
    limit: int = 0  # characters in es, pt, en; 0 for none
    column: str = ""  # of the idea itself, instead of an answer
    records: str = ""
    choices: tuple[str, ...] = ()

    def limit_in(self, language: str) -> int:
        """The limit for a text in this language; 0 for none."""
        return -(-self.limit * JAPANESE_SHARE // 100) if language == "ja" else self.limit


@dataclass(frozen=True)
class Criterion:
    """One line of a gate: a rule of the closed vocabulary and what it asks."""

    id: str
    rule: str
    fields: tuple[str, ...] = ()
    kind: str = ""
    where: str = ""
    at_least: float = 0


@dataclass(frozen=True)
class Stage:
    """A step of the way, with its worksheet and its gate."""

    id: str
    time: tuple[int, int, str]  # from, to, "days" | "weeks" | "months"
    fields: tuple[Field, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True)
class Rubric:
    """Criteria with their points of 100, spoken and on paper."""

    weights: Mapping[str, int]
    spoken_only: str
    goes_to: str

    def on_paper(self) -> dict[str, int]:
        """The points where nobody speaks: the spoken criterion's go to another one."""
        points = {name: weight for name, weight in self.weights.items() if name != self.spoken_only}
        points[self.goes_to] += self.weights[self.spoken_only]
        return points


@dataclass(frozen=True)
class PagePart:
    """A part of the one page: the first of its fields that has a text is shown."""

    id: str
    fields: tuple[str, ...]
    computed: bool = False  # has lines made from records too


@dataclass(frozen=True)
class DeckSlide:
    """A slide of the deck, the parts that feed it, and whether it is in the three-minute cut."""

    id: str
    parts: tuple[str, ...]
    short: bool


@dataclass(frozen=True)
class Speaking:
    """How fast people speak, and the formats of a pitch in minutes (talk, questions)."""

    words_a_minute: int
    characters_a_minute_ja: int
    formats: tuple[tuple[int, int], ...]
    warning_seconds: int


@dataclass(frozen=True)
class StageText:
    title: str
    purpose: str


@dataclass(frozen=True)
class FieldText:
    question: str
    hint: str
    example: str = ""
    choices: Mapping[str, str] | None = None


@dataclass(frozen=True)
class WorkflowText:
    """All texts of the workflow in one language, by the ids of the structure."""

    stages: Mapping[str, StageText]
    fields: Mapping[str, FieldText]
    criteria: Mapping[str, str]  # "<stage>.<criterion>"
    boxes: Mapping[str, FieldText]
    dimensions: Mapping[str, str]
    levels: Mapping[str, tuple[str, ...]]  # by dimension, level 1 first
    rubric: Mapping[str, str]
    anchors: Mapping[str, tuple[str, ...]]  # by rubric criterion, 1 first
    parts: Mapping[str, str]
    slides: Mapping[str, str]
    goals: tuple[str, ...]  # the names of the 17 goals, goal 1 first


@dataclass(frozen=True)
class Workflow:
    """The way from idea to pitch of one programme."""

    id: str
    stages: tuple[Stage, ...]
    boxes: tuple[str, ...]
    box_limit: int
    dimensions: tuple[str, ...]
    levels: int
    rubric: Rubric
    words: int
    characters_ja: int
    parts: tuple[PagePart, ...]
    slides: tuple[DeckSlide, ...]
    speaking: Speaking
    texts: Mapping[str, WorkflowText]

    def stage(self, stage_id: str) -> Stage:
        """The stage of this id; `KeyError` where there is none."""
        return next(stage for stage in self.stages if stage.id == stage_id)

    def field(self, field_id: str) -> Field | None:
        """The field of this id, also a canvas box ("canvas.problem"); None where there is none."""
        if field_id.startswith("canvas.") and field_id[7:] in self.boxes:
            return Field(field_id, "text", limit=self.box_limit)
        return self._fields.get(field_id)

    @cached_property
    def _fields(self) -> Mapping[str, Field]:
        """By their ids: gates of many ideas ask for them thousands of times."""
        return {field.id: field for stage in self.stages for field in stage.fields}

    def stage_of(self, field_id: str) -> Stage | None:
        """The stage whose worksheet asks this field."""
        return next((s for s in self.stages if any(f.id == field_id for f in s.fields)), None)

    def text(self, language: str) -> WorkflowText:
        """The texts in one of the four languages."""
        return self.texts[language]
