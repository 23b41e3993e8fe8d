"""A field of the editor: its label, its input, and a quiet line of help below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ninja_mentor.core.kernel.durations import clock_text
from ninja_mentor.ui.idea.evidence.timing import seconds_of
from ninja_mentor.ui.theme.tokens import TIGHT
from ninja_mentor.ui.widgets.choice import Choice
from ninja_mentor.ui.widgets.date_edit import DateEdit
from ninja_mentor.ui.widgets.growing_text import GrowingTextEdit
from ninja_mentor.ui.widgets.line_edit import LineEdit
from ninja_mentor.ui.widgets.parsed_edit import ParsedEdit
from ninja_mentor.ui.widgets.segmented import Segmented
from ninja_mentor.ui.widgets.text import Text

if TYPE_CHECKING:
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.idea.evidence.record_field import RecordField


class FieldInput(QWidget):
    """`edited(value)` fires with what is to be stored."""

    edited = Signal(object)

    def __init__(self, desk: Desk, field: RecordField, widget: QWidget) -> None:
        super().__init__()
        self.field = field
        self._widget = widget
        self._label = Text(field.label, "strong")
        self._label.setBuddy(widget)
        self._hint = Text(field.hint, "caption", "quiet")
        self._hint.setVisible(bool(field.hint))
        self._look = desk.look
        self.setFocusProxy(widget)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(TIGHT)
        self.column.addWidget(self._label)
        self.column.addWidget(widget)
        self.column.addWidget(self._hint)

    def show_value(self, value: Any) -> None:  # noqa: ANN401  (JSON)
        """Shows a stored value, unless the person is typing."""
        raise NotImplementedError

    def flush(self) -> None:
        """Hands over now what was typed."""

    def not_understood(self) -> str:
        """What was typed and stands for no value, so that nothing of it is stored."""
        return ""

    def put_back(self, typed: str) -> None:
        """Shows again what was not understood."""

    def take_back(self) -> bool:
        """Shows what is stored instead; False where all was understood."""
        return False

    def lock(self, reason: str) -> None:
        """Lets nobody change the field, and says why; an empty reason opens it again."""
        self._widget.setEnabled(not reason)
        self.say(reason)

    def say(self, hint: str) -> None:
        """Another line below; empty is the field's own."""
        text = hint or self.field.hint
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def hint(self) -> str:
        """What the line below says."""
        return self._hint.text()


class WordsInput(FieldInput):
    """One line, or a text that grows."""

    def __init__(self, desk: Desk, field: RecordField) -> None:
        self._edit: LineEdit | GrowingTextEdit = (
            LineEdit(desk.look, field.label)
            if field.asking == "line"
            else GrowingTextEdit(desk.look, field.label)
        )
        super().__init__(desk, field, self._edit)
        self._edit.edited.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._edit.set_text_quietly(value)

    def flush(self) -> None:
        self._edit.flush()

    def lock(self, reason: str) -> None:
        self._edit.setReadOnly(bool(reason))  # its words can still be read and copied
        self.say(reason)


class ReadInput(FieldInput):
    """A date, or a length of time."""

    def __init__(self, desk: Desk, field: RecordField) -> None:
        formats = desk.formats
        self._timed = field.asking == "time"
        self._edit: ParsedEdit = (
            ParsedEdit(
                desk.look,
                field.label,
                lambda text: str(seconds_of(text)),
                lambda stored: clock_text(int(stored)),
                placeholder="0:00",
            )
            if self._timed
            else DateEdit(desk.look, field.label, formats.parse_date, formats.date, desk.workspace.today)
        )
        super().__init__(desk, field, self._edit)
        self._edit.edited.connect(self._hand_over)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._edit.set_value_quietly(str(value or ""))

    def flush(self) -> None:
        self._edit.flush()

    def not_understood(self) -> str:
        return self._edit.not_understood()

    def put_back(self, typed: str) -> None:
        self._edit.put_back(typed)

    def take_back(self) -> bool:
        return self._edit.take_back()

    def _hand_over(self, stored: str) -> None:
        self.edited.emit(int(stored or 0) if self._timed else stored)


class FlagInput(FieldInput):
    """Yes or not."""

    def __init__(self, desk: Desk, field: RecordField) -> None:
        self._box = QCheckBox(field.label)
        super().__init__(desk, field, self._box)
        self._label.hide()
        self._box.setAccessibleDescription(field.hint)
        self._box.clicked.connect(lambda checked: self.edited.emit(bool(checked)))

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._box.setChecked(bool(value))


class ChoiceInput(FieldInput):
    """One of a few; a scale shows its numbers, and the words of the chosen one below."""

    def __init__(self, desk: Desk, field: RecordField) -> None:
        scale = field.asking == "scale"
        choices = [
            Choice(str(at), (str(value) if value else "–") if scale else words)
            for at, (value, words) in enumerate(field.choices)
        ]
        self._choices = Segmented(desk.look, field.label, choices)
        super().__init__(desk, field, self._choices)
        self._scale = scale
        self._choices.chosen.connect(self._take)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        values = [stored for stored, _ in self.field.choices]
        at = values.index(value) if value in values else 0
        self._choices.choose(str(at))
        self._explain(at)

    def lock(self, reason: str) -> None:
        super().lock(reason)
        if not reason:
            self._explain(int(self._choices.value()))

    def _take(self, at: str) -> None:
        self._explain(int(at))
        self.edited.emit(self.field.choices[int(at)][0])

    def _explain(self, at: int) -> None:
        if self._scale and self._choices.isEnabled():
            self.say(self.field.choices[at][1])


def make_input(desk: Desk, field: RecordField) -> FieldInput:
    """The input that asks this field."""
    match field.asking:
        case "line" | "text":
            return WordsInput(desk, field)
        case "date" | "time":
            return ReadInput(desk, field)
        case "flag":
            return FlagInput(desk, field)
        case _:
            return ChoiceInput(desk, field)
