"""One comment with its replies: who, when, what, the words it is about, and what stands there now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.word_diff import word_diff
from ninja_mentor.ui.idea.side.reply_form import ReplyForm
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Comment
    from ninja_mentor.core.mentoring.pins import Pin
    from ninja_mentor.ui.desk import Desk

LONGEST_QUOTE = 120  # shown; pressing the comment selects the whole


class CommentItem(Card):
    """`pressed()` fires to go to the words, `resolve_wanted(bool)` to resolve the comment or open it again.

    `replied(words)` with an answer, `deletion_wanted(id)` for a comment or reply of the reader's own.
    """

    resolve_wanted = Signal(bool)
    replied = Signal(str)
    deletion_wanted = Signal(str)

    def __init__(self, desk: Desk, comment_id: str) -> None:
        super().__init__(desk.look, pressable=True)
        self._desk, self._id = desk, comment_id
        self._resolved = False
        self._begun: dict[str, str] = desk.begun.of("replies")  # by comment
        self._who = Text("", "caption", "quiet")
        self._words = Text("")
        self._about = Text("", "caption", "quiet")
        self._now_title = Text(desk.language.say("Now it says:"), "caption", "quiet")
        self._now: MarkedText | None = None
        self._now_place = QVBoxLayout()
        self._replies = QVBoxLayout()
        self._replies.setSpacing(TIGHT)
        self._replies.setContentsMargins(SMALL + TIGHT, 0, 0, 0)
        self.form: ReplyForm | None = None
        self._form_place = QVBoxLayout()
        say, writing = desk.language.say, desk.workspace.writing
        self.reply_button = Button(desk.look, say("Reply"), self.begin_reply, "link")
        self.delete_button = Button(
            desk.look, say("Delete"), partial(self.deletion_wanted.emit, comment_id), "link"
        )
        self.resolve_button = Button(
            desk.look, "", lambda: self.resolve_wanted.emit(not self._resolved), "link"
        )
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addStretch(1)
        for button in (self.delete_button, self.reply_button, self.resolve_button):
            button.setVisible(writing)
            row.addWidget(button)
        self.setProperty("ground", "comment")
        self.body.setSpacing(TIGHT)
        outside = self.layout()
        if outside is not None:
            outside.setContentsMargins(10, 4, 4, 4)
        self.body.addWidget(self._who)
        self.body.addWidget(self._words)
        self.body.addWidget(self._about)
        self.body.addWidget(self._now_title)
        self.body.addLayout(self._now_place)
        self.body.addLayout(self._replies)
        self.body.addLayout(self._form_place)
        self.body.addLayout(row)
        if self._begun.get(comment_id):
            self._show_form()

    def words(self) -> str:
        """Everything that is said of the comment itself, line by line."""
        now = [self._now.text()] if self._now is not None else []
        return "\n".join((self._who.text(), self._words.text(), self._about.text(), *now))

    def replies(self) -> list[str]:
        """The replies as they are shown, oldest first."""
        shown = (self._replies.itemAt(at) for at in range(self._replies.count()))
        rows = [item.widget() for item in shown if item is not None]
        return [row.words() for row in rows if isinstance(row, ReplyRow)]

    def show_comment(
        self, comment: Comment, where: str, pin: Pin, now: str, replies: Sequence[Comment] = ()
    ) -> None:
        """Shows the comment; `where` is the question, `now` what stands at the pin today."""
        say = self._desk.language.say
        name = comment.author_name or say("Somebody")
        self._resolved = bool(comment.resolved_at)
        self._who.setText(_signed(self._desk, comment))
        self._words.setText(comment.text)
        self._words.set_tone("quiet" if self._resolved else "ink")
        self._about.setText(self._about_words(comment, where, pin))
        self._about.setToolTip(where)
        self._show_now(comment.quote, now if pin.state == "changed" else "")
        self._show_replies(replies)
        own = comment.author_id == self._desk.workspace.author.id
        self.delete_button.setVisible(own and self._desk.workspace.writing)
        self.delete_button.setAccessibleName(say("Delete this comment"))
        self.resolve_button.setText(say("Open again") if self._resolved else say("Resolve"))
        self.resolve_button.setAccessibleName(self.resolve_button.text())
        self.setAccessibleName(say("Comment by {name}: {text}", name=name, text=comment.text))
        restyle(self, "resolved", "true" if self._resolved else "false")

    def begin_reply(self) -> None:
        """Opens the place where an answer is written."""
        self._show_form().go_to()

    def _about_words(self, comment: Comment, where: str, pin: Pin) -> str:
        say, quote = self._desk.language.say, comment.quote
        quote = quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE] + "…"
        if not quote:
            return say("about “{question}”", question=where) if where else ""
        if pin.state == "gone":
            return say("about “{quote}”, which is not there any more", quote=quote)
        if pin.state == "changed":
            return say("about “{quote}”, which was changed", quote=quote)
        return say("about “{quote}”", quote=quote)

    def _show_now(self, quote: str, now: str) -> None:
        """What stands there, with what is new in it marked."""
        if self._now is not None:
            if now == self._now.text():
                return
            self._now_place.removeWidget(self._now)
            self._now.hide()
            self._now.deleteLater()
            self._now = None
        self._now_title.setVisible(bool(now))
        if now:
            self._now = MarkedText(self._desk.look, now, word_diff(quote, now).come, "come")
            self._now_place.addWidget(self._now)

    def _show_replies(self, replies: Sequence[Comment]) -> None:
        while (item := self._replies.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for reply in replies:
            row = ReplyRow(self._desk, reply)
            row.deletion_wanted.connect(self.deletion_wanted)
            self._replies.addWidget(row)

    def _show_form(self) -> ReplyForm:
        if self.form is None:
            self.form = ReplyForm(self._desk, self._begun, self._id)
            self.form.sent.connect(self._send)
            self.form.closed.connect(self._close_form)
            self._form_place.addWidget(self.form)
            self.reply_button.hide()
        return self.form

    def _send(self, words: str) -> None:
        self.replied.emit(words)
        self._close_form()

    def _close_form(self) -> None:
        if self.form is not None:
            form, self.form = self.form, None
            self._begun.pop(self._id, None)
            form.hide()
            form.deleteLater()
            self._begun.pop(self._id, None)
            self.reply_button.show()
            self.reply_button.setFocus()


class ReplyRow(QWidget):
    """An answer to a comment; its writer can delete it."""

    deletion_wanted = Signal(str)

    def __init__(self, desk: Desk, reply: Comment) -> None:
        super().__init__()
        say = desk.language.say
        self._who = Text(_signed(desk, reply), "caption", "quiet")
        self._words = Text(reply.text)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._who, 1)
        if reply.author_id == desk.workspace.author.id and desk.workspace.writing:
            delete = Button(desk.look, say("Delete"), partial(self.deletion_wanted.emit, reply.id), "link")
            delete.setAccessibleName(say("Delete this reply"))
            head.addWidget(delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._words)

    def words(self) -> str:
        """Who answered, and what."""
        return f"{self._who.text()}\n{self._words.text()}"


def _signed(desk: Desk, comment: Comment) -> str:
    say, formats = desk.language.say, desk.formats
    facts = {
        "name": comment.author_name or say("Somebody"),
        "date": formats.date(formats.day_of(comment.created_at)),
    }
    return (
        say("{name} · {date} · resolved", **facts) if comment.resolved_at else say("{name} · {date}", **facts)
    )
