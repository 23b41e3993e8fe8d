"""The full-screen stage on which a pitch is rehearsed: choose, talk, take questions, look back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ninja_mentor.core.pitch.timing import Run, planned_shares
from ninja_mentor.ui.pitch.rehearsal.ask_twice import AskTwice
from ninja_mentor.ui.pitch.rehearsal.close_guard import CloseGuard
from ninja_mentor.ui.pitch.rehearsal.dark import Measure, dress
from ninja_mentor.ui.pitch.rehearsal.keys import BACK, ENTER, NEXT, SCROLL
from ninja_mentor.ui.pitch.rehearsal.question_panel import QuestionPanel
from ninja_mentor.ui.pitch.rehearsal.records import StageRecords
from ninja_mentor.ui.pitch.rehearsal.run_clock import RunClock
from ninja_mentor.ui.pitch.rehearsal.setup_panel import SetupPanel
from ninja_mentor.ui.pitch.rehearsal.slide_bars import slide_times
from ninja_mentor.ui.pitch.rehearsal.steady import steady_seconds
from ninja_mentor.ui.pitch.rehearsal.summary_panel import SummaryPanel
from ninja_mentor.ui.pitch.rehearsal.talk_panel import TalkPanel
from ninja_mentor.ui.pitch.rehearsal.words import about_words, state_words
from ninja_mentor.ui.theme.theme import palette
from ninja_mentor.ui.theme.tokens import DARK
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from ninja_mentor.core.pitch.exporting import Prepared
    from ninja_mentor.core.pitch.snapshot import Slide
    from ninja_mentor.core.pitch.timing import Reading
    from ninja_mentor.ui.desk import Desk

LAST_FORMAT: Final = "rehearsal-format"

Panel = SetupPanel | TalkPanel | QuestionPanel | SummaryPanel


class RehearsalStage(QWidget):
    """`begin()` shows it; `ended()` fires when it has gone, and it deletes itself then.

    While it is shown, the window it came from closes only if the stage may close as well.
    `now` gives the seconds that are measured: not the wall clock, which may be set meanwhile.
    """

    ended = Signal()

    def __init__(
        self,
        desk: Desk,
        idea_id: str,
        prepared: Prepared,
        language: str,
        parent: QWidget | None = None,
        now: Callable[[], float] = steady_seconds,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk, self._prepared, self._language = desk, prepared, language
        self._speaking, self._now = desk.workspace.workflow.speaking, now
        self.run: Run | None = None
        self._slides: tuple[Slide, ...] = ()
        self._shares: dict[str, float] = {}
        self._may_go = False
        self.measure = Measure(desk.look.theme)
        self._twice = AskTwice(self)
        self._twice.asking.connect(self._ask)
        self._records = StageRecords(desk, idea_id, self)
        self._records.saved.connect(self._saved)
        self.clock = RunClock(self)
        self.clock.looked.connect(self._show_reading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "paper")
        self.setPalette(palette(DARK))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = prepared.snapshot.title
        self.setWindowTitle(desk.look.say("Rehearsal: {title}", title=title))
        self._hint = Text("", "strong", "amber")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._panels = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panels, 1)
        column.addWidget(self._hint)
        self._fit()
        self.panel: Panel = self._set_up()
        self._put(self.panel)

    def begin(self) -> None:
        """Fills the screen that the window is on."""
        parent = self.parentWidget()
        if parent is not None:
            self.setScreen(parent.screen())
            CloseGuard(parent.window(), self)
        self.showFullScreen()
        self.activateWindow()
        if isinstance(self.panel, SetupPanel):
            self.panel.start.setFocus()

    def hint(self) -> str:
        """What the stage asks at its foot."""
        return self._hint.text()

    # -- the run -----------------------------------------------------------------------------------------

    def start(self) -> None:
        """Starts the clock with what is chosen, from the first slide."""
        if isinstance(self.panel, SetupPanel):
            self._slides = self.panel.slides()
            format_ = self.panel.format()
            self._desk.settings.set_choice(LAST_FORMAT, format_.text)
            self._shares = planned_shares(self._slides, self._language, self._speaking)
            self._start_run(
                format_.text,
                Run([s.id for s in self._slides], format_, self._speaking.warning_seconds, self._now),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, focused = Qt.Key(event.key()), self.focusWidget()
        if event.isAutoRepeat() and key not in SCROLL:
            return  # a key held down is no second press
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in ENTER and isinstance(focused, Button):
            focused.click()
        elif isinstance(self.panel, SetupPanel) and key in ENTER | {Qt.Key.Key_Space}:
            self.start()
        elif isinstance(self.panel, TalkPanel):
            self._talk_key(key, self.panel)
        elif isinstance(self.panel, QuestionPanel):
            self._question_key(key, self.panel)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_go and not self._leaves():
            event.ignore()
            return
        self._keep_entry()
        self.clock.stop()
        super().closeEvent(event)
        self.ended.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.panel.measure()

    # -- keys --------------------------------------------------------------------------------------------

    def _talk_key(self, key: Qt.Key, panel: TalkPanel) -> None:
        if key in NEXT:
            self._turn(1)
        elif key in BACK:
            self._turn(-1)
        elif key in SCROLL:
            panel.words.move_by(SCROLL[key])
        elif key == Qt.Key.Key_P:
            self._pause()
        elif key == Qt.Key.Key_N:
            panel.show_notes(not panel.shows_notes())
        elif key == Qt.Key.Key_R:
            if self._twice.pressed("restart", self._desk.look.say("Press R again to start over.")):
                self._restart()
        elif key in ENTER and self.run is not None:
            if self.run.on_last:
                self._end_talk()
            else:
                self._turn(1)

    def _question_key(self, key: Qt.Key, panel: QuestionPanel) -> None:
        """Only what the line for questions and the buttons have no use for comes here."""
        if key == Qt.Key.Key_P and not panel.entry.hasFocus():
            self._pause()
        elif key in ENTER and not panel.entry.hasFocus():
            self._end_questions()

    def _show_reading(self, reading: Reading) -> None:
        if self.run is not None and isinstance(self.panel, TalkPanel | QuestionPanel):
            state = state_words(self._desk.look.language, reading, slept=self.run.slept)
            self.panel.show_reading(reading, state)

    def _turn(self, step: int) -> None:
        if self.run is not None:
            if step > 0:
                self.run.next()
            else:
                self.run.back()
            self._twice.forget()
            self.clock.look()

    def _pause(self) -> None:
        if self.run is not None:
            self.run.pause()
            self._twice.forget()
            self.clock.look()

    def _restart(self) -> None:
        if self.run is not None:
            again = Run(self.run.slides, self.run.format, self._speaking.warning_seconds, self._now)
            self._start_run(again.format.text, again)

    def _leave(self) -> None:
        if self._leaves():
            self._go()

    def _leaves(self) -> bool:
        """Whether nothing is lost, or the person has said twice that it may be."""
        if self.run is None:
            return True
        say = self._desk.look.say
        if isinstance(self.panel, SummaryPanel):
            return self._twice.pressed("leave", say("This run is not saved. Once more to discard it."))
        return self._twice.pressed("leave", say("A run is under way. Press Esc again to leave without it."))

    def _go(self) -> None:
        self._may_go = True
        self.close()

    # -- panels ------------------------------------------------------------------------------------------

    def _set_up(self) -> SetupPanel:
        panel = SetupPanel(
            self._desk.look,
            self.measure,
            self._about(),
            self._prepared.snapshot.slides,
            self._prepared.talk,
            self._speaking,
            self._desk.settings.choice(LAST_FORMAT),
        )
        panel.start_wanted.connect(self.start)
        panel.leave_wanted.connect(self._leave)
        return panel

    def _start_run(self, format_: str, run: Run) -> None:
        self.run = run
        panel = TalkPanel(self._desk.look, self.measure, self._about(format_), self._slides, self._shares)
        panel.next_wanted.connect(lambda: self._turn(1))
        panel.back_wanted.connect(lambda: self._turn(-1))
        panel.pause_wanted.connect(self._pause)
        panel.end_wanted.connect(self._end_talk)
        self._put(panel)
        self.clock.start(run)
        self.clock.look()
        self.setFocus()

    def _end_talk(self) -> None:
        if self.run is None or self.run.phase != "talk":
            return
        self.run.end_talk()
        if not self.run.format.questions:
            self._sum_up(self.run)
            return
        panel = QuestionPanel(self._desk.look, self.measure, self._about(self.run.format.text))
        panel.asked.connect(self._records.add_question)
        self._records.bank_read.connect(panel.show_questions)
        self._records.not_added.connect(panel.put_back)
        panel.pause_wanted.connect(self._pause)
        panel.end_wanted.connect(self._end_questions)
        self._put(panel)
        self._records.read_bank()
        self.clock.look()
        panel.entry.setFocus()

    def _end_questions(self) -> None:
        if self.run is not None and self.run.phase == "questions":
            self._keep_entry()
            self.run.end_questions()
            self._sum_up(self.run)

    def _sum_up(self, run: Run) -> None:
        self.clock.stop()
        headings = {slide.id: slide.heading for slide in self._slides}
        times = slide_times(run.slide_seconds, headings, self._shares, run.format.talk_seconds)
        panel = SummaryPanel(self._desk.look, self.measure, self._about(run.format.text), run, times)
        panel.save_wanted.connect(self._save)
        self._records.not_saved.connect(panel.say_trouble)
        self._records.not_added.connect(panel.say_not_added)
        panel.discard_wanted.connect(self._leave)
        self._put(panel)
        panel.note.setFocus()

    def _put(self, panel: Panel) -> None:
        self._twice.forget()
        old = self._panels.currentWidget()
        self._panels.addWidget(panel)
        self._panels.setCurrentWidget(panel)
        self.panel = panel
        panel.measure()  # again: the sheet sets fonts of its own on what is shown for the first time
        if old is not None:
            self._panels.removeWidget(old)
            old.deleteLater()

    # -- what is stored ----------------------------------------------------------------------------------

    def _save(self) -> None:
        if self.run is not None and isinstance(self.panel, SummaryPanel):
            self.panel.save.setEnabled(False)  # until it is stored, or is not
            self._records.save(self.run, self._language, self.panel.note.text())

    def _saved(self) -> None:
        self._desk.toaster.say(self._desk.look.say("Rehearsal saved."), undo=True)
        self._go()

    def _keep_entry(self) -> None:
        if isinstance(self.panel, QuestionPanel):
            self.panel.keep_entry()

    # -- words and sizes ---------------------------------------------------------------------------------

    def _about(self, format_: str = "") -> str:
        return about_words(self._prepared.snapshot.title, self._language, format_)

    def _ask(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.setAccessibleName(sentence)

    def _fit(self) -> None:
        self.measure.fit(self.size())
        dress(self, self._desk.look.theme, self.measure)
        self._hint.setFont(self.measure.font(18, bold=True))
        self._hint.setFixedHeight(self.measure.px(40))
