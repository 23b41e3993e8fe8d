"""The first run, on one page: language, name, country, role; then empty or with a sample."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ninja_mentor.core.kernel.computer import system_user
from ninja_mentor.core.kernel.countries import guess_country, zone_of
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.ui.theme.tokens import LARGE, SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.profile_form import ProfileForm
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.navigation import Crumb, PageAction
    from ninja_mentor.ui.theme import Look

NOBODY: Final = frozenset({"root", "?"})  # not somebody's name


class WelcomePage(QWidget):
    """`done(profile, with_sample)` fires once. `speak(code)` gives the look in another language.

    `folder` is where the workspace begins; `back_wanted(former)` fires to go back to the one open before.
    """

    header_changed = Signal()
    done = Signal(object, bool)
    back_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        speak: Callable[[str], Look],
        profile: Profile | None = None,
        *,
        folder: Path | None = None,
        former: Path | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._folder, self._former = folder, former
        self._speak = speak
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._build(profile or system_profile(look.language.code))

    def title(self) -> str:
        return self._look.say("Welcome")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        return ()

    def show_place(self, **_place: object) -> None:
        QTimer.singleShot(0, self.form.name.setFocus)

    def refresh(self, changes: Changes) -> None: ...

    def show_busy(self) -> None:
        """The choice is made and takes a moment."""
        self._column.setEnabled(False)
        self._busy.setText(self._look.say("Setting up…"))

    def let_choose_again(self) -> None:
        """It did not work."""
        self._column.setEnabled(True)
        self._busy.setText("")

    def _build(self, profile: Profile) -> None:
        look, say = self._look, self._look.say
        self._busy = Text("", "caption", "indigo")
        self.form = ProfileForm(look, profile)
        self.form.language_chosen.connect(self._change_language)
        self.form.name.textEdited.connect(lambda _: self._busy.setText(""))
        card = Card(look)
        card.body.addWidget(Text(say("From a first idea to a pitch"), "title"))
        card.body.addWidget(
            Text(
                say(
                    "Everything stays on this computer and works without internet. You can change all of this later."
                ),
                "body",
                "quiet",
            )
        )
        if self._folder is not None:
            where = Text(
                say("This workspace begins in {folder}.", folder=self._folder), "body", selectable=True
            )
            card.body.addWidget(where)
        if self._former is not None:
            words = say("Back to {name}", name=self._former.name)
            back = partial(self.back_wanted.emit, self._former)
            card.body.addWidget(
                Button(look, words, back, "link", "arrow-left"), 0, Qt.AlignmentFlag.AlignLeft
            )
        card.body.addSpacing(LARGE)
        card.body.addWidget(self.form)
        ways = FlowLayout(SMALL)
        self.empty = Button(look, say("Start empty"), lambda: self._finish(with_sample=False), "primary")
        self.sample = Button(
            look,
            say("Look around with a sample"),
            lambda: self._finish(with_sample=True),
            "secondary",
            "sparkles",
        )
        ways.addWidget(self.empty)
        ways.addWidget(self.sample)
        card.body.addLayout(ways)
        card.body.addWidget(
            Text(
                say(
                    "The sample has eight ideas and twenty people. It is marked as a sample and can be removed."
                ),
                "caption",
                "quiet",
            )
        )
        card.body.addWidget(self._busy)
        self._column = ScrollColumn(look, widest=600)
        self._column.body.addWidget(card)
        self._whole.addWidget(self._column)

    def _change_language(self, code: str) -> None:
        """The same page in another language, with what is filled in already."""
        draft = replace(self.form.profile(), language=code)
        self._look = self._speak(code)
        old = self._column
        self._build(draft)
        self._whole.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.header_changed.emit()
        self.form.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, *, with_sample: bool) -> None:
        profile = self.form.profile()
        if not profile.name:
            self._busy.setText(self._look.say("First write your name: it stands beside what you write."))
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.done.emit(profile, with_sample)


def system_profile(language: str) -> Profile:
    """What the system tells of the person: their name, the country of its locale and the zone of that country."""
    user = system_user()
    country = guess_country(QLocale.system().name())
    name = "" if user in NOBODY else user
    return Profile(language=language, country=country, zone=zone_of(country), name=name)
