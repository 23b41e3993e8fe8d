"""Work away from the window's thread: one writer in order, readers beside it, answers back in the window."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Future

    from ninja_mentor.core.workspace import Workspace

T = TypeVar("T")


class Executor(Protocol):
    """Runs work somewhere else, in the order given where it has one place only."""

    def submit(self, work: Callable[[], None]) -> None: ...

    def drain(self) -> None:
        """Returns when all work handed in is done."""
        ...

    def close(self) -> None: ...


class Threads:
    """An executor of one or more threads. With one, work runs in order."""

    def __init__(self, number: int, name: str) -> None:
        self._pool = ThreadPoolExecutor(number, name)
        self._running: set[Future[None]] = set()

    def submit(self, work: Callable[[], None]) -> None:
        future = self._pool.submit(work)
        self._running.add(future)
        future.add_done_callback(self._running.discard)

    def drain(self) -> None:
        while running := tuple(self._running):
            wait(running)

    def close(self) -> None:
        self._pool.shutdown(wait=True)


class CancelledError(Exception):
    """Raised inside work whose person does not want it any more."""


class Progress:
    """Handed to long work: it says how far it is, and learns whether to go on."""

    def __init__(self, tell: Callable[[float, str], None]) -> None:
        self._tell = tell
        self.cancelled = False

    def report(self, fraction: float, text: str = "") -> None:
        """Tells how far the work is, 0 to 1; raises `CancelledError` if it was cancelled."""
        self.check()
        self._tell(fraction, text)

    def check(self) -> None:
        """Raises `CancelledError` if the work was cancelled."""
        if self.cancelled:
            raise CancelledError


class Job(QObject):
    """Long work under way. `progressed(fraction, text)` and `ended()` fire on the window's thread."""

    progressed = Signal(float, str)
    ended = Signal()

    def __init__(self, parent: QObject, progress: Progress) -> None:
        super().__init__(parent)
        self._progress = progress

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to end."""
        return self._progress.cancelled

    def cancel(self) -> None:
        """Asks the work to end at its next step; neither `then` nor `failed` is called."""
        self._progress.cancelled = True

    def tell(self, fraction: float, text: str) -> None:
        if not self._progress.cancelled:
            self.progressed.emit(fraction, text)

    def end(self) -> None:
        self.ended.emit()
        self.deleteLater()


@dataclass(frozen=True)
class _Answer:
    then: Callable[[Any], object] | None
    failed: Callable[[Exception], object]
    ended: Callable[[], object] | None = None
    wanted: Callable[[], bool] = lambda: True


class _Counter(QObject):
    """Brings answers to the window's thread, in the order in which work ended."""

    idle = Signal()
    _mail = Signal()

    def __init__(self, executor: Executor, on_error: Callable[[Exception], object]) -> None:
        super().__init__()
        self._executor = executor
        self._on_error = on_error
        self._letters: deque[Callable[[], object]] = deque()
        self._under_way = 0
        self._mail.connect(self._read_mail, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything is under way or not yet delivered."""
        return self._under_way > 0 or bool(self._letters)

    def wait_idle(self) -> None:
        """Waits for all work, and for the work its answers ask for; answers are delivered here and now."""
        while self.busy:
            self._executor.drain()
            self._read_mail()

    def close(self) -> None:
        """Finishes everything, then frees the threads."""
        self.wait_idle()
        self._executor.close()

    def _start(self, work: Callable[[], Any], answer: _Answer) -> None:
        self._under_way += 1
        self._executor.submit(partial(self._work, work, answer))

    def _work(self, work: Callable[[], Any], answer: _Answer) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  (carried to the window's thread, where it is shown or logged)
            self._post(partial(self._fail, answer, error))
        else:
            self._post(partial(self._succeed, answer, result))

    def _post(self, letter: Callable[[], object]) -> None:
        self._letters.append(letter)
        self._mail.emit()

    def _read_mail(self) -> None:
        while self._letters:
            self._letters.popleft()()

    def _succeed(self, answer: _Answer, result: Any) -> None:  # noqa: ANN401  (whatever the work gave)
        self._ended(answer)
        if answer.then is not None and answer.wanted() and _alive(answer.then):
            answer.then(result)

    def _fail(self, answer: _Answer, error: Exception) -> None:
        self._ended(answer)
        if isinstance(error, CancelledError) or not answer.wanted():
            return
        if _alive(answer.failed):
            answer.failed(error)
        else:
            self._on_error(error)

    def _ended(self, answer: _Answer) -> None:
        if answer.ended is not None:
            answer.ended()
        self._under_way -= 1
        if self._under_way == 0:
            self.idle.emit()


class Writer(_Counter):
    """All writes to the workspace, one after the other, in the order they were asked for.

    `changed(Changes)` fires on the window's thread after each commit, before the write's own `then`.
    `saved()` fires after each change that was written.
    """

    changed = Signal(object)
    saved = Signal()

    def __init__(
        self,
        workspace: Workspace,
        on_error: Callable[[Exception], object],
        executor: Executor | None = None,
    ) -> None:
        super().__init__(executor or Threads(1, "writer"), on_error)
        self._workspace = workspace
        self._unsubscribe = workspace.subscribe(
            lambda changes: self._post(partial(self.changed.emit, changes))
        )

    def change(
        self,
        label: str,
        edit: Callable[..., T],
        *args: object,
        facts: Mapping[str, object] | None = None,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        **values: object,
    ) -> None:
        """Runs `edit(tx, *args, **values)` in a transaction of that label (a msgid) and facts.

        `then` gets what the edit gave back, after the commit, on the window's thread. Without `failed`,
        an error is shown in the usual way.
        """
        self.run(
            partial(self._edit, label, dict(facts or {}), partial(edit, **values), args),
            then=then,
            failed=failed,
        )

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Runs other writing work in its turn: undo, redo, a backup."""
        self._start(work, _Answer(then, failed or self._on_error))

    def start(
        self,
        work: Callable[[Progress], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Runs long writing work in its turn; the `Job` tells how far it is and can cancel it.

        Work that is cancelled must leave nothing behind: it raises inside its transaction.
        """
        progress = Progress(lambda fraction, text: self._post(partial(job.tell, fraction, text)))
        job = Job(self, progress)
        self._start(partial(work, progress), _Answer(then, failed or self._on_error, job.end))
        return job

    def close(self) -> None:
        super().close()
        self._unsubscribe()

    def _edit(
        self, label: str, facts: dict[str, object], edit: Callable[..., T], args: tuple[object, ...]
    ) -> T:
        with self._workspace.transaction(label, **facts) as tx:
            result = edit(tx, *args)
        self._post(self.saved.emit)
        return result


class Jobs(_Counter):
    """Reads and long work beside the window and the writer.

    They change nothing that is undone: what they may store is bytes of files, and the event of an export.
    """

    def __init__(self, on_error: Callable[[Exception], object], executor: Executor | None = None) -> None:
        super().__init__(executor or Threads(2, "jobs"), on_error)
        self._newest: dict[object, int] = {}

    def run(
        self,
        work: Callable[..., T],
        *args: object,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        topic: object = None,
    ) -> None:
        """Runs `work(*args)`; `then` gets its result on the window's thread.

        Of several runs with one `topic` (such as the widget that asks), only the newest answers.
        """
        number = self._newest[topic] = self._newest.get(topic, 0) + 1
        wanted = partial(self._is_newest, topic, number) if topic is not None else lambda: True
        self._start(partial(work, *args), _Answer(then, failed or self._on_error, wanted=wanted))

    def start(
        self,
        work: Callable[[Progress], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Runs long work that reports its progress; the `Job` tells of it and can cancel it."""
        progress = Progress(lambda fraction, text: self._post(partial(job.tell, fraction, text)))
        job = Job(self, progress)
        wanted = partial(_not_cancelled, progress)
        self._start(partial(work, progress), _Answer(then, failed or self._on_error, job.end, wanted))
        return job

    def _is_newest(self, topic: object, number: int) -> bool:
        return self._newest.get(topic) == number


def _not_cancelled(progress: Progress) -> bool:
    return not progress.cancelled


def _alive(callback: Callable[..., object]) -> bool:
    """Whether the widget that waits for an answer is still there."""
    owner = getattr(callback.func if isinstance(callback, partial) else callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
