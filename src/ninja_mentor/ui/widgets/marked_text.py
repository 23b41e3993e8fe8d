"""A text in which some words are marked as gone or as new. Plain text: nothing in it is read as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ninja_mentor.ui.widgets.cleaning import qt_index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ninja_mentor.core.kernel.word_diff import Span
    from ninja_mentor.ui.theme import Look

LINE_SEPARATOR: Final = "\u2028"
USUAL_WIDTH: Final = 400


class MarkedText(QWidget):
    """Words that are gone are struck through on red, new ones underlined on green."""

    def __init__(self, look: Look, text: str, marks: Sequence[Span], kind: Literal["gone", "come"]) -> None:
        super().__init__()
        self._look, self._kind = look, kind
        self._text, self._marks = text, marks
        self._layout = QTextLayout()
        self._laid_for = -1
        self._height = 0
        self.setAccessibleName(text)
        if marks:  # for who hears the text and does not see the marks
            words = " … ".join(self.marked())
            said = (
                look.say("Gone: {words}", words=words)
                if kind == "gone"
                else look.say("New: {words}", words=words)
            )
            self.setAccessibleDescription(said)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self._forget)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def marked(self) -> list[str]:
        """The marked words."""
        return [self._text[mark.start : mark.start + mark.length] for mark in self._marks]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._lay_out(width)
        return self._height

    def sizeHint(self) -> QSize:
        width = self.width() if self._laid_for > 0 else self._look.theme.px(USUAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.theme.px(80), self._look.theme.px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(self._look.theme.color("ink"))
        self._layout.draw(painter, QPointF(0, 0))

    def _lay_out(self, width: int) -> None:
        if width == self._laid_for:
            return
        self._laid_for = width
        theme = self._look.theme
        layout = QTextLayout(self._text.replace("\n", LINE_SEPARATOR), theme.font("body"))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(mark) for mark in self._marks])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        self._layout = layout
        self._height = int(height) + 1

    def _format(self, mark: Span) -> QTextLayout.FormatRange:
        theme, tone = self._look.theme, "red" if self._kind == "gone" else "green"
        dress = QTextCharFormat()
        dress.setBackground(theme.color(f"{tone}_soft"))
        dress.setForeground(theme.color(tone))
        dress.setFontStrikeOut(self._kind == "gone")
        dress.setFontUnderline(self._kind == "come")
        piece = QTextLayout.FormatRange()
        piece.start = qt_index(self._text, mark.start)
        piece.length = qt_index(self._text, mark.start + mark.length) - piece.start
        piece.format = dress
        return piece

    def _forget(self) -> None:
        self._laid_for = -1
        self.updateGeometry()
        self.update()
