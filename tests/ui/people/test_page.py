"""People as a person uses them: looked for, added, put right, linked, deleted and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import type_text

from ninja_mentor.core.ideas.edits import link_person, log_idea
from ninja_mentor.core.overview.contacts import contacts, person_details
from ninja_mentor.core.people.edits import add_person, delete_people, give_consent, set_person
from ninja_mentor.ui.navigation import PageAction
from ninja_mentor.ui.people.page import PeoplePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.people.model import Person
    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.people.person_form import PersonForm


@pytest.fixture
def people(workspace: Workspace) -> dict[str, str]:
    """Three people of two countries, by their names."""
    with workspace.transaction("People") as tx:
        yumi = add_person(
            tx, "Yumi Núñez", "BO", "America/La_Paz", other_script="ヌニェス 由美", languages=["es", "ja"]
        )
        misaki = add_person(tx, "田中 美咲", "JP", "Asia/Tokyo", kana="たなか みさき", languages=["ja"])
        rosa = add_person(tx, "Rosa Toledo")
        idea = log_idea(tx, "Café de Altura", source="es", founder_id=yumi.id)
        link_person(tx, idea.id, misaki.id, "mentor")
        give_consent(tx, yumi.id, "public")
        return {person.name: person.id for person in (yumi, misaki, rosa)}


@pytest.fixture
def open_page(
    workspace: Workspace, desk_of: Callable[..., Desk], qtbot: QtBot
) -> Callable[..., tuple[PeoplePage, Desk]]:
    def make(**place: object) -> tuple[PeoplePage, Desk]:
        desk = desk_of(workspace)
        page = PeoplePage(desk)
        qtbot.addWidget(page)
        page.resize(1280, 760)
        desk.writer.changed.connect(page.refresh)
        page.show()
        page.show_place(**place)
        settle(desk)
        return page, desk

    return make


def settle(desk: Desk) -> None:
    """All that was written and asked for has come back."""
    desk.writer.wait_idle()
    desk.jobs.wait_idle()
    desk.writer.wait_idle()


def names(page: PeoplePage) -> list[str]:
    return [row.name for row in page.list.table.records.rows()]


def form_of(page: PeoplePage) -> PersonForm:
    assert page.form is not None
    return page.form


def test_control_n_is_a_new_person_here(open_page: Callable[..., tuple[PeoplePage, Desk]]) -> None:
    page, _ = open_page()
    actions = [one for one in page.header_actions() if isinstance(one, PageAction)]
    new = next(one for one in actions if one.primary)
    assert new.shortcut == "Ctrl+N"  # the window hands it on to the page; see test_window
    assert new.run is not None
    new.run()
    assert form_of(page).isVisible()


def stored(workspace: Workspace, person_id: str) -> Person:
    details = workspace.ask(person_details, person_id)
    assert details is not None
    return details.person


@pytest.mark.parametrize(
    ("words", "found"),
    [("nunez", "Yumi Núñez"), ("ヌニェス", "Yumi Núñez"), ("たなか", "田中 美咲"), ("美咲", "田中 美咲")],
)
def test_somebody_is_found_without_accents_and_in_either_script(
    open_page: Callable[..., tuple[PeoplePage, Desk]],
    people: dict[str, str],
    qtbot: QtBot,
    words: str,
    found: str,
) -> None:
    page, _ = open_page()
    assert len(names(page)) == len(people)
    type_text(page.list.search, words)
    qtbot.waitUntil(lambda: names(page) == [found])


@pytest.mark.usefixtures("people")
def test_filters_leave_those_who_fit_all_of_them(
    open_page: Callable[..., tuple[PeoplePage, Desk]],
) -> None:
    page, desk = open_page()
    for values, left in (
        ({"country": {"JP"}}, ["田中 美咲"]),
        ({"country": {"-"}}, ["Rosa Toledo"]),
        ({"role": {"founder", "mentor"}}, ["Yumi Núñez", "田中 美咲"]),
        ({"language": {"ja"}, "consent": {"public"}}, ["Yumi Núñez"]),
        ({"consent": {"-"}, "role": {"founder"}}, []),
    ):
        page.list.filters.set_values(values)
        page.list.filters.changed.emit(values)
        settle(desk)
        assert sorted(names(page)) == sorted(left)


@pytest.mark.usefixtures("people")
def test_the_list_says_both_scripts_and_the_hour_there(
    open_page: Callable[..., tuple[PeoplePage, Desk]],
) -> None:
    page, _ = open_page()
    model = page.list.table.records
    said = {
        model.row(row).name: [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    }
    assert said["Yumi Núñez"][:2] == ["Yumi Núñez · ヌニェス 由美", "BO"]
    assert said["Yumi Núñez"][4:] == ["10:05 there", "Café de Altura"]
    assert said["田中 美咲"][4] == "23:05 there"
    assert said["Rosa Toledo"][4] == ""


def test_a_new_person_is_stored_once_there_is_a_name(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace
) -> None:
    page, desk = open_page()
    page.start_new()
    settle(desk)
    form = form_of(page)
    type_text(form.fields.lines["role"], "Agronomist")
    form.flush()
    settle(desk)
    assert workspace.ask(contacts, "es") == []
    type_text(form.fields.lines["name"], "Kenji Higa")
    form.fields.lines["name"].flush()
    settle(desk)
    type_text(form.fields.lines["place"], "Colonia")
    form.flush()
    settle(desk)
    (contact,) = workspace.ask(contacts, "es")
    assert (contact.name, contact.role, contact.place) == ("Kenji Higa", "Agronomist", "Colonia")
    assert form_of(page) is form
    assert names(page) == ["Kenji Higa"]


def test_a_wrong_phone_is_told_below_it_and_kept_until_it_is_right(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    person = people["Rosa Toledo"]
    page, desk = open_page(person_id=person)
    fields = form_of(page).fields
    phone = fields.phones.fields[0]
    type_text(phone.field, "71234567")
    phone.flush()
    settle(desk)
    assert "71234567" in phone.note()
    assert "not a phone number" in phone.note()
    assert stored(workspace, person).phones == []
    fields.country.setFocus()
    type_text(fields.country, "Bolivia")
    QTest.keyClick(fields.country, Qt.Key.Key_Return)
    settle(desk)
    assert stored(workspace, person).phones == ["+59171234567"]
    assert stored(workspace, person).zone == "America/La_Paz"
    assert phone.field.text() == "71234567"
    assert "+591 71234567" in phone.note()


def test_a_wrong_address_keeps_the_words_and_the_right_one_beside_it(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    person = people["Rosa Toledo"]
    with workspace.transaction("Mail") as tx:
        set_person(tx, person, emails=["rosa@example.org"])
    page, desk = open_page(person_id=person)
    emails = form_of(page).fields.emails
    emails._add_and_go()
    type_text(emails.fields[1].field, "rosa(at)example")
    emails.flush()
    settle(desk)
    assert emails.fields[1].is_wrong()
    assert emails.fields[1].field.text() == "rosa(at)example"
    assert stored(workspace, person).emails == ["rosa@example.org"]


def test_an_emptied_name_is_explained_and_the_stored_one_stays(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    person = people["Rosa Toledo"]
    page, desk = open_page(person_id=person)
    fields = form_of(page).fields
    fields.lines["name"].selectAll()
    QTest.keyClick(fields.lines["name"], Qt.Key.Key_Delete)
    settle(desk)
    fields.flush()
    settle(desk)
    assert "needs a name" in fields.labelled["name"].note()
    assert stored(workspace, person).name == "Rosa Toledo"


def test_who_may_be_under_18_needs_the_guardians_consent(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    person = people["Rosa Toledo"]
    page, desk = open_page(person_id=person)
    form = form_of(page)
    assert not form.fields.guardian.isVisibleTo(form)
    type_text(form.fields.birth_year.field, "2010")
    form.flush()
    settle(desk)
    assert form.fields.guardian.isVisibleTo(form)
    form.fields.guardian.click()
    settle(desk)
    assert (stored(workspace, person).birth_year, stored(workspace, person).guardian_consent) == (2010, True)
    form.fields.birth_year.field.selectAll()
    type_text(form.fields.birth_year.field, "20100")
    form.flush()
    settle(desk)
    assert "20100" in form.fields.birth_year.note()
    assert stored(workspace, person).birth_year == 2010


def test_consent_has_a_date_and_a_way_and_can_be_taken_back(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    person = people["Rosa Toledo"]
    page, desk = open_page(person_id=person)
    consents = form_of(page).consents
    assert consents is not None
    line = consents.lines["companies"]
    line.box.click()
    settle(desk)
    type_text(line.how, "signed form")
    line.how.flush()
    settle(desk)
    details = workspace.ask(person_details, person)
    assert details is not None
    assert (details.consents["companies"].given_on, details.consents["companies"].how) == (
        workspace.today,
        "signed form",
    )
    line.box.click()
    settle(desk)
    details = workspace.ask(person_details, person)
    assert details is not None
    assert details.consents["companies"].withdrawn_on == workspace.today
    assert not line.how.isVisibleTo(line)


def test_a_person_is_linked_to_an_idea_and_taken_off_with_undo(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    person = people["Rosa Toledo"]
    page, desk = open_page(person_id=person)
    links = form_of(page).links
    assert links is not None
    links.role.choose("mentor")
    links.chooser.setFocus()
    type_text(links.chooser, "cafe")
    QTest.keyClick(links.chooser, Qt.Key.Key_Return)
    settle(desk)
    details = workspace.ask(person_details, person)
    assert details is not None
    assert [(link.title, link.role) for link in details.links] == [("Café de Altura", "mentor")]
    links._unlink(details.links[0])
    settle(desk)
    assert desk.toaster.said == ["Taken off “Café de Altura”. · Undo"]  # type: ignore[attr-defined]
    desk.writer.run(workspace.undo)
    settle(desk)
    details = workspace.ask(person_details, person)
    assert details is not None
    assert len(details.links) == 1


def test_two_people_of_one_organisation_by_name(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    for who in ("Rosa Toledo", "田中 美咲"):
        page, desk = open_page(person_id=people[who])
        form = form_of(page)
        type_text(form.organisation, "Cooperativa Sol")
        form.flush()
        settle(desk)
    assert {stored(workspace, people[who]).organisation_id for who in ("Rosa Toledo", "田中 美咲")} != {""}
    assert sorted(one.organisation for one in workspace.ask(contacts, "es")) == [
        "",
        "Cooperativa Sol",
        "Cooperativa Sol",
    ]


def test_going_to_somebody_else_hands_over_what_was_typed_to_the_right_person(
    open_page: Callable[..., tuple[PeoplePage, Desk]],
    workspace: Workspace,
    people: dict[str, str],
    qtbot: QtBot,
) -> None:
    rosa, yumi = people["Rosa Toledo"], people["Yumi Núñez"]
    page, _ = open_page(person_id=rosa)
    type_text(form_of(page).fields.lines["role"], "Buyer")
    page.list.choose(yumi)
    qtbot.waitUntil(lambda: form_of(page).person_id == yumi)
    assert form_of(page).fields.lines["role"].text() == ""
    assert (stored(workspace, rosa).role, stored(workspace, yumi).role) == ("Buyer", "")


def test_nothing_wrong_or_half_typed_of_one_person_stands_in_the_form_of_the_next(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    rosa, yumi = people["Rosa Toledo"], people["Yumi Núñez"]
    page, desk = open_page(person_id=rosa)
    fields = form_of(page).fields
    type_text(fields.phones.fields[0].field, "12")
    type_text(fields.lines["place"], "Lima")
    fields.flush()
    fields.lines["place"].selectAll()
    QTest.keyClick(fields.lines["place"], Qt.Key.Key_Delete)
    fields.lines["name"].selectAll()
    QTest.keyClick(fields.lines["name"], Qt.Key.Key_Delete)
    page.show_place(person_id=yumi)
    settle(desk)
    assert fields.phones.fields[0].field.text() == ""
    assert fields.phones.fields[0].note() == ""
    assert fields.labelled["name"].note() == ""
    assert (fields.lines["name"].text(), fields.lines["place"].text()) == ("Yumi Núñez", "")
    assert "needs a name" in desk.toaster.warned[0]  # type: ignore[attr-defined]
    assert (stored(workspace, rosa).place, stored(workspace, yumi).place) == ("", "")
    page.start_new()
    settle(desk)
    assert fields.lines["name"].text() == ""
    assert not fields.languages.values()
    assert stored(workspace, yumi).languages == ["es", "ja"]


def test_delete_says_so_with_undo_and_the_form_goes(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace, people: dict[str, str]
) -> None:
    page, desk = open_page(person_id=people["Rosa Toledo"])
    page.list.table.setFocus()
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    settle(desk)
    assert desk.toaster.said == ["“Rosa Toledo” deleted. · Undo"]  # type: ignore[attr-defined]
    assert "Rosa Toledo" not in names(page)
    assert not form_of(page).isVisible()
    desk.writer.run(workspace.undo)
    settle(desk)
    assert "Rosa Toledo" in names(page)


def test_what_others_change_shows_at_once_but_never_over_what_is_typed(
    open_page: Callable[..., tuple[PeoplePage, Desk]], people: dict[str, str]
) -> None:
    person = people["Rosa Toledo"]
    page, desk = open_page(person_id=person)
    fields = form_of(page).fields
    type_text(fields.lines["role"], "Bu")
    desk.writer.change("Elsewhere", set_person, person, place="Lima", role="Seller")
    settle(desk)
    assert fields.lines["place"].text() == "Lima"
    assert fields.lines["role"].text() == "Bu"


def test_nobody_yet_says_what_to_do(
    open_page: Callable[..., tuple[PeoplePage, Desk]], workspace: Workspace
) -> None:
    page, desk = open_page()
    assert page._main.currentIndex() == 1
    with workspace.transaction("Person") as tx:
        person = add_person(tx, "Ana").id
    other, desk = open_page()
    assert names(other) == ["Ana"]
    desk.writer.change("Delete", delete_people, [person])
    settle(desk)
    assert other._main.currentIndex() == 1


def test_the_list_beside_the_empty_pane_needs_no_sideways_scrolling(
    workspace: Workspace, open_page: Callable[..., tuple[PeoplePage, Desk]]
) -> None:
    with workspace.transaction("People") as tx:
        add_person(
            tx,
            "Mariana Morales Hayashi",
            "MX",
            "America/Mexico_City",
            other_script="林 マリアナ",
            role="Contadora de la cooperativa",
            languages=["es", "ja", "en", "pt"],
        )
    page, _ = open_page()
    page.resize(1072, 700)  # a window of 1280 without the sidebar
    assert page.list.isVisible()
    table = page.list.table
    assert sum(map(table.columnWidth, range(6))) <= table.viewport().width() < 760
