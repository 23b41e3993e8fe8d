"""Which fonts this computer has, how wide their letters are, and which characters none of them can show."""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    import typst
    from PIL.ImageFont import FreeTypeFont

# The first that is installed is used: Linux, Windows, macOS, then what every Typst brings along.
LATIN: Final = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans", "Libertinus Serif")
JAPANESE: Final = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Yu Gothic",
    "Meiryo",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
)
OTHER: Final = ("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Symbols 2", "Noto Color Emoji")
EMS: Final = 200  # measured at this size, in pixels
REGULAR: Final = 400
BOLD: Final = 700
# What the fonts that Typst brings along can show: Latin with its accents, Greek, Cyrillic, common punctuation.
BROUGHT_ALONG: Final = frozenset(
    {
        *range(0x21, 0x7F),
        *range(0xA1, 0x180),
        *range(0x391, 0x3A2),
        *range(0x3A3, 0x3CA),
        *range(0x400, 0x460),
        *range(0x1EA0, 0x1EFA),
        *map(ord, "ȘșȚț‐‑‒–—‘’‚“”„†‡•…‰‹›€™←↑→↓−√∞≈≠≤≥"),
    }
)
WIDE: Final = frozenset("FW")
# Joiners, variation selectors and skin tones are drawn as part of their neighbour, or not at all.
SILENT: Final = frozenset({"Cc", "Cf", "Mn", "Me", "Sk", "Zs", "Zl", "Zp"})


class FontBook:
    """The fonts of this computer, read once. Make one and hand it to the writers."""

    def __init__(self) -> None:
        self._faces: dict[tuple[str, int], FreeTypeFont] = {}
        self._widths: dict[tuple[str, bool], float] = {}
        self._shown: dict[tuple[str, int], frozenset[int]] = {}

    @cached_property
    def typst(self) -> typst.Fonts:
        """The fonts as Typst holds them; finding them takes a third of a second."""
        import typst  # noqa: PLC0415  (heavy: only where a file is written)

        return typst.Fonts()

    @cached_property
    def latin(self) -> tuple[str, ...]:
        """The installed families for Latin letters, best first."""
        return self._installed(LATIN)

    @cached_property
    def japanese(self) -> tuple[str, ...]:
        """The installed families with Japanese letter forms, best first; empty where there is none."""
        return self._installed(JAPANESE)

    @cached_property
    def other(self) -> tuple[str, ...]:
        """The installed families for further scripts and signs."""
        return self._installed(OTHER)

    def families(self) -> list[Any]:
        """For Typst: Latin letters in the Latin font, all other signs of a Japanese text in the Japanese one."""
        latin = [{"name": name, "covers": "latin-in-cjk"} for name in self.latin[:1]]
        return [*latin, *self.japanese, *self.latin, *self.other]

    def without_glyph(self, text: str) -> str:
        """The characters of the text that no font here can show, each once, in order."""
        letters = (letter for letter in dict.fromkeys(text) if ord(letter) not in BROUGHT_ALONG)
        left = [letter for letter in letters if unicodedata.category(letter) not in SILENT]
        for path, index in self._files:
            if not left:
                break
            covered = self._coverage(path, index)
            left = [letter for letter in left if ord(letter) not in covered]
        return "".join(left)

    def width(self, text: str, points: float, *, bold: bool = False) -> float:
        """How wide the text is in points, in the fonts of the pitch."""
        return sum(self._letter_width(letter, bold=bold) for letter in text) * points

    def _letter_width(self, letter: str, *, bold: bool) -> float:
        key = (letter, bold)
        if key not in self._widths:
            self._widths[key] = self._measure(letter, bold=bold)
        return self._widths[key]

    def _measure(self, letter: str, *, bold: bool) -> float:
        wide = unicodedata.east_asian_width(letter) in WIDE
        families = self.japanese if wide else self.latin
        face = self._face(families[0], bold=bold) if families else None
        if face is None:
            return 1.0 if wide else 0.62
        return max(face.getlength(letter) / EMS, 0.0)

    def _face(self, family: str, *, bold: bool) -> FreeTypeFont | None:
        """The font to measure with; None for a family that Typst brings along, which is in no file."""
        from PIL import ImageFont  # noqa: PLC0415

        weight = BOLD if bold else REGULAR
        info = min(
            (font for font in self.typst.fonts() if font.family == family and font.path),
            key=lambda font: (font.style != "normal", abs(font.weight - weight)),
            default=None,
        )
        if info is None:
            return None
        key = (str(info.path), info.index)
        if key not in self._faces:
            self._faces[key] = ImageFont.truetype(key[0], EMS, index=key[1])
        return self._faces[key]

    def _installed(self, families: Iterable[str]) -> tuple[str, ...]:
        here = set(self.typst.families())
        return tuple(family for family in families if family in here)

    @cached_property
    def _files(self) -> list[tuple[str, int]]:
        """One file a family, the pitch's own families first, then signs and emoji, then the rest."""
        own = [*self.latin, *self.japanese, *self.other]

        def rank(family: str) -> tuple[int, bool, str]:
            place = own.index(family) if family in own else len(own)
            return place, not any(word in family for word in ("Symbol", "Emoji", "Math")), family

        best: dict[str, tuple[int, str, int]] = {}
        for font in self.typst.fonts():
            if font.path:
                found = (abs(font.weight - REGULAR), font.path, font.index)
                best[font.family] = min(best.get(font.family, found), found)
        return list(dict.fromkeys(best[family][1:] for family in sorted(best, key=rank)))

    def _coverage(self, path: str, index: int) -> frozenset[int]:
        if (path, index) not in self._shown:
            from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415

            try:
                with TTFont(path, fontNumber=index, lazy=True) as font:
                    covered = frozenset(font.getBestCmap() or ())
            except (TTLibError, OSError):  # a broken font file shows nothing
                covered = frozenset()
            self._shown[path, index] = covered
        return self._shown[path, index]
