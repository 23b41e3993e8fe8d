"""What is said about people: countries, languages, hours, roles, what they agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from datetime import datetime

    from ninja_mentor.core.kernel.formats import Formats
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.overview.contacts import Contact

ROLES: Final = {"founder": mark("Founder"), "member": mark("Member"), "mentor": mark("Mentor")}
SCOPES: Final = {
    "team": mark("The team of the idea"),
    "mentors": mark("Mentors"),
    "programme": mark("The programme"),
    "companies": mark("Companies and partners"),
    "public": mark("Everybody (public)"),
}


class PeopleWords:
    """Sentences about people in the reader's language and formats."""

    def __init__(self, language: Language, formats: Formats) -> None:
        self.language, self.formats = language, formats

    def role(self, role: str) -> str:
        """What somebody is on an idea."""
        return self.language.say(ROLES.get(role, role))

    def scope(self, scope: str) -> str:
        """With whom a person agreed to be shared."""
        return self.language.say(SCOPES.get(scope, scope))

    def name(self, contact: Contact) -> str:
        """The name in both scripts, the reader's first."""
        return contact.shown

    def work(self, contact: Contact) -> str:
        """Role and organisation."""
        return " · ".join(part for part in (contact.role, contact.organisation) if part)

    def hour(self, zone: str, now: datetime) -> str:
        """The time of day where somebody is: "21:00 there"; "" where the zone is not known."""
        return self.language.say("{time} there", time=self.formats.time_in(now, zone)) if zone else ""

    def ideas(self, contact: Contact) -> str:
        """The ideas somebody is on."""
        return ", ".join(contact.ideas)
