"""Words of areas: kinds, what is amiss with a file or an area, what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.areas.values import AreaOutcome, AreasProblem, AreasUnreadable, AreaTrouble
from widgets.words import count_words

translate = QCoreApplication.translate


def kind_words(kind: str) -> str:
    """What one area of a kind is called."""
    return {
        "city": translate("Areas", "City"),
        "zone": translate("Areas", "Zone"),
        "thana": translate("Areas", "Thana"),
        "ward": translate("Areas", "Ward"),
    }.get(kind, kind)


def outcome_words(outcome: AreaOutcome) -> str:
    """What becomes of an area of the file."""
    return {
        AreaOutcome.NEW: translate("Areas", "new"),
        AreaOutcome.CHANGED: translate("Areas", "changed"),
        AreaOutcome.UNCHANGED: translate("Areas", "unchanged"),
        AreaOutcome.LEFT_OUT: translate("Areas", "left out"),
    }[outcome]


def trouble_words(trouble: AreaTrouble) -> str:
    """What is amiss with an area, and what was done about it."""
    return {
        AreaTrouble.NO_NAME: translate("Areas", "It has no name: choose the column of names."),
        AreaTrouble.NO_POLYGON: translate("Areas", "It has no outline."),
        AreaTrouble.NOT_MENDED: translate("Areas", "Its outline encloses nothing."),
        AreaTrouble.NO_DEGREES: translate("Areas", "Its coordinates cannot be read, or are no degrees."),
        AreaTrouble.TANGLED: translate("Areas", "Its outline crosses itself far too often."),
        AreaTrouble.TURNED: translate(
            "Areas", "Its latitudes stood before its longitudes and were exchanged: look at it on the map."
        ),
        AreaTrouble.KIND_UNKNOWN: translate("Areas", "It is neither city, zone, thana nor ward."),
        AreaTrouble.NAME_TWICE: translate(
            "Areas",
            "Its name stands twice in the same zone or thana; the first one counts."
            " If they are two areas, choose the column that says which zone or thana each is part of.",
        ),
        AreaTrouble.CROSSED_ITSELF: translate("Areas", "Its outline crossed itself and was mended."),
        AreaTrouble.THINNED_OUT: translate(
            "Areas", "Its outline had very many points; it is kept to the metre."
        ),
        AreaTrouble.PARENT_UNKNOWN: translate("Areas", "The area above it is not known; its place decided."),
        AreaTrouble.ONLY_NAMED: translate(
            "Areas",
            "It stands in the file only as what others are part of; its outline is that of its parts.",
        ),
    }[trouble]


def problem_words(error: AreasUnreadable) -> str:
    """Why a file of areas cannot be used, and what to do."""
    said = {
        AreasProblem.NOT_READABLE: translate(
            "Areas", "The file could not be read. Copy it anew and try again."
        ),
        AreasProblem.NOT_GEOJSON: translate(
            "Areas", "This is no GeoJSON file of areas. Export it from the survey program as GeoJSON."
        ),
        AreasProblem.TOO_LARGE: translate(
            "Areas", "The file is too large ({detail}). Export it with simplified outlines, or in parts."
        ),
        AreasProblem.TOO_MANY: translate(
            "Areas", "The file has {detail} areas; at most 5,000 can be taken at once."
        ),
        AreasProblem.NO_AREAS: translate(
            "Areas", "The file has no areas in it, only points or lines or nothing."
        ),
        AreasProblem.UNKNOWN_GRID: translate(
            "Areas", "The file's grid ({detail}) is not known. Export it in WGS 84 (EPSG:4326)."
        ),
        AreasProblem.NOT_IN_DEGREES: translate(
            "Areas", "The coordinates are no degrees. Export the file in WGS 84 (EPSG:4326)."
        ),
    }[error.why]
    return said.format(detail=error.detail)


def square_words(square_m: float) -> str:
    """How large a piece of ground is."""
    if square_m >= 100_000:
        return translate("Areas", "{size} km²").format(size=f"{square_m / 1e6:.2f}")
    return translate("Areas", "{size} m²").format(size=count_words(round(square_m)))
