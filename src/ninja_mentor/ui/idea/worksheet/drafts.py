"""Comments that were begun and not left yet: kept as long as their workspace is open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Draft:
    """What somebody is writing about an answer; `open` while its box is shown."""

    quote: str = ""
    start: int = 0
    language: str = ""
    words: str = ""
    open: bool = True


class Drafts:
    """One draft at most for each idea and field, in `kept`, which may outlive the page."""

    def __init__(self, kept: dict[tuple[str, str], Draft] | None = None) -> None:
        self._kept: dict[tuple[str, str], Draft] = {} if kept is None else kept

    def of(self, idea_id: str, field: str) -> Draft | None:
        """The draft, if one was begun."""
        return self._kept.get((idea_id, field))

    def begin(self, idea_id: str, field: str, draft: Draft) -> Draft:
        """Keeps a draft from now on."""
        self._kept[idea_id, field] = draft
        return draft

    def drop(self, idea_id: str, field: str) -> None:
        """It was sent, or is not wanted."""
        self._kept.pop((idea_id, field), None)
