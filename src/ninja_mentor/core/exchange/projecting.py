"""From a document to a row: the fields that this program knows, of the types that they must have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.record import defaults_of, fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.store.record import Record


def row_of(model: type[Record], values: Mapping[str, Any]) -> dict[str, Any]:
    """What the row holds by its document; what never travels is not in it, nor what only a newer program knows.

    `UserError` "exchange-wrong-value" for a value that this field cannot hold.
    """
    defaults = defaults_of(model)
    found = {}
    for name in fields_of(model):
        if name == "id" or name in model.stays:
            continue
        if name not in values:
            if name in defaults:
                found[name] = defaults[name]
            continue
        try:
            found[name] = _type_of(model, name).validate_python(values[name], strict=True)
        except ValidationError as error:
            raise UserError("exchange-wrong-value", field=name) from error
    return found


@cache
def _type_of(model: type[Record], name: str) -> TypeAdapter[Any]:
    annotation: Any = model.model_fields[name].annotation
    return TypeAdapter(annotation)
