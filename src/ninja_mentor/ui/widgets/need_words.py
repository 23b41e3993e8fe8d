"""What an idea needs, in a few words and a tone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.attention import Need
    from ninja_mentor.ui.widgets.chip import ChipTone

NEED_TONES: Final[dict[str, ChipTone]] = {
    "overdue": "red",
    "no_session": "red",
    "comments": "amber",
    "quiet": "amber",
    "no_team": "neutral",
}


def need_words(language: Language, need: Need) -> str:
    """What an idea needs, such as "2 open comments"."""
    count = language.count
    if need.what == "overdue":
        return count("{n} action overdue", "{n} actions overdue", need.n)
    if need.what == "comments":
        return count("{n} open comment", "{n} open comments", need.n)
    if need.what == "no_session" and need.n:
        return count("No session for {n} day", "No session for {n} days", need.n)
    if need.what == "quiet":
        return count("Nothing new for {n} day", "Nothing new for {n} days", need.n)
    return language.say("No session yet") if need.what == "no_session" else language.say("No team yet")
