"""Writes what the person types about a contact; a new contact is stored once it has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.people.edits import add_person, set_person

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.people.model import Person
    from ninja_mentor.ui.jobs import Writer


class PersonPen:
    """`made(id)` is called once a new contact is stored; `failed(field, error)` where something cannot be."""

    def __init__(
        self,
        writer: Writer,
        made: Callable[[str], object],
        failed: Callable[[str, Exception], object],
        person_id: str = "",
        name: str = "",
    ) -> None:
        self.person_id = person_id
        self._writer, self._made, self._failed = writer, made, failed
        self._name = name
        self._waiting: dict[str, Any] = {}
        self._on_the_way = False

    def write(self, **values: Any) -> None:  # noqa: ANN401  (JSON)
        """Stores these fields; of a contact without a name they are kept until it has one."""
        if self.person_id:
            first = next(iter(values))
            self._writer.change(
                mark("Change {name}"),
                set_person,
                self.person_id,
                facts={"name": self._name or values.get("name", "")},
                failed=lambda error: self._failed(first, error),
                **values,
            )
            self._name = values.get("name", self._name)
            return
        self._waiting.update(values)
        name = self._waiting.get("name", "").strip()
        if name and not self._on_the_way:
            self._on_the_way = True
            known = dict(self._waiting)
            self._waiting.clear()
            known.pop("name")
            self._name = name
            self._writer.change(
                mark("New person {name}"),
                add_person,
                name,
                facts={"name": name},
                then=self._take,
                failed=self._not_made,
                **known,
            )

    def _take(self, person: Person) -> None:
        self.person_id = person.id
        self._on_the_way = False
        self._made(person.id)
        if self._waiting:
            later, self._waiting = self._waiting, {}
            self.write(**later)

    def _not_made(self, error: Exception) -> None:
        self._on_the_way = False
        self._failed("name", error)
