"""One field of a record of evidence, as it is asked in the editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Asking = Literal["line", "text", "date", "flag", "choice", "scale", "time"]


@dataclass(frozen=True)
class RecordField:
    """Its words are in the person's language. `choices`: stored value and words; a scale's run from 1 to 5."""

    name: str
    asking: Asking
    label: str
    hint: str = ""
    choices: tuple[tuple[Any, str], ...] = ()
    wide: bool = False
