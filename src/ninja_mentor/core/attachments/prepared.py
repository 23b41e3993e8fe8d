"""A photo or file as it is kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Prepared:
    """Bytes that may be kept, and what they are; the pixels of a picture, else 0."""

    content: bytes
    media_type: str
    width: int = 0
    height: int = 0


@dataclass(frozen=True)
class Kept:
    """A file whose bytes are in the workspace already: its cleaned name, the hash of its bytes, what they are."""

    name: str
    content: str
    media_type: str
    size: int
    width: int
    height: int
