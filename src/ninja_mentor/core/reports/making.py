"""From an order to a file: a progress report, the promise ledger or a minute, as PDF or spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.checking import date_or_nothing, one_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.overview.ledger import ledger
from ninja_mentor.core.reports.ledger_paper import ledger_paper
from ninja_mentor.core.reports.minute import minute_paper
from ninja_mentor.core.reports.progress import Asking, progress_reports
from ninja_mentor.core.reports.progress_paper import ProgressPaper
from ninja_mentor.core.reports.progress_sheets import progress_sheets
from ninja_mentor.core.reports.workbook import workbook
from ninja_mentor.core.reports.writer import PaperWriter
from ninja_mentor.core.typesetting.fonts import FontBook

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.reports.minute import Minute
    from ninja_mentor.core.reports.paper import Paper
    from ninja_mentor.core.workspace import Workspace

FORMATS: Final = ("pdf", "xlsx")
PAPERS: Final = ("a4", "letter")
USUAL_DAYS: Final = 30  # of what was done, where nobody says since when


@dataclass(frozen=True)
class ReportOrder:
    """What somebody wants: `since` is an ISO day, "" for the last thirty days."""

    format: str
    language: str
    paper: str = "a4"
    since: str = ""

    def check(self) -> None:
        """`UserError` "choice-unknown", "language-unknown" or "date-not-understood"."""
        one_of(self.format, FORMATS, "choice-unknown")
        one_of(self.paper, PAPERS, "choice-unknown")
        one_of(self.language, LANGUAGES, "language-unknown")
        date_or_nothing(self.since)


def report_progress(
    workspace: Workspace, idea_ids: Sequence[str], order: ReportOrder, out: Path, *, portfolio: bool
) -> str:
    """Writes the report, whole or not at all; gives the characters in it that no font here can show.

    `UserError` "gone" where one idea is asked for that is not here, and those of `ReportOrder.check`.
    """
    order.check()
    today = workspace.today
    since = order.since or (date.fromisoformat(today) - timedelta(days=USUAL_DAYS)).isoformat()
    asking = Asking(workspace.author.id, today, workspace.profile.zone, since)
    ideas = workspace.ask(progress_reports, workspace.workflow, idea_ids, asking)
    if not ideas and not portfolio:
        raise UserError("gone")
    language = load_language(order.language, resource("locale"))
    texts = workspace.workflow.text(order.language)
    if order.format == "xlsx":
        save_file(out, workbook(progress_sheets(ideas, language, texts), language.say("Progress report")))
        return ""
    papers = ProgressPaper(language, texts, _formats(workspace, order), today, since)
    paper = papers.portfolio(ideas) if portfolio else papers.one(ideas[0])
    return _print(paper, order.paper, out)


def print_ledger(
    workspace: Workspace, idea_ids: Collection[str] | None, order: ReportOrder, out: Path
) -> str:
    """Writes the promise ledger of these ideas, or of all, as PDF; gives the characters that no font has."""
    order.check()
    language = load_language(order.language, resource("locale"))
    found = workspace.ask(ledger, workspace.author.id, workspace.today, idea_ids, zone=workspace.profile.zone)
    formats = _formats(workspace, order)
    paper = ledger_paper(found, language.say("Promise ledger"), language, formats, workspace.today)
    return _print(paper, order.paper, out)


def print_minute(
    minute: Minute, language: Language, formats: Formats, out: Path, *, size: str, whole: bool
) -> str:
    """Writes the minute of a session as PDF, `size` a4 or letter; gives the characters that no font has.

    `whole`: with advice and what else is for mentors.
    """
    return _print(minute_paper(minute, language, formats, whole=whole), size, out)


def _print(paper: Paper, size: str, out: Path) -> str:
    writer = PaperWriter(FontBook())
    save_file(out, writer.write(paper, size))
    return writer.without_glyph(paper)


def _formats(workspace: Workspace, order: ReportOrder) -> Formats:
    return Formats(order.language, workspace.profile.country, workspace.profile.zone)
