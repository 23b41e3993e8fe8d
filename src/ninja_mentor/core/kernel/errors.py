"""Two kinds of error: the world's, which a person is told about, and ours, which are bugs."""

from __future__ import annotations


class UserError(Exception):
    """Something that a person can understand and do something about.

    `code` names a sentence in `kernel.sentences`; `facts` fill its places. Everything that is not a
    `UserError` is a bug and must reach the log with its traceback.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts
