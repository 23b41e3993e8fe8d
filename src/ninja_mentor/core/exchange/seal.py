"""Sealing: for named people (age), for whoever knows a passphrase (Argon2id), or for anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyrage
from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from nacl.utils import random

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK: Final = b"NINJA-MENTOR\x00\x01"
OPEN, FOR_PEOPLE, FOR_WORDS = b"\x00", b"\x01", b"\x02"
# Fixed, and never taken from the file: a stranger's file cannot ask for more memory or time.
ROUNDS: Final = pwhash.argon2id.OPSLIMIT_INTERACTIVE + 1
MEMORY: Final = 64 * 1024 * 1024
LENGTH: Final = 4  # bytes that say how many follow
SALT: Final = pwhash.argon2id.SALTBYTES


def seal(content: bytes, recipients: Sequence[str] = (), passphrase: str = "") -> bytes:
    """The content for these people, or for whoever knows the passphrase; for anybody where neither is given."""
    if passphrase:
        salt = random(SALT)
        return _headed(FOR_WORDS, salt + bytes(SecretBox(_key(passphrase, salt)).encrypt(content)))
    if recipients:
        keys = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
        return _headed(FOR_PEOPLE, bytes(pyrage.encrypt(content, keys)))
    return _headed(OPEN, content)


def _headed(how: bytes, content: bytes) -> bytes:
    """With its length: other programs add blanks at the end of what they carry."""
    return MARK + how + len(content).to_bytes(LENGTH, "big") + content


def is_sealed(content: bytes) -> bool:
    """Whether this is something that `seal` made."""
    return content.startswith(MARK)


def needs_passphrase(content: bytes) -> bool:
    """Whether it was sealed with one."""
    return content.startswith(MARK + FOR_WORDS)


def unseal(content: bytes, age: str, passphrase: str = "") -> bytes:
    """What was sealed. `UserError`: "exchange-damaged", "exchange-not-for-you", "exchange-passphrase" (none or wrong)."""
    how = content[len(MARK) : len(MARK) + 1]
    begins = len(MARK) + 1 + LENGTH
    length = int.from_bytes(content[begins - LENGTH : begins], "big")
    rest = content[begins : begins + length]
    if not is_sealed(content) or how not in (OPEN, FOR_PEOPLE, FOR_WORDS) or len(rest) != length:
        raise UserError("exchange-damaged")
    if how == OPEN:
        return rest
    if how == FOR_WORDS:
        if not passphrase or len(rest) <= SALT:
            raise UserError("exchange-passphrase")
        try:
            return bytes(SecretBox(_key(passphrase, rest[:SALT])).decrypt(rest[SALT:]))
        except (CryptoError, ValueError) as error:
            raise UserError("exchange-passphrase") from error
    if not age:  # who never sent anything has no key yet
        raise UserError("exchange-not-for-you")
    try:
        return bytes(pyrage.decrypt(rest, [pyrage.x25519.Identity.from_str(age)]))
    except pyrage.DecryptError as error:
        raise UserError("exchange-not-for-you") from error


def _key(passphrase: str, salt: bytes) -> bytes:
    return bytes(pwhash.argon2id.kdf(SecretBox.KEY_SIZE, passphrase.encode(), salt, ROUNDS, MEMORY))
