"""The page of ideas on a window of its own, and ways to wait until it shows what was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from ninja_mentor.core.ideas.edits import log_idea, move_idea
from ninja_mentor.ui.ideas.page import IdeasPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.ideas.stage_list import StageList


@dataclass
class Shown:
    """The page as a test uses it."""

    page: IdeasPage
    desk: Desk

    def settle(self) -> None:
        """Everything written, read and shown."""
        while self.desk.writer.busy or self.desk.jobs.busy:
            self.desk.writer.wait_idle()
            self.desk.jobs.wait_idle()

    def cards(self, stage: str) -> StageList:
        return self.page.view.board.column(stage).cards

    def titles(self, stage: str) -> list[str]:
        """What stands in a column, from top to bottom."""
        model = self.cards(stage).ideas
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def rows(self) -> list[str]:
        """The titles in the table, from top to bottom."""
        model = self.page.view.table.ideas
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def choose(self, stage: str, title: str) -> StageList:
        """Puts the focus on a card, as the keyboard would."""
        cards = self.cards(stage)
        cards.setFocus()
        row = self.titles(stage).index(title)
        cards.setCurrentIndex(cards.ideas.index(row))
        return cards

    def show_table(self) -> None:
        self.page._switch.chosen.emit("table")
        self.settle()


@pytest.fixture
def show_page(qtbot: QtBot, desk_of: Callable[..., Desk]) -> Callable[[Workspace], Shown]:
    def show(workspace: Workspace) -> Shown:
        desk = desk_of(workspace)
        page = IdeasPage(desk)
        qtbot.addWidget(page)
        desk.writer.changed.connect(page.refresh)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
        page.show_place()
        page.setFocus()
        shown = Shown(page, desk)
        shown.settle()
        return shown

    return show


@pytest.fixture
def log(workspace: Workspace, clock: StandingClock) -> Callable[..., str]:
    """Logs an idea straight into the workspace: its title, its stage, and any of its columns."""

    def log_one(title: str, stage: str = "application", **columns: object) -> str:
        clock.pass_by(seconds=1)  # ideas of one moment have no order
        with workspace.transaction("Log") as tx:
            idea = log_idea(tx, title, source="es", country="BO")
            move_idea(tx, idea.id, stage)
            for name, value in columns.items():
                setattr(idea, name, value)
            return idea.id

    return log_one
