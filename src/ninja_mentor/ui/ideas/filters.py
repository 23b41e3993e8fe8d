"""The line over board and table: words to look for, and what to narrow the list by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ninja_mentor.core.kernel.text import fold
from ninja_mentor.ui.ideas.arranging import YES, Wanted
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.filter_bar import Filter, FilterBar
from ninja_mentor.ui.widgets.search_field import SearchField
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.ui.ideas.arranging import Arranged
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look

GATHERED: Final = ("country", "sdg", "tag", "mentor")  # whose choices are what the ideas have


class IdeaFilters(QWidget):
    """`changed(Wanted)` fires when the person wants to see something else; `left()` when they go on to the list."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, look: Look, words: IdeaWords, formats: Formats) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._formats = formats
        self._offered: dict[str, Sequence[Choice]] = {}
        say = look.say
        self.words = SearchField(look, say("Filter by words"))
        self.bar = FilterBar(
            look,
            (
                Filter("stage", say("Stage"), [Choice(one, words.stage(one)) for one in words.stages]),
                Filter("country", say("Country")),
                Filter("sdg", say("SDG")),
                Filter("tag", say("Tag")),
                Filter("mentor", say("Mentor")),
                Filter("needs", say("Needs attention"), [Choice(YES, say("Needs attention"))]),
                Filter("archived", say("Archived"), [Choice(YES, say("Archived"))]),
            ),
        )
        self._count = Text("", "caption", "quiet", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.bar, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.words.edited.connect(self._tell)
        self.words.went_down.connect(self.left)
        self.bar.changed.connect(self._tell)
        for name in GATHERED:
            self.bar.button(name).hide()

    def wanted(self) -> Wanted:
        """What the person wants to see now."""
        values = {name: frozenset(chosen) for name, chosen in self.bar.values().items()}
        return Wanted(self.words.words(), values)

    def choose(self, values: Mapping[str, set[str]]) -> None:
        """Narrows the list to these values and nothing else."""
        self.words.clear()
        self.bar.set_values(values)
        self._tell()

    def clear(self) -> None:
        """Shows everything that is not archived."""
        self.choose({})

    def offer(self, arranged: Arranged) -> None:
        """Offers what the ideas have, and says how many are shown."""
        name_of, goal = self._formats.country_name, self._words.goal
        self._set("country", self._sorted(Choice(code, name_of(code), code) for code in arranged.countries))
        self._set("sdg", [Choice(str(number), goal(number)) for number in sorted(arranged.goals)])
        self._set("tag", self._sorted(Choice(tag, tag) for tag in arranged.tags))
        self._set("mentor", self._sorted(Choice(name, name) for name in arranged.mentors))
        shown = len(arranged.table)
        self._count.setText(self._look.language.count("{n} idea", "{n} ideas", shown))
        self._count.setVisible(shown > 0)

    def _sorted(self, choices: Iterable[Choice]) -> list[Choice]:
        return sorted(choices, key=lambda choice: fold(choice.text))

    def _set(self, name: str, choices: Sequence[Choice]) -> None:
        """A filter with nothing to choose between is left out."""
        chosen = self.bar.values().get(name, set())
        known = {choice.value for choice in choices}
        choices = [*choices, *(Choice(value, value) for value in sorted(chosen - known))]
        if self._offered.get(name) != choices:
            self._offered[name] = choices
            self.bar.set_choices(name, choices)
            self.bar.button(name).setVisible(len(choices) > 1 or bool(chosen))

    def _tell(self) -> None:
        self.changed.emit(self.wanted())
