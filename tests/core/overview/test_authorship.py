"""Who writes: a corrected name is the same person, somebody else at the same computer is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.ids import natural_id
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.mentoring.edits import set_session, start_session
from ninja_mentor.core.overview.session_notes import session_notes
from ninja_mentor.core.people.edits import add_person

if TYPE_CHECKING:
    from collections.abc import Callable

    from ninja_mentor.core.workspace import Workspace

ANA = Profile("es", "Ana Kohatzu", "BO", "America/La_Paz", "mentor")


def with_a_private_note(workspace: Workspace) -> str:
    """An idea with a note that whoever sits here keeps to themselves."""
    with workspace.transaction("Log idea") as tx:
        idea_id = log_idea(tx, "Café", source="es").id
    with workspace.transaction("Note") as tx:
        set_session(tx, start_session(tx, idea_id, zone="").id, visibility="me", goal="Between us")
    return idea_id


def goals(workspace: Workspace, idea_id: str) -> list[str]:
    """Of the notes that whoever sits here may read."""
    return [
        note.goal
        for note in workspace.ask(session_notes, idea_id, workspace.author.id, workspace.today).notes
    ]


def stored_by_an_earlier_version(workspace: Workspace, profile: Profile) -> None:
    told = profile.to_json()
    del told["author_id"]
    workspace.set_setting("profile", told)
    workspace.close()


def test_a_corrected_name_keeps_private_notes_and_undo(open_workspace: Callable[..., Workspace]) -> None:
    workspace = open_workspace(acting_as=None)
    workspace.set_profile(ANA)
    idea_id, ana = with_a_private_note(workspace), workspace.author.id
    workspace.set_profile(workspace.profile.with_name_corrected("Ana Kohatsu"))
    assert (workspace.author.id, workspace.author.name) == (ana, "Ana Kohatsu")
    workspace.close()
    again = open_workspace(acting_as=None)
    assert (again.author.id, again.author.name) == (ana, "Ana Kohatsu")
    assert goals(again, idea_id) == ["Between us"]
    assert again.undo().label == "Note"


def test_somebody_else_is_another_author_and_each_comes_back_as_themselves(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace(acting_as=None)
    workspace.set_profile(ANA)
    workspace.set_profile(workspace.profile.with_name_corrected("Ana Kohatsu"))
    idea_id, ana = with_a_private_note(workspace), workspace.author.id
    workspace.set_profile(workspace.profile.of_somebody_else("Kenji"))
    assert workspace.author.id == natural_id("author", "kenji")
    assert goals(workspace, idea_id) == []
    workspace.set_profile(workspace.profile.of_somebody_else("Ana Kohatsu"))
    assert workspace.author.id == ana
    assert goals(workspace, idea_id) == ["Between us"]


def test_who_is_called_as_another_one_once_was_is_not_them(open_workspace: Callable[..., Workspace]) -> None:
    workspace = open_workspace(acting_as=None)
    workspace.set_profile(replace(ANA, name="Ken"))
    idea_id, kenji = with_a_private_note(workspace), workspace.author.id
    workspace.set_profile(workspace.profile.with_name_corrected("Kenji"))
    workspace.set_profile(workspace.profile.of_somebody_else("Ken"))
    ken = workspace.author.id
    assert ken not in {"", kenji}
    assert goals(workspace, idea_id) == []
    workspace.close()
    assert open_workspace(acting_as=None).author.id == ken


def test_a_name_given_at_the_start_is_the_profiles_person_or_somebody_else(
    open_workspace: Callable[..., Workspace],
) -> None:
    workspace = open_workspace(acting_as=None)
    workspace.set_profile(ANA)
    ana = workspace.author.id
    workspace.set_profile(workspace.profile.with_name_corrected("Ana Kohatsu"))
    workspace.close()
    same = open_workspace(acting_as="Ana Kohatsu")
    assert same.author.id == ana
    same.close()
    ken = open_workspace(acting_as="Ken")
    assert ken.author.id == natural_id("author", "ken")
    ken.set_profile(replace(ken.profile, language="ja"))
    assert ken.profile.author_id == ana, "who only looks in does not take the profile over"


def test_the_id_is_the_contacts_where_there_was_one_first(open_workspace: Callable[..., Workspace]) -> None:
    workspace = open_workspace(acting_as="Ken")
    with workspace.transaction("Add") as tx:
        contact = add_person(tx, ANA.name, "BO").id
    workspace.set_profile(ANA)
    assert workspace.profile.author_id == contact


def test_a_profile_of_an_earlier_version_stays_who_it_was(open_workspace: Callable[..., Workspace]) -> None:
    first = open_workspace(acting_as=None)
    first.set_profile(ANA)
    idea_id, ana = with_a_private_note(first), first.author.id
    stored_by_an_earlier_version(first, ANA)
    opened = open_workspace(acting_as=None)
    assert opened.author.id == ana
    opened.set_profile(opened.profile.with_name_corrected("Ana Kohatsu"))
    assert opened.author.id == ana
    assert goals(opened, idea_id) == ["Between us"]
    stored_by_an_earlier_version(opened, replace(ANA, person_id="a contact"))
    of_contact = open_workspace(acting_as=None)
    assert of_contact.author.id == "a contact"
    of_contact.set_profile(of_contact.profile.with_name_corrected("Ana María"))
    assert of_contact.author.id == "a contact"
