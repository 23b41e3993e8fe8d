"""How trouble is shown: a sentence with what to do next, or, for a bug, where its log is."""

from __future__ import annotations

import sys
import threading
import traceback
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from ninja_mentor.core.kernel.clock import SystemClock, stamp
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

    from ninja_mentor.core.kernel.language import Language

LARGEST_LOG: Final = 1_000_000  # bytes; then one older file is kept beside it


class ErrorLog:
    """A text file of what broke, in `folder`/logs; moves along when a workspace is opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def path(self) -> Path:
        return self._folder / "logs" / "errors.log"

    def move_to(self, folder: Path) -> None:
        """Writes below this folder from now on."""
        self._folder = folder

    def write(self, text: str) -> None:
        """Adds an entry. A log that cannot be written must not break anything else."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size > LARGEST_LOG:
                self.path.replace(self.path.with_suffix(".old.log"))
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{stamp(SystemClock().now())}  {text.rstrip()}\n\n")
        except OSError:
            sys.stderr.write(text)


class Troubles(QObject):
    """Everything that goes wrong comes here. `told(sentence)` is shown by the window, `broke(path)` too."""

    told = Signal(str)
    broke = Signal(str)
    _from_elsewhere = Signal(object)

    def __init__(self, language: Language, log: ErrorLog) -> None:
        super().__init__()
        self._language = language
        self.log = log
        self._from_elsewhere.connect(self.tell)

    def speak(self, language: Language) -> None:
        """Tells in this language from now on."""
        self._language = language

    def sentence(self, error: UserError) -> str:
        """What happened and what to do next, in the person's language; for an inline band."""
        return sentence(error, self._language)

    def tell(self, error: BaseException) -> None:
        """Shows an error of the world as its sentence; logs anything else and says where."""
        if isinstance(error, UserError) and error.code:
            self.told.emit(self.sentence(error))
            return
        self.log.write("".join(traceback.format_exception(error)))
        self.broke.emit(str(self.log.path))

    def tell_from_any_thread(self, error: BaseException) -> None:
        """Like `tell`, shown on the window's thread."""
        self._from_elsewhere.emit(error)


def install_hooks(troubles: Troubles) -> Callable[[], None]:
    """Sends every error that nobody caught, and Qt's own warnings, to `troubles`; gives what ends it."""
    before = sys.excepthook, threading.excepthook

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before[0](kind, error, trace)
        else:
            troubles.tell_from_any_thread(error)

    def on_thread_error(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            troubles.tell_from_any_thread(args.exc_value)

    def on_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            troubles.log.write(f"Qt: {text}")

    sys.excepthook, threading.excepthook = on_error, on_thread_error
    qInstallMessageHandler(on_message)

    def uninstall() -> None:
        sys.excepthook, threading.excepthook = before
        qInstallMessageHandler(None)

    return uninstall
