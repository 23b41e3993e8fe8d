"""A worksheet as it stands on paper: plain frozen values, without a database and without a layout."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """Something to tick or to circle."""

    label: str
    chosen: bool = False
    number: str = ""


@dataclass(frozen=True)
class Blank:
    """A box for one value, or for a part of one; `width` in millimetres."""

    caption: str
    width: int
    text: str = ""


@dataclass(frozen=True)
class Entry:
    """A labelled place inside a card or a cell; with `lines` it is written on by hand."""

    label: str
    text: str = ""
    lines: int = 1
    choices: tuple[Choice, ...] = ()
    span: int = 3  # of the six columns of a card
    hint: str = ""


@dataclass(frozen=True)
class Card:
    """Entries that belong together, such as one test."""

    entries: tuple[Entry, ...]
    title: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, and its share of the width; 0 for the number of a row."""

    label: str
    share: float = 1
    hint: str = ""
    right: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, or what is to be ticked, circled or written there."""

    text: str = ""
    entries: tuple[Entry, ...] = ()
    ticks: tuple[Choice, ...] = ()
    circles: tuple[Choice, ...] = ()
    strong: bool = False


@dataclass(frozen=True)
class Table:
    """Rows, at least `height` millimetres high each; empty cells are for writing."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    height: float
    small: bool = False  # the printed words of the cells are small


@dataclass(frozen=True)
class Box:
    """A box of the canvas in a grid of ten columns, numbered in the order in which it is filled in."""

    number: int
    heading: str
    hint: str
    row: int
    column: int
    rows: int
    columns: int
    text: str = ""
    language: str = ""  # the code of the text's language where it is not the sheet's
    language_name: str = ""


@dataclass(frozen=True)
class Question:
    """A question with what was answered, or with room to answer it by hand."""

    id: str
    kind: str
    question: str
    hint: str
    example: str = ""
    limit: str = ""  # in words: "up to 600 characters"
    text: str = ""
    language: str = ""  # as in `Box`
    language_name: str = ""
    lines: int = 0  # to write on, after the text if there is one
    choices: tuple[Choice, ...] = ()
    blanks: tuple[Blank, ...] = ()
    items: tuple[Card | Table, ...] = ()
    elsewhere: str = ""  # where it is answered, if not here


@dataclass(frozen=True)
class Part:
    """Pages of one kind: questions under one another, a canvas, or a log."""

    heading: str
    purpose: str
    step: str = ""  # "Stage 3 of 9"
    duration: str = ""
    questions: tuple[Question, ...] = ()
    boxes: tuple[Box, ...] = ()
    log: Table | None = None


@dataclass(frozen=True)
class Labels:
    """The few words around a sheet, in its language."""

    idea: str
    team: str
    date: str
    example: str
    more: str  # a canvas box whose text stands on a page that follows


@dataclass(frozen=True)
class Sheet:
    """One file to print. The first part gives it its name."""

    language: str
    parts: tuple[Part, ...]
    labels: Labels
    idea: str = ""  # its title; "" on a blank sheet
    date: str = ""  # on which a filled one was printed

    @property
    def title(self) -> str:
        """What the file is called inside."""
        return f"{self.parts[0].heading} – {self.idea}" if self.idea else self.parts[0].heading
