"""A question that is answered in words: one text a language, with comments pinned to the words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ninja_mentor.core.ideas.edits import confirm_translation, describe_idea, write_text
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import comment_on
from ninja_mentor.core.mentoring.pins import pin_of
from ninja_mentor.ui.idea.worksheet.comment_box import CommentBox
from ninja_mentor.ui.idea.worksheet.drafts import Draft, Drafts
from ninja_mentor.ui.idea.worksheet.field_card import FieldCard
from ninja_mentor.ui.idea.worksheet.language_line import LanguageLine
from ninja_mentor.ui.idea.worksheet.one_text import OneText
from ninja_mentor.ui.widgets.button import IconButton
from ninja_mentor.ui.widgets.growing_text import Mark
from ninja_mentor.ui.widgets.translation_note import TranslationNote

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workflow.data import Field
    from ninja_mentor.ui.desk import Desk


class TextCard(FieldCard):
    """For the kinds "line" and "text". A column of the idea has one text only, whose language is "".

    `comment_clicked(id)` fires when marked words are pressed.
    """

    comment_clicked = Signal(str)

    def __init__(self, desk: Desk, idea_id: str, field: Field) -> None:
        super().__init__(desk, idea_id, field)
        self._sheet: IdeaSheet | None = None
        self._texts: dict[str, OneText] = {}
        self._language = "" if field.column else desk.language.code
        self._was_chosen = False
        self._box: CommentBox | None = None
        self._drafts = Drafts()
        self._original = TranslationNote(desk.look)
        self._original.confirmed.connect(self._confirm)
        self.body.addWidget(self._original)
        self._line = LanguageLine(desk)
        self._line.chosen.connect(self.choose_language)
        self._at = self.body.count()
        self.body.addWidget(self._line)
        self._line.hide()
        self._comment = IconButton(
            desk.look, "message-square-plus", desk.language.say("Comment on this answer"), self.begin_comment
        )
        self._comment.setProperty("kind", "chip-x")
        self._comment.setToolTip(desk.language.say("Comment on the selected words, or on the whole answer"))
        self.head.row.addWidget(self._comment)
        self._show_language()

    # -- languages -------------------------------------------------------------------------------------

    def language(self) -> str:
        """The language whose text is shown; "" for a column of the idea."""
        return self._language

    def choose_language(self, language: str) -> None:
        """Shows and writes the text of this language from now on."""
        self._was_chosen = True
        if not self.field.column and language != self._language:
            self._language = language
            self._original.forget()
            self._show_language()

    # -- what the room asks of a card ------------------------------------------------------------------

    def show_sheet(self, sheet: IdeaSheet) -> None:
        first = self._sheet is None
        self._sheet = sheet
        if first and not self._was_chosen and not self.field.column:
            self._language = self._usual_language(sheet)
            self._show_language()
        for language, one in self._texts.items():
            one.show_text(sheet.text_of(self._stored_in, language))
        self._show_marks()
        self._show_others()

    def go_to(self, start: int = 0, length: int = 0, language: str = "") -> None:
        if language:
            self.choose_language(language)
        self._text().go_to(start, length)

    def answer(self) -> QWidget:
        return self._text().editor

    def flush(self) -> None:
        for one in self._texts.values():
            one.editor.flush()

    def lock(self) -> None:
        for one in self._texts.values():
            one.editor.setReadOnly(True)
        self._comment.hide()

    # -- comments --------------------------------------------------------------------------------------

    def begin_comment(self) -> None:
        """Opens a box for a comment on the selected words, or on the whole answer."""
        if self._box is not None:
            self._box.go_to()
            return
        quote = self._text().selected_quote()
        draft = self._drafts.of(self.idea_id, self.field.id)
        if draft is None or quote is not None:
            draft = Draft(
                quote.text if quote else "",
                quote.start if quote else 0,
                self._language,
                draft.words if draft is not None else "",
            )
        self._show_box(self._drafts.begin(self.idea_id, self.field.id, draft)).go_to()

    def keep_drafts_in(self, drafts: Drafts) -> None:
        """Where comments that are begun wait; one whose box was open is shown again."""
        self._drafts = drafts
        draft = drafts.of(self.idea_id, self.field.id)
        if draft is not None and draft.open and draft.words:
            self._show_box(draft)

    def comment_box(self) -> CommentBox | None:
        """The box for a comment; None while nobody writes one."""
        return self._box

    def _show_box(self, draft: Draft) -> CommentBox:
        draft.open = True
        box = self._box = CommentBox(self.desk, draft.quote, draft.words)
        box.typed.connect(partial(setattr, draft, "words"))
        box.sent.connect(partial(self._send_comment, draft))
        box.closed.connect(self._close_comment)
        box.put_aside.connect(partial(self._put_aside, draft))
        self.body.addWidget(box)
        return box

    def _put_aside(self, draft: Draft) -> None:
        draft.open = False
        self._take_box_away()

    def _send_comment(self, draft: Draft, quote: str, words: str) -> None:
        self.flush()
        self.desk.writer.change(
            mark("Comment"),
            comment_on,
            self.idea_id,
            self.field.id,
            words,
            language=draft.language,
            quote=quote,
            start=draft.start,
            context=self._sheet.text_of(self.field.column or self.field.id, draft.language)
            if quote and self._sheet
            else "",
        )
        self._close_comment()

    def _close_comment(self) -> None:
        self._drafts.drop(self.idea_id, self.field.id)
        self._take_box_away()

    def _take_box_away(self) -> None:
        if self._box is not None:
            self._box.hide()
            self._box.deleteLater()
            self._box = None
            self.answer().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside ----------------------------------------------------------------------------------------

    @property
    def _stored_in(self) -> str:
        return self.field.column or self.field.id

    def _text(self) -> OneText:
        return self._texts[self._language]

    def _usual_language(self, sheet: IdeaSheet) -> str:
        """The person's own language; the original where the answer has no text in it."""
        mine, answer = self.desk.language.code, sheet.answers.get(self.field.id)
        if answer is None or answer.texts().get(mine) or not answer.texts():
            return mine
        return answer.source or next(iter(answer.texts()))

    def _show_language(self) -> None:
        if self._language not in self._texts:
            one = OneText(self.desk.look, self.field, self.question, self._language)
            one.edited.connect(partial(self._write, self._language))
            one.cleaned.connect(self._tell_cleaned)
            one.mark_clicked.connect(self.comment_clicked)
            self._texts[self._language] = one
            self.body.insertWidget(self._at, one.editor)
            self.setTabOrder(one.editor, self._comment)  # Tab comes to it after the text
            if one.counter is not None:
                self.head.row.insertWidget(self.head.row.indexOf(self._comment), one.counter)
            if self._sheet is not None:
                one.show_text(self._sheet.text_of(self._stored_in, self._language))
            if not self.desk.workspace.writing:
                one.editor.setReadOnly(True)
        for language, one in self._texts.items():
            one.set_visible(language == self._language)
        self._show_marks()
        self._show_others()

    def _show_others(self) -> None:
        """Says which language this is and which others there are; shows the original to who translates it."""
        answer = self._sheet.answers.get(self.field.id) if self._sheet is not None else None
        if answer is None or self.field.column:
            self._line.hide()
            self._original.hide()
            return
        texts = answer.texts()
        self._line.show_languages(self._language, list(texts), answer.source)
        original = texts.get(answer.source, "")
        translating = answer.source != self._language and not texts.get(self._language)
        stale = answer.is_stale(self._language)
        basis = answer.basis(self._language) if stale else ""
        self._original.show_original(
            answer.source,
            original if translating or stale else "",
            basis,
            writing=self._text().editor.hasFocus(),
        )

    def _show_marks(self) -> None:
        if self._sheet is None:
            return
        text = self._text().editor.text()
        marks = []
        for comment in self._sheet.comments:
            if comment.field != self.field.id or comment.resolved_at or comment.language != self._language:
                continue
            pin = pin_of(comment, text)
            if pin.length and pin.start is not None:
                marks.append(Mark(pin.start, pin.length, comment.id))
        self._text().set_marks(marks)

    def _write(self, language: str, text: str) -> None:
        self.saving.emit()
        change = self.desk.writer.change
        if self.field.column:
            change(mark("Write"), describe_idea, self.idea_id, self.field.column, text)
        else:
            change(mark("Write"), write_text, self.idea_id, self.field.id, language, text)

    def _confirm(self) -> None:
        self.desk.writer.change(
            mark("Confirm the translation"),
            confirm_translation,
            self.idea_id,
            self.field.id,
            self._language,
        )

    def _tell_cleaned(self, number: int) -> None:
        self.desk.toaster.say(
            self.desk.language.count(
                "{n} invisible character was left out of the pasted text.",
                "{n} invisible characters were left out of the pasted text.",
                number,
            )
        )
