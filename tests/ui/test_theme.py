"""Colours that can be read, and a theme that switches while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from ninja_mentor.ui.icons import Icons
from ninja_mentor.ui.theme import DARK, LIGHT
from ninja_mentor.ui.theme.tokens import TEXT_ON_GROUND, contrast
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ninja_mentor.ui.theme import Colors, Theme


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND, ids=str)
def test_every_text_can_be_read_on_its_ground(colors: Colors, text: str, ground: str) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_where_the_focus_is_can_be_seen(colors: Colors) -> None:
    for ground in ("paper", "surface", "raised"):
        assert contrast(colors.indigo, getattr(colors, ground)) >= 3
    assert contrast(colors.ink, colors.indigo) >= 1.2  # around a primary button, also two pixels wide
    assert contrast(colors.on_night, colors.night) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_switching_to_dark_changes_what_is_on_the_screen(plain_theme: Theme, qtbot: QtBot) -> None:
    label = Text("A quiet line", tone="quiet")
    label.setProperty("ground", "surface")
    qtbot.addWidget(label)
    label.show()
    light = label.grab().toImage()
    plain_theme.choose("dark")
    assert label.grab().toImage() != light
    plain_theme.choose("light")
    assert label.grab().toImage() == light


def test_icons_on_buttons_follow_the_theme(plain_theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Search")
    qtbot.addWidget(button)
    Icons(plain_theme).put(button, "search", "ink")
    light = button.icon().pixmap(QSize(16, 16)).toImage()
    plain_theme.choose("dark")
    assert button.icon().pixmap(QSize(16, 16)).toImage() != light


def test_an_icon_of_a_deleted_button_is_forgotten(plain_theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Search")
    Icons(plain_theme).put(button, "search")
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    plain_theme.choose("dark")


def test_an_unknown_icon_is_a_bug(theme: Theme) -> None:
    with pytest.raises(KeyError):
        Icons(theme).icon("no-such-icon")


def test_fine_screens_get_fine_icons(theme: Theme) -> None:
    assert Icons(theme).icon("search").pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)


def test_text_grows_to_twice_its_size(plain_theme: Theme, qtbot: QtBot) -> None:
    label = Text("Words", wrap=False)
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().height()
    plain_theme.set_text_percent(200)
    assert label.sizeHint().height() == pytest.approx(2 * before, rel=0.1)
    plain_theme.set_text_percent(400)
    assert plain_theme.scale == 2.0
