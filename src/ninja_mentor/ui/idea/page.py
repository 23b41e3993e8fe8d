"""The page of one idea: which room is shown at which stage, and what can be done with the whole idea."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from ninja_mentor.core.ideas.edits import archive_idea, bring_back_idea, delete_idea, move_idea
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.idea_sheet import IdeaSheet, idea_sheet
from ninja_mentor.ui.idea.printing import Printing
from ninja_mentor.ui.idea.rail import WORKSHEET, Entry, Rail
from ninja_mentor.ui.idea.rooms import ROOMS
from ninja_mentor.ui.idea.second_press import SecondPress
from ninja_mentor.ui.idea.side.pane import SidePane
from ninja_mentor.ui.idea.worksheet.room import WorksheetRoom
from ninja_mentor.ui.navigation import Crumb, PageAction
from ninja_mentor.ui.reports.saving import ReportSaving
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.saved_line import SavedLine
from ninja_mentor.ui.widgets.side_drawer import SideDrawer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.room import Room

NARROW: Final = 720  # designed pixels below which the rail is one box at the top
LAST_PLACE: Final = "idea-place-"


class IdeaPage(QWidget):
    """Shows `room` of `idea_id`; without a room, where the person was last, else the idea's own stage."""

    header_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._idea_id = self._room = self._stage = ""
        self._sheet: IdeaSheet | None = None
        self._second_press = SecondPress(self)
        self._printing = Printing(desk, self, lambda: (self._idea_id, self.title(), self._room, self._stage))
        self._reports = ReportSaving(desk, self, self._reported)
        self._wanted: dict[str, object] = {}
        self._rooms: dict[str, QWidget] = {}
        say = desk.language.say
        self.rail = Rail(desk, [Entry(room.id, say(room.label)) for room in ROOMS])
        self.rail.chosen.connect(self._choose)
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(1)  # or the widest room would keep the page from folding
        self._gone = EmptyState(
            desk.look,
            "trash-2",
            say("This idea is not here any more"),
            say("It may have been deleted. What is deleted waits in the trash and can be brought back."),
            say("Look in the trash"),
            lambda: desk.navigator.open_page("trash"),
        )
        self._blank = QWidget()
        self._stack.addWidget(self._blank)
        self._stack.addWidget(self._gone)
        self.side = SidePane(desk)
        self.side.place_wanted.connect(self._go_to_field)
        self.side.move_wanted.connect(self._move)
        self.drawer = SideDrawer(
            desk.look, self._stack, self.side, say("Gate, comments, actions"), desk.settings, "idea"
        )
        self._saved = SavedLine(desk.look)
        desk.writer.saved.connect(self._saved.saved)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.rail)
        self._row.addWidget(self.drawer, 1)
        desk.look.theme.changed.connect(self._fold)

    # -- what the window asks of a page ----------------------------------------------------------------

    def title(self) -> str:
        """The idea's own title."""
        return self._sheet.idea.title if self._sheet is not None else ""

    def breadcrumb(self) -> Sequence[Crumb]:
        """Back up to all ideas."""
        return (Crumb(self._desk.language.say("Ideas"), "ideas"),)

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        """What can be done with the whole idea."""
        if self._sheet is None:
            return ()
        say = self._desk.language.say
        pitch = PageAction(
            say("Pitch"),
            lambda: self._desk.navigator.open_page("pitch", idea_id=self._idea_id),
            "presentation",
            primary=True,
        )
        toggle = self.drawer.toggle_button()
        if not self._desk.workspace.writing:
            return self._saved, toggle, pitch
        more = PageAction(say("More"), icon="ellipsis", menu=self._more(self._sheet))
        return self._saved, more, toggle, pitch

    def show_place(self, **place: object) -> None:
        """Shows an idea: `idea_id`, and room, stage, field, record_id, start, length, language as far as known."""
        idea_id = str(place.pop("idea_id", "") or self._idea_id)
        other = idea_id != self._idea_id
        self._idea_id, self._wanted = idea_id, place
        if other:
            self._second_press.keep_out()
            self._sheet, self._room, self._stage = None, "", ""
            self._stack.setCurrentWidget(self._blank)
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Reads the idea anew; its rooms look for themselves."""
        if not self._idea_id:
            return
        self._load()
        room = self._rooms.get(self._room)
        if room is not None:
            cast("Room", room).refresh(changes)

    # -- inside ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def current_room(self) -> QWidget | None:
        """The room that is shown."""
        return self._rooms.get(self._room)

    def _load(self) -> None:
        self._desk.jobs.run(self._read, self._idea_id, then=self._show, topic=("idea", id(self)))

    def _read(self, idea_id: str) -> tuple[IdeaSheet | None, Any]:
        workspace = self._desk.workspace
        return workspace.ask(idea_sheet, idea_id, workspace.author.id), workspace.setting(
            LAST_PLACE + idea_id
        )

    def _show(self, read: tuple[IdeaSheet | None, Any]) -> None:
        sheet, last = read
        before, self._sheet = self._sheet, sheet
        if sheet is None:
            self._stack.setCurrentWidget(self._gone)
            self.rail.setEnabled(False)
            self.side.hide()
            self.header_changed.emit()
            return
        self.rail.setEnabled(True)
        self.side.show()
        self.rail.show_sheet(sheet, {room.id: room.count(sheet) for room in ROOMS})
        if before is None or self._wanted:
            self._go(sheet, last)
        self.side.show_sheet(sheet, self._gate_stage(sheet))
        if before is None or _head_of(before) != _head_of(sheet):
            self.header_changed.emit()

    def _go(self, sheet: IdeaSheet, last: Any) -> None:  # noqa: ANN401  (JSON)
        """Goes where the person wants to; else where they were last; else to the idea's stage."""
        wanted, self._wanted = self._wanted, {}
        room, stage = str(wanted.get("room") or ""), str(wanted.get("stage") or "")
        field = str(wanted.get("field") or "")
        workflow = self._desk.workspace.workflow
        asked_at = workflow.stage_of(field) if field else None
        if field and asked_at is None and not room and workflow.field(field) is not None:
            room = "canvas"
        if not room and not stage and not field and self._room:
            room, stage = self._room, self._stage
        elif not room and not stage and not field and isinstance(last, list) and len(last) == 2:
            room, stage = str(last[0]), str(last[1])
        if asked_at is not None and not stage:
            stage = asked_at.id
        known = {one.id for one in workflow.stages}
        stage = stage if stage in known else self._stage or sheet.idea.stage
        self._enter(room or WORKSHEET, stage if stage in known else workflow.stages[0].id, wanted)

    def _choose(self, room: str, stage: str) -> None:
        if self._sheet is not None:
            self._enter(room, stage or self._stage, {})
            self.side.show_sheet(self._sheet, self._gate_stage(self._sheet))

    def _enter(self, room: str, stage: str, place: dict[str, object]) -> None:
        if room != WORKSHEET and room not in {one.id for one in ROOMS}:
            room = WORKSHEET
        if (room, stage) != (self._room, self._stage):
            self._room, self._stage = room, stage
            self._remember(self._idea_id, [room, stage])
        widget = self._made(room)
        cast("Room", widget).show_idea(self._idea_id, **{**place, "stage": stage})
        self._stack.setCurrentWidget(widget)
        self.rail.choose(room, stage)

    def _made(self, room: str) -> QWidget:
        if room not in self._rooms:
            if room == WORKSHEET:
                widget: QWidget = WorksheetRoom(self._desk)
            else:
                widget = next(one for one in ROOMS if one.id == room).make(self._desk)
            # A room may tell that something is on its way to the disk, or that commented words were pressed.
            for signal, slot in (("saving", self._saved.saving), ("comment_clicked", self._show_comment)):
                if hasattr(widget, signal):
                    getattr(widget, signal).connect(slot)
            self._rooms[room] = widget
            self._stack.addWidget(widget)
        return self._rooms[room]

    def _remember(self, idea_id: str, place: list[str]) -> None:
        workspace = self._desk.workspace
        if workspace.writing:
            self._desk.writer.run(partial(workspace.set_setting, LAST_PLACE + idea_id, place))

    def _gate_stage(self, sheet: IdeaSheet) -> str:
        return self._stage if self._room == WORKSHEET else sheet.idea.stage

    def _go_to_field(self, place: dict[str, object]) -> None:
        self._wanted = place
        self._load()

    def _show_comment(self, comment_id: str) -> None:
        self.drawer.open_drawer()
        self.side.show_comment(comment_id)

    def _fold(self) -> None:
        folded = self.width() < self._desk.look.theme.px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
        self.rail.set_folded(folded)

    # -- the whole idea --------------------------------------------------------------------------------

    def _reported(self) -> tuple[list[str], str]:
        """This idea, with the title for its report."""
        return ([self._sheet.idea.id], self._sheet.idea.title) if self._sheet is not None else ([], "")

    def _more(self, sheet: IdeaSheet) -> list[PageAction | None]:
        say, workflow = self._desk.language.say, self._desk.workspace.workflow
        titles = workflow.text(self._desk.language.code).stages
        stages = [
            PageAction(
                titles[stage.id].title, partial(self._move, stage.id), enabled=stage.id != sheet.idea.stage
            )
            for stage in workflow.stages
        ]
        archive = (
            PageAction(say("Put back on the board"), self._bring_back, "archive-restore")
            if sheet.idea.archived_at
            else PageAction(say("Archive"), self._archive, "archive")
        )
        return [
            PageAction(say("Move to stage"), icon="arrow-right", menu=stages),
            archive,
            self._printing.action(),
            self._reports.progress(),
            None,
            PageAction(say("Delete"), self._delete, "trash-2"),
        ]

    def _move(self, stage: str) -> None:
        title = self._desk.workspace.workflow.text(self._desk.language.code).stages[stage].title
        self._change(
            mark("Move to {stage}"),
            partial(move_idea, stage=stage),
            mark("Moved to {stage}."),
            go_to=stage,
            stage=title,
        )

    def _archive(self) -> None:
        self._change(mark("Archive {title}"), archive_idea, mark("Archived “{title}”."), title=self.title())

    def _bring_back(self) -> None:
        told = mark("“{title}” is on the board again.")
        self._change(mark("Put {title} back on the board"), bring_back_idea, told, title=self.title())

    def _delete(self) -> None:
        told = mark("Deleted “{title}”.")
        self._change(mark("Delete {title}"), delete_idea, told, title=self.title())
        self._desk.navigator.open_page("ideas")

    def _change(self, label: str, edit: Any, told: str, go_to: str = "", **facts: object) -> None:  # noqa: ANN401
        """Changes the idea, says so with the way back, and goes to a stage if one is named."""
        idea_id = self._idea_id

        def tell(_result: object) -> None:
            self._desk.toaster.say(self._desk.language.say(told, **facts), undo=True)
            if go_to and idea_id == self._idea_id:
                self._choose(WORKSHEET, go_to)

        room = self._rooms.get(WORKSHEET)
        if isinstance(room, WorksheetRoom):
            room.flush()
        self._desk.writer.change(label, edit, idea_id, facts=facts, then=tell)


def _head_of(sheet: IdeaSheet) -> tuple[str, str, str | None]:
    return sheet.idea.title, sheet.idea.stage, sheet.idea.archived_at
