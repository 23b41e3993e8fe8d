"""Debian and Ubuntu packages that pip cannot bring: found if missing, installed, with a word on why."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Need(NamedTuple):
    why: str
    packages: tuple[str, ...]


# What `objdump -p` names for PySide6's Core, Gui, Widgets, Svg, Network and its xcb, wayland and offscreen
# plugins, without what every Debian has.
QT = """
    libbrotli1 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libgssapi-krb5-2
    libwayland-client0 libwayland-cursor0 libwayland-egl1 libx11-6 libx11-xcb1 libxcb-cursor0 libxcb-glx0
    libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0
    libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxcb1 libxkbcommon-x11-0 libxkbcommon0
"""

TO_RUN = (
    Need("Qt draws the windows with these", tuple(QT.split())),
    Need("letters of Spanish, Portuguese, English and Japanese", ("fonts-noto-core", "fonts-noto-cjk")),
)
TO_TEST = (
    Need("a screen without a monitor, and a hand on its keyboard", ("xvfb", "xauth", "xdotool")),
    Need("to check and read exported PDF files", ("qpdf", "poppler-utils")),
    Need("to open exported decks", ("libreoffice-impress",)),
    Need("to check the desktop file and its description", ("desktop-file-utils", "appstream")),
)


def prepare_system(kind: str, environment: Path) -> None:
    """Installs what is missing for "run" or "dev"; where that is not possible, says the line to run."""
    if not sys.platform.startswith("linux"):
        return
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return  # another Linux: Qt itself names the library that it misses
    missing = missing_needs(needs_of(kind, environment), installed_names(dpkg_status()))
    if not missing:
        return
    names = [name for need in missing for name in need.packages]
    for need in missing:
        print(f"Missing: {' '.join(need.packages)} ({need.why})", flush=True)
    rights = way_to_root(is_root=os.geteuid() == 0, sudo=shutil.which("sudo"), asks=sys.stdin.isatty())
    if rights is None or not install(names, rights):
        print("Could not install them. As an administrator, run this, then try again:", file=sys.stderr)
        print(f"    apt-get update && apt-get install {' '.join(names)}", file=sys.stderr, flush=True)


def needs_of(kind: str, environment: Path) -> tuple[Need, ...]:
    """All needs of a kind of set-up; the module venv only until an environment has been made."""
    needs = TO_RUN if kind == "run" else TO_RUN + TO_TEST
    if (environment / "set-up").is_dir() or importlib.util.find_spec("ensurepip"):
        return needs
    return (
        Need("to make the virtual environment", (f"python3.{sys.version_info.minor}-venv",)),
        *needs,
    )


def dpkg_status() -> str:
    """A line for each package known to dpkg: status, name, what else it stands for; tabs between."""
    form = "${db:Status-Status}\t${Package}\t${Provides}\n"
    return subprocess.run(
        ["dpkg-query", "--show", "--showformat", form], capture_output=True, text=True, check=True
    ).stdout


def installed_names(status: str) -> frozenset[str]:
    """Names that are installed, also under another name: libglib2.0-0t64 provides libglib2.0-0."""
    names: set[str] = set()
    for line in status.splitlines():
        state, package, provides = line.split("\t")
        if state == "installed":
            names.add(package)
            names.update(name.split()[0] for name in provides.split(",") if name.strip())
    return frozenset(names)


def missing_needs(needs: tuple[Need, ...], installed: frozenset[str]) -> list[Need]:
    """Each need with only those of its packages that are not installed; needs that lack nothing are left out."""
    open_needs = [Need(need.why, tuple(p for p in need.packages if p not in installed)) for need in needs]
    return [need for need in open_needs if need.packages]


def way_to_root(*, is_root: bool, sudo: str | None, asks: bool) -> list[str] | None:
    """What to put before a command so that it may install; None where nothing helps."""
    if is_root:
        return []
    if sudo is None:
        return None
    return [sudo] if asks else [sudo, "--non-interactive"]


def install(names: list[str], rights: list[str]) -> bool:
    """Installs the packages through apt-get; whether it worked."""
    print(f"Installing {len(names)} system packages through apt-get", flush=True)
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    silent = subprocess.DEVNULL  # a line a package; what goes wrong is on stderr
    subprocess.call([*rights, *quiet, "update"], stdout=silent)
    return (
        subprocess.call([*rights, *quiet, "install", "--no-install-recommends", *names], stdout=silent) == 0
    )
