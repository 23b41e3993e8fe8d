"""The stage is dark whatever the theme, and its words are as large as its screen allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.ui.theme import DARK
from ninja_mentor.ui.theme.sheet import style_sheet
from ninja_mentor.ui.theme.tokens import TEXT_SIZES

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.ui.theme import Theme

DESIGNED: Final = (1280, 800)
LARGEST_TEXT: Final = 1.5  # beyond that, larger text would leave no room for itself
LEAST: Final = 0.75
SIDE_BY_SIDE: Final = 760
CLOCK: Final = 430
CLOCK_SHARE: Final = 0.36  # of the stage at most
GROUNDS: Final = {"calm": DARK.surface, "warning": DARK.amber_soft, "late": DARK.red_soft}
INKS: Final = {"calm": DARK.ink, "warning": DARK.amber, "late": DARK.red}


class Measure:
    """Lengths and fonts of the stage: they grow with the screen and with the person's size of text."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._unit = 1.0
        self._width = DESIGNED[0]

    def fit(self, size: QSize) -> None:
        """Measures for a stage of this size."""
        screen = min(size.width() / DESIGNED[0], size.height() / DESIGNED[1])
        self._width = size.width()
        self._unit = max(screen, LEAST) * min(self._theme.scale, LARGEST_TEXT)

    def px(self, designed: float) -> int:
        """A length of the drawing, in logical pixels."""
        return round(designed * self._unit)

    def clock_width(self) -> int:
        """How wide the clock stands beside what else there is."""
        return min(self.px(CLOCK), round(self._width * CLOCK_SHARE))

    @property
    def is_tight(self) -> bool:
        """Whether text is so large that things stand under one another rather than side by side."""
        return self._width < self._theme.px(SIDE_BY_SIDE)

    def font(self, designed: float, *, bold: bool = False) -> QFont:
        """A font of this height in the drawing."""
        font = self._theme.font()
        font.setPixelSize(max(self.px(designed), 12))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font


def dress(stage: QWidget, theme: Theme, measure: Measure) -> None:
    """Puts the dark sheet on the stage, with the sizes of the measure."""
    points = {role: theme.font(role).pointSizeF() for role in TEXT_SIZES}  # type: ignore[arg-type]
    factor = measure.px(1000) / 1000 / min(theme.scale, LARGEST_TEXT)
    larger = {role: size * max(factor, 1.0) for role, size in points.items()}
    sheet = style_sheet(DARK, larger, theme.scale, resource("icons", "dark").as_posix())
    pressures = "\n".join(
        f'*[pressure="{name}"] {{ background: {ground}; border: none; border-radius: {measure.px(14)}px; }}'
        f' *[pressure="{name}"] QLabel {{ color: {INKS[name]}; }}'
        for name, ground in GROUNDS.items()
    )
    fields = (
        f'QPushButton, QLineEdit, QPlainTextEdit, QAbstractSpinBox, *[ground="bars"] QLabel'
        f" {{ font-size: {max(measure.px(15), theme.px(TEXT_SIZES['body']))}px; }}"
    )
    stage.setStyleSheet(f"{sheet}\n{pressures}\n{fields}")
