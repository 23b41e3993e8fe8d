"""Bytes that travel: packed, and unpacked with a bound on everything that a stranger could make large."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any, Final

import msgpack

from ninja_mentor.core.kernel.errors import UserError

LARGEST: Final = 64_000_000  # bytes of a packet, unpacked
MOST: Final = 200_000  # parts of one list or table


def pack(value: Any) -> bytes:  # noqa: ANN401  (whatever travels)
    """The value in few bytes, the same for the same value."""
    packed: bytes = msgpack.packb(value)
    return packed


def unpack(content: bytes) -> Any:  # noqa: ANN401
    """The value of these bytes; `UserError` "exchange-damaged" where they are none, or too many."""
    try:
        return msgpack.unpackb(
            content,
            strict_map_key=True,
            max_str_len=LARGEST,
            max_bin_len=LARGEST,
            max_array_len=MOST,
            max_map_len=MOST,
            max_ext_len=0,
        )
    except (ValueError, msgpack.UnpackException, RecursionError) as error:
        raise UserError("exchange-damaged") from error


def squeeze(content: bytes) -> bytes:
    """The bytes made smaller."""
    return zlib.compress(content, 9)


def unsqueeze(content: bytes) -> bytes:
    """The bytes as they were; `UserError` "exchange-damaged", or "exchange-too-large" before it fills the memory."""
    stream = zlib.decompressobj()
    try:
        found = stream.decompress(content, LARGEST)
    except zlib.error as error:
        raise UserError("exchange-damaged") from error
    if stream.unconsumed_tail:
        raise UserError("exchange-too-large", limit=LARGEST // 1_000_000)
    if not stream.eof:
        raise UserError("exchange-damaged")
    return found


def digest(content: bytes) -> bytes:
    """A fingerprint of 32 bytes."""
    return hashlib.blake2b(content, digest_size=32).digest()
