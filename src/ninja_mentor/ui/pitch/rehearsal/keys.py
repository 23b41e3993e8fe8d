"""The keys of the rehearsal stage; a clicker sends the same."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

NEXT: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown})
BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
SCROLL: Final = {Qt.Key.Key_Down: 2, Qt.Key.Key_Up: -2}
