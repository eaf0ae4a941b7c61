"""What a tile is told of its camera, before modes and marks are added."""

from __future__ import annotations

from dataclasses import replace

from console.catalogue.values import Camera, Category
from console.wall.slots import Hole
from console.wall.tile import EMPTY, TileKind, TileState
from widgets.wall.view import TileView

_GREY = "#808080"


def camera_view(camera: Camera, category: Category, state: TileState, *, row: int, pinned: bool) -> TileView:
    """A camera's tile."""
    return TileView(
        number=camera.number,
        name=camera.name,
        icon=category.icon,
        colour=category.colour,
        state=_steady(state),
        row=row,
        pinned=pinned,
    )


def hole_view(hole: Hole) -> TileView:
    """The tile of a camera that a view names and that is gone."""
    return TileView(hole.number, hole.name, "mdi6.camera-off", _GREY, TileState(TileKind.HOLE))


def _steady(state: TileState) -> TileState:
    """The state without what changes four times a second, so that a tile is told only what is new."""
    if state is EMPTY:
        return state
    whole = None if state.retry_s is None else float(round(state.retry_s))
    age = None if state.kind is TileKind.LIVE or state.age_s is None else float(int(state.age_s))
    unchanged = None if state.unchanged_s is None else float(int(state.unchanged_s))
    return replace(state, retry_s=whole, age_s=age, unchanged_s=unchanged)
