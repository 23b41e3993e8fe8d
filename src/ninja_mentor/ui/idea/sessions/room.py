"""What was talked about in the sessions on an idea, newest first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import delete_session, start_session
from ninja_mentor.core.overview.session_notes import session_notes
from ninja_mentor.ui.idea.sessions.note_card import NoteCard
from ninja_mentor.ui.idea.sessions.note_editor import NoteEditor
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.mentoring.model import MentoringSession
    from ninja_mentor.core.overview.session_notes import SessionNotes
    from ninja_mentor.ui.desk import Desk


class SessionsRoom(QWidget):
    """The notes of an idea; one at a time is open and written in place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea = ""
        self._notes: SessionNotes | None = None
        self._opened = ""
        self._begin = False
        self._start_wanted = False
        self.cards: list[NoteCard] = []
        self.editor: NoteEditor | None = None
        self._typed: dict[str, dict[str, str]] = desk.begun.of("sessions")  # by note: what was not understood
        look, say = desk.look, desk.language.say
        self._scroll = ScrollColumn(look, 760, WIDE)
        self.write = Button(look, say("Write a note"), self.start, "primary", "plus")
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(Text(say("Sessions"), "title"))
        words.addWidget(
            Text(say("Notes that another mentor can go on from: goal, facts, promises."), "body", "quiet")
        )
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addLayout(words, 1)
        head.addWidget(self.write)
        self._scroll.body.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL + TIGHT)
        self._scroll.body.addLayout(self._list)
        self._nothing = EmptyState(
            look,
            "notebook-pen",
            say("No session yet"),
            say("After the first talk with a mentor, write down its goal and who does what by when."),
        )
        self._nothing.hide()
        self._scroll.body.addWidget(self._nothing)
        self._scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Shows the notes of this idea; with `record_id`, that one is opened; with `start`, a new one is begun."""
        wanted = str(place.get("record_id") or "")
        if idea_id != self._idea:
            self._close_editor()
            self._idea, self._notes, self._opened = idea_id, None, ""
        self._opened = wanted or self._opened
        self._start_wanted = bool(place.get("start"))
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Reads the notes anew if they were touched."""
        if self._idea and changes.touches("session", "action", "readiness", "member", "person", "profile"):
            self._read()

    def start(self) -> None:
        """A new note, open and ready to be written."""
        profile = self._desk.workspace.profile
        self._desk.writer.change(
            mark("New session note"),
            start_session,
            self._idea,
            then=self._open_new,
            zone=profile.zone,
            topic=self._notes.stage if self._notes is not None else "",
        )

    def open_note(self, note_id: str) -> None:
        """Opens a note in its place."""
        self._opened = note_id
        self._show()

    def close_note(self) -> None:
        """Shows all notes as a list."""
        closed, self._opened = self._opened, ""
        self._show()
        for card in self.cards:
            if card.note.id == closed:
                card.show()  # a hidden one cannot have the focus
                card.setFocus()

    def _open_new(self, note: MentoringSession) -> None:
        if note.idea_id == self._idea:
            self._opened, self._begin = note.id, True
            self._read()

    def _read(self) -> None:
        workspace = self._desk.workspace
        self._desk.jobs.run(
            workspace.ask,
            session_notes,
            self._idea,
            workspace.author.id,
            workspace.today,
            then=partial(self._take, self._idea),
            topic="sessions-room",
        )

    def _take(self, idea_id: str, notes: SessionNotes) -> None:
        if idea_id == self._idea:
            self._notes = notes
            self._show()
            if self._start_wanted:
                self._start_wanted = False
                self.start()

    def _show(self) -> None:
        notes = self._notes
        if notes is None:
            return
        opened = next((note for note in notes.notes if note.id == self._opened), None)
        if opened is None or self.editor is None or self.editor.note_id != opened.id:
            self._close_editor()
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        if opened is not None and self.editor is not None:
            self.editor.show_note(opened, notes)
        elif opened is not None:
            self._open_editor(opened, notes)
        else:
            for note in notes.notes:
                card = NoteCard(self._desk, note, notes)
                card.pressed.connect(partial(self.open_note, note.id))
                self.cards.append(card)
                self._list.addWidget(card)
        self._nothing.setVisible(not notes.notes)
        self.write.setVisible(opened is None)

    def _open_editor(self, note: MentoringSession, notes: SessionNotes) -> None:
        self.editor = NoteEditor(self._desk, note, notes)
        self.editor.left.connect(self.close_note)
        self.editor.deletion_wanted.connect(self._delete)
        self.editor.stale.connect(self._read)
        self.editor.put_back(self._typed.pop(note.id, {}))
        self._list.addWidget(self.editor)
        if self._begin:
            self._begin = False
            self.editor.show()
            self.editor.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep_not_understood()
        super().hideEvent(event)

    def _keep_not_understood(self) -> None:
        if self.editor is not None:
            self.editor.flush()
            self._typed.pop(self.editor.note_id, None)
            if typed := self.editor.not_understood():
                self._typed[self.editor.note_id] = typed

    def _close_editor(self) -> None:
        if self.editor is not None:
            self._keep_not_understood()
            editor, self.editor = self.editor, None
            self._list.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _delete(self, note_id: str) -> None:
        say, toaster = self._desk.language.say, self._desk.toaster
        self._desk.writer.change(
            mark("Delete a session note"),
            delete_session,
            note_id,
            then=lambda _: toaster.say(say("Note deleted."), undo=True),
        )
