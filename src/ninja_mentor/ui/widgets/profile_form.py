"""Who sits here: language, name, country, time zone and role, as fields."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.countries import countries, zone_of
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.zones import all_zones, zones_of
from ninja_mentor.ui.theme.tokens import MEDIUM, TIGHT
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from ninja_mentor.core.kernel.profile import Profile, Role
    from ninja_mentor.ui.theme import Look

# Each in its own language: somebody who cannot read the others finds theirs.
OWN_NAMES: Final = {"es": "Español", "ja": "日本語", "pt": "Português", "en": "English"}
ROLES: Final = {
    "entrepreneur": (mark("Entrepreneur"), mark("I work on an idea. I see where I left off first.")),
    "mentor": (mark("Mentor"), mark("I accompany teams. I see which ideas need me first.")),
    "staff": (mark("Programme staff"), mark("I look after the programme. I see who is stuck first.")),
}
# The person looks away, but has not left the field.
STAYING: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ProfileForm(QWidget):
    """`edited()` fires after each change; `language_chosen(code)` besides, for that one.

    A name is nobody's while it is being written: `name_left(reason)` fires when its field is left, and on Enter.
    """

    edited = Signal()
    name_left = Signal(Qt.FocusReason)
    language_chosen = Signal(str)

    def __init__(self, look: Look, profile: Profile) -> None:
        super().__init__()
        self._look = look
        self._profile = profile
        say = look.say
        self.language = Segmented(
            look, say("Language"), [Choice(c, name) for c, name in OWN_NAMES.items()], profile.language
        )
        self.name = LineEdit(look, say("Name"), say("As you write it yourself"))
        self.name.set_text_quietly(profile.name)
        self.name.installEventFilter(self)
        self.name.returnPressed.connect(lambda: self.name_left.emit(Qt.FocusReason.OtherFocusReason))
        self.below_name = QVBoxLayout()  # for what there is to say about it
        self.below_name.setContentsMargins(0, 0, 0, 0)
        self.country = Chooser(
            look,
            say("Country"),
            [Choice(code, name, code) for code, name in countries(look.language.code)],
        )
        self.country.set_value_quietly(profile.country)
        self.zone = Chooser(look, say("Time zone"), _zones(profile.country))
        self.zone.set_value_quietly(profile.zone)
        self._roles: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        self._add(column, say("Language"), self.language)
        self._add(column, say("Name"), self.name, say("It stands beside what you write."), self.below_name)
        self._add(column, say("Country"), self.country, say("It settles how numbers and dates are read."))
        self._add(column, say("Time zone"), self.zone)
        self._add(column, say("Role"), self._role_buttons())
        self.language.chosen.connect(self._choose_language)
        self.country.edited.connect(self._choose_country)
        self.zone.edited.connect(lambda _: self.edited.emit())

    def profile(self) -> Profile:
        """What the fields say now; an emptied country or zone stays as it was."""
        return replace(
            self._profile,
            language=self.language.value(),
            name=self.name_written(),
            country=self.country.value() or self._profile.country,
            zone=self.zone.value() or self._profile.zone,
            role=cast("Role", next(role for role, box in self._roles.items() if box.isChecked())),
        )

    def name_written(self) -> str:
        """The name in its field, without needless spaces."""
        return " ".join(self.name.text().split())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.name and event.type() == QEvent.Type.Hide:
            self.name_left.emit(Qt.FocusReason.OtherFocusReason)
        elif watched is self.name and event.type() == QEvent.Type.FocusOut:
            reason = cast("QFocusEvent", event).reason()
            if reason not in STAYING:
                self.name_left.emit(reason)
        return super().eventFilter(watched, event)

    def _add(
        self,
        column: QVBoxLayout,
        label: str,
        field: QWidget,
        hint: str = "",
        below: QVBoxLayout | None = None,
    ) -> None:
        words = Text(label, "strong")
        words.setBuddy(field)
        column.addWidget(words)
        if hint:
            column.addWidget(Text(hint, "caption", "quiet"))
        column.addWidget(field)
        if below is not None:
            column.addLayout(below)
        column.addSpacing(MEDIUM - TIGHT)

    def _role_buttons(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for role, (name, hint) in ROLES.items():
            box = QRadioButton(self._look.say(name))
            box.setAccessibleDescription(self._look.say(hint))
            box.setChecked(role == self._profile.role)
            box.clicked.connect(lambda: self.edited.emit())
            self._group.addButton(box)
            self._roles[role] = box
            words = Text(self._look.say(hint), "caption", "quiet")
            words.setContentsMargins(self._look.theme.px(28), 0, 0, TIGHT)
            column.addWidget(box)
            column.addWidget(words)
        return whole

    def _choose_language(self, code: str) -> None:
        self.language_chosen.emit(code)
        self.edited.emit()

    def _choose_country(self, country: str) -> None:
        if country:
            self.zone.set_choices(_zones(country))
            self.zone.set_value_quietly(zone_of(country))
        self.edited.emit()


def _zones(country: str) -> list[Choice]:
    """The country's zones first, then all others."""
    own = zones_of(country) if country else []
    return [Choice(zone, zone.replace("_", " ")) for zone in dict.fromkeys([*own, *all_zones()])]
