"""One entry of the history: who, when, what; opened, the texts before and after."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.word_diff import word_diff
from ninja_mentor.ui.idea.history.words import is_text
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.word_diff import WordDiff
    from ninja_mentor.core.overview.story import StoryChange, StoryEntry, TextChange
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.history.words import HistoryWords

MOST_NAMED: Final = 5  # records of one entry that are named one by one

SOME: Final = 12  # texts that are shown at once


class EntryRow(QWidget):
    """`restore_wanted(change, text)` fires when an earlier text is to come back."""

    restore_wanted = Signal(object, object)

    def __init__(self, desk: Desk, words: HistoryWords, entry: StoryEntry) -> None:
        super().__init__()
        self.entry = entry
        self._desk, self._words = desk, words
        self._texts = _texts_of(entry)
        self.details: QWidget | None = None
        self._restores: list[tuple[int, Button]] = []  # with the number of their change
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SMALL, 0, SMALL)
        self._column.setSpacing(TIGHT)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(Text(words.what(entry), "strong"), 1)
        self.toggle = Button(desk.look, desk.language.say("Show the change"), self.open_or_close, "link")
        self.toggle.setVisible(bool(self._texts))
        head.addWidget(self.toggle)
        self._column.addLayout(head)
        self._column.addWidget(Text(words.who_when(entry), "caption", "quiet"))
        self._about_line = Text(self._about(), "caption", "quiet")
        self._column.addWidget(self._about_line)

    def tells_of(self, entry: StoryEntry) -> bool:
        """Whether this row is of the same deed: how its records are called today does not matter."""
        return _deed(entry) == _deed(self.entry)

    def show_today(self, entry: StoryEntry) -> None:
        """The same deed; its records may be called otherwise today, or not be there any more."""
        self.entry = entry
        self._texts = _texts_of(entry)
        self._about_line.setText(self._about())
        for number, button in self._restores:
            button.setVisible(self._texts[number][0].here)

    def open_or_close(self) -> None:
        """Shows the texts, or puts them away."""
        say = self._desk.language.say
        if self.details is not None:
            self.details.hide()
            self.details.deleteLater()
            self.details = None
            self._restores = []
            self.toggle.setText(say("Show the change"))
            return
        self.details = QWidget()
        column = QVBoxLayout(self.details)
        column.setContentsMargins(LARGE, SMALL, 0, SMALL)
        column.setSpacing(MEDIUM)
        self._column.addWidget(self.details)
        self.toggle.setText(say("Hide the change"))
        self._read(0)

    def _about(self) -> str:
        shown = [self._words.about(change) for change in self.entry.changes[:MOST_NAMED]]
        rest = len(self.entry.changes) - len(shown)
        if rest:
            shown.append(self._desk.language.count("and {n} more", "and {n} more", rest))
        return "\n".join(shown)

    def _read(self, first: int) -> None:
        """A few texts at a time: an import changes hundreds."""
        some = self._texts[first : first + SOME]
        self._desk.jobs.run(
            lambda: [word_diff(text.before, text.after) for _, text in some],
            then=partial(self._show, self.details, first),
        )

    def _show(self, details: QWidget | None, first: int, diffs: list[WordDiff]) -> None:
        layout = details.layout() if details is not None and details is self.details else None
        if not isinstance(layout, QVBoxLayout) or layout.count() > first:
            return
        for number, diff in enumerate(diffs, first):
            layout.addWidget(self._before_and_after(number, diff))
        rest = len(self._texts) - first - len(diffs)
        if rest > 0:
            words = self._desk.language.count("Show {n} more text", "Show {n} more texts", rest)
            more = Button(self._desk.look, words, kind="link")
            more.clicked.connect(lambda: self._go_on(more, first + SOME))
            layout.addWidget(more)

    def _go_on(self, more: Button, first: int) -> None:
        layout = self.details.layout() if self.details is not None else None
        if layout is not None:
            layout.removeWidget(more)
            more.hide()
            more.deleteLater()
            self._read(first)

    def _before_and_after(self, number: int, diff: WordDiff) -> QWidget:
        change, text = self._texts[number]
        look, say = self._desk.look, self._desk.language.say
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        name = self._words.text_name(change, text)
        if len(self._texts) > 1:
            name = f"{self._words.about(change)} · {name}"
        column.addWidget(Text(name, "strong"))
        if text.before:
            column.addWidget(Text(say("Before"), "caption", "quiet"))
            column.addWidget(MarkedText(look, text.before, diff.gone, "gone"))
            restore = Button(
                look, say("Restore this text"), partial(self.restore_wanted.emit, change, text), icon="undo-2"
            )
            column.addWidget(restore)
            restore.setVisible(change.here)
            self._restores.append((number, restore))
        column.addWidget(Text(say("After"), "caption", "quiet"))
        if text.after:
            column.addWidget(MarkedText(look, text.after, diff.come if text.before else (), "come"))
        else:
            column.addWidget(Text(say("Nothing: the text was taken out."), "body", "quiet"))
        return part


def _texts_of(entry: StoryEntry) -> list[tuple[StoryChange, TextChange]]:
    return [(change, text) for change in entry.changes for text in change.texts if is_text(change, text)]


def _deed(entry: StoryEntry) -> StoryEntry:
    """The entry without what only tells of today."""
    return replace(entry, changes=tuple(replace(change, title="", here=True) for change in entry.changes))
