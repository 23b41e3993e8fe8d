"""Where a level of readiness is claimed: in which direction, which level, and what shows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import claim_readiness
from ninja_mentor.core.overview.journey import proofs_of
from ninja_mentor.ui.idea.progress.words import proof_words
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.chip_list import ChipListEdit
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from ninja_mentor.core.overview.journey import Proof
    from ninja_mentor.ui.desk import Desk

JUDGES: Final = {"entrepreneur": "self", "mentor": "mentor", "staff": "mentor"}


class ClaimForm(QWidget):
    """Writes the claim itself, as the team or as a mentor by the person's role; `claimed()` once it is asked for."""

    claimed = Signal()

    def __init__(self, desk: Desk, idea_id: str) -> None:
        super().__init__()
        self._desk, self._idea = desk, idea_id
        self._begun: dict[str, str] = desk.begun.of("claims").setdefault(idea_id, {})
        look, say = desk.look, desk.language.say
        self._texts = desk.workspace.workflow.text(desk.language.code)
        dimensions = desk.workspace.workflow.dimensions
        self.dimension = Chooser(
            look,
            say("Readiness in"),
            [Choice(one, self._texts.dimensions.get(one, one)) for one in dimensions],
        )
        self.dimension.edited.connect(self._offer_levels)
        self.level = Chooser(look, say("Level"), ())
        self.level.edited.connect(lambda _level: self._enable())
        self.why = GrowingTextEdit(look, say("What shows it"), say("What was seen or heard, in a line"))
        self._proofs = QVBoxLayout()
        self.proofs = ChipListEdit(look, say("Linked to"), free=False)
        self.claim = Button(look, say("Note this level"), self._claim, icon="check")
        grid = FieldsGrid(look, 200)
        grid.add(Labelled(say("Readiness in"), self.dimension))
        grid.add(Labelled(say("Level"), self.level))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(grid)
        column.addWidget(Labelled(say("What shows it"), self.why))
        column.addLayout(self._proofs)
        column.addWidget(self.claim, 0, Qt.AlignmentFlag.AlignLeft)
        self._enable()
        self._put_back()
        self.read_proofs()

    def hideEvent(self, event: QHideEvent) -> None:
        self._begun.update(dimension=self.dimension.value(), level=self.level.value(), why=self.why.text())
        super().hideEvent(event)

    def begin(self, dimension: str = "") -> None:
        """Puts the cursor where the claim begins; with a direction, at its levels."""
        if dimension:
            self.dimension.set_value_quietly(dimension)
            self._offer_levels(dimension)
        (self.level if dimension else self.dimension).setFocus(Qt.FocusReason.OtherFocusReason)

    def read_proofs(self) -> None:
        """Reads what can be linked."""
        ask = self._desk.workspace.ask
        self._desk.jobs.run(ask, proofs_of, self._idea, then=self._offer_proofs, topic=self)

    def _put_back(self) -> None:
        """What was begun before, and is not claimed yet."""
        if self._begun.get("dimension"):
            self.dimension.set_value_quietly(self._begun["dimension"])
            self._offer_levels(self._begun["dimension"])
            self.level.set_value_quietly(self._begun.get("level", ""))
        self.why.set_text_quietly(self._begun.get("why", ""))
        self._enable()

    def _offer_proofs(self, proofs: Sequence[Proof]) -> None:
        look, say = self._desk.look, self._desk.language.say
        chosen = self.proofs.values()
        choices = [Choice(one.id, proof_words(one, self._desk.language)) for one in proofs]
        while (item := self._proofs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.proofs = ChipListEdit(
            look, say("Linked to"), choices, free=False, placeholder=say("An interview, a test…")
        )
        known = {one.id for one in proofs}
        self.proofs.set_values_quietly([one for one in chosen if one in known])
        labelled = Labelled(say("Linked to"), self.proofs)
        labelled.setVisible(bool(proofs))
        self._proofs.addWidget(labelled)

    def _offer_levels(self, dimension: str) -> None:
        levels = self._texts.levels.get(dimension, ())
        self.level.set_value_quietly("")
        self.level.set_choices([Choice(str(at), f"{at} · {words}") for at, words in enumerate(levels, 1)])
        self._enable()

    def _enable(self) -> None:
        self.claim.setEnabled(bool(self.dimension.value() and self.level.value()))

    def _claim(self) -> None:
        dimension = self.dimension.value()
        self._desk.writer.change(
            mark("Readiness in {dimension}: level {level}"),
            partial(claim_readiness, evidence=self.why.text().strip(), evidence_ids=self.proofs.values()),
            self._idea,
            dimension,
            int(self.level.value()),
            facts={
                "dimension": self._texts.dimensions.get(dimension, dimension),
                "level": self.level.value(),
            },
            judge=JUDGES[self._desk.workspace.profile.role],
        )
        self.dimension.set_value_quietly("")
        self._offer_levels("")
        self.why.set_text_quietly("")
        self.proofs.set_values_quietly([])
        self._begun.clear()
        self.claimed.emit()
