"""The lines of a vCard, of any version: taken apart and put together again.

Read by ourselves: the pattern of the known library does not come back from some lines (ADR 8).
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.encodings import decoded
from ninja_mentor.core.contact_files.vcard_folding import LONGEST_HEAD, PHYSICAL, QUOTED_PRINTABLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST_TEXT: Final = 1_000_000  # characters of a value that is text
LONGEST: Final = 20_000_000  # characters of any line: more than any photo
PACKED: Final = {"PHOTO", "LOGO", "SOUND", "KEY"}
BASE64: Final = frozenset({"BASE64", "B"})
ENCODINGS: Final = {QUOTED_PRINTABLE, "8BIT", "7BIT", *BASE64}
NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
SPELT: Final = {"X-ABLABEL": "X-ABLabel", "X-ABSHOWAS": "X-ABShowAs"}  # some readers know but this


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
        listed = ",".join(self.params.get("TYPE", ()))  # 4.0 writes TYPE="voice,cell"
        return frozenset(one.strip().lower() for one in listed.split(",") if one.strip())

    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.value)

    def raw(self) -> str:
        """The property in one unfolded line, decoded, as it can be kept and given back."""
        name = SPELT.get(self.name, self.name)
        head = f"{self.group}.{name}" if self.group else name
        for param, values in self.params.items():
            if param == "ENCODING" and BASE64 & set(values):
                head += ";ENCODING=b"
            elif param not in {"ENCODING", "CHARSET"}:
                head += f";{param}=" + ",".join(_quoted(one) for one in values)
        return f"{head}:{self.value}"


def parsed(line: str, number: int) -> Property:
    """The property in a logical line; `BrokenLineError` where it is none."""
    if len(line) > LONGEST:
        raise BrokenLineError
    head, value = _split_head(line)
    name, *params = _split(head, ";")
    group, _, name = name.rpartition(".")
    name = name.strip().upper()
    if not NAME.fullmatch(name) or (group and not NAME.fullmatch(group)):
        raise BrokenLineError
    if len(value) > LONGEST_TEXT and name not in PACKED:
        raise BrokenLineError
    found: dict[str, tuple[str, ...]] = {}
    for param in params:
        key, equals, values = param.partition("=")
        if not equals:  # 2.1 writes TEL;CELL and NOTE;QUOTED-PRINTABLE
            key, values = ("ENCODING" if key.upper() in ENCODINGS else "TYPE"), key
        key = key.strip().upper()
        if NAME.fullmatch(key):
            listed = tuple(one.strip().strip('"').strip() for one in _split(values, ","))
            found[key] = found.get(key, ()) + listed
    if "ENCODING" in found:
        found["ENCODING"] = tuple(one.upper() for one in found["ENCODING"])
    if QUOTED_PRINTABLE in found.get("ENCODING", ()):
        value = _from_quoted_printable(value, next(iter(found.get("CHARSET", ())), "utf-8"))
    return Property(group, name, found, value, number)


def split_value(value: str, sign: str) -> list[str]:
    """The parts of a structured value, unescaped: at each sign that has no backslash before it."""
    return [unescaped(part) for part in split_raw(value, sign)]


def split_raw(value: str, sign: str) -> list[str]:
    """The parts of a structured value, each still escaped."""
    return _split(value, sign, escapes=True)


def unescaped(value: str) -> str:
    """The value without its backslashes; \\n is a line end."""
    if "\\" not in value:
        return value
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def escaped(text: str) -> str:
    """The text as it may stand in a value or in a part of one."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\\,;]", lambda found: "\\" + found[0], plain).replace("\n", "\\n")


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
    if ("\\" if escapes else '"') not in text:
        return text.split(sign)
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
    try:
        octets = quopri.decodestring(value.encode(charset))
        text = octets.decode(charset)
    except (LookupError, ValueError):  # also what codecs say of a name that they cannot even look up
        text = decoded(quopri.decodestring(value.encode(errors="replace"))).text
    return PHYSICAL.sub(r"\\n", text)


def _quoted(value: str) -> str:
    plain = value.replace('"', "'")
    return f'"{plain}"' if re.search("[;:,]", plain) else plain


def joined(parts: Sequence[str]) -> str:
    """The parts of a structured value, each escaped."""
    return ";".join(escaped(part) for part in parts)
