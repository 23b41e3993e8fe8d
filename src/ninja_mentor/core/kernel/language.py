"""The language of the person in front of the screen: gettext, passed in, never global."""

from __future__ import annotations

import gettext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES: Final = ("es", "ja", "pt", "en")
DOMAIN: Final = "ninja_mentor"


def mark(message: str) -> str:
    """Marks a constant for translation and gives it back unchanged; `say` translates it where it is shown."""
    return message


@dataclass(frozen=True)
class Language:
    """Sentences in one of the four languages; `code` is "es", "ja", "pt" or "en"."""

    code: str
    catalog: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, compare=False)

    def say(self, message: str, /, **facts: object) -> str:
        """The sentence in this language with its {facts} filled in."""
        if not message:
            return ""
        text = self.catalog.gettext(message)
        return text.format_map(facts) if facts else text

    def count(self, one: str, many: str, n: int, /, **facts: object) -> str:
        """The sentence for `n` things; `{n}` in it is the number."""
        return self.catalog.ngettext(one, many, n).format_map({"n": n, **facts})


def load_language(code: str, folder: Path) -> Language:
    """The language from compiled catalogues below `folder`; English sentences where none is compiled."""
    return Language(code, gettext.translation(DOMAIN, folder, languages=[code], fallback=True))
