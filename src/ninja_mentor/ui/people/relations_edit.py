"""Who somebody is to others: spouse, parent, friend, in the words of their own phone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.ui.desk import Desk

KINDS: Final = {
    "spouse": mark("spouse"),
    "partner": mark("partner"),
    "parent": mark("parent"),
    "mother": mark("mother"),
    "father": mark("father"),
    "child": mark("child"),
    "sibling": mark("sibling"),
    "brother": mark("brother"),
    "sister": mark("sister"),
    "relative": mark("relative"),
    "friend": mark("friend"),
    "colleague": mark("colleague"),
    "assistant": mark("assistant"),
    "manager": mark("manager"),
}


class RelationsEdit(QWidget):
    """`edited(list)` fires with all of them, each {"kind", "name"}; a row without a name is none."""

    edited = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.language.say
        self._said = {kind: say(words) for kind, words in KINDS.items()}
        self._kinds = {words.casefold(): kind for kind, words in self._said.items()}
        self.rows: list[RelationRow] = []
        self._stored: list[dict[str, str]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(TIGHT)
        self.more = Button(desk.look, say("Another relation"), self._add_and_go, "link", "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_relations(self, relations: Sequence[dict[str, str]]) -> None:
        """Shows what is stored; rows that are being written in stay."""
        if list(relations) == self._stored:
            return
        self._stored = [dict(each) for each in relations]
        if self._values() == self._stored:
            return
        while len(self.rows) > len(relations):
            self._drop(self.rows[-1])
        for place, each in enumerate(relations):
            row = self.rows[place] if place < len(self.rows) else self._add()
            kind = each.get("kind", "")
            row.kind.set_text_quietly(self._said.get(kind, kind))
            row.name.set_text_quietly(each.get("name", ""))

    def show_other(self, relations: Sequence[dict[str, str]]) -> None:
        """Hands over what was typed, then shows those of somebody else."""
        self.flush()
        for row in list(self.rows):
            self._drop(row)
        self._stored = []
        self.show_relations(relations)

    def flush(self) -> None:
        """Hands over now what was typed."""
        for row in self.rows:
            row.kind.flush()
            row.name.flush()

    def _values(self) -> list[dict[str, str]]:
        found = []
        for row in self.rows:
            words, name = row.kind.text().strip(), row.name.text().strip()
            if name:
                found.append({"kind": self._kinds.get(words.casefold(), words), "name": name})
        return found

    def _add(self) -> RelationRow:
        row = RelationRow(self._desk, list(self._said.values()))
        row.changed.connect(self._tell)
        row.gone.connect(partial(self._take_off, row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _add_and_go(self) -> None:
        self._add().kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, row: RelationRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _take_off(self, row: RelationRow) -> None:
        self._drop(row)
        self._tell()

    def _tell(self) -> None:
        values = self._values()
        if values != self._stored:
            self._stored = values
            self.edited.emit([dict(each) for each in values])


class RelationRow(QWidget):
    """What they are, and whose name."""

    changed = Signal()
    gone = Signal()

    def __init__(self, desk: Desk, kinds: Sequence[str]) -> None:
        super().__init__()
        look, say = desk.look, desk.language.say
        self.kind = LineEdit(look, say("What they are to them"), say("spouse"))
        completer = QCompleter(list(kinds), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.kind.setCompleter(completer)
        self.kind.setFixedWidth(look.theme.px(104))
        self.name = LineEdit(look, say("Name of the relation"), say("Name"))
        self.kind.edited.connect(lambda _text: self.changed.emit())
        self.name.edited.connect(lambda _text: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.kind)
        row.addWidget(self.name, 1)
        row.addWidget(IconButton(look, "x", say("Take this relation off"), self.gone.emit))
