"""What each command does: one function a command, from a workspace to printed lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ninja_mentor.cli import exchange, hours, importing, leaving, people_out, report, session_out, shapes
from ninja_mentor.cli.printing import tell
from ninja_mentor.core.ideas.edits import log_idea
from ninja_mentor.core.kernel.errors import UserError
from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.mentoring.queries import kept_to_oneself
from ninja_mentor.core.overview.board import board
from ninja_mentor.core.overview.notes import comment_list, session_list
from ninja_mentor.core.overview.promises import promises
from ninja_mentor.core.overview.resolving import resolve, resolve_idea
from ninja_mentor.core.people import queries as people
from ninja_mentor.core.pitch.ordering import Order
from ninja_mentor.core.store.check import check

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from ninja_mentor.core.kernel.language import Language
    from ninja_mentor.core.workspace import Workspace

    Command = Callable[[Workspace, Namespace, Language], None]


def sample(workspace: Workspace, _args: Namespace, language: Language) -> None:
    from ninja_mentor.core.sample.loading import load_sample  # noqa: PLC0415  (rarely needed)

    loaded = load_sample(workspace)
    tell(language.count("{n} idea", "{n} ideas", loaded.ideas))
    tell(language.count("{n} person", "{n} people", loaded.people))


def add(workspace: Workspace, args: Namespace, _language: Language) -> None:
    profile = workspace.profile
    with workspace.transaction(mark("Log idea")) as tx:
        idea = log_idea(tx, args.text, source=profile.language, country=profile.country)
    tell(idea.id)


def list_(workspace: Workspace, args: Namespace, language: Language) -> None:
    if args.what == "ideas":
        reader = workspace.author.id
        found = workspace.ask(board, language.code, workspace.today, None, reader)
        rows = [shapes.idea_row(row) for row in found]
        _print_rows(rows, ("id", "stage", "country", "title"), as_json=args.json)
    elif args.what == "people":
        rows = [shapes.record(person) for person in workspace.ask(people.people)]
        _print_rows(rows, ("id", "country", "name", "other_script"), as_json=args.json)
    elif args.what == "sessions":
        rows = [shapes.session(each) for each in workspace.ask(session_list, workspace.author.id)]
        _print_rows(rows, ("id", "date", "author_name", "mode", "goal", "idea_title"), as_json=args.json)
    elif args.what == "comments":
        rows = [shapes.comment(each) for each in workspace.ask(comment_list)]
        _print_rows(rows, ("id", "field", "quote", "text", "idea_title"), as_json=args.json)
    else:
        rows = [shapes.action(each) for each in workspace.ask(promises, workspace.author.id)]
        _print_rows(rows, ("id", "due", "who_name", "title", "idea_title"), as_json=args.json)


def show(workspace: Workspace, args: Namespace, _language: Language) -> None:
    private = workspace.ask(kept_to_oneself, workspace.author.id)
    found = workspace.ask(resolve, args.record, workspace.kinds)
    if found.id in private:
        raise UserError("unknown", text=args.record)
    shape = workspace.ask(shapes.with_its_own, found, private)
    if args.json:
        tell(_json(shape))
        return
    for name, value in shape.items():
        if value not in ("", None, [], {}):
            tell(f"{name}: {value if isinstance(value, str) else _json(value)}")


def search(workspace: Workspace, args: Namespace, _language: Language) -> None:
    rows = [shapes.hit(hit) for hit in workspace.search(args.text)]
    _print_rows(rows, ("id", "kind", "title", "snippet"), as_json=args.json)


def attach(workspace: Workspace, args: Namespace, _language: Language) -> None:
    """All files or, where one is refused, none."""
    from ninja_mentor.core.attachments import edits, files  # noqa: PLC0415  (rarely needed)

    idea = workspace.ask(resolve_idea, args.idea)
    kept = [
        edits.keep(workspace.attachments, files.prepare(files.read_file(path), path.name), path.name)
        for path in args.files
    ]
    with workspace.transaction(mark("Add pictures and files")) as tx:
        ids = [each.id for each in edits.attach_kept(tx, idea.id, kept, args.caption)]
    tell("\n".join(ids))


def pitch(workspace: Workspace, args: Namespace, language: Language) -> None:
    from ninja_mentor.core.pitch.exporting import Press, prepare  # noqa: PLC0415  (Typst)

    idea = workspace.ask(resolve_idea, args.idea)
    texts = workspace.workflow.text(language.code)
    order = Order(args.language or idea.source)
    rows = [
        shapes.check(found, language, texts) for found in prepare(workspace, idea.id, order, Press()).checks
    ]
    _print_rows(rows, ("level", "part", "sentence"), as_json=args.json)


def export_all(workspace: Workspace, args: Namespace, language: Language) -> None:
    from ninja_mentor.core.open_formats.archive import export_everything  # noqa: PLC0415

    workspace.ask(export_everything, workspace.kinds, workspace.folder, language, args.out)
    tell(str(args.out))


def backup(workspace: Workspace, _args: Namespace, _language: Language) -> None:
    tell(str(workspace.back_up("asked").path))


def check_(workspace: Workspace, _args: Namespace, language: Language) -> None:
    found = workspace.ask(check, workspace.kinds)
    for finding in found:
        tell(f"{finding.where} {finding.kind} {finding.record_id}: {finding.detail}")
    if found:
        raise UserError("check-failed", number=len(found))
    tell(language.say("All is well: the file, its history and its search index agree."))


READING: dict[str, Command] = {
    "list": list_,
    "show": show,
    "search": search,
    "worksheet": leaving.worksheet,
    "report": report.report,
    "session": session_out.session,
    "hours": hours.hours,
    "export-all": export_all,
    "check": check_,
    "pitch": pitch,
    "backup": backup,
    "exchange": exchange.exchange,
}
WRITING: dict[str, Command] = {
    "sample": sample,
    "add": add,
    "attach": attach,
    "erase": people_out.erase,
    "share": exchange.share,
    "receive": exchange.receive,
    "identity": exchange.identity,
}
# These write where they can: what leaves is kept as a version.
EITHER: dict[str, Command] = {
    "import": importing.import_,
    "export": people_out.export,
    "export-batch": leaving.batch,
}


def _print_rows(rows: Sequence[dict[str, Any]], columns: tuple[str, ...], *, as_json: bool) -> None:
    """All of it as JSON, or a line a row with tabs between these columns."""
    if as_json:
        tell(_json(rows))
        return
    lines = ["\t".join(" ".join(str(row[column]).split()) for column in columns) for row in rows]
    if lines:
        tell("\n".join(lines))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
