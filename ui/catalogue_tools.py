"""The windows and sections of the catalogue, as the menu opens them: lists, groups, the map on paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.groups.values import SavedGroup
from console.tiles.values import TilesTrouble
from ui.assembly import Services
from ui.catalogue.page import CataloguePage
from ui.groups.save_dialog import SaveGroupDialog
from ui.incidents.words import language
from ui.lists.export_dialog import ListOutDialog
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.map_ground.dialog import MapGroundDialog
from ui.map_ground.words import trouble_words
from ui.map_print.desk import MapPrints
from ui.notices import Notices

_GROUND = "map ground"


class CatalogueTools(QObject):
    """Opens them over `window`; `front(page)` brings a page of the window to the front."""

    def __init__(
        self,
        services: Services,
        live: LivePage,
        control: LiveControl,
        page: CataloguePage,
        notices: Notices,
        window: QWidget,
        front: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._services, self._live, self._control, self._page = services, live, control, page
        self._notices, self._window, self._front = notices, window, front
        self._prints = MapPrints(services.background, window)
        self._prints.said.connect(notices.tell)
        services.city.ground.changed.connect(self._ground_changed)
        desk, groups = services.city.desk, services.city.groups
        desk.notice.connect(notices.tell)
        desk.show_camera.connect(self._show_camera)
        groups.show_on_wall.connect(self._show_group)
        groups.show_on_map.connect(self._show_on_map)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions, by name."""
        return {
            "import_list": self._take_list,
            "import_areas": lambda: self._section("areas"),
            "to_place": lambda: self._section("to_place"),
            "sources": lambda: self._section("sources"),
            "passwords": lambda: self._section("passwords"),
            "save_group": self._save_group,
            "save_list": self._save_list,
            "print_map": self._print_map,
            "map_ground": self._set_ground,
        }

    def _section(self, name: str) -> None:
        self._front("catalogue")
        self._page.show_section(name).setFocus()

    def _take_list(self) -> None:
        self._section("lists")
        # Imported when it is first shown, as the page's sections are.
        from ui.lists.lists_tab import ListsTab

        lists = self._page.show_section("lists")
        if isinstance(lists, ListsTab):
            lists.drop.choose()

    def _save_group(self) -> None:
        meant = self._control.city_wall.meant()
        dialog = SaveGroupDialog(
            self._services.city.groups,
            self._window,
            rows=meant.rows,
            wanted=meant.wanted,
            route=meant.route,
            name=meant.name.text(language()),
        )
        dialog.kept.connect(self._kept)
        dialog.open()

    def _kept(self, group: SavedGroup) -> None:
        self._notices.tell(self.tr("Kept as the group “{name}”.").format(name=group.name.text(language())))

    def _save_list(self) -> None:
        meant, catalogue = self._control.city_wall.meant(), self._services.catalogue
        if not len(meant.rows):
            self._notices.tell(self.tr("There are no cameras here to make a list of."))
            return
        ids = catalogue.ids(meant.rows)
        ListOutDialog(self._services.city.desk, ids, meant.name.text(language()), self._window).open()

    def _print_map(self) -> None:
        catalogue = self._services.catalogue
        title = (
            self._control.city_wall.meant().name.text(language())
            if self._control.city_wall.meant().route
            else ""
        )
        self._prints.ask(self._live.map, catalogue.categories, catalogue.ways, title)

    def _set_ground(self) -> None:
        city = self._services.city
        lon, lat = self._live.map.middle()
        names = city.credentials.names() if city.credentials is not None else ()
        MapGroundDialog(city.ground, self._services.background, names, (lon, lat), self._window).open()

    def _ground_changed(self, trouble: TilesTrouble | None) -> None:
        if trouble is None:
            self._notices.release(_GROUND)
        else:
            self._notices.hold(_GROUND, trouble_words(trouble))

    def _show_camera(self, camera: str) -> None:
        row = self._services.catalogue.row_now(camera)
        if row is not None:
            self._front("live")
            self._control.desk.show_camera(row)

    def _show_group(self, group: SavedGroup) -> None:
        self._front("live")
        self._control.city_wall.show_saved(group)

    def _show_on_map(self, group: SavedGroup) -> None:
        self._front("live")
        self._live.map.fit(self._services.city.groups.members(group).rows)
