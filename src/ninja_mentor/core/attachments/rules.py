"""What must hold of a photo or file before it is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.attachments import HASH

if TYPE_CHECKING:
    from collections.abc import Callable


class AttachmentRules:
    """Rules for every kind of record that this feature has."""

    def __init__(self) -> None:
        self.kinds: dict[str, Callable[[Any], None]] = {"attachment": _attachment}

    def check(self, record: Any, today: str) -> None:  # noqa: ANN401, ARG002  (duck-typed record)
        """Raises `UserError` where the record cannot be stored as it is."""
        self.kinds[record.kind](record)


def _attachment(attachment: Any) -> None:  # noqa: ANN401
    if not HASH.fullmatch(attachment.content):
        raise UserError("attachment-without-content", name=attachment.name)
