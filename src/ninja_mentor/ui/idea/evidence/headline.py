"""What the gates ask of a kind of evidence and how far that is, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from ninja_mentor.core.overview.evidence import Asked, Logged
    from ninja_mentor.ui.desk import Desk

COUNTS: Final = {
    "": mark("{done} of {wanted}"),
    "stranger": mark("{done} of {wanted} strangers"),
    "confirmed": mark("{done} of {wanted} confirm the problem"),
    "concluded": mark("{done} of {wanted} concluded"),
    "scored": mark("{done} of {wanted} have scored"),
    "commented": mark("{done} of {wanted} with a comment"),
    "in_time": mark("{done} of {wanted} in time"),
}
SHARES: Final = {
    "": mark("{done}, {wanted} wanted"),
    "stranger": mark("{done} strangers, {wanted} wanted"),
    "confirmed": mark("{done} confirm the problem, {wanted} wanted"),
    "concluded": mark("{done} concluded, {wanted} wanted"),
    "scored": mark("{done} scored, {wanted} wanted"),
    "commented": mark("{done} with a comment, {wanted} wanted"),
    "in_time": mark("{done} in time, {wanted} wanted"),
}


def headline(desk: Desk, logged: Logged) -> str:
    """ "7 of 10 · 4 of 5 strangers"; how many there are where no gate asks for them."""
    told = [_told(desk, asked) for asked in logged.asked]
    if not told and logged.records:
        told = [desk.language.count("{n} logged", "{n} logged", len(logged.records))]
    if logged.spread is not None:
        points = desk.formats.number(logged.spread, 0)
        told.append(desk.language.say("{n} points between the judges", n=points))
    return " · ".join(told)


def _told(desk: Desk, asked: Asked) -> str:
    say, formats = desk.language.say, desk.formats
    if asked.rule == "score":
        return say(
            "{done} points on average, {wanted} wanted",
            done=formats.number(asked.done, 0),
            wanted=formats.number(asked.wanted, 0),
        )
    if asked.rule == "share":
        done, wanted = formats.percent(asked.done), formats.percent(asked.wanted)
        return say(SHARES[asked.where], done=done, wanted=wanted)
    done, wanted = formats.number(asked.done, 0), formats.number(asked.wanted, 0)
    if asked.done > asked.wanted:  # "8 of 5" would be no share
        return say(SHARES[asked.where], done=done, wanted=wanted)
    return say(COUNTS[asked.where], done=done, wanted=wanted)
