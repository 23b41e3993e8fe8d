"""What a page is to the window, and the window to a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from ninja_mentor.core.kernel.changes import Changes


@dataclass(frozen=True)
class PageEntry:
    """A page the person can go to. `factory` makes it the first time it is shown."""

    id: str
    icon: str
    label: str  # a msgid
    factory: Callable[[], QWidget]  # the widget also is a `Page`
    shortcut: str = ""
    in_sidebar: bool = True
    at_foot: bool = False
    parent: str = ""  # the sidebar entry that stays chosen while this page is shown


@dataclass(frozen=True)
class Crumb:
    """A step back up, in the line above the title; its text is already in the person's language."""

    text: str
    page: str
    place: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PageAction:
    """A button at the right of the header. At most one of a page is `primary`.

    With `menu`, the button opens it instead of running; an item of the menu that is None is a line.
    """

    text: str
    run: Callable[[], object] | None = None
    icon: str = ""
    primary: bool = False
    shortcut: str = ""
    enabled: bool = True
    tip: str = ""
    menu: Sequence[PageAction | None] = ()


class Page(Protocol):
    """A `QWidget` the window shows. `header_changed = Signal()` makes it read title and actions again."""

    header_changed: SignalInstance

    def title(self) -> str: ...

    def breadcrumb(self) -> Sequence[Crumb]: ...

    def header_actions(self) -> Sequence[PageAction | QWidget]:
        """From left to right; widgets, such as a search field, are kept and belong to the page."""
        ...

    def show_place(self, **place: object) -> None:
        """Called each time the page is gone to, before it is shown, with what `open_page` was given."""
        ...

    def refresh(self, changes: Changes) -> None:
        """Called after commits, only while the page is shown; else before it is shown again, all at once."""
        ...


class Navigator(Protocol):
    """The way to other pages."""

    def open_page(self, page_id: str, **place: object) -> None: ...

    def back(self) -> None: ...


class Toaster(Protocol):
    """The quiet line at the bottom of the window."""

    def say(self, text: str, *, undo: bool = False) -> None:
        """Shows a line that goes by itself; with `undo`, it has a button that takes back the last change."""
        ...

    def warn(self, text: str) -> None:
        """Shows what could not be done and what to do next; stays until it is closed."""
        ...
