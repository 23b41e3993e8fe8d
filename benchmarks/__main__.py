"""Everything that is measured, one part after the other; `python -m benchmarks [PART…]` for some of them."""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks import (
    crowd,
    exchanging,
    figures,
    importing,
    large,
    mentoring,
    people,
    pitching,
    scrolling,
    starting,
)
from ninja_mentor.bootstrap import open_workspace
from ninja_mentor.core.kernel.profile import Profile
from ninja_mentor.core.sample.loading import load_sample

OUT = Path("build") / "bench.json"


def main(parts: list[str]) -> int:
    """0 where every goal is met, else 1."""
    with tempfile.TemporaryDirectory() as place:
        sample, many = Path(place) / "sample", Path(place) / "crowd"
        with closing(open_workspace(sample)) as workspace:
            workspace.set_profile(Profile(name="Ana", language="es"))
            load_sample(workspace)
        print("Writing 100,000 records…", flush=True)
        with closing(open_workspace(many)) as workspace:
            workspace.set_profile(Profile(name="Ana", language="es"))
            crowd.fill(workspace)
        measures = {
            "starting": partial(starting.measure, sample, many),
            "large": partial(large.measure, many),
            "scrolling": partial(scrolling.measure, many),
            "pitching": partial(pitching.measure, sample),
            "importing": partial(importing.measure, Path(place)),
            "people": partial(people.measure, Path(place)),
            "mentoring": partial(mentoring.measure, Path(place)),
            "exchanging": partial(exchanging.measure, Path(place)),
        }
        found = [figure for name, part in measures.items() if not parts or name in parts for figure in part()]
    print(figures.table(found))
    figures.write(found, OUT)
    print(f"\n{OUT}")
    return 0 if all(figure.verdict != "MISSED" for figure in found) else 1


sys.exit(main(sys.argv[1:]))
