"""The record of a photo or file; its bytes are in the workspace's `attachments/`, named by their hash."""

from __future__ import annotations

from typing import ClassVar

from sqlmodel import Field

from ninja_mentor.core.store.record import Names, Record, Searchable


class Attachment(Record, table=True):
    """A photo or file on an idea. A picture is kept as it is shown: scaled, turned upright, without its place."""

    kind: ClassVar[str] = "attachment"
    prose: ClassVar[Names] = frozenset({"caption"})

    idea_id: str = Field(index=True)
    name: str = ""  # of the file, as it came
    caption: str = ""  # in the person's words; the alternative text where the picture is shown
    media_type: str = ""  # image/png, image/jpeg, application/pdf …
    content: str = ""  # SHA-256 of the bytes, in hexadecimal
    size: int = 0  # bytes
    width: int = 0  # pixels of a picture, else 0
    height: int = 0

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")

    def searchable(self) -> Searchable:
        return Searchable(self.name, self.caption)


RECORDS: tuple[type[Record], ...] = (Attachment,)
