"""All that the page of exchange shows: who has what, and which ideas could be shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.exchange.status import Status, status
from ninja_mentor.core.overview.board import board

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ninja_mentor.core.store.record import Record


@dataclass(frozen=True)
class ExchangeOverview:
    """`ideas` are those that can be shared, (id, title), as the board sorts them."""

    status: Status
    ideas: tuple[tuple[str, str], ...]


def exchange_overview(
    session: Session, kinds: Mapping[str, type[Record]], language: str, today: str
) -> ExchangeOverview:
    """As it is now."""
    ideas = tuple((row.id, row.title) for row in board(session, language, today) if not row.archived)
    return ExchangeOverview(status(session, kinds, today), ideas)
