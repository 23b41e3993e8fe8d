"""The commands by which people leave: as a file of contacts, or for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.cli import leaving
from ninja_mentor.cli.printing import tell, warn
from ninja_mentor.core.contact_files.leaving import DETAILS, FORMATS, MYSELF, USUAL
from ninja_mentor.core.contact_files.leaving_words import left_out
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.kernel.text import clean
from ninja_mentor.core.overview.resolving import resolve
from ninja_mentor.core.overview.shared_with import shared_line
from ninja_mentor.core.people.model import Person
from ninja_mentor.core.people.queries import people, person
from ninja_mentor.core.people.rules import SCOPES
from ninja_mentor.core.pitch.ordering import PAGES

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.erased_everywhere import Erased
    from ninja_mentor.core.workspace import Workspace

PEOPLE: Final = "people"  # in the place of an idea
OF_PITCHES: Final = ("template", "paper", "theme", "cut", "for_whom")
OF_PEOPLE: Final = ("scope", "with_whom", "everything", "details", "vcard")
SPELT: Final = {"for_whom": "--for", "with_whom": "--with"}


def people_options(parser: ArgumentParser) -> None:
    """What `export people` understands besides; the parser has --format and --out already."""
    group = parser.add_argument_group("people", "export people --format vcf|csv|xlsx")
    group.add_argument("--scope", choices=SCOPES, default="", help="for whom: only who agreed to it leaves")
    group.add_argument(
        "--with",
        dest="with_whom",
        metavar="WHOM",
        type=_words,
        default="",
        help="who gets the file, for the record",
    )
    group.add_argument(
        "--everything", action="store_true", help="a private copy for yourself: everybody, with all details"
    )
    group.add_argument("--details", choices=tuple(DETAILS), nargs="+", action="extend", default=[])
    group.add_argument("--vcard", choices=("3.0", "4.0"), default="", help="the version; else 3.0")


def erase_options(parser: ArgumentParser) -> None:
    """What `erase` understands."""
    parser.add_argument(
        "person",
        metavar="PERSON",
        type=_words,
        nargs="?",
        default="",
        help="else finish what could not be reached before",
    )
    parser.add_argument("--yes", action="store_true", help="erase for good; without it nothing changes")


def _words(text: str) -> str:
    """The text without what no terminal shows, such as bytes that are no UTF-8."""
    return clean(text, multiline=False)[0]


def export(workspace: Workspace, args: Namespace, language: Language) -> None:
    """People, where they are named in the place of an idea and as a file of contacts; else a pitch."""
    if args.format in FORMATS:
        _refuse(args, OF_PITCHES, PAGES)
        if args.idea != PEOPLE:
            raise UserError("format-for-people", format=args.format)
        _export_people(workspace, args, language)
        return
    _refuse(args, OF_PEOPLE, FORMATS)
    if not args.language:
        raise UserError("language-needed")
    leaving.export(workspace, args, language)


def erase(workspace: Workspace, args: Namespace, language: Language) -> None:
    """Without --yes says what would go, what was shared with whom, and where the name stays."""
    from ninja_mentor.core.overview.erased_everywhere import erase_person, finish_erasing  # noqa: PLC0415
    from ninja_mentor.core.overview.erasing import what_goes  # noqa: PLC0415

    if not args.person:
        _tell_erased(finish_erasing(workspace), language)
        return
    known = workspace.ask(person, args.person) or workspace.ask(resolve, args.person, workspace.kinds)
    if not isinstance(known, Person):
        raise UserError("unknown", text=args.person)
    told = workspace.ask(what_goes, known.id, workspace.kinds, workspace.author.id)
    say, count = language.say, language.count
    tell(say("{name} goes from everywhere, for good: this cannot be undone.", name=told.name))
    tell(count("{n} link to an idea", "{n} links to ideas", len(told.ideas)))
    tell(count("{n} promise without a name", "{n} promises without a name", told.promises))
    formats = Formats(language.code, workspace.profile.country, workspace.profile.zone)
    for one in told.shared:
        tell(shared_line(one, language, formats))
    for place in told.places:
        where = place.idea_title or place.title
        tell(say("The name stays in other people's words: {place}", place=f"{where}: {place.snippet}"))
    if not args.yes:
        raise UserError("erasing-unconfirmed")
    _tell_erased(erase_person(workspace, known.id), language)


def _export_people(workspace: Workspace, args: Namespace, language: Language) -> None:
    from ninja_mentor.core.contact_files.out_files import OutOrder, take_out  # noqa: PLC0415

    if not args.scope and not args.everything:
        raise UserError("circle-needed")
    details = frozenset(args.details) or USUAL
    order = OutOrder(
        MYSELF if args.everything else args.scope,
        args.with_whom,
        args.format,
        details,
        args.vcard or "3.0",
        language.code,
    )
    if args.everything:
        warn(language.say("This file holds private contacts. Keep it as carefully as the workspace itself."))
    ids = [one.id for one in workspace.ask(people)]
    taken = take_out(workspace, ids, order, args.out)
    for sentence in left_out(taken.left_out, language):
        warn(sentence)
    tell(str(args.out))


def _tell_erased(done: Erased, language: Language) -> None:
    tell(language.count("{n} backup was written anew", "{n} backups were written anew", done.backups))
    for path in done.unreached:
        warn(language.say("Not reached, and still with the person in it: {place}", place=path))
    if done.unreached:
        raise UserError("erasing-not-through", number=len(done.unreached))


def _refuse(args: Namespace, options: tuple[str, ...], formats: tuple[str, ...]) -> None:
    """`UserError` for an option that would do nothing for this format."""
    for option in options:
        if getattr(args, option):
            spelt = SPELT.get(option, f"--{option}")
            facts = {"format": args.format, "formats": ", ".join(formats)}
            raise UserError("option-not-for-format", option=spelt, **facts)
