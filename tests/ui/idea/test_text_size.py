"""Another size of text in a running window: nothing keeps the size of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QComboBox

from ninja_mentor.core.mentoring.edits import promise
from ninja_mentor.ui.idea.rail import WORKSHEET

if TYPE_CHECKING:
    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.ui.theme import Theme


def test_ticks_and_boxes_in_the_drawer_grow_with_the_text(driver: PageDriver, plain_theme: Theme) -> None:
    driver.change(promise, "Call three growers")
    driver.go(stage="application")
    side = driver.page.side
    box = side.gate.row("consent").box
    mark = side.gate.row("complete")._mark
    [promised] = side.promises.items()
    assert box is not None
    for percent in (200, 100):
        plain_theme.set_text_percent(percent)
        QCoreApplication.processEvents()
        assert mark.width() == box.width() == promised.box.width() == plain_theme.px(16) + 10
        assert mark.pixmap().deviceIndependentSize().width() + 4 <= mark.width()


def test_the_rows_of_the_rail_grow_and_shrink_with_the_text(driver: PageDriver, plain_theme: Theme) -> None:
    driver.go(stage="application")
    row = driver.page.rail.button(WORKSHEET, "application")
    heights = []
    for percent in (100, 200, 100):
        plain_theme.set_text_percent(percent)
        QCoreApplication.processEvents()
        heights.append(row.height())
    small, large, small_again = heights
    assert large > small
    assert small_again == small


def test_the_marks_in_the_folded_rail_grow_with_the_text(driver: PageDriver, plain_theme: Theme) -> None:
    driver.go(stage="application")
    box = driver.page.rail.findChild(QComboBox)
    assert box is not None
    plain_theme.set_text_percent(200)
    assert box.iconSize().width() == 32
    assert box.itemIcon(0).actualSize(QSize(100, 100)).width() >= 32
    plain_theme.set_text_percent(100)
    assert box.iconSize().width() == 16
