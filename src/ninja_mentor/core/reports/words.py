"""How reports call what is stored as a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.ledger import State

VERDICTS: Final = {
    "pass": mark("pass"),
    "conditions": mark("pass with conditions"),
    "not_yet": mark("not yet"),
}
STATES: Final[dict[State, str]] = {
    "overdue": mark("overdue"),
    "open": mark("open"),
    "kept": mark("kept"),
    "kept_late": mark("kept late"),
    "given_up": mark("given up"),
}


def part_of(language: Language, number: int, whole: int) -> str:
    """ "7 of 12"; a dash where there is nothing that it could be a part of."""
    return language.say("{n} of {all}", n=number, all=whole) if whole else "–"
