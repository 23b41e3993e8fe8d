"""The command by which a session leaves: its minute as PDF or text, its next meeting as a calendar entry."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.cli.printing import tell, warn_of_signs
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.mentoring.model import MentoringSession
from ninja_mentor.core.overview.resolving import resolve
from ninja_mentor.core.worksheets.ordering import usual_paper

if TYPE_CHECKING:
    from argparse import Namespace

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace

FORMATS: Final = ("pdf", "txt", "ics")


def add_to(commands: Any) -> None:  # noqa: ANN401  (argparse names no type for it)
    """`session ID --format pdf|txt|ics`."""
    parser = commands.add_parser("session", help="a session's minute, or its next meeting for a calendar")
    parser.add_argument("session", metavar="ID", help="an id of a session, or the end of one")
    parser.add_argument("--format", choices=FORMATS, required=True)
    parser.add_argument("--language", choices=LANGUAGES, default="", help="else your own")
    parser.add_argument("--whole", action="store_true", help="with advice and what else is for mentors")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True)


def session(workspace: Workspace, args: Namespace, language: Language) -> None:
    """Writes the file and says where it is."""
    from ninja_mentor.core.reports.minute import meeting_of, minute_of, minute_text  # noqa: PLC0415  (Typst)

    found = workspace.ask(resolve, args.session, {MentoringSession.kind: MentoringSession})
    minute = workspace.ask(minute_of, found.id, workspace.author.id, workspace.today)
    if minute is None:
        raise UserError("unknown", text=args.session)
    words = load_language(args.language, resource("locale")) if args.language else language
    formats = Formats(words.code, workspace.profile.country, workspace.profile.zone)
    if args.format == "txt":
        save_file(args.out, minute_text(minute, words, formats, whole=args.whole).encode(errors="replace"))
    elif args.format == "ics":
        from ninja_mentor.core.mentoring.calendar import calendar_entry  # noqa: PLC0415

        meeting = meeting_of(minute, words, formats)
        if meeting is None:
            raise UserError("no-next-meeting")
        save_file(args.out, calendar_entry(meeting, workspace.clock.now()))
    else:
        from ninja_mentor.core.reports.making import print_minute  # noqa: PLC0415

        size = usual_paper(workspace.profile.country)
        warn_of_signs(words, print_minute(minute, words, formats, args.out, size=size, whole=args.whole))
    tell(str(args.out))
