"""Sources as a section of the page of cameras and lists."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.catalogue.desk import Desk
from ui.catalogue.room import CatalogueRoom
from ui.catalogue.tab import TabSpec
from ui.sources import words
from ui.sources.values import count_waiting


def sources_tab(room: CatalogueRoom) -> TabSpec:
    """The section for the page; it counts sources whose proposal waits or whose last sync failed."""
    syncs = room.sources
    if syncs is not None:
        room.source_changed.connect(
            lambda source: room.desk.counts_changed.emit() if syncs.doing(source) is None else None
        )

    def make(desk: Desk) -> QWidget:
        if syncs is None or room.credentials is None:
            return _Absent()
        # Imported when it is first shown, as all sections are.
        from ui.sources.desk import SourceDesk
        from ui.sources.tab import SourcesTab

        sources = SourceDesk(desk, syncs, room.credentials)
        room.source_changed.connect(sources.changed)
        tab = SourcesTab(sources)
        sources.setParent(tab)
        return tab

    def waiting() -> int:
        return 0 if syncs is None else room.desk.store.read(count_waiting)

    return TabSpec("sources", words.section_words, "mdi6.lan-connect", make, waiting)


class _Absent(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._say()

    def _say(self) -> None:
        self.setText(self.tr("This window has no sources: its cameras came with the command that opened it."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
