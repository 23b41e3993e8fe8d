"""One comment: who, when, what, and the words it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.mentoring.model import Comment
    from ninja_mentor.ui.desk import Desk

LONGEST_QUOTE = 120  # shown; pressing the comment selects the whole


class CommentItem(Card):
    """`pressed()` fires to go to the words, `resolve_wanted(bool)` to resolve the comment or open it again."""

    resolve_wanted = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, pressable=True)
        self._desk = desk
        self._resolved = False
        self._who = Text("", "caption", "quiet")
        self._words = Text("")
        self._about = Text("", "caption", "quiet")
        self.resolve_button = Button(
            desk.look, "", lambda: self.resolve_wanted.emit(not self._resolved), "link"
        )
        self.resolve_button.setVisible(desk.workspace.writing)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._about, 1)
        row.addWidget(self.resolve_button)
        self.setProperty("ground", "comment")
        self.body.setSpacing(TIGHT)
        outside = self.layout()
        if outside is not None:
            outside.setContentsMargins(10, 4, 4, 4)
        self.body.addWidget(self._who)
        self.body.addWidget(self._words)
        self.body.addLayout(row)

    def words(self) -> str:
        """Everything that is said here, line by line."""
        return "\n".join((self._who.text(), self._words.text(), self._about.text()))

    def show_comment(self, comment: Comment, where: str, *, is_there: bool) -> None:
        """Shows the comment; `where` is the question, `is_there` whether the words still stand."""
        say, formats = self._desk.language.say, self._desk.formats
        date = formats.date(formats.day_of(comment.created_at))
        self._resolved = bool(comment.resolved_at)
        facts = {"name": comment.author_name or say("Somebody"), "date": date}
        self._who.setText(
            say("{name} · {date} · resolved", **facts) if self._resolved else say("{name} · {date}", **facts)
        )
        self._words.setText(comment.text)
        self._words.set_tone("quiet" if self._resolved else "ink")
        quote = comment.quote if len(comment.quote) <= LONGEST_QUOTE else comment.quote[:LONGEST_QUOTE] + "…"
        if quote and is_there:
            about = say("about “{quote}”", quote=quote)
        elif quote:
            about = say("about “{quote}”, which is not there any more", quote=quote)
        else:
            about = say("about “{question}”", question=where) if where else ""
        self._about.setText(about)
        self._about.setToolTip(where)
        self.resolve_button.setText(say("Open again") if self._resolved else say("Resolve"))
        self.resolve_button.setAccessibleName(self.resolve_button.text())
        self.setAccessibleName(say("Comment by {name}: {text}", name=facts["name"], text=comment.text))
        restyle(self, "resolved", "true" if self._resolved else "false")
