"""Text as people type it: cleaned of what nobody sees, and folded so that search finds it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Only letters and signs, as the index takes them: no marks without a letter, no dashes.
CJK: Final = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3400-\u9fff\uf900-\ufa6d\ufa70-\ufad9\uac00-\ud7a3"
)
CJK_RUN: Final = re.compile(f"[{CJK}]+")
WORD: Final = re.compile(f"[{CJK}]+|[^\\W_{CJK}]+", re.UNICODE)
LONGEST_QUERY: Final = 200  # characters: a pasted page finds nothing more than its beginning does
BREAKS: Final = re.compile("\r\n|[\r\v\f\x85]")  # what other programs mean by a new line
BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
LATIN_MARKS: Final = re.compile("[\u0300-\u034e\u0350-\u036f]+")
DAKUTEN: Final = ("\u3099", "\u309a")
KATAKANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
UNHEARD: Final = {ord("ー"): None, ord("・"): " "} | dict.fromkeys(
    map(ord, DAKUTEN)
)  # marks without their kana
FOLDED_KANA: Final = KATAKANA | UNHEARD


def clean(text: str, *, multiline: bool) -> tuple[str, int]:
    """The text without control and bidi override characters, and how many there were.

    A single line has spaces where there were line breaks and tabs, so that no words grow together.
    """
    if text.isprintable():  # nearly every line: nothing that could be taken away is
        return text, 0
    text = BREAKS.sub("\n", text)
    if not multiline:
        text = text.replace("\n", " ").replace("\t", " ")
    kept = "".join(
        c for c in text if c in "\n\t" or not (c in BIDI or unicodedata.category(c) in ("Cc", "Cs"))
    )
    return kept, len(text) - len(kept)


def fold(text: str) -> str:
    """The text as search compares it: without width, case, Latin marks, kana kind and long marks."""
    if text.isascii():  # most text: nothing but its case is to be folded
        return text.lower()
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    latin = LATIN_MARKS.sub("", spread)
    if latin.isascii():
        return latin
    bare = "".join(c for c in spread if not unicodedata.combining(c) or c in DAKUTEN)
    return unicodedata.normalize("NFC", bare).translate(FOLDED_KANA)


def index_words(text: str) -> str:
    """What the full-text index stores: the words that can be asked for.

    CJK runs are overlapping pairs and their last character.
    """
    folded = fold(text)
    words = WORD.findall(folded)
    if folded.isascii():
        return " ".join(words)
    return " ".join(_pairs(word, last=True) if CJK_RUN.fullmatch(word) else word for word in words)


def query_words(query: str) -> list[str]:
    """The words that somebody looks for, each once; the last one may be only begun."""
    words = WORD.findall(fold(query[:LONGEST_QUERY]))
    return [word for word in dict.fromkeys(words) if word != words[-1]] + words[-1:]


def match_expression(query: str) -> str | None:
    """The FTS5 expression for what somebody typed; nothing in it is syntax. None where there is no word."""
    words = query_words(query)
    terms = []
    for place, word in enumerate(words):
        if CJK_RUN.fullmatch(word):
            terms.append(f'"{_pairs(word, last=False)}"' if len(word) > 1 else f'"{word}"*')
        else:
            terms.append(f'"{word}"*' if place == len(words) - 1 else f'"{word}"')
    return " ".join(terms) or None


def _pairs(run: str, *, last: bool) -> str:
    pairs = [run[i : i + 2] for i in range(len(run) - 1)]
    return " ".join([*pairs, run[-1]] if last or not pairs else pairs)
