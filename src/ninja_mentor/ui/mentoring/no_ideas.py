"""What stands where the list of ideas would be: why there is none, and where one comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk


class NoIdeas(EmptyState):
    """No idea here at all, or none of which this person is a mentor."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__(
            desk.look, "handshake", "", "", desk.language.say("Go to the ideas"), self._go_to_ideas
        )

    def explain(self, *, everything: bool) -> None:
        """`everything`: all ideas were wanted, not one's own alone."""
        say = self._desk.language.say
        if everything:
            words = say("Log an idea on the page Ideas; it appears here with what it needs.")
            self.set_words(say("No ideas yet"), words)
        else:
            words = say(
                "Open an idea, go to its team, and add yourself as a mentor with the name of your profile, "
                "{name}. Or look at all ideas with the switch above.",
                name=self._desk.workspace.author.name,
            )
            self.set_words(say("You mentor no idea yet"), words)

    def _go_to_ideas(self) -> None:
        self._desk.navigator.open_page("ideas")
