"""One session note, written in place: every field saves itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import set_session
from ninja_mentor.ui.idea.sessions.actions_edit import ActionsEdit
from ninja_mentor.ui.idea.sessions.agenda_edit import AgendaEdit
from ninja_mentor.ui.idea.sessions.earlier_actions import EarlierActions
from ninja_mentor.ui.idea.sessions.leaving import NoteLeaving
from ninja_mentor.ui.idea.sessions.next_meeting_edit import NextMeetingEdit
from ninja_mentor.ui.idea.sessions.note_fields import NoteFields
from ninja_mentor.ui.idea.sessions.readiness_edit import ReadinessEdit
from ninja_mentor.ui.idea.sessions.sections import NoteSections
from ninja_mentor.ui.idea.sessions.timer_bar import TimerBar
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
        self.clock = TimerBar(desk, note.id)
        self.clock.begun.connect(self._begin_clock)
        self.clock.finished.connect(self._end_clock)
        self.agenda = AgendaEdit(desk)
        self.agenda.edited.connect(lambda items: self._write(agenda=items))
        self.next = NextMeetingEdit(desk, self.fields.labelled["next_goal"])
        self.next.written.connect(lambda values: self._write(**values))
        self.leaving = NoteLeaving(desk, self, lambda: self._note, self.flush)
        self._band = FlashBand(desk.look)
        EscapeKey(self).pressed.connect(self.left)
        key = QShortcut(QKeySequence("F8"), self, self.clock.toggle)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
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
        self.agenda.show_agenda(note.agenda)
        self.clock.set_agenda(note.agenda)
        self.next.show_note(note, notes.people)
        by = self._desk.language.say("Written by {name}", name=note.author_name) if note.author_name else ""
        self._by.setText(by)

    def begin(self) -> None:
        """Puts the cursor into the goal."""
        self.fields.texts["goal"].setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.fields.flush()
        self.promises.flush()
        self.agenda.flush()
        self.next.flush()

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
        fields = {**self.fields.read_fields(), **self.next.fields()}
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
        self.send = Button(look, say("Send…"), self._send, "quiet", "send")
        row.addWidget(self.send)
        delete = IconButton(
            look, "trash-2", say("Delete this note"), lambda: self.deletion_wanted.emit(self.note_id)
        )
        row.addWidget(delete)
        return row

    def _lay_out(self) -> None:
        """In the order of the talk; Alt and a number lead to each part, Ctrl with an arrow to the next one."""
        look, say, labelled = self._desk.look, self._desk.language.say, self.fields.labelled
        about = FieldsGrid(look, 200)
        for name in ("date", "time", "zone", "mode", "minutes", "attendees", "topic", "visibility"):
            about.add(labelled[name], wide=name in {"topic", "visibility"})
        parts: Sequence[tuple[str, Sequence[QWidget]]] = (
            (say("Clock and agenda"), (self.clock, self.agenda)),
            (say("Promised earlier"), (self.earlier, labelled["earlier"])),
            (say("What was talked about"), [labelled[name] for name in ("goal", "reality", "options")]),
            (say("What will be done"), (self.promises,)),
            (say("Next meeting"), (self.next,)),
            (say("About this session"), (about,)),
            (say("For the next mentor"), [labelled["advice"]]),
            (say("Readiness"), (self.readiness, labelled["readiness_note"])),
            (say("Beyond this idea"), (labelled["introduction"], labelled["conflict"])),
        )
        self.sections = NoteSections(self)
        for number, (title, widgets) in enumerate(parts, 1):
            column = QVBoxLayout()
            column.setSpacing(MEDIUM)
            column.setContentsMargins(0, TIGHT, 0, 0)
            heading = Text(title, "strong")
            heading.setToolTip(say("Alt+{n} leads here", n=number))
            column.addWidget(heading)
            for widget in widgets:
                column.addWidget(widget)
            self.body.addLayout(column)
            self.sections.add(widgets)

    def _send(self) -> None:
        menu = self.leaving.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.send.mapToGlobal(self.send.rect().bottomLeft()))

    def _begin_clock(self) -> None:
        """The hour at which the talk begins is the session's, unless another stands there."""
        if not self._note.time and self._note.zone:
            now = self._desk.workspace.clock.now().astimezone(ZoneInfo(self._note.zone))
            self._write(time=f"{now:%H:%M}")

    def _end_clock(self, minutes: int) -> None:
        self._write(minutes=minutes)

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
