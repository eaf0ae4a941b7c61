"""Sites that wait to be placed, as a Qt model: name, and below it what helps to find the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from console.catalogue.catalogue import Catalogue
from console.catalogue.site_facts import SiteFacts
from ui.catalogue.fact_words import FactWords
from ui.incidents.two_lines import SECOND_ROLE
from widgets import icons

Index = QModelIndex | QPersistentModelIndex


class SiteRows(QAbstractListModel):
    """Rows of SiteFacts."""

    def __init__(self, catalogue: Catalogue, say: Callable[[], FactWords]) -> None:
        super().__init__()
        self._catalogue, self._say = catalogue, say
        self.sites: list[SiteFacts] = []

    def set_sites(self, sites: Sequence[SiteFacts]) -> None:
        """Show these."""
        self.beginResetModel()
        self.sites = list(sites)
        self.endResetModel()

    def remove(self, site_id: str) -> None:
        """Take one out."""
        row = self.row_of(site_id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.sites[row]
            self.endRemoveRows()

    def row_of(self, site_id: str) -> int:
        """The row of a site, or -1."""
        return next((row for row, site in enumerate(self.sites) if site.id == site_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as wait."""
        return 0 if parent.isValid() else len(self.sites)

    def data(self, index: Index, role: int = 0) -> Any:
        """Name; below it thana, address and how many cameras."""
        if not 0 <= index.row() < len(self.sites):
            return None
        site, say = self.sites[index.row()], self._say()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return site.name.text(say.speech)
            case _ if role == SECOND_ROLE:
                return self._second(site, say)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{site.name.text(say.speech)}\n{self._second(site, say)}"
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(site.category)
            case _:
                return None

    def _second(self, site: SiteFacts, say: FactWords) -> str:
        cameras = self.tr("Cameras: {n}").format(n=site.camera_count) if site.camera_count else ""
        return " · ".join(word for word in (say.area(site.thana), cameras, site.address) if word)

    def _icon(self, code: str) -> Any:
        kind = next((each for each in self._catalogue.categories if each.code == code), None)
        return icons.icon(kind.icon, kind.colour) if kind is not None else icons.icon(icons.UNKNOWN_NAME)
