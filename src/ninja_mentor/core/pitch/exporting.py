"""From an idea to a file: what there is to know before a pitch leaves, and the file itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import load_language, mark
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
from ninja_mentor.core.pitch.deck.pdf import DeckPdfWriter
from ninja_mentor.core.pitch.deck.writer import DeckWriter
from ninja_mentor.core.pitch.file_names import file_name
from ninja_mentor.core.pitch.message import message
from ninja_mentor.core.pitch.one_page import OnePageWriter
from ninja_mentor.core.pitch.source import pitch_source
from ninja_mentor.core.pitch.speaking import Length, Talk, length_of, talk_of
from ninja_mentor.core.pitch.stacking import under_one_another
from ninja_mentor.core.pitch.versions import keep_version
from ninja_mentor.core.pitch.written import Written, answer_in, written_in
from ninja_mentor.core.typesetting.fonts import FontBook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ninja_mentor.core.pitch.checks import Check
    from ninja_mentor.core.pitch.material import PitchSource
    from ninja_mentor.core.pitch.ordering import Order
    from ninja_mentor.core.pitch.snapshot import PitchSnapshot
    from ninja_mentor.core.workspace import Workspace

SENTENCE: Final = {"sentence": ("sentence",)}  # above all parts, and written like one
PICTURE_DENSITY: Final = 150  # pixels an inch: sharp on a phone, and small enough for WhatsApp to leave it so


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

    @cached_property
    def slides(self) -> DeckPdfWriter:
        return DeckPdfWriter(self.fonts)


@dataclass(frozen=True)
class Prepared:
    """A pitch before it leaves: its snapshot, what to know of it, and what of people would leave with it."""

    snapshot: PitchSnapshot
    about_words: tuple[Check, ...]  # what is missing first
    about_people: tuple[Check, ...]  # who is left out, and why
    written: Mapping[str, Written]  # part, or "sentence": the answer that it shows
    answers: Mapping[str, Written]  # field: every answer that a part may show
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


def prepare(
    workspace: Workspace, idea_id: str, order: Order, press: Press, typing: tuple[str, str] | None = None
) -> Prepared:
    """The pitch as it would leave now; `UserError` "gone", "language-unknown" or "choice-unknown".

    `typing` is a field and what somebody is writing in it just now, in the language of the order.
    """
    order.check()
    source = workspace.ask(
        pitch_source, workspace.workflow, idea_id, workspace.today, workspace.attachments.read
    )
    if typing is not None:
        source = source.with_text(typing[0], order.language, typing[1])
    whole = build(source, load_language(order.language, resource("locale")))
    return Prepared(
        order.applied_to(whole),
        tuple(checks(whole, press.fonts.without_glyph)),
        tuple(checks_of_people(source.left_out)),
        _written_parts(source, order.language),
        _answers(source, order.language),
        length_of(whole, workspace.workflow),
        talk_of(whole, source),
    )


def _written_parts(source: PitchSource, language: str) -> dict[str, Written]:
    parts = {part.id: part.fields for part in source.workflow.parts}
    return {part: written_in(source, fields, language) for part, fields in (SENTENCE | parts).items()}


def _answers(source: PitchSource, language: str) -> dict[str, Written]:
    fields = {name for part in source.workflow.parts for name in part.fields}.union(*SENTENCE.values())
    return {name: answer_in(source, name, language) for name in fields}


def slides_too_full(snapshot: PitchSnapshot, press: Press) -> list[Check]:
    """What of a deck would not be in its PDF, asked before anything is written."""
    return checks_of_deck(press.slides.shortened(snapshot), snapshot, has_notes=False)


@dataclass(frozen=True)
class Exported:
    """What to know of a file that was written, and the version that was kept of it ("" where none could be)."""

    checks: tuple[Check, ...]
    version_id: str = ""


def export_pitch(
    workspace: Workspace,
    idea_id: str,
    order: Order,
    out: Path,
    press: Press | None = None,
    step: Callable[[float], object] = lambda _fraction: None,
) -> Exported:
    """Writes what is ordered, whole or not at all, and keeps it as a version where the workspace is writable.

    `step` is told how far the work is, 0 to 1; what it raises ends the work before the file is touched.
    """
    return _leave(workspace, idea_id, order, press or Press(), partial(save_file, out), out.name, step)


def copy_pitch(workspace: Workspace, idea_id: str, order: Order, press: Press) -> tuple[str, Exported]:
    """The pitch as text to paste somewhere; it has left as well, so it is kept as a version too."""
    texts: list[str] = []
    order = replace(order, format="txt")
    exported = _leave(workspace, idea_id, order, press, lambda content: texts.append(content.decode()))
    return texts[0], exported


def _leave(
    workspace: Workspace,
    idea_id: str,
    order: Order,
    press: Press,
    hand_over: Callable[[bytes], object],
    name: str = "",
    step: Callable[[float], object] = lambda _fraction: None,
) -> Exported:
    step(0.1)
    prepared = prepare(workspace, idea_id, order, press)
    step(0.4)
    content, found = _written(prepared.snapshot, order.format, press)
    step(0.9)
    # The bytes first: on a full disk nothing leaves, rather than something of which nothing is known.
    kept = workspace.attachments.keep(content) if workspace.writing else ""
    hand_over(content)
    checks = (*prepared.checks, *found)
    if not kept:
        return Exported(checks)
    snapshot = prepared.snapshot
    name = name or file_name(snapshot.title, order)
    with workspace.event(mark("Export the pitch of {title}"), title=snapshot.title) as tx:
        return Exported(checks, keep_version(tx, idea_id, order, snapshot, name, kept, len(content)).id)


def _written(snapshot: PitchSnapshot, format_: str, press: Press) -> tuple[bytes, list[Check]]:
    if format_ == "pdf":
        page = press.one_page.write(snapshot)
        return page.pdf, checks_of_page(page.pages)
    if format_ == "png":
        pictures = press.one_page.pictures(snapshot, PICTURE_DENSITY)
        return under_one_another(pictures), checks_of_page(len(pictures))
    if format_ == "pptx":
        deck = press.decks.write(snapshot)
        return deck.pptx, checks_of_deck(deck.shortened, snapshot, has_notes=True)
    if format_ == "slides":
        slides = press.slides.write(snapshot)
        return slides.pdf, checks_of_deck(slides.shortened, snapshot, has_notes=False)
    written = message(snapshot)
    return written.text.encode(), checks_of_message(written)
