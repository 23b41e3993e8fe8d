"""Qt set up, and the frame painted before anything heavy is imported."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication

from ninja_mentor.core.kernel.language import LANGUAGES, mark
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.ui.icons import Icons
from ninja_mentor.ui.main_window import MainWindow
from ninja_mentor.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.ui.settings import Settings

QT_TRANSLATIONS: Final = {"es": "qtbase_es", "ja": "qtbase_ja", "pt": "qtbase_pt_BR", "en": "qtbase_en"}
MISSING: Final = {
    ("QFileDialog", "&Look in:"): mark("&Look in:"),
    ("QFileDialog", "Files of &type:"): mark("Files of &type:"),
}
# Noto first on Linux, where the set-up installs it; JP before other CJK fonts, so that kanji have Japanese forms.
LINUX_FONTS: Final = ("Noto Sans", "Noto Sans CJK JP")
OTHER_FONTS: Final = ("Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP")


class Application:
    """The Qt application of one process. `language` may be changed with `speak` before a window is made."""

    def __init__(self, arguments: Sequence[str], settings: Settings, language: Language) -> None:
        existing = QApplication.instance()  # tests have one already
        self.qt = existing if isinstance(existing, QApplication) else QApplication(list(arguments))
        self.settings = settings
        self._translators: list[QTranslator] = []
        self.qt.setApplicationName("ninja-mentor")
        self.qt.setApplicationDisplayName("Ninja Mentor")
        self.qt.setDesktopFileName("ninja-mentor")
        icon = resource("icons", "ninja-mentor.svg")
        if icon.exists():
            self.qt.setWindowIcon(QIcon(str(icon)))
        set_fonts(self.qt)
        self.theme = Theme(self.qt, settings.theme, settings.text_percent)
        self.icons = Icons(self.theme)
        self.look = self.speak(language)
        self.window: MainWindow | None = None

    def speak(self, language: Language) -> Look:
        """Qt's own dialogs in this language too; gives the look for a new window."""
        for earlier in self._translators:
            self.qt.removeTranslator(earlier)
        self._translators = [MissingWords(language, self.qt), qt_translator(language.code, self.qt)]
        for translator in self._translators:  # the last one is asked first
            self.qt.installTranslator(translator)
        QLocale.setDefault(QLocale(language.code))
        self.look = Look(self.theme, self.icons, language)
        return self.look

    def new_window(self) -> MainWindow:
        """The frame in the present language; an earlier one is closed."""
        before, self.window = self.window, MainWindow(self.look, self.settings)
        if before is not None:
            self.window.setGeometry(before.geometry())
            before.deleteLater()
            before.hide()
        return self.window

    def run(self, load: Callable[[], None]) -> int:
        """Shows the frame, calls `load` once it is painted, and gives the exit code when all is closed."""
        window = self.window or self.new_window()
        after_first_paint(window, load)
        window.show()
        return self.qt.exec()


class after_first_paint(QObject):  # noqa: N801  (reads as the call it is)
    """Calls `then` once, when the widget has been painted for the first time."""

    def __init__(self, widget: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = then
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, then)  # once this paint is on the screen
        return super().eventFilter(watched, event)


def system_language() -> str:
    """The first of the system's languages that the app speaks, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


class MissingWords(QTranslator):
    """What Qt's dialogs say and Qt's own translations, made for an earlier version of them, do not hold."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    def translate(
        self, context: str, sourceText: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        message = MISSING.get((context, sourceText))
        if message is None:
            return None  # type: ignore[return-value]  # not known here; an empty text would be shown as such
        return self._language.say(message)

    def isEmpty(self) -> bool:
        return False


def qt_translator(code: str, parent: QObject) -> QTranslator:
    """Qt's own words, such as those of its file dialog, in one of the four languages."""
    translator = QTranslator(parent)
    translator.load(QT_TRANSLATIONS[code], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator


def set_fonts(qt: QApplication) -> None:
    """Families in the order in which glyphs are looked for."""
    font = QFont(qt.font())
    system = font.families() or [font.family()]
    is_linux = sys.platform not in {"win32", "darwin"}
    families = [*LINUX_FONTS, *system] if is_linux else [*system, *OTHER_FONTS]
    font.setFamilies(list(dict.fromkeys(families)))
    qt.setFont(font)
