"""The command that finds the hours in which people across borders can meet."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.cli.printing import tell, warn
from ninja_mentor.core.kernel.checking import date_or_nothing
from ninja_mentor.core.kernel.formats import Formats
from ninja_mentor.core.overview.meeting_hours import hours_of
from ninja_mentor.core.overview.resolving import resolve
from ninja_mentor.core.people.hours import best_slots, in_everybodys_time, week_in_common
from ninja_mentor.core.people.model import Person

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.people.hours import PersonHours, Span, Week
    from ninja_mentor.core.workspace import Workspace

USUAL_MINUTES: Final = 60
MOST: Final = 20


def add_to(commands: Any) -> None:  # noqa: ANN401  (argparse names no type for it)
    """`hours PERSON PERSON… [--week DATE] [--minutes N] [--json]`."""
    parser = commands.add_parser("hours", help="when people across borders are awake and at work at once")
    parser.add_argument("people", metavar="PERSON", nargs="+", help="an id, the end of one, or an exact name")
    parser.add_argument("--week", metavar="DATE", default="", help="a day of it, else next week's")
    parser.add_argument("--minutes", type=int, default=USUAL_MINUTES, help="how long you want to meet")
    parser.add_argument("--json", action="store_true", help="print JSON with stable names")


def hours(workspace: Workspace, args: Namespace, language: Language) -> None:
    """The best times, each by everybody's clock."""
    date_or_nothing(args.week)
    ids = [workspace.ask(resolve, one, {Person.kind: Person}).id for one in args.people]
    people = workspace.ask(hours_of, ids)
    day = (
        date.fromisoformat(args.week)
        if args.week
        else date.fromisoformat(workspace.today) + timedelta(days=7)
    )
    week = week_in_common(people, day - timedelta(days=day.weekday()), workspace.profile.zone)
    slots = best_slots(week, max(args.minutes, 1), MOST)
    if args.json:
        tell(json.dumps(_shape(week, slots, people), ensure_ascii=False, indent=2))
        return
    for person in week.left_out:
        warn(language.say("{name} is left out: their time zone is not known.", name=person.name))
    if not slots:
        warn(language.say("They are never awake at the same time in that week."))
    formats = Formats(language.code, workspace.profile.country, workspace.profile.zone)
    for slot in slots:
        tell("\t".join(_by_clock(slot, people, formats)))


def _by_clock(slot: Span, people: Sequence[PersonHours], formats: Formats) -> list[str]:
    ends = in_everybodys_time(slot.end, [(each.name, each.zone) for each in people])
    starts = in_everybodys_time(slot.start, [(each.name, each.zone) for each in people])
    return [
        f"{each.name}: {formats.weekday_date(each.local.date().isoformat())} {each.local:%H:%M}–{end.local:%H:%M}"
        for each, end in zip(starts, ends, strict=True)
    ]


def _shape(week: Week, slots: Sequence[Span], people: Sequence[PersonHours]) -> dict[str, Any]:
    def spans(some: Sequence[Span]) -> list[dict[str, str]]:
        return [{"start": each.start.isoformat(), "end": each.end.isoformat()} for each in some]

    return {
        "week": week.start.isoformat(),
        "people": [
            {"id": each.id, "name": each.name, "zone": each.zone, "assumed": each.is_assumed}
            for each in people
        ],
        "all_awake": spans(week.all_awake),
        "all_working": spans(week.all_working),
        "best": spans(slots),
        "left_out": [each.id for each in week.left_out],
    }
