"""A person as a file tells of them: read, but not yet understood, matched or stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.kernel.errors import UserError


@dataclass(frozen=True)
class Draft:
    """One person of a file. `values` are the words of the file by the columns of `Person`, not checked yet.

    Texts are `str`, lists are `tuple[str, ...]`: phones as they are written there, countries as a code or a
    name, languages as codes or names. `relations` are pairs (kind, name).
    """

    line: int  # where it begins in the file, from 1
    values: Mapping[str, Any] = field(default_factory=dict)
    relations: tuple[tuple[str, str], ...] = ()
    organisation: str = ""  # its name
    introduced_by: str = ""  # the introducer's name
    photo: bytes = b""
    more_lines: tuple[str, ...] = ()  # of a card: what no field here stands for, unfolded


@dataclass(frozen=True)
class Finding:
    """Something in a file that was skipped, or must be asked about; `error` says what, in a sentence."""

    line: int  # of the file, from 1; 0 for the file as a whole
    error: UserError
    name: str = ""  # of the person it is about, as far as it was read
    skipped: bool = True  # False: it went in, but something of it is to be looked at


@dataclass(frozen=True)
class Reading:
    """What a file holds: the people, and by line what could not be read. One damaged part never stops the rest."""

    format: str  # vcf, csv, xlsx
    drafts: tuple[Draft, ...]
    findings: tuple[Finding, ...] = ()
