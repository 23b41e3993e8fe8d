"""How the window looks: colours, sizes, one style sheet; and `Look`, what every widget is given."""

from ninja_mentor.ui.theme.look import Look
from ninja_mentor.ui.theme.theme import Theme
from ninja_mentor.ui.theme.tokens import DARK, LIGHT, Colors

__all__ = ["DARK", "LIGHT", "Colors", "Look", "Theme"]
