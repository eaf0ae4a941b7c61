"""What matches: areas and categories by name, cameras, and sites that have no camera yet, in one list.

The model asks the catalogue only for what is on screen.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from console.catalogue.named import CATEGORY, Named
from widgets.finder.hit_words import bare_summary, kind_words, named_count, named_name, no_camera_words
from widgets.words import count_words, health_words

if TYPE_CHECKING:
    from console.catalogue.catalogue import Catalogue, Rows

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 2
HEALTH_ROLE = Qt.ItemDataRole.UserRole + 3
GONE_ROLE = Qt.ItemDataRole.UserRole + 4
HIT_ROLE = Qt.ItemDataRole.UserRole + 5
# What stands at the right of a hit that is no camera, and its category.
NOTE_ROLE = Qt.ItemDataRole.UserRole + 6
CATEGORY_ROLE = Qt.ItemDataRole.UserRole + 7
MIME_CAMERAS = "application/x-safecity-cameras"
DRAGGED_AT_MOST = 1000
_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        *(ROW_ROLE, NUMBER_ROLE, HEALTH_ROLE, GONE_ROLE, HIT_ROLE, NOTE_ROLE, CATEGORY_ROLE),
    )
)
# Asked for very often, and each "or" of flags makes an object.
_STILL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_DRAGGED = _STILL | Qt.ItemFlag.ItemIsDragEnabled


class Hit(Enum):
    """What a line of the list stands for."""

    NAMED = "named"
    CAMERA = "camera"
    BARE_SITE = "bare site"


def dragged_rows(data: QMimeData) -> list[int]:
    """The catalogue's rows that a drag carries, for who accepts it; empty when it carries none."""
    if not data.hasFormat(MIME_CAMERAS):
        return []
    rows: list[int] = json.loads(data.data(MIME_CAMERAS).toStdString())
    return rows


