"""Cells that no spreadsheet calculates: an apostrophe before what would start a formula, and off it again."""

from __future__ import annotations

from typing import Final

STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
MARK: Final = "'"


def disarmed(text: str) -> str:
    """The text as it may stand in a cell. What begins with the mark itself gets one more, so that none is lost."""
    return MARK + text if _starts(text) else text


def rearmed(text: str) -> str:
    """The text as it was before `disarmed`."""
    return text[1:] if text.startswith(MARK) and _starts(text[1:]) else text


def _starts(text: str) -> bool:
    bare = text.lstrip(" \u3000")
    return bare.startswith(STARTS) or (bare.startswith(MARK) and _starts(bare[1:]))
