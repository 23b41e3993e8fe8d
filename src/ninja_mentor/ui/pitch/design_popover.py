"""How the pitch looks: chosen while its page is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.rules import CHARTS, LONGEST_LINK, PAPERS, TEMPLATES, THEMES
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.designing import DesignChoices
    from ninja_mentor.ui.theme import Look

WIDTH: Final = 340
WORDS: Final = {
    "plain": mark("Plain"),
    "visual": mark("Visual"),
    "formal": mark("Formal"),
    "indigo": mark("Indigo"),
    "forest": mark("Forest"),
    "sumi": mark("Sumi ink"),
    "a4": mark("A4"),
    "letter": mark("Letter"),
    "sales": mark("Sales"),
    "cash": mark("Cash"),
}


class DesignPopover(QFrame):
    """`changed(name, value)` fires with a field of the design; `pictures_wanted()` leads to where they are added."""

    changed = Signal(str, str)
    pictures_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        say = look.say
        self.setProperty("ground", "drawer")
        self.setAccessibleName(say("Design of the pitch"))
        self.choices = {
            "template": self._segments("template", say("Template"), TEMPLATES),
            "theme": self._segments("theme", say("Colours"), THEMES),
            "paper": self._segments("paper", say("Paper"), PAPERS),
            "chart": self._segments("chart", say("Chart of the twelve months"), CHARTS),
        }
        self.pictures = {
            "picture_id": self._chooser("picture_id", say("Picture")),
            "logo_id": self._chooser("logo_id", say("Logo")),
        }
        self.link = LineEdit(look, say("Link"), "https://")
        self.link.setMaxLength(LONGEST_LINK)
        self.link.edited.connect(lambda text: self.changed.emit("link", text.strip()))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        for field in (*self.choices.values(), *self.pictures.values()):
            column.addWidget(Labelled(field.accessibleName(), field))
        more = Button(look, say("Add pictures to this idea…"), self._want_pictures, "link")
        column.addWidget(more)
        shown_as = say("Printed with a code that a phone reads.")
        column.addWidget(Labelled(self.link.accessibleName(), self.link, shown_as))

    def show_design(self, choices: DesignChoices) -> None:
        """Shows what is chosen, and the pictures that there are."""
        nothing = Choice("", self._look.say("None"))
        listed = [nothing, *(Choice(each.id, each.caption or each.name) for each in choices.pictures)]
        for name, segments in self.choices.items():
            segments.choose(getattr(choices.design, name))
        for name, chooser in self.pictures.items():
            chooser.set_choices(listed)
            chooser.set_value_quietly(getattr(choices.design, name))
        self.link.set_text_quietly(choices.design.link)

    def open_over(self, view: QWidget) -> None:
        """Opens at the right of a view, below the header."""
        self.setFixedWidth(self._look.theme.px(WIDTH))
        self.adjustSize()
        self.move(view.mapToGlobal(QPoint(max(view.width() - self.width() - LARGE, 0), 4)))
        self.show()
        self.choices["template"].setFocus(Qt.FocusReason.PopupFocusReason)

    def _segments(self, name: str, label: str, values: Sequence[str]) -> Segmented:
        choices = [Choice(value, self._look.say(WORDS[value])) for value in values]
        segments = Segmented(self._look, label, choices)
        segments.chosen.connect(lambda value: self.changed.emit(name, value))
        return segments

    def _chooser(self, name: str, label: str) -> Chooser:
        chooser = Chooser(self._look, label, [], self._look.say("None"))
        chooser.edited.connect(lambda value: self.changed.emit(name, value))
        return chooser

    def _want_pictures(self) -> None:
        self.hide()
        self.pictures_wanted.emit()
