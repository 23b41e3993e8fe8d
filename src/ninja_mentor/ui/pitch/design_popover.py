"""How the pitch looks: chosen while its page is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.core.pitch.naming import LOOK_NAMES
from ninja_mentor.core.pitch.rules import CHARTS, LONGEST_LINK, PAPERS, TEMPLATES, THEMES
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.pitch.designing import DesignChoices
    from ninja_mentor.ui.theme import Look

WIDTH: Final = 340
BELOW: Final = 4  # under the header
CHART_NAMES: Final = {"sales": mark("Sales"), "cash": mark("Cash")}
NAMES: Final = {**LOOK_NAMES, **CHART_NAMES}


class DesignPopover(QFrame):
    """`changed(name, value)` fires with a field of the design; `pictures_wanted()` leads to where they are added.

    Where nothing can be written, what is chosen can be read.
    """

    changed = Signal(str, str)
    pictures_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget, *, writing: bool = True) -> None:
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
        self.link.edited.connect(self._take_link)
        self.column = ScrollColumn(look, margin=LARGE)
        self.column.body.setSpacing(MEDIUM)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)
        fields = (*self.choices.values(), *self.pictures.values())
        for field in fields:
            self.column.body.addWidget(Labelled(field.accessibleName(), field))
        more = Button(look, say("Add pictures to this idea…"), self._want_pictures, "link")
        self.column.body.addWidget(more)
        shown_as = say("Printed with a code that a phone reads.")
        self.below_link = Labelled(self.link.accessibleName(), self.link, shown_as)
        self.column.body.addWidget(self.below_link)
        for each in (*fields, more):
            each.setEnabled(writing)
        self.link.setReadOnly(not writing)

    def show_design(self, choices: DesignChoices) -> None:
        """Shows what is chosen, and the pictures that there are."""
        nothing = Choice("", self._look.say("None"))
        listed = [nothing, *(Choice(each.id, each.caption or each.name) for each in choices.pictures)]
        for name, segments in self.choices.items():
            segments.choose(getattr(choices.design, name))
        for name, chooser in self.pictures.items():
            chooser.set_choices(listed)
            chosen = getattr(choices.design, name)
            there = any(choice.value == chosen for choice in listed)
            chooser.set_value_quietly(chosen if there else "")  # or it would show a bare id
        if self.link.set_text_quietly(choices.design.link):
            self.below_link.tell("")

    def open_over(self, view: QWidget) -> None:
        """Opens at the right of a view, below the header; all of it is on the screen."""
        free = view.screen().availableGeometry()
        width = min(self._look.theme.px(WIDTH), free.width())
        place = view.mapToGlobal(QPoint(max(view.width() - width - LARGE, 0), BELOW))
        self._fit(QRect(place.x(), place.y(), width, 0), free)
        self.show()
        self._fit(self.geometry(), free)  # again: the sheet sets fonts on what is shown for the first time
        self.choices["template"].setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self, place: QRect, free: QRect) -> None:
        """As tall as its fields, as far as the screen has room for that."""
        needed = self.column.column.heightForWidth(place.width() - 2 * LARGE) + 2 * LARGE
        place.setHeight(min(needed, free.height()))
        place.moveLeft(max(min(place.x(), free.right() + 1 - place.width()), free.x()))
        place.moveTop(max(min(place.y(), free.bottom() + 1 - place.height()), free.y()))
        self.setFixedSize(place.size())
        self.move(place.topLeft())

    def _take_link(self, text: str) -> None:
        """A link that no phone would read from paper stays in the field, with what is wrong with it."""
        link = text.strip()
        if len(link) > LONGEST_LINK:
            error = UserError("link-too-long", length=len(link), limit=LONGEST_LINK)
            self.below_link.tell(sentence(error, self._look.language))
        else:
            self.below_link.tell("")
            self.changed.emit("link", link)
        QTimer.singleShot(0, self, self._show_note)  # once the fields have their places

    def _show_note(self) -> None:
        self._fit(self.geometry(), self.screen().availableGeometry())
        if self.link.hasFocus():
            self.column.show_all_of(self.below_link)

    def _segments(self, name: str, label: str, values: Sequence[str]) -> Segmented:
        choices = [Choice(value, self._look.say(NAMES[value])) for value in values]
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
