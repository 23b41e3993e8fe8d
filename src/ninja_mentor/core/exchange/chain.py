"""The segments that are here: stored, counted, found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select, update

from ninja_mentor.core.exchange.segment import Body, Segment
from ninja_mentor.core.exchange.wire import unpack
from ninja_mentor.core.store.rows import insert_rows
from ninja_mentor.core.store.travelling import body, segment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from ninja_mentor.core.exchange.replicas import Key

Had = dict[str, dict[str, int]]  # by space and device: up to which number nothing is missing
PLACE: Final = ("space", "device", "seq")


def put(connection: Connection, segments: Sequence[Segment], at: str, waiting: Collection[Body] = ()) -> None:
    """Stores segments that are not here yet."""
    insert_rows(
        connection,
        segment,
        [
            {
                "space": one.space,
                "device": one.device,
                "seq": one.seq,
                "hash": one.hash,
                "head": one.head,
                "signature": one.signature,
                "at": at,
            }
            for one in segments
        ],
    )
    insert_rows(
        connection,
        body,
        [
            {
                "space": one.space,
                "device": one.device,
                "seq": one.seq,
                "number": number,
                "kind": each.kind,
                "record_id": each.record_id,
                "content": each.content,
                "waits": each in waiting,
            }
            for one in segments
            for number, each in enumerate(one.bodies)
        ],
    )


def last(connection: Connection, space: str, device: str) -> tuple[int, bytes]:
    """Number and hash of the newest segment of a device; 0 and nothing where there is none."""
    row = connection.execute(
        select(segment.c.seq, segment.c.hash)
        .where(segment.c.space == space, segment.c.device == device)
        .order_by(segment.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return (row.seq, row.hash) if row else (0, b"")


def count(connection: Connection, device: str) -> int:
    """How many segments of a device are here."""
    query = select(func.count()).select_from(segment).where(segment.c.device == device)
    return int(connection.execute(query).scalar_one())


def hashes(connection: Connection, spaces: Collection[str]) -> dict[tuple[str, str, int], bytes]:
    """Of every segment of these spaces."""
    rows = connection.execute(
        select(*segment.c[PLACE], segment.c.hash).where(segment.c.space.in_(list(spaces)))
    )
    return {(row.space, row.device, row.seq): row.hash for row in rows}


def had(known: Iterable[tuple[str, str, int]]) -> Had:
    """Up to which number of each device nothing is missing."""
    found: dict[tuple[str, str], set[int]] = {}
    for space, device, seq in known:
        found.setdefault((space, device), set()).add(seq)
    reached: Had = {}
    for (space, device), numbers in found.items():
        number = 0
        while number + 1 in numbers:
            number += 1
        reached.setdefault(space, {})[device] = number
    return reached


def missing(known: Iterable[tuple[str, str, int]]) -> dict[tuple[str, str], list[int]]:
    """The numbers of each device that are not here although a later one is."""
    found: dict[tuple[str, str], set[int]] = {}
    for space, device, seq in known:
        found.setdefault((space, device), set()).add(seq)
    gaps = {place: sorted(set(range(1, max(numbers))) - numbers) for place, numbers in found.items()}
    return {place: numbers for place, numbers in gaps.items() if numbers}


def after(
    connection: Connection, spaces: Collection[str], reached: Mapping[str, Mapping[str, int]]
) -> list[Segment]:
    """What somebody lacks who has got so far, in the order in which it was made."""
    rows = connection.execute(
        select(segment)
        .where(segment.c.space.in_(list(spaces)))
        .order_by(*(segment.c[name] for name in PLACE))
    ).all()
    wanted = [row for row in rows if row.seq > reached.get(row.space, {}).get(row.device, 0)]
    contents: dict[tuple[str, str, int], list[Body]] = {}
    for row in connection.execute(
        select(body)
        .where(body.c.space.in_(list(spaces)))
        .order_by(*(body.c[name] for name in (*PLACE, "number")))
    ):
        contents.setdefault((row.space, row.device, row.seq), []).append(
            Body(row.kind, row.record_id, row.content)
        )
    found = []
    for row in wanted:
        place = (row.space, row.device, row.seq)
        previous, at = unpack(row.head)[4:6]
        found.append(Segment(*place, previous, at, row.head, row.signature, tuple(contents.get(place, ()))))
    return found


def waiting_for(connection: Connection, keys: Collection[Key]) -> dict[Key, list[bytes]]:
    """The changes of these records that came before what they build on."""
    rows = connection.execute(
        select(body.c.kind, body.c.record_id, body.c.content).where(body.c.waits, body.c.content.is_not(None))
    )
    found: dict[Key, list[bytes]] = {}
    for row in rows:
        if (row.kind, row.record_id) in keys:
            found.setdefault((row.kind, row.record_id), []).append(row.content)
    return found


def wait_no_longer(connection: Connection, keys: Iterable[Key]) -> None:
    """What waited for these records is in them now."""
    for kind, record_id in keys:
        connection.execute(
            update(body)
            .where(body.c.kind == kind, body.c.record_id == record_id, body.c.waits)
            .values(waits=False)
        )


def brought_by(connection: Connection, keys: Collection[Key]) -> dict[Key, set[str]]:
    """The devices from which each of these records has come."""
    rows = connection.execute(select(body.c.kind, body.c.record_id, body.c.device).distinct())
    found: dict[Key, set[str]] = {}
    for row in rows:
        if (row.kind, row.record_id) in keys:
            found.setdefault((row.kind, row.record_id), set()).add(row.device)
    return found
