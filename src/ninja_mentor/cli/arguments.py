"""What may be typed after `ninja-mentor`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from ninja_mentor import __version__
from ninja_mentor.core.kernel.language import LANGUAGES
from ninja_mentor.core.kernel.text import clean

FORMATS: Final = ("pdf", "pptx", "txt")
LISTS: Final = ("ideas", "people", "actions")


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

    export = commands.add_parser("export", help="export an idea's pitch")
    export.add_argument("idea", metavar="IDEA", type=_words)
    export.add_argument("--format", choices=FORMATS, required=True)
    export.add_argument("--language", choices=LANGUAGES, required=True)
    export.add_argument("--out", type=Path, metavar="FILE", required=True)

    everything = commands.add_parser("export-all", help="everything out, as one zip of open formats")
    everything.add_argument("--out", type=Path, metavar="FILE", required=True)

    commands.add_parser("backup", help="make a backup and check it")

    restore = commands.add_parser("restore", help="unpack a backup into a new folder")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--to", type=Path, metavar="DIR", required=True)

    commands.add_parser("check", help="check that the workspace is whole")
    return parser


def _words(text: str) -> str:
    """The text without what no terminal shows, such as bytes that are no UTF-8."""
    return clean(text, multiline=False)[0]


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON with stable names")
