"""Colours of everything that is exported; the window's own are in `ui/theme.py`."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

WHITE: Final = "FFFFFF"
INK: Final = "1F2530"


@dataclass(frozen=True)
class Theme:
    """The colours of a pitch as RRGGBB. Words in ink, quiet, main and deep are easily read on white, paper and
    card (4.5:1 and more), white and haze on main and deep; accent is for marks that carry no words."""

    ink: str  # words
    quiet: str  # labels
    line: str
    paper: str
    white: str
    main: str  # headings, bars
    deep: str  # title, large numbers, large surfaces
    haze: str  # quiet words on deep
    card: str  # behind numbers
    accent: str


THEMES: Final[Mapping[str, Theme]] = MappingProxyType(
    {
        "indigo": Theme(
            ink=INK,
            quiet="5E6675",
            line="E4E4DE",
            paper="F7F7F4",
            white=WHITE,
            main="2F4F9E",
            deep="22304F",
            haze="C9D3EE",
            card="F0F3FA",
            accent="E5533D",
        ),
        "forest": Theme(
            ink="1E2722",
            quiet="55645C",
            line="DDE3DC",
            paper="F7F8F3",
            white=WHITE,
            main="1F6B4A",
            deep="173A2B",
            haze="C6DFD2",
            card="EDF5F0",
            accent="E08A2C",
        ),
        "sumi": Theme(
            ink="1F1D1B",
            quiet="625E59",
            line="E2DED8",
            paper="F8F6F2",
            white=WHITE,
            main="4B4641",
            deep="1F1D1B",
            haze="DAD4CB",
            card="F4F1EB",
            accent="C9382B",
        ),
    }
)

MIDDLE: Final = 0.217  # luminance: ink is read on lighter colours, white on darker ones

# The colours that the United Nations gave the seventeen goals.
SDG_COLOURS: Final = MappingProxyType(
    {
        1: "E5243B",
        2: "DDA63A",
        3: "4C9F38",
        4: "C5192D",
        5: "FF3A21",
        6: "26BDE2",
        7: "FCC30B",
        8: "A21942",
        9: "FD6925",
        10: "DD1367",
        11: "FD9D24",
        12: "BF8B2E",
        13: "3F7E44",
        14: "0A97D9",
        15: "56C02B",
        16: "00689D",
        17: "19486A",
    }
)


def letters_on(colour: str) -> str:
    """White or ink, whichever is read more easily on this colour."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return WHITE if 0.2126 * red + 0.7152 * green + 0.0722 * blue < MIDDLE else INK
