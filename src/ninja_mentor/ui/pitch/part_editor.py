"""Writes a part of the pitch where it is seen: the idea's own answer, in the pitch's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.language_tabs import NAMES
from ninja_mentor.ui.widgets.length_counter import LengthCounter
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import OneLine, Text
from ninja_mentor.ui.widgets.translation_note import TranslationNote

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.pitch.written import Written
    from ninja_mentor.ui.theme import Look

MOST_LINES: Final = 5  # the page above is to stay in sight
MOST_OF_WINDOW: Final = 0.18  # for the original


class PartEditor(QFrame):
    """Hidden until `begin`.

    `typed(field, text)` fires with each key, `written(field, language, text)` when it is to be kept;
    `confirmed(field, language)`, `place_wanted(part)` and `closed()` are the person's wishes.
    """

    typed = Signal(str, str)
    written = Signal(str, str, str)
    confirmed = Signal(str, str)
    place_wanted = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._part, self._language = "", ""
        self._field = ""  # stays while the editor is open, whatever the part shows meanwhile
        self._now: Written | None = None
        self._unread: dict[tuple[str, str], str] = {}  # handed over, and not read back yet
        self._stored: set[tuple[str, str]] = set()
        self.setProperty("ground", "pane-right")
        self._heading = OneLine("", "strong")
        self._question = Text("", "caption", "quiet")
        self._editor = GrowingTextEdit(look, "", look.say("Write here…"), min_lines=2, max_lines=MOST_LINES)
        self._counter = LengthCounter(look, self._editor, 1)
        self._note = TranslationNote(look)
        self._beside = ScrollColumn(look, margin=0)
        self._beside.body.addWidget(self._note)
        self._place = Button(look, look.say("Open where it is asked"), self._go_to_place, "link")
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(self._heading, 1)
        head.addWidget(self._counter)
        head.addWidget(self._place)
        head.addWidget(IconButton(look, "x", look.say("Close"), self.close_editor))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self._question)
        column.addWidget(self._beside)
        column.addWidget(self._editor)
        self._editor.textChanged.connect(self._tell_typed)
        self._editor.edited.connect(self._hand_over)
        self._note.confirmed.connect(self._confirm)
        EscapeKey(self).pressed.connect(self.close_editor)
        self.hide()

    @property
    def part(self) -> str:
        """The part that is written; "" while the editor is put away."""
        return self._part if not self.isHidden() else ""

    def typing(self) -> tuple[str, str] | None:
        """The field and what is typed in it but not handed over yet; None where there is nothing of that."""
        if self._now is None or self.isHidden() or not self._editor.is_unsaved():
            return None  # what is stored counts, for an undo may have changed it
        return self._field, self._editor.text()

    @property
    def field(self) -> str:
        """The field that is written; "" while the editor is put away."""
        return self._field if not self.isHidden() else ""

    def editor(self) -> GrowingTextEdit:
        """The field."""
        return self._editor

    def begin(self, part: str, heading: str, question: str, language: str, now: Written) -> None:
        """Shows the answer behind a part, ready to be written."""
        if (part, language) == (self.part, self._language):
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._flush()
        self._part, self._language, self._field, self._now = part, language, now.field, None
        self._note.forget()
        self._bound_note()
        self._heading.setText(f"{heading} · {NAMES[language]}")
        self._question.setText(question)
        self._question.setVisible(bool(question))
        self._editor.setAccessibleName(heading)
        self._editor.show_other(self._unread.get((now.field, language), now.text))
        self._counter.setVisible(bool(now.limit))
        self._counter.set_limit(now.limit or 1)
        self.show()
        self.show_now(now)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_now(self, now: Written) -> None:
        """Shows the answer as it is stored now; what is being typed stays."""
        self._now = now
        self._editor.set_text_quietly(self._unread.get((self._field, self._language), now.text))
        translated = now.source not in {"", self._language}
        self._note.show_original(
            now.source,
            now.original if translated else "",
            now.basis if now.stale else "",
            writing=self._editor.hasFocus(),
        )
        self._bound_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bound_note()

    def _bound_note(self) -> None:
        """A long original is scrolled rather than allowed to hide the page."""
        self._beside.setVisible(not self._note.isHidden())
        column = self._note.layout()
        if column is not None:
            wanted = column.totalHeightForWidth(max(self._beside.viewport().width(), 1))
            self._beside.setFixedHeight(min(max(wanted, 0), round(self.window().height() * MOST_OF_WINDOW)))

    def close_editor(self) -> None:
        """Keeps what was typed and puts the editor away."""
        if not self.isHidden():
            self._flush()
            self.hide()
            self.closed.emit()

    def _flush(self) -> None:
        if self._now is not None:
            self._editor.flush()

    def _tell_typed(self) -> None:
        if self._now is not None and self._editor.hasFocus() and self._editor.text() != self._now.text:
            self.typed.emit(self._field, self._editor.text())

    def _hand_over(self, text: str) -> None:
        if self._now is not None:
            self._unread[self._field, self._language] = text
            self.written.emit(self._field, self._language, text)

    def was_stored(self, field: str, language: str) -> None:
        """What was handed over for this field is on the disk: whatever is read from now on is newer."""
        self._stored.add((field, language))

    def catch_up(self) -> None:
        """Everything has been read again."""
        for key in self._stored:
            self._unread.pop(key, None)
        self._stored.clear()

    def _confirm(self) -> None:
        if self._now is not None:
            self.confirmed.emit(self._field, self._language)

    def _go_to_place(self) -> None:
        self._flush()
        self.place_wanted.emit(self._part)
