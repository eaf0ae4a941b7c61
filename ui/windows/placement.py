"""Where a window stands: kept by screen, and fitted into another one while its own is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

# A window must stay large enough to be found and moved.
LEAST_WIDTH, LEAST_HEIGHT = 320, 200
STATES = ("normal", "maximized", "full")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in logical pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Placement:
    """A window's place, relative to the upper left corner of the screen called `screen`."""

    screen: str
    box: Box
    state: str = "normal"


def kept(placement: Placement) -> dict[str, Any]:
    """A placement as plain values for a setting."""
    return asdict(placement)


def from_kept(plain: Any) -> Placement | None:
    """A placement from a setting; None where it cannot be read."""
    try:
        box = Box(*(int(plain["box"][name]) for name in ("x", "y", "width", "height")))
        state = plain["state"] if plain["state"] in STATES else "normal"
        return Placement(str(plain["screen"]), box, state)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def fitted(placement: Placement, screens: Mapping[str, Box], primary: str) -> tuple[Box, bool]:
    """The window's rectangle on the desktop, and whether that is on its own screen.

    `screens` are the usable areas of those that are there. A window whose screen is missing comes to the
    primary one, at the same place as far as it fits; none is ever beyond an edge.
    """
    at_home = placement.screen in screens
    area = screens[placement.screen if at_home else primary]
    box = placement.box
    width = min(max(box.width, LEAST_WIDTH), area.width)
    height = min(max(box.height, LEAST_HEIGHT), area.height)
    x = min(max(box.x, 0), area.width - width)
    y = min(max(box.y, 0), area.height - height)
    return Box(area.x + x, area.y + y, width, height), at_home
