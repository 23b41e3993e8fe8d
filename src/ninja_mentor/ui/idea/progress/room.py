"""How far an idea has come: readiness by team and mentors side by side, gates, and its way over time."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.overview.journey import journey
from ninja_mentor.core.workflow.readiness import MENTOR, SELF
from ninja_mentor.ui.idea.progress.claim_form import ClaimForm
from ninja_mentor.ui.idea.progress.ladder_row import LadderRow
from ninja_mentor.ui.idea.progress.lanes import lanes_of
from ninja_mentor.ui.idea.progress.verdicts import VerdictList
from ninja_mentor.ui.theme.tokens import LARGE, TIGHT, WIDE
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.radar_chart import Judged, RadarChart
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text
from ninja_mentor.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.journey import Journey
    from ninja_mentor.ui.desk import Desk

LEVELS: Final = 5
BESIDE: Final = 620  # designed pixels from which the star has room beside the list
SHOWN: Final = (
    "idea",
    "session",
    "verdict",
    "readiness",
    "interview",
    "test",
    "assumption",
    "numbers",
    "rehearsal",
)


class ProgressRoom(QWidget):
    """One idea's way until today."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea = ""
        self.journey: Journey | None = None
        self.rows: list[LadderRow] = []
        self.form: ClaimForm | None = None
        look, say = desk.look, desk.language.say
        self._scroll = ScrollColumn(look, 820, WIDE)
        head = QVBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(Text(say("Progress"), "title"))
        head.addWidget(
            Text(
                say("Where the idea stands, as its team and its mentors see it, and how it came here."),
                "body",
                "quiet",
            )
        )
        self._scroll.body.addLayout(head)
        self.radar = RadarChart(look, say("Readiness by team and mentors"), LEVELS)
        self.timeline = Timeline(look, say("The way so far"), self._month)
        self.timeline.pressed.connect(self._go)
        self.verdicts = VerdictList(desk)
        self._scroll.body.addWidget(self._readiness_card())
        self._way = Card.titled(look, say("The way so far"))
        self._way.body.addWidget(self.timeline)
        self._scroll.body.addWidget(self._way)
        self._gates = Card.titled(look, say("Advice at the gates"))
        self._gates.body.addWidget(self.verdicts)
        self._scroll.body.addWidget(self._gates)
        self._scroll.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def show_idea(self, idea_id: str, **place: object) -> None:  # noqa: ARG002  (nothing to go to in here)
        """Shows the way of this idea."""
        if idea_id != self._idea:
            self._idea = idea_id
            self._close_form()
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Reads anew what was touched."""
        if self._idea and changes.touches(*SHOWN):
            self._read()

    def claim(self, dimension: str = "") -> None:
        """Opens the form for a level."""
        if self.form is None:
            self.form = ClaimForm(self._desk, self._idea)
            self.form.claimed.connect(self._close_form)
            self._form_place.addWidget(self.form)
        self.form.show()
        self.form.begin(dimension)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._desk.look.theme.px(BESIDE)
        direction = QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        self._star_and_list.setDirection(direction)

    def _readiness_card(self) -> Card:
        look, say = self._desk.look, self._desk.language.say
        card = Card.titled(look, say("Readiness"), hint=say("Five levels, from guessed to proven in use."))
        self._list = QVBoxLayout()
        self._list.setSpacing(LARGE)
        self._form_place = QVBoxLayout()
        self._star_and_list = QHBoxLayout()
        self._star_and_list.setSpacing(WIDE)
        self._star_and_list.addWidget(self.radar, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(LARGE)
        beside.addLayout(self._list)
        beside.addLayout(self._form_place)
        beside.addStretch(1)
        self._star_and_list.addLayout(beside, 1)
        card.body.addLayout(self._star_and_list)
        return card

    def _read(self) -> None:
        workspace = self._desk.workspace
        self._desk.jobs.run(
            workspace.ask,
            journey,
            self._idea,
            workspace.workflow.dimensions,
            workspace.author.id,
            workspace.today,
            workspace.profile.zone,
            then=partial(self._take, self._idea),
            topic="progress-room",
        )

    def _take(self, idea_id: str, found: Journey | None) -> None:
        if idea_id != self._idea or found is None:
            return
        self.journey = found
        say = self._desk.language.say
        names = self._desk.workspace.workflow.text(self._desk.language.code).dimensions
        self.radar.set_levels(
            [names.get(each.dimension, each.dimension) for each in found.ladders],
            Judged(say("Team"), tuple(each.level(SELF) for each in found.ladders)),
            Judged(say("Mentor"), tuple(each.level(MENTOR) for each in found.ladders)),
        )
        self._show_rows(found)
        self.timeline.set_lanes(
            date.fromisoformat(found.since), date.fromisoformat(found.today), lanes_of(found, self._desk)
        )
        self.verdicts.show_verdicts(found.verdicts)
        self._gates.setVisible(bool(found.verdicts))
        if self.form is not None:
            self.form.read_proofs()

    def _show_rows(self, found: Journey) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [LadderRow(self._desk, ladder) for ladder in found.ladders]
        for row in self.rows:
            row.claim_wanted.connect(self.claim)
            self._list.addWidget(row)

    def _close_form(self) -> None:
        if self.form is not None:
            form, self.form = self.form, None
            self._form_place.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _go(self, where: str) -> None:
        room, _, record_id = where.partition("/")
        self._desk.navigator.open_page("idea", idea_id=self._idea, room=room, record_id=record_id)

    def _month(self, day: date) -> str:
        return self._desk.formats.month(day.isoformat())
