"""How the main wall was left: its layout and group, its pins, and what was arranged on it by hand."""

from __future__ import annotations

import contextlib
from dataclasses import replace

from console.wall.layouts import LAYOUTS, layout_for
from console.wall.views import MalformedView, View, arrangement_from_json, arrangement_to_json
from ui.assembly import Services
from ui.city_wall import LAST_ARRANGEMENT
from ui.live_control import LiveControl
from ui.wall_bar import GROUPINGS


class WallMemory:
    """Keeps it in the seat's settings. A bare wall has no groups to come back to."""

    def __init__(self, services: Services, control: LiveControl) -> None:
        self._services, self._control = services, control
        self._bare = services.options.wall is not None

    def bring_back(self) -> None:
        """Start the wall as it was, or as the command line asks."""
        settings, options = self._services.settings, self._services.options
        default = "16" if not self._bare else layout_for(self._services.catalogue.count).name
        kept = settings.get("wall.layout", default)
        grouping = settings.get("wall.grouping", "thana")
        self._control.start(
            options.layout or (kept if kept in LAYOUTS and not self._bare else default),
            grouping if grouping in GROUPINGS else "thana",
            settings.get("wall.group", ""),
            settings.get("wall.page", 0),
        )
        if not self._bare and options.layout is None:
            with contextlib.suppress(TypeError, ValueError):
                self._pin(settings.get("wall.pins", []))
            self.arrange(settings.get("wall.arrangement", ""))

    def keep(self) -> None:
        """The window is being closed."""
        if self._bare:
            return
        put, desk = self._services.settings.put, self._control.desk
        put("wall.layout", desk.wall.layout_name)
        put("wall.grouping", self._control.city_wall.grouping)
        put("wall.group", desk.wall.group.key)
        put("wall.page", desk.wall.page)
        put("wall.pins", [[tile, desk.cameras.camera(row).id] for tile, row in desk.wall.pins])
        put("wall.arrangement", self.arrangement())

    def arrangement(self) -> str:
        """What stands on the wall, by hand or by group, as `arrange` takes it."""
        view, (layout, slots) = self._control.city_wall.view, self._control.desk.snapshot()
        view_id = view.id if view is not None else LAST_ARRANGEMENT
        return arrangement_to_json(View(view_id, self._control.wall.group.name, "", False, layout, slots))

    def arrange(self, kept: str) -> None:
        """Show what `arrangement` gave, unless that is on the wall already."""
        try:
            view = arrangement_from_json(kept)
        except MalformedView:
            return
        layout, slots = self._control.desk.snapshot()
        if view.cameras and (layout, slots) != (view.layout, view.slots):
            self._control.city_wall.show_view(view)

    def _pin(self, kept: list[list[object]]) -> None:
        """Pin what was pinned, as far as it is still there."""
        rows = [(tile, self._services.catalogue.row_now(str(camera))) for tile, camera in kept]
        pins = tuple((tile, row) for tile, row in rows if isinstance(tile, int) and row is not None)
        desk = self._control.desk
        desk.change(replace(desk.wall, pins=pins))
