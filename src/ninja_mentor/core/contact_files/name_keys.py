"""Names made comparable across scripts, accents and the ways in which Japanese is written in Latin letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.kana import in_latin
from ninja_mentor.core.kernel.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

LATIN: Final = re.compile(r"[a-z0-9]+")
KANJI: Final = re.compile("[\u3005\u3400-\u9fff\uf900-\ufaff]")
KANA_RUN: Final = re.compile("[\u3041-\u3096\u309d\u309e]+")
SPACES: Final = re.compile(r"[\s・,.]+")
# The same sound as it is written by habit (Hepburn, Kunrei, Spanish, Portuguese), in the order of being applied.
SAME_SOUND: Final = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        ("sy(?=[aou])", "sh"),
        ("ty(?=[aou])", "ch"),
        ("zy(?=[aou])", "j"),
        ("si", "shi"),
        ("ti", "chi"),
        ("tu", "tsu"),
        ("hu", "fu"),
        ("zi", "ji"),
        ("o[ou]+", "o"),
        ("oh(?=$|[^aeiou])", "o"),
        ("u{2,}", "u"),
        ("l", "r"),
        ("z", "s"),
        ("v", "b"),
        ("y", "i"),
        ("ph", "f"),
        ("(.)\\1+", "\\1"),
    )
)
PARTICLES: Final = frozenset(
    {"de", "da", "do", "dos", "das", "del", "ra", "ras", "ros", "e", "i", "san", "sr", "sra"}
)
MOST_WORDS: Final = 6
MOST_COMPARED: Final = 16  # words; a name of thousands is none, and each is compared with each
START: Final = 4  # letters of a word by which people are looked up


@dataclass(frozen=True)
class NameKeys:
    """A name in comparable form: its sounding words, and its signs and kana where they are known."""

    words: frozenset[str]
    signs: frozenset[str]  # kanji names without spaces
    kana: frozenset[str]  # readings without spaces

    @cached_property
    def starts(self) -> tuple[str, ...]:
        """The beginnings of its words, by which others of nearly this name are found."""
        return tuple(sorted({word[:START] for word in self.words}))[:MOST_WORDS]

    def some(self, number: int) -> list[str]:
        """Each choice of so many of the beginnings."""
        return ["+".join(chosen) for chosen in combinations(self.starts, number)]


def name_keys(values: Mapping[str, Any]) -> NameKeys:
    """The keys of a person, from all columns that hold a name."""
    words: set[str] = set()
    signs: set[str] = set()
    kana: set[str] = set()
    full = (
        values.get("name", ""),
        values.get("other_script", ""),
        values.get("kana", ""),
        values.get("romaji", ""),
    )
    parts = f"{values.get('family_names', '')} {values.get('given_names', '')}"
    for text in (*full, parts):
        folded = fold(str(text or ""))
        if not folded.strip():
            continue
        compact = SPACES.sub("", folded)
        if KANJI.search(compact):
            signs.add(compact)
        elif KANA_RUN.fullmatch(compact):
            kana.add(compact)
            words |= {_sounding(in_latin(part)) for part in SPACES.split(folded) if part}
        else:
            words |= {_sounding(word) for word in LATIN.findall(folded)}
    return NameKeys(
        frozenset(sorted(words - PARTICLES - {""})[:MOST_COMPARED]), frozenset(signs), frozenset(kana)
    )


@lru_cache(maxsize=50_000)  # few names make up most of all names
def _sounding(word: str) -> str:
    for pattern, put in SAME_SOUND:
        word = pattern.sub(put, word)
    return word
