"""The pages there are, each imported and made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.navigation import PageEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ninja_mentor.ui.desk import Desk


def page_entries(
    desk: Desk, open_workspace: Callable[[object], object], log_idea: Callable[[], object]
) -> list[PageEntry]:
    """All pages in the sidebar's order, with what two of them ask for besides."""

    def today() -> QWidget:
        from ninja_mentor.ui.today.page import TodayPage  # noqa: PLC0415

        page = TodayPage(desk)
        page.logging_wanted.connect(log_idea)
        return page

    def ideas() -> QWidget:
        from ninja_mentor.ui.ideas.page import IdeasPage  # noqa: PLC0415

        return IdeasPage(desk)

    def idea() -> QWidget:
        from ninja_mentor.ui.idea.page import IdeaPage  # noqa: PLC0415

        return IdeaPage(desk)

    def mentoring() -> QWidget:
        from ninja_mentor.ui.mentoring.page import MentoringPage  # noqa: PLC0415

        return MentoringPage(desk)

    def people() -> QWidget:
        from ninja_mentor.ui.people.page import PeoplePage  # noqa: PLC0415

        return PeoplePage(desk)

    def pitch() -> QWidget:
        from ninja_mentor.ui.pitch.page import PitchPage  # noqa: PLC0415

        return PitchPage(desk)

    def exchange() -> QWidget:
        from ninja_mentor.ui.exchange.page import ExchangePage  # noqa: PLC0415

        return ExchangePage(desk)

    def workspace() -> QWidget:
        from ninja_mentor.ui.workspace.page import WorkspacePage  # noqa: PLC0415

        page = WorkspacePage(desk)
        page.workspace_wanted.connect(open_workspace)
        return page

    def trash() -> QWidget:
        from ninja_mentor.ui.trash.page import TrashPage  # noqa: PLC0415

        return TrashPage(desk)

    return [
        PageEntry("today", "sun", mark("Today"), today, "Ctrl+1"),
        PageEntry("ideas", "lightbulb", mark("Ideas"), ideas, "Ctrl+2"),
        PageEntry("idea", "lightbulb", "", idea, in_sidebar=False, parent="ideas"),
        PageEntry("pitch", "presentation", "", pitch, in_sidebar=False, parent="ideas"),
        PageEntry("mentoring", "handshake", mark("Mentoring"), mentoring, "Ctrl+3"),
        PageEntry("people", "users", mark("People"), people, "Ctrl+4"),
        PageEntry("exchange", "arrow-left-right", mark("Exchange"), exchange, "Ctrl+7"),
        PageEntry("trash", "trash-2", mark("Trash"), trash, "Ctrl+5", in_sidebar=False, parent="workspace"),
        PageEntry("workspace", "hard-drive", mark("Workspace"), workspace, "Ctrl+6", at_foot=True),
    ]
