"""A field for a place as people send it: degrees in any spelling, or the link of a map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from console.lists.facts import CityFacts
from console.lists.mapping import MappingChoice
from console.lists.table import Row
from console.lists.understanding import Understander
from console.lists.values import Field
from ui.catalogue.desk import Desk
from widgets import icons, list_words, theme

TYPING_MS = 150
LONGEST = 2000


class CoordinatesField(QLineEdit):
    """`found((lat, lon) or None)` in degrees, while it is typed or pasted. Read as a list's cell is."""

    found = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader: Understander | None = None
        self._read_text = ""
        self.setMaxLength(LONGEST)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
        self._sign.setVisible(False)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._read)
        self.textEdited.connect(lambda _: self._typing.start())
        self._retranslate()

    def read_now(self) -> None:
        """What was typed a moment ago is read without waiting for more."""
        self._typing.stop()
        if self.text().strip() != self._read_text:
            self._read()

    def _read(self) -> None:
        self._read_text = text = self.text().strip()
        if not text:
            self._show(None, "")
            return
        if self._reader is None:
            # Against no city: a place outside it is told on the map, not refused here.
            facts = CityFacts(self._desk.catalogue.categories)
            self._reader = Understander(facts, ("place",), MappingChoice((Field.PLACE,)))
        record = self._reader.record(Row(1, (text,)))
        lat, lon = record.values.get(Field.LAT), record.values.get(Field.LON)
        if lat is None or lon is None:
            said = [each for each in record.troubles if each.column == 0]
            self._show(None, list_words.trouble_words(said[0].trouble) if said else self.tr("No place in it"))
        else:
            self._show((float(lat), float(lon)), "")

    def _show(self, place: tuple[float, float] | None, trouble: str) -> None:
        self._sign.setVisible(bool(trouble))
        self._sign.setIcon(icons.icon("mdi6.alert-outline", theme.current().warning))
        self._sign.setToolTip(trouble)
        self.setToolTip(trouble)
        self.found.emit(place)

    def hint(self) -> str:
        """What stands in the empty field."""
        return self.tr("or paste coordinates, or a map's link")

    def clear(self) -> None:
        """Empty, without a signal."""
        self._typing.stop()
        super().clear()
        self._read_text = ""
        self._sign.setVisible(False)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.hint())
        self.setAccessibleName(self.tr("Coordinates or a map's link"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
