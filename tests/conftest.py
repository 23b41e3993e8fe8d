"""What all tests share: a clock that stands until it is moved, and workspaces in a folder of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ninja_mentor.bootstrap import make_parts
from ninja_mentor.core.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass
class StandingClock:
    """Time passes only when a test says so."""

    at: datetime = field(default_factory=lambda: datetime(2026, 11, 23, 14, 5, 9, tzinfo=UTC))

    def now(self) -> datetime:
        return self.at

    def pass_by(self, **span: float) -> None:
        self.at += timedelta(**span)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def open_workspace(clock: StandingClock, tmp_path: Path) -> Iterator[Callable[..., Workspace]]:
    """Opens workspaces below the test's folder; all are closed at the end."""
    opened: list[Workspace] = []
    parts = make_parts(clock, tmp_path / "devices")

    def open_one(
        name: str = "workspace", *, writing: bool = True, acting_as: str | None = "Ana"
    ) -> Workspace:
        workspace = Workspace.open(tmp_path / name, parts, writing=writing, acting_as=acting_as)
        opened.append(workspace)
        return workspace

    yield open_one
    for workspace in opened:
        workspace.close()


@pytest.fixture
def workspace(open_workspace: Callable[..., Workspace]) -> Workspace:
    return open_workspace()
