"""The sentence for each `UserError` code: what happened, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.errors import UserError
    from ninja_mentor.core.kernel.language import Language

SENTENCES = {
    "ambiguous": mark("“{text}” fits {number} records. Write more of the id or the whole title."),
    "gone": mark("This record is not here any more. It may have been deleted; look in the trash."),
    "nothing-to-redo": mark("There is nothing to redo."),
    "nothing-to-undo": mark("There is nothing to undo."),
    "unknown": mark("Nothing here is called “{text}”."),
}


def sentence(error: UserError, language: Language) -> str:
    """The error in the reader's language; an unknown code is a bug and raises `KeyError`."""
    return language.say(SENTENCES[error.code], **error.facts)
