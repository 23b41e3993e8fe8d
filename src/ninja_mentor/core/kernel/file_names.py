"""What a file may be called on every system that it may be carried to."""

from __future__ import annotations

import re
from typing import Final

from ninja_mentor.core.kernel.text import clean

NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]+')
LONGEST_NAME: Final = 60  # letters; a file system counts bytes, and a Japanese letter has three
# Windows takes these for devices, whatever stands behind their first dot.
DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Whether Windows would not take this for a file."""
    return DEVICES.match(name) is not None


def name_from_words(words: str, otherwise: str = "file") -> str:
    """The words as a file's name without its ending; `otherwise` where no sign of them can stand in one."""
    plain = " ".join(NOT_IN_NAMES.sub(" ", clean(words, multiline=False)[0]).split())
    name = plain[:LONGEST_NAME].strip(" .") or otherwise
    return f"_{name}" if is_device(name) else name
