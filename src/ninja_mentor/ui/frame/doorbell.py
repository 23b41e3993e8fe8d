"""One window a workspace: a second start rings, and the first window comes forward."""

from __future__ import annotations

import getpass
import hashlib
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE: Final = 1500  # milliseconds


class Doorbell(QObject):
    """Listens for other starts of the same workspace by the same user; `rung()` fires for each."""

    rung = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(_name(folder)):
            QLocalServer.removeServer(_name(folder))  # left behind by a kill; the workspace's lock is ours
            self._server.listen(_name(folder))

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.rung.emit()


def ring(folder: Path) -> bool:
    """Brings the window that has this workspace open forward; False if there is none."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    reached = socket.waitForConnected(PATIENCE)
    if reached:
        socket.waitForDisconnected(PATIENCE)
    socket.abort()
    return reached


def _name(folder: Path) -> str:
    """The same for every way of writing the folder's path, other for another user."""
    whose = f"{getpass.getuser()}\0{folder.resolve()}"
    return f"ninja-mentor-{hashlib.sha256(whose.encode()).hexdigest()[:24]}"
