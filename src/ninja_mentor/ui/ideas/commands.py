"""What can be done with ideas from their cards and rows: by key, and from a menu that names the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look

Deed = Literal["open", "back", "on", "move", "export", "archive", "bring_back", "delete"]
# A letter alone would archive whatever is chosen when somebody types by mistake.
ARCHIVE_KEYS: Final = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_A
)


@dataclass(frozen=True)
class Asked:
    """Something the person wants done with ideas; `stage` is where to, for a move."""

    deed: Deed
    ideas: tuple[str, ...]
    stage: str = ""


def deed_of(event: QKeyEvent) -> Deed | None:
    """What a key asks for. "archive" stands for bringing back where the idea is archived."""
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    if event.keyCombination() == ARCHIVE_KEYS:
        return "archive"
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    key = Qt.Key(event.key())
    if plain:
        keys: dict[Qt.Key, Deed] = {
            Qt.Key.Key_Return: "open",
            Qt.Key.Key_Enter: "open",
            Qt.Key.Key_Delete: "delete",
        }
        return keys.get(key)
    if control and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
        return "back" if key == Qt.Key.Key_Left else "on"
    return None


def menu_of(
    look: Look, words: IdeaWords, rows: Sequence[BoardRow], parent: QWidget, ask: Callable[[Asked], object]
) -> QMenu:
    """A menu for these ideas, which goes away by itself after use."""
    say = look.say
    ids = tuple(row.id for row in rows)
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(
        to: QMenu, text: str, asked: Asked, icon: str, key: Qt.Key | QKeyCombination | None = None
    ) -> QAction:
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key is not None else ""
        item = QAction(text.replace("&", "&&") + (f"\t{shown}" if shown else ""), to)
        if icon:
            look.icons.put(item, icon)
        item.triggered.connect(lambda: ask(asked))
        to.addAction(item)
        return item

    if len(rows) == 1:
        add(menu, say("Open"), Asked("open", ids), "arrow-right", Qt.Key.Key_Return)
    move = menu.addMenu(look.icons.icon("columns-3"), say("Move to…"))
    here = {row.stage for row in rows}
    for stage in words.stages:
        item = add(move, words.stage(stage), Asked("move", ids, stage), "")
        item.setEnabled(here != {stage})
    add(
        menu,
        say("Export pitch…") if len(rows) == 1 else say("Export pitches…"),
        Asked("export", ids),
        "files",
    )
    menu.addSeparator()
    if all(row.archived for row in rows):
        add(menu, say("Bring back"), Asked("bring_back", ids), "archive-restore", ARCHIVE_KEYS)
    else:
        add(menu, say("Archive"), Asked("archive", ids), "archive", ARCHIVE_KEYS)
    add(menu, say("Delete"), Asked("delete", ids), "trash-2", Qt.Key.Key_Delete)
    return menu
