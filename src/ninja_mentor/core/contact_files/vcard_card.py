"""One card taken apart: the person in it, and what is kept of it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.contact_files.draft import Draft, Finding
from ninja_mentor.core.contact_files.vcard_lines import split_value
from ninja_mentor.core.contact_files.vcard_names import (
    INTRODUCED_BY,
    OWN,
    OWN_LISTS,
    OWN_NUMBERS,
    OWN_TRUTHS,
    PLAIN_RELATIONS,
    WHOLE_NAME,
    own_column,
)
from ninja_mentor.core.contact_files.vcard_naming import settle_names
from ninja_mentor.core.contact_files.vcard_taken import Taken
from ninja_mentor.core.contact_files.vcard_takers import LABELLED, TAKERS
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ninja_mentor.core.contact_files.vcard_lines import Property

MOST_KEPT: Final = 100  # lines
FORGOTTEN: Final = {"VERSION", "REV", "PRODID", "UID", "BEGIN", "END", "AGENT", "X-ABUID"}
LABEL: Final = "X-ABLABEL"  # what Apple calls the property of the same group
PHONETIC: Final = {"X-PHONETIC-LAST-NAME": 0, "X-PHONETIC-MIDDLE-NAME": 2, "X-PHONETIC-FIRST-NAME": 1}


def draft_of(line: int, properties: Sequence[Property]) -> tuple[Draft | None, list[Finding]]:
    """The person of a card; None, with the reason, where nobody can be recognised in it."""
    taken = Taken(line)
    labels = {each.group: each.text() for each in properties if each.name == LABEL and each.group}
    for each in sorted(properties, key=lambda one: not one.name.startswith(OWN)):
        _take(taken, each, labels.get(each.group, ""))
    for each in properties:
        if each.name == LABEL and any(line.startswith(f"{each.group}.") for line in taken.kept):
            taken.keep(each)
    settle_names(taken)
    if "name" not in taken.values:
        return None, [*taken.findings, Finding(line, UserError("card-without-name"))]
    if taken.kept[MOST_KEPT:]:
        taken.note("card-too-long", line)
    lists = {"phones": taken.phones, "emails": taken.emails, "languages": taken.languages}
    values = {**{name: tuple(dict.fromkeys(found)) for name, found in lists.items() if found}, **taken.values}
    return (
        Draft(
            line,
            values,
            tuple(dict.fromkeys(taken.relations)),
            taken.organisation,
            taken.introduced_by,
            taken.photo,
            tuple(taken.kept[:MOST_KEPT]),
        ),
        taken.findings,
    )


def _take(taken: Taken, one: Property, label: str) -> None:
    if (column := own_column(one.name)) != "":
        _take_own(taken, one, column)
    elif one.name == INTRODUCED_BY:
        taken.introduced_by = one.text()
    elif one.name == WHOLE_NAME:
        taken.whole_name = True
    elif one.name in PHONETIC:
        taken.phonetic[PHONETIC[one.name]] = one.text().strip()
    elif one.name in PLAIN_RELATIONS:
        taken.relate(PLAIN_RELATIONS[one.name], one.text())
    elif one.name in TAKERS:
        TAKERS[one.name](taken, one)
    elif one.name in LABELLED:
        LABELLED[one.name](taken, one, label)
    elif one.name not in FORGOTTEN and one.name != LABEL:
        taken.keep(one)


def _take_own(taken: Taken, one: Property, column: str) -> None:
    if column in OWN_LISTS:
        taken.values[column] = tuple(split_value(one.value, ","))
    elif column in OWN_NUMBERS:
        if one.value.strip().isdecimal():
            taken.values[column] = int(one.value)
    elif column in OWN_TRUTHS:
        taken.values[column] = one.value.strip().lower() == "true"
    else:
        taken.values[column] = one.text()
