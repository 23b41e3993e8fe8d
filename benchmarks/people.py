"""The list of people with ten thousand contacts: what one key in the search costs. `python -m benchmarks.people FOLDER`."""

from __future__ import annotations

import gc
import json
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

from benchmarks import page_desk
from benchmarks.figures import Figure, milliseconds
from benchmarks.importing import PEOPLE, names
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.people.model import Person

TYPED: Final = "oshiro mar"  # key after key
A_FRAME: Final = 16  # milliseconds


def measure(place: Path) -> list[Figure]:
    """Figures of a workspace that is made below `place`."""
    folder = place / "people"
    with closing(open_workspace(folder)) as workspace, workspace.transaction("People") as tx:
        for number, (given, family) in enumerate(names()):
            tx.add(Person(name=f"{given} {family}", country="BO", phones=[f"+5917{number:07}"]))
    shown = page_desk.shown_by("people", folder)
    return [
        Figure(f"People, {PEOPLE:,}: reading all", shown["reading"], "ms"),
        Figure(f"People, {PEOPLE:,}: a key in the search, the usual", shown["median"], "ms", A_FRAME),
        Figure(f"People, {PEOPLE:,}: a key in the search, the slowest", shown["slowest"], "ms"),
        Figure(f"People, {PEOPLE:,}: of that, in the window's own thread", shown["window"], "ms", A_FRAME),
    ]


def show(folder: Path) -> dict[str, float]:
    """Milliseconds until the list shows who fits, for each key."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  (in a process of its own)

    from ninja_mentor.core.overview.contacts import contacts  # noqa: PLC0415
    from ninja_mentor.ui.people.filtering import Wanted, fitting  # noqa: PLC0415
    from ninja_mentor.ui.people.people_list import PeopleList  # noqa: PLC0415

    qt = QApplication([])
    with closing(open_workspace(folder)) as workspace:
        desk = page_desk.desk_for(qt, workspace)
        page = PeopleList(desk)
        page.resize(1072, 740)
        page.show()
        reading = milliseconds(lambda: workspace.ask(contacts, "es"))
        known = workspace.ask(contacts, "es")
        page.show_people(fitting(known, Wanted()), "")
        qt.processEvents()
        gc.freeze()
        whole, window = [], []
        for end in range(1, len(TYPED) + 1):
            wanted = Wanted(TYPED[:end])
            found = fitting(known, wanted)

            def paint() -> None:
                page.show_people(found, "")  # noqa: B023  (called at once)
                page.table.viewport().repaint()

            window.append(milliseconds(paint))
            whole.append(window[-1] + milliseconds(lambda: fitting(known, wanted)))  # noqa: B023
        page.close()
        desk.jobs.close()
        desk.writer.close()
    ranked = sorted(whole)
    return {
        "reading": reading,
        "median": ranked[len(ranked) // 2],
        "slowest": ranked[-1],
        "window": max(window),
    }


if __name__ == "__main__":
    print(json.dumps(show(Path(sys.argv[1]))))
