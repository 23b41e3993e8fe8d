"""Writes the file that goes to somebody: a zip with texts, or the pitch as a PDF with the packet inside."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ninja_mentor.core.exchange.containers import attached, zipped
from ninja_mentor.core.exchange.post import send
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.pitch.exporting import Press, export_pitch
from ninja_mentor.core.pitch.ordering import Order

if TYPE_CHECKING:
    from ninja_mentor.core.exchange.sending import Wanted
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.pitch.exporting import Exported
    from ninja_mentor.core.workspace import Workspace

Format = Literal["zip", "pdf"]


@dataclass(frozen=True)
class Shared:
    """What was written."""

    records: int
    checks: tuple[Exported, ...] = ()  # what is to be known of the readable part


def share_file(
    workspace: Workspace,
    wanted: Wanted,
    format_: Format,
    out: Path,
    language: Language,
    press: Press | None = None,
) -> Shared:
    """The file, whole or not at all. `UserError` "share-one-idea" where a PDF is asked for with several."""
    if format_ == "zip":
        prepared = send(workspace, wanted)
        save_file(out, zipped(prepared.content, language.say("Open this file with Ninja Mentor.")))
        return Shared(prepared.records)
    if len(wanted.ideas) != 1:
        raise UserError("share-one-idea")
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "pitch.pdf"
        whom = ", ".join(each.name for each in wanted.to)
        order = Order(language.code, "pdf", for_whom=whom)
        exported = export_pitch(workspace, wanted.ideas[0], order, page, press)
        prepared = send(workspace, wanted)
        save_file(out, attached(page.read_bytes(), prepared.content))
    return Shared(prepared.records, (exported,))
