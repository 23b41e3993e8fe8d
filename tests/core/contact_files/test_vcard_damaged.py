"""Cards that were cut, mixed up or written by programs with manners of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.contact_files import vcard_reading
from ninja_mentor.core.contact_files.vcard_reading import read_cards
from ninja_mentor.core.kernel.errors import UserError

CARDS = Path(__file__).parent / "cards"
WHOLE = b"\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Whole\r\nEND:VCARD\r\n"


def names(text: str | bytes) -> list[str]:
    content = text if isinstance(text, bytes) else text.encode()
    return [draft.values["name"] for draft in read_cards(content).drafts]


def found(text: str) -> list[tuple[int, str, str]]:
    return [(each.line, each.error.code, each.name) for each in read_cards(text.encode()).findings]


def test_a_card_that_lost_its_beginning_or_end_is_named_with_its_line() -> None:
    text = "FN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Bea\nBEGIN:VCARD\nFN:Cora\nEND:VCARD\n\nBEGIN:VCARD\nFN:Dora\n"
    assert names(text) == ["Cora"]
    assert found(text) == [
        (1, "card-without-end", "Ana"),
        (3, "card-without-end", "Bea"),
        (9, "card-without-end", "Dora"),
    ]


def test_what_programs_leave_around_cards_is_nothing_to_speak_of() -> None:
    text = "\ufeff\n\nbegin : vcard \r\nFN:Ana\r\nend:vcard\r\n \t\n\x1a\0"
    assert names(text) == ["Ana"]
    assert found(text) == []


def test_the_card_of_an_agent_inside_is_not_another_person() -> None:
    text = "BEGIN:VCARD\nFN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Secretary\nEND:VCARD\nTITLE:Socia\nEND:VCARD\n"
    [ana] = read_cards(text.encode()).drafts
    assert (ana.values["name"], ana.values["role"]) == ("Ana", "Socia")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end(end: str) -> None:
    text = end.join(["BEGIN:VCARD", "FN:Ana", "NOTE:a", "  b", "END:VCARD", ""])
    [ana] = read_cards(text.encode()).drafts
    assert ana.values["note"] == "a b"


def test_a_sign_cut_in_two_by_a_fold_is_whole_again() -> None:
    name = "中村 由美".encode()
    content = b"BEGIN:VCARD\r\nFN:" + name[:4] + b"\r\n " + name[4:] + b"\r\nEND:VCARD\r\n"
    assert names(content) == ["中村 由美"]
    assert read_cards(content).findings == ()


def test_a_photo_may_end_with_an_empty_line_instead_of_spaces() -> None:
    text = "BEGIN:VCARD\nFN:Ana\nPHOTO;ENCODING=BASE64;JPEG:/9j/\n4HBob3Rv\nIG9m\n\nNOTE:b\nEND:VCARD\n"
    [ana] = read_cards(text.encode()).drafts
    assert ana.photo.startswith(b"\xff\xd8\xff")
    assert len(ana.photo) == 12
    assert ana.values["note"] == "b"


@pytest.mark.parametrize(
    ("charset", "value"),
    [
        ("UTF-8", "Jos=C3=A9"),
        ("ISO-8859-1", "Jos=E9"),
        ("", "Jos=C3=A9"),
        ("", "Jos=E9"),
        ("NO-SUCH-CODE", "Jos=C3=A9"),
        ("idna", "Jos=C3=A9"),
        ("UTF-8", "José"),
    ],
)
def test_quoted_printable_of_any_charset(charset: str, value: str) -> None:
    params = f";CHARSET={charset}" if charset else ""
    text = f"BEGIN:VCARD\nVERSION:2.1\nFN{params};ENCODING=QUOTED-PRINTABLE:{value}\nEND:VCARD\n"
    assert names(text) == ["José"]


def test_an_open_end_swallows_no_card() -> None:
    text = (
        "BEGIN:VCARD\nFN:Ana\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nEND:VCARD\nBEGIN:VCARD\nFN:Bea\nEND:VCARD\n"
    )
    assert names(text) == ["Ana", "Bea"]


def test_the_words_quoted_printable_in_a_note_are_words() -> None:
    text = "BEGIN:VCARD\nFN:Ana\nNOTE:about ENCODING=QUOTED-PRINTABLE=\nTITLE:b\nEND:VCARD\n"
    [ana] = read_cards(text.encode()).drafts
    assert ana.values["note"].endswith("PRINTABLE=")
    assert ana.values["role"] == "b"


def test_more_cards_than_any_phone_book_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vcard_reading, "MOST_CARDS", 3)
    assert len(read_cards(WHOLE * 3).drafts) == 3
    with pytest.raises(UserError) as refused:
        read_cards(WHOLE * 4)
    assert refused.value.code == "contacts-too-many"


@pytest.mark.parametrize("line", ["NOTE:" + "a" * 1_100_000, "N:" + r"a\,;," * 300_000])
def test_a_line_longer_than_any_text_is_left_out_and_named(line: str) -> None:
    text = f"BEGIN:VCARD\nFN:Ana\n{line}\nEND:VCARD\n"
    assert names(text) == ["Ana"]
    assert found(text) == [(3, "card-line-not-understood", "Ana")]


def test_a_card_of_very_many_lines_is_read_as_far_as_it_goes() -> None:
    text = "BEGIN:VCARD\nFN:Ana\n" + "X-A:1\n" * 5_000 + "END:VCARD\n"
    [ana] = read_cards(text.encode()).drafts
    assert len(ana.more_lines) == 100
    assert "card-too-long" in [code for _, code, _ in found(text)]


@pytest.mark.parametrize("name", ["android", "apple", "four", "google", "outlook"])
@given(data=st.data())
def test_damage_in_one_card_never_reaches_the_next(name: str, data: st.DataObject) -> None:
    content = bytearray((CARDS / f"{name}.vcf").read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(0, 40))
        content[place : place + length] = data.draw(
            st.text('aA:;=,\\".\n\r \tñ中\ufeff{}%0', max_size=6)
        ).encode()
    reading = read_cards(bytes(content) + WHOLE)
    assert reading.drafts[-1].values["name"] == "Whole"
