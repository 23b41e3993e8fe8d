"""What is said about an idea, on its card, in its row and to a screen reader."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from ninja_mentor.ui.widgets.need_words import NEED_TONES, need_words

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.attention import Need
    from ninja_mentor.core.overview.board import BoardRow
    from ninja_mentor.core.workflow.data import Workflow, WorkflowText
    from ninja_mentor.core.workflow.gates import Progress
    from ninja_mentor.ui.widgets.chip import ChipTone

COUNTING: Final = frozenset({"count", "filled"})  # rules whose measure is a number of things
LONGEST_TIP: Final = 1500


class IdeaWords:
    """Sentences about ideas in the person's language; stage titles come from the workflow."""

    def __init__(self, language: Language, workflow: Workflow) -> None:
        self.language = language
        self.stages = tuple(stage.id for stage in workflow.stages)
        self._texts: WorkflowText = workflow.text(language.code)

    def stage(self, stage_id: str) -> str:
        """The stage's title; its id where another programme's workflow named it."""
        text = self._texts.stages.get(stage_id)
        return text.title if text is not None else stage_id

    def goal(self, number: int) -> str:
        """A sustainable development goal with its name."""
        name = self._texts.goals[number - 1] if 0 < number <= len(self._texts.goals) else ""
        return (
            self.language.say("SDG {number}: {name}", number=number, name=name) if name else self.sdg(number)
        )

    def sdg(self, number: int) -> str:
        """A sustainable development goal in short."""
        return self.language.say("SDG {number}", number=number)

    def place(self, row: BoardRow) -> str:
        """Country and place, such as "BO · Santa Cruz"."""
        return " · ".join(part for part in (row.country, row.place) if part)

    def need(self, need: Need) -> str:
        """What an idea needs, in a few words."""
        return need_words(self.language, need)

    def pressing(self, row: BoardRow) -> tuple[str, ChipTone] | None:
        """The most pressing need and its tone; a missing team alone does not press."""
        first = next((need for need in row.needs if need.what != "no_team"), None)
        return (self.need(first), NEED_TONES[first.what]) if first is not None else None

    def needs(self, row: BoardRow) -> str:
        """All needs in one line."""
        return " · ".join(self.need(need) for need in row.needs)

    def next_step(self, row: BoardRow, progress: Progress) -> str:
        """What to do next in this stage: the first criterion that is missing, and how far it is."""
        criterion = progress.next
        if criterion is None:
            return self.language.say("All done in this stage")
        what = self._texts.criteria.get(f"{row.stage}.{criterion.id}", "")
        if not what:
            return ""
        if criterion.rule in COUNTING and criterion.wanted > 1:
            return self.language.say(
                "{done} of {wanted}: {what}",
                done=int(criterion.done),
                wanted=int(criterion.wanted),
                what=what,
            )
        return self.language.say("Next: {what}", what=what)

    def spoken(self, row: BoardRow) -> str:
        """The idea in a sentence, for a screen reader."""
        parts = [
            row.title[:200],
            self.language.say("Stage: {stage}", stage=self.stage(row.stage)),
            self.place(row),
            *(self.need(need) for need in row.needs),
        ]
        return ". ".join(part for part in parts if part)

    def tip(self, row: BoardRow, more: str = "") -> str:
        """Everything that a card may have had to leave out, as safe rich text."""
        paragraphs = [f"<b>{_plain(row.title)}</b>", _plain(row.sentence), _plain(more)]
        paragraphs += [_plain(self.goal(goal)) for goal in row.sdgs]
        paragraphs += [_plain(", ".join(row.tags)), _plain(", ".join((*row.team, *row.mentors)))]
        paragraphs += [_plain(self.needs(row))]
        return "<qt>" + "<br>".join(part for part in paragraphs if part) + "</qt>"


def _plain(text: str) -> str:
    return escape(" ".join(text[:LONGEST_TIP].split()))
