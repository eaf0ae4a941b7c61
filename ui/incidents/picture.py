"""A place for one picture: a frame of the player, a still, or a sentence why there is neither."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.playback.values import Frame
from widgets import icons, theme


def fitted(box: QRect, size: QSize) -> QRect:
    """The largest rectangle of the shape of `size` in the middle of `box`."""
    if size.isEmpty():
        return QRect()
    shape = size.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    result = QRect(box.topLeft(), shape)
    result.moveCenter(box.center())
    return result


class PictureView(QWidget):
    """Shows; decides nothing. `clicked` and `double_clicked` say what the mouse did."""

    clicked = Signal()
    double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._still = QPixmap()
        self._standing = QImage()
        self._sentence = ""
        self._caption = ""
        self._play_mark = False
        self._absent = ""
        self._framed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_frame(self, frame: Frame | None) -> None:
        """A picture of the player; it stands over the still."""
        self._frame = frame
        self.update()

    def show_standing(self, picture: QImage) -> None:
        """The exact picture of a moment at which the player stands; over all others until a null one."""
        if not (picture.isNull() and self._standing.isNull()):
            self._standing = picture
            self.update()

    def show_still(self, still: QPixmap) -> None:
        """A picture from disk; a null one shows the sentence."""
        self._still = still
        self.update()

    def set_sentence(self, sentence: str) -> None:
        """What to say where there is no picture."""
        self._sentence = sentence
        self.update()

    def set_caption(self, caption: str) -> None:
        """A few words in the lower left corner of the picture."""
        if caption != self._caption:
            self._caption = caption
            self.update()

    def set_play_mark(self, shown: bool) -> None:
        """A large play sign over the picture."""
        if shown != self._play_mark:
            self._play_mark = shown
            self.update()

    def set_absent(self, sentence: str) -> None:
        """Say that nothing was kept of this moment, in place of any picture; nothing takes it back."""
        if sentence != self._absent:
            self._absent = sentence
            self.update()

    def set_framed(self, framed: bool) -> None:
        """An edge around the picture: the one that keys act upon."""
        if framed != self._framed:
            self._framed = framed
            self.update()

    @property
    def empty(self) -> bool:
        """Whether there is no picture."""
        return self._frame is None and self._still.isNull() and self._standing.isNull()

    @property
    def picture_size(self) -> QSize:
        """The size of what is shown, in its own pixels; empty where nothing is."""
        if self._absent:
            return QSize()
        if not self._standing.isNull():
            return self._standing.size()
        if self._frame is not None:
            return QSize(self._frame.width, self._frame.height)
        return self._still.size()

    @property
    def picture_area(self) -> QRect:
        """Where the picture is seen, in the widget's pixels; empty where none is."""
        return fitted(self.rect(), self.picture_size)

    def sizeHint(self) -> QSize:
        """Sixteen to nine."""
        return QSize(640, 360)

    def paintEvent(self, _: QPaintEvent) -> None:
        """The picture in the middle of a dark ground, whatever the theme."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.tile_ground)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            area = self._paint_picture(painter)
            if area.isEmpty():
                painter.setPen(now.tile_text_dim)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                said = self._absent or self._sentence
                painter.drawText(self.rect().adjusted(16, 16, -16, -16), flags, said)
            self.paint_over(painter, area)
            if self._caption:
                self._paint_caption(painter, self.rect() if area.isEmpty() else area)
            if self._play_mark and not area.isEmpty():
                self._paint_play_mark(painter)
            if self._framed:
                painter.setPen(QPen(now.focus, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """What a kind of view draws over the picture, which is seen in `area`."""

    def _paint_picture(self, painter: QPainter) -> QRect:
        frame = self._frame
        if self._absent:
            return QRect()
        if not self._standing.isNull():
            area = fitted(self.rect(), self._standing.size())
            painter.drawImage(area, self._standing)
            return area
        if frame is not None:
            size = QSize(frame.width, frame.height)
            image = QImage(frame.data, frame.width, frame.height, frame.pitch, QImage.Format.Format_RGB32)
            area = fitted(self.rect(), size)
            painter.drawImage(area, image)
            return area
        if not self._still.isNull():
            area = fitted(self.rect(), self._still.size())
            painter.drawPixmap(area, self._still)
            return area
        return QRect()

    def _paint_caption(self, painter: QPainter, area: QRect) -> None:
        now = theme.current()
        metrics = painter.fontMetrics()
        room = max(24, area.width() - 32)
        said = metrics.elidedText(self._caption, Qt.TextElideMode.ElideRight, room)
        box = QRect(
            area.left() + 8,
            area.bottom() - metrics.height() - 14,
            metrics.horizontalAdvance(said) + 16,
            metrics.height() + 6,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(now.tile_header)
        ground.setAlpha(225)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(box), 4, 4)
        painter.setPen(now.tile_text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _paint_play_mark(self, painter: QPainter) -> None:
        side = 56
        spot = QRect(0, 0, side, side)
        spot.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(10, 13, 17, 190))
        painter.drawEllipse(spot)
        sign = icons.pixmap("mdi6.play", 36, theme.current().tile_text, self.devicePixelRatioF())
        painter.drawPixmap(spot.center().x() - 17, spot.center().y() - 17, sign)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click asks to play or hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click asks for something larger."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()
