"""The first run: presets, switching the language, and what comes out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from tests.ui.conftest import type_text

from ninja_mentor.core.kernel.language import Language
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Look


@pytest.fixture
def welcome(qt_look: Look, qtbot: QtBot) -> WelcomePage:
    def speak(code: str) -> Look:
        return replace(qt_look, language=Language(code))

    page = WelcomePage(qt_look, speak, Profile("en", "", "BO", "America/La_Paz"))
    qtbot.addWidget(page)
    page.resize(800, 700)
    page.show_place()
    page.show()
    return page


def role(page: WelcomePage, name: str) -> QRadioButton:
    return next(box for box in page.findChildren(QRadioButton) if box.text() == name)


def finished(page: WelcomePage, qtbot: QtBot, press: Callable[[], None]) -> tuple[Profile, bool]:
    with qtbot.waitSignal(page.done) as signal:
        press()
    profile, with_sample = signal.args
    return profile, with_sample


def test_without_a_name_it_asks_for_one(welcome: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(welcome.done):
        welcome.empty.click()
    assert "name" in welcome._busy.text()
    assert welcome.focusWidget() is welcome.form.name
    type_text(welcome.form.name, "Ana")
    assert welcome._busy.text() == ""


def test_only_the_name_needs_to_be_filled_in(welcome: WelcomePage, qtbot: QtBot) -> None:
    type_text(welcome.form.name, "Ana")
    profile, with_sample = finished(welcome, qtbot, welcome.empty.click)
    assert profile == Profile("en", "Ana", "BO", "America/La_Paz", "entrepreneur")
    assert not with_sample


def test_what_is_filled_in_comes_out(welcome: WelcomePage, qtbot: QtBot) -> None:
    type_text(welcome.form.name, " 田中  美咲 ")
    welcome.form.country.setFocus()
    welcome.form.country.selectAll()
    type_text(welcome.form.country, "Japan")
    QTest.keyClick(welcome.form.country, Qt.Key.Key_Return)
    role(welcome, "Mentor").click()
    profile, with_sample = finished(welcome, qtbot, welcome.sample.click)
    assert profile == Profile("en", "田中 美咲", "JP", "Asia/Tokyo", "mentor")  # the zone follows the country
    assert with_sample


def test_another_language_changes_the_page_and_keeps_what_is_filled_in(
    welcome: WelcomePage, qtbot: QtBot
) -> None:
    type_text(welcome.form.name, "Ana")
    role(welcome, "Programme staff").click()
    with qtbot.waitSignal(welcome.header_changed):
        welcome.form.language.chosen.emit("es")
    welcome.form.language.choose("es")
    assert any(choice.startswith("Estados Unidos") for choice in welcome.form.country._texts.values())
    profile, _ = finished(welcome, qtbot, welcome.empty.click)
    assert (profile.language, profile.name, profile.role) == ("es", "Ana", "staff")
