"""Text as people type it: cleaned of what nobody sees, and folded so that search finds it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

CJK: Final = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
CJK_RUN: Final = re.compile(f"[{CJK}]+")
WORD: Final = re.compile(f"[{CJK}]+|[^\\W_{CJK}]+", re.UNICODE)
BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
DAKUTEN: Final = ("\u3099", "\u309a")
KATAKANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)} | {ord("ー"): None, ord("・"): " "}


def clean(text: str, *, multiline: bool) -> tuple[str, int]:
    """The text without control and bidi override characters, and how many there were."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    allowed = "\n\t" if multiline else ""
    kept = "".join(
        c for c in text if c in allowed or not (c in BIDI or unicodedata.category(c) in ("Cc", "Cs"))
    )
    return kept, len(text) - len(kept)


def fold(text: str) -> str:
    """The text as search compares it: without width, case, Latin marks, kana kind and long marks."""
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(c for c in spread if not unicodedata.combining(c) or c in DAKUTEN)
    return unicodedata.normalize("NFC", bare).translate(KATAKANA)


def index_words(text: str) -> str:
    """What the full-text index stores: CJK runs as overlapping pairs and their last character."""
    return CJK_RUN.sub(lambda run: f" {_pairs(run[0], last=True)} ", fold(text))


def match_expression(query: str) -> str | None:
    """The FTS5 expression for what somebody typed; nothing in it is syntax. None where there is no word."""
    words = WORD.findall(fold(query))
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
