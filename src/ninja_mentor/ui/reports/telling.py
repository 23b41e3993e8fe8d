"""What is said when paper has been saved: where, and which signs no font could show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.ui.desk import Desk


def tell_saved(desk: Desk, path: Path, missing: str) -> None:
    """Says it in the corner; `missing` are the signs without a glyph, "" for none."""
    say = desk.language.say
    if missing:
        letters = " ".join(missing)
        desk.toaster.warn(say("No font on this computer can show these signs: {letters}", letters=letters))
    desk.toaster.say(say("Saved in {file}", file=str(path)))
