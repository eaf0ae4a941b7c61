"""What documents are drawn from: pieces on pages, the line of time, the map, stills, fixed dates."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from console.custody.values import What
from console.evidence.values import Trouble
from console.ist import ist
from console.package.values import ExportTrouble
from tests.ui import package_facts
from ui.documents import application
from ui.documents.custody_words import entry_words, what_words
from ui.documents.fixed import fixed
from ui.documents.flow import Piece, paginate
from ui.documents.map_picture import CityShapes, MapPicture, markers, placed, view_of
from ui.documents.setting import mm
from ui.documents.speech import ENGLISH
from ui.documents.stills import read_picture
from ui.documents.time_picture import chart, draw, ticks
from ui.documents.type import ACCENT
from ui.documents.words import trouble_words

pytestmark = pytest.mark.usefixtures("qapp")

pieces = st.lists(
    st.builds(Piece, height=st.floats(0.1, 130), keep=st.booleans(), blank=st.just(False)), max_size=60
)


@settings(deadline=None)
@given(pieces)
def test_every_piece_stands_once_in_order_and_within_its_page(made: list[Piece]) -> None:
    pages = paginate(made, 100.0)
    assert [placed.piece for page in pages for placed in page] == made
    for page in pages:
        ends = [placed.y + placed.piece.height for placed in page]
        assert all(a == pytest.approx(b.y) for a, b in zip(ends, page[1:], strict=False))
        assert not ends or ends[-1] <= 100.0001 or len(page) == 1


def test_a_heading_stays_with_what_follows() -> None:
    body, room, after = Piece(93.0), Piece(1.0, blank=True), Piece(1.0)
    heading, text = Piece(4.0, keep=True), Piece(20.0)
    first, second = paginate([body, room, heading, room, text, room, after], 100.0)
    assert [p.piece for p in first] == [body, room]
    assert [p.piece for p in second] == [heading, room, text, room, after]


def test_the_head_of_a_table_stands_again_on_the_next_page() -> None:
    head = Piece(10.0, keep=True)
    rows = [Piece(30.0, again=head if number else None) for number in range(6)]
    pages = paginate([head, *rows], 100.0)
    assert [page[0].piece for page in pages] == [head] * len(pages)
    assert [p.piece for page in pages for p in page if p.piece is not head] == rows
    assert all(page[-1].y + page[-1].piece.height <= 100.0 for page in pages)


def test_room_between_vanishes_at_the_head_of_a_page_and_a_new_page_is_one() -> None:
    blank, full, begin = Piece(5.0, blank=True), Piece(99.0), Piece(0.0, new_page=True, keep=True)
    last = Piece(1.0)
    pages = paginate([blank, full, blank, begin, blank, last], 100.0)
    assert [[p.piece for p in page if p.piece in (full, last)] for page in pages] == [[full], [last]]
    assert pages[0][0].piece is full


@pytest.mark.parametrize("what", list(What))
def test_every_kind_of_entry_has_words(what: What) -> None:
    words = what_words(ENGLISH, what)
    assert words
    assert words != what
    entry = package_facts.entry(9, what, subject="a/b\n c", why="so", details='{"before":"x","after":"y"}')
    told = entry_words(ENGLISH, entry)
    assert told.startswith(words)
    assert told.endswith("reason: so")
    assert "\n" not in told


def test_an_entry_from_before_the_chain_tells_what_it_told_then() -> None:
    details = '{"what":"changed","id":"1","before":"low","after":"critical"}'
    entry = package_facts.entry(1, What.BEFORE_THE_CHAIN, subject="severity", details=details)
    assert entry_words(ENGLISH, entry) == "Entry changed; Severity: Low → Critical"


def test_how_a_recording_ended_is_told_with_its_files() -> None:
    files = '"files":[{"name":"a.mp4","sha256":"' + "ab" * 32 + '"}]'
    details = '{"before":"","after":"interrupted:no_footage",' + files + "}"
    entry = package_facts.entry(1, What.CAPTURE_ENDED, subject="a", details=details)
    assert entry_words(ENGLISH, entry) == (
        "Recorded and sealed; a; a part: the console has no pictures of this time; "
        "a.mp4 (SHA-256 abababababababab…)"
    )


@pytest.mark.parametrize("trouble", list(ExportTrouble))
def test_why_a_package_was_not_made_is_told_in_words(trouble: ExportTrouble) -> None:
    told = entry_words(ENGLISH, package_facts.entry(1, What.EXPORT_FAILED, subject="SCC-1", why=trouble))
    assert told.startswith("Package not made; SCC-1; reason: ")
    assert str(trouble) not in told


def test_a_lifted_hold_names_no_field() -> None:
    entry = package_facts.entry(1, What.HOLD_LIFTED, subject="hold", why="closed by court")
    assert entry_words(ENGLISH, entry) == "Hold lifted; reason: closed by court"


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_words(trouble: Trouble) -> None:
    assert trouble_words(ENGLISH, trouble)


@given(st.floats(1.7e9, 1.9e9), st.floats(1.0, 400_000.0))
def test_moments_on_the_axis_are_round_in_ist(start: float, span: float) -> None:
    found = ticks(start, start + span)
    assert len(found) <= 11
    assert all(start - 1 <= tick <= start + span + 1 for tick in found)
    if span >= 7200:
        assert all(ist(tick).second == 0 for tick in found)


def test_pictures_that_are_missing_are_seen_on_the_line_of_time() -> None:
    made = chart(package_facts.facts(), ENGLISH)
    assert made is not None
    assert [len(row.bars) for row in made.rows] == [1, 1, 0]
    width = mm(174)
    image = QImage(int(width), int(made.height), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        draw(painter, QRectF(0, 0, width, made.height), made, ENGLISH, image)
    left = width * 0.22

    def colour(utc: float, row: int) -> QColor:
        x = left + (utc - made.start_utc) / (made.end_utc - made.start_utc) * (width - left)
        return image.pixelColor(int(x), int(mm(6.0 * row + 3.0)))

    at = package_facts.AT
    assert colour(at - 30, 0) == ACCENT
    gap = [colour(at - 20 + 0.5 + step * 0.01, 0) for step in range(0, 600, 5)]
    assert ACCENT not in gap
    assert QColor("#ffffff") in gap
    assert colour(at + 40, 1) != ACCENT  # the second camera's clip has ended by then
    assert colour(at - 30, 2) != ACCENT


def test_rows_of_64_cameras_stand_on_one_page() -> None:
    facts = package_facts.facts()
    many = tuple(replace(facts.cameras[0], position=i, number=2000 + i) for i in range(80))
    made = chart(replace(facts, cameras=many), ENGLISH)
    assert made is not None
    assert len(made.rows) == 64
    assert made.height <= mm(215)
    assert made.row_mm >= 3.0


def test_what_stops_a_process_from_setting_pages_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert application.drawing_application() is QGuiApplication.instance()

    class Bare:
        @staticmethod
        def instance() -> object:
            return object()

    monkeypatch.setattr(application, "QCoreApplication", Bare)
    with pytest.raises(application.NoPagesHere, match="no fonts"):
        application.drawing_application()


def test_cameras_near_each_other_are_one_marker_with_all_numbers() -> None:
    cameras = placed(package_facts.cameras())
    assert [camera.number for camera in cameras] == [1001, 1002]
    twin = replace(cameras[0], number=1009, lat=cameras[0].lat + 1e-7)
    far = math.inf
    view = view_of(cameras)
    apart = markers([*cameras, twin], 5.0 / view.scale)
    assert [marker.numbers for marker in apart] == [(1001, 1009), (1002,)]
    assert [marker.numbers for marker in markers([*cameras, twin], far)] == [(1001, 1002, 1009)]
    for marker in apart:
        x, y = view.screen_point(marker.x, marker.y)
        assert 0 < x < view.width
        assert 0 < y < view.height


@pytest.mark.parametrize("lat", [float("nan"), None])
def test_a_place_that_nobody_knows_is_on_no_map(lat: float | None) -> None:
    assert placed([replace(package_facts.cameras()[0], lat=lat)]) == []


def test_one_camera_alone_has_some_ground_around_it() -> None:
    view = view_of(placed(package_facts.cameras())[:1])
    assert 800 <= view.metres_per_pixel * view.width <= 1100


def test_the_map_is_drawn_without_a_city() -> None:
    image = QImage(2000, 1100, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        MapPicture(placed(package_facts.cameras()), CityShapes()).draw(
            painter, QRectF(0, 0, 2000, 1013), image
        )
    colours = {image.pixelColor(x, y).name() for x in range(0, 2000, 4) for y in range(0, 1013, 4)}
    assert ACCENT.name() in colours


def test_a_large_still_is_read_small(tmp_path: Path) -> None:
    folder = package_facts.lay_out(package_facts.facts(), tmp_path)
    image = read_picture(folder / "data/derived/derived_1001_183000.jpg")
    assert (image.width(), image.height()) == (760, 428)
    assert read_picture(tmp_path / "none.jpg").isNull()


@pytest.mark.parametrize("zone", [b"Z", b"+05'30'", b""])
def test_dates_are_those_of_the_package_and_lengths_stay(zone: bytes) -> None:
    qt = b'xmp:CreateDate="2020-01-01T00:00:00+00:00" <xmp:ModifyDate>2020-01-01T00:00:00Z</xmp:ModifyDate>'
    pdf = b"<< /CreationDate (D:20200101000000" + zone + b") >> " + qt
    made = fixed(pdf, package_facts.AT)
    assert len(made) == len(pdf)
    assert b"(D:20261122130000" in made
    assert b'xmp:CreateDate="2026-11-22T13:00:00+00:00"' in made
    assert b">2026-11-22T13:00:00Z<" in made
