"""Lists out for maps: GeoJSON for other programs, KML for field teams' telephones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from console.lists.out.escape import plain
from console.lists.out.rows import Cell
from console.lists.values import Field

_PLACE = (Field.LAT, Field.LON)
# Whoever carries a telephone through the streets needs none of these, and it may be lost.
_NOT_OUTSIDE = frozenset(
    {
        Field.SUB_URL,
        Field.MAIN_URL,
        Field.TRANSPORT,
        Field.CREDENTIAL,
        Field.CONTROL_URL,
        Field.RECORDINGS_URL,
        Field.SITE_ID,
        Field.CAMERA_ID,
        Field.LAT,
        Field.LON,
    }
)


def write_geojson(path: Path, columns: Sequence[Field], rows: Iterable[Sequence[Cell]]) -> None:
    """A FeatureCollection (RFC 7946); what has no place has no geometry. Properties by the fields' names."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        before = "\n"
        for row in rows:
            values = dict(zip(columns, row, strict=True))
            properties = {str(key): value for key, value in values.items() if key not in _PLACE}
            place = _place(values)
            point = {"type": "Point", "coordinates": place} if place else None
            feature = {"type": "Feature", "geometry": point, "properties": properties}
            file.write(before + json.dumps(feature, ensure_ascii=False))
            before = ",\n"
        file.write("\n]}\n")


def write_kml(
    path: Path,
    columns: Sequence[Field],
    headings: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    title: str,
    colours: Mapping[str, str],
) -> None:
    """KML 2.2 with a folder for each thana, pins in the colours of categories (`#rrggbb` by their names)."""
    folders: dict[str, list[dict[Field, Cell]]] = {}
    for row in rows:
        values = dict(zip(columns, row, strict=True))
        if _place(values) is not None:
            folders.setdefault(str(values.get(Field.THANA, "")), []).append(values)
    words = dict(zip(columns, headings, strict=True))
    with path.open("wb") as file:
        kml = _Kml(file)
        kml.begin("kml", {"xmlns": "http://www.opengis.net/kml/2.2"})
        kml.begin("Document")
        kml.text("name", title)
        kml.styles(colours)
        for thana, entries in sorted(folders.items()):
            kml.begin("Folder")
            kml.text("name", thana or "—")
            for values in entries:
                kml.placemark(values, words, colours)
            kml.end("Folder")
        kml.end("Document")
        kml.end("kml")


class _Kml:
    """Writes elements one after the other."""

    def __init__(self, file: BinaryIO) -> None:
        self._xml = XMLGenerator(file, "utf-8", short_empty_elements=True)
        self._xml.startDocument()

    def begin(self, name: str, attributes: Mapping[str, str] | None = None) -> None:
        self._xml.startElement(name, AttributesImpl(dict(attributes or {})))

    def end(self, name: str) -> None:
        self._xml.endElement(name)
        self._xml.ignorableWhitespace("\n")

    def text(self, name: str, text: str) -> None:
        self.begin(name)
        self._xml.characters(plain(text))
        self.end(name)

    def styles(self, colours: Mapping[str, str]) -> None:
        for colour in sorted(set(colours.values())):
            self.begin("Style", {"id": _style(colour)})
            self.begin("IconStyle")
            # KML writes a colour as opacity, blue, green, red.
            self.text("color", f"ff{colour[5:7]}{colour[3:5]}{colour[1:3]}")
            self.end("IconStyle")
            self.end("Style")

    def placemark(
        self, values: Mapping[Field, Cell], words: Mapping[Field, str], colours: Mapping[str, str]
    ) -> None:
        place = _place(values)
        assert place is not None
        self.begin("Placemark")
        self.text("name", _name(values))
        colour = colours.get(str(values.get(Field.CATEGORY, "")))
        said = [
            f"{words[key]}: {value}"
            for key, value in values.items()
            if key not in _NOT_OUTSIDE and value not in ("", None)
        ]
        self.text("description", "\n".join(said))
        if colour:
            self.text("styleUrl", f"#{_style(colour)}")
        self.begin("Point")
        self.text("coordinates", f"{place[0]},{place[1]}")
        self.end("Point")
        self.end("Placemark")


def _name(values: Mapping[Field, Cell]) -> str:
    names = (
        values.get(field, "")
        for field in (Field.CAMERA_NAME_EN, Field.CAMERA_NAME_HI, Field.NAME_EN, Field.NAME_HI)
    )
    name = next((str(each) for each in names if each), "")
    return " ".join(part for part in (str(values.get(Field.NUMBER, "")), name) if part)


def _place(values: Mapping[Field, Cell]) -> tuple[float, float] | None:
    """Longitude and latitude."""
    lat, lon = values.get(Field.LAT, ""), values.get(Field.LON, "")
    return None if isinstance(lat, str) or isinstance(lon, str) else (float(lon), float(lat))


def _style(colour: str) -> str:
    return "c" + colour.lstrip("#").lower()
