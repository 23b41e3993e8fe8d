"""People brought in from the command line: what is wrong is said by line, the rest goes in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Shell

CARDS = Path(__file__).parents[1] / "core" / "contact_files" / "cards"


def test_cards_are_planned_and_then_brought_in_and_known_afterwards(shell: Shell) -> None:
    file = str(CARDS / "android.vcf")
    planned = shell.says("import", file, "--dry-run", "--country", "bo")
    assert [line.split("\t")[1:3] for line in planned.splitlines()] == [["new", "new"], ["new", "new"]]
    assert shell.json("list", "people") == []
    assert shell.says("--as", "Ana", "import", file, "--country", "BO").splitlines()[0] == "2 people added"
    file = str(CARDS / "google.vcf")
    shell.says("--as", "Ana", "import", file)
    [again] = shell.json("import", file, "--dry-run")["people"]
    assert (again["what"], again["do"]) == ("known", "merge")
    assert again["matches"][0]["score"] > 90


def test_what_is_wrong_is_said_by_line_and_the_rest_goes_in(shell: Shell) -> None:
    file = shell.folder / "people.csv"
    file.write_text("Nombre;Celular;Nota\nAna Higa;12;'=1+1\n;71234567;x\nRosa Mamani;71234568;\n", "utf-8")
    done = shell.run("import", str(file), "--country", "BO")
    assert done.returncode == 0
    assert [line.split(" · ")[0] for line in done.stderr.splitlines()] == ["Line 2", "Line 3"]
    people = {each["name"]: each for each in shell.json("list", "people")}
    assert people.keys() == {"Ana Higa", "Rosa Mamani"}
    assert people["Rosa Mamani"]["phones"] == ["+59171234568"]
    assert people["Ana Higa"]["note"] == "=1+1"


def test_what_is_no_list_of_contacts_is_refused(shell: Shell) -> None:
    picture = shell.folder / "people.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert "vCard" in shell.refuses("import", str(picture))
    assert "empty" in _refused(shell, b"")
    assert shell.refuses("import", str(shell.folder / "nowhere.vcf"))


def _refused(shell: Shell, content: bytes) -> str:
    file = shell.folder / "x.vcf"
    file.write_bytes(content)
    return shell.refuses("import", str(file))
