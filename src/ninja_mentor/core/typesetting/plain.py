"""Words made fit for any file: what no page can show is dropped, every visible character stays."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass
from typing import Any, Final, TypeVar, cast

T = TypeVar("T")

# XML and PDF cannot carry control characters, lone surrogates and non-characters. Bidi embeddings and
# overrides can turn a page's words around, even behind the text that they were pasted into.
DROPPED: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
NONCHARACTER: Final = 0xFFFE


def plain(text: str) -> str:
    """The text without control characters, its lines ended by a newline."""
    text = DROPPED.sub("", LINE_ENDS.sub("\n", text))
    if text.isascii():
        return text
    return "".join(
        letter
        for letter in text
        if ord(letter) & NONCHARACTER != NONCHARACTER and not 0xFDD0 <= ord(letter) <= 0xFDEF
    )


def cleaned(record: T) -> T:
    """The same frozen record, `plain` in every text of it."""
    return cast("T", _cleaned(record))


def _cleaned(value: Any) -> Any:  # noqa: ANN401  (walks records of any make)
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(**{field.name: _cleaned(getattr(value, field.name)) for field in fields(value)})
    return value


def all_text(record: object) -> str:
    """Every word of the record that a writer may print."""
    found: list[str] = []
    pending: list[object] = [record]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            pending.extend(reversed(value))
        elif hasattr(value, "__dataclass_fields__"):
            pending.extend(getattr(value, name) for name in reversed(value.__dataclass_fields__))
    return "\n".join(found)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction reads from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
