"""Runs one command: opens the workspace, says in one line what went wrong, gives the exit code."""

from __future__ import annotations

import contextlib
import locale
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from ninja_mentor.cli import commands, printing
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.folders import default_workspace
from ninja_mentor.core.kernel.language import LANGUAGES, Language, load_language
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.core.store.backup import restore

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from ninja_mentor.core.workspace import Workspace


def run(args: Namespace, open_workspace: Callable[..., Workspace]) -> int:
    """0 where all went well, 1 with a reason on stderr. `open_workspace` is bootstrap's."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    language = system_language()
    try:
        if args.command == "restore":
            restore(args.file, args.to)
            printing.tell(str(args.to))
            return 0
        with closing(_open(args, open_workspace)) as workspace:
            if workspace.profile_is_set:
                language = load_language(workspace.profile.language, resource("locale"))
            known = {**commands.READING, **commands.WRITING, **commands.EITHER}
            known[args.command](workspace, args, language)
    except UserError as error:
        printing.warn(sentence(error, language))
        return 1
    except BrokenPipeError:  # whoever reads has seen enough, and needs no reason
        return 1
    return 0


def _open(args: Namespace, open_workspace: Callable[..., Workspace]) -> Workspace:
    folder = args.workspace or default_workspace()
    if args.command in commands.EITHER:
        try:
            return open_workspace(folder, writing=True, acting_as=args.acting_as)
        except UserError as error:
            if error.code not in {"workspace-held", "workspace-read-only"}:
                raise
    return open_workspace(folder, writing=args.command in commands.WRITING, acting_as=args.acting_as)


def system_language() -> Language:
    """The system's language if it is one of the four, else English."""
    code = (locale.getlocale()[0] or "en")[:2].lower()
    return load_language(code if code in LANGUAGES else "en", resource("locale"))
