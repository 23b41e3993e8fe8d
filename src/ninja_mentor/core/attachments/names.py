"""What files are called: cleaned as they come, with the right ending when they leave."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from ninja_mentor.core.kernel.file_names import NOT_IN_NAMES, is_device
from ninja_mentor.core.kernel.text import clean

LONGEST: Final = 80  # letters before the ending; a file system counts bytes, and a Japanese letter has three
LONGEST_ENDING: Final = 12
PICTURE_ENDINGS: Final = {"image/jpeg": (".jpg", ".jpeg"), "image/png": (".png",)}


def clean_name(name: str) -> str:
    """The file's name without its folder and what no file system takes, and not longer than is good to read."""
    last = re.split(r"[/\\]", clean(name, multiline=False)[0].rstrip("/\\"))[-1]
    plain = " ".join(NOT_IN_NAMES.sub(" ", last).split()).strip(" .")
    stem, ending = plain, ending_of(plain, as_written=True)
    if ending:
        stem = plain[: -len(ending)].rstrip(" .")
    if is_device(stem):
        stem = f"_{stem}"
    return (stem[:LONGEST].rstrip(" .") or "file") + ending


def ending_of(name: str, *, as_written: bool = False) -> str:
    """The ending with its dot, in small letters; "" where there is none."""
    ending = PurePosixPath(name.rstrip(" .")).suffix
    if not 1 < len(ending) <= LONGEST_ENDING or " " in ending:
        return ""
    return ending if as_written else ending.casefold()


def file_name(name: str, media_type: str) -> str:
    """The name for a copy: a picture that was kept in another format gets the ending of that format."""
    name = clean_name(name)
    endings = PICTURE_ENDINGS.get(media_type, ())
    if not endings or ending_of(name) in endings:
        return name
    ending = ending_of(name)
    return (name[: -len(ending)] if ending else name) + endings[0]
