"""Ids that devices make without asking each other."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final

import uuid_utils

if TYPE_CHECKING:
    from datetime import datetime

NAMESPACE: Final = uuid.UUID("6a1f4f0e-5d0b-5c39-9d0e-3c1b8a7f2e41")


def new_id(moment: datetime) -> str:
    """A UUIDv7: unique even when the clock was set back, since most of it is random."""
    return str(uuid_utils.uuid7(nanoseconds=int(moment.timestamp() * 1_000_000) * 1000))


def natural_id(*parts: str) -> str:
    """The id of what has a natural identity (an answer, a link): the same on every device."""
    return str(uuid.uuid5(NAMESPACE, "\x1f".join(parts)))
