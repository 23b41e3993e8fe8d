"""The Qt binding itself: one release of it ended Python 3.11 after some thousand calls."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_calls_that_give_nothing_leave_nothing_as_it_is(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(300):
        widget.setToolTip("a")
    assert sys.getrefcount(None) > before - 100
