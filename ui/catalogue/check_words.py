"""Words of checks: what is looked for, and what to do with what was found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.catalogue.checks import Check

translate = QCoreApplication.translate

ICONS = {
    Check.OUTSIDE_THANA: "mdi6.map-marker-alert-outline",
    Check.OUTSIDE_CITY: "mdi6.map-marker-off-outline",
    Check.ZERO: "mdi6.numeric-0-circle-outline",
    Check.NO_THANA: "mdi6.shield-off-outline",
    Check.NO_ADDRESS: "mdi6.cctv-off",
    Check.GONE: "mdi6.ghost-outline",
}


def check_words(check: Check) -> str:
    """What is looked for."""
    return {
        Check.OUTSIDE_THANA: translate("Checks", "Outside its thana"),
        Check.OUTSIDE_CITY: translate("Checks", "Outside the city"),
        Check.ZERO: translate("Checks", "Coordinates 0, 0"),
        Check.NO_THANA: translate("Checks", "Without a thana"),
        Check.NO_ADDRESS: translate("Checks", "No stream address"),
        Check.GONE: translate("Checks", "Gone cameras and sites"),
    }[check]


def advice_words(check: Check) -> str:
    """What it means, and what can be done."""
    return {
        Check.OUTSIDE_THANA: translate(
            "Checks",
            "The place lies in another thana than the list says. Either the thana is wrong (T sets the one "
            "in which it lies), or the place (click where it is, then Enter).",
        ),
        Check.OUTSIDE_CITY: translate(
            "Checks", "The place lies outside the city. Click where the site is, then press Enter."
        ),
        Check.ZERO: translate(
            "Checks", "Somebody left the coordinates at zero. Click where the site is, then press Enter."
        ),
        Check.NO_THANA: translate(
            "Checks", "T sets the thana in which the place lies; without a place, choose it under “Edit”."
        ),
        Check.NO_ADDRESS: translate(
            "Checks", "These cameras can be called up and show no picture: enter the address of a stream."
        ),
        Check.GONE: translate(
            "Checks",
            "Their source has them no more, or their office's list. They are kept with their history; remove "
            "those that are really gone. One that comes back is taken up again by itself.",
        ),
    }[check]


def nothing_words() -> str:
    """Where a check found nothing."""
    return translate("Checks", "Nothing was found: all is well here.")
