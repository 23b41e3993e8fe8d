"""One idea in a progress report: where it stands, what was done, what was promised, each with its denominator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.reports.ledger_paper import promise_grid, promise_numbers
from ninja_mentor.core.reports.paper import Column, Grid, Heading, Number, Numbers, Words
from ninja_mentor.core.reports.way_blocks import star, way
from ninja_mentor.core.reports.words import VERDICTS, part_of
from ninja_mentor.core.workflow.readiness import MENTOR, SELF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.journey import Ladder, Seen
    from ninja_mentor.core.reports.paper import Block
    from ninja_mentor.core.reports.progress import IdeaProgress
    from ninja_mentor.core.workflow.data import WorkflowText


class IdeaBlocks:
    """Blocks of ideas in one language, for one reader's numbers and dates."""

    def __init__(self, language: Language, texts: WorkflowText, formats: Formats, since: str) -> None:
        self._language, self._texts = language, texts
        self._formats, self._since = formats, since

    def of(self, idea: IdeaProgress, *, beginning: bool) -> Iterator[Block]:
        """Its report; a new page where it is not the beginning of the file."""
        say = self._language.say
        if not beginning:
            yield Heading(idea.title, 1, self._about(idea))
        else:
            yield Words(self._about(idea), quiet=True)
        yield from self._gate(idea)
        yield Heading(say("Evidence"))
        yield self._evidence(idea)
        yield Heading(say("What was done since {date}", date=self._formats.date(self._since)))
        yield self._done(idea)
        yield Heading(say("Readiness"), note=say("Five levels, from guessed to proven in use."))
        if any(each.team or each.mentor for each in idea.journey.ladders):
            yield star(idea.journey, self._language, self._texts)
            yield self._levels(idea.journey.ladders)
        else:
            yield Words(say("Nobody has noted a level yet."), quiet=True)
        yield Heading(say("The way so far"))
        yield way(idea.journey, self._language, self._texts, self._formats)
        yield Heading(say("Promises"))
        yield promise_numbers(idea.promises, self._language)
        yield promise_grid(idea.promises, self._language, self._formats, with_idea=False)
        yield Heading(say("Sessions"))
        yield self._sessions(idea)

    def _about(self, idea: IdeaProgress) -> str:
        """Where it stands, where it is, and who carries it, as far as they agreed to be named."""
        say, formats = self._language.say, self._formats
        where = ", ".join(part for part in (idea.place, formats.country_name(idea.country)) if part)
        team = list(idea.team)
        if idea.unnamed:
            team.append(self._language.count("{n} person more", "{n} people more", idea.unnamed))
        stage = say("Stage: {stage}", stage=self._texts.stages[idea.stage].title)
        return " · ".join(part for part in (stage, where, formats.listed(team)) if part)

    def _gate(self, idea: IdeaProgress) -> Iterator[Block]:
        say = self._language.say
        met = sum(one.met for one in idea.gate)
        yield Heading(
            say("Gate"), note=say("{n} of {all} criteria of this stage are met.", n=met, all=len(idea.gate))
        )
        criteria = self._texts.criteria
        rows = [
            (criteria.get(f"{idea.stage}.{one.id}", one.id), say("met") if one.met else say("not met yet"))
            for one in idea.gate
        ]
        columns = (Column(say("Criterion"), 4), Column(say("State"), 1))
        yield Grid(columns, tuple(rows), say("This stage has no criteria."))
        if idea.journey.verdicts:
            yield Heading(say("Advice at the gates"), 3)
            yield Grid(
                (
                    Column(say("Stage"), 1.6),
                    Column(say("Advice"), 1.2),
                    Column(say("Reason"), 3.4),
                    Column(say("Date"), 1.2),
                ),
                tuple(
                    (
                        self._texts.stages[each.stage].title
                        if each.stage in self._texts.stages
                        else each.stage,
                        say(VERDICTS[each.verdict]),
                        each.reason,
                        self._formats.date(each.date),
                    )
                    for each in reversed(idea.journey.verdicts)
                ),
                "",
            )

    def _evidence(self, idea: IdeaProgress) -> Numbers:
        """Each number with what it is a part of; who could not say is not counted as a yes or a no."""
        say, found = self._language.say, idea.evidence
        said = found.confirm + found.deny
        unsaid = found.interviews - said
        return Numbers(
            (
                Number(
                    str(found.interviews),
                    say("interviews"),
                    say("{n} of them with strangers", n=found.strangers),
                ),
                Number(
                    part_of(self._language, found.confirm, said),
                    say("confirm the problem"),
                    say("{n} cannot be said", n=unsaid) if unsaid else "",
                ),
                Number(part_of(self._language, found.concluded, found.tests), say("tests concluded")),
                Number(
                    part_of(self._language, found.proven, found.assumptions),
                    say("assumptions with strong evidence"),
                ),
            )
        )

    def _done(self, idea: IdeaProgress) -> Numbers:
        say, done = self._language.say, idea.done
        return Numbers(
            tuple(
                Number(str(number), label)
                for number, label in (
                    (done.answers, say("answers written or changed")),
                    (done.interviews, say("interviews")),
                    (done.sessions, say("sessions")),
                    (done.comments, say("comments")),
                )
            )
        )

    def _levels(self, ladders: Sequence[Ladder]) -> Grid:
        say = self._language.say
        columns = (
            Column(say("Readiness in"), 1.3),
            Column(say("Team"), 2.6),
            Column(say("Mentor"), 2.6),
        )
        rows = [
            (
                self._texts.dimensions.get(each.dimension, each.dimension),
                self._seen(each.newest(SELF), each.dimension),
                self._seen(each.newest(MENTOR), each.dimension),
            )
            for each in ladders
        ]
        return Grid(columns, tuple(rows), "")

    def _seen(self, seen: Seen | None, dimension: str) -> str:
        """The level in words, when it was seen, and what showed it."""
        if seen is None:
            return "–"
        levels, claim = self._texts.levels.get(dimension, ()), seen.claim
        rung = levels[claim.level - 1] if 0 < claim.level <= len(levels) else ""
        shown = [proof.words for proof in seen.proofs if proof.words]
        why = " · ".join(part for part in (self._formats.date(claim.date), claim.evidence, *shown) if part)
        return "\n".join(part for part in (f"{claim.level} · {rung}", why) if part)

    def _sessions(self, idea: IdeaProgress) -> Grid:
        say, formats = self._language.say, self._formats
        columns = (Column(say("Date"), 1.2), Column(say("Minutes"), 0.8, right=True), Column(say("Goal"), 4))
        rows = [
            (formats.date(each.on), str(each.minutes) if each.minutes else "–", each.goal or "–")
            for each in idea.held
        ]
        return Grid(columns, tuple(rows), say("There was no session yet."))
