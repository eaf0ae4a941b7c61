"""Names and words of what the finder lists beside cameras: areas, categories, sites without a camera."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from console.catalogue.named import CATEGORY, Named
from console.catalogue.values import Name

if TYPE_CHECKING:
    from console.catalogue.catalogue import Catalogue


def kind_words(kind: str) -> str:
    """What kind of thing has a name: a category, or an area by its kind."""
    return {
        "thana": QCoreApplication.translate("ResultsModel", "Thana"),
        "zone": QCoreApplication.translate("ResultsModel", "Zone"),
        "ward": QCoreApplication.translate("ResultsModel", "Ward"),
        CATEGORY: QCoreApplication.translate("ResultsModel", "Category"),
    }[kind]


def no_camera_words() -> str:
    """Of a site, instead of a health."""
    return QCoreApplication.translate("ResultsModel", "no camera yet")


def named_name(catalogue: Catalogue, named: Named) -> Name:
    """The name of a category, or of an area as lists tell it from others that are called alike."""
    if named.kind == CATEGORY:
        return catalogue.categories[named.index].name
    return catalogue.area_names[catalogue.areas[named.index].id]


def named_count(catalogue: Catalogue, named: Named) -> int:
    """How many cameras are in an area or of a category, whatever the filter is."""
    columns = {
        "thana": catalogue.thana,
        "zone": catalogue.zone,
        "ward": catalogue.ward,
        CATEGORY: catalogue.category,
    }
    return int(np.count_nonzero(columns[named.kind] == named.index))


def bare_summary(catalogue: Catalogue, n: int, language: str) -> str:
    """All that is known of the n-th site without a camera: name, category, thana, whom to ask, its place."""
    bare = catalogue.bare
    site = catalogue.site_in(int(bare.site[n]))
    thana = next((area for area in catalogue.areas if area.id == site.thana), None)
    kind = catalogue.categories[int(bare.category[n])].name.text(language)
    lines = [
        site.name.text(language),
        " · ".join(
            part for part in (kind, catalogue.area_names[thana.id].text(language) if thana else "") if part
        ),
        " · ".join(part for part in (site.owner, site.phone) if part),
        QCoreApplication.translate("ResultsModel", "No camera yet: to be connected"),
    ]
    if not np.isfinite(bare.lat[n] + bare.lon[n]):
        lines.append(QCoreApplication.translate("ResultsModel", "Not on the map yet: still to be placed"))
    return "\n".join(line for line in lines if line)
