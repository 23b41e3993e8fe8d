"""What a room is to the page of an idea."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.changes import Changes


class Room(Protocol):
    """A `QWidget` that shows one side of an idea. It reads by jobs and writes through the desk's writer."""

    def show_idea(self, idea_id: str, **place: object) -> None:
        """Loads and shows the idea at a place in the room; called again for another idea."""
        ...

    def refresh(self, changes: Changes) -> None:
        """Reads anew, if the changes touch what this room shows."""
        ...
