"""The command that writes a progress report, of one idea or of all, or the promise ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.cli.printing import tell, warn_of_signs
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.overview.resolving import resolve_idea
from ninja_mentor.core.worksheets.ordering import usual_paper

if TYPE_CHECKING:
    from argparse import Namespace

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace

ALL: Final = "all"
LEDGER: Final = "promises"
FORMATS: Final = ("pdf", "xlsx")
PAPERS: Final = ("a4", "letter")


def add_to(commands: Any) -> None:  # noqa: ANN401  (argparse names no type for it)
    """`report IDEA|all|promises --format pdf|xlsx`."""
    parser = commands.add_parser(
        "report", help="a progress report, or all promises, to print or as a spreadsheet"
    )
    parser.add_argument(
        "idea", metavar=f"IDEA|{ALL}|{LEDGER}", help="one idea, all of them, or the promise ledger"
    )
    parser.add_argument("--format", choices=FORMATS, required=True)
    parser.add_argument("--language", choices=LANGUAGES, default="", help="else your own")
    parser.add_argument(
        "--paper", choices=PAPERS, type=str.lower, default="", help="else that of your country"
    )
    parser.add_argument(
        "--since", metavar="DATE", default="", help="what was done counts from this day, else 30 days"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", required=True)


def report(workspace: Workspace, args: Namespace, language: Language) -> None:
    """Writes the file and says where it is; signs that no font here has are said on stderr."""
    from ninja_mentor.core.reports.making import ReportOrder, print_ledger, report_progress  # noqa: PLC0415  (Typst)
    from ninja_mentor.core.reports.progress import living_ideas  # noqa: PLC0415

    paper = args.paper or usual_paper(workspace.profile.country)
    order = ReportOrder(args.format, args.language or language.code, paper, args.since)
    if args.idea == LEDGER:
        missing = print_ledger(workspace, None, order, args.out)
    elif args.idea == ALL:
        ideas = workspace.ask(living_ideas)
        missing = report_progress(workspace, ideas, order, args.out, portfolio=True)
    else:
        idea = workspace.ask(resolve_idea, args.idea)
        missing = report_progress(workspace, [idea.id], order, args.out, portfolio=False)
    warn_of_signs(language, missing)
    tell(str(args.out))
