"""The agenda of a session: points with minutes, ticked off while talking; from a template, and kept as one's own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.mentoring.agendas import (
    Agenda,
    delete_agenda,
    load_agendas,
    own_agendas,
    planned_minutes,
    save_agenda,
)
from ninja_mentor.ui.idea.sessions.note_fields import read_minutes
from ninja_mentor.ui.theme.tokens import SMALL, TIGHT
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.mentoring.agendas import Item
    from ninja_mentor.ui.desk import Desk


class AgendaEdit(QWidget):
    """`edited(items)` fires with the whole agenda after each change."""

    edited = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._items: list[dict[str, Any]] = []
        self._known: dict[str, Agenda] = {}
        look, say = desk.look, desk.language.say
        self.points: list[AgendaPoint] = []
        self.template = Chooser(look, say("Take an agenda"), (), say("Take an agenda"))
        self.template.edited.connect(self._take)
        self.add = Button(look, say("Add a point"), self._add, "link", "plus")
        self.keep = Button(look, say("Keep as my own…"), self._begin_keeping, "link", "bookmark")
        self.name = LineEdit(look, say("Name of the agenda"), say("Name of the agenda"))
        self.name.returnPressed.connect(self._keep)
        self.name.hide()
        self.delete = Button(look, say("Delete this agenda of mine"), self._delete, "link", "trash-2")
        self._minutes = Text("", "caption", "quiet", wrap=False)
        self._list = QVBoxLayout()
        self._list.setSpacing(TIGHT)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.template, 1)
        row.addWidget(self._minutes)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        below.addWidget(self.add)
        below.addWidget(self.keep)
        below.addWidget(self.delete)
        below.addWidget(self.name, 1)
        below.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row)
        column.addLayout(self._list)
        column.addLayout(below)
        self._chosen = ""
        self._read()
        self.show_agenda(())

    def show_agenda(self, items: Sequence[Item]) -> None:
        """Shows what is stored; a point that is being written in stays."""
        self._items = [dict(item) for item in items]
        while len(self.points) > len(items):
            point = self.points.pop()
            self._list.removeWidget(point)
            point.hide()
            point.deleteLater()
        for place, item in enumerate(self._items):
            if place == len(self.points):
                self.points.append(self._made(place))
            self.points[place].show_item(item)
        total = planned_minutes(self._items)
        self._minutes.setText(self._desk.language.count("{n} minute", "{n} minutes", total) if total else "")
        self.keep.setVisible(bool(items) and self.name.isHidden())
        self.delete.setVisible(bool(self._chosen) and self._known[self._chosen].own)

    def flush(self) -> None:
        """Hands over now what was typed."""
        for point in self.points:
            point.flush()

    def _made(self, place: int) -> AgendaPoint:
        point = AgendaPoint(self._desk)
        point.changed.connect(partial(self._change, place))
        point.gone.connect(partial(self._drop, place))
        point.entered.connect(partial(self._enter, place))
        self._list.addWidget(point)
        return point

    def _change(self, place: int, values: dict[str, Any]) -> None:
        if place < len(self._items):
            self._items[place] = {**self._items[place], **values}
            self.edited.emit([dict(item) for item in self._items])
            self.show_agenda(self._items)

    def _drop(self, place: int) -> None:
        del self._items[place]
        items = [dict(item) for item in self._items]
        self.show_agenda(items)
        self.edited.emit(items)

    def _enter(self, place: int) -> None:
        """Enter goes to the next point; after the last one a new one begins."""
        if place + 1 == len(self.points):
            self._add()
        else:
            self.points[place + 1].line.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        self.flush()
        items = [*self._items, {"text": "", "minutes": 5}]
        self.show_agenda(items)
        self.edited.emit(items)
        self.points[-1].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, agenda_id: str) -> None:
        agenda = self._known.get(agenda_id)
        if agenda is None:
            return
        self._chosen = agenda_id
        items = [{**item, "done": False} for item in agenda.items]
        self.show_agenda(items)
        self.edited.emit(items)

    def _begin_keeping(self) -> None:
        self.keep.hide()
        self.name.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        name = self.name.text().strip()
        self.flush()
        if name:
            change = self._desk.writer.change
            items = [dict(item) for item in self._items]
            change(
                mark("Keep the agenda “{name}”"),
                save_agenda,
                name,
                items,
                facts={"name": name},
                then=self._kept,
            )
        self.name.show_other("")
        self.name.hide()
        self.keep.show()

    def _kept(self, _agenda: object) -> None:
        self._read()
        self._desk.toaster.say(self._desk.language.say("The agenda is kept."), undo=True)

    def _delete(self) -> None:
        agenda = self._known[self._chosen]
        self._chosen = ""
        self.template.set_value_quietly("")
        self._desk.writer.change(
            mark("Delete the agenda “{name}”"),
            delete_agenda,
            agenda.id,
            facts={"name": agenda.name},
            then=self._deleted,
        )

    def _deleted(self, _nothing: object) -> None:
        self._read()
        self._desk.toaster.say(self._desk.language.say("Agenda deleted."), undo=True)

    def _read(self) -> None:
        self._desk.jobs.run(self._all, then=self._offer, topic=self)

    def _all(self) -> list[Agenda]:
        own = self._desk.workspace.ask(own_agendas)
        return [*load_agendas(resource("agendas"), self._desk.language.code), *own]

    def _offer(self, agendas: Sequence[Agenda]) -> None:
        count = self._desk.language.count
        self._known = {agenda.id: agenda for agenda in agendas}
        if self._chosen not in self._known:
            self._chosen = ""
        self.template.set_choices(
            [
                Choice(one.id, f"{one.name} · {count('{n} minute', '{n} minutes', one.minutes)}")
                for one in agendas
            ]
        )
        self.delete.setVisible(bool(self._chosen) and self._known[self._chosen].own)


class AgendaPoint(QWidget):
    """One point: done or not, its words, its minutes. `entered()` fires on Enter in its words."""

    changed = Signal(dict)
    gone = Signal()
    entered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look, say = desk.look, desk.language.say
        self.done = QCheckBox()
        self.done.setToolTip(say("Talked about"))
        self.done.clicked.connect(lambda on: self.changed.emit({"done": bool(on)}))
        self.line = LineEdit(look, say("Point of the agenda"), say("What to talk about"))
        self.line.edited.connect(lambda text: self.changed.emit({"text": text}))
        self.line.returnPressed.connect(self.entered)
        self.minutes = ParsedEdit(look, say("Minutes"), read_minutes, lambda text: text, placeholder="5")
        self.minutes.setFixedWidth(look.theme.px(64))
        self.minutes.edited.connect(lambda text: self.changed.emit({"minutes": int(text or 0)}))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.done)
        row.addWidget(self.line, 1)
        row.addWidget(self.minutes)
        row.addWidget(IconButton(look, "x", say("Take this point off"), self.gone.emit))

    def show_item(self, item: Item) -> None:
        """Shows what is stored; what is being typed stays."""
        self.line.set_text_quietly(str(item.get("text", "")))
        self.minutes.set_value_quietly(str(item.get("minutes") or ""))
        self.done.setChecked(bool(item.get("done")))
        self.done.setAccessibleName(str(item.get("text", "")))

    def flush(self) -> None:
        """Hands over now what was typed."""
        self.line.flush()
        self.minutes.flush()
