"""The page of whoever mentors: ideas, most needing first, and the promise ledger, with one of them at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.clock import stamp
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.edits import keep_promise
from ninja_mentor.core.overview.since import LOOK, see, unsee
from ninja_mentor.ui.mentoring.filtering import fitting
from ninja_mentor.ui.mentoring.idea_list import IdeaList
from ninja_mentor.ui.mentoring.idea_pane import IdeaPane
from ninja_mentor.ui.mentoring.no_ideas import NoIdeas
from ninja_mentor.ui.mentoring.promise_pane import PromisePane
from ninja_mentor.ui.mentoring.promises_view import PromisesView
from ninja_mentor.ui.mentoring.reading import read_ideas, read_opened, read_promises, read_steps, reader_of
from ninja_mentor.ui.mentoring.words import MentoringWords
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.reports.saving import ReportSaving
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.side_drawer import SideDrawer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.overview.ledger import Ledger, Promise
    from ninja_mentor.core.overview.mentoring import MentoredIdea
    from ninja_mentor.core.store.looked import Look
    from ninja_mentor.core.workflow.gates import Progress
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.mentoring.filtering import Shown
    from ninja_mentor.ui.mentoring.reading import Opened
    from ninja_mentor.ui.navigation import Crumb

PANE_WIDTH: Final = 372
PAUSE: Final = 70  # milliseconds on a row before its idea is read: arrow keys run past many
AFTER_PAINTING: Final = 10  # milliseconds: a reader beside it would make the list appear later
WHOSE: Final = "mentoring-whose"


class MentoringPage(QWidget):
    """Whoever mentors sees here in ten seconds what has changed, and what was promised."""

    header_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_empty = False
        self._steps_stale = True
        self._opened: Opened | None = None
        self._ledger: Ledger | None = None
        self._earlier: dict[str, Look | None] = {}  # bookmarks before this sitting's "seen"
        self._wanted_idea = ""
        say = desk.language.say
        self.words = MentoringWords(desk)
        self.view = Segmented(
            desk.look, say("View"), [Choice("ideas", say("Ideas")), Choice("promises", say("Promises"))]
        )
        self.view.chosen.connect(self._show_view)
        usual = "all" if desk.workspace.profile.role == "staff" else "mine"
        self.whose = Segmented(
            desk.look,
            say("Whose ideas"),
            [Choice("mine", say("Mine")), Choice("all", say("All"))],
            desk.settings.choice(WHOSE, usual),
        )
        self.whose.chosen.connect(self._show_whose)
        self.list = IdeaList(desk, self.words)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._go_to_pane)
        self.list.seen_wanted.connect(self.mark_seen)
        self.list.clicked.connect(self._open_drawer)
        self.promises = PromisesView(desk, self.words)
        self.promises.wanted_changed.connect(self._fit)
        self.promises.chosen.connect(self._show_promise)
        self.promises.table.opened.connect(self._open_drawer)
        self.promises.table.clicked.connect(self._open_drawer)
        self._lay_out()
        self.reports = ReportSaving(desk, self, self._reported)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read_rest)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.mark_seen, context=here)

    def title(self) -> str:
        return self._desk.language.say("Mentoring")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        papers: list[PageAction | None] = [self.reports.progress(), self.reports.promises()]
        more = PageAction(self._desk.language.say("More"), icon="ellipsis", menu=papers)
        return (self.view, self.whose, more, self.drawer.toggle_button())

    def show_place(self, **place: object) -> None:
        """Shows the ideas, or the ledger with `view="promises"`; with `idea_id`, that idea."""
        self._wanted_idea = str(place.get("idea_id") or "")
        self.view.choose(str(place.get("view") or self.view.value()))
        self._show_view(self.view.value())

    def refresh(self, changes: Changes) -> None:
        """Reads anew what may be another now."""
        if changes.touches(LOOK) or set(changes.touched) - {"setting"}:
            self._read()

    def mark_seen(self) -> None:
        """From now on, only what comes later is news of the idea that is shown."""
        idea, opened = self.list.current(), self._opened
        if self.view.value() != "ideas" or idea is None or opened is None or opened.idea_id != idea.id:
            return
        self._earlier[idea.id] = opened.news.look
        self._jot(see, idea.id, stamp(self._desk.workspace.clock.now()))

    def mark_unseen(self) -> None:
        """What was news before it was marked as seen is news again."""
        idea = self.list.current()
        if idea is not None and idea.id in self._earlier:
            self._jot(unsee, idea.id, self._earlier.pop(idea.id))

    # -- inside ----------------------------------------------------------------------------------------

    def _reported(self) -> tuple[Sequence[str], str]:
        """The ideas that are shown; a report of them is one of many, even where it is one."""
        return [idea.id for idea in self.list.ideas.ideas()], ""

    def _lay_out(self) -> None:
        desk, say = self._desk, self._desk.language.say
        self.nobody = NoIdeas(desk)
        self.pane = IdeaPane(desk, self.words)
        self.pane.write_wanted.connect(self._write)
        self.pane.open_wanted.connect(self._open_idea)
        self.pane.seen_wanted.connect(self.mark_seen)
        self.pane.unseen_wanted.connect(self.mark_unseen)
        self.pane.ledger_wanted.connect(self._show_promises_of_idea)
        self.pane.ticked.connect(self._tick)
        self.promise_pane = PromisePane(desk, self.words)
        self.promise_pane.idea_wanted.connect(self._go_to_promise)
        self._main, self._side = QStackedWidget(), QStackedWidget()
        for part in (self.list, self.promises, self.nobody):
            self._main.addWidget(part)
        self._nothing = EmptyState(
            desk.look, "mouse-pointer-click", say("Nothing chosen"), say("Choose a line at the left.")
        )
        for aside in (self._nothing, self.pane, self.promise_pane):
            self._side.addWidget(aside)
        self.drawer = SideDrawer(
            desk.look, self._main, self._side, say("Details"), desk.settings, "mentoring", PANE_WIDTH
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.drawer)

    def _show_view(self, view: str) -> None:
        """Shows this one of the two, and reads what it shows."""
        if view == "promises":
            self._main.setCurrentWidget(self.promises)
            promise = self.promises.current()
            self._side.setCurrentWidget(self.promise_pane if promise is not None else self._nothing)
            self.setFocusProxy(self.promises)
        else:
            self._show_list()
        self._read()

    def _show_list(self) -> None:
        is_empty = self._is_empty
        self.nobody.explain(everything=self.whose.value() == "all")
        self._main.setCurrentWidget(self.nobody if is_empty else self.list)
        shown = self._opened is not None and not is_empty
        self._side.setCurrentWidget(self.pane if shown else self._nothing)
        self.setFocusProxy(self.list)

    def _read(self) -> None:
        workspace, everything = self._desk.workspace, self.whose.value() == "all"
        if self.view.value() == "promises":
            self._desk.jobs.run(
                read_promises, workspace, everything, then=self._take_ledger, topic="mentoring-ledger"
            )
        else:
            self._desk.jobs.run(read_ideas, workspace, everything, then=self._show_ideas, topic="mentoring")

    def _show_ideas(self, ideas: list[MentoredIdea]) -> None:
        current = self.list.current()
        wanted = self._wanted_idea or (current.id if current is not None else "")
        self._wanted_idea = ""
        self._is_empty = not ideas
        self._steps_stale = True
        self.list.show_ideas(ideas, wanted)
        if self.view.value() == "ideas":
            self._show_list()
        self._timer.start(AFTER_PAINTING)

    def _show_whose(self, whose: str) -> None:
        self._desk.settings.set_choice(WHOSE, whose)
        self._ledger = None
        self._read()

    def _on_chosen(self, _idea_id: str) -> None:
        self._timer.start(PAUSE)

    def _read_rest(self) -> None:
        """Once the list is there: how far the ideas are, and the one that is chosen."""
        if not self._steps_stale:
            self._read_opened()
            return
        self._steps_stale = False
        everything = self.whose.value() == "all"
        self._desk.jobs.run(
            read_steps, self._desk.workspace, everything, then=self._take_steps, topic="mentoring-steps"
        )

    def _take_steps(self, steps: dict[str, Progress]) -> None:
        self.words.steps = steps
        self.list.viewport().update()
        self._read_opened()

    def _read_opened(self) -> None:
        idea = self.list.current()
        if idea is None:
            self._opened = None
            return
        self._desk.jobs.run(
            read_opened, self._desk.workspace, idea.id, then=self._show_opened, topic="mentored-idea"
        )

    def _show_opened(self, opened: Opened) -> None:
        idea = self.list.current()
        if idea is None or idea.id != opened.idea_id:
            return
        self._opened = opened
        self.pane.show_idea(idea, opened, was_seen=idea.id in self._earlier)
        if self.view.value() == "ideas":
            self._side.setCurrentWidget(self.pane)

    def _go_to_pane(self, _idea_id: str) -> None:
        self.drawer.open_drawer()
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_drawer(self, _row: object = None) -> None:
        self.drawer.open_drawer()

    def _write(self) -> None:
        """To a new note at once; whoever writes one has seen what there was."""
        idea = self.list.current()
        if idea is not None:
            self.mark_seen()
            self._desk.navigator.open_page("idea", idea_id=idea.id, room="sessions", start=True)

    def _open_idea(self, room: str) -> None:
        idea = self.list.current()
        if idea is not None:
            place = {"room": room} if room else {}
            self._desk.navigator.open_page("idea", idea_id=idea.id, **place)

    def _tick(self, promise: Promise, kept: bool) -> None:  # noqa: FBT001  (a signal's)
        say, toaster, what = self._desk.language.say, self._desk.toaster, promise.what
        label = mark("Tick “{what}”") if kept else mark("Open an action again")
        said = say("Kept: {what}", what=what) if kept else say("Open again: {what}", what=what)
        facts = {"what": what} if kept else {}
        self._desk.writer.change(label, keep_promise, promise.id, done=kept, facts=facts)
        toaster.say(said, undo=True)

    def _jot(self, write: object, idea_id: str, value: object) -> None:
        workspace = self._desk.workspace
        self._desk.writer.run(partial(workspace.jot, write, workspace.author.id, idea_id, value))  # type: ignore[arg-type]

    def _show_promises_of_idea(self) -> None:
        idea = self.list.current()
        if idea is not None:
            self.promises.only_of(idea.id, idea.title)
            self.view.choose("promises")
            self._show_view("promises")

    def _take_ledger(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._fit()

    def _fit(self) -> None:
        if self._ledger is None:
            return
        workspace, reader = self._desk.workspace, reader_of(self._desk.workspace)
        me = {reader.author_id, reader.person_id, reader.name} - {""}
        self._desk.jobs.run(
            fitting,
            self._ledger,
            self.promises.wanted(),
            workspace.today,
            me,
            then=self._show_promises,
            topic="mentoring-fitting",
        )

    def _show_promises(self, shown: Shown) -> None:
        self.promises.show_promises(shown)
        promise = self.promises.current()
        if promise is not None:
            self.promise_pane.show_promise(promise)
        if self.view.value() == "promises":
            self._side.setCurrentWidget(self.promise_pane if promise is not None else self._nothing)

    def _show_promise(self, promise: Promise) -> None:
        self.promise_pane.show_promise(promise)
        if self.view.value() == "promises":
            self._side.setCurrentWidget(self.promise_pane)

    def _go_to_promise(self, promise: Promise) -> None:
        self._desk.navigator.open_page("idea", idea_id=promise.idea_id, room="sessions", record_id=promise.id)
