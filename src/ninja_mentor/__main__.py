"""Arguments, then the window or a command; nothing else."""

from __future__ import annotations

import sys


def main() -> int:
    """The program; gives its exit code."""
    # Without arguments the window opens at once: reading a command line costs time that start-up has not.
    if len(sys.argv) == 1:
        from ninja_mentor.ui.start import open_window  # noqa: PLC0415

        return open_window(None, None)

    from ninja_mentor.cli.arguments import make_parser  # noqa: PLC0415

    args = make_parser().parse_args()
    if args.command is None:
        from ninja_mentor.ui.start import open_window  # noqa: PLC0415

        return open_window(args.workspace, args.acting_as)

    from ninja_mentor.cli.run import run  # noqa: PLC0415

    return run(args)


if __name__ == "__main__":
    sys.exit(main())
