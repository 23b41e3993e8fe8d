"""Which level of readiness was seen in a session: one dimension at a time, in the ladder's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import claim_readiness
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.fields_grid import FieldsGrid
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.model import ReadinessClaim
    from ninja_mentor.ui.desk import Desk

JUDGES: Final = {"entrepreneur": "self", "mentor": "mentor", "staff": "mentor"}


class ReadinessEdit(QWidget):
    """What was claimed on the day, and a way to claim one more level."""

    def __init__(self, desk: Desk, idea_id: str) -> None:
        super().__init__()
        self._desk, self._idea = desk, idea_id
        look, say = desk.look, desk.language.say
        self._texts = desk.workspace.workflow.text(desk.language.code)
        dimensions = desk.workspace.workflow.dimensions
        self._claimed = Text("", "body")
        self.dimension = Chooser(
            look,
            say("Readiness in"),
            [Choice(one, self._texts.dimensions.get(one, one)) for one in dimensions],
        )
        self.dimension.edited.connect(self._offer_levels)
        self.level = Chooser(look, say("Level"), ())
        self.level.edited.connect(lambda _level: self._enable())
        self.claim = Button(look, say("Note this level"), self._claim, icon="check")
        grid = FieldsGrid(look, 200)
        grid.add(Labelled(say("Readiness in"), self.dimension))
        grid.add(Labelled(say("Level"), self.level))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._claimed)
        column.addWidget(grid)
        column.addWidget(self.claim)
        self._enable()
        self.show_claims(())

    def show_claims(self, claims: Sequence[ReadinessClaim]) -> None:
        """Shows what was claimed."""
        newest: dict[str, ReadinessClaim] = {}
        for claim in claims:
            newest.setdefault(claim.dimension, claim)
        lines = [
            self._desk.language.say(
                "{dimension}: level {level}",
                dimension=self._texts.dimensions.get(claim.dimension, claim.dimension),
                level=claim.level,
            )
            for claim in newest.values()
        ]
        self._claimed.setText("\n".join(lines))
        self._claimed.setVisible(bool(lines))

    def claimed(self) -> str:
        """What is said of the claims."""
        return self._claimed.text()

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
            claim_readiness,
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
