"""The one door to everything that is stored: open, ask, change, undo, redo, subscribe."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, Self, TypeVar
from zoneinfo import ZoneInfo

from ninja_mentor.core.kernel.changes import Changes, UndoReport
from ninja_mentor.core.kernel.ids import new_id
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.overview.authorship import author_here, settled
from ninja_mentor.core.overview.finding import Hit, find_hits
from ninja_mentor.core.store import backup
from ninja_mentor.core.store.attachments import Attachments
from ninja_mentor.core.store.device import device_of
from ninja_mentor.core.store.journal import NewEntry
from ninja_mentor.core.store.opening import open_database
from ninja_mentor.core.store.settings import read_setting, write_setting
from ninja_mentor.core.store.transaction import Scribe, Transaction
from ninja_mentor.core.store.undo import turn_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.kernel.clock import Clock
    from ninja_mentor.core.store.backup import Backup
    from ninja_mentor.core.store.opening import Opened
    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Participant, Rules
    from ninja_mentor.core.workflow.data import Workflow

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Parts:
    """What bootstrap hands to a workspace: its records, their rules, and who takes part in a change."""

    records: tuple[type[Record], ...]
    rules: Mapping[str, Rules]
    participants: tuple[Participant, ...]
    workflow: Workflow
    clock: Clock
    devices: Path  # where device ids are kept, outside every workspace


class Workspace:
    """One folder with its ideas, people and history, open for reading or for reading and writing."""

    def __init__(self, folder: Path, opened: Opened, parts: Parts, acting_as: str | None) -> None:
        self.folder = folder
        self.attachments = Attachments(folder)
        self.workflow = parts.workflow
        self.clock = parts.clock
        self.kinds = {record.kind: record for record in parts.records}
        self.rules = parts.rules
        self.devices = parts.devices
        self._opened = opened
        self._database = opened.database
        self._parts = parts
        self._device = device_of(folder, parts.devices)
        self._listeners: list[Callable[[Changes], None]] = []
        self._one_at_a_time = threading.Lock()
        self._acting_as = acting_as
        stored = self.ask(read_setting, "profile")
        self.profile_is_set = stored is not None
        self.profile = self.ask(settled, Profile.from_json(stored or {}))
        self.author = self.ask(author_here, acting_as, self.profile)

    @classmethod
    def open(cls, folder: Path, parts: Parts, *, writing: bool = True, acting_as: str | None = None) -> Self:
        """Opens the folder, making it if it is not there; the errors are those of `open_database`."""
        opened = open_database(folder, parts.clock, writing=writing)
        try:
            return cls(folder, opened, parts, acting_as)
        except BaseException:
            opened.close()
            raise

    @property
    def writing(self) -> bool:
        """Whether this workspace may be changed here."""
        return self._database.writing

    @property
    def today(self) -> str:
        """Today's date in the person's zone, as ISO text."""
        return self.clock.now().astimezone(ZoneInfo(self.profile.zone)).date().isoformat()

    def ask(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What the query gives; records come out detached and are for reading only."""
        with self._database.reading() as session:
            return query(session, *args, **kwargs)

    def search(self, text: str, limit: int = 30) -> list[Hit]:
        """Living records that fit all words of the text, with the place of the first hit."""
        return self.ask(find_hits, text, self.kinds, self.author.id, limit)

    @contextmanager
    def transaction(self, label: str, **facts: object) -> Iterator[Transaction]:
        """Changes that happen together or not at all; label and facts say in the journal what they were."""
        with self._writing("edit", label, facts) as tx:
            yield tx

    @contextmanager
    def event(self, label: str, **facts: object) -> Iterator[Transaction]:
        """A transaction that writes down what has happened outside, such as an export: undo passes it over."""
        with self._writing("event", label, facts) as tx:
            yield tx

    def undo(self) -> UndoReport:
        """Turns back this person's newest change that still stands; also after a restart."""
        return self._turn_entry("undo")

    def redo(self) -> UndoReport:
        """Does again what this person undid last, until they change something else."""
        return self._turn_entry("redo")

    def set_profile(self, profile: Profile) -> None:
        """Stores who sits here, somebody new where there is no `author_id`; all of it takes effect at once."""
        with self._one_at_a_time, self._database.changing() as session:
            profile = settled(session, profile, self.profile, new_id(self.clock.now()))
            write_setting(session, "profile", profile.to_json())
            session.commit()
        if self._acting_as == self.profile.name:
            self._acting_as = None  # the profile's person, however they are called from now on
        self.profile, self.profile_is_set = profile, True
        self.author = self.ask(author_here, self._acting_as, profile)
        self._tell(Changes({"profile": frozenset()}))

    def setting(self, key: str) -> Any:  # noqa: ANN401  (JSON)
        """A setting of this workspace; None where it was never set."""
        return self.ask(read_setting, key)

    def set_setting(self, key: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        """Stores a setting of this workspace: not history, never exchanged."""
        self.jot(write_setting, key, value)

    def jot(
        self, write: Callable[Concatenate[Session, P], Changes | None], *args: P.args, **kw: P.kwargs
    ) -> None:
        """Stores what is no history and never exchanged: settings, bookmarks; tells of the changes it gives."""
        with self._one_at_a_time, self._database.changing() as session:
            changes = write(session, *args, **kw)
            session.commit()
        self._tell(changes)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Calls the listener after each commit, on the thread that committed; gives what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def back_up(self, reason: str) -> Backup:
        """Makes and checks a backup, in the second place too if the person named one."""
        second = self.setting("second_backup_place")
        with self._one_at_a_time:
            return backup.back_up(self.folder, self.clock.now(), reason, Path(second) if second else None)

    def back_up_if_due(self) -> Backup | None:
        """The day's backup; None where the newest is younger than a day."""
        return self.back_up("start") if backup.is_due(self.folder, self.clock.now()) else None

    def checkpoint(self) -> None:
        """Moves the write-ahead log into the file; for quiet moments."""
        with self._one_at_a_time:
            self._database.checkpoint()

    def close(self) -> None:
        """Ends all work on the folder and frees it for others."""
        with self._one_at_a_time:
            self._opened.close()

    @contextmanager
    def _writing(self, origin: str, label: str, facts: Mapping[str, object]) -> Iterator[Transaction]:
        with self._change() as tx:
            yield tx
            entry = self._entry(tx, label, facts, origin)
            changes = tx.finish(entry, self.rules, self._parts.participants)
        self._tell(changes)

    @contextmanager
    def _change(self) -> Iterator[Transaction]:
        with self._one_at_a_time, self._database.changing() as session:
            yield Transaction(session, Scribe(self.author, self._device, self.clock.now(), self.today))

    def _entry(
        self,
        tx: Transaction,
        label: str,
        facts: Mapping[str, object],
        origin: str,
        target: int | None = None,
    ) -> NewEntry:
        return NewEntry(
            new_id(self.clock.now()), label, facts, self.author, self._device, tx.now, origin, target
        )

    def _turn_entry(self, origin: Literal["undo", "redo"]) -> UndoReport:
        with self._change() as tx:
            entry, refused = turn_entry(tx, origin, self.kinds)
            new = self._entry(tx, entry.label, entry.facts, origin, entry.seq)
            changes = tx.finish(new, self.rules, self._parts.participants)
        self._tell(changes)
        return UndoReport(entry.label, entry.facts, tuple(refused))

    def _tell(self, changes: Changes | None) -> None:
        if changes is not None:
            for listener in tuple(self._listeners):
                listener(changes)
