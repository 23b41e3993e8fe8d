"""From an order to a file: a worksheet, blank or with what an idea has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.language import load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.typesetting.fonts import FontBook
from ninja_mentor.core.worksheets.build import build
from ninja_mentor.core.worksheets.source import sheet_source
from ninja_mentor.core.worksheets.writer import SheetWriter

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.worksheets.ordering import SheetOrder
    from ninja_mentor.core.workspace import Workspace


def print_sheet(workspace: Workspace, order: SheetOrder, out: Path, writer: SheetWriter | None = None) -> str:
    """Writes the sheet, whole or not at all; gives the characters on it that no font here can show.

    The errors are those of `SheetOrder.check`, and "gone".
    """
    order.check(workspace.workflow)
    source = workspace.ask(sheet_source, order.idea_id) if order.idea_id else None
    language = load_language(order.language, resource("locale"))
    sheet = build(workspace.workflow, order.sheet, language, source, workspace.today)
    writer = writer or SheetWriter(FontBook())
    save_file(out, writer.write(sheet, order.paper))
    return writer.without_glyph(sheet)
