"""Where incidents were: the city's map with one mark for each, in the colour of its category."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.catalogue.catalogue import Catalogue
from console.catalogue.values import Category, Health, Name
from console.evidence.states import IncidentState
from console.evidence.values import Incident, IncidentCategory
from ui.incidents import case_words, marks, words
from widgets.map.hits import Hit
from widgets.map.map_widget import MapWidget
from widgets.map.selection import MapSelection

# What a category that the city's file no longer knows is shown as.
_UNKNOWN = Category("", "", Name("", ""), marks.BOOKMARK_ICON, "#8aa0b8")
_TOLD = 6

Place = tuple[float, float]


def place_of(incident: Incident, catalogue: Catalogue) -> Place | None:
    """Latitude and longitude of the first of an incident's cameras that has a place; None where none has."""
    for camera in incident.cameras:
        row = catalogue.row_now(camera.camera_id)
        if row is not None and np.isfinite(catalogue.lat[row]) and np.isfinite(catalogue.lon[row]):
            return float(catalogue.lat[row]), float(catalogue.lon[row])
    return None


class IncidentMap(MapWidget):
    """`picked(ids)` for what was clicked or drawn around. A full mark is still open, a ring closed."""

    picked = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        categories: Sequence[IncidentCategory],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._kinds = tuple(categories)
        self._wanted: tuple[Incident, ...] = ()
        self._incidents: tuple[Incident, ...] = ()
        self.set_categories(
            [Category(kind.code, "", kind.name, kind.icon, kind.colour) for kind in self._kinds] + [_UNKNOWN]
        )
        self.show_ground()
        self.set_describe(self._described)
        self.set_language(words.language())
        self.selected.connect(self._selected)
        self.camera_activated.connect(lambda row: self.picked.emit((self._incidents[row].id,)))

    def show_ground(self) -> None:
        """Areas and roads as the catalogue has them now."""
        self.set_areas(self._catalogue.areas)
        self.set_ways(self._catalogue.ways)

    def catalogue_renewed(self) -> None:
        """Areas may be others now, and cameras may stand elsewhere, under another entry or nowhere."""
        self.show_ground()
        self.show_incidents(self._wanted)

    @property
    def shown(self) -> int:
        """How many incidents have a place on the map."""
        return len(self._incidents)

    def show_incidents(self, incidents: Sequence[Incident]) -> None:
        """Show these; those whose cameras have no place are left out."""
        self._wanted = tuple(incidents)
        placed = [(incident, place_of(incident, self._catalogue)) for incident in self._wanted]
        self._incidents = tuple(incident for incident, place in placed if place is not None)
        places = np.array([place for _, place in placed if place is not None], dtype=float).reshape(-1, 2)
        codes = {kind.code: index for index, kind in enumerate(self._kinds)}
        kinds = [codes.get(incident.category, len(self._kinds)) for incident in self._incidents]
        closed = [incident.state is IncidentState.CLOSED for incident in self._incidents]
        self.set_cameras(
            places[:, 0],
            places[:, 1],
            np.array(kinds, dtype=np.uint8),
            np.where(closed, Health.UNKNOWN, Health.LIVE).astype(np.uint8),
        )

    def mark(self, incident_id: str) -> None:
        """Ring the incident that is shown beside the map."""
        rows = [row for row, incident in enumerate(self._incidents) if incident.id == incident_id]
        self.set_highlight(rows, [])

    def _selected(self, selection: MapSelection) -> None:
        rows = [int(row) for row in selection.rows]
        if rows:
            self.picked.emit(tuple(self._incidents[row].id for row in rows))

    def _described(self, row: int) -> str:
        incident = self._incidents[row]
        lines = (
            f"{words.moment_words(incident.at_utc)}  {words.title_words(incident, self._kinds)}",
            case_words.state_words(incident.state),
            words.cameras_words(incident),
        )
        return "\n".join(line for line in lines if line)

    def _words_of(self, hit: Hit) -> str:
        rows = [int(row) for row in self._rows_of(hit)]
        if len(rows) == 1:
            return self._described(rows[0])
        told = [self._described(row).split("\n")[0] for row in rows[:_TOLD]]
        more = [self.tr("and {n} more").format(n=len(rows) - _TOLD)] if len(rows) > _TOLD else []
        return "\n".join([self.tr("Incidents: {count}").format(count=len(rows)), *told, *more])

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Map of incidents"))
        self.setAccessibleDescription(
            self.tr("Incidents by place. Arrows move, plus and minus zoom, Tab visits them, Enter opens.")
        )
        if hasattr(self, "_kinds"):
            self.set_language(words.language())
