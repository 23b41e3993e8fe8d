"""What the programs call in a vCard what we call relations and columns."""

from __future__ import annotations

from typing import Final

OWN: Final = "X-NINJA-MENTOR-"
# Columns that no property of every version can carry whole, and the same as what a phone shows of them.
OWN_TEXTS: Final = (
    "other_script",
    "kana",
    "romaji",
    "awake",
    "skills",
    "offers",
    "wants",
    "ancestry",
    "guardian_name",
    "country",
    "zone",
)
OWN_LISTS: Final = ("work_hours", "languages")
OWN_NUMBERS: Final = ("birth_year",)
OWN_TRUTHS: Final = ("guardian_consent",)
INTRODUCED_BY: Final = f"{OWN}INTRODUCED-BY"
WHOLE_NAME: Final = f"{OWN}WHOLE-NAME"  # what stands in N is the whole name, for telephones that read only N
# What says no more of a number or address than that it is one.
PLAIN_PHONE: Final = frozenset({"cell", "voice", "msg", "text", "pref"})
PLAIN_MAIL: Final = frozenset({"internet", "pref"})
SAYS_NO_KIND: Final = frozenset({"pref", "home", "work", "internet", "contact"})

RELATIONS: Final = (
    "spouse",
    "partner",
    "parent",
    "mother",
    "father",
    "child",
    "sibling",
    "brother",
    "sister",
    "relative",
    "friend",
    "colleague",
    "assistant",
    "manager",
)
APPLE_LABELS: Final = {f"_$!<{kind.capitalize()}>!$_": kind for kind in RELATIONS}
RELATED_TYPES: Final = {"kin": "relative", "co-worker": "colleague", "agent": "assistant"} | {
    kind: kind for kind in ("spouse", "parent", "child", "sibling", "friend", "colleague")
}
ANDROID_RELATION: Final = "vnd.android.cursor.item/relation"
ANDROID_NICKNAME: Final = "vnd.android.cursor.item/nickname"
ANDROID_TYPES: Final = {
    "1": "assistant",
    "2": "brother",
    "3": "child",
    "4": "partner",
    "5": "father",
    "6": "friend",
    "7": "manager",
    "8": "mother",
    "9": "parent",
    "10": "partner",
    "12": "relative",
    "13": "sister",
    "14": "spouse",
}
ANDROID_REFERRED_BY: Final = "11"
PLAIN_RELATIONS: Final = {"X-SPOUSE": "spouse", "X-ASSISTANT": "assistant", "X-MANAGER": "manager"} | {
    f"X-EVOLUTION-{kind.upper()}": kind for kind in ("spouse", "assistant", "manager")
}


def own_property(column: str) -> str:
    """The property of our own that carries a column."""
    return OWN + column.upper().replace("_", "-")


def own_column(name: str) -> str:
    """The column that a property of our own carries; "" where it is none."""
    column = name.removeprefix(OWN).lower().replace("-", "_")
    known = (*OWN_TEXTS, *OWN_LISTS, *OWN_NUMBERS, *OWN_TRUTHS)
    return column if name.startswith(OWN) and column in known else ""
