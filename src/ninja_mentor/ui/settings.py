"""What the window remembers on this computer, in one plain file; never about a person's ideas."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, cast

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from ninja_mentor.ui.theme.theme import Mode

KEPT_WORKSPACES: Final = 8
TEXT_PERCENTS: Final = (90, 100, 115, 130, 150, 175, 200)


class Settings:
    """Settings in an ini file at `path`; a missing or broken file means the usual values."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Mode:
        value = self._text("look/theme")
        return cast("Mode", value) if value in {"light", "dark"} else "system"

    @theme.setter
    def theme(self, mode: Literal["system", "light", "dark"]) -> None:
        self._file.setValue("look/theme", mode)

    @property
    def text_percent(self) -> int:
        """The chosen size of text; 100 is the system's own."""
        value = self._text("look/text_percent")
        return int(value) if value.isdecimal() and int(value) in TEXT_PERCENTS else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._file.setValue("look/text_percent", str(percent))

    @property
    def language(self) -> str:
        """The chosen language of the interface; empty: the system's."""
        return self._text("look/language")

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue("look/language", code)

    @property
    def workspaces(self) -> list[Path]:
        """Folders of workspaces that were opened here, newest first, whether or not they are there now."""
        value = self._file.value("workspaces/recent", [])
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(str(text)) for text in texts if text]

    def remember_workspace(self, folder: Path) -> None:
        """Puts this folder first among the recent ones."""
        others = [known for known in self.workspaces if known != folder]
        self._file.setValue("workspaces/recent", [str(path) for path in (folder, *others)][:KEPT_WORKSPACES])

    def geometry(self, name: str) -> QByteArray:
        """Where a window, splitter or table header was left; empty if nowhere."""
        value = self._file.value(f"geometry/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, name: str, state: QByteArray) -> None:
        self._file.setValue(f"geometry/{name}", state)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no that a page remembers, such as a folded part."""
        value = self._text(f"flag/{name}")
        return value == "yes" if value in {"yes", "no"} else default

    def set_flag(self, name: str, *, on: bool) -> None:
        self._file.setValue(f"flag/{name}", "yes" if on else "no")

    def choice(self, name: str, default: str = "") -> str:
        """A word that a page remembers, such as "board" or "table"."""
        return self._text(f"choice/{name}") or default

    def set_choice(self, name: str, value: str) -> None:
        self._file.setValue(f"choice/{name}", value)

    def save(self) -> None:
        """Writes the file now."""
        self._file.sync()

    def _text(self, key: str) -> str:
        value = self._file.value(key)
        return value if isinstance(value, str) else ""
