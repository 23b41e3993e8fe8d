"""What records say once somebody is erased: pure decisions, on the state of a record as plain values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PERSON: Final = "person"
STAYS: Final = frozenset({"id", "created_at", "deleted_at", "sample"})
# Records that are about the person, by `person_id`, and what in them are words or may point to somebody.
THEIRS: Final = {
    "member": ("job",),
    "consent": ("how",),
    "sharing": ("with_whom", "by_id", "by_name", "fields"),
}
# Who is meant: the id and the name beside it. Both are emptied.
MEANT: Final = {
    "action": (("who_id", "who_name"), ("for_id", "promised_to")),
    "idea": (("owner_id", "owner_name"),),
    "person": (("introduced_by_id", ""),),
}
# Who wrote: the name is emptied; the id says nothing any more, but private notes stay private by it.
WROTE: Final = {
    "session": ("author_id", "author_name"),
    "comment": ("author_id", "author_name"),
    "verdict": ("author_id", "author_name"),
    "readiness": ("author_id", "author_name"),
    "review": ("reviewer_id", "reviewer_name"),
    "pitch_version": ("by_id", "by_name"),
    "sharing": ("by_id", "by_name"),
}
# Where a name stands by itself.
NAMED: Final = {
    "interview": ("person_code",),
    "person": ("guardian_name",),
    "pitch_version": ("for_whom",),
    "sharing": ("with_whom",),
}
BETWEEN: Final = re.compile(r"\s*[,;、，\n]\s*")
GONE: Final = "…"


@dataclass(frozen=True)
class PersonRedaction:
    """Takes one person out of everything that is said of records; other people's free words stay as they are.

    `names` are what the person is called now. They count only where no id says who is meant, and there are none
    where somebody else here is called the same.
    """

    person_id: str
    names: frozenset[str]

    @property
    def whose(self) -> tuple[str, str]:
        """The person's own record."""
        return PERSON, self.person_id

    def is_theirs(self, kind: str, state: Mapping[str, Any]) -> bool:
        """Whether the record is the person, or goes with them."""
        if kind == PERSON:
            return state.get("id") == self.person_id
        return kind in THEIRS and state.get("person_id") == self.person_id

    def redacted(self, kind: str, state: Mapping[str, Any]) -> dict[str, Any]:
        """The state without them; a column that is not in it is not added."""
        if self.is_theirs(kind, state):
            emptied = THEIRS.get(kind) or tuple(state.keys() - STAYS)
            return {**state, **{name: _empty(state[name]) for name in emptied if name in state}}
        return {**state, **{name: value for name, value in self._changes(kind, state) if name in state}}

    def _changes(self, kind: str, state: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for id_column, name_column in MEANT.get(kind, ()):
            if self._means(state.get(id_column), state.get(name_column)):
                yield from ((id_column, ""), (name_column, ""))
        if kind in WROTE:
            id_column, name_column = WROTE[kind]
            if self._means(state.get(id_column), state.get(name_column)) or (
                state.get(name_column) in self.names
            ):
                yield name_column, ""
        for column in NAMED.get(kind, ()):
            if state.get(column) in self.names:
                yield column, ""
        if kind == "person":
            yield (
                "relations",
                [one for one in state.get("relations") or [] if one.get("name") not in self.names],
            )
        if kind == "session":
            yield "attendees", self._without(str(state.get("attendees") or ""))
        if kind == "pitch_version":
            yield from self._version(state)

    def _means(self, record_id: object, name: object) -> bool:
        return record_id == self.person_id or (not record_id and name in self.names)

    def _without(self, listed: str) -> str:
        """A list of names in one line, without theirs."""
        people = BETWEEN.split(listed)
        left = [name for name in people if name.strip() not in self.names]
        return listed if len(left) == len(people) else ", ".join(left)

    def _version(self, state: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """An exported pitch that names them: the file cannot be redacted, so it is not kept any longer."""
        words = {heading: self._blotted(said) for heading, said in (state.get("words") or {}).items()}
        if words != state.get("words"):
            yield from (("words", words), ("content", ""), ("size", 0))

    def _blotted(self, said: str) -> str:
        for name in sorted(self.names, key=len, reverse=True):
            said = said.replace(name, GONE)
        return said


def _empty(value: object) -> object:
    """Nothing, of the same kind."""
    if isinstance(value, bool):
        return False
    return type(value)() if isinstance(value, str | list | dict) else None
