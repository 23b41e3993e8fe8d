"""The colours, sizes and distances that everything drawn is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Tone = Literal["ink", "quiet", "indigo", "green", "amber", "red", "neutral", "night", "on_indigo"]
TextRole = Literal["caption", "body", "strong", "section", "title"]

TIGHT: Final = 4
SMALL: Final = 8
MEDIUM: Final = 12
LARGE: Final = 16
WIDE: Final = 24
RADIUS: Final = 8

TEXT_SIZES: Final[dict[str, float]] = {
    "caption": 11.5,
    "body": 13,
    "strong": 13,
    "section": 15,
    "title": 20,
}
FOLD_WIDTH: Final = 1100  # below this the sidebar folds to icons and side panes become drawers


@dataclass(frozen=True)
class Colors:
    """One theme. A `*_soft` colour is the ground that the colour of that name stands on."""

    paper: str
    surface: str
    raised: str  # drawers, menus, toasts: what lies above a surface
    sunken: str  # tracks, pressed and chosen rows
    hover: str
    line: str
    edge: str  # the border of what can be typed in or pressed
    ink: str
    quiet: str
    faint: str  # placeholders; still readable
    indigo: str
    indigo_hover: str
    indigo_soft: str
    on_indigo: str
    green: str
    green_soft: str
    amber: str
    amber_soft: str
    red: str
    red_soft: str
    neutral: str
    neutral_soft: str
    vermilion: str  # marks only, never under or as text
    badge: str
    on_badge: str
    night: str
    night_chosen: str
    night_hover: str
    night_line: str
    on_night: str
    on_night_quiet: str
    selection: str
    on_selection: str
    mark: str  # the ground of words that a comment is pinned to


LIGHT: Final = Colors(
    paper="#F7F7F4",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#ECECE7",
    hover="#F1F1ED",
    line="#E4E4DE",
    edge="#C9CBCF",
    ink="#1F2530",
    quiet="#5F6775",
    faint="#626874",
    indigo="#2F4F9E",
    indigo_hover="#263F80",
    indigo_soft="#E8EDFA",
    on_indigo="#FFFFFF",
    green="#23744A",
    green_soft="#E2F2E8",
    amber="#8A5B06",
    amber_soft="#FBF0D9",
    red="#B43622",
    red_soft="#FBE6E1",
    neutral="#515866",
    neutral_soft="#ECECE7",
    vermilion="#E5533D",
    badge="#C23F2B",
    on_badge="#FFFFFF",
    night="#22304F",
    night_chosen="#34466D",
    night_hover="#2A3A5E",
    night_line="#384A70",
    on_night="#FFFFFF",
    on_night_quiet="#CBD4E6",
    selection="#CBD8F5",
    on_selection="#1F2530",
    mark="#FBEBC8",
)

DARK: Final = Colors(
    paper="#15171C",
    surface="#1D2027",
    raised="#252932",
    sunken="#2B3039",
    hover="#262A33",
    line="#2D323C",
    edge="#464D5A",
    ink="#E7E7E3",
    quiet="#A2A8B3",
    faint="#949BA7",
    indigo="#93AEF5",
    indigo_hover="#ABC1F9",
    indigo_soft="#263150",
    on_indigo="#10141D",
    green="#6CC596",
    green_soft="#1B352A",
    amber="#E0B15A",
    amber_soft="#3A2F18",
    red="#F08A78",
    red_soft="#42241F",
    neutral="#B4BAC4",
    neutral_soft="#2B3039",
    vermilion="#E5533D",
    badge="#C23F2B",
    on_badge="#FFFFFF",
    night="#0F1116",
    night_chosen="#262C3A",
    night_hover="#1A1E28",
    night_line="#2A2F3A",
    on_night="#F1F1EE",
    on_night_quiet="#AEB5C1",
    selection="#36477A",
    on_selection="#F1F1EE",
    mark="#4A3B1B",
)

# Every (text, ground) that is drawn anywhere; a test holds each to 4.5:1.
TEXT_ON_GROUND: Final = (
    *((text, ground) for text in ("ink", "quiet", "indigo") for ground in ("paper", "surface", "raised")),
    *((text, ground) for text in ("ink", "quiet") for ground in ("sunken", "hover")),
    *((text, ground) for text in ("green", "amber", "red") for ground in ("paper", "surface", "raised")),
    *((tone, f"{tone}_soft") for tone in ("indigo", "green", "amber", "red", "neutral")),
    *(("ink", f"{tone}_soft") for tone in ("indigo", "green", "amber", "red", "neutral")),
    *(("faint", ground) for ground in ("surface", "paper", "sunken", "hover", "indigo_soft")),
    ("on_indigo", "indigo"),
    ("on_indigo", "indigo_hover"),
    ("on_badge", "badge"),
    *(("on_night", ground) for ground in ("night", "night_chosen", "night_hover")),
    *(("on_night_quiet", ground) for ground in ("night", "night_chosen", "night_hover")),
    ("on_selection", "selection"),
    ("ink", "mark"),
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#RRGGBB` colours, 1 to 21, as WCAG defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
