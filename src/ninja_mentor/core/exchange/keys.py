"""Keys: a person's signs the keys of their devices, a device's signs what is written on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import pyrage
from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from ninja_mentor.core.exchange.wire import digest, pack
from ninja_mentor.core.kernel.errors import UserError


@dataclass(frozen=True)
class PersonKey:
    """The secret of one person: to sign, and to open what is sealed for them."""

    seed: bytes  # Ed25519, 32 bytes
    age: str  # AGE-SECRET-KEY-1…

    @classmethod
    def make(cls) -> Self:
        """A new one."""
        return cls(bytes(SigningKey.generate()), str(pyrage.x25519.Identity.generate()))

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        return cls(bytes.fromhex(stored["seed"]), stored["age"])

    def to_json(self) -> dict[str, str]:
        return {"seed": self.seed.hex(), "age": self.age}

    @property
    def public(self) -> bytes:
        """By which others know this person."""
        return public_of(self.seed)

    @property
    def recipient(self) -> str:
        """For whom others seal."""
        return str(pyrage.x25519.Identity.from_str(self.age).to_public())


@dataclass(frozen=True)
class Certificate:
    """What a person says of one of their devices, and of who they are where they write; both have signed it.

    Without the device's signature, anybody could call a device of somebody else their own.
    """

    key: bytes  # of the device, Ed25519, public
    person: bytes  # the person's, Ed25519, public
    author_id: str
    name: str
    by_person: bytes
    by_device: bytes

    @classmethod
    def make(cls, device_seed: bytes, person: PersonKey, author_id: str, name: str) -> Self:
        said = _said(public_of(device_seed), person.public, author_id, name)
        signed = sign(person.seed, said), sign(device_seed, said)
        return cls(public_of(device_seed), person.public, author_id, name, *signed)

    @classmethod
    def from_wire(cls, packed: Any) -> Self:  # noqa: ANN401
        """Checked; `UserError` "exchange-forged" where one of the two has not signed it."""
        try:
            key, person, author_id, name, by_person, by_device = packed
            one = cls(key, person, str(author_id), str(name), by_person, by_device)
            said = _said(key, person, one.author_id, one.name)
        except (TypeError, ValueError) as error:
            raise UserError("exchange-damaged") from error
        verify(person, said, by_person)
        verify(key, said, by_device)
        return one

    @property
    def device(self) -> str:
        return device_id(self.key)

    def to_wire(self) -> list[Any]:
        return [self.key, self.person, self.author_id, self.name, self.by_person, self.by_device]


def _said(device: bytes, person: bytes, author_id: str, name: str) -> bytes:
    return pack(["device", device, person, author_id, name])


def new_seed() -> bytes:
    """The secret of a new device."""
    return bytes(SigningKey.generate())


def public_of(seed: bytes) -> bytes:
    """The public key that belongs to a secret."""
    return bytes(SigningKey(seed).verify_key)


def device_id(key: bytes) -> str:
    """A device is called by its key: nobody can take the name of another."""
    return digest(key)[:8].hex()


def sign(seed: bytes, content: bytes) -> bytes:
    """The signature of 64 bytes."""
    return SigningKey(seed).sign(content).signature


def verify(key: bytes, content: bytes, signature: bytes) -> None:
    """`UserError` "exchange-forged" where this key has not signed this."""
    try:
        VerifyKey(key).verify(content, signature)
    except (CryptoError, ValueError, TypeError) as error:
        raise UserError("exchange-forged") from error


def fingerprint(key: bytes) -> str:
    """Twenty digits in groups of four, to be compared by phone: everybody can say digits."""
    number = int.from_bytes(digest(key)[:9]) % 10**20
    digits = f"{number:020}"
    return " ".join(digits[place : place + 4] for place in range(0, 20, 4))
