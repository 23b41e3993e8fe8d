"""Every pitch of an idea that has left: saved again, opened, compared with another one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.comparing import Side, compare
from ninja_mentor.core.pitch.versions import address, delete_versions, versions
from ninja_mentor.ui.pitch.exports import open_folder
from ninja_mentor.ui.pitch.versions.comparison import Comparison
from ninja_mentor.ui.pitch.versions.files import VersionFiles
from ninja_mentor.ui.pitch.versions.version_row import VersionRow
from ninja_mentor.ui.pitch.versions.words import VersionWords
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.pitch.comparing import ComparedPart
    from ninja_mentor.core.pitch.model import PitchVersion
    from ninja_mentor.ui.desk import Desk

WIDEST = 860
BOTH = 2


class VersionsRoom(QWidget):
    """The versions of one idea's pitch, the newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea_id = ""
        self._wanted = ""  # a version to go to once it is shown
        self._words = VersionWords(desk)
        self.rows: list[VersionRow] = []
        say, look = desk.look.say, desk.look
        self.band = FlashBand(look)
        self.files = VersionFiles(desk, self)
        self.files.saved.connect(self._say_saved)
        self.files.failed.connect(lambda sentence: self.band.show_text(sentence, "red"))
        self.empty = EmptyState(
            look,
            "file-clock",
            say("No pitch has left yet"),
            say(
                "Each pitch that you export is kept here as a version: the very file, what it said, when it "
                "left and for whom. Export one, and it will be the first."
            ),
        )
        self.comparison = Comparison(look, self._words, self.close_comparison)
        self._stack = QStackedWidget()
        self._list = self._make_list()
        for page in (QWidget(), self.empty, self._list, self.comparison):  # nothing until it is read
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.band)
        whole.addWidget(self._stack, 1)

    # -- what the page asks ------------------------------------------------------------------------------

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the versions of this idea; a place may name a version as `record_id`."""
        self._wanted = str(place.get("record_id") or "")
        if idea_id != self._idea_id:
            self._idea_id = idea_id
            self.band.hide()
            self._show([])
            self._stack.setCurrentIndex(0)
        elif self._wanted:
            self.close_comparison()
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Reads anew where a version came, went or was addressed."""
        if self._idea_id and changes.touches("pitch_version"):
            self._read()

    # -- the list ----------------------------------------------------------------------------------------

    def _make_list(self) -> QWidget:
        look, say = self._desk.look, self._desk.look.say
        self.hint = Text("", "body", "quiet")
        self.compare = Button(look, say("Compare"), self._compare, icon="columns-2")
        bar = QHBoxLayout()
        bar.setSpacing(MEDIUM)
        bar.addWidget(self.hint, 1)
        bar.addWidget(self.compare)
        self._scroll = ScrollColumn(look, WIDEST)
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(Text(say("Versions"), "title"))
        head.addLayout(bar)
        self._column = QVBoxLayout()
        self._column.setSpacing(SMALL)
        self._scroll.body.setSpacing(WIDE - SMALL)
        self._scroll.body.addLayout(head)
        self._scroll.body.addLayout(self._column)
        self._scroll.body.addStretch(1)
        self._show_choice()
        return self._scroll

    def _read(self) -> None:
        workspace = self._desk.workspace
        then = partial(self._take, self._idea_id)
        self._desk.jobs.run(workspace.ask, versions, self._idea_id, then=then, topic=("versions", id(self)))

    def _take(self, idea_id: str, found: list[PitchVersion]) -> None:
        if idea_id != self._idea_id:
            return
        self._show(found)
        if not found:
            self._stack.setCurrentWidget(self.empty)
        elif self._stack.currentWidget() is not self.comparison:
            self._stack.setCurrentWidget(self._list)
        self._go_to_wanted()

    def _show(self, found: Sequence[PitchVersion]) -> None:
        """Rows that are there already stay, with what is being typed in them."""
        focused = next((at for at, row in enumerate(self.rows) if row.holds_focus()), -1)
        known = {row.version.id: row for row in self.rows}
        self.rows = [
            known.pop(version.id) if version.id in known else self._row(version) for version in found
        ]
        lost = focused >= 0 and any(row.holds_focus() for row in known.values())
        for row in known.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, (row, version) in enumerate(zip(self.rows, found, strict=True)):
            row.show_version(version)
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
        if lost and self.rows:
            self._focus_row(min(focused, len(self.rows) - 1))
        self._show_choice()

    def _row(self, version: PitchVersion) -> VersionRow:
        row = VersionRow(self._desk.look, self._words, version)
        row.chosen_changed.connect(self._show_choice)
        row.addressed.connect(partial(self._address, version.id))
        row.save_wanted.connect(lambda: self.files.save_again(row.version))
        row.open_wanted.connect(lambda: self.files.open_copy(row.version))
        row.deletion_wanted.connect(lambda: self._delete(row))
        row.left.connect(lambda by: self._step(row, by))
        return row

    def _show_choice(self) -> None:
        say, number = self._desk.look.say, len(self._chosen())
        if number > BOTH:
            words = say("Only two versions can be compared.")
        else:
            words = (
                say("Tick two versions to compare what they say."),
                say("Tick one more to compare the two."),
                say("Two versions are chosen."),
            )[number]
        self.hint.setText(words)
        self.compare.setEnabled(number == BOTH)

    def _chosen(self) -> list[PitchVersion]:
        return [row.version for row in self.rows if row.is_chosen()]

    def _step(self, row: VersionRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self._focus_row(place)

    def _focus_row(self, place: int) -> None:
        row = self.rows[place]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.show_all_of(row)

    def _go_to_wanted(self) -> None:
        for place, row in enumerate(self.rows):
            if row.version.id == self._wanted:
                self._wanted = ""
                self._focus_row(place)

    # -- what the person does ----------------------------------------------------------------------------

    def close_comparison(self) -> None:
        """Shows the list again."""
        self._stack.setCurrentWidget(self._list if self.rows else self.empty)
        self.compare.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> None:
        later, earlier = self._chosen()
        workflow = self._desk.workspace.workflow
        sides = [
            Side(
                each.language,
                each.words,
                {heading: part for part, heading in workflow.text(each.language).parts.items()},
            )
            for each in (earlier, later)
        ]
        then = partial(self._show_comparison, self._idea_id, earlier, later)
        self._desk.jobs.run(compare, *sides, then=then, topic=("comparison", id(self)))

    def _show_comparison(
        self, idea_id: str, earlier: PitchVersion, later: PitchVersion, parts: list[ComparedPart]
    ) -> None:
        if idea_id != self._idea_id:
            return
        self.comparison.show_versions(earlier, later, parts)
        self._stack.setCurrentWidget(self.comparison)
        self.comparison.setFocus(Qt.FocusReason.OtherFocusReason)

    def _address(self, version_id: str, whom: str) -> None:
        label = mark("Say for whom a pitch was")
        self._desk.writer.change(label, address, version_id, whom)

    def _delete(self, row: VersionRow) -> None:
        desk = self._desk
        told = desk.look.say("Version deleted.")
        desk.writer.change(
            mark("Delete a version of the pitch"),
            delete_versions,
            [row.version.id],
            then=lambda _: desk.toaster.say(told, undo=True),
            failed=partial(self._not_deleted, row),
        )

    def _not_deleted(self, row: VersionRow, error: Exception) -> None:
        row.stay()
        self._desk.troubles.tell(error)

    def _say_saved(self, path: Path) -> None:
        look = self._desk.look
        words = look.say("Written: {name} in {folder}", name=path.name, folder=str(path.parent))
        self.band.show_text(words, "green", look.say("Open folder"), partial(open_folder, path))
