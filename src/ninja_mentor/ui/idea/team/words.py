"""What is said about people on an idea."""

from __future__ import annotations

from typing import Final

from ninja_mentor.core.kernel.language import mark

ROLES: Final = {"founder": mark("Founder"), "member": mark("Member"), "mentor": mark("Mentor")}
GROUPS: Final = {"founder": mark("Founders"), "member": mark("Members"), "mentor": mark("Mentors")}
NOTES: Final = {"mentor": mark("A pitch does not name mentors.")}
