"""How much of a limit is used. Being over is allowed and only marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.theme import Look
    from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
    from ninja_mentor.ui.widgets.line_edit import LineEdit


class LengthCounter(Text):
    """Shows "182 / 400" for a field, in amber and with a word once it is over."""

    def __init__(self, look: Look, field: GrowingTextEdit | LineEdit, limit: int) -> None:
        super().__init__("", "caption", "quiet", wrap=False)
        self._look = look
        self._field = field
        self._limit = limit
        field.textChanged.connect(self.count)
        self.count()

    def set_limit(self, limit: int) -> None:
        """Another limit: a Japanese text has 40 % of the others'."""
        self._limit = limit
        self.count()

    def count(self) -> None:
        """Counts anew."""
        length = len(self._field.text())
        over = length - self._limit
        if over > 0:
            self.setText(
                self._look.say(
                    "{n} / {limit}, {over} over", n=f"{length:,}", limit=f"{self._limit:,}", over=f"{over:,}"
                )
            )
        else:
            self.setText(f"{length:,} / {self._limit:,}")
        self.set_tone("amber" if over > 0 else "quiet")
        self.setAccessibleName(self.text())
