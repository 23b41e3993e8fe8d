"""A translation whose original has changed since: seen where it is written, and settled there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import write_text
from ninja_mentor.ui.idea.worksheet.stage_head import StageHead
from ninja_mentor.ui.idea.worksheet.text_card import TextCard
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.marked_text import MarkedText
from ninja_mentor.ui.widgets.translation_note import TranslationNote

if TYPE_CHECKING:
    from tests.ui.idea.conftest import PageDriver


def test_a_change_of_the_original_is_shown_word_by_word_until_it_is_settled(driver: PageDriver) -> None:
    driver.change(write_text, "segment", "es", "Familias con una hectárea")
    driver.change(write_text, "segment", "ja", "1haの農家")
    driver.change(write_text, "segment", "es", "Familias con tres hectáreas")
    driver.go(stage="discovery")
    segment = next(one for one in driver.page.findChildren(TextCard) if one.field.id == "segment")
    segment.choose_language("ja")
    note = segment.findChild(TranslationNote)
    assert note is not None
    assert note.is_stale()
    assert [text.marked() for text in note.findChildren(MarkedText)] == [["una hectárea"], ["tres hectáreas"]]
    head = driver.page.findChild(StageHead)
    assert head is not None
    assert "older" in head.tabs._tabs["ja"].toolTip()
    settle = note.findChild(Button)
    assert settle is not None
    settle.click()
    driver.settle()
    assert note.isHidden()
    assert not driver.sheet().answers["segment"].is_stale("ja")
    assert "older" not in head.tabs._tabs["ja"].toolTip()
