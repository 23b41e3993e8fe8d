"""How long a stage takes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workflow.data import Stage

TIMES: Final = {
    "days": mark("about {low}–{high} days"),
    "weeks": mark("about {low}–{high} weeks"),
    "months": mark("about {low}–{high} months"),
}
EVEN_TIMES: Final = {
    "days": mark("about {low} days"),
    "weeks": mark("about {low} weeks"),
    "months": mark("about {low} months"),
}


def duration(stage: Stage, language: Language) -> str:
    """Such as "about 2–4 weeks"."""
    low, high, unit = stage.time
    return language.say((EVEN_TIMES if low == high else TIMES)[unit], low=low, high=high)
