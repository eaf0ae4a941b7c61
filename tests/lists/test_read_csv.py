"""Lists of separated values are read in every encoding and with every delimiter that offices use."""

from __future__ import annotations

import codecs
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.lists.reading import open_table
from console.lists.table import (
    MAX_BYTES,
    MAX_CELL,
    MAX_COLUMNS,
    ListUnreadable,
    ReadingCancelled,
    Remark,
    RemarkKind,
    Why,
)
from tests.lists.list_files import HEADERS, ROWS, cells, csv_text, put, read

TEXT = csv_text([HEADERS, *ROWS])


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings(tmp_path, content, encoding):
    table, rows = read(put(tmp_path, content))
    assert (table.encoding, table.headers, table.header_row) == (encoding, HEADERS, 1)
    assert [row.cells for row in rows] == list(ROWS)
    assert [row.number for row in rows] == [2, 3]
    assert table.remarks == ()


def test_windows_1252(tmp_path):
    text = "Name,Address\nCafé Coffee Day,“Main” Road – 2\n"
    table, rows = read(put(tmp_path, text.encode("windows-1252")))
    assert table.encoding == "windows-1252"
    assert rows[0].cells == ("Café Coffee Day", "“Main” Road – 2")


def test_windows_1252_far_behind_the_beginning(tmp_path):
    plain = "Name,Address\n" + "Shop,Road\n" * 20_000
    table, rows = read(put(tmp_path, (plain + "Café,Road\n").encode("windows-1252")))
    assert (table.encoding, rows[-1].cells) == ("windows-1252", ("Café", "Road"))


