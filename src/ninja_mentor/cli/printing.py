"""Printing, where the other end may be full or gone."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language

MOST_LETTERS: Final = 20


def tell(text: str) -> None:
    """Prints the text and a line end, at once.

    `BrokenPipeError` where nobody reads on, as after `head`; `UserError` where it cannot be written.
    """
    try:
        print(text, flush=True)  # noqa: T201  (what a command line is for)
    except BrokenPipeError:
        _give_up()
        raise
    except OSError as error:
        _give_up()
        raise UserError("file-not-writable", file="stdout") from error


def warn(text: str) -> None:
    """Prints one line for the person, beside what a script reads."""
    print(" ".join(text.split()), file=sys.stderr, flush=True)  # noqa: T201


def warn_of_signs(language: Language, letters: str) -> None:
    """Names the signs that no font here can show, if there are any."""
    if letters:
        shown = " ".join(letters[:MOST_LETTERS])
        warn(language.say("No font on this computer can show these signs: {letters}", letters=shown))


def _give_up() -> None:
    """What is left would be tried again when Python ends, and fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
