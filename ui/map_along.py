"""The live page's map goes along with the wall, and what is picked on it comes to the wall."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PySide6.QtCore import QObject, Signal

from console.catalogue.catalogue import Catalogue
from ui import wall_groups
from ui.city_wall import CityWall
from widgets.map.map_widget import MapWidget
from widgets.map.selection import MapSelection


class MapAlong(QObject):
    """`said` what an operator is to be told."""

    said = Signal(str)

    def __init__(
        self, map_: MapWidget, city_wall: CityWall, catalogue: Catalogue, parent: QObject, *, moves: bool
    ) -> None:
        """`moves`: whether the map brings into view what the wall shows."""
        super().__init__(parent)
        self._map, self._city_wall, self._catalogue = map_, city_wall, catalogue
        self._moves = moves
        self._from_map = False
        # The group, and its cameras, that the map was last brought to.
        self._brought: tuple[str, frozenset[int]] = ("", frozenset())
        desk = city_wall.desk
        desk.changed.connect(self._go_along)
        map_.selected.connect(self._picked)
        map_.view_changed.connect(self._moved)
        map_.camera_activated.connect(desk.show_camera)
        map_.pointed.connect(desk.prepare)

    def _go_along(self) -> None:
        wall = self._city_wall.desk.wall
        rows = np.array(wall.group.rows, dtype=np.int32)
        self._map.set_highlight(np.array(wall.shown_rows, dtype=np.int32), rows)
        # Only another group moves the map: it must not run away when a tile is pinned or enlarged.
        shown = (wall.group.key, frozenset(wall.group.rows))
        if shown == self._brought:
            return
        self._brought = shown
        if not self._from_map and not self._city_wall.by_itself:
            self._map.clear_selection()
            if self._moves and len(rows) and self._city_wall.grouping != "map":
                self._map.bring_into_view(rows)

    def _picked(self, selection: MapSelection) -> None:
        if not selection.count:
            # A wall that went black for a slip of the hand would hide what is going on.
            self.said.emit(self.tr("There is no camera; the wall stays as it is."))
            return
        with self._map_leads():
            self._city_wall.pick(
                wall_groups.selection_name(self._catalogue, selection),
                np.asarray(selection.rows, dtype=np.int32),
                wall_groups.route_of(selection),
            )

    def _moved(self) -> None:
        with self._map_leads():
            self._city_wall.map_moved()

    @contextmanager
    def _map_leads(self) -> Iterator[None]:
        """What the wall shows comes from the map, which therefore stays where it is."""
        self._from_map = True
        try:
            yield
        finally:
            self._from_map = False
