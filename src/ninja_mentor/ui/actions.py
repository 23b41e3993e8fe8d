"""The actions that work everywhere: their words, keys and icons, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ninja_mentor.core.kernel.language import mark


@dataclass(frozen=True)
class GlobalAction:
    """An action of the whole window; `label` is a msgid."""

    label: str
    keys: tuple[str, ...]
    icon: str = ""


NEW_IDEA: Final = GlobalAction(mark("New idea"), ("Ctrl+N",), "plus")
SEARCH: Final = GlobalAction(mark("Search everything"), ("Ctrl+K",), "search")
UNDO: Final = GlobalAction(mark("Undo"), ("Ctrl+Z",), "undo-2")
REDO: Final = GlobalAction(mark("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2")
BACK: Final = GlobalAction(mark("Back"), ("Esc", "Alt+Left"), "arrow-left")
QUIT: Final = GlobalAction(mark("Quit"), ("Ctrl+Q",), "log-out")

ALL: Final = (NEW_IDEA, SEARCH, UNDO, REDO, BACK, QUIT)
