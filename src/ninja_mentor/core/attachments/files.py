"""What may be kept: pictures as pictures, other files as they are, programs never."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.attachments.names import clean_name, ending_of
from ninja_mentor.core.attachments.pictures import MOST_MEGABYTES as MOST_OF_A_PICTURE
from ninja_mentor.core.attachments.pictures import is_picture, prepare_picture
from ninja_mentor.core.attachments.prepared import Prepared
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

MOST_MEGABYTES: Final = 25
UNKNOWN: Final = "application/octet-stream"
PICTURES: Final = frozenset(  # words: a list of them would fill a page
    """
    .avif .bmp .gif .heic .heif .jfif .jpe .jpeg .jpg .png .svg .tif .tiff .webp
    """.split()  # noqa: SIM905
)
PROGRAMS: Final = frozenset(  # words: a list of them would fill a page
    """
    .apk .app .appimage .appx .bash .bat .bin .class .cmd .com .command .cpl .csh .deb .desktop .dll
    .dmg .dylib .exe .fish .gadget .hta .inf .jar .js .jse .lnk .mjs .msi .msix .msp .php .pif .pkg
    .pl .ps1 .psm1 .py .pyc .pyw .rb .reg .rpm .run .scr .sh .so .sys .url .vb .vbe .vbs .workflow
    .ws .wsf .wsh .zsh
    """.split()  # noqa: SIM905
)
PROGRAM_BEGINNINGS: Final = (
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
)


def read_file(path: Path) -> bytes:
    """The bytes of a file that somebody chose; `UserError` where it cannot be read or is far too large."""
    name = clean_name(path.name)
    try:
        if not path.is_file():
            raise UserError("file-not-readable", file=name)
        if path.stat().st_size > MOST_OF_A_PICTURE * 1_000_000:  # before anything fills the memory
            raise UserError("file-too-large", name=name, limit=MOST_MEGABYTES)
        return path.read_bytes()
    except OSError as error:
        raise UserError("file-not-readable", file=name) from error


def prepare(content: bytes, name: str) -> Prepared:
    """The content as it may be kept; `UserError` says why it may not."""
    name = clean_name(name)
    ending = ending_of(name)
    if ending in PROGRAMS or _runs(content):
        raise UserError("file-is-program", name=name)
    if not content:
        raise UserError("attachment-without-content", name=name)
    if is_picture(content) or ending in PICTURES:
        return prepare_picture(content, name)
    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise UserError("file-too-large", name=name, limit=MOST_MEGABYTES)
    return Prepared(content, _media_type(name))


def _runs(content: bytes) -> bool:
    """Whether the first bytes are those of a program; on Windows that is MZ, with which words can begin too."""
    windows = content[:2] == b"MZ" and b"\0" in content[:64]
    return windows or content.startswith(PROGRAM_BEGINNINGS)


def _media_type(name: str) -> str:
    """By the ending. What was not read as a picture is never called one."""
    known, packed = mimetypes.guess_type(name)
    return UNKNOWN if known is None or packed or known.startswith("image/") else known
