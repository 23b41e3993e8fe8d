"""Every widget and the frame with pages that only look like some: `python tests/ui/gallery.py FOLDER` draws them.

Nothing here is tested; it is there to be looked at.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import Language
from ninja_mentor.ui.application import Application
from ninja_mentor.ui.navigation import Crumb, PageAction, PageEntry
from ninja_mentor.ui.settings import Settings
from ninja_mentor.ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ninja_mentor.ui.widgets.avatars import Avatars
from ninja_mentor.ui.widgets.bar_line_chart import BarLineChart
from ninja_mentor.ui.widgets.button import Button, IconButton
from ninja_mentor.ui.widgets.card import Card
from ninja_mentor.ui.widgets.chip import Chip
from ninja_mentor.ui.widgets.chip_list import ChipListEdit
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.chooser import Chooser
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.empty_state import EmptyState
from ninja_mentor.ui.widgets.filter_bar import Filter, FilterBar
from ninja_mentor.ui.widgets.flash_band import FlashBand
from ninja_mentor.ui.widgets.flow_layout import FlowLayout
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit, Mark
from ninja_mentor.ui.widgets.language_tabs import LanguageTabs
from ninja_mentor.ui.widgets.length_counter import LengthCounter
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.money_edit import MoneyEdit
from ninja_mentor.ui.widgets.number_edit import NumberEdit
from ninja_mentor.ui.widgets.progress_line import ProgressLine
from ninja_mentor.ui.widgets.record_table import Column, RecordTable
from ninja_mentor.ui.widgets.saved_line import SavedLine
from ninja_mentor.ui.widgets.scroll_column import ScrollColumn
from ninja_mentor.ui.widgets.search_field import SearchField
from ninja_mentor.ui.widgets.section_title import SectionTitle
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.side_drawer import SideDrawer
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.changes import Changes
    from ninja_mentor.ui.theme import Look

WORDS = "Families growing 1–3 ha of coffee above 1,400 m in Caranavi, who sell parchment coffee to the truck at the gate and learn the price only that day."


class DummyPage(QWidget):
    """The parts of a page that do nothing."""

    header_changed = Signal()
    name = "Page"

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def title(self) -> str:
        return self.name

    def breadcrumb(self) -> Sequence[Crumb]:
        return ()

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        return ()

    def show_place(self, **place: object) -> None: ...

    def refresh(self, changes: Changes) -> None: ...


class Board(DummyPage):
    """Like board.png."""

    name = "Ideas"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._search = SearchField(look, "Search everything  Ctrl+K")
        self._view = Segmented(
            look,
            "View",
            [Choice("board", "Board", icon="columns-3"), Choice("table", "Table", icon="table-2")],
        )
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(WIDE, LARGE, WIDE, WIDE)
        row.setSpacing(LARGE)
        for stage, cards in STAGES.items():
            column = QVBoxLayout()
            column.setSpacing(MEDIUM)
            column.addWidget(SectionTitle(look, stage, str(len(cards))))
            for card in cards:
                column.addWidget(self._card(*card))
            column.addStretch(1)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        return (
            self._search,
            self._view,
            PageAction("New idea", lambda: None, "plus", primary=True, shortcut="Ctrl+N"),
        )

    def _card(
        self, title: str, line: str, chips: list[tuple[str, str]], done: float, note: str, people: list[str]
    ) -> Card:
        look = self.look
        card = Card(look, pressable=True)
        card.body.addWidget(Text(title, "strong"))
        card.body.addWidget(Text(line, "body", "quiet"))
        flow = FlowLayout(4)
        for text, tone in chips:
            flow.addWidget(Chip(look, text, tone))  # type: ignore[arg-type]
        card.body.addLayout(flow)
        card.body.addWidget(ProgressLine(look, done))
        foot = QHBoxLayout()
        foot.addWidget(Text(note, "caption", "quiet"), 1)
        if people:
            foot.addWidget(Avatars(look, people, 3))
        card.body.addLayout(foot)
        card.set_chosen(title.startswith("Café"))
        return card


STAGES: dict[str, list[tuple[str, str, list[tuple[str, str]], float, str, list[str]]]] = {
    "Boot camp": [
        (
            "Sésamo de Okinawa 1",
            "Cold-pressed sesame oil for Japanese restaurants in Santa Cruz",
            [("BO · Santa Cruz", "indigo"), ("SDG 8", "green")],
            0.4,
            "Next: name 3 risky assumptions",
            ["Akira Kohatsu", "María López"],
        ),
        (
            "Nikkei Tours",
            "Family-history travel",
            [("PE · Lima", "indigo")],
            0.25,
            "Write the problem",
            ["Rosa T"],
        ),
        (
            "大豆ミートの店",
            "San Juan の大豆を使った食品",
            [("BO · San Juan", "indigo")],
            0.15,
            "No team yet",
            [],
        ),
    ],
    "Discovery": [
        (
            "Café de Altura Directo",
            "Small growers sell roasted coffee straight to cafés in Osaka",
            [("BO · Caranavi", "indigo"), ("JP · Osaka", "indigo"), ("mentor comment", "amber")],
            0.62,
            "7 of 10 interviews",
            ["Yumi Nakamura", "田中 美咲", "Pablo Gómez", "Ana"],
        ),
        (
            "AgroDrone Colonia",
            "Shared crop-spraying drones for cooperatives",
            [("PY · La Paz", "indigo"), ("no session for 41 days", "red")],
            0.35,
            "",
            [],
        ),
    ],
    "Solution & model": [
        (
            "Bento Escolar",
            "Healthy school lunches by Nikkei grandmothers",
            [("MX · Guadalajara", "indigo")],
            0.7,
            "Gate: passed with conditions",
            [],
        )
    ],
    "Pitch & demo day": [
        (
            "Telas Recicladas Andinas",
            "Textiles from alpaca waste for Japanese home brands",
            [("CO · Bogotá", "indigo")],
            0.9,
            "Rehearsal 2 of 3 · 3:12",
            [],
        )
    ],
}


class IdeaPage(DummyPage):
    """Like idea.png."""

    name = "Café de Altura Directo"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        main = ScrollColumn(look, widest=640)
        main.body.addWidget(SectionTitle(look, "Discovery — prove the problem", "about 4–6 weeks"))
        main.body.addWidget(
            Text(
                "Talk with people who live the problem. Ask about the last time it happened.", "body", "quiet"
            )
        )
        main.body.addWidget(
            self._question("Who has this problem most often?", "One precise group of people.", WORDS)
        )
        main.body.addWidget(
            self._question("What do they do today instead?", "Every problem has a workaround.", "")
        )
        main.body.addWidget(self._interviews())
        main.body.addStretch(1)
        self._drawer = SideDrawer(look, main, self._side(), "Gate and comments")
        self._saved = SavedLine(look)
        self._saved.saved()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._drawer)

    def breadcrumb(self) -> Sequence[Crumb]:
        return (Crumb("Ideas", "ideas"),)

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        return (
            self._saved,
            PageAction("Archive", lambda: None, "archive"),
            self._drawer.toggle_button(),
            PageAction("Pitch", lambda: None, "presentation", primary=True),
        )

    def _question(self, question: str, hint: str, words: str) -> Card:
        card = Card.titled(self.look, question, hint=hint)
        field = GrowingTextEdit(self.look, question, "Write here…")
        field.set_text_quietly(words)
        if words:
            start = words.index("learn")
            field.set_marks([Mark(start, len("learn the price only that day"), "c1")])
        if card.title is not None:
            card.title.row.addWidget(LengthCounter(self.look, field, 400 if words else 120))
        card.body.addWidget(field)
        return card

    def _interviews(self) -> Card:
        card = Card(self.look)
        card.body.addWidget(
            SectionTitle(self.look, "Interviews", "7 of 10", "Log one", lambda: None, "strong")
        )
        table = RecordTable(self.look, "Interviews")
        table.setProperty("bare", "true")
        table.set_columns(
            [
                Column("Who", lambda row: row[0], width=130),
                Column("Date", lambda row: row[1], width=80),
                Column("Last time it happened", lambda row: row[2]),
                Column("Commitment", lambda row: row[3], tone=lambda _: "green", width=140),
            ]
        )
        table.set_rows(
            [
                ("Grower 07", "12 Nov", "Sold 4 sacks 18 % under market", "will send a sample"),
                ("Café owner, Osaka", "9 Nov", "Could not trace origin for a client", "asked for price"),
            ]
        )
        table.setFixedHeight(self.look.theme.px(120))
        card.body.addWidget(table)
        return card

    def _side(self) -> QWidget:
        look = self.look
        column = ScrollColumn(look, margin=LARGE)
        gate = SectionTitle(look, "Gate")
        gate.row.addWidget(Chip(look, "not yet", "amber"))
        column.body.addWidget(gate)
        for text, done in (
            ("Segment chosen", True),
            ("Problem confirmed by half", True),
            ("10 interviews", False),
        ):
            box = QCheckBox(text)
            box.setChecked(done)
            column.body.addWidget(box)
        column.body.addWidget(SectionTitle(look, "Mentor comments", "2"))
        column.body.addWidget(Text("田中 美咲 · Osaka · 2 days ago", "caption", "quiet"))
        column.body.addWidget(Text("How many sacks per family per year? A buyer will ask this first."))
        column.body.addStretch(1)
        return column


class Widgets(DummyPage):
    """All the others."""

    name = "All widgets, with a title that is so long that it has to be shortened somewhere on the way"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        column = ScrollColumn(look)
        band = FlashBand(look)
        band.show_text(
            "The disk is full, so nothing was changed. Make some room, then try again.", "amber", "Try again"
        )
        column.body.addWidget(band)
        column.body.addWidget(
            FilterBar(
                look,
                [
                    Filter("stage", "Stage", [Choice("a", "Discovery"), Choice("b", "Model")]),
                    Filter("country", "Country", [Choice("BO", "Bolivia"), Choice("JP", "Japan")]),
                    Filter("attention", "Needs attention", [Choice("yes", "Needs attention")]),
                ],
            )
        )
        row = QHBoxLayout()
        row.addWidget(self._fields(), 1)
        right = QVBoxLayout()
        right.addWidget(self._chart())
        right.addWidget(self._buttons())
        row.addLayout(right, 1)
        column.body.addLayout(row)
        column.body.addWidget(
            EmptyState(
                look, "lightbulb", "No ideas yet", "Write one line. The rest can wait.", "Log the first idea"
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        return (
            PageAction("Archive", lambda: None, "archive"),
            PageAction(
                "Export", icon="download", menu=[PageAction("One page as PDF"), None, PageAction("Deck")]
            ),
            PageAction("Save a backup now", lambda: None, primary=True),
        )

    def _fields(self) -> Card:
        look = self.look
        card = Card.titled(look, "Fields")
        tabs = LanguageTabs(look)
        tabs.set_state("es", "filled")
        tabs.set_state("ja", "stale")
        number = NumberEdit(look, "Number", _number, lambda stored: f"{float(stored):,.2f}")
        number.field.setText("1.234")
        number.understand_again()
        wrong = NumberEdit(look, "Number", _number, str)
        wrong.field.setText("twelve")
        wrong.understand_again()
        money = MoneyEdit(
            look,
            "Price",
            lambda text, _: text,
            lambda amount, _: amount,
            [Choice("BOB", "Boliviano"), Choice("JPY", "Yen")],
            "BOB",
        )
        date = DateEdit(look, "Date", lambda text, _today: text, lambda stored: stored, "2026-11-23")
        country = Chooser(
            look, "Country", [Choice("BO", "Bolivia"), Choice("MX", "México"), Choice("JP", "日本")]
        )
        country.set_value_quietly("MX")
        tags = ChipListEdit(look, "Tags")
        tags.set_values_quietly(["coffee", "日本語", "cooperative", "export"])
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setSpacing(SMALL)
        card.body.addWidget(tabs)
        for label, field in (
            ("Title", LineEdit(look, "Title", "A working title")),
            ("Number", number),
            ("Wrong", wrong),
            ("Price", money),
            ("Date", date),
            ("Country", country),
            ("Tags", tags),
        ):
            form.addRow(label, field)
        card.body.addLayout(form)
        return card

    def _chart(self) -> Card:
        card = Card.titled(self.look, "Twelve months of cash", "BOB")
        chart = BarLineChart(self.look, "Twelve months of cash")
        months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        bars = [-900, -700, -400, -100, 50, 220, 400, 560, 700, 820, 950, 1100]
        line = [sum(bars[: at + 1]) - 1500 for at in range(12)]
        chart.set_data(months, bars, line, "Cash of the month", "Money left", lambda value: f"{value:,.0f}")
        card.body.addWidget(chart)
        return card

    def _buttons(self) -> Card:
        look = self.look
        card = Card.titled(look, "Buttons and chips")
        flow = FlowLayout(SMALL)
        for kind in ("primary", "secondary", "quiet", "link", "danger"):
            flow.addWidget(Button(look, kind.capitalize(), lambda: None, kind, "sparkles"))
        flow.addWidget(IconButton(look, "trash-2", "Delete"))
        for tone in ("neutral", "indigo", "green", "amber", "red"):
            flow.addWidget(Chip(look, tone, tone, "circle-check"))
        card.body.addLayout(flow)
        return card


def _number(text: str) -> str:
    try:
        return str(float(text.replace(".", "").replace(",", ".")))
    except ValueError:
        raise UserError("number-not-understood", text=text) from None


def show_gallery(folder: Path) -> None:
    """Draws all pages in light and dark, at 1280×800 and 1024×700, and with text at 200 %."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as config:
        app = Application(["gallery"], Settings(Path(config) / "window.ini"), Language("en"))
        look = app.look
        window = app.new_window()
        window.set_pages(
            [
                PageEntry("today", "sun", "Today", lambda: Widgets(look), "Ctrl+1"),
                PageEntry("ideas", "lightbulb", "Ideas", lambda: Board(look), "Ctrl+2"),
                PageEntry("mentoring", "messages-square", "Mentoring", lambda: DummyPage(look), "Ctrl+3"),
                PageEntry("people", "users", "People", lambda: DummyPage(look), "Ctrl+4"),
                PageEntry(
                    "idea", "lightbulb", "Idea", lambda: IdeaPage(look), in_sidebar=False, parent="ideas"
                ),
                PageEntry(
                    "workspace", "hard-drive", "Workspace", lambda: DummyPage(look), "Ctrl+6", at_foot=True
                ),
            ]
        )
        window.set_badge("mentoring", 3)
        window.set_status("Saved on this computer", "Backup 10 min ago")
        for theme in ("light", "dark"):
            app.theme.choose(theme)
            for width, height, percent in ((1280, 800, 100), (1024, 700, 100), (1280, 800, 200)):
                app.theme.set_text_percent(percent)
                window.resize(width, height)
                window.show()
                for page in ("ideas", "idea", "today"):
                    window.open_page(page)
                    if page == "ideas":
                        window.say("Idea moved to Discovery", undo=True)
                    for _ in range(5):
                        app.qt.processEvents()
                    window.grab().save(str(folder / f"{page}-{theme}-{width}-{percent}.png"))
        window.close()


if __name__ == "__main__":
    show_gallery(Path(sys.argv[1] if len(sys.argv) > 1 else "build/gallery"))
