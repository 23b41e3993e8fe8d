"""One of several things a person can choose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """A stored value and its words; `also` are other words that find it, such as its name elsewhere."""

    value: str
    text: str
    also: str = ""
    icon: str = ""
