"""Reads one table of a foreign TOML file, value by value, and notices what nobody asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ninja_mentor.core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Collection

T = TypeVar("T")


class Table:
    """A table, the file it is in, and the keys not read yet. Every mistake is a `UserError` with its place."""

    def __init__(self, values: dict[str, Any], file: str, place: str = "") -> None:
        self.file = file
        self._values = values
        self._place = place
        self._unread = set(values)

    @property
    def keys(self) -> tuple[str, ...]:
        """What is in the table, in order."""
        return tuple(self._values)

    def numbers(self) -> dict[str, int]:
        """The whole table as whole numbers by key."""
        return {key: self.number(key) for key in self._values}

    def text(self, key: str, default: str | None = None) -> str:
        """A text; an empty one is only good where nothing is needed."""
        text = self._typed(key, str, default)
        if default is None and not text.strip():
            raise self.wrong(key)
        return text

    def number(self, key: str, default: int | None = None) -> int:
        return self._typed(key, int, default)

    def fraction(self, key: str) -> float:
        value = self._take(key, None)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.wrong(key)
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        return self._typed(key, bool, default)

    def row(self, key: str, length: int) -> list[Any]:
        value = self._take(key, None)
        if not isinstance(value, list) or len(value) != length:
            raise self.wrong(key)
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        value = self._take(key, default)
        if not isinstance(value, (list, tuple)) or not all(
            isinstance(each, str) and each.strip() for each in value
        ):
            raise self.wrong(key)
        return tuple(value)

    def wholes(self, key: str) -> list[int]:
        value = self._take(key, None)
        if not isinstance(value, list):
            raise self.wrong(key)
        return [self.whole(each, key) for each in value]

    def pairs(self, key: str) -> tuple[tuple[int, int], ...]:
        value = self._take(key, None)
        if not isinstance(value, list):
            raise self.wrong(key)
        pairs = []
        for each in value:
            if not isinstance(each, list) or len(each) != 2:
                raise self.wrong(key)
            pairs.append((self.whole(each[0], key), self.whole(each[1], key)))
        return tuple(pairs)

    def plain(self, key: str) -> str | bool | list[str]:
        """A text, a yes or no, or a list of texts."""
        value = self._take(key, None)
        return value if isinstance(value, (str, bool)) else list(self.texts(key))

    def table(self, key: str) -> Table:
        value = self._take(key, None)
        if not isinstance(value, dict):
            raise self.wrong(key)
        return Table(value, self.file, self._at(key))

    def tables(self, key: str) -> list[Table]:
        value = self._take(key, None)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.wrong(key)
        return [Table(each, self.file, f"{self._at(key)}[{n}]") for n, each in enumerate(value, 1)]

    def whole(self, value: object, key: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.wrong(key)
        return value

    def one_of(self, value: object, allowed: Collection[str], key: str) -> str:
        if value not in allowed:
            raise self.wrong(key)
        return str(value)

    def done(self) -> None:
        """Nobody knows the keys that are left: a typing mistake, or a newer program's."""
        if self._unread:
            raise UserError("workflow-unknown", file=self.file, place=self._at(min(self._unread)))

    def wrong(self, key: str) -> UserError:
        return UserError("workflow-wrong", file=self.file, place=self._at(key))

    def _typed(self, key: str, kind: type[T], default: T | None) -> T:
        value = self._take(key, default)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(key)
        return value

    def _take(self, key: str, default: object) -> object:
        self._unread.discard(key)
        if key in self._values:
            return self._values[key]
        if default is None:
            raise UserError("workflow-missing", file=self.file, place=self._at(key))
        return default

    def _at(self, key: str) -> str:
        return f"{self._place}.{key}" if self._place else key
