"""Two versions side by side: the earlier at the left, the later at the right, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.pitch.comparing import TITLE
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.escape_key import EscapeKey
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.pitch.comparing import ComparedPart, Passage
    from ninja_mentor.core.pitch.model import PitchVersion
    from ninja_mentor.ui.pitch.versions.words import VersionWords
    from ninja_mentor.ui.theme import Look

WIDEST = 1100


class Comparison(QWidget):
    """Esc, or the button at the top, leads back."""

    def __init__(self, look: Look, words: VersionWords, back: Callable[[], object]) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back = Button(look, look.say("All versions"), back, "quiet", "arrow-left")
        EscapeKey(self).pressed.connect(back)
        self._scroll = ScrollColumn(look, WIDEST)
        top = QHBoxLayout()
        top.setContentsMargins(WIDE - SMALL, SMALL, WIDE, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        self._shown = QWidget()
        self._scroll.body.addWidget(self._shown)
        self._scroll.body.addStretch(1)
        self.setFocusProxy(self.back)

    def show_versions(
        self, earlier: PitchVersion, later: PitchVersion, parts: Sequence[ComparedPart]
    ) -> None:
        """Shows what differs between two versions."""
        self._shown.hide()
        self._scroll.body.removeWidget(self._shown)
        self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        marked = earlier.language == later.language
        column.addWidget(Text(self._look.say("What has changed"), "title"))
        column.addWidget(Text(self._note(parts, marked=marked), "body", "quiet"))
        heads = _beside(self._head(earlier), self._head(later))
        heads.setContentsMargins(LARGE, SMALL, LARGE, 0)  # above the words in the cards
        column.addLayout(heads)
        for part in parts:
            column.addWidget(self._card(part, marked=marked))
        self._scroll.body.insertWidget(0, self._shown)
        self._scroll.verticalScrollBar().setValue(0)

    def _note(self, parts: Sequence[ComparedPart], *, marked: bool) -> str:
        say = self._look.say
        if not marked:
            return say("The two are in different languages, so all words differ and none is marked.")
        if all(part.is_same for part in parts):
            return say("Both say the same, word by word.")
        return say("Struck through: only in the earlier one. Underlined: only in the later one.")

    def _head(self, version: PitchVersion) -> QWidget:
        words = [self._words.when(version)]
        if version.for_whom:
            words.append(self._look.say("For {whom}", whom=version.for_whom))
        return _column(
            Text(self._words.what(version), "strong"), *(Text(line, "caption", "quiet") for line in words)
        )

    def _card(self, part: ComparedPart, *, marked: bool) -> Card:
        earlier, later = part.earlier, part.later
        headings = list(dict.fromkeys(each.heading for each in (earlier, later) if each))
        if headings == [TITLE]:
            headings = [self._look.say("Title and one sentence")]
        same = marked and part.is_same
        if len(headings) == 1:
            note = self._look.say("the same in both") if same else ""
            card = Card.titled(self._look, headings[0], note)
        else:
            card = Card(self._look)
            card.setAccessibleName(" / ".join(headings))
        own = len(headings) > 1
        card.body.addLayout(
            _beside(
                self._side(earlier, "gone", same=same, heading=own),
                self._side(later, "come", same=same, heading=own),
            )
        )
        return card

    def _side(self, passage: Passage | None, kind: str, *, same: bool, heading: bool) -> QWidget:
        if passage is None:
            return _column(Text(self._look.say("Not in this version."), "body", "quiet"))
        title = [Text(passage.heading, "strong")] if heading else []
        if same:
            return _column(*title, Text(passage.text, "body", "quiet", selectable=True))
        text = MarkedText(self._look, passage.text, passage.marks, "gone" if kind == "gone" else "come")
        return _column(*title, text)


def _beside(one: QWidget, other: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(WIDE)
    for each in (one, other):
        row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _column(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    for widget in widgets:
        column.addWidget(widget)
    return whole
