"""What retention would remove, as a Qt model: incidents first, then loose files folder by folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from console.evidence.values import IncidentCategory
from console.retention.values import FileRemoval, LooseKind, Plan
from ui.incidents import case_words, words
from ui.row_table import Index, RowTable


class Column(IntEnum):
    """The columns, from the left."""

    WHAT = 0
    STATE = 1
    SINCE = 2
    FILES = 3
    SIZE = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the preview: what goes, why it may, since when, how many files and bytes."""

    what: str
    state: str
    due_utc: float
    files: int
    size: int
    names: str = ""


def loose_words(kind: LooseKind) -> str:
    """A kind of loose files."""
    match kind:
        case LooseKind.STILLS:
            return QCoreApplication.translate("Retention", "Stills saved by hand")
        case LooseKind.REPLAYS:
            return QCoreApplication.translate("Retention", "Replays")


def lines(plan: Plan, categories: tuple[IncidentCategory, ...]) -> tuple[Line, ...]:
    """A plan as lines: every incident, and the loose files of each folder together."""
    incidents = [
        Line(
            f"{words.moment_words(r.incident.at_utc)}  {words.title_words(r.incident, categories)}",
            case_words.state_words(r.incident.state),
            r.due_utc,
            len(r.incident.files),
            r.size,
            "\n".join(file.name for file in r.incident.files[:_TOLD]),
        )
        for r in plan.incidents
    ]
    return (*incidents, *_loose(plan.files))


_TOLD = 20


def _loose(files: Iterable[FileRemoval]) -> Iterable[Line]:
    folders: dict[tuple[LooseKind, str], list[FileRemoval]] = defaultdict(list)
    for file in files:
        folders[file.kind, file.path.rpartition("/")[0]].append(file)
    for (kind, folder), found in sorted(folders.items()):
        names = "\n".join(file.path for file in found[:_TOLD]) + ("\n…" if len(found) > _TOLD else "")
        due, size = min(file.due_utc for file in found), sum(file.size for file in found)
        yield Line(f"{folder}/", loose_words(kind), due, len(found), size, names)


class RetentionTable(RowTable):
    """One row for each line."""

    columns = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.WHAT: self.tr("What goes"),
            Column.STATE: self.tr("Kind"),
            Column.SINCE: self.tr("Due since"),
            Column.FILES: self.tr("Files"),
            Column.SIZE: self.tr("Size"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        line: Line = self.entries[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.names or line.what
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(index.column()):
            case Column.WHAT:
                return line.what
            case Column.STATE:
                return line.state
            case Column.SINCE:
                return words.day_words(line.due_utc)
            case Column.FILES:
                return str(line.files)
            case Column.SIZE:
                return size_words(line.size)


def size_words(size: int) -> str:
    """Bytes as people read them."""
    return QLocale(QLocale.Language.English).formattedDataSize(size, 1)
