"""Tables as Google, Outlook and people write them, and tables that are broken."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from ninja_mentor.core.contact_files.mapping import Columns, drafts_of, guess, signature
from ninja_mentor.core.contact_files.table_reading import read_table
from ninja_mentor.core.kernel.errors import UserError


def read(text: str | bytes, **options: Any) -> tuple[Columns, list[dict[str, Any]]]:  # noqa: ANN401  (options)
    """How the columns are understood, and the people."""
    table = read_table(text.encode() if isinstance(text, str) else text, **options)
    columns = guess(table)
    return columns, [dict(draft.values) for draft in drafts_of(table, columns).drafts]


def spreadsheet(*rows: tuple[object, ...], name: str = "Contactos") -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    page = book.add_worksheet(name)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            page.write(number, column, cell)
    book.close()
    return buffer.getvalue()


def test_google_writes_values_beside_their_labels() -> None:
    _, [yumi] = read(
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Nickname,Organization Name,"
        "Organization Title,Birthday,Notes,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,"
        "Phone 1 - Value,Relation 1 - Label,Relation 1 - Value,Address 1 - City,Address 1 - Country\n"
        "Yumi,,Nakamura Flores,ゆみ,なかむら,Yumi-chan,Cooperativa,Socia,,Nota,* Home,yumi@example.org,"
        "y@example.bo,Mobile,+591 69012345 ::: 71234567,Spouse,Kenji,Okinawa Uno,Bolivia\n"
    )
    assert yumi["name"] == "Yumi Nakamura Flores"
    assert (yumi["family_names"], yumi["given_names"], yumi["address_as"]) == (
        "Nakamura Flores",
        "Yumi",
        "Yumi-chan",
    )
    assert yumi["emails"] == ("yumi@example.org", "y@example.bo")
    assert yumi["phones"] == ("+591 69012345", "71234567")
    assert (yumi["place"], yumi["country"], yumi["role"]) == ("Okinawa Uno", "Bolivia", "Socia")


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            "First Name;Last Name;Company;E-mail Address;Mobile Phone;Job Title",
            "Ana;Higa Vaca;CAICO;ana@e.org;71234567;Jefa",
        ),
        (
            "Nombre;Apellidos;Empresa;Dirección de correo electrónico;Teléfono móvil;Cargo",
            "Ana;Higa Vaca;CAICO;ana@e.org;71234567;Jefa",
        ),
        ("Nome;Sobrenome;Empresa;E-mail;Celular;Função", "Ana;Higa Vaca;CAICO;ana@e.org;71234567;Jefa"),
        ("名;姓;会社;メール;携帯電話;役職", "Ana;Higa Vaca;CAICO;ana@e.org;71234567;Jefa"),
    ],
)
def test_outlook_in_four_languages(head: str, row: str) -> None:
    table = read_table(f"{head}\n{row}\n".encode())
    [ana] = drafts_of(table, guess(table)).drafts
    assert (ana.organisation, ana.values["emails"], ana.values["phones"]) == (
        "CAICO",
        ("ana@e.org",),
        ("71234567",),
    )
    assert ana.values["role"] == "Jefa"
    assert "Ana" in ana.values["name"]


def test_two_family_names_in_columns_of_their_own_stay_in_order() -> None:
    _, [ana] = read("Nombres,Apellido paterno,Apellido materno,Celular\nAna,Higa,Vaca,71234567\n")
    assert (ana["name"], ana["family_names"]) == ("Ana Higa Vaca", "Higa Vaca")


def test_a_japanese_name_is_put_together_family_first() -> None:
    _, [yumi] = read("姓,名,ふりがな,電話\n中村,由美,なかむら ゆみ,090-1234-5678\n".encode("cp932"))
    assert (yumi["name"], yumi["kana"]) == ("中村 由美", "なかむら ゆみ")


def test_without_headings_columns_are_known_by_what_is_in_them() -> None:
    columns, people = read("Ana Higa;71234567;ana@example.org\nRosa Mamani;71234568;rosa@example.org\n")
    assert columns == {0: "name", 1: "phones", 2: "emails"}
    assert [one["name"] for one in people] == ["Ana Higa", "Rosa Mamani"]


def test_titles_above_the_headings_are_passed_over_and_lines_are_those_of_the_file() -> None:
    table = read_table(
        b"Lista 2026\n\nNombre,Celular,Correo\nAna,71234567,a@b.org\n\nRosa,71234568,r@b.org\n"
    )
    assert table.headers == ("Nombre", "Celular", "Correo")
    assert [row.line for row in table.rows] == [4, 6]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_any_separator_is_found(separator: str) -> None:
    text = "\n".join(
        separator.join(row) for row in (("Nombre", "Correo"), ("Ana", "a@b.org"), ("Rosa", "r@b.org"))
    )
    table = read_table(text.encode())
    assert (table.separator, len(table.rows)) == (separator, 2)


def test_signs_in_quoted_cells_of_several_lines_are_no_separators() -> None:
    table = read_table(b'Name,E-mail,Languages,Note\n0,"a@b.org\nc@d.org",es;ja,"one; two\nthree; four"\n')
    assert (table.separator, len(table.rows)) == (",", 1)


def test_cells_with_lines_and_quotes_in_them() -> None:
    _, [ana] = read('Name,Note\n"Higa, Ana","line 1\nline ""2"""\n')
    assert (ana["name"], ana["note"]) == ("Higa, Ana", 'line 1\nline "2"')


