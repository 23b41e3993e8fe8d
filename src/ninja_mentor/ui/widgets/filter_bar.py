"""A row of filters over a list: each a button that opens its choices, and one to clear them all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.widgets.choice import Choice


@dataclass(frozen=True)
class Filter:
    """What a list can be narrowed by. With one choice only, the button itself is on or off."""

    id: str
    label: str  # in the person's language
    choices: Sequence[Choice] = field(default_factory=tuple)


class FilterBar(QWidget):
    """`changed(dict)` gives for each filter in use the set of chosen values."""

    changed = Signal(dict)

    def __init__(self, look: Look, filters: Sequence[Filter]) -> None:
        super().__init__()
        self._look = look
        self._chosen: dict[str, set[str]] = {}
        self._buttons = {each.id: _FilterButton(look, each) for each in filters}
        flow = FlowLayout(SMALL, self)
        for each in filters:
            button = self._buttons[each.id]
            button.picked.connect(lambda values, known=each.id: self._take(known, values))
            flow.addWidget(button)
        self._clear = Button(look, look.say("Clear filters"), self.clear, "quiet", "x")
        self._clear.hide()
        flow.addWidget(self._clear)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def values(self) -> dict[str, set[str]]:
        """The chosen values of each filter in use."""
        return {known: set(values) for known, values in self._chosen.items() if values}

    def set_values(self, values: Mapping[str, set[str]]) -> None:
        """Shows these as chosen, without telling."""
        self._chosen = {known: set(chosen) for known, chosen in values.items()}
        for known, button in self._buttons.items():
            button.show_chosen(self._chosen.get(known, set()))
        self._clear.setVisible(bool(self.values()))

    def set_choices(self, filter_id: str, choices: Sequence[Choice]) -> None:
        """Other choices of one filter, after the list has changed."""
        self._buttons[filter_id].set_choices(choices)

    def clear(self) -> None:
        """Shows everything again."""
        self.set_values({})
        self.changed.emit({})

    def button(self, filter_id: str) -> QPushButton:
        """The button of one filter."""
        return self._buttons[filter_id]

    def _take(self, filter_id: str, values: set[str]) -> None:
        self._chosen[filter_id] = values
        self._clear.setVisible(bool(self.values()))
        self.changed.emit(self.values())


class _FilterButton(QPushButton):
    picked = Signal(object)

    def __init__(self, look: Look, what: Filter) -> None:
        super().__init__()
        self._look = look
        self._label = what.label
        self._choices: list[Choice] = []
        self._chosen: set[str] = set()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("kind", "filter")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._menu = _StayingMenu(self)
        self.clicked.connect(self._press)
        self.set_choices(what.choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        self._choices = list(choices)
        single = len(self._choices) == 1
        self.setCheckable(single)
        self.setMenu(None if single else self._menu)  # type: ignore[arg-type]  # Qt takes a null menu
        self._menu.clear()
        for choice in self._choices:
            item = QAction(choice.text.replace("&", "&&"), self._menu)
            item.setCheckable(True)
            item.setData(choice.value)
            item.toggled.connect(lambda on, value=choice.value: self._pick(value, on))
            self._menu.addAction(item)
        self.show_chosen(self._chosen)

    def show_chosen(self, values: set[str]) -> None:
        self._chosen = set(values)
        for item in self._menu.actions():
            item.blockSignals(True)  # noqa: FBT003  (Qt's signature)
            item.setChecked(item.data() in values)
            item.blockSignals(False)  # noqa: FBT003
        self.setChecked(bool(values) and self.isCheckable())
        self._show_words()

    def _press(self, on: bool) -> None:  # noqa: FBT001  (Qt's signature)
        if self.isCheckable():
            self._pick(self._choices[0].value, on)

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001  (Qt's signature)
        self._chosen = self._chosen | {value} if on else self._chosen - {value}
        self._show_words()
        self.picked.emit(set(self._chosen))

    def _show_words(self) -> None:
        texts = [choice.text for choice in self._choices if choice.value in self._chosen]
        words = self._label
        if texts and len(self._choices) > 1:
            words = f"{self._label}: {texts[0]}" + (f" +{len(texts) - 1}" if len(texts) > 1 else "")
        self.setText(words.replace("&", "&&") + ("" if self.isCheckable() else "  ▾"))
        self.setAccessibleName(words)
        restyle(self, "on", "true" if texts else "false")
        self.updateGeometry()


class _StayingMenu(QMenu):
    """Stays open while several things are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item: QAction | None = self.activeAction()  # the stubs forget that there may be none
        if item is not None and item.isCheckable():
            item.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item: QAction | None = self.activeAction()
        if item is not None and item.isCheckable() and event.key() == Qt.Key.Key_Space:
            item.toggle()
        else:
            super().keyPressEvent(event)
