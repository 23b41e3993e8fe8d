"""Many ids in few questions: SQLite takes only so many facts with one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST: Final = 500


def batched(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in parts that fit into one question each."""
    for start in range(0, len(ids), MOST):
        yield ids[start : start + MOST]
