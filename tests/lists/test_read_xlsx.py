"""Lists in workbooks are read as people see them, and packages that are made to burst are refused."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from console.lists.reading import open_table
from console.lists.table import MAX_CELL, ListUnreadable, ReadingCancelled, Remark, RemarkKind, Why
from tests.lists.list_files import HEADERS, ROWS, cells, put, read, workbook

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(folder, sheet, *, strings="", more=()):
    """A workbook written by hand, with this inside its `sheetData`."""
    path = folder / "hand.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELS}">'
            f'<Relationship Id="r" Type="{_DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_RELS}"><Relationship Id="a" Type="t" Target="worksheets/s.xml"/>'
            '<Relationship Id="b" Type="t" Target="sharedStrings.xml"/></Relationships>',
        )
        book.writestr("xl/worksheets/s.xml", sheet)
        if strings:
            book.writestr("xl/sharedStrings.xml", strings)
        for name, content in more:
            book.writestr(name, content)
    return path


def sheet(rows):
    """A sheet with these rows."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def text_cell(at, text):
    """A cell with text in it."""
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


HEAD = f'<row r="1">{text_cell("A1", "Name")}{text_cell("B1", "Phone")}</row>'


def why_not(path):
    with pytest.raises(ListUnreadable) as caught:
        read(path)
    return caught.value.why


def test_a_workbook(tmp_path):
    table, rows = read(workbook(tmp_path, [("सूची",), (), HEADERS, *ROWS]))
    assert (table.kind, table.sheets, table.sheet, table.header_row) == ("xlsx", ("Sheet",), "Sheet", 3)
    assert [row.cells for row in rows] == list(ROWS)
    assert [row.number for row in rows] == [4, 5]
    assert table.remarks == ()


def test_numbers_are_what_people_see(tmp_path):
    book = Workbook()
    book.active.append(["Name", "Phone", "Latitude", "Licence no", "Ward", "Date", "Note", "Working"])
    when, moment = dt.date(2026, 11, 22), dt.datetime(2026, 11, 22, 14, 5)
    book.active.append(["A", 9.1e11, 27.897400000000001, 42, 12.0, when, 1e-7, True])
    book.active.append(["B", 919876543210, 27, 7, 12.5, moment, 0.1 + 0.2, dt.time(9, 30)])
    book.active["D2"].number_format = book.active["D3"].number_format = "00000"
    book.save(tmp_path / "list.xlsx")
    assert cells(tmp_path / "list.xlsx") == [
        ("A", "910000000000", "27.8974", "00042", "12", "2026-11-22", "0.0000001", "TRUE"),
        (
            "B",
            "919876543210",
            "27",
            "00007",
            "12.5",
            "2026-11-22 14:05:00",
            "0.3",
            "09:30:00",
        ),
    ]


def test_dates_since_1904(tmp_path):
    book = Workbook()
    book.epoch = dt.datetime(1904, 1, 1)
    book.active.append(["Name", "Date"])
    book.active.append(["A", dt.date(2026, 11, 22)])
    book.save(tmp_path / "list.xlsx")
    assert cells(tmp_path / "list.xlsx") == [("A", "2026-11-22")]


def test_the_first_shown_sheet_with_anything_or_the_one_asked_for(tmp_path):
    book = Workbook()
    hidden = book.active
    hidden.title, hidden.sheet_state = "Hidden", "hidden"
    hidden.append(["Name", "Phone"])
    book.create_sheet("Empty")
    for name in ("Thana 1", "Thana 2"):
        book.create_sheet(name).append(["Name", "Phone"])
        book[name].append([name, 98])
    book.save(tmp_path / "list.xlsx")
    table, rows = read(tmp_path / "list.xlsx")
    assert table.sheets == ("Hidden", "Empty", "Thana 1", "Thana 2")
    assert (table.sheet, rows[0].cells[0]) == ("Thana 1", "Thana 1")
    assert cells(tmp_path / "list.xlsx", "Thana 2") == [("Thana 2", "98")]
    with pytest.raises(ListUnreadable) as caught:
        open_table(tmp_path / "list.xlsx", sheet="Thana 3")
    assert caught.value.why is Why.NO_SUCH_SHEET


