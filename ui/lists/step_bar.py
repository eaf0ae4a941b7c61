"""Where one is among the steps of taking a list in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import icons, theme

_DISC = 24
_GAP = 10


class StepBar(QWidget):
    """Numbers in discs with names beside them; steps that are done have a tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_names(self, names: Sequence[str]) -> None:
        """What the steps are called."""
        self._names = tuple(names)
        self._tell()

    def set_step(self, at: int) -> None:
        """The step that is under way, from 0; one behind the last: all are done."""
        self._at = at
        self._tell()

    def sizeHint(self) -> QSize:
        """As wide as the names."""
        metrics = QFontMetrics(theme.font(bold=True))
        wide = sum(metrics.horizontalAdvance(name) + _DISC + 5 * _GAP for name in self._names)
        return QSize(wide, _DISC + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """From left to right, with a line between them."""
        now, left = theme.current(), 0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for step, name in enumerate(self._names):
                here, done = step == self._at, step < self._at
                top = (self.height() - _DISC) // 2
                disc = QRect(left, top, _DISC, _DISC)
                painter.setPen(now.accent if here or done else now.line_strong)
                painter.setBrush(now.accent if here else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(disc)
                if done:
                    mark = icons.pixmap("mdi6.check", 16, now.accent, self.devicePixelRatioF())
                    painter.drawPixmap(disc.center().x() - 7, disc.center().y() - 7, mark)
                else:
                    painter.setPen(now.accent_text if here else now.text_dim)
                    painter.setFont(theme.font(bold=True))
                    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(step + 1))
                painter.setFont(theme.font(bold=here))
                painter.setPen(now.text if here else now.text_dim)
                wide = painter.fontMetrics().horizontalAdvance(name)
                box = QRect(disc.right() + _GAP, 0, wide + 4, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
                left = box.right() + 2 * _GAP
                if step + 1 < len(self._names):
                    painter.setPen(now.line_strong)
                    painter.drawLine(left - _GAP, self.height() // 2, left + _GAP, self.height() // 2)
                    left += 2 * _GAP

    def _tell(self) -> None:
        if 0 <= self._at < len(self._names):
            self.setAccessibleName(f"{self._at + 1}/{len(self._names)} {self._names[self._at]}")
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
