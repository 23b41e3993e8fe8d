"""Lines of two cards in one: the groups in which a line and its label belong together stay apart."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GROUPED: Final = re.compile(r"(?P<group>[A-Za-z0-9-]+)\.(?P<rest>[A-Za-z0-9-]+[:;].*)", re.DOTALL)


def new_lines(known: Sequence[str], more: Sequence[str]) -> list[str]:
    """What `more` says that `known` does not; a group of a name that is taken there gets a free one."""
    before, others = _by_group(known), _by_group(more)
    taken = {*before}
    found = [line for line in others.pop("", []) if line not in known]
    for group, lines in others.items():
        if all(line in known for line in lines):
            continue
        name = next(_free(group, taken)) if group in taken else group
        taken.add(name)
        found += [f"{name}.{_rest(line)}" for line in lines]
    return found


def _by_group(lines: Iterable[str]) -> dict[str, list[str]]:
    """By the group in lower case; "" for those without one."""
    found: dict[str, list[str]] = {}
    for line in lines:
        grouped = GROUPED.match(line)
        found.setdefault(grouped["group"].lower() if grouped else "", []).append(line)
    return found


def _free(group: str, taken: set[str]) -> Iterator[str]:
    kind = group.rstrip("0123456789")
    return (f"{kind}{number}" for number in count(1) if f"{kind}{number}" not in taken)


def _rest(line: str) -> str:
    return line.partition(".")[2]
