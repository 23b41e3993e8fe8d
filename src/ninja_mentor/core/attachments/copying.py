"""A photo or file leaves the workspace as a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.attachments.names import ending_of, file_name
from ninja_mentor.core.kernel.saving import save_file

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.attachments.model import Attachment
    from ninja_mentor.core.store.attachments import Attachments

SAFE_KINDS: Final = ("image/", "audio/", "video/")
DOCUMENTS: Final = frozenset(  # without those that can hold macros
    ".pdf .txt .csv .md .rtf .odt .ods .odp .doc .docx .xls .xlsx .ppt .pptx".split()  # noqa: SIM905
)


def copy_name(attachment: Attachment) -> str:
    """What a copy of it is called."""
    return file_name(attachment.name, attachment.media_type)


def can_be_opened(attachment: Attachment) -> bool:
    """Whether it is a picture, a recording or a document: nothing that a system would run."""
    return attachment.media_type.startswith(SAFE_KINDS) or ending_of(attachment.name) in DOCUMENTS


def copy_to(attachments: Attachments, attachment: Attachment, target: Path) -> Path:
    """Writes a copy into the file; `UserError` where the bytes are lost or the file cannot be written."""
    save_file(target, attachments.read(attachment.content))
    return target
