"""Whatever a contact holds, it comes back from a card as it went; foreign cards keep what we do not understand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ninja_mentor.core.contact_files.encodings import decoded
from ninja_mentor.core.contact_files.out_person import OutPerson
from ninja_mentor.core.contact_files.vcard_reading import read_cards
from ninja_mentor.core.contact_files.vcard_writing import Version, write_cards
from ninja_mentor.core.kernel.text import clean

if TYPE_CHECKING:
    from ninja_mentor.core.contact_files.draft import Draft

CARDS = Path(__file__).parent / "cards"
VERSIONS: tuple[Version, ...] = ("3.0", "4.0")


def cleaned(text: str) -> str:
    """As the transaction stores it."""
    return clean(text, multiline=True)[0].strip()


words = st.text(max_size=80).map(cleaned)
some = st.one_of(
    words, st.sampled_from(["中村 由美", "Núñez; Peña, \\n", 'a "b" c', "🇧🇴 é", "=1+1", "=\n\n-"])
)
damage = st.text('aZ:;=,\\".\n\r \tñ中{}%0', max_size=5)
present = some.filter(bool)
hours = st.sampled_from(["09:00-18:00", "", "22:00-06:00"])


@st.composite
def people(draw: st.DrawFn) -> OutPerson:
    texts = "family_names given_names other_script kana romaji address_as place zone role skills offers wants note"
    values: dict[str, Any] = {name: draw(some) for name in (*texts.split(), "ancestry", "guardian_name")}
    values["name"] = draw(present)
    values["country"] = draw(st.sampled_from(["", "BO", "JP", "PE"]))
    values["awake"] = draw(st.sampled_from(["", "07:00-22:00"]))
    values["phones"] = tuple(
        draw(st.lists(st.from_regex(r"\+[1-9]\d{7,12}", fullmatch=True), unique=True, max_size=3))
    )
    values["emails"] = tuple(draw(st.lists(st.sampled_from(["a@b.org", "ñ@b.bo", "c+d@e.jp"]), unique=True)))
    values["languages"] = tuple(draw(st.lists(st.sampled_from(["es", "ja", "pt", "en"]), unique=True)))
    values["work_hours"] = tuple(draw(st.one_of(st.just([]), st.lists(hours, min_size=7, max_size=7))))
    values["birth_year"] = draw(st.one_of(st.none(), st.integers(1920, 2026)))
    values["guardian_consent"] = draw(st.booleans())
    kinds = st.one_of(st.sampled_from(["", "spouse", "child", "friend", "manager"]), present)
    relations = draw(st.lists(st.tuples(kinds, present), max_size=3, unique=True))
    photo = draw(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n....", b"\xff\xd8\xff" + b"x" * 200]))
    return OutPerson(values, draw(some), draw(some), tuple(relations), photo)


def known(draft: Draft) -> dict[str, Any]:
    return {name: value for name, value in draft.values.items() if value not in ("", (), None, False)}


def bare(draft: Draft) -> list[str]:
    """The lines that were kept: their order, spaces in them and needless escapes say nothing."""
    return sorted("".join(line.replace("\\", "").split()) for line in draft.more_lines)


@pytest.mark.parametrize("version", VERSIONS)
@given(person=people())
def test_nothing_is_lost_on_the_way_out_and_in(version: Version, person: OutPerson) -> None:
    reading = read_cards(write_cards([person], version))
    assert reading.findings == ()
    [draft] = reading.drafts
    assert known(draft) == {
        name: value for name, value in person.values.items() if value not in ("", (), None, False)
    }
    assert draft.relations == person.relations
    assert (draft.organisation, draft.introduced_by) == (person.organisation, person.introduced_by)
    assert draft.photo == person.photo


@pytest.mark.parametrize("version", VERSIONS)
@given(
    lines=st.lists(
        st.tuples(st.sampled_from(["ADR;TYPE=home", "URL", "item1.X-SOCIAL", "IMPP"]), present), max_size=4
    )
)
@example(lines=[("URL", "https://example.org/a;b,c")])
def test_what_is_not_understood_is_given_back(version: Version, lines: list[tuple[str, str]]) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n"
    kept = [f"{name}:{text}".replace("\n", "\\n").replace("\t", " ") for name, text in lines]
    content = (card + "".join(line + "\r\n" for line in kept) + "END:VCARD\r\n").encode()
    [first] = read_cards(content).drafts
    again = OutPerson(first.values, first.organisation, more_lines=first.more_lines)
    [second] = read_cards(write_cards([again], version)).drafts
    assert second.more_lines == first.more_lines
    assert second.values == first.values


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", ["android", "apple", "four", "google", "outlook"])
@given(data=st.data())
def test_a_card_of_another_program_comes_back_even_damaged(
    name: str, version: Version, data: st.DataObject
) -> None:
    text = decoded((CARDS / f"{name}.vcf").read_bytes()).text
    for _ in range(data.draw(st.integers(0, 4))):
        place = data.draw(st.integers(0, len(text) - 1))
        text = text[:place] + data.draw(damage) + text[place + data.draw(st.integers(0, 30)) :]
    for draft in read_cards(text.encode()).drafts:
        person = OutPerson(
            draft.values,
            draft.organisation,
            draft.introduced_by,
            draft.relations,
            draft.photo,
            draft.more_lines,
        )
        [again] = read_cards(write_cards([person], version)).drafts
        assert known(again) == known(draft)
        assert bare(again) == bare(draft)
        assert (again.relations, again.organisation, again.photo) == (
            draft.relations,
            draft.organisation,
            draft.photo,
        )


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_a_sentence(content: bytes) -> None:
    read_cards(b"BEGIN:VCARD\nFN:A\n" + content + b"\nEND:VCARD\n")


@pytest.mark.parametrize(
    "head",
    ["TEL;A=" + "," * 900, "TEL" + ";A" * 900 + "!", 'TEL;"' + "a" * 5000, "TEL;" + "A=b," * 400 + '"'],
)
def test_a_line_made_to_hang_a_reader_does_not(head: str) -> None:
    reading = read_cards(f"BEGIN:VCARD\nFN:Ana\n{head}:1\nEND:VCARD\n".encode())
    assert [draft.values["name"] for draft in reading.drafts] == ["Ana"]
