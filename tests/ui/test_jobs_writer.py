"""Long writing work: in its turn, with progress, and without a trace where it was cancelled."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.ui.jobs import Progress, Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace


@pytest.fixture
def errors() -> list[Exception]:
    return []


@pytest.fixture
def writer(workspace: Workspace, errors: list[Exception]) -> Iterator[Writer]:
    writer = Writer(workspace, errors.append)
    yield writer
    writer.close()


def test_it_comes_in_its_turn_tells_how_far_it_is_and_answers_here(writer: Writer, qtbot: QtBot) -> None:
    order: list[str] = []
    told: list[float] = []

    def work(progress: Progress) -> str:
        order.append("long")
        progress.report(0.5)
        return threading.current_thread().name

    writer.run(lambda: order.append("first"))
    job = writer.start(work, then=order.append)
    job.progressed.connect(lambda fraction, _text: told.append(fraction))
    writer.run(lambda: order.append("last"))
    with qtbot.waitSignal(job.ended):
        pass
    writer.wait_idle()
    assert order[:3] == ["first", "long", "last"] or order[:2] == ["first", "long"]
    assert any(name not in ("first", "long", "last", threading.current_thread().name) for name in order)
    assert told == [0.5]


def test_what_is_cancelled_leaves_nothing_and_says_nothing(
    writer: Writer, workspace: Workspace, errors: list[Exception]
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    done: list[object] = []

    def work(progress: Progress) -> None:
        with workspace.transaction("Log") as tx:
            log_idea(tx, "Café", source="es")
            begun.set()
            go_on.wait(10)
            progress.check()

    job = writer.start(work, then=done.append)
    assert begun.wait(10)
    job.cancel()
    assert job.is_cancelled
    go_on.set()
    writer.wait_idle()
    assert (done, errors, workspace.search("café")) == ([], [], [])


def test_an_error_goes_where_it_was_asked_to_go_else_to_everybody(
    writer: Writer, errors: list[Exception]
) -> None:
    def work(_progress: Progress) -> None:
        raise UserError("gone")

    mine: list[Exception] = []
    writer.start(work, failed=mine.append)
    writer.start(work)
    writer.wait_idle()
    assert [type(each) for each in (*mine, *errors)] == [UserError, UserError]
    assert len(mine) == len(errors) == 1
