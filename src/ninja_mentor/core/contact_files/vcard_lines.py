"""The lines of a vCard, of any version: unfolded, taken apart and put together again.

Read by ourselves: the pattern of the known library does not come back from some lines (ADR 8).
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FOLDED_AT: Final = 75  # octets, RFC 6350 3.2
LONGEST_HEAD: Final = 2_000  # characters before the colon
QUOTED_PRINTABLE: Final = "QUOTED-PRINTABLE"
ENCODINGS: Final = {QUOTED_PRINTABLE, "BASE64", "B", "8BIT", "7BIT"}
NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
PHYSICAL: Final = re.compile("\r\n|\n|\r")


class BrokenLineError(ValueError):
    """A line that is no property: without a name, or with a head that makes no sense."""


@dataclass(frozen=True)
class Property:
    """One property. `value` is still escaped; `params` are by upper-case name."""

    group: str
    name: str  # upper case
    params: Mapping[str, tuple[str, ...]]
    value: str
    line: int

    def first(self, param: str) -> str:
        """The first value of a parameter, "" where there is none."""
        return next(iter(self.params.get(param, ())), "")

    def types(self) -> frozenset[str]:
        """Its TYPEs in lower case."""
        return frozenset(one.lower() for one in self.params.get("TYPE", ()))

    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.value)

    def raw(self) -> str:
        """The property in one unfolded line, decoded, as it can be kept and given back."""
        head = f"{self.group}.{self.name}" if self.group else self.name
        for param, values in self.params.items():
            if param not in {"ENCODING", "CHARSET"} or "B" in values:
                head += f";{param}=" + ",".join(_quoted(one) for one in values)
        return f"{head}:{self.value}"


def logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """The unfolded lines with the number, from 1, of the physical line where each begins."""
    begun, quoted = 0, False
    parts: list[str] = []
    for number, line in enumerate(PHYSICAL.split(text), 1):
        if parts and quoted:
            parts.append(line)
        elif parts and line[:1] in {" ", "\t"}:
            parts.append(line[1:])
        else:
            if parts:
                yield begun, "".join(parts)
            begun, parts = number, [line]
        quoted = line.endswith("=") and QUOTED_PRINTABLE in parts[0][:LONGEST_HEAD].upper()
        if quoted:
            parts[-1] = line[:-1]
    if parts:
        yield begun, "".join(parts)


def parsed(line: str, number: int) -> Property:
    """The property in a logical line; `BrokenLineError` where it is none."""
    head, value = _split_head(line)
    name, *params = _split(head, ";")
    group, _, name = name.rpartition(".")
    name = name.strip().upper()
    if not NAME.fullmatch(name) or (group and not NAME.fullmatch(group)):
        raise BrokenLineError
    found: dict[str, tuple[str, ...]] = {}
    for param in params:
        key, equals, values = param.partition("=")
        if not equals:  # 2.1 writes TEL;CELL and NOTE;QUOTED-PRINTABLE
            key, values = ("ENCODING" if key.upper() in ENCODINGS else "TYPE"), key
        listed = tuple(one.strip().strip('"') for one in _split(values, ","))
        found[key.strip().upper()] = found.get(key.strip().upper(), ()) + listed
    if "ENCODING" in found:
        found["ENCODING"] = tuple(one.upper() for one in found["ENCODING"])
    if QUOTED_PRINTABLE in found.get("ENCODING", ()):
        value = _from_quoted_printable(value, next(iter(found.get("CHARSET", ())), "utf-8"))
    return Property(group, name, found, value, number)


def split_value(value: str, sign: str) -> list[str]:
    """The parts of a structured value, unescaped: at each sign that has no backslash before it."""
    return [unescaped(part) for part in _split(value, sign, escapes=True)]


def unescaped(value: str) -> str:
    """The value without its backslashes; \\n is a line end."""
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def escaped(text: str) -> str:
    """The text as it may stand in a value or in a part of one."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\\,;]", lambda found: "\\" + found[0], plain).replace("\n", "\\n")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never inside a sign."""
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


def _split_head(line: str) -> tuple[str, str]:
    """What stands before and after the first colon outside quotes."""
    quoted = False
    for place, sign in enumerate(line[:LONGEST_HEAD]):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[:place], line[place + 1 :]
    head, colon, value = line[:LONGEST_HEAD].partition(":")  # a quote that nobody closed
    if not colon:
        raise BrokenLineError
    return head, value + line[LONGEST_HEAD:]


def _split(text: str, sign: str, *, escapes: bool = False) -> list[str]:
    """The text at each sign outside quotes, or outside escapes."""
    parts, begun, skip, quoted = [], 0, False, False
    for place, one in enumerate(text):
        if skip:
            skip = False
        elif escapes and one == "\\":
            skip = True
        elif not escapes and one == '"':
            quoted = not quoted
        elif one == sign and not quoted:
            parts.append(text[begun:place])
            begun = place + 1
    return [*parts, text[begun:]]


def _from_quoted_printable(value: str, charset: str) -> str:
    """Decoded, with the line ends that stood in it escaped, so that it stays one line."""
    octets = quopri.decodestring(value.encode("latin-1", errors="replace"))
    try:
        text = octets.decode(charset)
    except (LookupError, UnicodeDecodeError):
        text = octets.decode("utf-8", errors="replace")
    return PHYSICAL.sub(r"\\n", text)


def _quoted(value: str) -> str:
    plain = value.replace('"', "'")
    return f'"{plain}"' if re.search("[;:,]", plain) else plain


def joined(parts: Sequence[str]) -> str:
    """The parts of a structured value, each escaped."""
    return ";".join(escaped(part) for part in parts)
