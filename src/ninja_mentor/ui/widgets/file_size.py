"""How large a file is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk

KILO: Final = 1000


def size_of(number: int, desk: Desk) -> str:
    """Bytes as a person reads them."""
    say, formats = desk.language.say, desk.formats
    if number < KILO:
        return desk.language.count("{n} byte", "{n} bytes", number)
    if number < KILO * KILO:
        return say("{number} KB", number=formats.number(round(number / KILO)))
    return say("{number} MB", number=formats.number(number / KILO / KILO, 1))
