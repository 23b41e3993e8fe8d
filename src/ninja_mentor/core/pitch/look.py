"""Colours of everything that is exported; the window's own are in `ui/theme.py`."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

INK: Final = "1F2530"
QUIET: Final = "5E6675"
LINE: Final = "E4E4DE"
PAPER: Final = "F7F7F4"
WHITE: Final = "FFFFFF"
INDIGO: Final = "2F4F9E"
NIGHT: Final = "22304F"
HAZE: Final = "C9D3EE"  # quiet words on night
CARD: Final = "F0F3FA"  # behind numbers
VERMILION: Final = "E5533D"

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
