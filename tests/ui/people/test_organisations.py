"""Organisations: found, added, put right in place, deleted and brought back; from one to its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.ui.conftest import type_text

from ninja_mentor.core.overview.organisations import organisation_rows
from ninja_mentor.core.people.edits import add_organisation, add_person, join_organisation
from ninja_mentor.ui.people.organisations.view import OrganisationsView
from ninja_mentor.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ninja_mentor.core.workspace import Workspace
    from ninja_mentor.ui.desk import Desk


@pytest.fixture
def desk(desk_of: Callable[..., Desk], workspace: Workspace) -> Desk:
    return desk_of(workspace)


@pytest.fixture
def view(desk: Desk, workspace: Workspace, qtbot: QtBot) -> OrganisationsView:
    with workspace.transaction("Organisations") as tx:
        add_organisation(tx, "CAICO", "BO", "Okinawa Uno")
        join_organisation(tx, add_person(tx, "Ana Higa", role="Buyer").id, "Cooperativa Aurora")
    view = OrganisationsView(desk)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    desk.writer.changed.connect(lambda _changes: view.read())
    view.read()
    settle(desk)
    return view


def settle(desk: Desk) -> None:
    for _ in range(2):
        desk.writer.wait_idle()
        desk.jobs.wait_idle()


def shown(view: OrganisationsView) -> list[str]:
    return [row.name for row in view.table.records.rows()]


def choose(view: OrganisationsView, name: str) -> None:
    view.table.setCurrentIndex(view.table.records.index(shown(view).index(name), 0))


def test_they_are_found_by_what_is_typed(view: OrganisationsView, qtbot: QtBot) -> None:
    assert shown(view) == ["CAICO", "Cooperativa Aurora"]
    type_text(view.search, "aurora")
    qtbot.waitUntil(lambda: shown(view) == ["Cooperativa Aurora"])


def test_one_is_put_right_in_place(view: OrganisationsView, desk: Desk, workspace: Workspace) -> None:
    choose(view, "CAICO")
    place = view.form.lines["place"]
    place.selectAll()
    type_text(place, "Okinawa Dos")
    place.flush()
    settle(desk)
    [caico] = [row for row in workspace.ask(organisation_rows, "en") if row.name == "CAICO"]
    assert caico.places == ("Okinawa Dos",)


def test_an_empty_name_is_refused_in_a_sentence_and_the_old_one_stays(
    view: OrganisationsView, desk: Desk, workspace: Workspace
) -> None:
    choose(view, "CAICO")
    name = view.form.lines["name"]
    name.selectAll()
    type_text(name, " ")
    name.flush()
    settle(desk)
    assert view.form.labelled["name"].note() != ""
    assert "CAICO" in [row.name for row in workspace.ask(organisation_rows, "en")]


def test_its_people_lead_to_the_list(view: OrganisationsView) -> None:
    wanted: list[str] = []
    view.person_wanted.connect(wanted.append)
    choose(view, "Cooperativa Aurora")
    [button] = [one for one in view.form.findChildren(Button) if "Ana Higa" in one.text()]
    assert button.text().strip() == "Ana Higa · Buyer"
    button.click()
    assert len(wanted) == 1


def test_a_new_one_waits_for_its_name(view: OrganisationsView, desk: Desk, workspace: Workspace) -> None:
    view.new.click()
    settle(desk)
    assert "New organisation" in shown(view)
    assert view.form.lines["name"].selectedText() == "New organisation"
    assert len(workspace.ask(organisation_rows, "en")) == 3


def test_one_is_deleted_and_comes_back(view: OrganisationsView, desk: Desk, workspace: Workspace) -> None:
    choose(view, "CAICO")
    view.form.delete.click()
    settle(desk)
    assert shown(view) == ["Cooperativa Aurora"]
    workspace.undo()
    view.read()
    settle(desk)
    assert shown(view) == ["CAICO", "Cooperativa Aurora"]
