"""Writes in order, answers in the window's thread, nothing lost at the end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import HeldExecutor

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.ideas.model import Idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.ui.jobs import Jobs, Progress, Threads, Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.store.transaction import Transaction
    from ninja_mentor.core.workspace import Workspace


@pytest.fixture
def errors() -> list[Exception]:
    return []


@pytest.fixture
def writer(workspace: Workspace, errors: list[Exception]) -> Iterator[Writer]:
    writer = Writer(workspace, errors.append)
    yield writer
    writer.close()


@pytest.fixture
def jobs(errors: list[Exception]) -> Iterator[Jobs]:
    jobs = Jobs(errors.append)
    yield jobs
    jobs.close()


def test_a_change_is_made_elsewhere_and_answered_here(writer: Writer, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def edit(tx: Transaction) -> str:
        threads.append(threading.current_thread())
        return log_idea(tx, "Café", source="es").id

    seen: list[tuple[str, threading.Thread]] = []
    with qtbot.waitSignal(writer.idle):
        writer.change("Log idea", edit, then=lambda found: seen.append((found, threading.current_thread())))
    assert threads[0] is not threading.current_thread()
    assert seen[0][0]
    assert seen[0][1] is threading.current_thread()


def test_changes_keep_their_order_and_tell_what_they_touched(writer: Writer, workspace: Workspace) -> None:
    told: list[Changes] = []
    done: list[int] = []

    def noted(number: int) -> Callable[[object], None]:
        return lambda _: done.append(number)

    writer.changed.connect(told.append)
    for number in range(20):
        writer.change("Log idea", log_idea, f"Idea {number}", source="es", then=noted(number))
    writer.wait_idle()
    assert done == list(range(20))
    assert len(told) == 20
    assert all(changes.touches(Idea.kind) for changes in told)
    assert len(workspace.search("idea")) == 20


def test_waiting_also_waits_for_what_an_answer_asks_for(writer: Writer) -> None:
    done: list[str] = []
    writer.run(lambda: "first", then=lambda _: writer.run(lambda: "second", then=done.append))
    writer.wait_idle()
    assert done == ["second"]


def test_a_refused_change_is_told_and_changes_nothing(
    writer: Writer, workspace: Workspace, errors: list[Exception]
) -> None:
    writer.change("Log idea", log_idea, "", source="es")
    writer.wait_idle()
    assert [error.code for error in errors if isinstance(error, UserError)] == ["idea-needs-title"]
    assert workspace.search("a") == []


def test_a_page_can_take_its_error_itself(writer: Writer, errors: list[Exception]) -> None:
    mine: list[Exception] = []
    writer.change("Log idea", log_idea, "", source="es", failed=mine.append)
    writer.wait_idle()
    assert len(mine) == 1
    assert errors == []


def test_an_answer_for_a_widget_that_is_gone_is_dropped(
    jobs: Jobs, errors: list[Exception], qtbot: QtBot
) -> None:
    label = QLabel()
    jobs.run(lambda: "words", then=label.setText)
    with qtbot.waitSignal(label.destroyed):
        label.deleteLater()
    jobs.wait_idle()
    assert errors == []


def test_of_several_searches_only_the_newest_answers(errors: list[Exception]) -> None:
    executor = HeldExecutor()
    jobs = Jobs(errors.append, executor)
    found: list[str] = []
    for text in ("c", "ca", "caf"):
        jobs.run(lambda text=text: text, then=found.append, topic="search")
    executor.release()
    jobs.wait_idle()
    assert found == ["caf"]


def test_nothing_happens_before_work_is_let_go(workspace: Workspace, errors: list[Exception]) -> None:
    executor = HeldExecutor()
    writer = Writer(workspace, errors.append, executor)
    writer.change("Log idea", log_idea, "Café", source="es")
    assert writer.busy
    assert workspace.search("café") == []
    writer.close()
    assert [hit.title for hit in workspace.search("café")] == ["Café"]


def test_long_work_tells_how_far_it_is(jobs: Jobs) -> None:
    def work(progress: Progress) -> str:
        progress.report(0.5, "half")
        return "done"

    told: list[tuple[float, str]] = []
    done: list[str] = []
    job = jobs.start(work, then=done.append)
    job.progressed.connect(lambda fraction, text: told.append((fraction, text)))
    jobs.wait_idle()
    assert told == [(0.5, "half")]
    assert done == ["done"]


def test_cancelled_work_ends_and_answers_nothing(errors: list[Exception]) -> None:
    executor = HeldExecutor()
    jobs = Jobs(errors.append, executor)
    ended: list[bool] = []
    done: list[object] = []
    job = jobs.start(lambda progress: progress.report(0.1), then=done.append)
    job.ended.connect(lambda: ended.append(True))
    job.cancel()
    jobs.wait_idle()
    assert ended == [True]
    assert done == []
    assert errors == []


def test_closing_the_threads_waits_for_their_work() -> None:
    threads = Threads(1, "test")
    gate, done = threading.Event(), []
    threads.submit(gate.wait)  # type: ignore[arg-type]  # gives a bool that nobody reads
    threads.submit(lambda: done.append(True))
    gate.set()
    threads.close()
    assert done == [True]
