"""Who sits here: answers of the first run, kept in the workspace."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

Role = Literal["entrepreneur", "mentor", "staff"]


@dataclass(frozen=True)
class Profile:
    """Language and role set what is shown first; country and zone settle how numbers, dates and times read."""

    language: str = "es"
    name: str = ""
    country: str = "BO"
    zone: str = "America/La_Paz"
    role: Role = "entrepreneur"
    person_id: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The stored profile; fields that a newer program wrote are passed over."""
        known = {name: data[name] for name in cls.__dataclass_fields__ if name in data}
        return cls(**known)
