"""A tile's header strip: number, category icon, name, and its state by shape, colour and word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from console.wall.tile import TileKind
from widgets import icons, theme
from widgets.wall.view import TileView
from widgets.words import age_words, state_words

_PAD = 5.0


def state_colour(kind: TileKind) -> QColor:
    """The colour of a state; `draw_state` gives its shape."""
    colours = theme.current()
    return {
        TileKind.LIVE: colours.live,
        TileKind.STALLED: colours.stalled,
        TileKind.RECONNECTING: colours.stalled,
        TileKind.FAILED: colours.down,
        TileKind.CONNECTING: colours.connecting,
    }.get(kind, colours.tile_text_dim)


def draw_state(painter: QPainter, kind: TileKind, box: QRectF) -> None:
    """A shape for each state: disc live, triangle stalled, open ring trying, cross failed, moon, shield."""
    colour = state_colour(kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, box.width() * 0.18)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    inner = box.adjusted(*(box.width() * side for side in (0.14, 0.14, -0.14, -0.14)))
    if kind is TileKind.LIVE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(inner)
    elif kind is TileKind.STALLED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
        )
    elif kind is TileKind.FAILED:
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    elif kind is TileKind.OFF_HOURS or kind is TileKind.HIDDEN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(_moon(box) if kind is TileKind.OFF_HOURS else _shield(box), colour)
    else:
        painter.drawArc(inner, 60 * 16, 270 * 16)
    painter.restore()


def _moon(box: QRectF) -> QPainterPath:
    """A crescent."""
    whole, bite = QPainterPath(), QPainterPath()
    whole.addEllipse(box)
    bite.addEllipse(box.translated(box.width() * 0.36, -box.height() * 0.20))
    return whole.subtracted(bite)


def _shield(box: QRectF) -> QPainterPath:
    """A shield with a bar across."""
    x, y, w, h = box.x(), box.y(), box.width(), box.height()
    path = QPainterPath(QPointF(x + w * 0.5, y))
    path.lineTo(x + w * 0.95, y + h * 0.16)
    path.cubicTo(x + w * 0.95, y + h * 0.62, x + w * 0.78, y + h * 0.86, x + w * 0.5, y + h)
    path.cubicTo(x + w * 0.22, y + h * 0.86, x + w * 0.05, y + h * 0.62, x + w * 0.05, y + h * 0.16)
    path.closeSubpath()
    bar = QPainterPath()
    bar.addRect(QRectF(x + w * 0.26, y + h * 0.40, w * 0.48, h * 0.15))
    return path.subtracted(bar)


def header_pixmap(
    view: TileView, width: float, height: float, dpr: float, language: str, font: QFont
) -> QPixmap:
    """The strip as a picture of `width` × `height` logical pixels, drawn once for each change."""
    made = QPixmap(max(1, round(width * dpr)), max(1, round(height * dpr)))
    made.setDevicePixelRatio(dpr)
    colours = theme.current()
    made.fill(colours.tile_header)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    small = QFont(font)
    small.setPixelSize(max(9, round(height * 0.56)))
    bold = QFont(small)
    bold.setWeight(QFont.Weight.DemiBold)
    left = _draw_identity(painter, view, width, height, dpr, bold)
    right = _draw_state_words(painter, view, left, width, height, small)
    painter.setFont(small)
    painter.setPen(colours.tile_text)
    name = QFontMetricsF(small).elidedText(
        view.name.text(language), Qt.TextElideMode.ElideRight, max(0.0, right - left - _PAD)
    )
    painter.drawText(QRectF(left, 0, right - left, height), _MIDDLE_LEFT, name)
    painter.end()
    return made


_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _draw_identity(
    painter: QPainter, view: TileView, width: float, height: float, dpr: float, bold: QFont
) -> float:
    """Number and category; where the name may begin."""
    left = _PAD
    painter.setFont(bold)
    painter.setPen(theme.current().tile_text)
    number = str(view.number)
    painter.drawText(QRectF(left, 0, width, height), _MIDDLE_LEFT, number)
    left += QFontMetricsF(bold).horizontalAdvance(number) + _PAD
    side = round(height * 0.72)
    if width > 90:
        icon = icons.pixmap(view.icon, side, QColor(view.colour), dpr)
        painter.drawPixmap(QPointF(left, (height - side) / 2), icon)
        left += side + _PAD
    return left


def _draw_state_words(
    painter: QPainter, view: TileView, left: float, width: float, height: float, font: QFont
) -> float:
    """The state at the right end; where the name must end.

    A live tile says so by its disc alone, so that the name has the room, and a tile without any picture
    has its words in the box; over an old picture the state is written out here as well, or, where the
    words would be cut, the picture's age.
    """
    side = height * 0.5
    right = width - _PAD - side
    draw_state(painter, view.state.kind, QRectF(right, (height - side) / 2, side, side))
    if view.state.kind in (TileKind.LIVE, TileKind.CONNECTING) or view.state.age_s is None:
        return right
    metrics = QFontMetricsF(font)
    room = (right - left) * 0.60 - _PAD
    fitting = (words for words in (state_words(view.state), age_words(view.state.age_s)))
    words = next((each for each in fitting if metrics.horizontalAdvance(each) <= room), "")
    if not words:
        return right
    wide = metrics.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(state_colour(view.state.kind))
    painter.drawText(QRectF(right - _PAD - wide, 0, wide + 1, height), _MIDDLE_LEFT, words)
    return right - _PAD - wide
