"""Lists out: every form can be read again, no formula runs, no credential leaves, no half file is left."""

import csv
import json
import math
import os
import uuid
import xml.etree.ElementTree as ET

import openpyxl
import pytest

from console.catalogue.categories import shipped
from console.catalogue.values import Area, Camera, Name, Ownership, Placement, Site
from console.child.job import Cancelled
from console.lists.facts import CityFacts
from console.lists.headers import guess
from console.lists.mapping import MappingChoice
from console.lists.out.apart import ListNotWritten, give_out
from console.lists.out.escape import safe
from console.lists.out.values import COLUMNS, FIELD_TEAM, Form, Wish
from console.lists.out.writing import write_list
from console.lists.reading import open_table
from console.lists.understanding import Understander
from console.lists.values import Field
from console.store import catalogue_tables as tables
from console.store.store import Store

NOWHERE = math.nan
THANA = Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "", ())


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "data") as opened:
        opened.write(fill(opened.seat)).result()
        yield opened


def fill(seat):
    def put(db):
        tables.put_areas(db, [THANA], seat)
        tables.put_sites(
            db,
            [
                Site(
                    "s1",
                    Name("शराब की दुकान", 'Shop "A", large'),
                    "liquor_shop",
                    Ownership.PRIVATE,
                    27.88,
                    78.08,
                    thana="t1",
                    owner='=HYPERLINK("http://x","go")',
                    phone="+919812345678",
                ),
                Site("s2", Name("", "Not placed"), "bank", Ownership.PUBLIC, NOWHERE, NOWHERE),
            ],
            seat,
        )
        tables.put_cameras(
            db,
            [
                Camera(
                    "c1",
                    1101,
                    Name("प्रवेश", "Entry"),
                    "s1",
                    Placement.ENTRY,
                    27.8801,
                    78.0801,
                    heading=90.0,
                    sub_url="rtsp://192.0.2.1/2",
                    credential="nvr-192.0.2.1",
                ),
                Camera("c2", 1102, Name("", "@SUM(1)"), "s2", Placement.OTHER, NOWHERE, NOWHERE),
            ],
            seat,
        )

    return put


def wish(folder, form, **more):
    return Wish(str(folder / f"list.{form}"), form, ("c2", "c1", "gone"), **more)


def written(store, wished):
    return store.read(lambda db: write_list(db, wished))


def test_a_csv_has_the_rows_in_the_order_asked_for_and_nothing_that_calculates(store, tmp_path):
    wished = wish(tmp_path, Form.CSV)
    given = written(store, wished)
    assert (given.rows, given.without_place) == (2, 1)
    assert (tmp_path / "list.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        head, second, first = csv.reader(file)
    told = dict(zip(head, first, strict=True))
    assert told["Site name (English)"] == 'Shop "A", large'
    assert told["Owner"].startswith("'=HYPERLINK")
    assert told["Phone"] == "+919812345678"
    assert told["Category"] == "Liquor shop"
    assert told["Thana"] == "Sasni Gate"
    assert float(told["Latitude"]) == 27.8801
    told = dict(zip(head, second, strict=True))
    assert told["Camera name (English)"] == "'@SUM(1)"
    assert told["Latitude"] == ""


def test_an_xlsx_has_texts_as_texts_and_hindi_where_it_is_asked_for(store, tmp_path):
    written(store, wish(tmp_path, Form.XLSX, language="hi", title="शराब/दुकानें"))
    book = openpyxl.load_workbook(tmp_path / "list.xlsx")
    sheet = book.active
    head = [cell.value for cell in sheet[1]]
    row = dict(zip(head, sheet[3], strict=True))
    assert sheet.title == "शराबदुकानें"
    assert row["श्रेणी"].value == "शराब की दुकान"
    assert row["थाना"].value == "सासनी गेट"
    assert row["स्वामी"].data_type == "s"
    assert row["फ़ोन"].value == "+919812345678"
    assert row["कैमरा नंबर"].value == 1101
    assert sheet.freeze_panes == "A2"
    assert not any(cell.data_type == "f" for line in sheet.iter_rows() for cell in line)


def test_geojson_has_points_and_keeps_what_has_none(store, tmp_path):
    written(store, wish(tmp_path, Form.GEOJSON, columns=(Field.NUMBER, Field.NAME_EN)))
    told = json.loads((tmp_path / "list.geojson").read_text(encoding="utf-8"))
    second, first = told["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [78.0801, 27.8801]}
    assert first["properties"] == {"number": 1101, "name_en": 'Shop "A", large'}
    assert second["geometry"] is None


def test_a_kml_for_the_streets_has_places_and_telephones_and_no_addresses_of_streams(store, tmp_path):
    given = written(store, wish(tmp_path, Form.KML, columns=(*FIELD_TEAM, Field.SUB_URL), title="<Shops>"))
    text = (tmp_path / "list.kml").read_text(encoding="utf-8")
    root = ET.fromstring(text)  # noqa: S314 - our own
    space = {"k": "http://www.opengis.net/kml/2.2"}
    assert root.findtext("k:Document/k:name", namespaces=space) == "<Shops>"
    assert root.findtext(".//k:Folder/k:name", namespaces=space) == "Sasni Gate"
    (mark,) = root.findall(".//k:Placemark", space)
    assert mark.findtext("k:name", namespaces=space) == "1101 Entry"
    assert mark.findtext(".//k:coordinates", namespaces=space) == "78.0801,27.8801"
    assert "+919812345678" in mark.findtext("k:description", namespaces=space)
    style = mark.findtext("k:styleUrl", namespaces=space)
    assert root.find(f".//k:Style[@id='{style[1:]}']", space) is not None
    assert "rtsp" not in text
    assert given.without_place == 1


def test_a_site_without_a_camera_can_be_told_as_well(store, tmp_path):
    wished = Wish(str(tmp_path / "list.csv"), Form.CSV, (), ("s2",), (Field.NAME_EN, Field.NUMBER))
    assert written(store, wished).rows == 1
    assert (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()[1] == "Not placed,"


def test_what_was_there_is_kept_when_the_list_cannot_be_written(store, tmp_path, monkeypatch):
    path = tmp_path / "list.csv"
    path.write_text("former", encoding="utf-8")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        written(store, wish(tmp_path, Form.CSV))
    assert path.read_text(encoding="utf-8") == "former"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_the_process_writes_while_the_store_is_open_and_tells_how_much(store, tmp_path):
    given = give_out(store.file, wish(tmp_path, Form.CSV))
    assert (given.rows, given.without_place) == (2, 1)
    assert (tmp_path / "list.csv").exists()


def test_the_process_says_why_it_could_not(store, tmp_path):
    with pytest.raises(ListNotWritten) as failed:
        give_out(store.file, wish(tmp_path / "nowhere", Form.CSV))
    assert failed.value.errno == 2
    with pytest.raises(Cancelled):
        give_out(store.file, wish(tmp_path, Form.CSV), cancelled=lambda: True)
    assert [each.name for each in tmp_path.iterdir() if "list" in each.name] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("\t=1", "'\t=1"),
        ("@x", "'@x"),
        ("-cmd", "'-cmd"),
        ("+91 98123-45678", "+91 98123-45678"),
        ("-12.5", "-12.5"),
        ("A=1", "A=1"),
        ("a\x00b\x0bc", "a b c"),
        ("", ""),
    ],
)
def test_text_that_would_calculate_does_not(text, kept):
    assert safe(text) == kept


TEXTS = (
    *("=1+1", "@x", "-5", "+91 98", "%x", "|cmd", "=cmd|' /C calc'!A0", "'quoted", "''two", "#REF!"),
    *("_x0041_", "1e5", "00123", "12.0", "TRUE", "2026-01-05", "१२३", "सासनी गेट “क”", '"q", ; x\ty', "a\nb"),
    *("<b>&amp;</b>", "Ram – Shyam", "x" * 150),
)


def named(text):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, text))


