"""The bar at the left: its entries are never cut, at whatever size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ninja_mentor.ui.frame.sidebar import NavButton, Sidebar
from ninja_mentor.ui.navigation import PageEntry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Look, Theme


@pytest.mark.parametrize("percent", [130, 200])
def test_no_entry_is_cut_after_the_text_has_grown(
    percent: int, qt_look: Look, plain_theme: Theme, qtbot: QtBot
) -> None:
    sidebar = Sidebar(qt_look, "Ninja Mentor")
    qtbot.addWidget(sidebar)
    sidebar.resize(208, 600)
    sidebar.set_entries([PageEntry("workspace", "hard-drive", "Espacio de trabajo compartido", QWidget)])
    sidebar.show()
    plain_theme.set_text_percent(percent)
    QCoreApplication.processEvents()
    [button] = sidebar.findChildren(NavButton)
    assert button.width() >= button.sizeHint().width()
    grown = sidebar.width()
    plain_theme.set_text_percent(100)
    QCoreApplication.processEvents()
    assert button.width() >= button.sizeHint().width()
    assert sidebar.width() < grown
