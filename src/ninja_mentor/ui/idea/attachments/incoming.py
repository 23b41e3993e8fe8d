"""What comes from outside: files by their paths, or a picture that only the clipboard has."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from ninja_mentor.core.attachments.edits import keep
from ninja_mentor.core.attachments.files import prepare, read_file
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from ninja_mentor.core.attachments.prepared import Kept
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.jobs import Progress


@dataclass(frozen=True)
class Incoming:
    """A file that is to be added: read from its path, or drawn already."""

    name: str
    path: Path | None = None
    image: QImage | None = None

    def content(self) -> bytes:
        """Its bytes; `UserError` where it cannot be read."""
        return read_file(self.path) if self.path is not None else _as_png(self.image or QImage())


@dataclass(frozen=True)
class Outcome:
    """What became of all that came: the files kept, and why others were not."""

    kept: tuple[Kept, ...]
    refused: tuple[UserError, ...]


def files_in(paths: Sequence[Path]) -> list[Incoming]:
    """Files that somebody chose."""
    return [Incoming(path.name, path) for path in paths]


def incoming_from(data: QMimeData, picture_name: str) -> list[Incoming]:
    """The files in what was dropped or copied, else the picture in it; empty where there is neither."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return files_in(paths)
    image = data.imageData() if data.hasImage() else None
    return [Incoming(picture_name, image=image)] if isinstance(image, QImage) and not image.isNull() else []


def takes(data: QMimeData) -> bool:
    """Whether there is something in it to add."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def keep_all(
    workspace: Workspace, files: Sequence[Incoming], telling: Callable[[int], str], progress: Progress
) -> Outcome:
    """Prepares one file after the other, slowly; a file that cannot be kept does not keep out the others."""
    kept, refused = [], []
    for number, each in enumerate(files):
        progress.report(number / len(files), telling(number))
        try:
            kept.append(keep(workspace.attachments, prepare(each.content(), each.name), each.name))
        except UserError as error:
            refused.append(error)
    progress.check()
    return Outcome(tuple(kept), tuple(refused))


def _as_png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only bytes here
    return bytes(content.data())