def test_a_quote_that_nobody_closed_is_named_and_takes_nobody_with_it() -> None:
    table = read_table(b'Name,Phone\n"Ana,71234567\nRosa,71234568\nLuis,71234569\n')
    reading = drafts_of(table, guess(table))
    assert [draft.values["name"] for draft in reading.drafts] == ['"Ana', "Rosa", "Luis"]
    [finding] = reading.findings
    assert (finding.line, finding.error.code, finding.skipped) == (2, "table-quote-open", False)


def test_inches_in_a_cell_are_no_quotes() -> None:
    _, people = read('Name,Note\nAna,tubo de 5"\nRosa,tubo de 6"\n')
    assert [one["note"] for one in people] == ['tubo de 5"', 'tubo de 6"']


def test_a_file_that_says_utf8_and_is_not_names_the_lines_and_keeps_them() -> None:
    content = "\ufeffNombre,Ciudad\nMaría,Cochabamba\nJosé,Santa Cruz\n".encode() + "Ángel,Montero\n".encode(
        "cp1252"
    )
    table = read_table(content)
    reading = drafts_of(table, guess(table))
    assert [draft.values["name"] for draft in reading.drafts] == ["María", "José", "Ángel"]
    assert [(finding.line, finding.error.code) for finding in reading.findings] == [
        (4, "contacts-line-encoding")
    ]


def test_a_row_without_a_name_is_skipped_by_line() -> None:
    table = read_table(b"Nombre,Celular\nAna,71234567\n,71234568\n")
    reading = drafts_of(table, guess(table))
    assert [(finding.line, finding.error.code) for finding in reading.findings] == [
        (3, "contact-without-name")
    ]


def test_cells_of_a_spreadsheet_are_read_as_a_person_would_type_them() -> None:
    content = spreadsheet(
        ("Nombre", "Celular", "Año de nacimiento"), ("Ana", 71234567, 1998), ("Rosa", 71234568.0, "")
    )
    _, [ana, rosa] = read(content)
    assert (ana["phones"], ana["birth_year"]) == (("71234567",), "1998")
    assert rosa["phones"] == ("71234568",)


def test_the_sheet_with_contacts_is_taken_and_another_by_name() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("Portada").write(0, 0, "Programa 2026")
    page = book.add_worksheet("Gente")
    for column, (head, cell) in enumerate((("Nombre", "Ana"), ("Correo", "a@b.org"))):
        page.write(0, column, head)
        page.write(1, column, cell)
    book.close()
    table = read_table(buffer.getvalue())
    assert (table.sheet, table.sheets, len(table.rows)) == ("Gente", ("Portada", "Gente"), 1)
    assert read_table(buffer.getvalue(), sheet="Portada").rows[0].cells == ("Programa 2026",)


def packed(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_zip_bomb_is_not_unpacked() -> None:
    with pytest.raises(UserError) as refused:
        read_table(packed(**{"xl/workbook.xml": b"0" * 60_000_000}))
    assert refused.value.code == "table-suspicious"


def test_a_damaged_spreadsheet_is_said() -> None:
    with pytest.raises(UserError) as refused:
        read_table(packed(**{"xl/workbook.xml": b"<broken"}))
    assert refused.value.code == "table-broken"
    whole = spreadsheet(("Nombre",), ("Ana",))
    with pytest.raises(UserError):
        read_table(whole[: len(whole) // 2])


def test_macros_are_said_and_not_run() -> None:
    content = spreadsheet(("Nombre", "Correo"), ("Ana", "a@b.org"))
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    table = read_table(buffer.getvalue())
    assert [finding.error.code for finding in table.findings] == ["table-macros"]
    assert len(table.rows) == 1


def test_a_formula_gives_the_value_that_was_stored() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nombre", "Correo"])
    sheet.append(['=HYPERLINK("http://example.org","Ana")', "a@b.org"])
    buffer = io.BytesIO()
    book.save(buffer)
    table = read_table(buffer.getvalue())
    assert "HYPERLINK" not in table.rows[0].cells[0]


def test_a_list_longer_than_any_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        read_table(b"Nombre;Celular\n" + b"Ana;71234567\n" * 200_001)
    assert refused.value.code == "table-too-large"


def test_a_mapping_is_known_again_by_its_headings() -> None:
    assert signature(("Nombre", "Correo")) == signature(("NOMBRE", "correo"))
    assert signature(("Nombre", "Correo")) != signature(("Nombre", "Celular"))


@given(st.binary(max_size=300))
def test_no_bytes_break_the_readers(content: bytes) -> None:
    for bytes_ in (content, b"PK\x03\x04" + content, b"Nombre,Correo\n" + content):
        try:
            table = read_table(bytes_)
        except UserError:
            continue
        drafts_of(table, guess(table))


def test_a_file_of_rows_that_are_all_left_out_is_not_called_empty() -> None:
    with pytest.raises(UserError) as refused:
        read_table((",".join("x" * 300_000) + "\n").encode())
    assert refused.value.code == "contacts-unknown"
