"""What the file of a pitch is called, on every system that it may be carried to."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.file_names import name_from_words

if TYPE_CHECKING:
    from collections.abc import Container

    from ninja_mentor.core.pitch.ordering import Order


def file_name(title: str, order: Order) -> str:
    """The idea's name as a file can have it on every system, with the language and the ending."""
    return f"{_stem(title, order)}.{order.suffix}"


def new_file_name(title: str, order: Order, taken: Container[str]) -> str:
    """A file's name that is not `taken`, numbered where it has to be; `taken` holds names as `folded`."""
    stem, number = _stem(title, order), 1
    name = f"{stem}.{order.suffix}"
    while folded(name) in taken:
        number += 1
        name = f"{stem} {number}.{order.suffix}"
    return name


def folded(name: str) -> str:
    """The name as the least careful system sees it: two that fold alike are one file there."""
    return unicodedata.normalize("NFC", name).casefold()


def _stem(title: str, order: Order) -> str:
    return f"{name_from_words(title, 'pitch')} ({order.language})"
