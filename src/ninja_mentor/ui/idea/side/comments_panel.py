"""What mentors commented on the answers: those of this stage first, resolved ones on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import comment_on, delete_comment, resolve_comment
from ninja_mentor.core.mentoring.pins import Pin, pin_of
from ninja_mentor.ui.idea.side.comment_item import CommentItem
from ninja_mentor.ui.theme.tokens import MEDIUM
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import Comment
    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.ui.desk import Desk


class CommentsPanel(QWidget):
    """`place_wanted(dict)` fires to go to the words a comment is about."""

    place_wanted = Signal(dict)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: IdeaSheet | None = None
        self._stage = ""
        self._with_resolved = False
        self._items: dict[str, CommentItem] = {}
        say = desk.language.say
        self._title = SectionTitle(desk.look, say("Comments"))
        self._nothing = Text(
            say(
                "Nobody has commented yet. Select words of an answer, then press the speech bubble above it."
            ),
            "body",
            "quiet",
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(MEDIUM)
        self._resolved = Button(desk.look, "", self._toggle_resolved, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._title)
        column.addWidget(self._nothing)
        column.addLayout(self._list)
        column.addWidget(self._resolved, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sheet(self, sheet: IdeaSheet, stage: str) -> None:
        """Shows the comments on the idea, those on this stage's answers first."""
        if self._sheet is not None and self._sheet.idea.id != sheet.idea.id:
            self._with_resolved = False
        self._sheet, self._stage = sheet, stage
        self._show()

    def item(self, comment_id: str) -> CommentItem | None:
        """The comment as it is shown; None where it is not."""
        return self._items.get(comment_id)

    def items(self) -> list[CommentItem]:
        """The comments shown, from top to bottom."""
        return list(self._items.values())

    def resolved_button(self) -> Button:
        """Shows and hides what is resolved."""
        return self._resolved

    # -- inside ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._sheet is None:
            return
        sheet, language = self._sheet, self._desk.language
        known = {comment.id for comment in sheet.comments}
        first = [comment for comment in sheet.comments if comment.reply_to not in known]
        opened = [comment for comment in first if not comment.resolved_at]
        resolved = [comment for comment in first if comment.resolved_at]
        opened.sort(key=lambda comment: not self._is_here(comment))
        self._title.set_note(language.count("{n} open", "{n} open", len(opened)) if opened else "")
        self._nothing.setVisible(not sheet.comments)
        self._resolved.setVisible(bool(resolved))
        self._resolved.setText(
            language.say("Hide what is resolved")
            if self._with_resolved
            else language.count("Show {n} resolved", "Show {n} resolved", len(resolved))
        )
        self._resolved.setAccessibleName(self._resolved.text())
        self._place([*opened, *(resolved if self._with_resolved else [])])

    def _place(self, comments: Sequence[Comment]) -> None:
        """Keeps the items that stay, so that the focus does too."""
        wanted = {comment.id for comment in comments}
        for comment_id in [known for known in self._items if known not in wanted]:
            item = self._items.pop(comment_id)
            item.hide()
            item.deleteLater()
        items = {}
        for number, comment in enumerate(comments):
            item = self._items.get(comment.id) or self._made(comment)
            pin, now = self._pin(comment)
            item.show_comment(comment, self._where(comment), pin, now, self._replies(comment.id))
            if self._list.indexOf(item) != number:
                self._list.removeWidget(item)
                self._list.insertWidget(number, item)
            items[comment.id] = item
        self._items = items

    def _made(self, comment: Comment) -> CommentItem:
        item = CommentItem(self._desk, comment.id)
        item.pressed.connect(lambda: self._go(comment.id))
        item.resolve_wanted.connect(lambda on: self._resolve(comment.id, on=on))
        item.replied.connect(lambda words: self._reply(comment.id, words))
        item.deletion_wanted.connect(self._delete)
        return item

    def _is_here(self, comment: Comment) -> bool:
        stage = self._desk.workspace.workflow.stage_of(comment.field)
        return stage is not None and stage.id == self._stage

    def _where(self, comment: Comment) -> str:
        """The question a comment is about, for one on another stage or without words."""
        words = self._desk.workspace.workflow.text(self._desk.language.code)
        asked = words.fields.get(comment.field) or words.boxes.get(comment.field.removeprefix("canvas."))
        return asked.question if asked is not None else ""

    def _replies(self, comment_id: str) -> list[Comment]:
        """The answers to a comment, oldest first."""
        comments = self._sheet.comments if self._sheet is not None else ()
        return [comment for comment in comments if comment.reply_to == comment_id]

    def _pin(self, comment: Comment) -> tuple[Pin, str]:
        """Where a comment stands in the answer of today, and what stands there."""
        if self._sheet is None:
            return Pin("whole", 0), ""
        field = self._desk.workspace.workflow.field(comment.field)
        stored_in = field.column if field is not None and field.column else comment.field
        text = self._sheet.text_of(stored_in, comment.language)
        pin = pin_of(comment, text)
        return pin, text[pin.start : pin.start + pin.length] if pin.start is not None else ""

    def _go(self, comment_id: str) -> None:
        comment = self._comment(comment_id)
        if comment is not None:
            pin, _ = self._pin(comment)
            self.place_wanted.emit(
                {
                    "field": comment.field,
                    "language": comment.language,
                    "start": pin.start or 0,
                    "length": pin.length,
                }
            )

    def _comment(self, comment_id: str) -> Comment | None:
        comments = self._sheet.comments if self._sheet is not None else ()
        return next((one for one in comments if one.id == comment_id), None)

    def _reply(self, comment_id: str, words: str) -> None:
        about = self._comment(comment_id)
        if about is not None:
            self._desk.writer.change(
                mark("Reply to a comment"),
                comment_on,
                about.idea_id,
                about.field,
                words,
                language=about.language,
                reply_to=about.id,
            )

    def _delete(self, comment_id: str) -> None:
        self._desk.writer.change(mark("Delete a comment"), delete_comment, comment_id, then=self._deleted)

    def _deleted(self, _nothing: object) -> None:
        self._desk.toaster.say(self._desk.language.say("Comment deleted."), undo=True)

    def _resolve(self, comment_id: str, *, on: bool) -> None:
        label = mark("Resolve a comment") if on else mark("Open a comment again")
        self._desk.writer.change(label, resolve_comment, comment_id, resolved=on)

    def _toggle_resolved(self) -> None:
        self._with_resolved = not self._with_resolved
        self._show()
