"""Lengths of time as people say them at a rehearsal: minutes and seconds."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from ninja_mentor.core.kernel.errors import UserError

MINUTES_SECONDS: Final = re.compile(r"(\d{1,3})\s*(?:[:.,'′m分]|min\.?)\s*([0-5]?\d)\s*(?:\"|″|s|seg\.?|秒)?")
SECONDS: Final = re.compile(r"(\d{1,5})\s*(?:\"|″|s|seg\.?|秒)?")
MINUTES: Final = re.compile(r"(\d{1,3})\s*(?:'|′|m|min\.?|分)")


def seconds_of(text: str) -> int:
    """The seconds of "2:45", "2 min 45", "165" or "3 min"; `UserError` "duration-not-understood"."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if found := MINUTES.fullmatch(plain):
        return int(found[1]) * 60
    if found := MINUTES_SECONDS.fullmatch(plain):
        return int(found[1]) * 60 + int(found[2])
    if found := SECONDS.fullmatch(plain):
        return int(found[1])
    raise UserError("duration-not-understood", text=text.strip()[:60])