def test_formulas_are_never_worked_out(tmp_path):
    rows = (
        f'<row r="2">{text_cell("A2", "A")}<c r="B2"><f>1+1</f><v>9876543210</v></c></row>'
        f'<row r="3">{text_cell("A3", "B")}<c r="B3"><f>HYPERLINK("http://x")</f></c></row>'
        f'<row r="4">{text_cell("A4", "C")}<c r="B4" t="e"><v>#REF!</v></c></row>'
    )
    table, read_rows = read(package(tmp_path, sheet(HEAD + rows)))
    assert [row.cells[1] for row in read_rows] == ["9876543210", '=HYPERLINK("http://x")', ""]
    assert table.remarks == (
        Remark(RemarkKind.FORMULAS, 1, 2),
        Remark(RemarkKind.FORMULAS_WITHOUT_VALUE, 1, 3),
        Remark(RemarkKind.ERROR_CELLS, 1, 4),
    )


def test_cells_that_are_one_over_several_rows_count_for_all(tmp_path):
    book = Workbook()
    for row in (
        ["Thana", "Name"],
        ["Civil Lines", "A"],
        [None, "B"],
        [None, "C"],
        ["Delhi Gate", "D"],
        [None],
    ):
        book.active.append(row)
    book.active.merge_cells("A2:A4")
    book.active.merge_cells("A5:A6")
    book.save(tmp_path / "list.xlsx")
    table, rows = read(tmp_path / "list.xlsx")
    assert [row.cells for row in rows] == [
        ("Civil Lines", "A"),
        ("Civil Lines", "B"),
        ("Civil Lines", "C"),
        ("Delhi Gate", "D"),
    ]
    assert Remark(RemarkKind.MERGED_CELLS, 2) in table.remarks


def test_rows_that_are_hidden_are_read_and_told(tmp_path):
    book = Workbook()
    for row in (["Name", "Phone"], ["A", 98], ["B", 99]):
        book.active.append(row)
    book.active.row_dimensions[2].hidden = True
    book.save(tmp_path / "list.xlsx")
    table, rows = read(tmp_path / "list.xlsx")
    assert len(rows) == 2
    assert table.remarks == (Remark(RemarkKind.HIDDEN_ROWS, 1, 2),)


def test_strings_with_runs_and_with_what_xml_cannot_say(tmp_path):
    strings = (
        f'<sst xmlns="{_MAIN}"><si><r><t>Adarsh </t></r><r><t>School</t></r>'
        '<rPh sb="0" eb="1"><t>x</t></rPh></si>'
        "<si><t>a_x000A_b</t></si></sst>"
    )
    rows = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>'
    rows += '<row r="3"><c r="A3" t="s"><v>99</v></c><c r="B3" t="s"><v>0</v></c></row>'
    path = package(tmp_path, sheet(HEAD + rows), strings=strings)
    assert cells(path) == [("Adarsh School", "a\nb"), ("", "Adarsh School")]


def test_prefixed_names_and_cells_without_places(tmp_path):
    rows = '<x:row><x:c t="str"><x:v>Name</x:v></x:c></x:row><x:row><x:c t="str"><x:v>A</x:v></x:c></x:row>'
    body = f'<x:worksheet xmlns:x="{_MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert cells(package(tmp_path, body)) == [("A",)]


def test_styled_cells_without_anything_are_no_columns(tmp_path):
    rows = f'<row r="2">{text_cell("A2", "A")}<c r="B2"/><c r="XFD2" s="1"/></row>'
    assert cells(package(tmp_path, sheet(HEAD + rows))) == [("A", "")]


def test_a_million_empty_rows(tmp_path):
    rows = "".join(f'<row r="{n}" spans="1:2"/>' for n in range(2, 1_000_002))
    path = package(tmp_path, sheet(f'{HEAD}{rows}<row r="1000002">{text_cell("A1000002", "A")}</row>'))
    table, read_rows = read(path)
    assert [(row.number, row.cells) for row in read_rows] == [(1_000_002, ("A", ""))]
    assert table.remarks == (Remark(RemarkKind.EMPTY_ROWS, 1_000_000, 2),)


def test_a_long_text_is_cut_and_never_gathered(tmp_path):
    long = "<is>" + "<t>" + "x" * 3_000_000 + "</t></is>"
    rows = f'<row r="2"><c r="A2" t="inlineStr">{long}</c></row>'
    path = package(tmp_path, sheet(HEAD + rows + "<!-- " + "".join(map(str, range(9_000))) + " -->"))
    table, read_rows = read(path)
    assert len(read_rows[0].cells[0]) == MAX_CELL
    assert table.remarks[0].kind is RemarkKind.CELLS_CUT


def test_a_zip_bomb(tmp_path):
    assert why_not(package(tmp_path, sheet(HEAD) + " " * 40_000_000)) is Why.BOMB


def test_a_bomb_in_a_part_that_nobody_reads(tmp_path):
    assert why_not(package(tmp_path, sheet(HEAD), more=[("xl/media/a.bin", bytes(40_000_000))])) is Why.BOMB


