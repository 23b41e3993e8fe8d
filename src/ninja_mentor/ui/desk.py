"""What bootstrap hands to every page: one parameter instead of eight, and nothing looked up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ninja_mentor.core.kernel.formats import Formats

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.errors import Troubles
    from ninja_mentor.ui.jobs import Jobs, Writer
    from ninja_mentor.ui.navigation import Navigator, Toaster
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look


class Begun:
    """What was begun and is not entered yet, part by part; lives as long as its workspace is open in the window.

    A page may be made anew meanwhile, in another language for example, and goes on with it. It belongs to one
    person: who sits down next finds nothing of it.
    """

    def __init__(self) -> None:
        self._parts: dict[str, dict[Any, Any]] = {}

    def of(self, part: str) -> dict[Any, Any]:
        """What waits in this part, by whatever it is about; the part adds to it and takes away from it."""
        return self._parts.setdefault(part, {})

    def forget(self) -> None:
        """Nothing waits any more: somebody else sits here now."""
        for part in self._parts.values():
            part.clear()


@dataclass(frozen=True)
class Desk:
    """Everything a page works with. Its parts are plain objects; tests build one with fakes."""

    workspace: Workspace
    look: Look
    writer: Writer
    jobs: Jobs
    navigator: Navigator
    toaster: Toaster
    troubles: Troubles
    settings: Settings
    begun: Begun = field(default_factory=Begun)

    @property
    def language(self) -> Language:
        return self.look.language

    @property
    def formats(self) -> Formats:
        """How values read for the person: words in their language, numbers and zone of their country."""
        profile = self.workspace.profile
        return Formats(self.language.code, profile.country, profile.zone)
