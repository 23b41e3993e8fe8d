"""Sets up what a task needs, then does the task: `python3 packaging/set_up.py run`.

Standard library only; Linux, Windows and macOS. What is already there costs milliseconds (see environment.py).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
CODE = ("src", "tests", "benchmarks", "packaging")


def main(arguments: list[str]) -> int:
    """Does the named task with the rest of the arguments; gives its exit code."""
    if sys.version_info < OLDEST:
        return go_on_with_newer_python(arguments)
    name, *rest = arguments or ["help"]
    task = TASKS.get(name)
    if task is None:
        print("Tasks: " + ", ".join(TASKS))
        return 2
    os.chdir(ROOT)
    return task(rest)


def go_on_with_newer_python(arguments: list[str]) -> int:
    """Hands over to a newer Python where one is installed next to an old default one."""
    for minor in range(OLDEST[1] + 9, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return subprocess.call([newer, __file__, *arguments])
    print("Ninja Mentor needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".", file=sys.stderr)
    print("Debian and Ubuntu: sudo apt-get install python3.11 python3.11-venv", file=sys.stderr)
    return 1


def run(arguments: list[str]) -> int:
    """Opens the app; without a display does its job unattended and says where the files are."""
    prepare("run")
    if has_display():
        return start("ninja-mentor", *arguments)
    out = ROOT / "build" / "demo"
    print(f"There is no display here. Doing the same job without one; the files will be in {out}", flush=True)
    return start("python", "-m", "ninja_mentor.tour", "--out", str(out), offscreen=True)


def test(arguments: list[str]) -> int:
    """Every check: form, style, types, import rules, tests. Goes on after a failure, to show all of them."""
    prepare("dev")
    failed = failing_checks()
    if start("python", "-m", "pytest", "-n", "auto", "--dist", "loadgroup", *arguments, offscreen=True):
        failed.append("pytest")
    return verdict(failed)


def lint(_arguments: list[str]) -> int:
    """The checks that do not run the app."""
    prepare("dev")
    return verdict(failing_checks())


def fuzz(arguments: list[str]) -> int:
    """Many more runs of what plays several devices against each other than a test has time for."""
    prepare("dev")
    os.environ.setdefault("EXCHANGE_RUNS", "2000")
    return start(
        "python", "-m", "pytest", "tests/core/exchange/test_many_devices.py", *arguments, offscreen=True
    )


def bench(arguments: list[str]) -> int:
    """Measures speed and size into build/bench.json."""
    prepare("dev")
    return start("python", "-m", "benchmarks", *arguments)


def lock(arguments: list[str]) -> int:
    """Writes the lock files; `--upgrade` takes the newest versions instead of keeping what is locked."""
    prepare("dev")
    compile_lock = ("pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--quiet")
    plain = ("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", *arguments)
    run_lock, dev_lock = "packaging/locks/run.lock", "packaging/locks/dev.lock"
    return start("uv", *compile_lock, *plain, "--group", "build", "-o", run_lock) or start(
        "uv", *compile_lock, *plain, "--group", "dev", "-c", run_lock, "-o", dev_lock
    )


def messages(_arguments: list[str]) -> int:
    """Collects every sentence of the code into the template and the four translations."""
    prepare("dev")
    return start("python", "packaging/messages.py")


def build(_arguments: list[str]) -> int:
    """The wheel and the app as one folder, both into dist/; the app then does its jobs once."""
    prepare("dev")
    folder = ("--distpath", "dist", "--workpath", "build/pyinstaller", "--noconfirm", "--log-level", "WARN")
    return (
        start("python", "-m", "hatchling", "build", "-t", "wheel")
        or start("python", "-m", "PyInstaller", *folder, "packaging/pyinstaller/ninja-mentor.spec")
        or prove(ROOT / "dist" / "ninja-mentor" / "ninja-mentor")
    )


def prove(program: Path) -> int:
    """Lets the packed app fill a workspace and export a pitch in every format; 0 where all of it went well."""
    with tempfile.TemporaryDirectory() as scratch:
        command = [str(program), "--workspace", str(Path(scratch) / "workspace")]
        idea, picture = "Café de Altura Directo", str(ROOT / "docs" / "pictures" / "board.png")
        jobs = [["sample"], ["check"], ["attach", idea, picture]]
        for form in ("pdf", "png", "txt", "pptx", "slides"):
            out = str(Path(scratch) / f"pitch.{form}")
            jobs.append(["export", idea, "--format", form, "--language", "ja", "--out", out])
        sheet = str(Path(scratch) / "sheet.pdf")
        jobs.append(["worksheet", idea, "--stage", "canvas", "--language", "ja", "--out", sheet])
        packet = str(Path(scratch) / "packet.pdf")
        jobs += [["share", idea, "--format", "pdf", "--out", packet], ["receive", packet]]
        for job in jobs:
            if code := subprocess.call([*command, *job], stdout=subprocess.DEVNULL):
                print(f"The packed app could not do: {' '.join(job)}", file=sys.stderr)
                return code
    print(f"The packed app did {len(jobs)} jobs: {program}")
    return 0


def clean(_arguments: list[str]) -> int:
    """Removes what tasks made, except the virtual environment."""
    for name in ("build", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for compiled in (ROOT / "resources" / "locale").rglob("*.mo"):
        compiled.unlink()
    return 0


def prepare(kind: str) -> None:
    """Everything that a task needs: "run" to use the app, "dev" to work on it."""
    from environment import prepare_environment
    from system_packages import prepare_system

    prepare_system(kind, ROOT / ".venv")
    prepare_environment(ROOT, kind)


def failing_checks() -> list[str]:
    """The names of the checks that do not pass; each has said why."""
    code = [folder for folder in CODE if any(Path(folder).rglob("*.py"))]
    checks = {
        "ruff format": ("ruff", "format", "--check", *code),
        "ruff check": ("ruff", "check", *code),
        "mypy": ("mypy", *code),
        "import rules": ("lint-imports", "--no-logo"),
    }
    return [name for name, command in checks.items() if start(*command)]


def verdict(failed: list[str]) -> int:
    if failed:
        print("Not passed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def start(program: str, *arguments: str, offscreen: bool = False) -> int:
    """Runs a program of the virtual environment; gives its exit code."""
    from environment import tool

    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} if offscreen else None
    sys.stdout.flush()
    return subprocess.call([tool(ROOT, program), *arguments], env=surroundings)


def has_display() -> bool:
    return sys.platform in ("win32", "darwin") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


TASKS = {
    "run": run,
    "test": test,
    "lint": lint,
    "fuzz": fuzz,
    "bench": bench,
    "lock": lock,
    "build": build,
    "messages": messages,
    "clean": clean,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
