"""How long the window takes to appear and to be of use, and how much memory it holds, beside a bare Qt window."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure

if TYPE_CHECKING:
    from pathlib import Path

TIMES: Final = 5
LIMIT: Final = 120  # seconds for one start


def measure(sample: Path, crowd: Path) -> list[Figure]:
    """Figures of starting with the sample and with ten thousand ideas; medians of interleaved runs."""
    runs: dict[str, list[dict[str, float]]] = {"bare": [], "engine": [], "sample": [], "crowd": []}
    start("app", sample)  # once for the disk's cache and Python's compiled files
    for _ in range(TIMES):
        runs["bare"].append(start("bare"))
        runs["engine"].append(start("engine"))
        runs["sample"].append(start("app", sample))
        runs["crowd"].append(start("app", crowd))

    def middle(program: str, event: str) -> float:
        return statistics.median(run[event] for run in runs[program])

    bare, engine = middle("bare", "painted"), middle("engine", "ready")
    figures = [
        Figure("bare Qt window, first paint", bare, "ms"),
        Figure("bare Qt window, then SQLModel and an engine", engine, "ms"),
        Figure("first paint", middle("sample", "painted"), "ms"),
        Figure("first paint to the bare window's", middle("sample", "painted") / bare, "×", 2.5),
        Figure("usable page with the sample", middle("sample", "usable"), "ms"),
        Figure("usable page to bare window and engine", middle("sample", "usable") / engine, "×", 2.0),
        Figure(
            "usable with 10,000 ideas to the sample's",
            middle("crowd", "usable") / middle("sample", "usable"),
            "×",
            1.5,
        ),
    ]
    if "memory" in runs["bare"][0]:
        memory = middle("sample", "memory")
        figures += [
            Figure("memory at rest with the sample", memory, "MB"),
            Figure("memory to the bare window's", memory / middle("bare", "memory"), "×", 3.5),
        ]
    return figures


def start(program: str, *folder: Path) -> dict[str, float]:
    """Milliseconds from the start of a program of `programs` to each event, and megabytes at the end."""
    command = [sys.executable, "-m", "benchmarks.programs", program, *map(str, folder)]
    surroundings = dict(os.environ)
    if not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))) and sys.platform.startswith("linux"):
        surroundings["QT_QPA_PLATFORM"] = "offscreen"
    if folder:  # a person's own settings stay as they are (Linux)
        place = str(folder[0].parent / "user")
        surroundings |= {"XDG_CONFIG_HOME": place, "XDG_DATA_HOME": place}
    surroundings["STARTED_AT"] = repr(time.time())
    done = subprocess.run(
        command, env=surroundings, capture_output=True, text=True, timeout=LIMIT, check=True
    )
    return {name: float(value) for name, value in json.loads(done.stdout.splitlines()[-1]).items()}
