"""The line over board and table: words to look for, and what to narrow the list by.

Where the filters have no room beside the words, one button opens them in a line of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.text import fold
from ninja_mentor.ui.ideas.arranging import YES, Wanted
from ninja_mentor.ui.theme.theme import restyle
from ninja_mentor.ui.theme.tokens import SMALL
from ninja_mentor.ui.widgets.button import Button
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.filter_bar import Filter, FilterBar
from ninja_mentor.ui.widgets.search_field import SearchField
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.ui.ideas.arranging import Arranged
    from ninja_mentor.ui.ideas.words import IdeaWords
    from ninja_mentor.ui.theme import Look

NARROWEST: Final = 160  # designed pixels of the field of words
USUAL_WIDTH: Final = 240
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
        self._fold = Button(look, say("Filters"), icon="list-filter")
        self._fold.setCheckable(True)
        self._fold.setProperty("kind", "filter")
        self._fold.toggled.connect(self._arrange)
        self._row = QHBoxLayout()
        self._row.setSpacing(SMALL)
        self._row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(0)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addLayout(self._row)
        self._is_folded = False
        self.words.edited.connect(self._tell)
        self.words.went_down.connect(self.left)
        self.bar.changed.connect(self._tell)
        look.theme.changed.connect(self._arrange)
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
        self._arrange()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """All in one line: first the field gives way, then the number, at last the filters."""
        px = self._look.theme.px
        used = len(self.bar.values())
        bar, number = self.bar.sizeHint().width() + SMALL, self._count.sizeHint().width() + SMALL
        rest = self.width() - bar
        folded = rest < px(NARROWEST)
        self._count.setVisible(bool(self._count.text()) and (folded or rest - number >= px(NARROWEST)))
        rest -= number if self._count.isVisibleTo(self) else 0
        self.words.setFixedWidth(
            px(USUAL_WIDTH) if folded else min(max(rest, px(NARROWEST)), px(USUAL_WIDTH))
        )
        words = self._look.say("Filters") if not used else self._look.say("Filters: {n}", n=used)
        self._fold.setText(" " + words)
        self._fold.setAccessibleName(words)
        restyle(self._fold, "on", "true" if used else "false")
        self._fold.setVisible(folded)
        if folded != self._is_folded:
            self._is_folded = folded
            if folded:
                self._row.removeWidget(self.bar)
                self._column.addWidget(self.bar)
            else:
                self._column.removeWidget(self.bar)
                self._row.insertWidget(1, self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        self.bar.setVisible(not folded or self._fold.isChecked())

    def _tell(self) -> None:
        self._arrange()
        self.changed.emit(self.wanted())
