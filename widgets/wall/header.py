"""A tile's header: number, category icon, name, marks, and its state or mode by shape, colour and word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from console.wall.tile import TileKind
from widgets import icons, theme
from widgets.wall.marks import marks
from widgets.wall.mode_look import INK, draw_mode, mode_colour, mode_words
from widgets.wall.view import TileMode, TileView
from widgets.words import age_words, state_words

_PAD = 5.0


def state_colour(kind: TileKind) -> QColor:
    """The colour of a state; `draw_state` gives its shape."""
    # A tile is dark in both themes, and the light one's colours are hard to read on it.
    colours = theme.DARK
    return {
        TileKind.LIVE: colours.live,
        TileKind.STALLED: colours.stalled,
        TileKind.RECONNECTING: colours.stalled,
        TileKind.UNCHANGED: colours.stalled,
        TileKind.FAILED: colours.down,
        TileKind.CONNECTING: colours.connecting,
    }.get(kind, colours.tile_text_dim)


def draw_state(painter: QPainter, kind: TileKind, box: QRectF) -> None:
    """A shape for each state.

    Disc live, triangle stalled, equals sign unchanged, open ring trying, cross failed, crossed square for a
    hole, moon off hours, shield hidden.
    """
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
    elif kind is TileKind.UNCHANGED:
        for share in (0.30, 0.70):
            y = box.y() + box.height() * share
            painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
    elif kind is TileKind.HOLE:
        painter.setPen(QPen(colour, max(1.0, box.width() * 0.10)))
        painter.drawRect(inner)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
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
    live = view.mode is TileMode.LIVE
    colours = theme.current()
    made.fill(colours.tile_header if live else mode_colour(view.mode))
    small = QFont(font)
    small.setPixelSize(max(9, round(height * 0.56)))
    bold = QFont(small)
    bold.setWeight(QFont.Weight.DemiBold)
    ink = colours.tile_text if live else INK
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        left = _draw_identity(painter, view, width, height, dpr, bold, ink)
        if live:
            right = _draw_state_words(painter, view, left, width, height, small)
        else:
            right = _draw_mode_words(painter, view, left, width, height, bold)
        right = _draw_marks(painter, view, left, right, height, dpr, ink)
        painter.setFont(small)
        painter.setPen(ink)
        name = QFontMetricsF(small).elidedText(
            view.name.text(language), Qt.TextElideMode.ElideRight, max(0.0, right - left - _PAD)
        )
        painter.drawText(QRectF(left, 0, right - left, height), _MIDDLE_LEFT, name)
    return made


_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
# Marks may take this share of what number, state and name have between them.
_MARKS_SHARE = 0.45


def _draw_identity(
    painter: QPainter, view: TileView, width: float, height: float, dpr: float, bold: QFont, ink: QColor
) -> float:
    """Number and category; where the name may begin."""
    left = _PAD
    painter.setFont(bold)
    painter.setPen(ink)
    number = str(view.number)
    painter.drawText(QRectF(left, 0, width, height), _MIDDLE_LEFT, number)
    left += QFontMetricsF(bold).horizontalAdvance(number) + _PAD
    side = round(height * 0.72)
    if width > 90:
        colour = QColor(view.colour) if view.mode is TileMode.LIVE else INK
        icon = icons.pixmap(view.icon, side, colour, dpr)
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
    wordings: list[str] = []
    if view.preparing:
        wordings = [QCoreApplication.translate("Mode", "Fetching the replay…"), "…"]
    elif view.state.kind is TileKind.UNCHANGED:
        wordings = [state_words(view.state), age_words(view.state.unchanged_s or 0.0)]
    elif view.state.kind not in (TileKind.LIVE, TileKind.CONNECTING) and view.state.age_s is not None:
        wordings = [state_words(view.state), age_words(view.state.age_s)]
    room = (right - left) * 0.60 - _PAD
    return _draw_words(painter, wordings, right, room, height, font, state_colour(view.state.kind))


def _draw_mode_words(
    painter: QPainter, view: TileView, left: float, width: float, height: float, font: QFont
) -> float:
    """Mode and age at the right end: they come before the name, whatever room there is."""
    side = height * 0.5
    right = width - _PAD - side
    draw_mode(painter, view, QRectF(right, (height - side) / 2, side, side), INK)
    wordings = mode_words(view)
    whole = right - left - _PAD
    metrics = QFontMetricsF(font)
    room = whole * 0.65
    if metrics.horizontalAdvance(wordings[-2]) > room:
        room = whole
    return _draw_words(painter, wordings, right, room, height, font, INK)


def _draw_words(
    painter: QPainter,
    wordings: list[str],
    right: float,
    room: float,
    height: float,
    font: QFont,
    colour: QColor,
) -> float:
    """The first wording that fits into `room`, ending at `right`; where the name must end."""
    metrics = QFontMetricsF(font)
    words = next((each for each in wordings if metrics.horizontalAdvance(each) <= room), "")
    if not words:
        return right
    wide = metrics.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(right - _PAD - wide, 0, wide + 1, height), _MIDDLE_LEFT, words)
    return right - _PAD - wide


def _draw_marks(
    painter: QPainter, view: TileView, left: float, right: float, height: float, dpr: float, ink: QColor
) -> float:
    """The marks to the left of `right`, as many as there is room for; where the name must end."""
    side = round(height * 0.66)
    room = (right - left) * _MARKS_SHARE
    for mark in marks(view)[: int(room // (side + 3))]:
        right -= side + 3
        painter.drawPixmap(QPointF(right, (height - side) / 2), icons.pixmap(mark.icon, side, ink, dpr))
    return right
