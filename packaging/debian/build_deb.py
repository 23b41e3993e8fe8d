"""A Debian package of the folder that `make build` made: `python3 packaging/debian/build_deb.py`.

Needs dpkg-deb. The package carries Python and its libraries; Qt's system libraries and fonts are dependencies.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from system_packages import TO_RUN  # noqa: E402  (found through the line above)

FILES = {
    "packaging/linux/org.ninjamentor.NinjaMentor.desktop": "usr/share/applications",
    "packaging/linux/org.ninjamentor.NinjaMentor.metainfo.xml": "usr/share/metainfo",
    "resources/icons/ninja-mentor.svg": "usr/share/icons/hicolor/scalable/apps",
    "LICENSE": "usr/share/doc/ninja-mentor",
}
CONTROL = """\
Package: ninja-mentor
Version: {version}
Architecture: {architecture}
Maintainer: Ninja Mentor contributors <ninja-mentor@localhost>
Section: misc
Priority: optional
Installed-Size: {kilobytes}
Depends: {depends}
Description: From a first idea to a pitch, offline and across borders
 Carries a business idea through nine stages with evidence, mentors' notes and
 promises, and exports the pitch in Spanish, Japanese, Portuguese or English.
"""


def main() -> int:
    built = ROOT / "dist" / "ninja-mentor"
    if not built.is_dir():
        print("Run `make build` first.", file=sys.stderr)
        return 1
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(built, tree)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    write_control(tree, version, architecture())
    package = ROOT / "dist" / f"ninja-mentor_{version}_{architecture()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", str(tree), str(package)], check=True)
    return 0


def lay_out(built: Path, tree: Path) -> None:
    """The files where they will be installed."""
    shutil.copytree(built, tree / "usr/lib/ninja-mentor", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/ninja-mentor").symlink_to("../lib/ninja-mentor/ninja-mentor")
    for source, folder in FILES.items():
        (tree / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / source, tree / folder)


def write_control(tree: Path, version: str, machine: str) -> None:
    size = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    depends = sorted({name for need in TO_RUN for name in need.packages} | {"libc6"})
    control = CONTROL.format(
        version=version, architecture=machine, kilobytes=size // 1024, depends=", ".join(depends)
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, "utf-8")


def architecture() -> str:
    """This machine's name for Debian, such as amd64."""
    said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return said.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
