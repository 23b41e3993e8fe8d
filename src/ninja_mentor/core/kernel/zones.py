"""Time zones from data of our own: an old computer does not know of Paraguay's change of 2024."""

from __future__ import annotations

import zoneinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime, timedelta


def use_own_zones() -> None:
    """Makes the whole process read the `tzdata` package, never the system's files. Bootstrap calls it once."""
    zoneinfo.reset_tzpath(to=())


def zones_of(country: str) -> list[str]:
    """The IANA zones of an ISO 3166 country, its main one first; empty for an unknown country."""
    from babel.core import get_global  # noqa: PLC0415  (a tenth of a second, rarely needed)

    return list(get_global("territory_zones").get(country.upper(), []))


def all_zones() -> list[str]:
    """Every zone that stands for a place, in alphabetical order."""
    return sorted(
        zone for zone in zoneinfo.available_timezones() if "/" in zone and not zone.startswith("Etc/")
    )


def offset_of(zone: str, moment: datetime) -> timedelta:
    """How far the zone is ahead of UTC at this moment."""
    return moment.astimezone(ZoneInfo(zone)).utcoffset() or moment.astimezone(ZoneInfo("UTC")) - moment
