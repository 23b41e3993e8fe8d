"""Which stages of the board are shown open: those with ideas, and empty ones as far as there is room.

A stage that only a filter leaves empty says nothing, and takes room from what was looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def folded_stages(
    counts: Mapping[str, int], room: int, opened: int, folded: int, *, filtered: bool = False
) -> frozenset[str]:
    """The empty stages that are folded in a board of `room` pixels; all of them where a filter is on.

    `counts` is how many ideas each stage has, in the order of the way; `opened` and `folded` are the least
    widths of a column, with the gap beside it.
    """
    if filtered and any(counts.values()):
        return frozenset(stage for stage, number in counts.items() if not number)
    taken = sum(opened if number else folded for number in counts.values())
    result = set()
    for stage, number in counts.items():
        if number:
            continue
        if taken + opened - folded <= room:
            taken += opened - folded
        else:
            result.add(stage)
    return frozenset(result)
