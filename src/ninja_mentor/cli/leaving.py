"""The commands by which something leaves as a file to read: pitches and worksheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.cli.printing import tell, warn, warn_of_signs
from ninja_mentor.core.kernel.checking import one_of
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.overview.resolving import resolve_idea
from ninja_mentor.core.pitch.ordering import DECKS, PAGES, Order

if TYPE_CHECKING:
    from argparse import Namespace

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace


def export(workspace: Workspace, args: Namespace, language: Language) -> None:
    from ninja_mentor.core.pitch.exporting import Press, export_pitch, prepare  # noqa: PLC0415  (Typst)

    _refuse_in_vain(args)
    idea = workspace.ask(resolve_idea, args.idea)
    order = Order(args.language, args.format, args.template, args.paper, args.theme, args.cut, args.for_whom)
    press, texts = Press(), workspace.workflow.text(language.code)
    known = prepare(workspace, idea.id, order, press).checks
    for found in known:
        warn(found.said(language, texts))  # before the file is written
    exported = export_pitch(workspace, idea.id, order, args.out, press)
    for found in exported.checks:
        if found not in known:
            warn(found.said(language, texts))
    if not exported.version_id:
        warn(language.say("Not kept as a version: the workspace is open elsewhere."))
    tell(str(args.out))


def batch(workspace: Workspace, args: Namespace, language: Language) -> None:
    from ninja_mentor.core.pitch.batch import export_batch  # noqa: PLC0415  (Typst)
    from ninja_mentor.core.pitch.exporting import Press  # noqa: PLC0415  (Typst)

    _refuse_in_vain(args)
    stages = {stage.id for stage in workspace.workflow.stages}
    for stage in args.stage:
        one_of(stage, stages, "stage-unknown")
    wanted = set(args.stage) or stages
    rows = workspace.ask(board, language.code, workspace.today)
    ideas = [row.id for row in rows if row.stage in wanted and not row.archived]
    order = Order(args.language[0], args.format, args.template, args.paper, args.theme)
    report = export_batch(workspace, ideas, args.language, order, args.out, Press())
    texts = workspace.workflow.text(language.code)
    for title, who in report.left_out:
        warn(f"{title}: {who.said(language, texts)}")
    if not ideas:
        warn(language.say("There is no idea to export in these stages."))
    elif not workspace.writing:
        warn(language.say("Not kept as a version: the workspace is open elsewhere."))
    for path in report.written:
        tell(str(path))
    for failure in report.failed:
        if not isinstance(failure.error, UserError):
            raise failure.error
        warn(f"{failure.title} ({failure.language}): {sentence(failure.error, language)}")
    if report.failed:
        raise UserError("batch-incomplete", number=len(report.failed))


def worksheet(workspace: Workspace, args: Namespace, language: Language) -> None:
    from ninja_mentor.core.worksheets.ordering import SheetOrder  # noqa: PLC0415
    from ninja_mentor.core.worksheets.printing import print_sheet  # noqa: PLC0415  (Typst)

    idea_id = workspace.ask(resolve_idea, args.idea).id if args.idea else ""
    order = SheetOrder(args.stage, args.language or language.code, args.paper, idea_id)
    warn_of_signs(language, print_sheet(workspace, order, args.out))
    tell(str(args.out))


def _refuse_in_vain(args: Namespace) -> None:
    """`UserError` for an option that would do nothing for this format."""
    for option, formats in (("template", PAGES), ("paper", PAGES), ("cut", DECKS)):
        if getattr(args, option, "") and args.format not in formats:
            facts = {"format": args.format, "formats": ", ".join(formats)}
            raise UserError("option-not-for-format", option=f"--{option}", **facts)
