"""Another size of text while the Workspace page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from ninja_mentor.ui.workspace.page import WorkspacePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme import Theme


@pytest.mark.parametrize("percent", [200, 90])
def test_the_only_backup_is_seen_whole_at_any_size_of_text(
    percent: int, workspace: Workspace, desk_of: Callable[..., Desk], plain_theme: Theme, qtbot: QtBot
) -> None:
    workspace.back_up("asked")
    desk = desk_of(workspace)
    page = WorkspacePage(desk)
    qtbot.addWidget(page)
    page.resize(900, 800)
    page.show_place()
    page.show()
    desk.jobs.wait_idle()
    QCoreApplication.processEvents()
    plain_theme.set_text_percent(percent)
    QCoreApplication.processEvents()
    table = page.view.table
    row = table.visualRect(table.records.index(0, 0))
    assert row.height() == plain_theme.px(20) + 16
    assert table.viewport().height() - row.height() in range(6)
