"""The command that brings people in from a file: planned first, then all at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.cli.printing import tell, warn
from ninja_mentor.core.contact_files.importing import bring_in, plan_for
from ninja_mentor.core.contact_files.mapping import drafts_of, guess
from ninja_mentor.core.contact_files.opening import content_of
from ninja_mentor.core.contact_files.plan import Choice
from ninja_mentor.core.contact_files.recognising import recognised
from ninja_mentor.core.contact_files.table_reading import read_table
from ninja_mentor.core.contact_files.vcard_reading import read_cards
from ninja_mentor.core.kernel.countries import is_country
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.sentences import sentence

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from ninja_mentor.core.contact_files.draft import Finding, Reading
    from ninja_mentor.core.contact_files.plan import Item, Plan
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace

SHARE: Final = ("merge", "new", "skip")


def add_to(commands: Any) -> None:  # noqa: ANN401  (argparse names no type for it)
    """`import FILE [--dry-run] [--json]`."""
    parser = commands.add_parser("import", help="bring people in from a vCard, CSV or Excel file")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument(
        "--country", metavar="XX", default="", help="of phones that do not say theirs, else your own"
    )
    parser.add_argument("--encoding", default="", help="of a CSV, else found out")
    parser.add_argument("--separator", default="", help="of a CSV, else found out")
    parser.add_argument("--match", choices=SHARE, default="merge", help="what to do with who is here already")
    parser.add_argument("--json", action="store_true", help="print JSON with stable names")


def import_(workspace: Workspace, args: Namespace, language: Language) -> None:
    """What is wrong with the file goes to stderr by line; the rest goes in."""
    country = args.country.upper() or workspace.profile.country
    if country and not is_country(country):
        raise UserError("country-unknown", text=args.country)
    plan = plan_for(workspace, _reading(args), country)
    if not plan.items and not plan.findings:
        raise UserError("contacts-empty")
    choices = [_choice(item, args.match) for item in plan.items]
    findings = list(plan.findings)
    counts: dict[str, int] = {}
    if not args.dry_run:
        applied, more = bring_in(workspace, plan, choices)
        findings += more
        counts = vars(applied)
    for one in findings:
        warn(_said(one, language))
    if args.json:
        tell(json.dumps(_shape(plan, choices, findings, counts, language), ensure_ascii=False, indent=2))
    elif args.dry_run:
        for item, choice in zip(plan.items, choices, strict=True):
            tell("\t".join((str(item.person.line), item.what, choice.do, item.person.values["name"])))
    else:
        tell(language.count("{n} person added", "{n} people added", counts["added"]))
        tell(language.count("{n} changed", "{n} changed", counts["changed"]))


def _reading(args: Namespace) -> Reading:
    content = content_of(args.file)
    if recognised(content) == "vcf":
        return read_cards(content)
    try:
        table = read_table(content, args.encoding, args.separator)
    except LookupError as error:
        raise UserError("encoding-unknown", text=args.encoding) from error
    return drafts_of(table, guess(table))


def _choice(item: Item, match: str) -> Choice:
    """As the plan has it, unless somebody wants all who are here already added anew, or left out."""
    if item.choice.do != "merge" or match == "merge":
        return item.choice
    return Choice("new") if match == "new" else Choice("skip")


def _said(one: Finding, language: Language) -> str:
    words = sentence(one.error, language)
    who = f"{one.name}: " if one.name else ""
    return language.say("Line {n} · {words}", n=one.line, words=who + words) if one.line else words


def _shape(
    plan: Plan,
    choices: Sequence[Choice],
    findings: Sequence[Finding],
    counts: dict[str, int],
    language: Language,
) -> dict[str, Any]:
    return {
        "people": [
            {
                "line": item.person.line,
                "name": item.person.values["name"],
                "what": item.what,
                "do": choice.do,
                "person_id": choice.person_id,
                "matches": [
                    {
                        "id": match.id,
                        "score": match.score,
                        "reasons": [reason.code for reason in match.reasons],
                    }
                    for match in item.matches
                ],
                "changes": [
                    {"column": each.column, "how": each.how, "before": each.before, "after": each.after}
                    for each in item.differences.get(choice.person_id, ())
                ],
            }
            for item, choice in zip(plan.items, choices, strict=True)
        ],
        "findings": [
            {
                "line": each.line,
                "code": each.error.code,
                "name": each.name,
                "skipped": each.skipped,
                "sentence": sentence(each.error, language),
            }
            for each in findings
        ],
        "counts": counts,
    }
