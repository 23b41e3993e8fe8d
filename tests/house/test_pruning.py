"""The packaged app carries its four languages and its own part of Qt, nothing else of its libraries' baggage."""

from __future__ import annotations

import pytest

from pyinstaller.pruning import wanted


@pytest.mark.parametrize(
    "target",
    [
        "babel/locale-data/es_BO.dat",
        "babel/locale-data/root.dat",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        r"PySide6\plugins\platforms\qwindows.dll",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "tzdata/zoneinfo/America/Asuncion",
        "ninja_mentor/resources/workflow/ninja.toml",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_it_is_taken_along(target: str) -> None:
    assert wanted(target)


@pytest.mark.parametrize(
    "target",
    [
        "babel/locale-data/de.dat",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/designer_es.qm",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libgtk-3.so.0",
    ],
)
def test_it_is_left_behind(target: str) -> None:
    assert not wanted(target)
