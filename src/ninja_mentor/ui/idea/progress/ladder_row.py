"""One direction of readiness: the level of the team, that of the mentors, the gap, and what showed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.workflow.readiness import MENTOR, SELF
from ninja_mentor.ui.idea.progress.words import proof_words
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.text import OneLine, Text

if TYPE_CHECKING:
    from ninja_mentor.core.overview.journey import Judge, Ladder, Seen
    from ninja_mentor.ui.desk import Desk


class LadderRow(QWidget):
    """`claim_wanted(dimension)` asks for the form; the earlier levels open below on demand."""

    claim_wanted = Signal(str)

    def __init__(self, desk: Desk, ladder: Ladder) -> None:
        super().__init__()
        self._desk, self._ladder = desk, ladder
        look, say = desk.look, desk.language.say
        texts = desk.workspace.workflow.text(desk.language.code)
        self._levels = texts.levels.get(ladder.dimension, ())
        name = texts.dimensions.get(ladder.dimension, ladder.dimension)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(Text(name, "strong", wrap=False))
        head.addStretch(1)
        self.claim = Button(
            look, say("Note a level"), lambda: self.claim_wanted.emit(ladder.dimension), "link"
        )
        self.claim.setAccessibleName(say("Note a level in {dimension}", dimension=name))
        self.claim.setVisible(desk.workspace.writing)
        head.addWidget(self.claim)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        self._add_gap(column)
        column.addWidget(self._newest(SELF))
        column.addWidget(self._newest(MENTOR))
        self._earlier = QWidget()
        self._earlier.hide()
        earlier = self._earlier_claims()
        self.more = Button(look, say("Show earlier levels"), self._toggle, "link", "chevron-down")
        self.more.setVisible(bool(earlier))
        lines = QVBoxLayout(self._earlier)
        lines.setContentsMargins(SMALL, 0, 0, 0)
        lines.setSpacing(TIGHT)
        for seen in earlier:
            lines.addWidget(Text(self._told(seen), "caption", "quiet"))
        column.addWidget(self._earlier)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_gap(self, column: QVBoxLayout) -> None:
        """On a line of its own: beside the name and the link a narrow window has no room for the words."""
        team, mentor = self._ladder.level(SELF), self._ladder.level(MENTOR)
        if team is None or mentor is None:
            return
        look, language = self._desk.look, self._desk.language
        if team == mentor:
            gap = Chip(look, language.say("both see the same"), "green")
        elif team > mentor:
            words = language.count("team {n} level higher", "team {n} levels higher", team - mentor)
            gap = Chip(look, words, "amber")
        else:
            words = language.count("team {n} level lower", "team {n} levels lower", mentor - team)
            gap = Chip(look, words, "indigo")
        column.addWidget(gap, 0, Qt.AlignmentFlag.AlignLeft)

    def _newest(self, judge: Judge) -> QWidget:
        """ "Team 3 · Heard from outside", and below it who said so, when, and why."""
        say = self._desk.language.say
        who = say("Team") if judge == SELF else say("Mentor")
        seen = self._ladder.newest(judge)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if seen is None:
            column.addWidget(Text(say("{who}: nothing noted yet", who=who), "body", "quiet"))
            return whole
        column.addWidget(
            Text(say("{who}: {level} · {words}", who=who, level=seen.claim.level, words=self._rung(seen)))
        )
        column.addWidget(OneLine(self._why(seen), "caption", "quiet"))
        return whole

    def _earlier_claims(self) -> list[Seen]:
        """All but the newest of each judge, newest first."""
        earlier = [*self._ladder.team[:-1], *self._ladder.mentor[:-1]]
        return sorted(earlier, key=lambda seen: (seen.claim.date, seen.claim.created_at), reverse=True)

    def _told(self, seen: Seen) -> str:
        say = self._desk.language.say
        who = say("Team") if seen.claim.judge == SELF else say("Mentor")
        head = say("{who}: {level} · {words}", who=who, level=seen.claim.level, words=self._rung(seen))
        return f"{head}\n{self._why(seen)}"

    def _why(self, seen: Seen) -> str:
        claim = seen.claim
        parts = [self._desk.formats.date(claim.date), claim.author_name, claim.evidence]
        parts += [proof_words(proof, self._desk.language) for proof in seen.proofs]
        return " · ".join(" ".join(part.split()) for part in parts if part)

    def _rung(self, seen: Seen) -> str:
        at = seen.claim.level - 1
        return self._levels[at] if 0 <= at < len(self._levels) else ""

    def _toggle(self) -> None:
        opened = self._earlier.isHidden()
        self._earlier.setVisible(opened)
        say = self._desk.language.say
        self.more.setText(" " + (say("Hide earlier levels") if opened else say("Show earlier levels")))
