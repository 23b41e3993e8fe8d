"""From an idea to a file: what there is to know before a pitch leaves, and the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.pitch.build import build
from ninja_mentor.core.pitch.checks import (
    checks,
    checks_of_deck,
    checks_of_message,
    checks_of_page,
    checks_of_people,
)
from ninja_mentor.core.pitch.deck import DeckWriter
from ninja_mentor.core.pitch.fonts import FontBook
from ninja_mentor.core.pitch.message import message
from ninja_mentor.core.pitch.one_page import OnePageWriter
from ninja_mentor.core.pitch.source import pitch_source
from ninja_mentor.core.pitch.speaking import Length, Talk, length_of, talk_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.material import PitchSource
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.workspace import Workspace

FORMATS: Final = ("pdf", "pptx", "txt")


class Press:
    """The writers of all formats with their fonts; keep one while pitches are made, for they warm up."""

    def __init__(self) -> None:
        self.fonts = FontBook()

    @cached_property
    def one_page(self) -> OnePageWriter:
        return OnePageWriter(self.fonts)

    @cached_property
    def decks(self) -> DeckWriter:
        return DeckWriter(self.fonts)


@dataclass(frozen=True)
class Prepared:
    """A pitch before it leaves: its snapshot, what to know of it, and what of people would leave with it."""

    snapshot: PitchSnapshot
    about_words: tuple[Check, ...]  # what is missing first
    about_people: tuple[Check, ...]  # who is left out, and why
    fields: Mapping[str, str]  # part: the field of the worksheets where its text stands or belongs
    length: Length
    talk: Talk

    @property
    def checks(self) -> tuple[Check, ...]:
        """Everything to know before export."""
        return self.about_words + self.about_people

    @property
    def names(self) -> tuple[str, ...]:
        """The names of people that leave this computer."""
        return tuple(person.name for person in self.snapshot.team)


def prepare(workspace: Workspace, idea_id: str, language: str, press: Press) -> Prepared:
    """The pitch in one language as it would leave now; `UserError` "gone" or "language-unknown"."""
    if language not in LANGUAGES:
        raise UserError("language-unknown", value=language)
    source = workspace.ask(pitch_source, workspace.workflow, idea_id, workspace.today)
    snapshot = build(source, load_language(language, resource("locale")))
    return Prepared(
        snapshot,
        tuple(checks(snapshot, press.fonts.without_glyph)),
        tuple(checks_of_people(source.left_out)),
        _fields(source, language),
        length_of(snapshot, workspace.workflow),
        talk_of(snapshot, source),
    )


def _fields(source: PitchSource, language: str) -> dict[str, str]:
    """For each part the field that is shown, else the first that could be."""
    found = {}
    for part in source.workflow.parts:
        chosen = source.choose(part.fields, language)
        asked = [name for name in part.fields if source.workflow.field(name)]
        found[part.id] = chosen.field if chosen else next(iter(asked), "")
    return found


def export_pitch(
    workspace: Workspace,
    idea_id: str,
    format: str,  # noqa: A002  (what a person calls it)
    language: str,
    out: Path,
    press: Press | None = None,
    step: Callable[[float], object] = lambda _fraction: None,
) -> list[Check]:
    """Writes the idea's pitch as "pdf", "pptx" or "txt", whole or not at all; gives what to know of the file.

    `step` is told how far the work is, 0 to 1; what it raises ends the work before the file is touched.
    """
    press = press or Press()
    step(0.1)
    prepared = prepare(workspace, idea_id, language, press)
    step(0.4)
    content, found = _written(prepared.snapshot, format, press)
    step(0.9)
    save_file(out, content)
    return [*prepared.checks, *found]


def _written(snapshot: PitchSnapshot, format_: str, press: Press) -> tuple[bytes, list[Check]]:
    if format_ == "pdf":
        page = press.one_page.write(snapshot)
        return page.pdf, checks_of_page(page.pages)
    if format_ == "pptx":
        deck = press.decks.write(snapshot)
        return deck.pptx, checks_of_deck(deck, snapshot)
    if format_ == "txt":
        written = message(snapshot)
        return written.text.encode(), checks_of_message(written)
    raise UserError("choice-unknown", value=format_)
