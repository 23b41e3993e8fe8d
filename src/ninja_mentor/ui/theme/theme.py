"""The theme in force: follows the system unless the person chose; switches while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette

from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.ui.theme.sheet import style_sheet
from ninja_mentor.ui.theme.tokens import DARK, FOLD_WIDTH, LIGHT, TEXT_SIZES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ninja_mentor.ui.theme.tokens import Colors, TextRole

Mode = Literal["system", "light", "dark"]
USUAL_SYSTEM_PIXELS: Final = range(12, 16)  # what systems set when nobody asked for larger text
LARGEST_SCALE: Final = 2.0


class Theme(QObject):
    """Colours and sizes in force; `changed` fires after every switch, when all widgets are dressed anew."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system", text_percent: int = 100) -> None:
        super().__init__(app)
        self._app = app
        pixels = QFontInfo(app.font()).pixelSize()  # of the system's own font, before it is dressed
        self._system_scale = 1.0 if pixels in USUAL_SYSTEM_PIXELS else pixels / TEXT_SIZES["body"]
        self._mode: Mode = mode
        self._text_percent = text_percent
        self._dressed: tuple[Colors, float] | None = None
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._tell_system()
        self._dress()

    @property
    def mode(self) -> Mode:
        """What the person chose."""
        return self._mode

    @property
    def text_percent(self) -> int:
        """The size of text that the person chose, on top of the system's; 100 is the system's own."""
        return self._text_percent

    @property
    def is_dark(self) -> bool:
        if self._mode == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    @property
    def colors(self) -> Colors:
        return DARK if self.is_dark else LIGHT

    @property
    def scale(self) -> float:
        """How much larger than designed all text is, 1.0 to 2.0."""
        return min(max(self._system_scale * self._text_percent / 100, 0.9), LARGEST_SCALE)

    def is_narrow(self, width: int) -> bool:
        """Whether a window of this width folds its sidebar and side panes; larger text needs more room."""
        return width < FOLD_WIDTH * max(1.0, 0.85 * self.scale)

    def choose(self, mode: Mode) -> None:
        """Follows the system, or stays light or dark."""
        self._mode = mode
        self._tell_system()
        self._dress()

    def set_text_percent(self, percent: int) -> None:
        """Makes all text this much of the system's size."""
        self._text_percent = percent
        self._dress()

    def color(self, name: str) -> QColor:
        """A token of `Colors` by its name."""
        return QColor(getattr(self.colors, name))

    def px(self, designed: float) -> int:
        """A length that grows with the text, in logical pixels."""
        return round(designed * self.scale)

    def font(self, role: TextRole = "body", *, bold: bool = False) -> QFont:
        """The font of a text role, for what is painted by hand."""
        font = QFont(self._app.font())
        font.setPointSizeF(self._points(TEXT_SIZES[role]))
        if bold or role in {"strong", "section", "title"}:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _points(self, pixels: float) -> float:
        return pixels * self.scale * 72 / self._app.primaryScreen().logicalDotsPerInchY()

    def _tell_system(self) -> None:
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(schemes.get(self._mode, Qt.ColorScheme.Unknown))

    def _follow_system(self) -> None:
        if self._dressed is not None and self._dressed[0] is not self.colors:
            self._dress()

    def _dress(self) -> None:
        self._dressed = (self.colors, self.scale)
        font = QFont(self._app.font())
        font.setPointSizeF(self._points(TEXT_SIZES["body"]))
        self._app.setFont(font)
        self._app.setPalette(palette(self.colors))
        points = {role: self._points(size) for role, size in TEXT_SIZES.items()}
        drawings = resource("icons", "dark" if self.is_dark else "light").as_posix()
        self._app.setStyleSheet(style_sheet(self.colors, points, self.scale, drawings))
        self.changed.emit()


def palette(colors: Colors) -> QPalette:
    """The colours as Qt's palette, for what the style sheet does not reach."""
    result = QPalette()
    role = QPalette.ColorRole
    for name, color in {
        role.Window: colors.paper,
        role.WindowText: colors.ink,
        role.Base: colors.surface,
        role.AlternateBase: colors.hover,
        role.Text: colors.ink,
        role.PlaceholderText: colors.faint,
        role.Button: colors.surface,
        role.ButtonText: colors.ink,
        role.BrightText: colors.red,
        role.Highlight: colors.selection,
        role.HighlightedText: colors.on_selection,
        role.Link: colors.indigo,
        role.LinkVisited: colors.indigo,
        role.ToolTipBase: colors.raised,
        role.ToolTipText: colors.ink,
        role.Light: colors.hover,
        role.Midlight: colors.line,
        role.Mid: colors.edge,
        role.Dark: colors.edge,
        role.Shadow: colors.line,
        role.Accent: colors.indigo,
    }.items():
        result.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.faint))
    return result


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet looks at, and dresses the widget anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
