"""Which sheet somebody wants, on which paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.checking import one_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES

if TYPE_CHECKING:
    from ninja_mentor.core.workflow.data import Workflow

CANVAS: Final = "canvas"
INTERVIEWS: Final = "interviews"
PAPERS: Final = ("a4", "letter", "a3")
# Where people use Letter, by the Unicode CLDR; everywhere else it is A4.
LETTER: Final = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)
LARGE: Final = "a3"  # only a canvas is worth it: on it a whole team writes at once


@dataclass(frozen=True)
class SheetOrder:
    """A sheet: the id of a stage, `CANVAS` or `INTERVIEWS`; blank without an idea's id."""

    sheet: str
    language: str
    paper: str = "a4"
    idea_id: str = ""

    def check(self, workflow: Workflow) -> None:
        """`UserError` "sheet-unknown", "sheet-too-large", "language-unknown" or "choice-unknown"."""
        known = (*(stage.id for stage in workflow.stages), CANVAS, INTERVIEWS)
        if self.sheet not in known:
            raise UserError("sheet-unknown", value=self.sheet, known=", ".join(known))
        one_of(self.language, LANGUAGES, "language-unknown")
        one_of(self.paper, PAPERS, "choice-unknown")
        if self.paper == LARGE and self.sheet != CANVAS:
            raise UserError("sheet-too-large")


def usual_paper(country: str) -> str:
    """The paper in the printers of a country, by its ISO code."""
    return "letter" if country in LETTER else "a4"
