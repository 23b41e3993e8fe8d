"""From the idea's menu to a sheet on paper: which one, blank or filled, and into which file."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from ninja_mentor.core.kernel.file_names import name_from_words
from ninja_mentor.core.worksheets.ordering import CANVAS, INTERVIEWS, SheetOrder, usual_paper
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.widgets.folder_dialog import last_folder, open_save_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from ninja_mentor.core.worksheets.writer import SheetWriter
    from ninja_mentor.ui.desk import Desk

FOLDER: Final = "sheet-folder"
SHEETS: Final = {"canvas": CANVAS, "evidence": INTERVIEWS}  # by room; elsewhere it is the stage's


class Printing(QObject):
    """Prints what is shown; `shown` tells the idea's id, its title, the room and the stage."""

    def __init__(self, desk: Desk, page: QWidget, shown: Callable[[], tuple[str, str, str, str]]) -> None:
        super().__init__(page)
        self._desk, self._page, self._shown = desk, page, shown

    def action(self) -> PageAction:
        """The entry of the menu."""
        say = self._desk.language.say
        return PageAction(
            say("Print this worksheet…"),
            icon="printer",
            menu=[
                PageAction(say("With the answers"), partial(self.ask_where, filled=True)),
                PageAction(say("Blank, to write by hand"), partial(self.ask_where, filled=False)),
            ],
        )

    def ask_where(self, *, filled: bool) -> QFileDialog:
        """Asks for a file, beginning where the last one went, and writes the sheet into it."""
        say, workspace = self._desk.language.say, self._desk.workspace
        idea_id, title, room, stage = self._shown()
        order = SheetOrder(
            SHEETS.get(room, stage),
            self._desk.language.code,
            usual_paper(workspace.profile.country),
            idea_id if filled else "",
        )
        suggestion = last_folder(self._desk.settings, FOLDER) / self._file_name(
            order.sheet, title if filled else ""
        )
        return open_save_dialog(
            self._page,
            say("Save the sheet to print"),
            suggestion,
            partial(self._selected, order),
            say("Sheet as PDF (*.pdf)"),
        )

    def _selected(self, order: SheetOrder, chosen: str) -> None:
        path = Path(chosen)
        self._desk.settings.set_choice(FOLDER, str(path.parent))
        self._desk.jobs.run(self._print, order, path, then=partial(self._tell, path))

    def _print(self, order: SheetOrder, path: Path) -> None:
        from ninja_mentor.core.worksheets.printing import print_sheet  # noqa: PLC0415  (Typst)

        print_sheet(self._desk.workspace, order, path, self._writer)

    def _tell(self, path: Path, _nothing: None) -> None:
        say = self._desk.language.say
        self._desk.toaster.say(say("The sheet is in {file}. Open it there to print it.", file=str(path)))

    @cached_property
    def _writer(self) -> SheetWriter:
        from ninja_mentor.core.typesetting.fonts import FontBook  # noqa: PLC0415
        from ninja_mentor.core.worksheets.writer import SheetWriter  # noqa: PLC0415  (Typst)

        return SheetWriter(FontBook())

    def _file_name(self, sheet: str, title: str) -> str:
        """The sheet's name, after the idea's own, as a file can have it on every system."""
        say, texts = self._desk.language.say, self._desk.workspace.workflow.text(self._desk.language.code)
        names = {CANVAS: say("Lean Canvas"), INTERVIEWS: say("Interviews")}
        name = names[sheet] if sheet in names else texts.stages[sheet].title
        return f"{name_from_words(f'{title} {name}')}.pdf"
