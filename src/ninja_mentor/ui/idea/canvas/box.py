"""One box of the canvas: its number, its question, and the words in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from ninja_mentor.core.mentoring.pins import pin_of
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit, Mark
from ninja_mentor.ui.widgets.length_counter import LengthCounter
from ninja_mentor.ui.widgets.text import Text
from ninja_mentor.ui.widgets.translation_note import TranslationNote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from ninja_mentor.core.ideas.model import Answer
    from ninja_mentor.core.mentoring.model import Comment
    from ninja_mentor.core.workflow.data import Field, FieldText
    from ninja_mentor.ui.desk import Desk


class CanvasBox(QFrame):
    """`edited(language, text)` fires when typing pauses; every language has a text of its own.

    `confirmed(language)` fires when the person says that a translation still holds.
    """

    edited = Signal(str, str)
    confirmed = Signal(str)
    comment_clicked = Signal(str)

    def __init__(self, desk: Desk, field: Field, number: int, words: FieldText) -> None:
        super().__init__()
        self._desk, self._field, self._name = desk, field, words.question
        self._language = ""
        self._answer: Answer | None = None
        self._comments: Sequence[Comment] = ()
        self._editors: dict[str, GrowingTextEdit] = {}
        self._counters: dict[str, LengthCounter] = {}
        self.setProperty("ground", "card")
        self.setAccessibleName(words.question)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._head = QHBoxLayout()
        self._head.setSpacing(SMALL)
        title = Text(desk.language.say("{number}. {title}", number=number, title=words.question), "strong")
        self._head.addWidget(title, 1)
        self._original = TranslationNote(desk.look)
        self._original.confirmed.connect(lambda: self.confirmed.emit(self._language))
        self._words = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL + 2, MEDIUM, SMALL)
        column.setSpacing(TIGHT)
        column.addLayout(self._head)
        column.addWidget(Text(words.hint, "caption", "quiet"))
        column.addWidget(self._original)
        column.addLayout(self._words)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        column.addStretch(1)
        column.addLayout(self._foot)

    def editor(self) -> GrowingTextEdit:
        """The field of the language that is shown."""
        return self._editors[self._language]

    def counter(self) -> LengthCounter:
        """How much of the limit is used in the language that is shown."""
        return self._counters[self._language]

    def show_language(self, language: str) -> None:
        """Shows and writes the text of this language from now on."""
        if language not in self._editors:
            self._add_editor(language)
        self._language = language
        for code, editor in self._editors.items():
            editor.setVisible(code == language)
            self._counters[code].setVisible(code == language)
        self._show()

    def show_answer(self, answer: Answer | None, comments: Sequence[Comment]) -> None:
        """Shows what is stored; what the person is typing stays."""
        self._answer, self._comments = answer, comments
        self._show()

    def forget(self) -> None:
        """Stores what was typed, and is empty for another idea."""
        for code, editor in self._editors.items():
            editor.flush()
            editor.hide()
            editor.deleteLater()
            self._counters[code].hide()
            self._counters[code].deleteLater()
        self._editors, self._counters = {}, {}
        self._answer, self._comments = None, ()
        self.show_language(self._language)

    def flush(self) -> None:
        """Hands over now what was typed."""
        for editor in self._editors.values():
            editor.flush()

    def go_to(self, start: int, length: int) -> None:
        """Puts the cursor here, on the words that are meant."""
        self.editor().setFocus(Qt.FocusReason.OtherFocusReason)
        if length:
            self.editor().select_range(start, length)

    def original(self) -> str:
        """The original, shown to whoever writes it in another language."""
        return self._original.original()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere in the box is meant for its words."""
        self.editor().setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _add_editor(self, language: str) -> None:
        editor = GrowingTextEdit(
            self._desk.look, self._name, self._desk.language.say("Write here…"), min_lines=2, max_lines=40
        )
        restyle(editor, "bare", "true")
        editor.setReadOnly(not self._desk.workspace.writing)
        editor.edited.connect(partial(self.edited.emit, language))
        editor.mark_clicked.connect(self.comment_clicked.emit)
        self._words.addWidget(editor)
        self._editors[language] = editor
        counter = LengthCounter(self._desk.look, editor, self._field.limit_in(language))
        self._counters[language] = counter
        self._foot.addWidget(counter)

    def _show(self) -> None:
        if not self._language:
            return
        texts = self._answer.texts() if self._answer is not None else {}
        for code, editor in self._editors.items():
            editor.set_text_quietly(texts.get(code, ""))
        answer, here = self._answer, self._language
        if answer is None:
            self._original.show_original("", "")
        else:
            stale = answer.is_stale(here)
            wanted = stale or (answer.source != here and not texts.get(here))
            original = answer.original() if wanted else ""
            self._original.show_original(answer.source, original, answer.basis(here) if stale else "")
        self._show_marks()

    def _show_marks(self) -> None:
        text = self.editor().text()
        marks = []
        for comment in self._comments:
            if comment.language == self._language and not comment.resolved_at:
                pin = pin_of(comment, text)
                if pin.length and pin.start is not None:
                    marks.append(Mark(pin.start, pin.length, comment.id))
        self.editor().set_marks(marks)
