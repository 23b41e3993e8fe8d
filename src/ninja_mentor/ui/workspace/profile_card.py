"""Who sits here: stored at each change, but a name only when it is known whose it is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.profile_form import ProfileForm
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.text import Text
from ninja_mentor.ui.workspace.name_question import NameQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.ui.desk import Desk


class ProfileCard(Card):
    """The fields of the profile; several people may share a computer, so another name is asked about."""

    def __init__(self, desk: Desk) -> None:
        look = desk.look
        super().__init__(look)
        self._desk = desk
        self.title = SectionTitle(look, look.say("You"), role="strong")
        self.setAccessibleName(look.say("You"))
        self.form = ProfileForm(look, desk.workspace.profile)
        self.refused = Text("", "caption", "indigo")
        self.refused.hide()
        self.question = NameQuestion(look)
        self.form.below_name.addWidget(self.refused)
        self.form.below_name.addWidget(self.question)
        self.question.put_after(self.form.name, self.form.country)
        self.body.addWidget(self.title)
        self.body.addWidget(self.form)
        self.form.edited.connect(self._store_the_rest)
        self.form.name_left.connect(self._take_name)
        self.form.name.textEdited.connect(lambda _: self.refused.hide())
        self.question.corrected.connect(partial(self._store_name, Profile.with_name_corrected))
        self.question.somebody_else.connect(partial(self._store_name, Profile.of_somebody_else))

    def come_back(self) -> None:
        """An empty name was none, and what was answered is not asked any more."""
        known, written = self._desk.workspace.profile.name, self.form.name_written()
        if not written:
            self.form.name.show_other(known)
            self.refused.hide()
        elif written == known:
            self.question.hide()

    def _take_name(self, reason: Qt.FocusReason) -> None:
        """Stores a first name; asks about another one; refuses none."""
        say = self._desk.look.say
        known, written = self._desk.workspace.profile.name, self.form.name_written()
        if not written:
            self.refused.setText(say("First write your name: it stands beside what you write."))
        self.refused.setVisible(not written)
        if not written or written == known:
            self.question.hide()
        elif known:
            self.question.ask(known, written, go_to=reason == Qt.FocusReason.TabFocusReason)
        else:
            self._store_name(Profile.of_somebody_else)

    def _store_name(self, named: Callable[[Profile, str], Profile]) -> None:
        written = self.form.name_written()
        if not written:
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.question.isAncestorOf(focused):
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question.hide()
        self._change(lambda known: named(known, written))

    def _store_the_rest(self) -> None:
        said = self.form.profile()
        self._change(
            lambda known: replace(
                known, language=said.language, country=said.country, zone=said.zone, role=said.role
            )
        )

    def _change(self, change: Callable[[Profile], Profile]) -> None:
        """Changes what is stored when it is the turn of this, so that two changes do not undo each other."""
        workspace = self._desk.workspace
        self._desk.writer.run(lambda: workspace.set_profile(change(workspace.profile)))
