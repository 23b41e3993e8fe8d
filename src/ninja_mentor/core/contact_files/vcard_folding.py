"""How the lines of a vCard are folded: unfolded for reading, by every version's habit, and folded for writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDED_AT: Final = 75  # octets, RFC 6350 3.2
LONGEST_HEAD: Final = 2_000  # characters before the colon
QUOTED_PRINTABLE: Final = "QUOTED-PRINTABLE"
PHYSICAL: Final = re.compile("\r\n|\n|\r")
BASE64_LINE: Final = re.compile(r"[A-Za-z0-9+/]+={0,2}")
FRAME: Final = re.compile(r"\s*(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)  # where a card begins and ends


def logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """The unfolded lines with the number, from 1, of the physical line where each begins."""
    begun, encoding, open_end = 0, "", False
    parts: list[str] = []
    for number, line in enumerate(PHYSICAL.split(text), 1):
        if not line and not open_end:
            if parts:
                yield begun, "".join(parts)
            parts = []
            continue
        if parts and open_end and not FRAME.fullmatch(line):
            parts.append(line)
        elif parts and line[:1] in {" ", "\t"}:
            parts.append(line[1:])
        elif parts and encoding == "BASE64" and BASE64_LINE.fullmatch(line):
            parts.append(line)  # 2.1 may end a photo by an empty line, without spaces before its lines
        else:
            if parts:
                yield begun, "".join(parts)
            begun, parts, encoding = number, [line], _encoding(line)
        open_end = encoding == QUOTED_PRINTABLE and line.endswith("=")
        if open_end:
            parts[-1] = parts[-1][:-1]
    if parts:
        yield begun, "".join(parts)


def _encoding(line: str) -> str:
    """By which of the two ways of 2.1 a value may go on in the next line; "" for any other."""
    head = line[:LONGEST_HEAD].partition(":")[0].upper()
    if ";" not in head:
        return ""
    params = {param.strip().removeprefix("ENCODING=") for param in head.split(";")[1:]}
    return next((name for name in (QUOTED_PRINTABLE, "BASE64") if name in params), "")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never inside a sign."""
    if line.isascii():
        rest = range(FOLDED_AT, len(line), FOLDED_AT - 1)
        return "\r\n ".join([line[:FOLDED_AT], *(line[place : place + FOLDED_AT - 1] for place in rest)])
    pieces, piece, size = [], "", 0
    for sign in line:
        octets = len(sign.encode(errors="replace"))
        if size + octets > FOLDED_AT:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += octets
    return "\r\n".join([*pieces, piece])


def written(lines: Iterable[str]) -> str:
    """The lines of a card, folded, each with its end."""
    return "".join(folded(line) + "\r\n" for line in lines)
