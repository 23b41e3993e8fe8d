"""Two cards in one keep every label with its own line."""

from __future__ import annotations

from ninja_mentor.core.contact_files.vcard_groups import new_lines

HOME = ["item1.TEL:+59133000001", "item1.X-ABLABEL:Casa"]
FARM = ["item1.TEL:+59133000002", "item1.X-ABLABEL:Chaco"]


def test_a_group_of_the_same_name_gets_another() -> None:
    assert new_lines(HOME, FARM) == ["item2.TEL:+59133000002", "item2.X-ABLABEL:Chaco"]


def test_what_is_known_in_every_line_is_not_said_again() -> None:
    assert new_lines([*HOME, "TITLE:Ing."], [*HOME, "TITLE:Ing.", "NICKNAME:Toño"]) == ["NICKNAME:Toño"]


def test_a_line_is_kept_with_its_label_where_only_the_label_is_another() -> None:
    other = ["ITEM1.TEL:+59133000001", "ITEM1.X-ABLABEL:Oficina"]
    assert new_lines(HOME, other) == ["item2.TEL:+59133000001", "item2.X-ABLABEL:Oficina"]


def test_free_names_stay_as_they_are_and_numbers_that_are_taken_are_passed_over() -> None:
    known = [*HOME, "item2.URL:https://example.org"]
    assert new_lines(known, [*FARM, "work.URL:https://example.com"]) == [
        "item3.TEL:+59133000002",
        "item3.X-ABLABEL:Chaco",
        "work.URL:https://example.com",
    ]


def test_a_point_in_a_value_makes_no_group() -> None:
    assert new_lines(["URL:item1.example"], ["URL:item1.example", "NOTE:v1.2: good"]) == ["NOTE:v1.2: good"]
