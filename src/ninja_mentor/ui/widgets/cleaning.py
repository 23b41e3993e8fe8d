"""Invisible characters that change how text reads, taken out where text comes in."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls but tab and line ends; marks that reorder or hide text (bidi, zero width no-break).
_UNWANTED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_LINE_ENDS: Final = re.compile("\r\n|[\r\u2028\u2029\x85]")


def cleaned(text: str) -> tuple[str, int]:
    """The text without control characters, and how many were taken out. Line ends become `\\n`."""
    text = _LINE_ENDS.sub("\n", text)
    return _UNWANTED.subn("", text)


def python_index(text: str, qt_index: int) -> int:
    """The place in a Python string of a place that Qt counts in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * qt_index].decode("utf-16-le", "surrogatepass"))


def qt_index(text: str, index: int) -> int:
    """The place that Qt counts in UTF-16 units of a place in a Python string."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2
