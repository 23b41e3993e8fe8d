"""How a sheet speaks: the words of the workflow, and dates, numbers and money as its reader writes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.economics import amount
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.readers import number_country
from ninja_mentor.core.workflow.durations import duration

if TYPE_CHECKING:
    from decimal import Decimal

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workflow.data import Field, Stage, Workflow, WorkflowText
    from ninja_mentor.core.worksheets.source import Written


@dataclass(frozen=True)
class Voice:
    """One language, for an idea of one country ("" on blank sheets)."""

    workflow: Workflow
    language: Language
    country: str = ""

    @property
    def code(self) -> str:
        return self.language.code

    @property
    def texts(self) -> WorkflowText:
        return self.workflow.text(self.code)

    @cached_property
    def formats(self) -> Formats:
        """Numbers and dates as the sheet's reader writes them."""
        return Formats(self.code, number_country(self.code, self.country), "UTC")

    def say(self, message: str, /, **facts: object) -> str:
        """The sentence in the sheet's language."""
        return self.language.say(message, **facts)

    def number(self, stored: str | None) -> str:
        """A stored decimal text as the reader writes it; what is no number stays as it is."""
        number = amount(stored or "")
        return self.formats.number(number) if number is not None else stored or ""

    def money(self, stored: str, currency: str = "") -> str:
        """A stored amount, with its currency where one is given; what is no number stays as it is."""
        number = amount(stored)
        return self.formats.money(f"{number:f}", currency) if number is not None else stored

    def computed(self, number: Decimal) -> str:
        """A computed amount, without a currency."""
        return self.formats.money(f"{number:f}", "")

    def date(self, iso: str) -> str:
        """A stored date; what is no date stays as it is."""
        try:
            return self.formats.date(iso)
        except ValueError:
            return iso

    def duration(self, stage: Stage) -> str:
        """How long a stage takes."""
        return duration(stage, self.language)

    def limit(self, field: Field) -> str:
        """How long a text may be; "" for any length."""
        limit = field.limit_in(self.code)
        return self.say("up to {n} characters", n=self.formats.number(limit)) if limit else ""

    def other(self, written: Written) -> tuple[str, str]:
        """The code and the name of the text's language where it is not the sheet's."""
        if not written.text or written.language == self.code:
            return "", ""
        return written.language, self.formats.language_name(written.language)
