"""Trash: everything deleted, and the way back for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.naming import kind_name
from ninja_mentor.core.overview.trash import bring_back, trash
from ninja_mentor.ui.navigation import Crumb, PageAction
from ninja_mentor.ui.theme.tokens import LARGE, WIDE
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.trash import Discarded
    from ninja_mentor.ui.desk import Desk

IDEA_COLUMN: Final = 2


class TrashPage(QWidget):
    """A table; Enter, a double click or the button brings back what is chosen."""

    header_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.look.say
        moments = [desk.formats.moment(f"2026-{month:02}-28T20:48:58.000000Z") for month in range(1, 13)]
        self.table = RecordTable(desk.look, say("Trash"))
        self.table.set_columns(
            [
                Column(mark("What"), self._name),
                Column(mark("Kind"), lambda row: kind_name(desk.language, row.kind), width=100),
                Column(mark("Idea"), lambda row: row.idea_title if row.kind != "idea" else "", width=160),
                Column(
                    mark("Deleted"),
                    lambda row: desk.formats.moment(row.deleted_at),
                    sort=lambda row: row.deleted_at,
                    width=150,
                    whole=moments,
                ),
            ]
        )
        self.table.opened.connect(lambda row: self._bring_back([row]))
        self.table.chosen_changed.connect(self.header_changed)
        empty = EmptyState(
            desk.look,
            "trash-2",
            say("The trash is empty"),
            say("What you delete comes here, and can be brought back."),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, LARGE, WIDE, WIDE)
        column.addWidget(self.table)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(inside)
        self.setFocusProxy(self.table)

    def title(self) -> str:
        return self._desk.look.say("Trash")

    def breadcrumb(self) -> Sequence[Crumb]:
        return (Crumb(self._desk.look.say("Workspace"), "workspace"),)

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        if not self.table.records.rows():
            return ()
        chosen = self.table.chosen_rows()
        return (
            PageAction(
                self._desk.look.say("Bring back"),
                lambda: self._bring_back(self.table.chosen_rows()),
                "undo-2",
                primary=True,
                enabled=bool(chosen),
                tip="" if chosen else self._desk.look.say("First choose what to bring back"),
            ),
        )

    def show_place(self, **_place: object) -> None:
        self._load()

    def refresh(self, changes: Changes) -> None:
        if changes.touched:
            self._load()

    def _load(self) -> None:
        workspace = self._desk.workspace
        reader = workspace.author.id
        self._desk.jobs.run(workspace.ask, trash, workspace.kinds, reader, then=self._show, topic=self)

    def _show(self, found: list[Discarded]) -> None:
        self.table.set_rows(found)
        self.table.show_column(IDEA_COLUMN, shown=any(row.kind != "idea" and row.idea_title for row in found))
        self._stack.setCurrentIndex(1 if found else 0)
        if found and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        if self.hasFocus() or self.focusWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.header_changed.emit()

    def _bring_back(self, rows: Sequence[Discarded]) -> None:
        if not rows:
            return
        desk = self._desk
        if len(rows) == 1:
            label, facts = mark("Bring back “{what}”"), {"what": self._name(rows[0])}
        else:
            label, facts = mark("Bring back {n} records"), {"n": str(len(rows))}
        desk.writer.change(
            label,
            bring_back,
            desk.workspace.kinds,
            [(row.kind, row.id) for row in rows],
            facts=facts,
            then=lambda along: desk.toaster.say(self._told(rows, along), undo=True),
        )

    def _told(self, rows: Sequence[Discarded], along: Sequence[str]) -> str:
        """What is back, and which ideas came along with it."""
        language = self._desk.language
        if len(rows) == 1 and along:
            return language.say(
                "“{what}” is back, and with it the idea “{idea}”", what=self._name(rows[0]), idea=along[0]
            )
        if len(rows) == 1:
            return language.say("“{what}” is back", what=self._name(rows[0]))
        back = language.count("{n} record is back", "{n} records are back", len(rows))
        if not along:
            return back
        return language.count(
            "{back}, and with them {n} idea", "{back}, and with them {n} ideas", len(along), back=back
        )

    def _name(self, row: Discarded) -> str:
        """By its own words, else by its kind and day."""
        if row.title:
            return row.title
        desk = self._desk
        day = row.date or desk.formats.day_of(row.made_at)
        kind = kind_name(desk.language, row.kind)
        return desk.language.say("{name}, {date}", name=kind, date=desk.formats.date(day))
