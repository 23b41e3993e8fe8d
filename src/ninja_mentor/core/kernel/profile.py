"""Who sits here: answers of the first run, kept in the workspace."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
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
    author_id: str = ""  # whose notes and undo these are; settled when a name is first stored

    def with_name_corrected(self, name: str) -> Self:
        """The same person, whose name is written otherwise."""
        return replace(self, name=name)

    def of_somebody_else(self, name: str) -> Self:
        """Another person at the same computer: country and language stay, notes and undo do not."""
        return replace(self, name=name, person_id="", author_id="")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The stored profile; fields that a newer program wrote are passed over."""
        known = {name: data[name] for name in cls.__dataclass_fields__ if name in data}
        return cls(**known)
