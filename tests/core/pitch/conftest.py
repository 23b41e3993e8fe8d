"""Fonts, writers and other programs' eyes: what pdftotext, qpdf and LibreOffice make of our files."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.core.pitch.deck.writer import DeckWriter
from ninja_mentor.core.pitch.one_page import OnePageWriter
from ninja_mentor.core.typesetting.fonts import FontBook

if TYPE_CHECKING:
    from pathlib import Path

WORD = re.compile(
    r'<word xMin="(?P<left>[-\d.]+)" yMin="(?P<top>[-\d.]+)" xMax="(?P<right>[-\d.]+)" '
    r'yMax="(?P<bottom>[-\d.]+)">(?P<text>.*?)</word>'
)


@dataclass(frozen=True)
class PlacedWord:
    """A word where pdftotext sees it, in points from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


class Reader:
    """Looks at PDF files with programs that are not ours."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self, pdf: bytes, *options: str) -> str:
        return self._run("pdftotext", *options, self._file(pdf), "-")

    def words(self, pdf: bytes) -> list[PlacedWord]:
        pages = self._run("pdftotext", "-bbox", self._file(pdf), "-").split("<page ")[1:]
        return [
            PlacedWord(
                number,
                float(hit["left"]),
                float(hit["top"]),
                float(hit["right"]),
                float(hit["bottom"]),
                hit["text"],
            )
            for number, page in enumerate(pages, start=1)
            for hit in WORD.finditer(page)
        ]

    def information(self, pdf: bytes) -> str:
        return self._run("pdfinfo", self._file(pdf))

    def fonts(self, pdf: bytes) -> str:
        return self._run("pdffonts", self._file(pdf))

    def complaint(self, pdf: bytes) -> str:
        """What qpdf finds wrong; nothing if the file is sound."""
        result = subprocess.run(["qpdf", "--check", self._file(pdf)], capture_output=True, check=False)
        return "" if result.returncode == 0 else (result.stdout + result.stderr).decode()

    def _file(self, pdf: bytes) -> str:
        path = self._folder / "read.pdf"
        path.write_bytes(pdf)
        return str(path)

    def _run(self, *command: str) -> str:
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()


@pytest.fixture(scope="session")
def fonts() -> FontBook:
    return FontBook()


@pytest.fixture(scope="session")
def one_page(fonts: FontBook) -> OnePageWriter:
    return OnePageWriter(fonts)


@pytest.fixture(scope="session")
def decks(fonts: FontBook) -> DeckWriter:
    return DeckWriter(fonts)


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader(tmp_path_factory.mktemp("reader"))
