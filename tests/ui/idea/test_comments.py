"""Comments pinned to words that change: what they were about, what stands there now, answers, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import write_text
from ninja_mentor.core.mentoring.edits import comment_on
from ninja_mentor.core.mentoring.queries import comments
from ninja_mentor.ui.idea.worksheet.text_card import TextCard

if TYPE_CHECKING:
    from tests.ui.idea.conftest import PageDriver

    from ninja_mentor.core.mentoring.model import Comment
    from ninja_mentor.ui.idea.side.comment_item import CommentItem

BEFORE = "Vendemos a familias de Santa Cruz."


@pytest.fixture
def about_families(driver: PageDriver) -> Comment:
    """Somebody's comment on one word of an answer, and the page that shows it."""
    driver.change(write_text, "customer", "es", BEFORE)
    driver.change(
        comment_on,
        "customer",
        "¿Cuáles?",
        language="es",
        quote="familias",
        start=BEFORE.index("familias"),
        context=BEFORE,
    )
    driver.go(field="customer")
    return driver.sheet().comments[0]


def item(driver: PageDriver) -> CommentItem:
    [shown] = driver.page.side.comments.items()
    return shown


def test_what_is_commented_keeps_the_whole_answer_as_it_stood(driver: PageDriver) -> None:
    driver.change(write_text, "problem", "es", "El precio es bajo.")
    driver.go(field="problem", language="es", start=3, length=6)
    [card] = [one for one in driver.page.findChildren(TextCard) if one.field.id == "problem"]
    editor: Any = card._text().editor
    driver.qtbot.waitUntil(lambda: editor.textCursor().hasSelection())
    card.begin_comment()
    box = card.comment_box()
    assert box is not None
    box.editor.setPlainText("¿Cuánto?")
    box.send()
    [comment] = driver.sheet().comments
    assert (comment.quote, comment.context) == ("precio", "El precio es bajo.")


def test_while_the_words_stand_the_comment_says_what_it_is_about(
    driver: PageDriver, about_families: Comment
) -> None:
    assert item(driver).words().split("\n")[2:] == ["about “familias”"]
    assert about_families.context == BEFORE


def test_when_the_words_change_it_shows_what_stands_there_now(
    driver: PageDriver, about_families: Comment
) -> None:
    driver.change(write_text, "customer", "es", "Hoy vendemos a escuelas rurales de Santa Cruz.")
    lines = item(driver).words().split("\n")
    assert lines[2:] == ["about “familias”, which was changed", "escuelas rurales"]
    assert about_families.quote == "familias"
    driver.change(write_text, "customer", "es", "Otra cosa")
    driver.change(write_text, "customer", "es", "Vendemos a familias de Montero.")
    assert item(driver).words().split("\n")[2:] == ["about “familias”"]


def test_words_that_are_gone_are_said_to_be_gone(driver: PageDriver, about_families: Comment) -> None:
    driver.change(write_text, "customer", "es", "Vendemos a de Santa Cruz.")
    assert item(driver).words().endswith("which is not there any more")
    assert about_families.text == "¿Cuáles?"


@pytest.mark.usefixtures("about_families")
def test_one_press_leads_to_what_stands_there_now(driver: PageDriver) -> None:
    now = "Hoy vendemos a escuelas rurales de Santa Cruz."
    driver.change(write_text, "customer", "es", now)
    places: list[dict[str, object]] = []
    driver.page.side.comments.place_wanted.connect(places.append)
    item(driver).pressed.emit()
    assert places[-1] == {
        "field": "customer",
        "language": "es",
        "start": now.index("escuelas"),
        "length": len("escuelas rurales"),
    }


@pytest.mark.usefixtures("about_families")
def test_an_answer_is_written_in_place_with_the_keys_alone(driver: PageDriver) -> None:
    item(driver).reply_button.click()
    form = item(driver).form
    assert form is not None
    type_text(form.editor, "Las de tres barrios")
    QTest.keyClick(form.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert [words.split("\n")[1] for words in item(driver).replies()] == ["Las de tres barrios"]
    assert item(driver).form is None
    first, reply = sorted(driver.sheet().comments, key=lambda comment: comment.reply_to)  # the clock stands
    assert (reply.reply_to, reply.field) == (first.id, "customer")
    assert "1 open" in driver.page.side.comments._title._note.text()


def test_an_answer_that_is_begun_waits_and_escape_gives_it_up(
    driver: PageDriver, about_families: Comment
) -> None:
    item(driver).begin_reply()
    form = item(driver).form
    assert form is not None
    type_text(form.editor, "Las de")
    assert driver.desk.begun.of("replies")[about_families.id] == "Las de"
    QTest.keyClick(form.editor, Qt.Key.Key_Escape)
    assert item(driver).form is None
    assert driver.desk.begun.of("replies") == {}


@pytest.mark.usefixtures("about_families")
def test_ones_own_comment_is_deleted_and_comes_back(driver: PageDriver) -> None:
    item(driver).delete_button.click()
    driver.settle()
    assert driver.page.side.comments.items() == []
    assert driver.desk.toaster.said[-1] == "Comment deleted. · Undo"  # type: ignore[attr-defined]
    driver.desk.workspace.undo()
    driver.settle()
    assert item(driver).words().split("\n")[1] == "¿Cuáles?"


def test_nobody_deletes_what_another_wrote(driver: PageDriver, about_families: Comment) -> None:
    with driver.desk.workspace.transaction("As another") as tx:
        tx.get(type(about_families), about_families.id).author_id = "mari"
    driver.settle()
    assert item(driver).delete_button.isHidden()


def test_a_reply_to_a_deleted_comment_stands_for_itself(driver: PageDriver, about_families: Comment) -> None:
    driver.change(comment_on, "customer", "Aquí", reply_to=about_families.id)
    item(driver).delete_button.click()
    driver.settle()
    assert item(driver).words().split("\n")[1] == "Aquí"
    assert len(driver.desk.workspace.ask(comments, driver.idea_id)) == 1
