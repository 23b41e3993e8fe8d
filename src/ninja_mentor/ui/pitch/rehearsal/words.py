"""How a timed run is said: minutes and seconds, in time or over."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Literal

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.ui.widgets.language_tabs import NAMES

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.pitch.timing import Reading


def left_text(reading: Reading) -> str:
    """The time left, or "+0:12" once it is over. With the time that has passed it makes the whole."""
    return clock_text(ceil(reading.left)) if reading.left >= 0 else "+" + clock_text(-reading.left)


def told(language: Language, seconds: int, limit: int) -> tuple[str, Literal["green", "amber", "neutral"]]:
    """How a time stands against its limit, in words and in a tone."""
    if not seconds:
        return language.say("no time yet"), "neutral"
    if seconds > limit:
        return language.say("{time} over", time=clock_text(seconds - limit)), "amber"
    return language.say("in time"), "green"


def format_text(stored: str) -> str:
    """A format as it is read: "3 + 2"."""
    return stored.replace("+", " + ")


def state_words(language: Language, reading: Reading, *, slept: bool) -> str:
    """What stands over the clock."""
    if reading.paused:
        return language.say("Paused: the computer was asleep") if slept else language.say("Paused")
    if reading.pressure == "late":
        return language.say("Over time")
    if reading.pressure == "warning":
        return language.say("Last minute")
    return language.say("Time left")


def about_words(title: str, language: str, format_: str) -> str:
    """Which pitch this is, in one line; `format_` may be empty."""
    words = (title, NAMES.get(language, ""), format_text(format_))
    return " · ".join(word for word in words if word)
