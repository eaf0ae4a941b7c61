"""What a list that is given out holds: its form, columns, language, and which cameras."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from console.lists.values import Field


class Form(StrEnum):
    """The kinds of file."""

    CSV = "csv"
    XLSX = "xlsx"
    GEOJSON = "geojson"
    KML = "kml"


# What is not whole yet ends so.
PART = ".part"


@dataclass(frozen=True, slots=True)
class Given:
    """How many rows a list has, and how many of them no map can show because they have no place."""

    rows: int
    without_place: int


# In the order of a list; identifiers last, because people do not read them. They make a list that comes
# back match row by row.
COLUMNS = (
    Field.NUMBER,
    Field.CAMERA_NAME_HI,
    Field.CAMERA_NAME_EN,
    Field.NAME_HI,
    Field.NAME_EN,
    Field.CATEGORY,
    Field.OWNERSHIP,
    Field.PLACEMENT,
    Field.ZONE,
    Field.THANA,
    Field.WARD,
    Field.ADDRESS,
    Field.LAT,
    Field.LON,
    Field.HEADING,
    Field.OWNER,
    Field.PHONE,
    Field.CODE,
    Field.NOTE,
    Field.SUB_URL,
    Field.MAIN_URL,
    Field.TRANSPORT,
    Field.CREDENTIAL,
    Field.CONTROL_URL,
    Field.RECORDINGS_URL,
    Field.MAKE,
    Field.MODEL,
    Field.SERIAL,
    Field.SITE_ID,
    Field.CAMERA_ID,
)
# Who walks the streets needs to find a place and ring somebody up.
FIELD_TEAM = (
    Field.NUMBER,
    Field.CAMERA_NAME_HI,
    Field.CAMERA_NAME_EN,
    Field.NAME_HI,
    Field.NAME_EN,
    Field.CATEGORY,
    Field.THANA,
    Field.ADDRESS,
    Field.LAT,
    Field.LON,
    Field.OWNER,
    Field.PHONE,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A list to be written to `path`. `cameras` and `sites` are identifiers, in the order of the list.

    `sites` are those to be told without a camera. `columns` are among COLUMNS; `language` (`hi` or `en`)
    is that of headers, categories and areas. `title` is shown by maps.
    """

    path: str
    form: Form
    cameras: tuple[str, ...]
    sites: tuple[str, ...] = ()
    columns: tuple[Field, ...] = COLUMNS
    language: str = "en"
    title: str = ""

    def message(self) -> dict[str, Any]:
        """As it goes to the writing process."""
        return {
            "path": self.path,
            "form": str(self.form),
            "cameras": self.cameras,
            "sites": self.sites,
            "columns": [str(each) for each in self.columns],
            "language": self.language,
            "title": self.title,
        }


def wish_from(told: dict[str, Any]) -> Wish:
    """A wish from its message."""
    return Wish(
        told["path"],
        Form(told["form"]),
        tuple(told["cameras"]),
        tuple(told["sites"]),
        tuple(Field(each) for each in told["columns"]),
        told["language"],
        told["title"],
    )
