"""Who does not leave, and why, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.contact_files.leaving import Staying, Why
    from ninja_mentor.core.kernel.language import Language

WHY: Final[dict[Why, str]] = {
    "no-consent": mark("{name} is left out: no consent for this circle."),
    "withdrawn": mark("{name} is left out: the consent was withdrawn."),
    "minor": mark("{name} is left out: may be under 18, and is in no list that leaves."),
    "guardian": mark("{name} is left out: may be under 18, and a guardian has not agreed."),
}


def left_out_line(one: Staying, language: Language) -> str:
    """Why this person does not leave."""
    return language.say(WHY[one.why], name=one.name)


def left_out(staying: Sequence[Staying], language: Language) -> list[str]:
    """A sentence for each."""
    return [left_out_line(one, language) for one in staying]
