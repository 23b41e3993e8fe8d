"""One mentored idea: what has changed since one last looked, what was promised, and the way to a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from ninja_mentor.ui.mentoring.change_card import ChangeCard
from ninja_mentor.ui.mentoring.promise_row import PromiseRow
from ninja_mentor.ui.mentoring.words import REASON_TONES
from ninja_mentor.ui.theme.tokens import LARGE, SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.mentoring import MentoredIdea
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.mentoring.reading import Opened
    from ninja_mentor.ui.mentoring.words import MentoringWords

MOST_CHANGES: Final = 20  # more are in the idea's history
MOST_KEPT: Final = 3  # closed promises; all of them are in the ledger


class IdeaPane(QWidget):
    """`write_wanted`, `open_wanted(room)`, `seen_wanted`, `unseen_wanted`, `ledger_wanted`: of the idea shown;
    `ticked(promise, kept)`.
    """

    write_wanted = Signal()
    open_wanted = Signal(str)
    seen_wanted = Signal()
    unseen_wanted = Signal()
    ledger_wanted = Signal()
    ticked = Signal(object, bool)

    def __init__(self, desk: Desk, words: MentoringWords) -> None:
        super().__init__()
        self._desk, self._words = desk, words
        self._shown = ""
        look, say = desk.look, desk.language.say
        self._scroll = ScrollColumn(look, margin=LARGE)
        self.write = Button(look, say("Write a note"), self.write_wanted.emit, "primary", "pen-line")
        self.write.setEnabled(desk.workspace.writing)
        self.open = Button(look, say("Open the idea"), self._open, "secondary", "arrow-right")
        self.seen: Button | None = None
        self.changes: list[ChangeCard] = []
        self.promises: list[PromiseRow] = []
        self._title, self._line = Text("", "section"), Text("", "caption", "quiet")
        buttons = QWidget()
        flow = FlowLayout(SMALL, buttons)
        flow.addWidget(self.write)
        flow.addWidget(self.open)
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(self._title)
        head.addWidget(self._line)
        body = self._scroll.body
        body.addLayout(head)
        body.addWidget(buttons)
        self._content = QWidget()
        body.addWidget(self._content)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.setFocusProxy(self.write)

    def show_idea(self, idea: MentoredIdea, opened: Opened, *, was_seen: bool) -> None:
        """Shows the idea; `was_seen`: it was marked as seen in this sitting, and can be marked as unseen."""
        words = self._words
        self._title.setText(idea.title)
        where = (words.stage(idea.stage), words.gate(idea), words.session(idea))
        self._line.setText(" · ".join(part for part in where if part))
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._content.isAncestorOf(focused)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        column.addWidget(self._reasons(idea))
        column.addWidget(self._meeting(idea))
        column.addWidget(_rule())
        column.addWidget(self._news(opened, was_seen=was_seen))
        column.addWidget(_rule())
        column.addWidget(self._promised(opened))
        column.addWidget(_rule())
        column.addWidget(self._evidence(idea))
        self._scroll.body.replaceWidget(self._content, content)
        self._content.hide()
        self._content.deleteLater()
        content.show()  # at once, not with the next event
        self._content = content
        if self._shown != idea.id:
            self._shown = idea.id
            self._scroll.verticalScrollBar().setValue(0)
        elif had_focus:
            self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside ----------------------------------------------------------------------------------------

    def _reasons(self, idea: MentoredIdea) -> QWidget:
        part = QWidget()
        flow = FlowLayout(6, part)
        for reason in idea.reasons:
            flow.addWidget(Chip(self._desk.look, self._words.reason(reason), REASON_TONES[reason.why]))
        part.setVisible(bool(idea.reasons))
        return part

    def _meeting(self, idea: MentoredIdea) -> QWidget:
        """The next meeting, and what time it is now where the team is."""
        say, part, column = self._desk.language.say, *_column()
        column.addWidget(SectionTitle(self._desk.look, say("Next meeting"), role="strong"))
        if idea.meeting is None:
            column.addWidget(
                Text(say("None is settled. A note can say when you meet next."), "body", "quiet")
            )
        else:
            column.addWidget(Text(self._words.meeting(idea.meeting)))
            if idea.meeting.goal:
                column.addWidget(Text(idea.meeting.goal, "body", "quiet"))
        now = self._desk.workspace.clock.now()
        for somebody in idea.team:
            hour = self._desk.formats.time_in(now, somebody.zone) if somebody.zone else ""
            there = say("{time} there", time=hour) if hour else ""
            line = " · ".join(each for each in (somebody.name, there) if each)
            column.addWidget(Text(line, "caption", "quiet"))
        return part

    def _news(self, opened: Opened, *, was_seen: bool) -> QWidget:
        say, formats = self._desk.language.say, self._desk.formats
        part, column = _column()
        look, pieces = opened.news.look, opened.news.pieces
        can_see = bool(pieces) or look is None
        title = SectionTitle(
            self._desk.look, say("What has changed"), "", say("Seen") if can_see else "", self._see
        )
        self.seen = title.button
        if self.seen is not None:
            self.seen.setToolTip(say("From now on, only later changes are shown here (S)"))
            self.seen.setAccessibleName(say("Mark the changes as seen"))
        column.addWidget(title)
        if look is None:
            column.addWidget(
                Text(
                    say("You have not marked this idea as seen yet: all of it is new to you."),
                    "body",
                    "quiet",
                )
            )
        else:
            since = formats.moment(look.at)
            words = (
                say("By others since {moment}.", moment=since)
                if pieces
                else say("Nothing by others since {moment}.", moment=since)
            )
            column.addWidget(Text(words, "caption", "quiet"))
        self.changes = [
            ChangeCard(self._desk, self._words, piece, opened.diffs) for piece in pieces[:MOST_CHANGES]
        ]
        for card in self.changes:
            column.addWidget(card)
        rest = len(pieces) - len(self.changes)
        if rest > 0:
            more = self._desk.language.count(
                "{n} more change in the history", "{n} more changes in the history", rest
            )
            column.addWidget(Button(self._desk.look, more, self._open_history, "link"))
        if was_seen:
            column.addWidget(Button(self._desk.look, say("Mark as unseen"), self.unseen_wanted.emit, "link"))
        return part

    def _promised(self, opened: Opened) -> QWidget:
        say, ledger = self._desk.language.say, opened.promises
        part, column = _column()
        title = SectionTitle(
            self._desk.look,
            say("Promises"),
            "",
            say("All of them") if ledger.promised else "",
            self._to_ledger,
        )
        if title.button is not None:
            title.button.setAccessibleName(say("All promises of this idea"))
        column.addWidget(title)
        if ledger.promised:
            column.addWidget(Text(self._words.summary(ledger), "caption", "quiet"))
        else:
            column.addWidget(Text(say("Nothing was promised yet."), "body", "quiet"))
        still = [each for each in ledger.promises if each.is_open]
        closed = [each for each in ledger.promises if not each.is_open]
        self.promises = [PromiseRow(self._desk, self._words, each) for each in (*still, *closed[:MOST_KEPT])]
        for row in self.promises:
            row.ticked.connect(self.ticked)
            column.addWidget(row)
        return part

    def _evidence(self, idea: MentoredIdea) -> QWidget:
        say, part, column = self._desk.language.say, *_column()
        column.addWidget(SectionTitle(self._desk.look, say("Evidence and readiness"), role="strong"))
        column.addWidget(Text(self._words.evidence(idea)))
        for each in idea.readiness:
            if each.team is None and each.mentor is None:
                continue
            words = say(
                "{dimension}: team {team}, mentor {mentor}",
                dimension=self._words.dimension(each.dimension),
                team=each.team or "–",
                mentor=each.mentor or "–",
            )
            column.addWidget(Text(words, "caption", "quiet"))
        return part

    def _see(self) -> None:
        self.seen_wanted.emit()

    def _to_ledger(self) -> None:
        self.ledger_wanted.emit()

    def _open(self) -> None:
        self.open_wanted.emit("")

    def _open_history(self) -> None:
        self.open_wanted.emit("history")


def _column() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    return part, column


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("ground", "rule")
    rule.setFixedHeight(1)
    return rule
