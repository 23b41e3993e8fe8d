"""What is asked of each kind of evidence, in the order in which it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.ui.idea.evidence.record_field import RecordField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ninja_mentor.ui.desk import Desk

SCORES: Final = "scores."
ABOUT: Final[Mapping[str, str]] = {
    "wanted": mark("Somebody wants it"),
    "buildable": mark("We can make it"),
    "payable": mark("It pays"),
}
DECISIONS: Final[Mapping[str, str]] = {
    "": mark("Not yet"),
    "go_on": mark("Go on"),
    "change": mark("Change"),
    "stop": mark("Stop"),
}
RISKS: Final = (
    mark("1 – if it is wrong, hardly anything changes"),
    mark("2 – if it is wrong, a detail changes"),
    mark("3 – if it is wrong, we lose weeks"),
    mark("4 – if it is wrong, we need another plan"),
    mark("5 – if it is wrong, the idea dies"),
)
PROOFS: Final = (
    mark("1 – a guess"),
    mark("2 – somebody said so"),
    mark("3 – several people said so, unasked"),
    mark("4 – seen in what people do"),
    mark("5 – somebody has paid or signed"),
)


def of_interview(desk: Desk) -> Sequence[RecordField]:
    say = desk.language.say
    return (
        RecordField("person_code", "line", say("Who"), say("A first name or a code, never a full name.")),
        RecordField("date", "date", say("Date")),
        RecordField("place", "line", say("Place")),
        RecordField("stranger", "flag", say("A stranger"), say("Not family, friend or teacher.")),
        RecordField(
            "last_time",
            "text",
            say("The last time it happened"),
            say("What happened, step by step?"),
            wide=True,
        ),
        RecordField("workaround", "text", say("What they do today instead")),
        RecordField("cost", "text", say("What that costs them"), say("Money, hours, trouble.")),
        RecordField("quote", "text", say("In their own words"), wide=True),
        RecordField(
            "commitment",
            "line",
            say("What they promised"),
            say("Time, money or their name: “will send a sample”. Kind words do not count."),
        ),
        RecordField("surprise", "line", say("What surprised you")),
        RecordField(
            "confirms",
            "choice",
            say("Do they have the problem?"),
            choices=((None, say("Unclear")), (True, say("Yes")), (False, say("No"))),
        ),
    )


def of_assumption(desk: Desk) -> Sequence[RecordField]:
    say = desk.language.say
    return (
        RecordField(
            "statement",
            "text",
            say("What must be true"),
            say("One sentence that could turn out to be wrong."),
            wide=True,
        ),
        RecordField(
            "about",
            "choice",
            say("What it is about"),
            choices=tuple((value, say(words)) for value, words in ABOUT.items()),
            wide=True,
        ),
        RecordField("risk", "scale", say("Risk"), choices=_scale(desk, RISKS)),
        RecordField("evidence", "scale", say("Evidence"), choices=_scale(desk, PROOFS)),
    )


def of_test(desk: Desk) -> Sequence[RecordField]:
    say = desk.language.say
    return (
        RecordField("belief", "text", say("We believe that"), wide=True),
        RecordField("verification", "text", say("To verify it, we will")),
        RecordField("measure", "text", say("We measure")),
        RecordField(
            "threshold",
            "line",
            say("We are right if"),
            say("A number, fixed before the result is known: “at least 5 of 20 pay in advance”."),
        ),
        RecordField("due", "date", say("By when")),
        RecordField("observed", "text", say("We observed")),
        RecordField("learned", "text", say("We learned")),
        RecordField(
            "decision",
            "choice",
            say("So we"),
            choices=tuple((value, desk.language.say(words)) for value, words in DECISIONS.items()),
            wide=True,
        ),
    )


def of_rehearsal(desk: Desk) -> Sequence[RecordField]:
    say = desk.language.say
    return (
        RecordField("date", "date", say("Date")),
        RecordField(
            "format",
            "choice",
            say("Minutes to talk + for questions"),
            choices=tuple((one, one.replace("+", " + ")) for one in formats_of(desk)),
        ),
        RecordField("seconds", "time", say("How long the talk took"), say("Minutes and seconds, like 2:45.")),
        RecordField("note", "text", say("What to do differently next time"), wide=True),
    )


def of_review(desk: Desk) -> Sequence[RecordField]:
    say = desk.language.say
    text = desk.workspace.workflow.text(desk.language.code)
    return (
        RecordField("reviewer_name", "line", say("Reviewer")),
        RecordField(
            "conflict",
            "flag",
            say("Conflict of interest"),
            say("Family, friendship, business or a team of one's own."),
        ),
        *(
            RecordField(
                f"{SCORES}{criterion}",
                "scale",
                say("{criterion} ({n} points)", criterion=text.rubric[criterion], n=points),
                choices=(
                    (0, say("Not scored yet")),
                    *((at, anchor) for at, anchor in enumerate(text.anchors[criterion], 1)),
                ),
            )
            for criterion, points in desk.workspace.workflow.rubric.on_paper().items()
        ),
        RecordField(
            "comment",
            "text",
            say("Comment for the team"),
            say("What is strong, and the one thing to do next."),
            wide=True,
        ),
    )


def formats_of(desk: Desk) -> list[str]:
    """The formats of a pitch, as minutes to talk and for questions: "3+2"."""
    return [f"{talk}+{questions}" for talk, questions in desk.workspace.workflow.speaking.formats]


def values_of(record: Any, fields: Sequence[RecordField]) -> dict[str, Any]:  # noqa: ANN401  (a record)
    """What a record holds in these fields; a score that nobody gave is 0."""
    return {
        field.name: record.scores.get(field.name.removeprefix(SCORES), 0)
        if field.name.startswith(SCORES)
        else getattr(record, field.name)
        for field in fields
    }


def _scale(desk: Desk, words: Sequence[str]) -> tuple[tuple[int, str], ...]:
    return tuple((at, desk.language.say(each)) for at, each in enumerate(words, 1))
