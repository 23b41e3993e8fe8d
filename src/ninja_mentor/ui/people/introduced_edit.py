"""Who introduced somebody, and whom they introduced in their turn."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.labelled import Labelled
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.desk import Desk

SHOWN = 12  # of those whom somebody introduced


class IntroducedEdit(QWidget):
    """`edited(person_id)` fires with the introducer, "" for none; `person_wanted(id)` for one that is pressed."""

    edited = Signal(str)
    person_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.language.say
        self._ids: dict[str, str] = {}
        self._stored = ""
        self._names = QStringListModel(self)
        self.line = LineEdit(desk.look, say("Introduced by"), say("Somebody among the contacts"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)
        self.line.edited.connect(self._take)
        self.labelled = Labelled(say("Introduced by"), self.line)
        self._title = Text(say("Has introduced"), "caption", "quiet")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.labelled)
        column.addWidget(self._title)
        column.addLayout(self._list)
        self.show_introductions("", ())

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Who can be named: (id, name). Of two with one name neither can, and that is said."""
        names = [name for _, name in people]
        twice = {name for name, number in Counter(names).items() if number > 1}
        self._ids = {name.casefold(): person_id for person_id, name in people if name not in twice}
        self._names.setStringList([name for name in names if name not in twice])

    def show_introductions(self, introducer: str, introduced: Sequence[tuple[str, str]]) -> None:
        """Shows what is stored; what is being typed stays."""
        self._stored = introducer
        self.line.set_text_quietly(introducer)
        self._show_introduced(introduced)

    def show_other(self, introducer: str, introduced: Sequence[tuple[str, str]]) -> None:
        """Shows those of somebody else."""
        self.line.flush()
        self._stored = introducer
        self.line.show_other(introducer)
        self.labelled.tell("")
        self._show_introduced(introduced)

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.line.flush()

    def _show_introduced(self, introduced: Sequence[tuple[str, str]]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for person_id, name in introduced[:SHOWN]:
            self._list.addWidget(
                Button(self._desk.look, name, partial(self.person_wanted.emit, person_id), "link")
            )
        self._title.setVisible(bool(introduced))

    def _take(self, text: str) -> None:
        name = text.strip()
        if name == self._stored:
            self.labelled.tell("")
            return
        person_id = self._ids.get(name.casefold(), "")
        if name and not person_id:
            self.labelled.tell(self._desk.language.say("Nobody, or more than one, is called so here."))
            return
        self._stored = name
        self.labelled.tell("")
        self.edited.emit(person_id)
