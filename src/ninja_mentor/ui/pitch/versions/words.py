"""What is said of a version: what it is, how it looked, when it left and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.pitch.naming import FORMAT_NAMES, LOOK_NAMES
from ninja_mentor.ui.widgets.file_size import size_of

if TYPE_CHECKING:
    from ninja_mentor.core.pitch.model import PitchVersion
    from ninja_mentor.ui.desk import Desk

ICONS: Final = {
    "pdf": "file-text",
    "png": "image",
    "txt": "message-square-text",
    "pptx": "presentation",
    "slides": "presentation",
}
ON_PAPER: Final = ("pdf", "png")  # the formats that have a template and a paper
CUTS: Final = {"3min": mark("for three minutes")}


class VersionWords:
    """Sentences about versions, in the person's language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def icon(self, version: PitchVersion) -> str:
        """The icon of its format."""
        return ICONS[version.format]

    def what(self, version: PitchVersion) -> str:
        """Format and language: "One page · Spanish"."""
        say, formats = self._desk.language.say, self._desk.formats
        cut = CUTS.get(version.cut, "")
        return " · ".join(
            word
            for word in (say(FORMAT_NAMES[version.format]), say(cut), formats.language_name(version.language))
            if word
        )

    def when(self, version: PitchVersion) -> str:
        """When it left, and by whom."""
        moment = self._desk.formats.moment(version.created_at)
        return " · ".join(word for word in (moment, version.by_name) if word)

    def looks(self, version: PitchVersion) -> str:
        """Template, paper, theme and size of the file, as far as its format has them."""
        names = [version.template, version.paper] if version.format in ON_PAPER else []
        names += [version.theme] if version.format != "txt" else []
        say = self._desk.language.say
        return " · ".join(
            [*(say(LOOK_NAMES.get(name, name)) for name in names if name), size_of(version.size, self._desk)]
        )

    def whole(self, version: PitchVersion) -> str:
        """Everything in one line, for who does not see the row."""
        return ", ".join((self.what(version), self.when(version), self.looks(version)))
