"""The cameras of one wall, by their rows: what the catalogue says of them, before and after it is renewed."""

from __future__ import annotations

from console.catalogue.catalogue import Catalogue
from console.catalogue.moved import Moved
from console.catalogue.values import Camera, Category
from console.wall.slots import Hole
from console.wall.wall import Wall
from ui.wall_stand_ins import StandIns


class WallCameras:
    """`catalogue` is renewed in its place: `take_down_labels` before that, `renumbered` after it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._cameras: dict[int, Camera] = {}
        self._leaving: dict[int, Hole] = {}
        self._stand_ins = StandIns(catalogue)

    def camera(self, row: int) -> Camera:
        """A camera of the catalogue, kept because it is asked for several times a second."""
        camera = self._cameras.get(row)
        if camera is None:
            camera = self._cameras[row] = self._catalogue.camera(row)
        return camera

    def category(self, row: int) -> Category:
        """What kind of place it watches."""
        return self._catalogue.categories[int(self._catalogue.category[row])]

    def id_now(self, camera_id: str) -> str:
        """The identifier under which a camera stands in the catalogue now: its own, or its stand-in's."""
        return self._stand_ins.id_now(camera_id)

    def take_down_labels(self, wall: Wall) -> None:
        """What an arrangement calls its cameras, as long as the catalogue still knows them."""
        rows = {row for group in wall.groups if group.fixed for row in group.rows}
        rows |= {row for _, row in wall.pins}
        cameras = {row: self.camera(row) for row in rows}
        self._leaving = {row: Hole(each.id, each.number, each.name) for row, each in cameras.items()}

    def renumbered(self, wall: Wall, moved: Moved) -> Wall:
        """The wall by the new rows: cameras keep their tiles; a gone one leaves a hole until it is back."""
        self._cameras.clear()
        rows = self._stand_ins.rows(wall, moved.rows, self._leaving)
        new = wall.renumbered(rows, self._leaving)
        found = {hole.camera_id: self._catalogue.row_now(hole.camera_id) for hole in new.holes}
        return new.with_returned({key: row for key, row in found.items() if row is not None})
