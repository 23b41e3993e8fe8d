"""The programs whose start is measured: `python -m benchmarks.programs bare|engine|app|scroll [FOLDER]`."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.ui.main_window import MainWindow

STARTED: Final = float(os.environ["STARTED_AT"])
LOOK_EVERY: Final = 5  # milliseconds
STEPS: Final = 240
REST: Final = 8_000  # milliseconds, after which the day's backup is made and all is quiet
events: dict[str, float] = {}


def note(event: str) -> None:
    """Milliseconds since the process was started; the first time counts."""
    events.setdefault(event, (time.time() - STARTED) * 1000)


def note_memory() -> None:
    """What the process holds now, in megabytes; nothing where the system does not tell in this way."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        events["memory"] = int(line.split()[1]) / 1024


class FirstPaint(QObject):
    """Notes the first paint of a widget, then calls `then`."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._then = widget, then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


def bare(*, with_engine: bool) -> None:
    """A window with nothing in it; with `with_engine`, then what every SQLModel program needs."""
    qt = QApplication([])
    window = QWidget()
    window.resize(1280, 800)

    def painted() -> None:
        note("painted")
        if with_engine:
            from sqlmodel import Session, create_engine, text  # noqa: PLC0415  (this is what is measured)

            with Session(create_engine("sqlite://")) as session:
                session.connection().execute(text("select 1"))
            note("ready")
        note_memory()
        qt.quit()

    FirstPaint(window, painted)
    window.show()
    qt.exec()


def app(folder: Path, then: Callable[[MainWindow], object]) -> None:
    """The app itself, watched from outside; `then` is called once the page is of use, and closes the window."""
    qt = QApplication([])
    from ninja_mentor.__main__ import open_for_window  # noqa: PLC0415  (no sooner than the app itself)
    from ninja_mentor.ui.main_window import MainWindow  # noqa: PLC0415
    from ninja_mentor.ui.start import open_window  # noqa: PLC0415

    watched: list[MainWindow] = []
    timer = QTimer()

    def usable(window: MainWindow) -> None:
        note("usable")
        then(window)

    def look() -> None:
        window = next((w for w in qt.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()), None)
        if window is None:
            return
        if not watched:
            watched.append(window)
            FirstPaint(window, lambda: note("painted"))
        page = window.current_page()
        if page is not None and type(page).__name__ == "TodayPage" and _shows_cards(page):
            timer.stop()
            QTimer.singleShot(0, lambda: usable(window))

    timer.setInterval(LOOK_EVERY)
    timer.timeout.connect(look)
    timer.start()
    open_window(open_for_window, folder, None)


def rest(window: MainWindow) -> None:
    """Waits until all is quiet, then notes the memory."""

    def rested() -> None:
        note_memory()
        window.close()

    QTimer.singleShot(REST, rested)


class Scroller(QObject):
    """Scrolls board and table page by page, and notes the longest time in which the window did nothing else."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._kinds = ["board", "table"]
        self._steps = 0
        self._last = 0.0
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._beat)
        self._turn = QTimer(self)
        self._turn.setInterval(16)
        self._turn.timeout.connect(self._scroll)
        window.open_page("ideas")
        QTimer.singleShot(REST, self._begin)

    def _begin(self) -> None:
        self._steps, self._last = 0, time.perf_counter()
        self._longest = 0.0
        self._pulse.start(0)
        self._turn.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def _scroll(self) -> None:
        self._steps += 1
        page = self._window.current_page()
        assert page is not None
        for view in page.findChildren(QAbstractItemView):
            if view.isVisible():
                bar = view.verticalScrollBar()
                bar.setValue((bar.value() + bar.pageStep()) % (bar.maximum() + 1))
        if self._steps >= STEPS:
            self._turn.stop()
            self._pulse.stop()
            events[f"block, {self._kinds.pop(0)}"] = self._longest * 1000
            if not self._kinds:
                self._window.close()
                return
            self._show_table()
            QTimer.singleShot(REST, self._begin)

    def _show_table(self) -> None:
        from ninja_mentor.ui.widgets.segmented import Segmented  # noqa: PLC0415

        switch = next(w for w in self._window.findChildren(Segmented) if w.isVisible())
        switch.findChildren(QAbstractButton)[1].click()


def _shows_cards(page: QWidget) -> bool:
    from ninja_mentor.ui.widgets.card import Card  # noqa: PLC0415

    return any(card.isVisible() and card.findChildren(QWidget) for card in page.findChildren(Card))


if __name__ == "__main__":
    program, *more = sys.argv[1:]
    if program in {"bare", "engine"}:
        bare(with_engine=program == "engine")
    else:
        steps: dict[str, Callable[[MainWindow], object]] = {"app": rest, "scroll": Scroller}
        app(Path(more[0]), steps[program])
    print(json.dumps(events))
