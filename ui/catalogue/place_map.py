"""A map on which a site is put to its place: a click, a look, Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.catalogue.catalogue import Catalogue
from console.map.projection import to_world
from ui.catalogue.fact_words import coordinates_words
from ui.catalogue.point_map import PointMap, Spot
from ui.incidents.words import language
from widgets import icons, theme
from widgets.map.selection import Tool

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Place = tuple[float, float]


class PlaceMap(QWidget):
    """`confirmed(lat, lon)` in degrees. While `expect` has named a site, a click sets the pin."""

    confirmed = Signal(float, float)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._thana, self._name = "", ""
        self._pending: Place | None = None
        self._stale = False
        self.map = PointMap(catalogue, self)
        self._bar = QFrame(self)
        self._bar.setProperty("role", "card")
        self._mark, self._told = QLabel(self), QLabel(self)
        self.confirm, self.discard = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.setFocusProxy(self.map)
        self.map.placed.connect(lambda lon, lat: self.set_pending((lat, lon)))
        self.confirm.clicked.connect(self.take)
        self.discard.clicked.connect(lambda: self.set_pending(None))
        self._retranslate()

    def _lay_out(self) -> None:
        self._told.setWordWrap(True)
        for button in (self.confirm, self.discard):
            button.setAutoDefault(False)
        self.confirm.setProperty("role", "primary")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._told, 1)
        row.addWidget(self.discard)
        row.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.map, 1)
        column.addWidget(self._bar)

    # Which site

    def expect(self, name: str, thana: str, place: Place | None = None) -> None:
        """A site of this name is to be placed; `place` is where it stands now, if anywhere."""
        self._name, self._thana = name, thana
        self.set_pending(None)
        self.map.set_tool(Tool.PLACE)
        index = self._area_index(thana)
        if place is not None:
            self.map.show_spots([Spot(*place, "A")], beside=index)
            return
        self.map.show_thana(index)

    def look_at(self, place: Place | None) -> None:
        """Show a place at which nothing is to be done."""
        self.map.show_spots([Spot(*place, "A")] if place is not None else [])

    def rest(self) -> None:
        """Nothing is to be placed."""
        self._name = self._thana = ""
        self.set_pending(None)
        self.map.show_thana(-1)
        self.map.set_tool(Tool.PAN)

    def catalogue_renewed(self) -> None:
        """Areas and cameras may be others; nobody sees it: then they are shown when somebody does."""
        self._stale = True
        if self.isVisible():
            self._renew()

    def _renew(self) -> None:
        self._stale = False
        self.map.show_ground(self._catalogue)
        if len(self.map.cameras.points.rows):
            self.map.show_cameras(self._catalogue)

    def showEvent(self, event: QShowEvent) -> None:
        """What was renewed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._renew()

    # The place that waits for a yes

    @property
    def pending(self) -> Place | None:
        """Latitude and longitude of the pin."""
        return self._pending

    def set_pending(self, place: Place | None, *, go: bool = False) -> None:
        """Put the pin there, and with `go` look there; None takes it away."""
        self._pending = place
        if place is None:
            self.map.set_pin(None, None)
        else:
            lat, lon = place
            self.map.set_pin(lon, lat)
            if go:
                x, y = (float(v) for v in to_world(lon, lat))
                view = self.map.view
                px, py = view.screen_point(x, y)
                near = view.panned(view.width / 2 - px, view.height / 2 - py)
                self.map.go(near.zoomed(max(near.zoom, 15.5), view.width / 2, view.height / 2))
        self._say()

    def take(self) -> None:
        """The pin stands right."""
        if self._pending is not None:
            place, self._pending = self._pending, None
            self.map.set_pin(None, None)
            self._say()
            self.confirmed.emit(*place)

    def area_of(self, place: Place, kind: str = "thana") -> str:
        """The identifier of the area of a kind in which a place lies, "" for none."""
        lat, lon = place
        x, y = (float(v) for v in to_world(lon, lat))
        index = self.map.ground.area_at(x, y, (kind,))
        return self._catalogue.areas[index].id if index >= 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the pin, Escape takes it away."""
        if event.key() in _ENTER and self._pending is not None:
            self.take()
        elif event.key() == Qt.Key.Key_Escape and self._pending is not None:
            self.set_pending(None)
        else:
            super().keyPressEvent(event)

    # Words

    def _area_index(self, key: str) -> int:
        return next((at for at, area in enumerate(self._catalogue.areas) if key and area.id == key), -1)

    def _area_name(self, key: str) -> str:
        index = self._area_index(key)
        return self._catalogue.area_names[key].text(language()) if index >= 0 else ""

    def _say(self) -> None:
        now = theme.current()
        self._bar.setVisible(self._pending is not None)
        if self._pending is None:
            return
        within = self.area_of(self._pending)
        where = coordinates_words(*self._pending)
        if self._thana and within != self._thana:
            found = self._area_name(within) or self.tr("no thana")
            said = self.tr("▲ {place}: in {found}, but the site belongs to {thana}").format(
                place=where, found=found, thana=self._area_name(self._thana)
            )
            mark, colour = "mdi6.map-marker-alert-outline", now.warning
        else:
            name = self._area_name(within)
            said = f"{where} · {name}" if name else where
            mark, colour = "mdi6.map-marker-check-outline", now.live
        self._mark.setPixmap(icons.pixmap(mark, 22, colour, self.devicePixelRatioF()))
        self._told.setText(f"{self._name}\n{said}" if self._name else said)

    def _retranslate(self) -> None:
        self.confirm.setText(self.tr("Place here (Enter)"))
        self.discard.setText(self.tr("Elsewhere (Esc)"))
        self.map.set_language(language())
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
