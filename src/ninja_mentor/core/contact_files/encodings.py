"""In which encoding a file of contacts was written: what it says, else what its bytes can be read as."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the spreadsheets and phones of our countries write where it is not UTF-8.
WESTERN: Final = "cp1252"
JAPANESE: Final = ("cp932", "euc_jp", "iso2022_jp")
KNOWN: Final = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "cp932",
    "euc_jp",
    "iso2022_jp",
    "cp1252",
    "latin-1",
    "mac_roman",
)
LOOKED_AT: Final = 200_000  # bytes of a large file by which it is judged
KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
CJK_SIGN: Final = re.compile("[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]")
HALF_KANA: Final = re.compile("[\uff61-\uff9f]")  # what accented Latin letters become in Shift_JIS
LATIN_WORD: Final = re.compile(
    "[A-Za-z][\u00c0-\u00ff][a-z]|\\b[\u00c1\u00c9\u00cd\u00d3\u00da\u00d1][a-z]{2}|[a-z]{2}[\u00e1-\u00fa]"
)
ESCAPED_JIS: Final = (b"\x1b$B", b"\x1b$@")


@dataclass(frozen=True)
class Decoded:
    """The text of a file, in which encoding it was read, and the lines in which some bytes did not fit."""

    text: str
    encoding: str
    wrong_lines: tuple[int, ...] = ()  # from 1


def decoded(content: bytes, encoding: str = "") -> Decoded:
    """The text by the encoding given, else by the one found; bytes that do not fit are replaced, and named."""
    chosen, plain = (encoding, content) if encoding else _found(content)
    for mark, name in MARKS:
        if chosen == name and plain.startswith(mark):
            plain = plain[len(mark) :]
    try:
        return Decoded(plain.decode(chosen), chosen)
    except UnicodeDecodeError:
        return _by_line(plain, chosen)


def _found(content: bytes) -> tuple[str, bytes]:
    for mark, name in MARKS:
        if content.startswith(mark):
            return name, content
    sample = content[:LOOKED_AT]
    if (name := _wide(sample)) != "":
        return name, content
    if sample.isascii() and any(escape in sample for escape in ESCAPED_JIS):
        return "iso2022_jp", content
    if _is_utf8(sample) or _mostly_utf8(content):
        return "utf-8", content
    return _eight_bit(sample), content


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 6
    if enough and odd > enough and even == 0:
        return "utf-16-le"
    return "utf-16-be" if enough and even > enough and odd == 0 else ""


def _is_utf8(sample: bytes) -> bool:
    """Whether it can be read so; a sign that the end of the sample cuts does not count."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(content: bytes) -> bool:
    """Whether signs beyond ASCII are UTF-8 in most lines that have any: a few wrong lines do not make it another."""
    good = wrong = 0
    for line in content[:LOOKED_AT].split(b"\n"):
        if line.isascii():
            continue
        try:
            line.decode()
            good += 1
        except UnicodeDecodeError:
            wrong += 1
    return good > wrong


def _eight_bit(sample: bytes) -> str:
    """Japanese where it can be read as such and looks it, else Western; libraries guess where both look odd."""
    scores = {}
    for name in JAPANESE[:2]:
        text = _read(sample, name)
        if text is not None:
            signs, half = len(CJK_SIGN.findall(text)), len(HALF_KANA.findall(text))
            scores[name] = signs + 3 * len(KANA.findall(text)) - 3 * half
    best = max(scores, key=lambda name: scores[name], default="")
    western = sample.decode(WESTERN, errors="replace")
    if best and scores[best] > 2 * len(LATIN_WORD.findall(western)):
        return best
    if LATIN_WORD.search(western):
        return WESTERN
    return best if best and scores[best] > 0 else _guessed(sample)


def _read(sample: bytes, name: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError:
        return None


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (only where our own rules do not decide)

    best = from_bytes(sample, cp_isolation=list(KNOWN)).best()
    return best.encoding if best is not None else WESTERN


def _by_line(content: bytes, encoding: str) -> Decoded:
    """Each line by the encoding; one that it does not fit by what it looks like alone."""
    lines, wrong = [], []
    for number, line in enumerate(content.split(b"\n"), 1):
        try:
            lines.append(line.decode(encoding))
        except UnicodeDecodeError:
            wrong.append(number)
            lines.append(line.decode(_eight_bit(line), errors="replace"))
    return Decoded("\n".join(lines), encoding, tuple(wrong))
