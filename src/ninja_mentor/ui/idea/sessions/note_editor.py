"""One session note, written in place: every field saves itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import set_session
from ninja_mentor.ui.idea.sessions.actions_edit import ActionsEdit
from ninja_mentor.ui.idea.sessions.earlier_actions import EarlierActions
from ninja_mentor.ui.idea.sessions.note_fields import NoteFields
from ninja_mentor.ui.idea.sessions.readiness_edit import ReadinessEdit
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ninja_mentor.core.mentoring.model import MentoringSession
    from ninja_mentor.core.overview.session_notes import SessionNotes
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit


class NoteEditor(Card):
    """`left()` when the writer is done; `deletion_wanted(id)`; `stale()` wants the notes read again."""

    left = Signal()
    deletion_wanted = Signal(str)
    stale = Signal()

    def __init__(self, desk: Desk, note: MentoringSession, notes: SessionNotes) -> None:
        super().__init__(desk.look)
        self._desk, self._note = desk, note
        self.fields = NoteFields(desk, self._write)
        self.earlier = EarlierActions(desk)
        self.promises = ActionsEdit(desk, note.idea_id, note.id, notes.names)
        self.promises.stale.connect(self.stale)
        self.readiness = ReadinessEdit(desk, note.idea_id)
        self._band = FlashBand(desk.look)
        EscapeKey(self).pressed.connect(self.left)
        self.body.setSpacing(LARGE)
        self.body.addLayout(self._head())
        self.body.addWidget(self._band)
        self._lay_out()
        self.show_note(note, notes)

    @property
    def note_id(self) -> str:
        """Which note this is."""
        return self._note.id

    def show_note(self, note: MentoringSession, notes: SessionNotes) -> None:
        """What is stored by now; what is being typed stays."""
        self._note = note
        self.fields.show_note(note)
        self.earlier.show_actions(notes.open_before(note))
        self.promises.show_actions(notes.actions_of(note))
        self.readiness.show_claims(notes.claims_of(note))
        by = self._desk.language.say("Written by {name}", name=note.author_name) if note.author_name else ""
        self._by.setText(by)

    def begin(self) -> None:
        """Puts the cursor into the goal."""
        self.fields.texts["goal"].setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.fields.flush()
        self.promises.flush()

    def not_understood(self) -> dict[str, str]:
        """What was typed and stands for no value, by field."""
        typed = {name: field.not_understood() for name, field in self._read_fields().items()}
        return {name: text for name, text in typed.items() if text}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Shows again what was not understood."""
        fields = self._read_fields()
        for name in typed.keys() & fields.keys():
            fields[name].put_back(typed[name])

    def _read_fields(self) -> dict[str, ParsedEdit]:
        fields = self.fields.read_fields()
        for row in self.promises.rows:
            if row.action_id:
                fields |= {f"{row.action_id}.due": row.due, f"{row.action_id}.sure": row.sure}
        return fields

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and any(field.take_back() for field in self._read_fields().values())
        ):
            event.accept()  # or the window would take back the whole note
            return True
        return super().event(event)

    def _head(self) -> QHBoxLayout:
        look, say = self._desk.look, self._desk.language.say
        self._by = Text("", "caption", "quiet")
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(Button(look, say("Back to the notes"), self.left.emit, "quiet", "arrow-left"))
        row.addWidget(self._by, 1)
        delete = IconButton(
            look, "trash-2", say("Delete this note"), lambda: self.deletion_wanted.emit(self.note_id)
        )
        row.addWidget(delete)
        return row

    def _lay_out(self) -> None:
        look, say, labelled = self._desk.look, self._desk.language.say, self.fields.labelled
        about = FieldsGrid(look, 200)
        for name in ("date", "time", "zone", "mode", "minutes", "attendees", "topic", "visibility"):
            about.add(labelled[name], wide=name in {"topic", "visibility"})
        self.body.addWidget(about)
        parts: Sequence[tuple[str, Sequence[QWidget]]] = (
            (say("Promised earlier"), (self.earlier, labelled["earlier"])),
            (say("What was talked about"), [labelled[name] for name in ("goal", "reality", "options")]),
            (say("What will be done"), (self.promises,)),
            (say("For the next mentor"), [labelled["advice"]]),
            (say("Readiness"), (self.readiness, labelled["readiness_note"])),
            (say("Next meeting"), (labelled["next_date"], labelled["next_goal"])),
            (say("Beyond this idea"), (labelled["introduction"], labelled["conflict"])),
        )
        for title, widgets in parts:
            column = QVBoxLayout()
            column.setSpacing(MEDIUM)
            column.setContentsMargins(0, TIGHT, 0, 0)
            column.addWidget(Text(title, "strong"))
            for widget in widgets:
                column.addWidget(widget)
            self.body.addLayout(column)

    def _write(self, **values: Any) -> None:  # noqa: ANN401  (JSON)
        self._band.hide()
        self._desk.writer.change(
            mark("Write a session note"), set_session, self.note_id, failed=self._not_written, **values
        )

    def _not_written(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._band.show_text(self._desk.troubles.sentence(error), "red")
        else:
            self._desk.troubles.tell(error)
