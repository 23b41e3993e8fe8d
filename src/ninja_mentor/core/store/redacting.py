"""The journal without somebody: every state that a record ever had, redacted in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from sqlalchemy import select, update

from ninja_mentor.core.store.tables import journal, journal_change

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

WAS_HERE: Final = "…"  # in a sentence of the history, where the name stood
FILES: Final = ("photo", "content")  # columns that hold the hash of a file
Key = tuple[str, str]  # kind, id


class Redaction(Protocol):
    """Who goes, and what a record says once they are gone."""

    @property
    def whose(self) -> Key:
        """The record of who goes."""
        ...

    @property
    def names(self) -> frozenset[str]:
        """By which they are known wherever no id says who is meant."""
        ...

    def is_theirs(self, kind: str, state: Mapping[str, Any]) -> bool:
        """Whether the record goes with them."""
        ...

    def redacted(self, kind: str, state: Mapping[str, Any]) -> dict[str, Any]:
        """The same record without them."""
        ...


def changes_to(session: Session, key: Key) -> list[Row[Any]]:
    kind, record_id = key
    return list(
        session.execute(
            select(journal_change)
            .where(journal_change.c.kind == kind, journal_change.c.record_id == record_id)
            .order_by(journal_change.c.seq)
        )
    )


def names_before(rows: Iterable[Row[Any]]) -> set[str]:
    said = {value.get("name") for row in rows for value in (row.before or {}, row.after)}
    return {name for name in said if name}


def redact_changes(session: Session, kind: str, rows: Iterable[Row[Any]], redaction: Redaction) -> set[str]:
    """Plays the record's history with both its own states and the redacted ones; gives the files it had."""
    lost: set[str] = set()
    state: dict[str, Any] = {}
    for row in rows:
        earlier = {**state, **(row.before or {})}
        state = {**earlier, **row.after}
        was, now = redaction.redacted(kind, earlier), redaction.redacted(kind, state)
        lost |= {state[name] for name in FILES if name in state and state[name] != now.get(name)}
        names = set(row.after)
        if row.before is not None:
            names |= {name for name in now if name in was and was[name] != now[name]}
        before = None if row.before is None else {name: was.get(name) for name in names & (was.keys())}
        after = {name: now[name] for name in names if name in now}
        if (before, after) != (row.before, row.after):
            session.execute(
                update(journal_change)
                .where(
                    journal_change.c.seq == row.seq,
                    journal_change.c.kind == kind,
                    journal_change.c.record_id == row.record_id,
                )
                .values(before=before, after=after)
            )
    return lost


def redact_entries(
    session: Session, redaction: Redaction, theirs: Collection[int], called: Collection[str]
) -> None:
    """The facts in the sentences of the history, and the name of who wrote."""
    author = (journal.c.author_id == redaction.whose[1]) | journal.c.author_name.in_(redaction.names)
    session.execute(update(journal).where(author).values(author_name=""))
    for row in session.execute(select(journal.c.seq, journal.c.facts).where(journal.c.facts != {})).all():
        names = called if row.seq in theirs else redaction.names
        facts = {name: WAS_HERE if value in names else value for name, value in row.facts.items()}
        if facts != row.facts:
            session.execute(update(journal).where(journal.c.seq == row.seq).values(facts=facts))


def pass_over(session: Session, theirs: Collection[int], gone: Collection[Key]) -> None:
    """Entries that did nothing but what is gone are none to undo any more."""
    for seq in theirs:
        rows = session.execute(select(journal_change).where(journal_change.c.seq == seq)).all()
        if all((row.kind, row.record_id) in gone for row in rows):
            session.execute(update(journal).where(journal.c.seq == seq).values(state="passed"))
