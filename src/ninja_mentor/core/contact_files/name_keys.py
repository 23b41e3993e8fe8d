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
    from collections.abc import Iterator, Mapping

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
NO_NAMES: Final = frozenset(
    {"", "de", "da", "do", "dos", "das", "del", "ra", "ras", "ros", "e", "i", "san", "sr", "sra"}
)
WHOLE: Final = ("name", "other_script", "kana", "romaji")  # columns that hold a whole name
MOST_WORDS: Final = 6
MOST_COMPARED: Final = 16  # words; a name of thousands is none, and each is compared with each
START: Final = 4  # letters of a word by which people are looked up

Choice = tuple[tuple[str, ...], tuple[str, ...]]  # beginnings of words, and the words that are left out


@dataclass(frozen=True)
class NameKeys:
    """A name in comparable form: its sounding words, and its signs and kana where they are known."""

    words: frozenset[str]
    signs: frozenset[str]  # kanji names without spaces
    kana: frozenset[str]  # readings without spaces

    @cached_property
    def looked_up(self) -> tuple[str, ...]:
        """The words by which others of nearly this name are found: one for each beginning, a few at most."""
        by_start = {word[:START]: word for word in sorted(self.words, reverse=True)}
        return tuple(by_start[start] for start in sorted(by_start)[:MOST_WORDS])

    def some(self, number: int) -> Iterator[Choice]:
        """Each choice of so many of their beginnings, with the words that are left out."""
        words = self.looked_up
        left_out = list(combinations(words, len(words) - number))  # the last one goes with the first choice
        return zip(combinations([word[:START] for word in words], number), reversed(left_out), strict=True)


def name_keys(values: Mapping[str, Any]) -> NameKeys:
    """The keys of a person, from all columns that hold a name."""
    words: set[str] = set()
    signs: set[str] = set()
    kana: set[str] = set()
    parts = f"{values.get('family_names') or ''} {values.get('given_names') or ''}"
    for text in (*(values.get(column) or "" for column in WHOLE), parts):
        written = str(text).split()
        latin = [found for part in written if (found := _latin(part)) is not None]
        if len(latin) == len(written):  # nearly every name
            words.update(*latin)
            continue
        folded = fold(" ".join(written))
        compact = SPACES.sub("", folded)
        if KANJI.search(compact):
            signs.add(compact)
        elif KANA_RUN.fullmatch(compact):
            kana.add(compact)
            words |= {_sounding(in_latin(part)) for part in SPACES.split(folded) if part}
        else:
            words |= {_sounding(word) for word in LATIN.findall(folded)}
    words -= NO_NAMES
    if len(words) > MOST_COMPARED:
        words = set(sorted(words)[:MOST_COMPARED])
    return NameKeys(frozenset(words), frozenset(signs), frozenset(kana))


@lru_cache(maxsize=50_000)  # few names make up most of all names
def _latin(written: str) -> tuple[str, ...] | None:
    """The sounding words of one written word; None where it is not in Latin letters alone."""
    folded = fold(written)
    return tuple(map(_sounding, LATIN.findall(folded))) if folded.isascii() else None


def _sounding(word: str) -> str:
    for pattern, put in SAME_SOUND:
        word = pattern.sub(put, word)
    return word
