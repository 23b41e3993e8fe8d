"""What tests of the idea's page share: an idea in a real workspace, and the page that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.overview.idea_sheet import idea_sheet
from ninja_mentor.ui.idea.page import IdeaPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.overview.idea_sheet import IdeaSheet
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    with workspace.transaction("Log an idea") as tx:
        return log_idea(tx, "Café de Altura", source="es", country="BO").id


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


class PageDriver:
    """The page of one idea, as the window would show it."""

    def __init__(self, desk: Desk, idea_id: str, qtbot: QtBot) -> None:
        self.desk, self.idea_id, self.qtbot = desk, idea_id, qtbot
        self.page = IdeaPage(desk)
        qtbot.addWidget(self.page)
        desk.writer.changed.connect(self.page.refresh)
        self.page.resize(1280, 760)
        self.page.show()

    def go(self, **place: object) -> None:
        self.page.show_place(idea_id=self.idea_id, **place)
        self.settle()

    def settle(self) -> None:
        """Everything asked for is answered."""
        while self.desk.writer.busy or self.desk.jobs.busy:
            self.desk.writer.wait_idle()
            self.desk.jobs.wait_idle()
        QCoreApplication.processEvents()

    def sheet(self) -> IdeaSheet:
        """What is stored."""
        self.settle()
        found = self.desk.workspace.ask(idea_sheet, self.idea_id, self.desk.workspace.author.id)
        assert found is not None
        return found

    def change(self, edit: Callable[..., object], *args: object, **values: object) -> None:
        """A change from somewhere else."""
        with self.desk.workspace.transaction("Elsewhere") as tx:
            edit(tx, self.idea_id, *args, **values)
        self.settle()


@pytest.fixture
def driver(desk: Desk, idea_id: str, qtbot: QtBot) -> PageDriver:
    return PageDriver(desk, idea_id, qtbot)
