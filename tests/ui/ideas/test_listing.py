"""Filters, the table and its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import link_person
from ninja_mentor.core.overview.attention import Need
from ninja_mentor.core.overview.board import BoardRow
from ninja_mentor.core.people.model import Person
from ninja_mentor.ui.ideas.arranging import Order, Wanted, arrange, listed
from ninja_mentor.ui.ideas.folding import folded_stages
from ninja_mentor.ui.ideas.page import IdeasPage
from ninja_mentor.ui.ideas.table_view import CELL_PADDING
from ninja_mentor.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.conftest import StandingClock
    from tests.ui.ideas.conftest import Shown

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.theme import Theme

STAGES = ("application", "discovery", "pitch")


def row(title: str, **columns: object) -> BoardRow:
    """An idea as the board has it."""
    usual: dict[str, object] = {
        "id": f"id-{title}",
        "sentence": "",
        "stage": "application",
        "country": "BO",
        "place": "",
        "sdgs": (),
        "tags": (),
        "sample": False,
        "archived": False,
        "created_at": "2026-01-01T00:00:00.000000Z",
        "changed_at": "2026-01-01T00:00:00.000000Z",
        "team": (),
        "mentors": (),
        "needs": (),
    }
    return BoardRow(title=title, **{**usual, **columns})  # type: ignore[arg-type]


IDEAS = [
    listed(
        row(
            "Café",
            stage="pitch",
            country="BO",
            sdgs=(8, 12),
            tags=("food",),
            mentors=("田中",),
            changed_at="2026-03-01T00:00:00.000000Z",
        )
    ),
    listed(row("Bento", country="MX", sdgs=(2,), tags=("food",), needs=(Need("quiet", 40),))),
    listed(row("árbol", stage="discovery", country="PE", changed_at="2026-02-01T00:00:00.000000Z")),
    listed(row("Old", archived=True)),
]


def shown_by(values: dict[str, set[str]], words: str = "") -> list[str]:
    wanted = Wanted(words, {name: frozenset(chosen) for name, chosen in values.items()})
    return [idea.row.title for idea in arrange(IDEAS, wanted, Order(), STAGES).table]


@pytest.mark.parametrize(
    ("values", "words", "expected"),
    [
        ({}, "", ["Café", "Bento", "árbol"]),
        ({"stage": {"pitch", "discovery"}}, "", ["Café", "árbol"]),
        ({"country": {"MX"}}, "", ["Bento"]),
        ({"sdg": {"12"}}, "", ["Café"]),
        ({"sdg": {"2", "8"}}, "", ["Café", "Bento"]),
        ({"tag": {"food"}, "country": {"BO"}}, "", ["Café"]),
        ({"mentor": {"田中"}}, "", ["Café"]),
        ({"needs": {"yes"}}, "", ["Bento"]),
        ({"archived": {"yes"}}, "", ["Old"]),
        ({}, "cafe", ["Café"]),
        ({}, "FOOD ben", ["Bento"]),
        ({}, "田", ["Café"]),
        ({}, "nothing like it", []),
    ],
)
def test_filters_narrow_and_add_up(values: dict[str, set[str]], words: str, expected: list[str]) -> None:
    assert shown_by(values, words) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order("title"), ["árbol", "Bento", "Café"]),
        (Order("title", backwards=True), ["Café", "Bento", "árbol"]),
        (Order("stage"), ["Bento", "árbol", "Café"]),  # by the way, not by the alphabet
        (Order("sdg"), ["Bento", "Café", "árbol"]),  # 2 before 8, and nothing comes last
        (Order("sdg", backwards=True), ["Café", "Bento", "árbol"]),
        (Order("changed", backwards=True), ["Café", "árbol", "Bento"]),
    ],
)
def test_order_is_that_of_the_values_not_of_their_texts(order: Order, expected: list[str]) -> None:
    assert [idea.row.title for idea in arrange(IDEAS, Wanted(), order, STAGES).table] == expected


def test_idea_of_an_unknown_stage_is_not_lost() -> None:
    strange = listed(row("Strange", stage="elsewhere"))
    assert arrange([strange], Wanted(), Order(), STAGES).by_stage["elsewhere"] == [strange]


def test_empty_stages_fold_where_there_is_no_room() -> None:
    counts = {"a": 3, "b": 0, "c": 1, "d": 0}
    assert folded_stages(counts, 1000, 250, 50) == set()
    assert folded_stages(counts, 850, 250, 50) == {"d"}
    assert folded_stages(counts, 600, 250, 50) == {"b", "d"}
    assert folded_stages(counts, 100, 250, 50) == {"b", "d"}, (
        "what has ideas stays open, and the board scrolls"
    )


def test_under_a_filter_every_empty_stage_folds() -> None:
    counts = {"a": 0, "b": 1, "c": 0}
    assert folded_stages(counts, 5000, 250, 50, filtered=True) == {"a", "c"}
    nothing = dict.fromkeys(counts, 0)
    assert folded_stages(nothing, 5000, 250, 50, filtered=True) == set(), "a board of strips shows no way on"


def test_filter_leaves_no_empty_stage_open(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Café", "pitch")
    log("Bento", "discovery")
    shown = show_page(workspace)
    board = shown.page.view.board
    assert not board.column("application").folded, "there is room for it"
    type_text(shown.page.view.filters.words, "caf")
    QTest.keyClick(shown.page.view.filters.words, Qt.Key.Key_Return)
    shown.settle()
    assert [each.id for each in workspace.workflow.stages if not board.column(each.id).folded] == ["pitch"]


def test_day_of_any_month_fits_its_column(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str], plain_theme: Theme
) -> None:
    log("Café")
    shown = show_page(workspace)
    shown.show_table()
    table, formats = shown.page.view.table, shown.desk.formats
    at = next(at for at, column in enumerate(table.ideas.columns) if column.id == "changed")
    for percent in (100, 200):
        plain_theme.set_text_percent(percent)
        metrics = QFontMetrics(plain_theme.font("body"))
        days = [formats.date(f"2026-{month:02}-28") for month in range(1, 13)]
        assert max(map(metrics.horizontalAdvance, days)) + CELL_PADDING <= table.columnWidth(at)


def test_filters_of_the_page(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Café", "pitch", tags=["food"])
    coffee = log("Bento", country="MX")
    with workspace.transaction("Mentor") as tx:
        link_person(tx, coffee, tx.add(Person(name="田中 美咲")).id, "mentor")
    shown = show_page(workspace)
    filters = shown.page.view.filters
    assert filters.bar.button("country").isVisible()
    assert not filters.bar.button("tag").isVisible(), "one tag only: nothing to choose between"
    filters.choose({"country": {"MX"}})
    shown.settle()
    assert (shown.titles("application"), shown.titles("pitch")) == (["Bento"], [])
    filters.clear()
    shown.settle()
    assert (shown.titles("application"), shown.titles("pitch")) == (["Bento"], ["Café"])
    type_text(filters.words, "美咲")
    QTest.keyClick(filters.words, Qt.Key.Key_Return)
    shown.settle()
    assert (shown.titles("application"), shown.titles("pitch")) == (["Bento"], [])
    type_text(filters.words, " zzz")
    QTest.keyClick(filters.words, Qt.Key.Key_Return)
    shown.settle()
    assert shown.page.view.nothing.accessibleName() == "No idea fits these filters"
    assert shown.page.view.nothing.isVisible()


def test_filters_without_room_wait_behind_one_button(
    qtbot: QtBot, workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    log("Bento")
    shown = show_page(workspace)
    filters = shown.page.view.filters
    opener = next(one for one in filters.findChildren(Button) if one.words() == "Filters")
    assert filters.bar.isVisible()
    assert not opener.isVisible()
    shown.page.resize(400, 700)
    qtbot.waitUntil(opener.isVisible)
    assert not filters.bar.isVisible()
    opener.click()
    assert filters.bar.isVisible()
    QTest.mouseClick(filters.bar.button("archived"), Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.page.view.nothing.accessibleName() == "Nothing is archived"
    opener.click()
    assert not filters.bar.isVisible()
    assert opener.accessibleName() == "Filters: 1", "what narrows the list stays visible"
    filters.clear()
    shown.settle()
    shown.page.resize(1100, 700)
    qtbot.waitUntil(filters.bar.isVisible)
    assert not opener.isVisible()


def test_place_can_ask_for_what_needs_attention(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str], clock: StandingClock
) -> None:
    log("Forgotten")
    clock.pass_by(days=45)
    fresh = log("Fresh")
    with workspace.transaction("Team") as tx:
        link_person(tx, fresh, tx.add(Person(name="Ana")).id, "founder")
    shown = show_page(workspace)
    shown.page.show_place(needs=True)
    shown.settle()
    assert shown.titles("application") == ["Forgotten"]


def test_what_needs_attention_is_read_again_on_another_day(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str], clock: StandingClock
) -> None:
    idea_id = log("Bento")
    shown = show_page(workspace)
    row = shown.page.source.idea(idea_id)
    assert row is not None
    assert "quiet" not in {need.what for need in row.needs}
    clock.pass_by(days=45)
    shown.page.show_place()
    shown.settle()
    row = shown.page.source.idea(idea_id)
    assert row is not None
    assert "quiet" in {need.what for need in row.needs}


def test_table_sorts_and_remembers_its_columns_and_that_it_was_chosen(
    qtbot: QtBot, workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    for title, goals in (("B", [12]), ("A", [8]), ("C", [])):
        log(title, sdgs=goals)
    shown = show_page(workspace)
    shown.show_table()
    table = shown.page.view.table
    assert table.isVisible()
    assert shown.rows() == ["C", "A", "B"]
    column = next(at for at, each in enumerate(table.ideas.columns) if each.id == "sdg")
    table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    shown.settle()
    assert shown.rows() == ["A", "B", "C"], "8 comes before 12, nothing comes last"
    table.setColumnWidth(0, 333)

    again = IdeasPage(shown.desk)
    qtbot.addWidget(again)
    again.show_place()
    shown.settle()
    model = again.view.table.ideas
    assert [model.index(at, 0).data() for at in range(3)] == ["A", "B", "C"]
    assert again.view.table.columnWidth(0) == 333


def test_rows_of_the_table_are_opened_moved_and_deleted_with_keys(
    workspace: Workspace, show_page: Callable[..., Shown], log: Callable[..., str]
) -> None:
    for title in ("A", "B", "C"):
        log(title)
    shown = show_page(workspace)
    shown.show_table()
    table = shown.page.view.table
    QTest.keyClick(table, Qt.Key.Key_Shift, Qt.KeyboardModifier.ControlModifier)  # and Ctrl stays held
    table.take_focus()
    assert len(table.chosen_rows()) == 1
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [page for page, _ in shown.desk.navigator.went] == ["idea"]  # type: ignore[attr-defined]
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    shown.settle()
    assert shown.rows() == []
    assert shown.desk.toaster.said == ["Deleted 3 ideas. · Undo"]  # type: ignore[attr-defined]
    shown.desk.writer.run(workspace.undo)
    shown.settle()
    assert shown.rows() == ["C", "B", "A"], "one undo brings all of them back"
    assert table.isVisible()


def test_ten_thousand_ideas_are_laid_out_without_measuring_each(
    workspace: Workspace, show_page: Callable[..., Shown]
) -> None:
    shown = show_page(workspace)
    many = [
        listed(row(f"Idea {number}", id=f"{number:05}", stage=STAGES[number % 3])) for number in range(10_000)
    ]
    stages = [stage.id for stage in workspace.workflow.stages]
    shown.page.source.arranged.emit(arrange(many, Wanted(), Order(), stages))
    cards = shown.cards("pitch")
    assert cards.ideas.rowCount() == 3333
    assert cards.ideas.index(3332).data() == "Idea 9998"
    assert cards.uniformItemSizes()
    cards.scrollToBottom()
    shown.page.grab()
    delegate = shown.page.view.board._delegate
    assert 0 < len(delegate._kept) < 200, "only what is seen is measured"
    shown.show_table()
    assert len(shown.rows()) == 10_000


def test_columns_are_remembered_for_each_size_of_text(
    workspace: Workspace,
    show_page: Callable[[Workspace], Shown],
    log: Callable[..., str],
    plain_theme: Theme,
) -> None:
    log("Café")
    shown = show_page(workspace)
    shown.show_table()
    table = shown.page.view.table
    table.setColumnWidth(0, 150)
    plain_theme.set_text_percent(200)
    assert table.columnWidth(0) >= plain_theme.px(230)
    plain_theme.set_text_percent(100)
    assert table.columnWidth(0) == 150
