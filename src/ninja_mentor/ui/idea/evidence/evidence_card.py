"""The evidence of one kind: how far it is, a light table, and the record that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.overview.evidence import Logged, logged
from ninja_mentor.ui.idea.evidence.evidence_table import EvidenceTable
from ninja_mentor.ui.idea.evidence.headline import headline
from ninja_mentor.ui.idea.evidence.record_editor import RecordEditor
from ninja_mentor.ui.idea.evidence.risk_map import RiskMap
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.evidence.kinds import EvidenceKind

LONGEST_NAME: Final = 60
LONG_NOTE: Final = 28  # characters; a longer one stands below the title


class EvidenceCard(Card):
    """One kind of evidence of one idea."""

    def __init__(
        self, desk: Desk, kind: EvidenceKind, title: str, hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk.look, parent=parent)
        self._desk, self._kind = desk, kind
        self._idea_id, self._wanted = "", ""
        self._logged, self._is_read = Logged((), ()), False
        self._editor: RecordEditor | None = None
        # What was not understood, by record.
        self._typed: dict[str, dict[str, str]] = desk.begun.of("evidence")
        self.setAccessibleName(title)
        action = desk.language.say("+ Log one") if desk.workspace.writing else ""
        self._head = SectionTitle(desk.look, title, action=action, run=self.log_one, role="strong")
        self._hint = Text(hint, "body", "quiet")
        self._hint.setVisible(bool(hint))
        self._nothing = Text(desk.language.say(self._kind.nothing), "body", "quiet")
        self._table = EvidenceTable(desk, self._kind, title)
        self._table.opened.connect(self._open)
        self._table.pressed_one.connect(self._open)
        self._table.deletion_wanted.connect(self._delete)
        self._map = RiskMap(desk.look) if kind.numbered else None
        self._progress = Text("", "caption", "quiet")
        self._place = QVBoxLayout()
        self.body.addWidget(self._head)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._table)
        if self._map is not None:
            self.body.addSpacing(SMALL)
            self.body.addWidget(self._map)
        self.body.addLayout(self._place)
        self._show_list(focus=False)

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the evidence of this idea; with `record_id`, that record is opened."""
        if idea_id != self._idea_id:
            self._close(focus=False)
            self._idea_id, self._is_read = idea_id, False
            self._logged = Logged((), ())
            self._arrange()
        self._wanted = str(place.get("record_id") or "")
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Reads anew what others, or an undo, have changed here."""
        if self._idea_id and changes.touches(self._kind.id):
            self._load()

    def log_one(self) -> None:
        """Opens an empty record; it is stored with the first thing that is said of it."""
        if self._editor is not None and not self._editor.record_id:
            self._editor.flush()
        if self._editor is None or self._editor.record_id or self._editor.has_words():
            self._edit(None)
        elif self._editor is not None:
            self._editor.begin()

    def editor(self) -> RecordEditor | None:
        """The record that is open; None while the list is shown."""
        return self._editor

    def table(self) -> EvidenceTable:
        """The list."""
        return self._table

    def headline(self) -> str:
        """How far this is, in a few words."""
        return headline(self._desk, self._logged)

    # -- reading ---------------------------------------------------------------------------------------

    def _load(self) -> None:
        workspace = self._desk.workspace
        self._desk.jobs.run(
            workspace.ask,
            logged,
            workspace.workflow,
            self._idea_id,
            self._kind.id,
            then=self._show,
            topic=self,
        )

    def _show(self, found: Logged) -> None:
        self._logged, self._is_read = found, True
        told = self.headline()
        self._head.set_note(told if len(told) <= LONG_NOTE else "")
        self._progress.setText(told)
        self._progress.setVisible(len(told) > LONG_NOTE)
        self._table.show_records(found.records)
        if self._map is not None:
            self._map.set_assumptions(found.records)
        wanted = next((one for one in found.records if one.id == self._wanted), None)
        self._wanted = ""
        if wanted is not None:
            self._open(wanted)
        elif self._editor is not None:
            self._show_stored(self._editor)
        self._arrange()

    def _show_stored(self, editor: RecordEditor) -> None:
        rows = self._table.records.rows()
        place = next((at for at, row in enumerate(rows, 1) if row.id == editor.record_id), 0)
        if place:
            editor.show_record(rows[place - 1])
        elif editor.record_id and editor.was_here:
            self._close(focus=False)
            if not self._logged.records:
                self.setFocus(Qt.FocusReason.OtherFocusReason)  # on no button that the next key would press
            else:
                self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        editor.was_here = bool(place)
        editor.show_position(place, len(rows))

    # -- one record ------------------------------------------------------------------------------------

    def _open(self, record: Any) -> None:  # noqa: ANN401  (whatever the query gave)
        if self._editor is None or self._editor.record_id != record.id:
            self._edit(record)

    def _edit(self, record: Any) -> None:  # noqa: ANN401
        self._put_away()
        editor = RecordEditor(self._desk, self._kind, self._idea_id, record, self._logged.records)
        editor.stored.connect(self._see_stored)
        editor.left.connect(self._close)
        editor.stepped.connect(self._step)
        editor.deletion_wanted.connect(self._delete_open)
        editor.put_back(self._typed.pop(editor.record_id, {}))
        self._editor = editor
        self._place.addWidget(editor)
        self._show_stored(editor)
        self._arrange()
        editor.begin()

    def _see_stored(self) -> None:
        if self._editor is not None:
            self._show_stored(self._editor)

    def _step(self, step: int) -> None:
        rows = self._table.records.rows()
        if self._editor is None:
            return
        ids = [row.id for row in rows]
        if self._editor.record_id not in ids:
            return
        at = ids.index(self._editor.record_id) + step
        if 0 <= at < len(rows):
            self._edit(rows[at])

    def _close(self, *, focus: bool = True) -> None:
        if self._editor is None:
            return
        record_id = self._editor.record_id
        self._put_away()
        self._show_list(focus=focus)
        self._table.choose(record_id)

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep_not_understood()
        super().hideEvent(event)

    def _keep_not_understood(self) -> None:
        if self._editor is not None and self._editor.record_id:
            self._typed.pop(self._editor.record_id, None)
            if typed := self._editor.not_understood():
                self._typed[self._editor.record_id] = typed

    def _put_away(self) -> None:
        if self._editor is not None:
            self._keep_not_understood()
            editor, self._editor = self._editor, None
            self._place.removeWidget(editor)
            editor.put_away()

    def _show_list(self, *, focus: bool) -> None:
        self._arrange()
        if focus:
            there = self._table if self._logged.records else self._head.button
            if there is not None:
                there.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- deleting --------------------------------------------------------------------------------------

    def _delete_open(self) -> None:
        if self._editor is not None and self._editor.record_id:
            record_id = self._editor.record_id
            self._delete([one for one in self._logged.records if one.id == record_id])

    def _delete(self, records: Sequence[Any]) -> None:
        if not records or not self._desk.workspace.writing:
            return
        say = self._desk.language.say
        name = " ".join(self._kind.name(records[0]).split())[:LONGEST_NAME]
        if len(records) > 1:
            told = self._desk.language.count("{n} deleted", "{n} deleted", len(records))
        else:
            told = say("“{name}” deleted", name=name) if name else say("Deleted")
        self._desk.writer.change(
            self._kind.labels.delete,
            self._kind.edits.delete,
            *(record.id for record in records),
            then=lambda _none: self._desk.toaster.say(told, undo=True),
        )

    # -- arranging -------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        there, is_open = bool(self._logged.records), self._editor is not None
        self._table.setVisible(there and not is_open)
        self._nothing.setVisible(self._is_read and not there and not is_open)
        if self._map is not None:
            self._map.setVisible(there and not is_open)
