"""How people's names are shown, shortened and sorted, by the habit of the reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from ninja_mentor.core.kernel.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

KANJI_OR_KANA: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


class Named(Protocol):
    name: str
    family_names: str
    given_names: str
    other_script: str
    kana: str
    romaji: str


def shown_name(person: Named, language: str) -> str:
    """The name as a reader of this language looks for it: for a Japanese reader the one in kanji or kana first.

    Nobody's name is made up: where only one script is known, that one is shown.
    """
    first, other = person.name, person.other_script
    if other and bool(KANJI_OR_KANA.search(first)) != (language == "ja"):
        first, other = other, first
    return f"{first} · {other}" if other else first


def sort_key(person: Named, language: str) -> str:
    """Reading order for a Japanese reader, the first family name for the others.

    Among kana, a name that has only Latin letters stands where its letters do: before them all.
    """
    if language == "ja" and person.kana:
        return fold(person.kana)
    if language != "ja" and person.romaji and KANJI_OR_KANA.match(person.name):
        return fold(person.romaji)
    return fold(f"{person.family_names} {person.given_names}" if person.family_names else person.name)


def initials(name: str) -> str:
    """One or two letters that stand for a name: "YN", or the first character of a Japanese family name."""
    if KANJI_OR_KANA.match(name):
        return name[:1]
    words: Sequence[str] = [word for word in re.split(r"[\s\-.]+", name) if word[:1].isalpha()]
    if not words:
        return name[:1].upper()
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()