def test_a_few_damaged_bytes_do_not_make_hindi_another_encoding(tmp_path):
    content = TEXT.encode().replace("सासनी".encode(), "सासनी".encode()[:-1], 1)
    table, rows = read(put(tmp_path, content))
    assert table.encoding == "utf-8"
    assert rows[1].cells == ROWS[1]
    assert [(each.kind, each.count) for each in table.remarks] == [(RemarkKind.BAD_CHARACTERS, 1)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(tmp_path, delimiter):
    table, rows = read(put(tmp_path, csv_text([HEADERS, *ROWS], delimiter)))
    assert table.delimiter == delimiter
    assert [row.cells for row in rows] == list(ROWS)


def test_commas_in_addresses_do_not_hide_the_semicolon(tmp_path):
    rows = [("Name", "Address"), *[(f"Shop {n}", f"House {n}, Street 2, Aligarh, UP") for n in range(9)]]
    table, _ = read(put(tmp_path, csv_text(rows, ";").replace('"', "")))
    assert (table.delimiter, table.headers) == (";", ("Name", "Address"))


def test_the_line_that_tells_the_delimiter(tmp_path):
    table, rows = read(put(tmp_path, "sep=|\nName|Phone\nA, B; C|98\n"))
    assert (table.delimiter, table.headers, table.header_row) == ("|", ("Name", "Phone"), 2)
    assert rows[0].number == 3


def test_a_list_of_one_column(tmp_path):
    assert cells(put(tmp_path, "Name\nSchool A\nSchool B\n")) == [("School A",), ("School B",)]


def test_newlines_in_cells_do_not_move_the_rows_numbers(tmp_path):
    table, rows = read(put(tmp_path, 'Name,Address\n"A","Line 1\nLine 2"\n\n"B","C"\n'))
    assert [(row.number, row.cells) for row in rows] == [(2, ("A", "Line 1\nLine 2")), (4, ("B", "C"))]
    assert table.remarks == (Remark(RemarkKind.EMPTY_ROWS, 1, 3),)


def test_zero_characters_and_old_line_ends(tmp_path):
    assert cells(put(tmp_path, "Name,Phone\rA\x00B,98\r")) == [("AB", "98")]


def test_the_apostrophe_before_what_would_be_a_formula_is_taken_off(tmp_path):
    text = "Name,Note,Owner\n'=A1+1,'@x,'Ram' Kumar\n"
    assert cells(put(tmp_path, text)) == [("=A1+1", "@x", "'Ram' Kumar")]


def test_ragged_rows(tmp_path):
    rows = cells(put(tmp_path, "Name,Phone,Address\nA\nB,98,Road,stray,\nC,99,Lane\nD,97,Lane\n"))
    assert rows[0] == ("A", "", "")
    assert rows[1] == ("B", "98", "Road", "stray")


def test_a_column_without_header_is_a_column(tmp_path):
    table, rows = read(put(tmp_path, "Name,Phone\nA,98,x\nB,99,y\nC,97,\n"))
    assert table.headers == ("Name", "Phone", "column 3")
    assert rows[0].cells == ("A", "98", "x")


def test_headers_below_a_title(tmp_path):
    title = "कार्यालय जिला विद्यालय निरीक्षक अलीगढ़,,\nसूची दिनांक 01.11.2026,,\n,,\n"
    table, rows = read(put(tmp_path, title + "S.No.,Name of School,Mobile No.\n1,A,98\n"))
    assert (table.headers, table.header_row) == (("S.No.", "Name of School", "Mobile No."), 4)
    assert [row.number for row in rows] == [5]


def test_headers_in_two_rows(tmp_path):
    text = "S.No.,Name,Location,,Mobile\n,,Latitude,Longitude,\n1,A,27.9,78.1,98\n"
    table, rows = read(put(tmp_path, text))
    assert table.headers == ("S.No.", "Name", "Latitude", "Longitude", "Mobile")
    assert (table.header_row, rows[0].number) == (2, 3)


def test_headers_twice_are_numbered(tmp_path):
    table, _ = read(put(tmp_path, "Name,Phone,Phone,Phone\nA,1,2,3\n"))
    assert table.headers == ("Name", "Phone", "Phone 2", "Phone 3")


def test_headers_on_every_page_and_numbers_of_columns_are_left_out(tmp_path):
    table, rows = read(put(tmp_path, "S.No.,Name,Phone\n1,2,3\n1,A,98\nS.No.,Name,Phone\n2,B,99\n"))
    assert [row.cells[1] for row in rows] == ["A", "B"]
    assert table.remarks == (Remark(RemarkKind.HEADERS_AGAIN, 2, 2),)


def test_a_list_without_headers(tmp_path):
    table, rows = read(put(tmp_path, "School A,9876543210,27.89\nSchool B,9876543211,27.90\n"))
    assert (table.header_row, table.headers) == (0, ("column 1", "column 2", "column 3"))
    assert [row.number for row in rows] == [1, 2]


def test_words_that_are_headers_elsewhere_make_no_headers_of_data(tmp_path):
    table, rows = read(put(tmp_path, "School,PS,9876543210,27.89\nCollege,PS,9876543211,27.90\n"))
    assert (table.header_row, len(rows)) == (0, 2)


def test_first_rows_that_are_made_to_take_long(tmp_path):
    cell = "1" * 4_900 + "x"
    assert len(cells(put(tmp_path, "\n".join([",".join([cell] * 40)] * 40)))) >= 39


def test_a_long_cell_is_cut_and_told(tmp_path):
    table, rows = read(put(tmp_path, f"Name,Note\nA,{'x' * (MAX_CELL + 7)}\n"))
    assert len(rows[0].cells[1]) == MAX_CELL
    assert table.remarks == (Remark(RemarkKind.CELLS_CUT, 1, 2),)


def test_a_million_empty_rows(tmp_path):
    table, rows = read(put(tmp_path, "Name,Phone\n" + ",\n" * 1_000_000 + "A,98\n"))
    assert [(row.number, row.cells) for row in rows] == [(1_000_002, ("A", "98"))]
    assert table.remarks == (Remark(RemarkKind.EMPTY_ROWS, 1_000_000, 2),)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.EMPTY),
        (b"\xef\xbb\xbf \r\n", Why.EMPTY),
        (b",,,\n,,\n", Why.EMPTY),
        (b"%PDF-1.7\n", Why.NOT_A_LIST),
        (b"SQLite format 3\x00" + b"abc,def\n" * 500, Why.NOT_A_LIST),
        (b"\x89PNG\r\n\x1a\n123", Why.NOT_A_LIST),
        (bytes(range(256)) * 40, Why.NOT_A_LIST),
        (b"<html><table><tr><td>Name</td></tr></table></html>", Why.NOT_A_LIST),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Why.OLD_WORKBOOK),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            Why.PASSWORD,
        ),
        (b"Name,Phone\n" + b"x" * 2_000_000, Why.TOO_LONG_A_LINE),
        (",".join(f"h{n}" for n in range(MAX_COLUMNS + 1)).encode(), Why.TOO_MANY_COLUMNS),
        (b'Name,Phone\n"A,98\n' + b"B,99\n" * 60_000, Why.BROKEN),
    ],
)
def test_what_is_no_list(tmp_path, content, why):
    with pytest.raises(ListUnreadable) as caught:
        read(put(tmp_path, content))
    assert caught.value.why is why


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ListUnreadable) as caught:
        open_table(tmp_path / "none.csv")
    assert caught.value.why is Why.NOT_THERE


