"""Makes finder, wall and map one thing: whatever is picked in one of them, the others follow at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from console.catalogue.catalogue import Rows
from console.catalogue.moved import Moved
from console.wall.wall import Wall
from ui import former_number
from ui.assembly import Services
from ui.city_shown import CityShown
from ui.city_wall import CityWall
from ui.former_number import FormerNumber
from ui.live_page import LivePage
from ui.map_along import MapAlong
from ui.wall_control import WallControl
from widgets.map.selection import Tool

FACETS_MS = 400
COUNTS_MS = 50


class LiveControl(QObject):
    """What is chosen of the city is `city_wall`'s; the wall itself is `desk`.

    Finder, bar and map ask these two directly, and are told here what came of it.
    """

    bookmark_asked = Signal(bool)
    said = Signal(str)
    # Something is to be seen on the map, which may be hidden.
    map_wanted = Signal()

    def __init__(self, services: Services, page: LivePage, language: str) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._language = language
        catalogue, bare = services.catalogue, services.options.wall is not None
        self._city = CityShown(page, catalogue, services.renewal.take_index)
        self.desk = WallControl(services, services.live, page.grid, language, self)
        self.city_wall = CityWall(
            self.desk, catalogue, services.city.groups, page.map.rows_in_view, bare=bare
        )
        self.desk.changed.connect(self._show_place)
        self._along = MapAlong(page.map, self.city_wall, catalogue, self, moves=not bare)
        self._counter = QTimer(self)
        self._counter.setInterval(FACETS_MS)
        self._counter.setSingleShot(True)
        self._counter.timeout.connect(self._recount)
        self._connect()

    @property
    def wall(self) -> Wall:
        """What the wall shows."""
        return self.desk.wall

    def start(self, layout: str, grouping: str, group_key: str = "", page: int = 0) -> None:
        """Show the city as it was left, or its first group."""
        self._services.city.ground.attach(self._page.map)
        self.set_language(self._language)
        self.desk.wall = replace(self.wall, layout_name=layout)
        self._city.show()
        self.city_wall.start(grouping, group_key, page)
        self._page.map.fit(None)
        self.desk.start()

    def stop(self) -> None:
        """No more pictures, no more looking."""
        self.desk.stop()
        self._counter.stop()

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self._language = language
        self.desk.set_language(language)
        self._page.map.set_language(language)
        self._page.finder.set_language(language)
        self._city.set_language(language)
        self._services.city.ground.set_own_words(self._page.map, self._attribution())
        self._show_place()

    def back(self) -> None:
        """One step back: from a tool of the map, the enlarged tile, then the picked group or the view."""
        if self._page.map.tool is not Tool.PAN:
            self._page.map.cancel()
        else:
            self.city_wall.back()

    # Inside

    def _connect(self) -> None:
        page, services, desk, city_wall = self._page, self._services, self.desk, self.city_wall
        page.grid.dropped.connect(city_wall.drop)
        page.bar.layout_chosen.connect(desk.set_layout)
        page.bar.page_turned.connect(desk.turn_page)
        page.bar.group_turned.connect(desk.turn_group)
        page.bar.grouping_chosen.connect(city_wall.group_by)
        page.bar.selection_dropped.connect(self.back)
        page.bar.filter_dropped.connect(page.finder.clear)
        page.finder.filter_changed.connect(city_wall.set_filter)
        page.finder.camera_activated.connect(desk.show_camera)
        page.finder.number_missed.connect(self._number_missed)
        page.finder.former_activated.connect(desk.call_up)
        page.finder.area_activated.connect(self._area_found)
        city_wall.narrowed.connect(self._narrowed)
        self._along.said.connect(self.said)
        self._city.said.connect(self.said)
        self._city.map_wanted.connect(self.map_wanted)
        services.health_changed.connect(self._health_changed)
        services.renewal.beforehand(self.city_wall.make_ready)
        services.renewal.leaving.connect(self.city_wall.take_down)
        services.renewal.renewed.connect(self._renewed)

    def _narrow(self) -> None:
        self._city.narrow(self.city_wall.found, self.city_wall.filter)

    def _narrowed(self) -> None:
        self._narrow()
        self._recount()

    def _renewed(self, moved: Moved) -> None:
        """The catalogue is another one: finder, map and wall show it, each where it was."""
        self.city_wall.renumbered(moved)
        self._city.show()
        self._page.finder.set_filter(self.city_wall.filter)
        self._narrow()
        self.city_wall.look_again()
        # All of it at once is felt with 100,000 cameras: what is seen is painted first, counts come then.
        QTimer.singleShot(COUNTS_MS, self, self._recount)

    def _show_place(self) -> None:
        """The bar says what is on the wall, and how it came there."""
        wall, bar = self.wall, self._page.bar
        bar.set_layout(wall.layout_name)
        bar.set_grouping(self.city_wall.grouping)
        bar.set_filter(self._page.finder.filter_words if self.city_wall.filtered else "")
        bar.set_place(
            wall.group.name.text(self._language),
            wall.page,
            wall.pages,
            len(wall.group.rows),
            selection=self.city_wall.has_own,
        )

    def _area_found(self, index: int) -> None:
        """The filter is narrowed to an area: the map shows it, and a wall of saved groups as well."""
        if self.city_wall.grouping == "saved" or self.city_wall.has_own:
            self.city_wall.group_by("thana")
        self._city.show_area(index)

    def _number_missed(self, number: int) -> None:
        """The finder was asked for a number that no camera has: whose it was is told there."""

        def told(found: FormerNumber | None) -> None:
            if found is not None:
                self._page.finder.show_former(found.number, found.now, found.name, found.day)

        former_number.ask(self._services, number, self._language, told)

    def _health_changed(self, rows: Rows) -> None:
        self._page.map.health_changed(rows)
        self._page.finder.health_changed(rows)
        if not self._counter.isActive():
            self._counter.start()

    def _recount(self) -> None:
        self._city.recount(self.city_wall.filter)
        self._services.city.groups.look_again()
        self._follow_health()

    def _follow_health(self) -> None:
        """What is narrowed by health lists, maps and shows the cameras that are in it now."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # Nothing moves away under a hand that presses or drags.
            self._counter.start()
            return
        if self.city_wall.find_again():
            self._city.narrow(self.city_wall.found, self.city_wall.filter, by_itself=True)
        self.city_wall.health_changed()

    def _attribution(self) -> str:
        """Whose ground the map shows."""
        if self._services.demo is None:
            return ""
        return self.tr("Demo city: invented places and people")