def test_more_parts_than_a_workbook_has(tmp_path):
    more = [(f"x/{n}", b"") for n in range(10_001)]
    assert why_not(package(tmp_path, sheet(HEAD), more=more)) is Why.BOMB


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData>'
    "</worksheet>"
)


def test_entities_are_refused_in_cells_and_in_strings(tmp_path):
    assert why_not(package(tmp_path, LAUGHS)) is Why.BOMB
    strings = LAUGHS.replace("worksheet", "sst")
    rows = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    assert why_not(package(tmp_path, sheet(HEAD + rows), strings=strings)) is Why.BOMB


def test_entities_are_refused_in_the_book_itself(tmp_path):
    path = package(tmp_path, sheet(HEAD))
    parts = {name: zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()}
    dtd = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, dtd + content if name == "xl/workbook.xml" else content)
    assert why_not(path) is Why.BOMB


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"><c r="A2"',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="2"><c r="1A2"><v>1</v></c></row>',
        '<row r="2"><c r="ZZZZ2"><v>1</v></c></row>',
    ],
)
def test_broken_sheets(tmp_path, rows):
    assert why_not(package(tmp_path, sheet(HEAD + rows))) is Why.BROKEN


def test_a_value_far_to_the_right(tmp_path):
    rows = '<row r="2"><c r="XFD2"><v>1</v></c></row>'
    assert why_not(package(tmp_path, sheet(HEAD + rows))) is Why.TOO_MANY_COLUMNS


def test_other_packages(tmp_path):
    def packed(**parts):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as book:
            for name, content in parts.items():
                book.writestr(name.replace("__", "/").replace("_", "."), content)
        return put(tmp_path, data.getvalue(), "other.xlsx")

    assert why_not(packed(word__document_xml="")) is Why.NOT_A_LIST
    assert why_not(packed(a_txt="hello")) is Why.NOT_A_LIST
    assert why_not(put(tmp_path, b"PK\x03\x04 nothing more", "cut.xlsx")) is Why.BROKEN


def test_a_damaged_part(tmp_path):
    path = workbook(tmp_path, [("Name", "Phone"), *[(f"School {n}", n) for n in range(3_000)]])
    content = bytearray(path.read_bytes())
    at = zipfile.ZipFile(path).getinfo("xl/worksheets/sheet1.xml").header_offset
    content[at + 400 : at + 900] = bytes(500)
    assert why_not(put(tmp_path, bytes(content), "damaged.xlsx")) is Why.BROKEN


def test_an_encrypted_part(tmp_path):
    path = workbook(tmp_path, [("Name",), ("A",)])
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert why_not(put(tmp_path, bytes(content), "locked.xlsx")) is Why.PASSWORD


def test_reading_can_be_cancelled(tmp_path):
    table = open_table(workbook(tmp_path, [("Name", "Phone"), *[(f"S {n}", n) for n in range(2_000)]]))
    assert len(list(table.rows())) == 2_000
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 8

    table = open_table(tmp_path / "list.xlsx", cancelled=cancelled)
    with pytest.raises(ReadingCancelled):
        list(table.rows())


VALUE = st.one_of(
    st.text(st.characters(min_codepoint=32, blacklist_categories=("Cs", "Cc", "Cn")), max_size=12),
    st.integers(-(10**14), 10**14),
    st.floats(-1e9, 1e9, allow_subnormal=False).map(lambda number: round(number, 6)),
    st.booleans(),
    st.none(),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(rows=st.lists(st.lists(VALUE, min_size=2, max_size=2), min_size=1, max_size=6))
def test_what_openpyxl_wrote_is_what_openpyxl_reads(tmp_path, rows):
    book = Workbook()
    for row in [("Name", "Phone"), *rows]:
        for place, value in enumerate(row, 1):
            cell = book.active.cell(book.active.max_row + (place == 1), place, value)
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(tmp_path / "any.xlsx")
    other = load_workbook(tmp_path / "any.xlsx", read_only=True)
    wanted = [[_seen(value) for value in row] for row in other.active.iter_rows(values_only=True)]
    other.close()
    wanted = [row + [""] * (2 - len(row)) for row in wanted if any(row) and row[:2] != ["Name", "Phone"]]
    try:
        found = [list(row.cells) for row in open_table(tmp_path / "any.xlsx").rows()]
    except ListUnreadable as error:
        found = [] if error.why is Why.EMPTY else [[error.why]]
    assert found == wanted


def _seen(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.6f}".rstrip("0")
    return str(value).strip()
