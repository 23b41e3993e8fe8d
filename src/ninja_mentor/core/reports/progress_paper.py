"""A progress report on paper: one idea, or many with what they add up to first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from ninja_mentor.core.reports.idea_blocks import IdeaBlocks
from ninja_mentor.core.reports.paper import Column, Grid, Heading, Number, Numbers, Paper
from ninja_mentor.core.reports.words import part_of
from ninja_mentor.core.workflow.readiness import MENTOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.reports.paper import Block
    from ninja_mentor.core.reports.progress import IdeaProgress
    from ninja_mentor.core.workflow.data import WorkflowText

QUIET_DAYS: Final = 30


class ProgressPaper:
    """Puts reports together in one language, for one reader's numbers and dates."""

    def __init__(
        self, language: Language, texts: WorkflowText, formats: Formats, today: str, since: str
    ) -> None:
        self._language, self._texts, self._formats = language, texts, formats
        self._today = today
        self._ideas = IdeaBlocks(language, texts, formats, since)

    def one(self, idea: IdeaProgress) -> Paper:
        """The report of one idea."""
        say = self._language.say
        return self._paper(say("Progress report"), idea.title, tuple(self._ideas.of(idea, beginning=True)))

    def portfolio(self, ideas: Sequence[IdeaProgress]) -> Paper:
        """The report of many: the sums first, then a line an idea, then each idea."""
        say = self._language.say
        blocks: list[Block] = [*self._sums(ideas), Heading(say("Idea by idea")), self._lines(ideas)]
        for idea in ideas:
            blocks += self._ideas.of(idea, beginning=False)
        ideas_in_words = self._language.count("{n} idea", "{n} ideas", len(ideas))
        return self._paper(say("Progress report"), ideas_in_words, tuple(blocks))

    def _paper(self, title: str, about: str, blocks: tuple[Block, ...]) -> Paper:
        say, formats = self._language.say, self._formats
        dated = say("As of {date}", date=formats.date(self._today))
        return Paper(title, f"{about} · {dated}", self._language.code, f"{title} · {about} · {dated}", blocks)

    def _sums(self, ideas: Sequence[IdeaProgress]) -> Iterator[Block]:
        say, all_of = self._language.say, len(ideas)
        recent = [idea for idea in ideas if idea.held and self._days_ago(idea.held[0].on) <= QUIET_DAYS]
        proven = [idea for idea in ideas if idea.evidence.interviews]
        overdue = [idea for idea in ideas if idea.promises.overdue]
        judged = [idea for idea in ideas if any(each.level(MENTOR) for each in idea.journey.ladders)]
        yield Numbers(
            (
                Number(
                    part_of(self._language, len(recent), all_of),
                    say("had a session in the last {n} days", n=QUIET_DAYS),
                ),
                Number(part_of(self._language, len(proven), all_of), say("have asked somebody")),
                Number(part_of(self._language, len(judged), all_of), say("were judged by a mentor")),
                Number(part_of(self._language, len(overdue), all_of), say("have something overdue")),
            )
        )
        stages = [stage for stage in self._texts.stages if any(idea.stage == stage for idea in ideas)]
        rows = [
            (self._texts.stages[stage].title, str(sum(idea.stage == stage for idea in ideas)))
            for stage in stages
        ]
        yield Heading(say("By stage"))
        columns = (Column(say("Stage"), 4), Column(say("Ideas"), 1, right=True))
        yield Grid(columns, tuple(rows), say("There are no ideas."))

    def _lines(self, ideas: Sequence[IdeaProgress]) -> Grid:
        say, formats = self._language.say, self._formats
        columns = (
            Column(say("Idea"), 2.6),
            Column(say("Stage"), 1.7),
            Column(say("Gate"), 1),
            Column(say("Interviews"), 1.2, right=True),
            Column(say("Last session"), 1.5),
            Column(say("Promises kept"), 1.3),
            Column(say("Overdue"), 1, right=True),
        )
        rows = [
            (
                idea.title,
                self._texts.stages[idea.stage].title,
                part_of(self._language, sum(one.met for one in idea.gate), len(idea.gate)),
                str(idea.evidence.interviews),
                formats.date(idea.held[0].on) if idea.held else "–",
                self._kept(idea),
                str(idea.promises.overdue),
            )
            for idea in ideas
        ]
        return Grid(columns, tuple(rows), say("There are no ideas."))

    def _kept(self, idea: IdeaProgress) -> str:
        promises = idea.promises
        due = promises.kept + promises.given_up + promises.overdue
        return part_of(self._language, promises.kept, due)

    def _days_ago(self, iso: str) -> int:
        return (date.fromisoformat(self._today) - date.fromisoformat(iso)).days
