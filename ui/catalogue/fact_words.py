"""What is known of sites and cameras, field by field, as words: from the catalogue and from a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from console.catalogue.catalogue import Catalogue
from console.catalogue.site_facts import CameraFacts, SiteFacts
from console.lists.values import Field
from widgets import list_words, words
from widgets.map.drawing import metre_words

# What stands in a further column of a list, that nobody mapped, goes by its heading.
Lines = dict[Field | str, str]

_AREAS = frozenset({Field.ZONE, Field.THANA, Field.WARD})
_DEGREES = frozenset({Field.LAT, Field.LON})


class FactWords:
    """Says values in a language; knows the names of categories and areas."""

    def __init__(self, catalogue: Catalogue, speech: str) -> None:
        self._categories = {each.code: each.name.text(speech) for each in catalogue.categories}
        self._areas = {key: name.text(speech) for key, name in catalogue.area_names.items()}
        self.speech = speech

    def value(self, field: Field | str, value: Any) -> str:
        """One value; "" for none."""
        if value is None or value == "":
            return ""
        if field is Field.CATEGORY:
            return self._categories.get(str(value), str(value))
        if field in _AREAS:
            return self._areas.get(str(value), str(value))
        if field is Field.OWNERSHIP:
            return words.ownership_words(int(value))
        if field is Field.PLACEMENT:
            return words.placement_words(int(value))
        if field in _DEGREES:
            return f"{float(value):.6f}"
        if field is Field.HEADING:
            return f"{float(value):.0f}°"
        return str(value)

    def category(self, code: str) -> str:
        """A category's name."""
        return self._categories.get(code, code)

    def area(self, key: str) -> str:
        """An area's name; "" for none."""
        return self._areas.get(key, key)

    def of_values(self, values: Mapping[Field, Any]) -> Lines:
        """What a row of a list says."""
        return {field: said for field in Field if (said := self.value(field, values.get(field)))}

    def of_site(self, site: SiteFacts) -> Lines:
        """What the catalogue says of a site; of its only camera too."""
        lines = self.of_values(
            {
                Field.CODE: site.code,
                Field.NAME_HI: site.name.hi,
                Field.NAME_EN: site.name.en,
                Field.CATEGORY: site.category,
                Field.OWNERSHIP: int(site.ownership),
                Field.OWNER: site.owner,
                Field.PHONE: site.phone,
                Field.ADDRESS: site.address,
                Field.ZONE: site.zone,
                Field.THANA: site.thana,
                Field.WARD: site.ward,
                Field.LAT: site.lat,
                Field.LON: site.lon,
                Field.NOTE: site.note,
            }
        )
        if len(site.cameras) == 1:
            lines |= self._of_camera(site.cameras[0])
        elif site.cameras:
            lines[Field.NUMBER] = ", ".join(str(camera.number) for camera in site.cameras)
        return lines

    def _of_camera(self, camera: CameraFacts) -> Lines:
        return self.of_values(
            {
                Field.NUMBER: camera.number,
                Field.CAMERA_NAME_HI: camera.name.hi,
                Field.CAMERA_NAME_EN: camera.name.en,
                Field.PLACEMENT: int(camera.placement),
                Field.SUB_URL: camera.sub_url,
                Field.MAIN_URL: camera.main_url,
                Field.MAKE: camera.make,
                Field.MODEL: camera.model,
                Field.SERIAL: camera.serial,
            }
        )


def field_name(field: Field | str) -> str:
    """A field's name; a further column of the list keeps its own heading."""
    return list_words.field_words(field) if isinstance(field, Field) else field


def coordinates_words(lat: float | None, lon: float | None) -> str:
    """A place in degrees, "" for none."""
    return "" if lat is None or lon is None else f"{lat:.6f}, {lon:.6f}"


def metres_words(metres: float | None) -> str:
    """A distance as the map says it: `8 m`, `1.2 km`; "" where there is none."""
    if metres is None:
        return ""
    return metre_words(round(metres) if metres < 1000 else round(metres, -2))
