"""The lists of the import benchmark: a city's cameras as an office would send them, of any length."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

HEADERS = (
    *("क्र.सं.", "Name of establishment", "Category", "Owner", "Mobile No.", "Address", "Thana"),
    *("Latitude", "Longitude", "Camera", "RTSP URL", "Make", "Licence fee", "Remarks"),
)
_FIRST = ("Gupta", "Sharma", "Agarwal", "Shri Ram", "Jai Durga", "Naya", "सरस्वती", "गांधी", "New", "Varshney")
_SECOND = ("Medical Store", "Public School", "पेट्रोल पम्प", "Wine Shop", "Coaching", "Bank", "Trading Company")
_CATEGORIES = (
    *("Medical Shop", "School", "पेट्रोल पम्प", "Liquor Shop", "Coaching Institute", "Bank", "Industry"),
    *("Hospital", "School", "Skool", "अस्पताल", "Petrol Pump"),
)
_MAKES = ("Hikvision", "CP Plus", "Dahua", "")
_VIEWS = ("Gate", "Exit", "Road")
_CAMERAS = 3


def rows(count: int, thanas: tuple[str, ...], seed: int = 1) -> Iterator[tuple[object, ...]]:
    """So many rows, three to a site; every hundredth site lacks its name, every fiftieth its place."""
    chance = random.Random(seed)
    site: tuple[object, ...] = ()
    for number in range(1, count + 1):
        place = (number - 1) // _CAMERAS
        if (number - 1) % _CAMERAS == 0:
            site = _site(place, thanas, chance)
        yield (
            number,
            *site,
            _VIEWS[number % _CAMERAS],
            f"rtsp://10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}/stream1",
            chance.choice(_MAKES),
            chance.randrange(1000, 90_000),
            "",
        )


def _site(place: int, thanas: tuple[str, ...], chance: random.Random) -> tuple[object, ...]:
    lat, lon = round(27.80 + chance.random() * 0.2, 6), round(77.98 + chance.random() * 0.2, 6)
    return (
        f"{chance.choice(_FIRST)} {chance.choice(_SECOND)} {place}" if place % 100 != 99 else "",
        chance.choice(_CATEGORIES),
        f"Owner {chance.randrange(10**6)}",
        f"{chance.choice((9, 8, 7))}{chance.randrange(10**9):09}",
        f"{chance.randrange(400)}, Gali {chance.randrange(60)}, Ward {chance.randrange(90)}",
        thanas[min(int((lon - 77.98) / 0.2 * len(thanas)), len(thanas) - 1)],
        *((lat, lon) if place % 50 != 49 else ("", "")),
    )


def write_csv(path: Path, count: int, thanas: tuple[str, ...]) -> None:
    """As Excel saves it: UTF-8 with a mark."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(rows(count, thanas))


def write_xlsx(path: Path, count: int, thanas: tuple[str, ...]) -> None:
    """A workbook of one sheet, numbers as numbers."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("List")
    sheet.append(HEADERS)
    for row in rows(count, thanas):
        sheet.append(row)
    book.save(path)
