"""Exchange: the ideas that travel, whose keys are known, and what two people have set apart."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.exchange.receive_dialog import ReceiveDialog
from ninja_mentor.ui.exchange.share_dialog import ShareDialog
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from ninja_mentor.core.exchange.clashes import OpenClash
    from ninja_mentor.core.exchange.identity import Correspondent
    from ninja_mentor.core.exchange.status import SharedIdea, Status
    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.core.sharing.overview import ExchangeOverview
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.navigation import Crumb

HEAD: Final = 40  # designed pixels of the table's head, and of each row
ROW: Final = 36
MOST_ROWS: Final = 8  # before the table scrolls


class ExchangePage(QWidget):
    """Share and receive are at the top; a file can also be dropped."""

    header_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now: Status | None = None
        self._titles: Sequence[tuple[str, str]] = ()
        self.setAcceptDrops(True)
        look, say = desk.look, desk.language.say
        self.table = RecordTable(look, say("Ideas that travel"))
        self.table.set_columns(
            (
                Column(mark("Idea"), lambda row: row.title, least=180),
                Column(mark("Not sent yet"), self._not_sent, sort=lambda row: row.not_sent, width=130),
                Column(mark("Who lacks something"), self._lacking, least=180),
            )
        )
        self.table.opened.connect(lambda row: desk.navigator.open_page("idea", idea_id=row.id))
        self.ideas = Card.titled(look, say("Ideas that travel"))
        self.ideas.body.addWidget(self.table)
        self.clashes = Card.titled(
            look,
            say("Set by two people"),
            hint=say("Both values are kept here until you have looked. Choose the one that shall stand."),
        )
        self.people = Card.titled(
            look,
            say("Whose keys are known"),
            hint=say("Compare the digits by phone: then nobody can pretend to be them."),
        )
        self._rows: dict[Card, QVBoxLayout] = {}
        for card in (self.clashes, self.people):
            self._rows[card] = QVBoxLayout()
            self._rows[card].setSpacing(SMALL)
            card.body.addLayout(self._rows[card])
        inside = ScrollColumn(look, 900)
        for card in (self.clashes, self.ideas, self.people):
            inside.body.addWidget(card)
        inside.body.addStretch(1)
        empty = EmptyState(
            look,
            "arrow-left-right",
            say("Nothing has travelled yet"),
            say(
                "Share an idea as a file: by WhatsApp, mail or a stick. Whoever gets it opens it here, goes on with it, "
                "and sends it back; what both have written comes together."
            ),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(inside)
        self.setFocusProxy(self.table)

    def title(self) -> str:
        return self._desk.language.say("Exchange")

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        say, writing = self._desk.language.say, self._desk.workspace.writing
        tip = "" if writing else say("This workspace can only be read here.")
        none = "" if self._titles else say("First log an idea")
        return (
            PageAction(say("Open a file…"), self.open_file, "folder-open", enabled=writing, tip=tip),
            PageAction(
                say("Share ideas…"),
                self.share,
                "send",
                primary=True,
                enabled=writing and bool(self._titles),
                tip=tip or none,
            ),
        )

    def show_place(self, **place: object) -> None:
        """Shows the page; with `file`, the plan of that file."""
        self._read()
        file = place.get("file")
        if file:
            ReceiveDialog(self._desk, self, Path(str(file))).open()

    def refresh(self, changes: Changes) -> None:
        if changes.touched:
            self._read()

    def open_file(self) -> None:
        """Asks for a file that somebody sent, and shows its plan."""
        dialog = ReceiveDialog(self._desk, self)
        dialog.accepted.connect(self._read)
        dialog.open()

    def share(self) -> None:
        """Asks which ideas, and for whom."""
        known = self._now.known if self._now else ()
        dialog = ShareDialog(self._desk, self, self._titles, known)
        dialog.accepted.connect(self._read)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._desk.workspace.writing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            dialog = ReceiveDialog(self._desk, self, Path(files[0]))
            dialog.accepted.connect(self._read)
            dialog.open()

    # -- inside ----------------------------------------------------------------------------------------

    def _read(self) -> None:
        workspace, language = self._desk.workspace, self._desk.language.code
        self._desk.jobs.run(_read, workspace, language, then=self._show, topic=self)

    def _show(self, found: ExchangeOverview) -> None:
        self._now = now = found.status
        self._titles = found.ideas
        self.table.set_rows(now.ideas)
        self.table.setFixedHeight(self._desk.look.theme.px(HEAD + ROW * min(len(now.ideas), MOST_ROWS)))
        self.ideas.setVisible(bool(now.ideas))
        self._fill(self.clashes, [self._clash(each) for each in now.clashes])
        own = [self._key(self._desk.language.say("Your own key"), now.fingerprint)] if now.fingerprint else []
        self._fill(self.people, [*own, *(self._person(each) for each in now.known)])
        self._stack.setCurrentIndex(1 if now.ideas or now.known else 0)
        self.header_changed.emit()

    def _fill(self, card: Card, rows: Sequence[QWidget]) -> None:
        column = self._rows[card]
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            column.addWidget(row)
        card.setVisible(bool(rows))

    def _not_sent(self, row: SharedIdea) -> str:
        return self._desk.language.count("{n} record", "{n} records", row.not_sent) if row.not_sent else ""

    def _lacking(self, row: SharedIdea) -> str:
        names = ", ".join(name for name, number in row.lacking.items() if number)
        if row.missing:
            missing = self._desk.language.count(
                "{n} packet is missing.", "{n} packets are missing.", row.missing
            )
            return f"{names} · {missing}" if names else missing
        return names

    def _key(self, name: str, digits: str, button: Button | None = None) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(Text(name, "body"), 1)
        row.addWidget(Text(digits, "body", "quiet", wrap=False, selectable=True))
        if button is not None:
            row.addWidget(button)
        return line

    def _person(self, one: Correspondent) -> QWidget:
        say = self._desk.language.say
        words = say("Take from them again") if one.blocked else say("Block")
        button = Button(self._desk.look, words, partial(self._block, one), "link")
        button.setAccessibleName(f"{words}: {one.name}")
        button.setEnabled(self._desk.workspace.writing)
        name = say("{name} (blocked)", name=one.name) if one.blocked else one.name
        return self._key(name, one.fingerprint, button)

    def _block(self, one: Correspondent) -> None:
        from ninja_mentor.core.exchange.identity import block  # noqa: PLC0415  (the engine)

        work = partial(self._desk.workspace.jot, block, one.key, blocked=not one.blocked)
        self._desk.writer.run(work, then=lambda _: self._read())

    def _clash(self, one: OpenClash) -> QWidget:
        say, language = self._desk.language.say, self._desk.language
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        title = next((title for idea_id, title in self._titles if idea_id == one.subject), "")
        row.addWidget(Text(say("{idea}, with {name}", idea=title, name=one.by_name), "body"), 1)
        for there, value in ((False, one.here), (True, one.there)):
            words = _short(value) or language.say("nothing")
            button = Button(self._desk.look, words, partial(self._settle, one, there), "secondary")
            button.setToolTip(say("Set by {name}", name=one.by_name) if there else say("Set here"))
            row.addWidget(button)
        return line

    def _settle(self, one: OpenClash, there: bool) -> None:  # noqa: FBT001
        from ninja_mentor.core.exchange.clashes import settle  # noqa: PLC0415

        self._desk.writer.change(
            mark("Settle what two people have set"),
            settle,
            self._desk.workspace.kinds,
            one.number,
            there=there,
            then=lambda _: self._read(),  # it may have stood there already, which changes nothing
        )


def _read(workspace: Workspace, language: str) -> ExchangeOverview:
    from ninja_mentor.core.sharing.overview import exchange_overview  # noqa: PLC0415  (the engine)

    return workspace.ask(exchange_overview, workspace.kinds, language, workspace.today)


def _short(value: Any) -> str:  # noqa: ANN401  (JSON)
    words = ", ".join(map(str, value)) if isinstance(value, list) else ("" if value is None else str(value))
    return words if len(words) <= 40 else f"{words[:39]}…"
