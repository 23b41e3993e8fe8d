"""Choosing how a pitch looks: on any screen, by keyboard, and never with a bare id or half a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from tests.core.attachments.pictures import photo, saved
from tests.core.pitch.stored import store_idea

from ninja_mentor.core.attachments.edits import attach, delete_attachments
from ninja_mentor.core.attachments.files import prepare
from ninja_mentor.core.pitch.designing import design_choices, set_design
from ninja_mentor.core.pitch.exporting import Press
from ninja_mentor.core.pitch.exporting import prepare as prepare_pitch
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.pitch.rules import LONGEST_LINK
from ninja_mentor.ui.pitch.design_popover import DesignPopover
from ninja_mentor.ui.pitch.export_sheet import ExportSheet
from ninja_mentor.ui.pitch.words import PitchWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme import Look, Theme

OFFERED = "Kept with the version, so that you know later who has which."


@pytest.fixture
def idea_id(workspace: Workspace) -> str:
    return store_idea(workspace)


@pytest.fixture
def view(qtbot: QtBot) -> QWidget:
    """A window as large as the screen, over which the design opens."""
    view = QWidget()
    qtbot.addWidget(view)
    view.setGeometry(QGuiApplication.primaryScreen().availableGeometry())
    view.show()
    return view


@pytest.fixture
def design(qt_look: Look, view: QWidget, workspace: Workspace, idea_id: str) -> Iterator[DesignPopover]:
    popover = DesignPopover(qt_look, view)
    popover.show_design(workspace.ask(design_choices, idea_id))
    popover.open_over(view)
    yield popover
    popover.hide()


def paste(design: DesignPopover, text: str) -> None:
    QApplication.clipboard().setText(text)
    design.link.setFocus()
    design.link.selectAll()
    QTest.keyClick(design.link, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    design.link.flush()


def test_a_picture_that_was_deleted_is_no_picture(
    design: DesignPopover, workspace: Workspace, idea_id: str
) -> None:
    with workspace.transaction("Add") as tx:
        content = prepare(saved(photo(), "JPEG"), "plaza.jpg")
        used = attach(tx, workspace.attachments, idea_id, content, "plaza.jpg").id
        set_design(tx, idea_id, picture_id=used)
    design.show_design(workspace.ask(design_choices, idea_id))
    assert design.pictures["picture_id"].text() == "plaza.jpg"
    with workspace.transaction("Delete") as tx:
        delete_attachments(tx, [used])
    design.show_design(workspace.ask(design_choices, idea_id))
    assert design.pictures["picture_id"].text() == "None"


def test_a_link_that_is_too_long_is_said_and_not_cut(design: DesignPopover) -> None:
    heard: list[tuple[str, str]] = []
    design.changed.connect(lambda name, value: heard.append((name, value)))
    link = "https://example.org/" + "x" * LONGEST_LINK
    paste(design, link)
    assert design.link.text() == link
    assert design.below_link.note() == (
        f"The link has {len(link)} characters; a QR code that a phone can read holds {LONGEST_LINK}."
    )
    assert heard == []
    paste(design, link[:LONGEST_LINK])
    assert design.below_link.note() == "Printed with a code that a phone reads."
    assert heard == [("link", link[:LONGEST_LINK])]


def test_large_text_stays_on_the_screen_and_tab_brings_all_into_sight(
    design: DesignPopover, view: QWidget, plain_theme: Theme, qtbot: QtBot
) -> None:
    design.hide()
    plain_theme.set_text_percent(200)
    design.open_over(view)
    screen = view.screen().availableGeometry()
    assert screen.contains(design.geometry())
    assert design.column.verticalScrollBar().maximum() > 0
    assert design.column.horizontalScrollBar().maximum() == 0
    seen = set()
    for _ in range(30):
        focused = design.focusWidget()
        assert focused is not None
        assert not focused.visibleRegion().isEmpty()
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    buttons = design.findChildren(QAbstractButton)
    chosen = {each for each in buttons if each.isChecked()}
    more = {each for each in buttons if each.accessibleName() == "Add pictures to this idea…"}
    assert len(chosen) == len(design.choices)
    assert len(more) == 1
    assert seen >= {design.link, *design.pictures.values(), *chosen, *more}
    paste(design, "https://example.org/" + "x" * LONGEST_LINK)
    assert screen.contains(design.geometry())
    end = design.column.verticalScrollBar()
    qtbot.waitUntil(lambda: end.value() > end.maximum() - design.below_link.height())


def test_a_long_sentence_below_the_link_is_seen_whole(design: DesignPopover, qtbot: QtBot) -> None:
    before = design.height()
    paste(design, "https://example.org/" + "x" * LONGEST_LINK)
    qtbot.waitUntil(lambda: design.height() > before)
    qtbot.waitUntil(lambda: design.column.verticalScrollBar().maximum() == 0)


def test_where_nothing_can_be_written_the_design_can_only_be_read(
    qt_look: Look, view: QWidget, workspace: Workspace, idea_id: str
) -> None:
    popover = DesignPopover(qt_look, view, writing=False)
    popover.show_design(workspace.ask(design_choices, idea_id))
    assert not any(each.isEnabled() for each in (*popover.choices.values(), *popover.pictures.values()))
    assert popover.link.isReadOnly()
    heard: list[str] = []
    popover.changed.connect(lambda name, _value: heard.append(name))
    popover.open_over(view)
    for each in popover.choices["theme"].findChildren(QAbstractButton):
        each.click()
    paste(popover, "https://example.org")
    popover.hide()
    assert heard == []


@pytest.mark.parametrize("kept", [True, False])
def test_only_what_is_kept_is_asked_for(
    desk_of: Callable[..., Desk], workspace: Workspace, idea_id: str, view: QWidget, kept: bool
) -> None:
    desk, order = desk_of(workspace), Order("es", "pdf")
    words = PitchWords(desk.look, workspace.workflow, desk.formats)
    prepared = prepare_pitch(workspace, idea_id, order, Press())
    sheet = ExportSheet(desk.look, words, prepared, order, view, kept=kept)
    sheet.open()
    assert sheet.for_whom.isVisible() is kept
    assert (OFFERED in sheet.lines()) is kept
    sheet.confirm()
