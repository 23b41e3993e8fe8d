"""What a widget needs to draw itself and to speak: handed from parent to child, never looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.ui.icons import Icons
    from ninja_mentor.ui.theme.theme import Theme


@dataclass(frozen=True)
class Look:
    """The theme, its icons and the language of the person in front of the screen."""

    theme: Theme
    icons: Icons
    language: Language

    def say(self, message: str, /, **facts: object) -> str:
        """The sentence in the person's language."""
        return self.language.say(message, **facts)
