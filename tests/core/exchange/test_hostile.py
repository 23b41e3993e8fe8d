"""Files that are broken, forged or greedy: one clear sentence, and nothing is changed."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ninja_mentor.core.exchange.containers import packet_in, zipped
from ninja_mentor.core.exchange.keys import Certificate, PersonKey, new_seed, public_of
from ninja_mentor.core.exchange.packet import Packet, Sender
from ninja_mentor.core.exchange.seal import FOR_PEOPLE, FOR_WORDS, MARK, OPEN, is_sealed, seal, unseal
from ninja_mentor.core.exchange.segment import Body, Segment
from ninja_mentor.core.exchange.wire import LARGEST, pack, squeeze, unpack, unsqueeze
from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.exchange.conftest import Computer

MALLORY = PersonKey.make()
DEVICE = new_seed()
AT = "2026-11-23T14:05:09Z"


def forged(space: str, *bodies: Body, author_id: str = "m", name: str = "Mallory") -> bytes:
    """A packet of somebody who keeps to the form, and to nothing else."""
    certificate = Certificate.make(DEVICE, MALLORY, author_id, name)
    segment = Segment.make(DEVICE, (space, certificate.device, 1), b"", AT, bodies)
    sender = Sender(MALLORY.public, MALLORY.recipient, author_id, name)
    return seal(Packet(sender, AT, {space: "?"}, (certificate,), (segment,), {}).to_bytes(MALLORY))


@pytest.fixture
def ana(computer: Callable[..., Computer]) -> Computer:
    return computer("Ana")


@pytest.fixture
def koji(computer: Callable[..., Computer]) -> Computer:
    return computer("Koji")


def inner(packet: bytes) -> bytes:
    return unsqueeze(unseal(packet, ""))


def outer(content: bytes) -> bytes:
    return seal(squeeze(content))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 10_000), bit=st.integers(0, 7), cut=st.booleans())
def test_a_flipped_bit_or_a_cut_anywhere_is_said(
    ana: Computer,
    koji: Computer,
    place: int,
    bit: int,
    cut: bool,
) -> None:
    idea_id = ana.log()
    packet = bytearray(inner(ana.send(idea_id)))
    place %= len(packet)
    if cut:
        del packet[place:]
    else:
        packet[place] ^= 1 << bit
    with pytest.raises(UserError, match="exchange-(damaged|forged|newer)"):
        koji.look(outer(bytes(packet)))


@given(st.binary(max_size=400))
def test_any_other_bytes_are_said_to_be_none(content: bytes) -> None:
    if not is_sealed(content):
        with pytest.raises(UserError, match="exchange-"):
            packet_in(content)
    for how in (OPEN, FOR_PEOPLE, b"\x09"):
        for sealed in (MARK + how + content, MARK + how + len(content).to_bytes(4, "big") + content):
            with pytest.raises(UserError, match="exchange-"):
                Packet.from_bytes(unseal(sealed, MALLORY.age, "words"))


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(2**63), 2**64 - 1)
        | st.text(max_size=5)
        | st.binary(max_size=40),
        lambda inside: (
            st.lists(inside, max_size=8) | st.dictionaries(st.text(max_size=3), inside, max_size=4)
        ),
        max_leaves=30,
    )
)
def test_any_other_shape_that_is_packed_and_signed_is_said(shape: object) -> None:
    from ninja_mentor.core.exchange.keys import sign  # noqa: PLC0415

    for content in (pack(shape), pack([1, shape, shape, shape, shape, shape, shape])):
        with pytest.raises(UserError, match="exchange-"):
            Packet.from_bytes(squeeze(pack([content, sign(MALLORY.seed, content)])))
    with pytest.raises(UserError, match="exchange-"):
        Segment.from_wire(shape)
    with pytest.raises(UserError, match="exchange-"):
        Certificate.from_wire(shape)


def test_a_bomb_is_not_opened(koji: Computer) -> None:
    bomb = zlib.compress(b"\0" * (LARGEST + 1), 9)
    with pytest.raises(UserError, match="exchange-too-large"):
        koji.look(seal(bomb))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a", MARK + b"\0" * 40_000_000)
    with pytest.raises(UserError, match="exchange-too-large"):
        koji.look(buffer.getvalue())


def test_deep_nesting_ends_soon() -> None:
    with pytest.raises(UserError, match="exchange-damaged"):
        unpack(b"\x91" * 100_000 + b"\xc0")


@pytest.mark.parametrize("rest", [b"", b"short", b"\0" * 200])
def test_a_broken_seal_of_a_passphrase_is_said(rest: bytes) -> None:
    with pytest.raises(UserError, match="exchange-passphrase"):
        unseal(MARK + FOR_WORDS + len(rest).to_bytes(4, "big") + rest, "", "words")
    with pytest.raises(UserError, match="exchange-damaged"):
        unseal(MARK + FOR_WORDS + b"\x7f\xff\xff\xff" + rest, "", "words")  # it says that it is longer


def test_a_zip_is_known_by_what_is_in_it(ana: Computer, koji: Computer) -> None:
    packet = ana.send(ana.log())
    assert packet_in(zipped(packet, "Léeme")) == packet
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("../../etc/passwd", "x")
        file.writestr("same", "first")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("same", packet)
    assert koji.look(buffer.getvalue()).merged.items
    with pytest.raises(UserError, match="exchange-no-packet"):
        koji.look(zipped(b"PK\x03\x04 nothing", "words"))


def test_nobody_takes_the_device_of_another() -> None:
    other = new_seed()
    said = Certificate.make(other, MALLORY, "m", "Mallory")
    stolen = [public_of(ana_seed := new_seed()), *said.to_wire()[1:]]
    assert ana_seed != other
    with pytest.raises(UserError, match="exchange-forged"):
        Certificate.from_wire(stolen)


def test_a_stranger_writes_into_no_idea_that_was_not_sent(ana: Computer, koji: Computer) -> None:
    mine, theirs = ana.log("Café"), koji.log("Té")
    koji.write(theirs, "Hojas")
    answer = koji.answer(theirs)
    assert answer is not None
    packet = koji.send(theirs)
    ana.receive(packet)
    body = next(
        body for one in koji.look(packet).packet.segments for body in one.bodies if body.kind == "answer"
    )
    [item] = ana.look(forged(mine, body)).merged.items
    assert item.what == "refused"
    assert item.reason is not None
    assert item.reason.code == "exchange-elsewhere"


@pytest.mark.parametrize(
    "body",
    [
        Body("consent", "x", b""),
        Body("attachment", "x", b""),
        Body("answer", "x", b"no engine wrote this"),
        Body("idea", "x", b""),
        Body("answer", "", b"\0" * 100),
    ],
)
def test_what_cannot_be_taken_is_refused_and_the_rest_stays(ana: Computer, body: Body) -> None:
    idea_id = ana.log()
    ana.write(idea_id, "Uno")
    merged = ana.receive(forged(idea_id, body))
    assert [item.what for item in merged.items] == ["refused"]
    assert ana.text(idea_id) == "Uno"


def test_a_kind_that_only_a_newer_program_knows_is_kept_and_passed_on(ana: Computer, koji: Computer) -> None:
    from ninja_mentor.core.exchange.document import Document  # noqa: PLC0415

    idea_id = ana.log()
    document = Document(7)
    document.write({"idea_id": idea_id, "seats": 40}, ())
    merged = ana.receive(forged(idea_id, Body("seminar", "s1", document.state())))
    assert [item.what for item in merged.items] == ["kept"]
    arrival = koji.look(ana.send(idea_id))
    assert ("seminar", "kept") in {(item.kind, item.what) for item in arrival.merged.items}


def test_a_field_of_another_type_is_refused(ana: Computer) -> None:
    from ninja_mentor.core.exchange.document import Document  # noqa: PLC0415

    idea_id = ana.log()
    ana.send(idea_id)
    document = Document(7)
    document.write({"title": 5}, ())
    [item] = ana.look(forged(idea_id, Body("idea", idea_id, document.state()))).merged.items
    assert item.reason is not None
    assert (item.what, item.reason.code) == ("refused", "exchange-wrong-value")


def test_somebody_known_under_another_key_has_to_be_trusted_first(ana: Computer, koji: Computer) -> None:
    idea_id = ana.log()
    koji.receive(ana.send(idea_id))
    again = forged(idea_id, author_id=ana.workspace.author.id, name="Ana")
    with pytest.raises(UserError, match="exchange-other-key"):
        koji.look(again)
    koji.receive(again, trusted=True)
    koji.look(again)
