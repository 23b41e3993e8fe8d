"""Changes to the photos and files of an idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.attachments.model import Attachment
from ninja_mentor.core.attachments.names import clean_name
from ninja_mentor.core.attachments.prepared import Kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.attachments.prepared import Prepared
    from ninja_mentor.core.store.attachments import Attachments
    from ninja_mentor.core.store.transaction import Transaction


def keep(attachments: Attachments, prepared: Prepared, name: str) -> Kept:
    """Puts the bytes into the workspace; nobody sees them before `attach_kept`."""
    content = attachments.keep(prepared.content)
    return Kept(
        clean_name(name),
        content,
        prepared.media_type,
        len(prepared.content),
        prepared.width,
        prepared.height,
    )


def attach(
    tx: Transaction,
    attachments: Attachments,
    idea_id: str,
    prepared: Prepared,
    name: str,
    caption: str = "",
) -> Attachment:
    """A photo or file on the idea. What takes long, `prepare`, comes before the transaction."""
    return attach_kept(tx, idea_id, [keep(attachments, prepared, name)], caption)[0]


def attach_kept(tx: Transaction, idea_id: str, files: Sequence[Kept], caption: str = "") -> list[Attachment]:
    """Photos and files on the idea, in this order."""
    return [tx.add(Attachment(idea_id=idea_id, caption=caption.strip(), **vars(each))) for each in files]


def set_caption(tx: Transaction, attachment_id: str, caption: str) -> None:
    """What is seen, in the person's words."""
    tx.get(Attachment, attachment_id).caption = caption.strip()


def delete_attachments(tx: Transaction, attachment_ids: Sequence[str]) -> None:
    """Puts photos and files into the trash; their bytes stay, so that they can be brought back."""
    for attachment_id in attachment_ids:
        tx.delete(tx.get(Attachment, attachment_id))
