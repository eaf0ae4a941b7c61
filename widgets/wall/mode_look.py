"""How a paused or replaying tile looks: never like a live one, by colour, shape, word and age."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from widgets.wall.view import TileMode, TileView
from widgets.words import age_words

translate = QCoreApplication.translate

# Far from each other, from the states' colours and from most pictures; the same in both themes.
PAUSED = QColor("#f2f5f9")
REPLAY = QColor("#d7a6ff")
INK = QColor("#12171e")
FRAME = 3.0
_PLATE = QColor(8, 11, 15, 205)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
LARGE_PX = 280  # a picture this high is looked at from afar: its mode is written large as well


def mode_colour(mode: TileMode) -> QColor:
    """The colour of a mode's header, frame and scrubber."""
    return REPLAY if mode is TileMode.REPLAY else PAUSED


def mode_words(view: TileView) -> list[str]:
    """What the header says of the mode, longest first; nothing for a live tile."""
    age = age_words(view.mode_age_s or 0.0)
    if view.mode is TileMode.PAUSED:
        return [
            translate("Mode", "Paused: picture {age} old").format(age=age),
            translate("Mode", "Paused, {age} old").format(age=age),
            translate("Mode", "Paused {age}").format(age=age),
            age,
        ]
    if view.mode is TileMode.REPLAY:
        held = [translate("Mode", "Replay held: {age} ago").format(age=age)] if view.held else []
        return [
            *held,
            translate("Mode", "Replay: {age} ago").format(age=age),
            translate("Mode", "Replay {age}").format(age=age),
            age,
        ]
    return []


def draw_mode(painter: QPainter, view: TileView, box: QRectF, colour: QColor) -> None:
    """The sign of a mode: two bars for what is held, two triangles pointing back for a replay that runs."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x, y, w, h = box.x(), box.y(), box.width(), box.height()
    if view.mode is TileMode.PAUSED or view.held:
        painter.drawRect(QRectF(x + w * 0.14, y, w * 0.26, h))
        painter.drawRect(QRectF(x + w * 0.60, y, w * 0.26, h))
    else:
        for left in (x, x + w * 0.5):
            tip = QPointF(left, box.center().y())
            painter.drawPolygon(
                QPolygonF([tip, QPointF(left + w * 0.5, y), QPointF(left + w * 0.5, box.bottom())])
            )
    painter.restore()


def draw_mode_frame(painter: QPainter, view: TileView, picture: QRectF, font: QFont) -> None:
    """The frame around a picture that is not live, and its mode in large letters where there is room."""
    colour = mode_colour(view.mode)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, FRAME)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    half = FRAME / 2
    painter.drawRect(picture.adjusted(half, half, -half, -half))
    if picture.height() < LARGE_PX:
        return
    large = QFont(font)
    large.setPixelSize(round(min(34.0, picture.height() * 0.055)))
    large.setWeight(QFont.Weight.Bold)
    metrics = QFontMetricsF(large)
    words = mode_words(view)[0]
    side = metrics.height() * 0.62
    pad = side * 0.5
    wide = metrics.horizontalAdvance(words) + side + 3 * pad
    plate = QRectF(picture.left() + FRAME, picture.top() + FRAME, wide, metrics.height() + pad)
    painter.fillRect(plate, colour)
    mark = QRectF(plate.left() + pad, plate.center().y() - side / 2, side, side)
    draw_mode(painter, view, mark, INK)
    painter.setFont(large)
    painter.setPen(INK)
    painter.drawText(plate.adjusted(side + 2 * pad, 0, 0, 0), int(_MIDDLE), words)


def scrubber_box(picture: QRectF) -> QRectF:
    """Where a replay's scrubber lies at the foot of its picture."""
    high = 16.0 if picture.height() < 140 else 26.0
    return QRectF(picture.left(), picture.bottom() - high, picture.width(), high)


def scrubber_bar(picture: QRectF, font: QFont) -> QRectF:
    """The bar in the scrubber: its left end is the replay's beginning, its right one the end."""
    box = scrubber_box(picture)
    words = (
        QFontMetricsF(_scrubber_font(box, font)).horizontalAdvance("000 / 000 s") if box.width() > 150 else 0
    )
    edge = box.height() * 0.6
    return QRectF(box.left() + edge, box.center().y() - 2, box.width() - 2 * edge - words, 4)


def draw_scrubber(painter: QPainter, view: TileView, picture: QRectF, font: QFont) -> None:
    """Bar, what has been played, handle, and seconds."""
    box, bar = scrubber_box(picture), scrubber_bar(picture, font)
    duration_s, position_s = view.duration_s or 0.0, view.position_s or 0.0
    share = min(1.0, position_s / duration_s) if duration_s else 0.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(box, _PLATE)
    painter.fillRect(bar, QColor("#5c6775"))
    played = QRectF(bar.left(), bar.top(), bar.width() * share, bar.height())
    painter.fillRect(played, REPLAY)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(REPLAY)
    painter.drawEllipse(QPointF(played.right(), bar.center().y()), box.height() * 0.27, box.height() * 0.27)
    if box.width() > 150:
        painter.setFont(_scrubber_font(box, font))
        painter.setPen(QColor("#e8edf3"))
        words = translate("Mode", "{position} / {duration} s").format(
            position=int(position_s), duration=round(duration_s)
        )
        room = QRectF(bar.right(), box.top(), box.right() - bar.right() - 6, box.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words)
    painter.restore()


def _scrubber_font(box: QRectF, font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(9, round(box.height() * 0.5)))
    return made
