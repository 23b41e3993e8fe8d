"""Writes one record, field by field; a new one is stored with the first thing said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ninja_mentor.ui.idea.evidence.kinds import EvidenceKind
    from ninja_mentor.ui.jobs import Writer


class Pen:
    """No widget, so that what is written last arrives even when the editor is closed meanwhile."""

    def __init__(
        self,
        writer: Writer,
        kind: EvidenceKind,
        idea_id: str,
        failed: Callable[[Exception], object],
        stored: Callable[[], object],
        record_id: str = "",
        starts_with: Mapping[str, Any] | None = None,
    ) -> None:
        self._writer, self._kind, self._idea_id = writer, kind, idea_id
        self._tell_failed, self._tell_stored = failed, stored
        self.record_id = record_id
        self._starts_with = dict(starts_with or {})
        self._waiting: dict[str, Any] = {}
        self._being_stored = False

    def put_down(self, failed: Callable[[Exception], object]) -> None:
        """Nobody looks at the record any more; what is under way is still stored, or `failed` is told."""
        self._tell_failed, self._tell_stored = failed, lambda: None

    def write(self, name: str, value: Any) -> None:  # noqa: ANN401  (JSON)
        """Stores one field."""
        if self.record_id:
            self._change({name: value})
        elif self._being_stored:
            self._waiting[name] = value
        else:
            self._being_stored = True
            self._writer.change(
                self._kind.labels.log,
                self._kind.edits.log,
                self._idea_id,
                then=self._stored,
                failed=self._not_stored,
                **{**self._starts_with, name: value},
            )

    def _stored(self, record: Any) -> None:  # noqa: ANN401
        self.record_id, self._being_stored = record.id, False
        waiting, self._waiting = self._waiting, {}
        for name, value in waiting.items():
            self._change({name: value})
        self._tell_stored()

    def _not_stored(self, error: Exception) -> None:
        self._being_stored = False
        self._starts_with.update(self._waiting)
        self._waiting = {}
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        self._tell_failed(error)

    def _change(self, values: dict[str, Any]) -> None:
        self._writer.change(
            self._kind.labels.change, self._kind.edits.change, self.record_id, failed=self._failed, **values
        )