class ResultsModel(QAbstractListModel):
    """Names that fit, then entries of the catalogue (cameras, sites without one) in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self._catalogue: Catalogue | None = None
        self._named: tuple[Named, ...] = ()
        self._rows: Rows = np.empty(0, dtype=np.int32)
        # How many cameras the catalogue had when the entries were given: what is beyond is a site.
        self._cameras = 0
        self._language = "en"

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Where entries are looked up."""
        self.beginResetModel()
        self._catalogue = catalogue
        self._named, self._rows = (), np.empty(0, dtype=np.int32)
        self.endResetModel()

    def set_rows(self, rows: Rows, named: tuple[Named, ...] = ()) -> None:
        """Show these entries (see `Catalogue`), and above them these names."""
        count = 0 if self._catalogue is None else self._catalogue.count
        if (count, named) == (self._cameras, self._named) and np.array_equal(rows, self._rows):
            return
        self.beginResetModel()
        self._rows, self._named = rows, named
        self._cameras = 0 if self._catalogue is None else self._catalogue.count
        self.endResetModel()

    def set_language(self, language: str) -> None:
        """Names in `hi` or `en`."""
        self._language = language
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    @property
    def language(self) -> str:
        """The language of the names."""
        return self._language

    @property
    def digits(self) -> int:
        """How many digits the longest call-up number has, five at least."""
        count = 0 if self._catalogue is None else self._catalogue.count
        return max(5, len(str(self._catalogue.number[-1]))) if self._catalogue and count else 5

    @property
    def counts(self) -> tuple[int, int]:
        """How many cameras are listed, and how many sites that have none yet."""
        cameras = int(np.count_nonzero(self._rows < self._cameras))
        return cameras, len(self._rows) - cameras

    def hit_at(self, position: int) -> Hit:
        """What stands at a position of the list."""
        if position < len(self._named):
            return Hit.NAMED
        return Hit.CAMERA if self._entry(position) < self._cameras else Hit.BARE_SITE

    def named_at(self, position: int) -> Named:
        """The area or category at a position of the list, where there is one."""
        return self._named[position]

    def row_at(self, position: int) -> int:
        """The catalogue's row of the camera at a position of the list, where there is one."""
        return self._entry(position)

    def bare_at(self, position: int) -> int:
        """Which of the sites without a camera stands at a position of the list, where there is one."""
        return self._entry(position) - self._cameras

    def position_of(self, row: int) -> int | None:
        """Where a row of the catalogue stands in the list."""
        found = np.flatnonzero(self._rows == row)
        return int(found[0]) + len(self._named) if len(found) else None

    def positions_of(self, rows: Collection[int]) -> list[int]:
        """Where rows of the catalogue stand in the list, those that do."""
        found = np.flatnonzero(np.isin(self._rows, list(rows)))
        return [int(at) + len(self._named) for at in found]

    def _entry(self, position: int) -> int:
        return int(self._rows[position - len(self._named)])

    def _is_there(self, entry: int) -> bool:
        """Whether the catalogue still has it: it may have been renewed a moment ago, with rows to follow."""
        assert self._catalogue is not None
        count = self._catalogue.count
        if entry < self._cameras:
            return entry < count
        return count == self._cameras and entry - count < len(self._catalogue.bare)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many hits."""
        return 0 if parent.isValid() else len(self._named) + len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cameras can be dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _DRAGGED if self.hit_at(index.row()) is Hit.CAMERA else _STILL

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown of a hit."""
        if role not in _ROLES or self._catalogue is None or not index.isValid():
            return None
        hit = self.hit_at(index.row())
        if hit is not Hit.NAMED and not self._is_there(self._entry(index.row())):
            return None
        if role == HIT_ROLE:
            return hit
        if hit is Hit.NAMED:
            return self._of_named(self._named[index.row()], role)
        entry = self._entry(index.row())
        return (
            self._of_camera(entry, role) if hit is Hit.CAMERA else self._of_bare(entry - self._cameras, role)
        )

    def _of_camera(self, row: int, role: int) -> Any:
        assert self._catalogue is not None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._catalogue.camera_name(row).text(self._language)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._summary(row)
            case _ if role == ROW_ROLE:
                return row
            case _ if role == NUMBER_ROLE:
                return int(self._catalogue.number[row])
            case _ if role == HEALTH_ROLE:
                return int(self._catalogue.health[row])
            case _ if role == GONE_ROLE:
                return bool(self._catalogue.gone[row])
        return None

    def _of_bare(self, n: int, role: int) -> Any:
        assert self._catalogue is not None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._catalogue.site_in(int(self._catalogue.bare.site[n])).name.text(self._language)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return bare_summary(self._catalogue, n, self._language)
            case _ if role == NOTE_ROLE:
                return no_camera_words()
            case _ if role == CATEGORY_ROLE:
                return self._catalogue.categories[int(self._catalogue.bare.category[n])]
        return None

    def _of_named(self, named: Named, role: int) -> Any:
        assert self._catalogue is not None
        name = named_name(self._catalogue, named).text(self._language)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                words = self.tr("{kind}: {name}. Cameras: {count}. Enter shows only these.")
                count = count_words(named_count(self._catalogue, named))
                return words.format(kind=kind_words(named.kind), name=name, count=count)
            case _ if role == NOTE_ROLE:
                return f"{kind_words(named.kind)} · {count_words(named_count(self._catalogue, named))}"
            case _ if role == CATEGORY_ROLE:
                return self._catalogue.categories[named.index] if named.kind == CATEGORY else None
        return None

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return [MIME_CAMERAS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The catalogue's rows as a JSON list."""
        rows = [
            self.row_at(index.row())
            for index in indexes[:DRAGGED_AT_MOST]
            if self.hit_at(index.row()) is Hit.CAMERA
        ]
        data = QMimeData()
        data.setData(MIME_CAMERAS, json.dumps(rows).encode())
        return data

    def _summary(self, row: int) -> str:
        assert self._catalogue is not None
        camera, site = self._catalogue.camera(row), self._catalogue.site_of(row)
        names = [camera.name.text(self._language), site.name.text(self._language)]
        owner = " · ".join(part for part in (site.owner, site.phone) if part)
        lines = [f"{camera.number}  {names[0]}", names[1], owner, health_words(self._catalogue.health[row])]
        if self._catalogue.gone[row]:
            lines.append(self.tr("Its source has this camera no more"))
        return "\n".join(line for line in lines if line)
