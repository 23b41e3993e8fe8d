"""What bootstrap hands to every page: one parameter instead of eight, and nothing looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.formats import Formats

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.errors import Troubles
    from ninja_mentor.ui.jobs import Jobs, Writer
    from ninja_mentor.ui.navigation import Navigator, Toaster
    from ninja_mentor.ui.settings import Settings
    from ninja_mentor.ui.theme import Look


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

    @property
    def language(self) -> Language:
        return self.look.language

    @property
    def formats(self) -> Formats:
        """How values read for the person: words in their language, numbers and zone of their country."""
        profile = self.workspace.profile
        return Formats(self.language.code, profile.country, profile.zone)
