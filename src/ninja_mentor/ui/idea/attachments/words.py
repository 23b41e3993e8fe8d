"""What is said about a picture or file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.attachments.names import ending_of
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.widgets.file_size import size_of

if TYPE_CHECKING:
    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.ui.desk import Desk

ICONS: Final = {
    "audio/": "file-volume",
    "video/": "file-play",
    "application/pdf": "file-text",
    "text/": "file-text",
}
SHEETS: Final = frozenset({".csv", ".ods", ".xls", ".xlsx"})
USES: Final = {"picture_id": mark("Picture of the pitch"), "logo_id": mark("Logo of the pitch")}


def icon_of(attachment: Attachment) -> str:
    """The icon that stands for a file, or for a picture that is not there."""
    if attachment.is_picture:
        return "image"
    if ending_of(attachment.name) in SHEETS:
        return "file-spreadsheet"
    return next((icon for kind, icon in ICONS.items() if attachment.media_type.startswith(kind)), "file")


def facts_of(attachment: Attachment, desk: Desk) -> str:
    """Its kind, its pixels, its size: "JPG · 1.200 × 800 · 240 KB"."""
    formats = desk.formats
    ending = ending_of(attachment.name).removeprefix(".").upper()
    if attachment.is_picture:
        ending = "PNG" if attachment.media_type == "image/png" else "JPEG"
    pixels = f"{formats.number(attachment.width)} × {formats.number(attachment.height)}"
    size = size_of(attachment.size, desk)
    return " · ".join(part for part in (ending, pixels if attachment.width else "", size) if part)
