"""The long steps of bringing people in, done beside the window: reading, planning, writing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.attachments.names import clean_name
from ninja_mentor.core.contact_files.importing import bring_in, plan_for
from ninja_mentor.core.contact_files.mapping import drafts_of, guess, signature
from ninja_mentor.core.contact_files.opening import content_of
from ninja_mentor.core.contact_files.recognising import recognised
from ninja_mentor.core.contact_files.table_reading import read_table
from ninja_mentor.core.contact_files.vcard_reading import read_cards

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ninja_mentor.core.contact_files.applying import Applied
    from ninja_mentor.core.contact_files.draft import Finding, Reading
    from ninja_mentor.core.contact_files.plan import Choice, Plan
    from ninja_mentor.core.contact_files.table import Table
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.jobs import Progress

MAPPING = "contacts-mapping/"  # the setting under which a mapping is remembered, by its headings


@dataclass(frozen=True)
class Opened:
    """A file that was read: a table with what its columns are, or the people of cards."""

    name: str
    content: bytes
    table: Table | None = None
    columns: dict[int, str] | None = None
    reading: Reading | None = None


@dataclass(frozen=True)
class TableOptions:
    """How a table is read; what is "" or None is found out."""

    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    has_headers: bool | None = None


def open_file(workspace: Workspace, path: Path, progress: Progress) -> Opened:
    """Reads a file, whatever it is called."""
    name = clean_name(path.name)
    content = content_of(path)
    if recognised(content) == "vcf":
        return Opened(name, content, reading=read_cards(content, progress.report))
    return open_table(workspace, name, content, TableOptions(), progress)


def open_table(
    workspace: Workspace, name: str, content: bytes, options: TableOptions, progress: Progress
) -> Opened:
    """Reads a table; its columns as they were chosen for the same headings before, else as they are guessed."""
    table = read_table(
        content,
        options.encoding,
        options.separator,
        options.sheet,
        has_headers=options.has_headers,
        tell=progress.report,
    )
    kept = workspace.setting(MAPPING + signature(table.headers)) if table.has_headers else None
    columns = {int(place): key for place, key in kept.items()} if kept else guess(table)
    return Opened(name, content, table, columns)


def plan(workspace: Workspace, opened: Opened, country: str, progress: Progress) -> Plan:
    """What the file would do; the mapping of a table is remembered."""
    if opened.table is not None and opened.columns is not None:
        reading = drafts_of(opened.table, opened.columns, lambda share: progress.report(share * 0.2))
    else:
        assert opened.reading is not None  # noqa: S101  (one of the two)
        reading = opened.reading
    return plan_for(workspace, reading, country, lambda share: progress.report(0.2 + share * 0.8))


def remember(workspace: Workspace, table: Table, columns: dict[int, str]) -> None:
    """Keeps what the columns of such a table are."""
    if table.has_headers:
        kept = {str(place): key for place, key in columns.items()}
        workspace.set_setting(MAPPING + signature(table.headers), kept)


def write(
    workspace: Workspace, made: Plan, choices: Sequence[Choice], progress: Progress
) -> tuple[Applied, list[Finding]]:
    """Brings the people in."""
    return bring_in(workspace, made, choices, progress.report)
