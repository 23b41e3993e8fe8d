"""The three cards of Today; layout only."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ninja_mentor.core.overview.naming import field_name
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.need_words import NEED_TONES, need_words
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.core.overview.today import DueAction, LeftOff
    from ninja_mentor.ui.desk import Desk


LINK_PADDING: Final = 5  # a link's words start this far inside it


def left_off_card(desk: Desk, left: LeftOff) -> Card:
    """The idea that was worked on last, and the question that was answered there."""
    look, say = desk.look, desk.look.say
    card = Card.titled(look, say("Where you left off"), desk.formats.ago(left.at, desk.workspace.clock.now()))
    card.body.addWidget(Text(left.title, "section"))
    question = field_name(desk.workspace.workflow, desk.language, left.field)
    stage = _stage_title(desk, left.stage)
    card.body.addWidget(Text(f"{stage} · {question}" if question else stage, "body", "quiet"))
    card.body.addSpacing(SMALL)
    card.body.addWidget(Button(look, say("Go on"), partial(_go_on, desk, left), "secondary", "arrow-right"))
    return card


def due_card(desk: Desk, actions: Sequence[DueAction], tick: Callable[[DueAction], object]) -> QWidget:
    """What was promised, the most urgent first, each to be ticked when it is done."""
    say = desk.look.say
    card = Card.titled(desk.look, say("Due"), str(len(actions)) if actions else "")
    if not actions:
        card.body.addWidget(Text(say("Nothing is due. Promises with a date appear here."), "body", "quiet"))
    for number, due in enumerate(actions):
        if number:
            card.body.addWidget(_rule())
        card.body.addWidget(_due_row(desk, due, tick))
    return card


def needing_card(desk: Desk, rows: Sequence[BoardRow]) -> QWidget:
    """Ideas that need something, and what."""
    say = desk.look.say
    card = Card.titled(desk.look, say("Ideas that need something"), str(len(rows)) if rows else "")
    if not rows:
        card.body.addWidget(Text(say("All is well: no idea is stuck."), "body", "quiet"))
    for number, row in enumerate(rows):
        if number:
            card.body.addWidget(_rule())
        card.body.addWidget(_needing_row(desk, row))
    return card


def _due_row(desk: Desk, due: DueAction, tick: Callable[[DueAction], object]) -> QWidget:
    say, today = desk.look.say, desk.workspace.today
    action = due.action
    box = QCheckBox()
    box.setAccessibleName(say("Done: {what}", what=action.what))
    box.setToolTip(say("Tick it when it is done"))
    box.clicked.connect(lambda: tick(due))
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(action.what))
    below = FlowLayout(SMALL)
    when = desk.formats.days_from(action.due, today) if action.due != today else say("today")
    tone = "red" if action.due < today else "amber" if action.due == today else "neutral"
    chip = Chip(desk.look, when, tone, "triangle-alert" if action.due < today else "")  # type: ignore[arg-type]
    chip.setToolTip(desk.formats.date(action.due))
    below.addWidget(chip)
    if action.who_name:
        below.addWidget(Text(action.who_name, "caption", "quiet", wrap=False))
    below.addWidget(
        _link(
            desk, due.idea_title, partial(_open, desk, action.idea_id, room="sessions", record_id=action.id)
        )
    )
    words.addLayout(below)
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return whole


def _needing_row(desk: Desk, row: BoardRow) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(_link(desk, row.title, partial(_open, desk, row.id)))
    below = FlowLayout(SMALL)
    below.setContentsMargins(LINK_PADDING, 0, 0, 0)
    below.addWidget(Text(_stage_title(desk, row.stage), "caption", "quiet", wrap=False))
    for need in row.needs:
        below.addWidget(
            Chip(desk.look, need_words(desk.language, need), NEED_TONES.get(need.what, "neutral"))
        )
    column.addLayout(below)
    return whole


def _link(desk: Desk, text: str, run: Callable[[], object]) -> Button:
    """The title of an idea; it gives way where there is no room."""
    button = Button(desk.look, text, run, "link")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.setToolTip(text)
    button.setMinimumWidth(desk.look.theme.px(40))
    return button


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("ground", "rule")
    rule.setFixedHeight(1)
    return rule


def _go_on(desk: Desk, left: LeftOff) -> None:
    if not left.field:
        _open(desk, left.idea_id)
        return
    room = "canvas" if left.field.startswith("canvas.") else "worksheet"
    stage = desk.workspace.workflow.stage_of(left.field)
    _open(desk, left.idea_id, room=room, stage=stage.id if stage else left.stage, field=left.field)


def _open(desk: Desk, idea_id: str, **place: object) -> None:
    desk.navigator.open_page("idea", idea_id=idea_id, **place)


def _stage_title(desk: Desk, stage: str) -> str:
    known = desk.workspace.workflow.text(desk.language.code).stages.get(stage)
    return known.title if known else stage
