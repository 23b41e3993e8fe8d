"""A person as a file will tell of them: only what may leave, decided before any writer sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class OutPerson:
    """`values` are by the columns of `Person`; a column that is not there does not leave. `name` always is."""

    values: Mapping[str, Any] = field(default_factory=dict)
    organisation: str = ""  # its name
    introduced_by: str = ""  # the introducer's name
    relations: tuple[tuple[str, str], ...] = ()  # (kind, name)
    photo: bytes = b""  # PNG or JPEG
    more_lines: tuple[str, ...] = ()  # of an imported card

    def text(self, column: str) -> str:
        """A column as text; "" where it does not leave."""
        return str(self.values.get(column) or "")

    def list(self, column: str) -> tuple[str, ...]:
        """A column that is a list."""
        return tuple(self.values.get(column) or ())
