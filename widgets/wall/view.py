"""What a tile is told to show beside its picture."""

from __future__ import annotations

from dataclasses import dataclass

from console.catalogue.values import Name
from console.wall.tile import TileState

CAMERAS_MIME = "application/x-safecity-cameras"


@dataclass(frozen=True, slots=True)
class TileView:
    """A tile's camera: call-up number, name, category icon (QtAwesome) and colour (`#rrggbb`), state.

    `row` is the camera's row for drag and drop, -1 where it cannot be dragged.
    """

    number: int
    name: Name
    icon: str
    colour: str
    state: TileState
    row: int = -1
