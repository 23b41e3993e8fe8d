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


def both_scripts(person: Named) -> str:
    """The name in both scripts, as the person writes it first: "Yumi Nakamura · 中村 ユミ"."""
    return f"{person.name} · {person.other_script}" if person.other_script else person.name


def sort_key(person: Named, language: str) -> str:
    """Reading order for a Japanese reader, the first family name for the others."""
    if language == "ja" and person.kana:
        return fold(person.kana)
    return fold(f"{person.family_names} {person.given_names}" if person.family_names else person.name)


def initials(name: str) -> str:
    """One or two letters that stand for a name: "YN", or the first character of a Japanese family name."""
    if KANJI_OR_KANA.match(name):
        return name[:1]
    words: Sequence[str] = [word for word in re.split(r"[\s\-.]+", name) if word[:1].isalpha()]
    if not words:
        return name[:1].upper()
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()
