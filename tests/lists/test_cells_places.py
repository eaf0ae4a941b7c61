"""Coordinates are read in all the ways in which lists have them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.lists.cells.bounds import Bounds
from console.lists.cells.degrees import read_degrees
from console.lists.cells.places import NOWHERE, Place, read_one, read_two
from console.lists.values import Trouble

CITY = Bounds(27.7, 77.9, 28.1, 78.3)
LAT, LON = 27.897389, 78.088


@pytest.mark.parametrize(
    "text",
    [
        "27.897389",
        "27,897389",
        " 27.897389 ",
        "२७.८९७३८९",
        "27.897389°",
        "27.897389 N",
        "N 27.897389",
        "27.897389° N",
        "27.897389 North",
        "Lat: 27.897389",
        "27.897389 उ",
        "27.897389 उ०",
        "उत्तर 27.897389",
        "27. 897389",
        "27°53'50.6\"N",
        "27° 53′ 50.6″ N",
        "27º53’50.6”",
        "27°53'50.6''",
        "27 53 50.6",
        "27-53-50.6",
        "27:53:50.6 N",
        "27d53m50.6s",
        "27 deg 53 min 50.6 sec",
        "27.53.50.6",
        "27° 53.84334' N",
        "27 53.84334",
        "२७° ५३' ५०.६\" उ",
    ],
)
def test_a_latitude(text):
    assert read_degrees(text).value == pytest.approx(LAT, abs=2e-6)


@pytest.mark.parametrize(
    ("text", "value", "axis"),
    [
        ("78.08 E", 78.08, "lon"),
        ("78.08 पू०", 78.08, "lon"),
        ("पूर्व 78.08", 78.08, "lon"),
        ("78.08 W", -78.08, "lon"),
        ("27.5 S", -27.5, "lat"),
        ("-27.5", -27.5, ""),
        ("- 27° 30'", -27.5, ""),
        ("lat=27.5 N", 27.5, "lat"),
    ],
)
def test_axes_and_signs(text, value, axis):
    read = read_degrees(text)
    assert (read.value, read.axis) == (pytest.approx(value), axis)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "NA",
        "181",
        "27 61 10",
        "27 10 61",
        "27.5 N E",
        "27..5",
        "1_0",
        "nan",
        "inf",
        "27N78E",
        "9" * 80,
    ],
)
def test_no_coordinate(text):
    read = read_degrees(text)
    # What Python calls a number and no place can have is left to whoever settles the place.
    assert read is None or not -180 <= read.value <= 180


@pytest.mark.parametrize(
    "text",
    [
        "27.897389, 78.088",
        "27.897389,78.088",
        "27.897389 78.088",
        "27.897389/78.088",
        "27.897389;78.088",
        "27.897389\n78.088",
        "(27.897389, 78.088)",
        "[27.897389,78.088]",
        "27,897389; 78,088",
        "27,897389, 78,088",
        "27.897389 N, 78.088 E",
        "27.897389N78.088E",
        "N27.897389 E78.088",
        "E 78.088, N 27.897389",
        "Lat: 27.897389 Long: 78.088",
        "latitude 27.897389 longitude 78.088",
        "lat=27.897389, lon=78.088",
        "27.897389 उ०, 78.088 पू०",
        "उ 27.897389 पू 78.088",
        "27°53'50.6\"N 78°05'16.8\"E",
        "27° 53' 50.6\" N, 78° 05' 16.8\" E",
        "27 53 50.6 78 05 16.8",
        "POINT(78.088 27.897389)",
        "SRID=4326;POINT (78.088 27.897389)",
        "geo:27.897389,78.088",
        "https://maps.google.com/?q=27.897389,78.088",
        "https://www.google.com/maps?q=loc:27.897389,78.088&z=15",
        "https://www.google.com/maps/search/?api=1&query=27.897389%2C78.088",
        "https://www.google.com/maps/@27.897389,78.088,17z",
        "https://www.google.com/maps/place/27.897389,78.088",
        "https://www.google.com/maps/place/A+B/@27.1,78.1,17z/data=!3m1!8m2!3d27.897389!4d78.088",
    ],
)
def test_both_in_one_cell(text):
    place = read_one(text, CITY)
    assert (place.lat, place.lon) == (pytest.approx(LAT, abs=2e-6), pytest.approx(LON, abs=2e-6))
    assert place.trouble is None


@pytest.mark.parametrize(
    "text",
    [
        "Sasni Gate",
        "27.89",
        "https://maps.app.goo.gl/abc",
        "27.89, 78.08, 5",
        "N 1 N 2",
        "1" * 3_000,
        "@",
        "27 78 1",
    ],
)
def test_no_place(text):
    assert read_one(text, CITY) == Place(None, None, Trouble.PLACE_UNREADABLE)


def test_nothing_is_nowhere_and_no_trouble():
    assert read_one("", CITY) == read_two("", "", CITY) == NOWHERE


@pytest.mark.parametrize(
    ("lat", "lon", "bounds", "place"),
    [
        ("27.9", "78.1", CITY, Place(27.9, 78.1)),
        ("78.1", "27.9", CITY, Place(27.9, 78.1, Trouble.PLACE_SWAPPED)),
        ("78.1", "27.9", None, Place(27.9, 78.1, Trouble.PLACE_SWAPPED)),
        ("78.1 E", "27.9 N", CITY, Place(27.9, 78.1)),
        ("0", "0.0", CITY, Place(None, None, Trouble.PLACE_ZERO)),
        ("26.4", "80.3", CITY, Place(26.4, 80.3, Trouble.PLACE_OUTSIDE_CITY)),
        ("80.3", "26.4", CITY, Place(26.4, 80.3, Trouble.PLACE_SWAPPED)),
        ("51.5", "-0.1", None, Place(51.5, -0.1, Trouble.PLACE_OUTSIDE_CITY)),
        ("27.9", "", CITY, Place(None, None, Trouble.PLACE_UNREADABLE)),
        ("27.9, 78.1", "", CITY, Place(27.9, 78.1)),
        ("27.9", "abc", CITY, Place(None, None, Trouble.PLACE_UNREADABLE)),
        ("120", "150", CITY, Place(None, None, Trouble.PLACE_UNREADABLE)),
        ("nan", "nan", None, Place(None, None, Trouble.PLACE_UNREADABLE)),
    ],
)
def test_two_cells(lat, lon, bounds, place):
    assert read_two(lat, lon, bounds) == place


@given(text=st.text(max_size=60), other=st.text(max_size=20))
def test_any_text_is_a_place_or_none(text, other):
    for place in (read_one(text, CITY), read_two(text, other, None)):
        assert (place.lat is None) == (place.lon is None)
        assert place.lat is None or (-90 <= place.lat <= 90 and -180 <= place.lon <= 180)


LIKE_PLACES = st.text("0123456789.,;:-+°'\" NSEWnsewउपू/()latong=@!dq?", max_size=40)


@given(text=LIKE_PLACES)
def test_what_looks_like_a_place_is_one_or_none(text):
    place = read_one(text, None)
    assert place.lat is None or (-90 <= place.lat <= 90 and -180 <= place.lon <= 180)


def test_a_cell_made_to_take_long_is_read_at_once():
    for text in (f"geo:27{' ' * 1_900}x", f"27{' ' * 1_900}.{' ' * 60}x", "1" * 1_999 + "x", "N 1 " * 400):
        began = time.monotonic()
        assert read_one(text, None).lat is None
        assert time.monotonic() - began < 2


LATS, LONS = st.floats(6.1, 37.9), st.floats(67.1, 97.9)


def _parts(value):
    whole = int(value)
    minutes = int((value - whole) * 60)
    return whole, minutes, (value - whole - minutes / 60) * 3600


@given(lat=LATS, lon=LONS, separator=st.sampled_from([", ", " ", ";", "/"]))
def test_decimals_come_back(lat, lon, separator):
    place = read_one(f"{lat:.7f}{separator}{lon:.7f}", None)
    assert (place.lat, place.lon) == (pytest.approx(lat, abs=1e-6), pytest.approx(lon, abs=1e-6))


@given(lat=LATS, lon=LONS)
def test_minutes_and_seconds_come_back(lat, lon):
    texts = []
    for value, letter in ((lat, "N"), (lon, "E")):
        whole, minutes, seconds = _parts(value)
        texts.append(f"{whole}°{minutes:02d}'{min(seconds, 59.9999):07.4f}\"{letter}")
    place = read_one(" ".join(texts), None)
    assert (place.lat, place.lon) == (pytest.approx(lat, abs=1e-5), pytest.approx(lon, abs=1e-5))


@given(lat=LATS, lon=LONS)
def test_swapped_cells_are_turned(lat, lon):
    place = read_two(str(lon), str(lat), None)
    assert place == Place(lat, lon, Trouble.PLACE_SWAPPED)
