"""What circles, kinds of files and details are called, and what leaves, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.leaving import DETAILS, MYSELF
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.people.words import SCOPES

if TYPE_CHECKING:
    from collections.abc import Collection

    from ninja_mentor.core.contact_files.leaving import Decision
    from ninja_mentor.ui.desk import Desk

CIRCLES: Final = {**SCOPES, MYSELF: mark("A copy for myself")}
KINDS: Final = {  # format and version of vCard
    ("vcf", "3.0"): mark("vCard 3.0, for phones and mail programs"),
    ("vcf", "4.0"): mark("vCard 4.0, for newer programs"),
    ("csv", "3.0"): mark("CSV table"),
    ("xlsx", "3.0"): mark("Excel table"),
}
GROUPS: Final = {
    "contact": mark("Phones and e-mails"),
    "work": mark("Role, organisation, place and hours"),
    "help": mark("Languages, skills, help offered and wanted"),
    "personal": mark("Birth year, relations, photo and note"),
}
ANCESTRY: Final = mark("Ancestry too, this time")
MOST_NAMES: Final = 12


def who_leaves(decision: Decision, desk: Desk) -> str:
    """How many leave, and who."""
    number = len(decision.going)
    if not number:
        return desk.language.say("Nobody leaves.")
    counted = desk.language.count("{n} person leaves:", "{n} people leave:", number)
    names = list(decision.names[:MOST_NAMES])
    if number > MOST_NAMES:
        rest = number - MOST_NAMES
        names.append(desk.language.count("{n} more", "{n} more", rest))
    return f"{counted} {desk.formats.listed(names)}"


def what_leaves(circle: str, details: Collection[str], desk: Desk) -> str:
    """Which details of each."""
    say = desk.language.say
    if circle == MYSELF:
        return say("Of each: everything that is known here, private notes too.")
    names = [say("Name and country")]
    names += [say(GROUPS[group]) for group in DETAILS if group in details and group in GROUPS]
    if "ancestry" in details:
        names.append(say("Ancestry"))
    return say("Of each: {details}", details=" · ".join(names))
