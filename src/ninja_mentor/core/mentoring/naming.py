"""What the ways to meet are called, for the window and for paper."""

from __future__ import annotations

from typing import Final

from ninja_mentor.core.kernel.language import mark

MODE_NAMES: Final = {
    "in_person": mark("In person"),
    "video": mark("Video call"),
    "phone": mark("Phone call"),
    "chat": mark("Chat"),
    "email": mark("E-mail"),
}
