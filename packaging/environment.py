"""The virtual environment: made, filled from the lock, with the app and its compiled translations.

Every step leaves a stamp, the digest of what it was made from, and is done again only when that changes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

SCRIPTS = "Scripts" if os.name == "nt" else "bin"


class SetUpFailed(SystemExit):
    """Ends the set-up with what went wrong and what to do; the person sees only this sentence."""


def prepare_environment(root: Path, kind: str) -> None:
    """Brings `.venv` up to date with the lock ("run" or "dev"), pyproject.toml and the translations."""
    stamps = root / ".venv" / "set-up"
    made_for = f"{root} {sys.version_info[:2]}"
    if not is_healthy(root) or stamp_of(stamps, "environment") not in ("", made_for):
        make_environment(root)
    write_stamp(stamps, "environment", made_for)

    locks = {name: root / "packaging" / "locks" / f"{name}.lock" for name in ("run", "dev")}
    project = [root / "pyproject.toml", root / "packaging" / "build_hook.py"]
    texts = sorted((root / "resources" / "locale").glob("*/LC_MESSAGES/*.po"))
    compiled = [text.with_suffix(".mo") for text in texts]
    if kind == "dev" or stamp_of(stamps, "lock-dev") != digest_of([locks["dev"]]):  # dev holds run too
        once(stamps, f"lock-{kind}", [locks[kind]], lambda: install_locked(root, locks[kind]))
    once(stamps, "package", project, lambda: install_package(root))
    if texts:
        once(stamps, "translations", texts, lambda: compile_translations(root), makes=compiled)


def tool(root: Path, name: str) -> str:
    """The path of a program of the virtual environment."""
    return str(root / ".venv" / SCRIPTS / name)


def once(
    stamps: Path, step: str, made_from: Iterable[Path], do: Callable[[], None], makes: Iterable[Path] = ()
) -> None:
    """Does the step unless its stamp says that it was made from the same files, and what it makes is there."""
    digest = digest_of(made_from)
    if stamp_of(stamps, step) == digest and all(path.is_file() for path in makes):
        return
    do()
    write_stamp(stamps, step, digest)


def digest_of(files: Iterable[Path]) -> str:
    """One digest of the names and contents of the files."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def stamp_of(stamps: Path, step: str) -> str:
    """What the stamp says; "" where there is none."""
    stamp = stamps / step
    return stamp.read_text("utf-8") if stamp.is_file() else ""


def write_stamp(stamps: Path, step: str, text: str) -> None:
    stamps.mkdir(parents=True, exist_ok=True)
    (stamps / step).write_text(text, "utf-8")


def is_healthy(root: Path) -> bool:
    """Whether `.venv` is one that works; one made by hand is as good as ours."""
    python = tool(root, "python")
    if shutil.which(python) is None:
        return False
    if stamp_of(root / ".venv" / "set-up", "environment"):
        return True  # it worked when the stamp was written; asking again would cost every start
    check = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    return subprocess.call([python, "-c", check], stderr=subprocess.DEVNULL) == 0


def make_environment(root: Path) -> None:
    print("Making the virtual environment .venv", flush=True)
    try:
        venv.create(root / ".venv", with_pip=True, clear=True)
    except subprocess.CalledProcessError as error:
        package = f"python3.{sys.version_info.minor}-venv"
        raise SetUpFailed(
            f"Python could not make a virtual environment. Install {package} and try again."
        ) from error


def install_locked(root: Path, lock: Path) -> None:
    names = [line for line in lock.read_text("utf-8").splitlines() if "==" in line]
    print(f"Installing {len(names)} packages from {lock.relative_to(root)} (once; takes minutes)", flush=True)
    pip(root, "--require-hashes", "-r", str(lock))


def install_package(root: Path) -> None:
    print("Installing Ninja Mentor itself, as a link to this folder", flush=True)
    pip(root, "--no-deps", "--no-build-isolation", "-e", str(root))


def pip(root: Path, *arguments: str) -> None:
    quietly = ("--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location")
    if subprocess.call([tool(root, "python"), "-m", "pip", "install", *quietly, *arguments]):
        raise SetUpFailed("The packages could not be installed: see the lines above. Is there a network?")


def compile_translations(root: Path) -> None:
    command = [tool(root, "pybabel"), "--quiet", "compile", "-D", "ninja_mentor", "-d"]
    if subprocess.call([*command, str(root / "resources" / "locale")]):
        raise SetUpFailed("A translation in resources/locale is not right: see the lines above.")
