"""Erasing a person everywhere: the workspace's file, its photos, and each backup, one after the other.

The first step is one transaction; it notes, by id alone, that the rest is to be done. Whatever ends the program after
it, the rest is done at the next call, from the beginning: each step that was done already finds nothing to do.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as sqlite

from ninja_mentor.core.kernel.changes import Author
from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.ids import new_id
from ninja_mentor.core.overview.erasing import (
    UNFINISHED,
    erase_in,
    is_oneself,
    living_or_deleted,
    take_out,
    unfinished_in,
)
from ninja_mentor.core.store.backup import backups_in
from ninja_mentor.core.store.database import REVISIONS, Database, revision_of
from ninja_mentor.core.store.erasing import ERASED, shred
from ninja_mentor.core.store.journal import NewEntry
from ninja_mentor.core.store.rewriting import rewrite, sweep_rewriting
from ninja_mentor.core.store.settings import write_setting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.workspace import Workspace

SECOND_PLACE: Final = "second_backup_place"


@dataclass(frozen=True)
class Erased:
    """What became of the files: how many backups were written anew, and what could not be reached, by path."""

    backups: int
    unreached: tuple[str, ...] = ()


def erase_person(
    workspace: Workspace, person_id: str, tell: Callable[[float], object] = lambda _share: None
) -> Erased:
    """Erases the person everywhere, for good. `tell` hears how far it is, 0 to 1.

    `UserError` "gone" where there is nobody, "erasing-oneself" for who sits here; then nothing was changed.
    """
    workspace.jot(_take_out, person_id, workspace.kinds, _entry(workspace), workspace.author.id)
    return finish_erasing(workspace, tell)


def finish_erasing(workspace: Workspace, tell: Callable[[float], object] = lambda _share: None) -> Erased:
    """Does what is left of every erasing: the bytes of the file, photos, backups. Nothing where all is through."""
    left = workspace.ask(unfinished_in)
    if not left:
        return Erased(0)
    own = workspace.folder / "backups"
    workspace.jot(_shred, own)
    for one in left:
        for file in one["files"]:
            workspace.attachments.path(file).unlink(missing_ok=True)
    places = [own]
    second = workspace.setting(SECOND_PLACE)
    unreached: list[str] = []
    if second and Path(second).is_dir():
        places.append(Path(second))
    elif second:
        unreached.append(second)
    ids, entry, anew = [one["person"] for one in left], _entry(workspace), 0
    made = [each.path for place in places for each in backups_in(place)]
    for number, path in enumerate(made):
        tell(number / len(made))
        try:
            anew += rewrite(path, _Eraser(ids, workspace.kinds, entry))
        except UserError:
            unreached.append(str(path))
    if not unreached:
        workspace.jot(write_setting, UNFINISHED, [])
    tell(1)
    return Erased(anew, tuple(unreached))


@dataclass(frozen=True)
class _Eraser:
    """Erases people in the database of a backup, brought up to this program's schema first."""

    person_ids: list[str]
    kinds: Mapping[str, type[Record]]
    entry: NewEntry

    def __call__(self, path: Path) -> set[str] | None:
        if revision_of(path) != REVISIONS[-1]:
            from ninja_mentor.core.store.migrating import migrate  # noqa: PLC0415  (a tenth of a second)

            migrate(path)
        gone: set[str] = set()
        found = False
        with closing(Database(path, writing=True)) as database:
            with database.changing() as session:
                for person_id in self.person_ids:
                    redacted = erase_in(session, person_id, self.kinds, self.entry)
                    if redacted is not None:
                        gone |= redacted.files
                        found = True
                session.commit()
            if found:
                with database.changing() as session:
                    shred(session)
        _rest(path)
        return gone if found else None


def _rest(path: Path) -> None:
    """One whole file, without a log beside it."""
    with closing(sqlite.connect(str(path))) as connection:
        connection.execute("pragma journal_mode=delete")


def _take_out(
    session: Session, person_id: str, kinds: Mapping[str, type[Record]], entry: NewEntry, author_id: str
) -> Changes | None:
    person = living_or_deleted(session, person_id)
    if is_oneself(session, person, author_id):
        raise UserError("erasing-oneself", name=person.name)
    return take_out(session, person_id, kinds, entry)


def _shred(session: Session, backups: Path) -> None:
    """While nothing else is written, not even a backup."""
    sweep_rewriting(backups)
    shred(session)


def _entry(workspace: Workspace) -> NewEntry:
    """The event that stays: by whom and when, not about whom. It stands in every copy, so it is of no device."""
    now = workspace.clock.now()
    author = Author(workspace.author.id, workspace.author.name)
    return NewEntry(new_id(now), ERASED, {}, author, "", stamp(now), "event")
