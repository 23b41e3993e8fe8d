"""The recovery file: one's own key behind a passphrase, for the day on which the computer is gone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from ninja_mentor.core.exchange.identity import IDENTITY, known_key, person_key
from ninja_mentor.core.exchange.keys import PersonKey, fingerprint
from ninja_mentor.core.exchange.seal import needs_passphrase, seal, unseal
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.store.settings import write_setting
from ninja_mentor.core.store.travelling import correspondent

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ninja_mentor.core.workspace import Workspace

SHORTEST: Final = 8  # characters of a passphrase that guards a key


def recovery_file(workspace: Workspace, passphrase: str) -> bytes:
    """Our key, closed; made first where there is none. `UserError` "passphrase-too-short"."""
    if len(passphrase) < SHORTEST:
        raise UserError("passphrase-too-short", n=SHORTEST)
    with workspace.event("") as tx:
        own = person_key(tx.session)
    return seal(json.dumps(own.to_json()).encode(), passphrase=passphrase)


def restore_key(workspace: Workspace, content: bytes, passphrase: str) -> str:
    """Takes the key of a recovery file as our own; its fingerprint.

    `UserError`: "exchange-passphrase", "exchange-damaged", or "exchange-has-key" where others know another key of ours.
    """
    if not needs_passphrase(content):
        raise UserError("exchange-damaged")
    try:
        found = PersonKey.from_json(json.loads(unseal(content, "", passphrase)))
        shown = fingerprint(found.public)
        found.recipient  # noqa: B018  (is it one?)
    except UserError:
        raise
    except Exception as error:
        raise UserError("exchange-damaged") from error
    workspace.jot(_take, found)
    return shown


def _take(session: Session, found: PersonKey) -> None:
    own = known_key(session)
    known = session.execute(select(func.count()).select_from(correspondent)).scalar_one()
    if own is not None and own.public != found.public and known:
        raise UserError("exchange-has-key")
    write_setting(session, IDENTITY, found.to_json())
