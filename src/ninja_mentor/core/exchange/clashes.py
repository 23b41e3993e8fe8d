"""Fields that two people set each without the other: listed with both values until somebody has looked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.travelling import clash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record
    from ninja_mentor.core.store.transaction import Transaction


@dataclass(frozen=True)
class OpenClash:
    """`here` was set on this computer, `there` on another; one of the two stands now, unless it was changed since."""

    number: int
    kind: str
    record_id: str
    subject: str  # the idea it is about, or ""
    field: str
    here: Any
    there: Any
    by_name: str  # who set the other value
    at: str


def open_clashes(session: Session) -> list[OpenClash]:
    """Those that nobody has looked at, oldest first."""
    rows = session.execute(select(clash).where(clash.c.looked.is_(False)).order_by(clash.c.number))
    return [
        OpenClash(
            row.number,
            row.kind,
            row.record_id,
            row.subject,
            row.field,
            row.here,
            row.there,
            row.by_name,
            row.at,
        )
        for row in rows
    ]


def settle(tx: Transaction, kinds: Mapping[str, type[Record]], number: int, *, there: bool) -> None:
    """Lets one of the two values stand, and takes the clash off the list. `UserError` "gone"."""
    row = tx.session.execute(select(clash).where(clash.c.number == number)).one_or_none()
    if row is None or row.kind not in kinds:
        raise UserError("gone")
    tx.change(kinds[row.kind], row.record_id, **{row.field: row.there if there else row.here})
    look_at(tx.session, number)


def look_at(session: Session, number: int) -> None:
    """Takes it off the list; what stands there stays."""
    session.execute(clash.update().where(clash.c.number == number).values(looked=True))
