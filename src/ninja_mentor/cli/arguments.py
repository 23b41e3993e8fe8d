"""What may be typed after `ninja-mentor`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from ninja_mentor import __version__
from ninja_mentor.cli import exchange, hours, importing, report, session_out
from ninja_mentor.cli.people_out import erase_options, people_options
from ninja_mentor.core.contact_files.leaving import FORMATS as CONTACT_FORMATS
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.kernel.text import clean
from ninja_mentor.core.pitch.rules import CUTS, FORMATS, PAPERS, TEMPLATES, THEMES
from ninja_mentor.core.worksheets.ordering import CANVAS, INTERVIEWS
from ninja_mentor.core.worksheets.ordering import PAPERS as SHEET_PAPERS

LISTS: Final = ("ideas", "people", "sessions", "actions", "comments")


def make_parser() -> argparse.ArgumentParser:
    """The command line; without a command the window opens. Wrong usage ends with exit code 2."""
    parser = argparse.ArgumentParser(
        prog="ninja-mentor", description="From a first idea to a pitch. Without a command the window opens."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--workspace", type=Path, metavar="DIR", help="the workspace's folder; made if missing"
    )
    parser.add_argument("--as", dest="acting_as", metavar="NAME", type=_words, help="who makes the changes")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    commands.add_parser("sample", help="put the sample ideas and people into the workspace")

    add = commands.add_parser("add", help="add a record").add_subparsers(
        dest="kind", metavar="KIND", required=True
    )
    add.add_parser("idea", help="log an idea in one line").add_argument("text", metavar="TEXT", type=_words)

    listing = commands.add_parser("list", help="list records")
    listing.add_argument("what", choices=LISTS)
    _json(listing)

    show = commands.add_parser("show", help="show one record and what belongs to it")
    show.add_argument(
        "record", metavar="ID", type=_words, help="an id, the end of one, or an exact title or name"
    )
    _json(show)

    search = commands.add_parser("search", help="search everything")
    search.add_argument("text", metavar="TEXT", type=_words)
    _json(search)

    _attaching(commands.add_parser("attach", help="add photos and files to an idea"))

    _exporting(commands.add_parser("export", help="export an idea's pitch, or people"))
    _exporting_many(
        commands.add_parser("export-batch", help="export the pitches of many ideas, each into a file")
    )

    pitch = commands.add_parser("pitch", help="about an idea's pitch").add_subparsers(
        dest="what", metavar="WHAT", required=True
    )
    checking = pitch.add_parser("check", help="list what is missing, weak or too long")
    checking.add_argument("idea", metavar="IDEA", type=_words)
    checking.add_argument("--language", choices=LANGUAGES, default="", help="else the idea's own")
    _json(checking)

    _printing(commands.add_parser("worksheet", help="a worksheet to print, blank or filled"))

    report.add_to(commands)
    session_out.add_to(commands)
    hours.add_to(commands)
    importing.add_to(commands)
    exchange.add_to(commands)

    everything = commands.add_parser("export-all", help="everything out, as one zip of open formats")
    everything.add_argument("--out", type=Path, metavar="FILE", required=True)

    erase_options(commands.add_parser("erase", help="erase a person everywhere, for good"))

    commands.add_parser("backup", help="make a backup and check it")

    restore = commands.add_parser("restore", help="unpack a backup into a new folder")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--to", type=Path, metavar="DIR", required=True)

    commands.add_parser("check", help="check that the workspace is whole")
    return parser


def _words(text: str) -> str:
    """The text without what no terminal shows, such as bytes that are no UTF-8."""
    return clean(text, multiline=False)[0]


def _exporting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("idea", metavar="IDEA", type=_words, help="or the word people")
    parser.add_argument("--format", choices=(*FORMATS, *CONTACT_FORMATS), required=True)
    parser.add_argument("--language", choices=LANGUAGES, default="", help="of the pitch")
    parser.add_argument("--template", choices=TEMPLATES, default="", help="of the one page")
    parser.add_argument("--paper", choices=PAPERS, default="", help="of the one page")
    parser.add_argument("--theme", choices=THEMES, default="", help="the colours")
    parser.add_argument("--cut", choices=CUTS[1:], default="", help="only the slides for a talk so long")
    parser.add_argument(
        "--for", dest="for_whom", metavar="WHOM", type=_words, default="", help="for the record"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", required=True)
    people_options(parser)


def _exporting_many(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--stage", metavar="ID", nargs="+", action="extend", default=[], help="else every stage"
    )
    parser.add_argument("--format", choices=FORMATS, required=True)
    parser.add_argument("--language", choices=LANGUAGES, nargs="+", action="extend", required=True)
    parser.add_argument("--template", choices=TEMPLATES, default="", help="of the one page")
    parser.add_argument("--paper", choices=PAPERS, default="", help="of the one page")
    parser.add_argument("--theme", choices=THEMES, default="", help="the colours")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="made if missing")


def _attaching(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("idea", metavar="IDEA", type=_words)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.add_argument("--caption", metavar="TEXT", type=_words, default="", help="what is seen on them")


def _printing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("idea", metavar="IDEA", type=_words, nargs="?", default="", help="else blank")
    parser.add_argument(
        "--stage", metavar="ID", type=_words, required=True, help=f"a stage, {CANVAS} or {INTERVIEWS}"
    )
    parser.add_argument(
        "--paper", choices=SHEET_PAPERS, type=str.lower, default="a4", help="a3 only for the canvas"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="", help="else your own")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON with stable names")
