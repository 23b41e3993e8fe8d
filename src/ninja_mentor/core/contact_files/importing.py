"""From a file to contacts: read, understood and planned; then, once somebody has chosen, brought in at one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.attachments.pictures import prepare_picture
from ninja_mentor.core.contact_files.applying import apply
from ninja_mentor.core.contact_files.draft import Finding
from ninja_mentor.core.contact_files.known import known_people
from ninja_mentor.core.contact_files.plan import make_plan
from ninja_mentor.core.contact_files.understanding import Understanding
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.garbage import none_collected
from ninja_mentor.core.kernel.language import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.contact_files.applying import Applied
    from ninja_mentor.core.contact_files.draft import Reading
    from ninja_mentor.core.contact_files.plan import Choice, Plan
    from ninja_mentor.core.workspace import Workspace

UNDERSTOOD: Final = 0.4  # the share of planning that understanding takes, about


@none_collected()
def plan_for(
    workspace: Workspace,
    reading: Reading,
    country: str,
    tell: Callable[[float], object] = lambda _share: None,
) -> Plan:
    """What bringing the file in would do; phones without a country are read as those of `country`."""
    understanding = Understanding(country, workspace.today)
    people, findings = understanding.all_of(reading.drafts, lambda share: tell(share * UNDERSTOOD))
    known = workspace.ask(known_people)
    return make_plan(
        people,
        [*reading.findings, *findings],
        known,
        lambda share: tell(UNDERSTOOD + share * (1 - UNDERSTOOD)),
    )


@none_collected()
def bring_in(
    workspace: Workspace,
    plan: Plan,
    choices: Sequence[Choice],
    tell: Callable[[float], object] = lambda _share: None,
) -> tuple[Applied, list[Finding]]:
    """A backup first, then everything in one transaction; gives what became of it, and photos left out."""
    findings: list[Finding] = []
    photos: dict[int, str] = {}
    for place, (item, choice) in enumerate(zip(plan.items, choices, strict=True)):
        if item.person.photo and choice.do != "skip":
            try:
                prepared = prepare_picture(item.person.photo, item.person.values["name"])
                photos[place] = workspace.attachments.keep(prepared.content)
            except UserError as error:
                name = str(item.person.values["name"])[:80]
                findings.append(Finding(item.person.line, error, name, skipped=False))
    coming = sum(choice.do != "skip" for choice in choices)
    tell(0.05)
    workspace.back_up("import")
    tell(0.1)
    with workspace.transaction(mark("Bring in {n} people"), n=str(coming)) as tx:
        applied = apply(tx, plan, choices, photos, lambda share: tell(0.1 + share * 0.6))
        tell(0.7)
    return applied, findings
