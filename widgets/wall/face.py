"""What stands in a tile's picture box when there is no live picture: why, since when, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from console.wall.tile import STALL_AFTER_S, TileKind, TileState
from widgets import icons, theme
from widgets.wall.header import draw_state, state_colour
from widgets.wall.view import TileView
from widgets.words import advice_words, age_words, state_words

_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def draw_empty(painter: QPainter, box: QRectF) -> None:
    """A tile without a camera."""
    painter.fillRect(box, theme.current().tile_ground)


def draw_face(painter: QPainter, view: TileView, box: QRectF, font: QFont, dpr: float) -> None:
    """A tile that has no picture at all."""
    colours = theme.current()
    painter.fillRect(box, colours.tile_ground)
    unit = max(9.0, min(box.height() * 0.075, box.width() * 0.05, 22.0))
    kind = view.state.kind
    mark = unit * (2.2 if box.height() > 90 else 1.4)
    lines = _lines(view, with_advice=box.height() > 130 and box.width() > 200)
    rows = [_wrapped(line, unit * size, weight, font, box.width() - 2 * unit) for line, size, weight in lines]
    whole = mark + unit * 0.6 + sum(height for _, _, height in rows)
    top = box.center().y() - whole / 2
    at = QRectF(box.center().x() - mark / 2, top, mark, mark)
    if kind is TileKind.CONNECTING:
        painter.drawPixmap(at.topLeft(), icons.pixmap(view.icon, round(mark), colours.tile_text_dim, dpr))
    else:
        draw_state(painter, kind, at)
    top += mark + unit * 0.6
    for index, (text, row_font, height) in enumerate(rows):
        painter.setFont(row_font)
        painter.setPen(state_colour(kind) if index == 0 and _loud(kind) else colours.tile_text_dim)
        painter.drawText(QRectF(box.x() + unit, top, box.width() - 2 * unit, height), int(_CENTRE), text)
        top += height


def needs_veil(state: TileState) -> bool:
    """Whether a picture with this state could be taken for a live one; a fresh one while connecting may."""
    if state.kind is TileKind.CONNECTING:
        return state.age_s is not None and state.age_s > STALL_AFTER_S
    return state.kind is not TileKind.LIVE


def draw_veil(painter: QPainter, state: TileState, picture: QRectF, font: QFont) -> None:
    """Over an old picture: it must be impossible to take it for a live one.

    Over one that never changes it is thin: the operator shall judge for himself whether it may be so.
    """
    colour = state_colour(state.kind)
    unchanged = state.kind is TileKind.UNCHANGED
    painter.save()
    painter.setClipRect(picture)
    painter.fillRect(picture, QColor(8, 11, 15, 60 if unchanged else 150))
    hatch = QColor(colour)
    hatch.setAlpha(70)
    painter.fillRect(picture, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    pen = QPen(colour, 2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRect(picture.adjusted(1, 1, -1, -1))
    unit = max(10.0, min(picture.height() * 0.13, picture.width() * 0.08, 44.0))
    lines = veil_lines(state, picture, unit)
    rows = [_wrapped(text, size, weight, font, picture.width() - 12) for text, size, weight in lines]
    whole = sum(height for _, _, height in rows)
    plate = QRectF(0, 0, picture.width(), whole + unit * 0.5)
    plate.moveCenter(picture.center())
    if unchanged:
        plate.moveBottom(picture.bottom() - 2)
    painter.fillRect(plate, QColor(8, 11, 15, 190))
    top = plate.top() + unit * 0.25
    for text, row_font, height in rows:
        painter.setFont(row_font)
        painter.setPen(colour)
        painter.drawText(QRectF(plate.left() + 6, top, plate.width() - 12, height), int(_CENTRE), text)
        top += height
    painter.restore()


def veil_lines(state: TileState, picture: QRectF, unit: float) -> list[tuple[str, float, QFont.Weight]]:
    """The age in large letters, and why below it where there is room."""
    wide = picture.width() > 150
    if wide:
        unit = min(unit, picture.width() * 0.062)
    if state.kind is TileKind.UNCHANGED:
        text = state_words(state) if wide else age_words(state.unchanged_s or 0.0)
        return [(text, unit, QFont.Weight.Bold)]
    why = (state_words(state), max(9.0, unit * 0.5), QFont.Weight.DemiBold)
    if state.age_s is None:
        return [why]
    age = age_words(state.age_s)
    if wide:
        age = QCoreApplication.translate("State", "Picture {age} old").format(age=age)
    lines = [(age, unit, QFont.Weight.Bold)]
    # That no new picture comes is told by the age; that it is no fault of the camera is not.
    if picture.height() > 80 and (state.late or state.kind is not TileKind.STALLED):
        lines.append(why)
    return lines


def draw_selection(painter: QPainter, whole: QRectF, focused: bool) -> None:
    """The frame of the selected tile, drawn in the margin that no picture touches."""
    colours = theme.current()
    pen = QPen(colours.accent if focused else colours.line_strong, 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole.adjusted(1, 1, -1, -1))


def draw_hover(painter: QPainter, whole: QRectF) -> None:
    """A thin frame around the tile under the pointer."""
    painter.setPen(QPen(theme.current().line_strong, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))


def _loud(kind: TileKind) -> bool:
    return kind in (TileKind.FAILED, TileKind.RECONNECTING, TileKind.STALLED)


def _lines(view: TileView, *, with_advice: bool) -> list[tuple[str, float, QFont.Weight]]:
    state = view.state
    lines = [(state_words(state), 1.15, QFont.Weight.DemiBold)]
    if with_advice and state.reason is not None and _loud(state.kind):
        lines.append((advice_words(state.reason), 0.9, QFont.Weight.Normal))
    if with_advice and state.kind is TileKind.HOLE:
        text = QCoreApplication.translate(
            "Advice", "The camera was removed; put another one here or change the view."
        )
        lines.append((text, 0.9, QFont.Weight.Normal))
    return lines


def _wrapped(
    text: str, size: float, weight: QFont.Weight, font: QFont, width: float
) -> tuple[str, QFont, float]:
    """A text with its font and the height it takes when wrapped to `width`."""
    made = QFont(font)
    made.setPixelSize(max(9, round(size)))
    made.setWeight(weight)
    bounds = QFontMetricsF(made).boundingRect(QRectF(0, 0, max(20.0, width), 2000), int(_CENTRE), text)
    return text, made, bounds.height() + 2