def odd_city(seat):
    def put(db):
        tables.put_areas(db, [THANA], seat)
        tables.put_sites(
            db,
            [
                Site(
                    named(f"s{place}"),
                    Name(f"विद्यालय {text}", text),
                    "school",
                    Ownership.PRIVATE,
                    27.8,
                    78.1,
                    thana="t1",
                    owner=text,
                    phone="+919812345678",
                )
                for place, text in enumerate(TEXTS)
            ],
            seat,
        )
        tables.put_cameras(
            db,
            [
                Camera(
                    named(f"c{place}"),
                    1000 + place,
                    Name(f"प्रवेश {text}", f"Cam {text}"),
                    named(f"s{place}"),
                    Placement.EXIT,
                    27.80001,
                    78.1,
                    heading=12.5,
                    sub_url=f"rtsp://192.0.2.1/{place}",
                    credential="nvr-1",
                )
                for place, text in enumerate(TEXTS)
            ],
            seat,
        )
        db.execute("UPDATE sites SET address = name_en, note = name_en, code = name_en")

    return put


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX, Form.GEOJSON])
@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_list_that_comes_back_says_what_was_given_out(tmp_path, form, language):
    with Store.open(tmp_path / "data") as store:
        store.write(odd_city(store.seat)).result()
        cameras = tuple(named(f"c{place}") for place in range(len(TEXTS)))
        wished = Wish(str(tmp_path / f"list.{form}"), form, cameras, language=language)
        written(store, wished)
    table = open_table(tmp_path / f"list.{form}")
    lines = list(table.rows())
    guessed = guess(table.headers, [line.cells for line in lines[:20]])
    facts = CityFacts(shipped()[1], (THANA,), frozenset({"nvr-1"}))
    understander = Understander(facts, table.headers, MappingChoice.of(guessed))
    for place, (line, text) in enumerate(zip(lines, TEXTS, strict=True)):
        record = understander.record(line)
        assert record.troubles == (), text
        wanted = {
            Field.NUMBER: 1000 + place,
            Field.CAMERA_NAME_HI: f"प्रवेश {text}",
            Field.CAMERA_NAME_EN: f"Cam {text}",
            Field.NAME_HI: f"विद्यालय {text}",
            **dict.fromkeys((Field.NAME_EN, Field.OWNER, Field.ADDRESS, Field.NOTE, Field.CODE), text),
            Field.CATEGORY: "school",
            Field.OWNERSHIP: int(Ownership.PRIVATE),
            Field.PLACEMENT: int(Placement.EXIT),
            Field.THANA: "t1",
            Field.LAT: 27.80001,
            Field.HEADING: 12.5,
            Field.PHONE: "+919812345678",
            Field.SUB_URL: f"rtsp://192.0.2.1/{place}",
            Field.CREDENTIAL: "nvr-1",
            Field.SITE_ID: named(f"s{place}"),
            Field.CAMERA_ID: named(f"c{place}"),
        }
        assert {field: record.values.get(field) for field in wanted} == wanted


def test_every_column_has_a_heading_and_a_place():
    from console.lists.out.headings import HEADINGS
    from console.lists.out.rows import _FROM

    assert set(COLUMNS) == set(HEADINGS) == set(_FROM)
    for language in ("hi", "en"):
        texts = [HEADINGS[each].text(language) for each in COLUMNS]
        assert len(set(texts)) == len(texts)
