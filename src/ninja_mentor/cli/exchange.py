"""The commands by which ideas travel: share, receive, exchange status, identity."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ninja_mentor.cli.printing import tell, warn
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import LANGUAGES, load_language
from ninja_mentor.core.kernel.opening import read_file
from ninja_mentor.core.kernel.resources import resource
from ninja_mentor.core.kernel.saving import save_file
from ninja_mentor.core.kernel.sentences import sentence
from ninja_mentor.core.overview.resolving import resolve_idea

if TYPE_CHECKING:
    from argparse import Namespace

    from ninja_mentor.core.exchange.outcome import Item
    from ninja_mentor.core.exchange.post import Arrival
    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace

FORMATS: Final = ("zip", "pdf")
LARGEST: Final = 256_000_000  # bytes of a file


def add_to(commands: Any) -> None:  # noqa: ANN401  (argparse names no type for it)
    """`share`, `receive`, `exchange status`, `identity export|import`."""
    sharing = commands.add_parser("share", help="send ideas to somebody as a file")
    sharing.add_argument("ideas", metavar="IDEA", nargs="+")
    sharing.add_argument("--with", dest="whom", metavar="PERSON", nargs="+", default=[])
    sharing.add_argument("--format", choices=FORMATS, default="zip")
    sharing.add_argument("--language", choices=LANGUAGES, default="", help="of the page, else your own")
    sharing.add_argument("--out", type=Path, metavar="FILE", required=True)
    sharing.add_argument("--everything", action="store_true", help="also what they have already")
    _passphrase(sharing)

    receiving = commands.add_parser("receive", help="take in a file that somebody sent")
    receiving.add_argument("file", type=Path, metavar="FILE")
    receiving.add_argument("--dry-run", action="store_true", help="only say what would happen")
    receiving.add_argument(
        "--trust", action="store_true", help="a new key of somebody known; fingerprints were compared"
    )
    receiving.add_argument("--json", action="store_true", help="print JSON with stable names")
    _passphrase(receiving)

    about = commands.add_parser("exchange", help="about what was sent and received")
    status = about.add_subparsers(dest="what", metavar="WHAT", required=True).add_parser(
        "status", help="who has what"
    )
    status.add_argument("--json", action="store_true", help="print JSON with stable names")

    identity = commands.add_parser("identity", help="your own key").add_subparsers(
        dest="what", metavar="WHAT", required=True
    )
    for what, words in (("export", "write a recovery file"), ("import", "take the key of a recovery file")):
        parser = identity.add_parser(what, help=words)
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--passphrase-file", type=Path, metavar="FILE", required=True)


def share(workspace: Workspace, args: Namespace, language: Language) -> None:
    """Writes the file, and says how many records it tells of."""
    from ninja_mentor.core.exchange.identity import correspondents  # noqa: PLC0415  (the engine)
    from ninja_mentor.core.exchange.sending import Wanted  # noqa: PLC0415
    from ninja_mentor.core.sharing.files import share_file  # noqa: PLC0415  (Typst)

    ideas = tuple(workspace.ask(resolve_idea, each).id for each in args.ideas)
    known = {each.name.casefold(): each for each in workspace.ask(correspondents) if not each.blocked}
    to = tuple(known[each.casefold()] for each in args.whom if each.casefold() in known)
    passphrase = _read_passphrase(args)
    unknown = [each for each in args.whom if each.casefold() not in known]
    # Sealed for some only, the others could not open it: their keys come with the first packet that they send.
    wanted = Wanted(ideas, () if unknown else to, passphrase, args.everything or bool(unknown))
    words = load_language(args.language, resource("locale")) if args.language else language
    shared = share_file(workspace, wanted, args.format, args.out, words)
    texts = workspace.workflow.text(language.code)
    for found in (check for exported in shared.checks for check in exported.checks):
        warn(found.said(language, texts))
    if not passphrase and not wanted.to:
        warn(
            language.say(
                "Anybody can open this file: no passphrase was given, and no key is known of {names}.",
                names=", ".join(unknown) or "—",
            )
        )
    tell(f"{args.out}\t{shared.records}")


def receive(workspace: Workspace, args: Namespace, language: Language) -> None:
    """What would happen, then what has happened; refused records go to stderr."""
    from ninja_mentor.core.exchange.post import look, opened  # noqa: PLC0415
    from ninja_mentor.core.exchange.post import receive as take  # noqa: PLC0415

    packet = opened(workspace, _read(args.file), _read_passphrase(args))
    arrival = look(workspace, packet, trusted=args.trust)
    for problem in arrival.merged.problems:
        warn(sentence(problem, language))
    for item in arrival.merged.items:
        if item.reason is not None:
            warn(f"{item.kind} {item.record_id}: {sentence(item.reason, language)}")
    if not args.dry_run:
        take(workspace, packet, trusted=args.trust)
    if args.json:
        tell(json.dumps(_shape(arrival, taken=not args.dry_run), ensure_ascii=False, indent=2))
        return
    tell(f"{packet.sender.name}\t{arrival.fingerprint}")
    for item in arrival.merged.items:
        tell(f"{item.what}\t{item.kind}\t{item.record_id}\t{', '.join(each.field for each in item.changes)}")
    if arrival.missing:
        warn(language.count("{n} packet is missing.", "{n} packets are missing.", arrival.missing))


def exchange(workspace: Workspace, args: Namespace, _language: Language) -> None:
    """Who has what, and the fingerprints of the keys."""
    from ninja_mentor.core.exchange.status import status  # noqa: PLC0415

    now = workspace.ask(status, workspace.kinds, workspace.today)
    if args.json:
        shape = {
            "fingerprint": now.fingerprint,
            "clashes": [asdict(each) for each in now.clashes],
            "people": [
                {
                    "name": each.name,
                    "fingerprint": each.fingerprint,
                    "since": each.since,
                    "blocked": each.blocked,
                }
                for each in now.known
            ],
            "ideas": [
                {
                    "id": each.id,
                    "title": each.title,
                    "not_sent": each.not_sent,
                    "missing": each.missing,
                    "lacking": dict(each.lacking),
                }
                for each in now.ideas
            ],
        }
        tell(json.dumps(shape, ensure_ascii=False, indent=2))
        return
    tell(now.fingerprint)
    for each in now.clashes:
        tell(f"{each.kind} {each.record_id}\t{each.field}\t{each.here}\t{each.there}\t{each.by_name}")
    for one in now.known:
        tell(f"{one.name}\t{one.fingerprint}")
    for idea in now.ideas:
        lacking = ", ".join(f"{name}: {number}" for name, number in idea.lacking.items())
        tell(f"{idea.title}\t{idea.not_sent}\t{idea.missing}\t{lacking}")


def identity(workspace: Workspace, args: Namespace, _language: Language) -> None:
    """Writes or takes the recovery file."""
    from ninja_mentor.core.exchange.recovery import recovery_file, restore_key  # noqa: PLC0415

    passphrase = _read_passphrase(args)
    if args.what == "export":
        save_file(args.file, recovery_file(workspace, passphrase))
        tell(str(args.file))
        return
    tell(restore_key(workspace, _read(args.file), passphrase))


def _passphrase(parser: Any) -> None:  # noqa: ANN401
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="its first line; never typed here"
    )


def _read_passphrase(args: Namespace) -> str:
    if args.passphrase_file is None:
        return ""
    lines = _read(args.passphrase_file).decode("utf-8-sig", errors="replace").splitlines()
    if not lines or not lines[0]:
        raise UserError("exchange-passphrase")
    return str(lines[0])


def _read(path: Path) -> bytes:
    return read_file(path, LARGEST, "exchange-too-large")


def _shape(arrival: Arrival, *, taken: bool) -> dict[str, Any]:
    return {
        "from": arrival.packet.sender.name,
        "fingerprint": arrival.fingerprint,
        "new_key": arrival.is_new_key,
        "taken": taken,
        "known": arrival.merged.known,
        "missing": arrival.missing,
        "records": [_record(item) for item in arrival.merged.items],
    }


def _record(item: Item) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "id": item.record_id,
        "what": item.what,
        "by": item.by,
        "changes": [{"field": one.field, "before": one.before, "after": one.after} for one in item.changes],
        "clashes": [{"field": one.field, "here": one.here, "there": one.there} for one in item.clashes],
        "reason": item.reason.code if item.reason else "",
    }