def test_what_is_no_file_is_not_waited_for(tmp_path):
    paths = [tmp_path]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        paths.append(tmp_path / "pipe")
    for path in paths:
        with pytest.raises(ListUnreadable) as caught:
            open_table(path)
        assert caught.value.why is Why.NOT_THERE


def test_a_file_that_goes_while_it_is_read(tmp_path):
    table = open_table(put(tmp_path, TEXT))
    (tmp_path / "list.csv").unlink()
    with pytest.raises(ListUnreadable) as caught:
        list(table.rows())
    assert caught.value.why is Why.NOT_THERE


def test_a_file_too_large_is_not_even_opened(tmp_path):
    path = put(tmp_path, TEXT)
    os.truncate(path, MAX_BYTES + 1)
    with pytest.raises(ListUnreadable) as caught:
        open_table(path)
    assert (caught.value.why, caught.value.detail) == (Why.TOO_MANY_BYTES, str(MAX_BYTES))


def test_more_rows_than_a_list_has(tmp_path, monkeypatch):
    monkeypatch.setattr("console.lists.table.MAX_ROWS", 100)
    with pytest.raises(ListUnreadable) as caught:
        read(put(tmp_path, "Name,Phone\n" + "A,98\n" * 101))
    assert (caught.value.why, caught.value.detail) == (Why.TOO_MANY_ROWS, "100")


def test_characters_that_turn_the_writing_around_are_taken_out(tmp_path):
    assert cells(put(tmp_path, "Name,Owner\nA\u202eB,C\x07D\n")) == [("A B", "C D")]


def test_a_quotation_mark_without_end_is_told_with_its_row(tmp_path):
    with pytest.raises(ListUnreadable) as caught:
        read(put(tmp_path, 'Name,Phone\nA,98\n"B,99\n' + "C,97\n" * 60_000))
    assert caught.value.detail == "3"


def test_reading_can_be_cancelled(tmp_path):
    seen: list[int] = []
    path = put(tmp_path, "Name,Phone\n" + "A,98\n" * 2_000)
    table = open_table(path, cancelled=lambda: len(seen) > 500)
    with pytest.raises(ReadingCancelled):
        for row in table.rows():
            seen.append(row.number)
    assert 500 < len(seen) < 2_000


CELL = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff\ufffd"), max_size=20
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=8))
def test_what_is_written_is_read(tmp_path, rows):
    path = put(tmp_path, csv_text([("Name", "Phone", "Address"), *rows]).encode("utf-8-sig"))
    table = open_table(path)
    told = [tuple(cell.strip() for cell in row) for row in rows]
    repeats = {("Name", "Phone", "Address")}
    wanted = [row for row in told if any(row) and row not in repeats]
    assert [row.cells for row in table.rows()] == wanted


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_by_name(tmp_path, content):
    try:
        for row in open_table(put(tmp_path, content)).rows():
            assert any(row.cells)
    except ListUnreadable as error:
        assert error.why in Why
