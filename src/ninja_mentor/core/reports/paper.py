"""A report as it stands on paper: plain frozen blocks, without a database and without a layout."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """The beginning of a part; level 1 begins a new page where it is not the first."""

    text: str
    level: int = 2
    note: str = ""


@dataclass(frozen=True)
class Words:
    """A paragraph; `quiet` for what explains."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Number:
    """A number that is seen first, what it counts, and of how many."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True)
class Numbers:
    """Numbers side by side."""

    items: tuple[Number, ...]


@dataclass(frozen=True)
class Column:
    """A column of a grid: its heading, and its share of the width."""

    label: str
    share: float = 1.0
    right: bool = False


@dataclass(frozen=True)
class Grid:
    """Rows of words; `nothing` is said where there are none."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    nothing: str


@dataclass(frozen=True)
class Judged:
    """Levels that one judge sees, clockwise; 0 where nothing was said."""

    name: str
    levels: tuple[int, ...]


@dataclass(frozen=True)
class Star:
    """Readiness as a star: the first judge dashed and hollow, the second full."""

    axes: tuple[str, ...]
    most: int
    judged: tuple[Judged, Judged]
    told: str  # the same in words


@dataclass(frozen=True)
class Stretch:
    """Something that lasted; places are shares of the whole time, 0 to 1."""

    start: float
    end: float
    text: str


@dataclass(frozen=True)
class Spot:
    """Something of one day; `shape` is dot, diamond, square or triangle."""

    at: float
    shape: str


@dataclass(frozen=True)
class Lane:
    """One line of the way."""

    name: str
    stretches: tuple[Stretch, ...] = ()
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True)
class Month:
    """Where a month begins on the way."""

    at: float
    label: str


@dataclass(frozen=True)
class Way:
    """What happened, from the first day to the last."""

    lanes: tuple[Lane, ...]
    months: tuple[Month, ...]
    told: str


Block = Heading | Words | Numbers | Grid | Star | Way


@dataclass(frozen=True)
class Paper:
    """One file to print."""

    title: str
    subtitle: str
    language: str
    footer: str
    blocks: tuple[Block, ...]
