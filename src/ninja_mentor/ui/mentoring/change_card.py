"""One thing that others changed: what, by whom, and the words before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.ui.mentoring.words import is_told
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.kernel.word_diff import WordDiff
    from ninja_mentor.core.overview.since import Piece
    from ninja_mentor.core.overview.story import TextChange
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.mentoring.words import MentoringWords


class ChangeCard(QWidget):
    """A record that was changed; its texts word by word."""

    def __init__(
        self, desk: Desk, words: MentoringWords, piece: Piece, diffs: Mapping[tuple[str, str], WordDiff]
    ) -> None:
        super().__init__()
        self.piece = piece
        self._look, self._words = desk.look, words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SMALL)
        column.setSpacing(TIGHT)
        column.addWidget(Text(words.piece(piece), "strong"))
        column.addWidget(Text(words.done(piece), "caption", "quiet"))
        before, after = piece.moved
        if after:
            say = desk.language.say
            column.addWidget(
                Text(say("From {before} to {after}", before=words.stage(before), after=words.stage(after)))
            )
        told = [text for text in piece.texts if is_told(piece, text) and not _is_the_title(piece, text)]
        for text in told if piece.done in {"added", "changed"} else ():
            self._add_text(column, text, diffs[piece.record_id, text.name], named=len(told) > 1)

    def _add_text(self, column: QVBoxLayout, text: TextChange, diff: WordDiff, *, named: bool) -> None:
        piece = self.piece
        if named or piece.kind == "answer":
            column.addWidget(Text(self._words.text_name(piece, text), "caption", "quiet"))
        if text.before and diff.gone:
            column.addWidget(MarkedText(self._look, text.before, diff.gone, "gone"))
        if text.after:
            new = diff.come if text.before else ()
            column.addWidget(MarkedText(self._look, text.after, new, "come"))
        elif text.before:
            say = self._look.say
            column.addWidget(Text(say("Nothing: the text was taken out."), "body", "quiet"))


def _is_the_title(piece: Piece, text: TextChange) -> bool:
    """Whether the head of the card says the same already."""
    return piece.done == "added" and piece.kind != "answer" and text.after.strip() == piece.title
