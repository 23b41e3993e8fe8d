"""Arguments, then the window or a command; nothing else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ninja_mentor.core.workspace import Workspace


def main() -> int:
    """The program; gives its exit code."""
    # Without arguments the window opens at once: reading a command line costs time that start-up has not.
    if len(sys.argv) == 1:
        return _show_window(None, None)

    from ninja_mentor.cli.arguments import make_parser  # noqa: PLC0415

    args = make_parser().parse_args()
    if args.command is None:
        return _show_window(args.workspace, args.acting_as)

    from ninja_mentor.bootstrap import open_workspace  # noqa: PLC0415
    from ninja_mentor.cli.run import run  # noqa: PLC0415

    return run(args, open_workspace)


def _show_window(folder: Path | None, acting_as: str | None) -> int:
    from ninja_mentor.ui.start import open_window  # noqa: PLC0415

    return open_window(open_for_window, folder, acting_as)


def open_for_window(folder: Path, *, acting_as: str | None) -> Workspace:
    """What the window opens workspaces with; it is called beside the painted frame."""
    from ninja_mentor.bootstrap import open_workspace  # noqa: PLC0415  (only once the frame is painted)

    return open_workspace(folder, acting_as=acting_as)


if __name__ == "__main__":
    sys.exit(main())
