"""Which language an answer is shown in, where that is not plain, and in which others it is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.language_tabs import NAMES
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.desk import Desk


class LanguageLine(QWidget):
    """`chosen(code)` fires when another language of this answer is wanted."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[object, ...] = ()
        self._flow = FlowLayout(8, self)
        self._flow.setContentsMargins(0, 0, 0, 0)

    def show_languages(self, here: str, written: Sequence[str], source: str) -> None:
        """Shows the languages; nothing where the answer is written only in the person's own one."""
        mine = self._desk.language.code
        others = [code for code in written if code != here]
        if mine not in (here, *others):
            others.append(mine)
        self.setVisible(bool(others) or here != mine)
        if (here, tuple(others), source) == self._shown:
            return
        self._shown = here, tuple(others), source
        self._flow.clear()
        say = self._desk.language.say
        if here == mine:
            words = say("Also written in:")
        elif here == source:
            words = say("This is the original, in {language}.", language=NAMES[here])
        else:
            words = say("This is the text in {language}.", language=NAMES[here])
        self._flow.addWidget(Text(words, "caption", "quiet", wrap=False))
        for code in others:
            if code not in written:
                text = say("Write it in {language}", language=NAMES[code])
            elif code == source:
                text = say("{language} (original)", language=NAMES[code])
            else:
                text = NAMES[code]
            link = Button(self._desk.look, text, partial(self.chosen.emit, code), "link")
            link.setProperty("kind", "crumb")  # quieter: there is one under every answer
            self._flow.addWidget(link)
