"""What the borders and hatches of the map of areas mean: only those that are on it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.areas.areas_map import look_of

_SAMPLE = QSize(26, 14)


class MapLegend(QWidget):
    """A sample and its words for each kind; `show_kinds` says which are on the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: dict[str, QLabel] = {}
        self.words: dict[str, QLabel] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind in ("area", "overlap", "gap", "refused"):
            self._samples[kind], self.words[kind] = QLabel(self), QLabel(self)
            self.words[kind].setProperty("role", "dim")
            row.addWidget(self._samples[kind])
            row.addWidget(self.words[kind])
            row.addSpacing(10)
        row.addStretch(1)
        self._retranslate()

    def show_kinds(self, shown: Mapping[str, bool]) -> None:
        """Show these and hide the others."""
        for kind, words in self.words.items():
            words.setVisible(shown.get(kind, False))
            self._samples[kind].setVisible(shown.get(kind, False))

    def _retranslate(self) -> None:
        for kind, words in {
            "area": self.tr("in the file"),
            "overlap": self.tr("in two areas"),
            "gap": self.tr("in no area"),
            "refused": self.tr("left out"),
        }.items():
            self.words[kind].setText(words)
            self._samples[kind].setPixmap(_sample(kind, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


def _sample(kind: str, dpr: float) -> QPixmap:
    picture = QPixmap(_SAMPLE * dpr)
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    pen, brush = look_of(kind)
    with QPainter(picture) as painter:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawRect(QRectF(1.5, 1.5, _SAMPLE.width() - 3, _SAMPLE.height() - 3))
    return picture
