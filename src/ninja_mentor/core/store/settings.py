"""Settings of this workspace on this computer: not records, no history, never exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from ninja_mentor.core.store.tables import setting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def read_setting(session: Session, key: str) -> Any:  # noqa: ANN401  (JSON)
    """The stored value; None where there is none."""
    return session.execute(select(setting.c.value).where(setting.c.key == key)).scalar_one_or_none()


def write_setting(session: Session, key: str, value: Any) -> None:  # noqa: ANN401  (JSON)
    """Stores a JSON value under a key."""
    session.execute(
        insert(setting)
        .values(key=key, value=value)
        .on_conflict_do_update(index_elements=["key"], set_={"value": value})
    )
