"""Sets one sheet: title and time above, the map, what its signs mean below, and where it comes from."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from console.ist import ist
from console.map.projection import MAX_ZOOM, Bounds, View
from ui.map_print.legend import Entry, entries
from ui.map_print.order import Form, MapOrder, Paper
from widgets.map.printed import PrintedMap
from widgets.theme import FONT_FAMILIES
from widgets.words import count_words

# The sheet is laid out in logical pixels of 1/96 inch, as the map's pictures are.
PER_MM = 96 / 25.4
PDF_DPR, PNG_DPR = 3.0, {Paper.A4: 2.5, Paper.A3: 2.0}
_MARGIN_MM = 10.0
# Of its size, on each side: roads go on.
_AROUND_CITY = 0.04
_HEAD_PX, _FOOT_PX, _LINE_PX = 46.0, 18.0, 21.0
_INK, _DIM, _LINE = QColor("#14202b"), QColor("#52606d"), QColor("#9aa5b1")


class SheetFailed(Exception):
    """The file could not be written, for a reason that the system did not give as a number."""


@dataclass(frozen=True, slots=True)
class _Places:
    head: QRectF
    map: QRectF
    legend: QRectF
    foot: QRectF


def write_sheet(order: MapOrder) -> None:
    """Write the file. Raises OSError or SheetFailed. Needs a running QApplication and the light theme."""
    # Qt says only that it could not write; the system says why.
    order.path.open("wb").close()
    width, height = (side * PER_MM for side in order.choice.size_mm)
    if order.choice.form is Form.PDF:
        _write_pdf(order, width, height)
    else:
        _write_png(order, width, height)


def _write_pdf(order: MapOrder, width: float, height: float) -> None:
    writer = QPdfWriter(str(order.path))
    writer.setResolution(round(96 * PDF_DPR))
    writer.setCreator("Safe City Console")
    writer.setTitle(order.choice.title)
    layout = QPageLayout(
        QPageSize(QSizeF(*order.choice.size_mm), QPageSize.Unit.Millimeter),
        QPageLayout.Orientation.Portrait,
        QMarginsF(),
    )
    writer.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(writer):
        raise SheetFailed(str(order.path))
    try:
        painter.scale(PDF_DPR, PDF_DPR)
        _paint(painter, order, width, height, PDF_DPR)
    finally:
        ended = painter.end()
    if not ended:
        raise SheetFailed(str(order.path))


def _write_png(order: MapOrder, width: float, height: float) -> None:
    dpr = PNG_DPR[order.choice.paper]
    image = QImage(round(width * dpr), round(height * dpr), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(dpr)
    with QPainter(image) as painter:
        _paint(painter, order, width, height, dpr)
    # So that a programme that places it on paper gives it its size.
    dots = round(96 * dpr / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    writer = QImageWriter(str(order.path), QByteArray(b"png"))
    if not writer.write(image):
        raise SheetFailed(writer.errorString())


def _paint(painter: QPainter, order: MapOrder, width: float, height: float, dpr: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    margin = _MARGIN_MM * PER_MM
    page = QRectF(margin, margin, width - 2 * margin, height - 2 * margin)
    shown = map_of(order)
    legend = _rows_of(entries(order, dpr), page.width())
    places = _places(page, len(legend))
    seen = of_the_city(order.view.bounds, shown.ground.bounds())
    view = view_for(order.view, seen, places.map.width(), places.map.height())
    _paint_head(painter, order, places.head)
    painter.save()
    painter.setClipRect(places.map)
    painter.translate(places.map.topLeft())
    shown.paint_map(painter, view, dpr)
    _paint_north(painter, places.map.width() - 26, 34)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_LINE, 1.0))
    painter.drawRect(places.map)
    _paint_legend(painter, legend, places.legend)
    _paint_foot(painter, order, places.foot, view, shown)


def _places(page: QRectF, legend_rows: int) -> _Places:
    legend = legend_rows * _LINE_PX + (8.0 if legend_rows else 0.0)
    high = page.height() - _HEAD_PX - legend - _FOOT_PX
    top = page.top() + _HEAD_PX
    return _Places(
        QRectF(page.left(), page.top(), page.width(), _HEAD_PX),
        QRectF(page.left(), top, page.width(), high),
        QRectF(page.left(), top + high + 8.0, page.width(), legend),
        QRectF(page.left(), page.bottom() - _FOOT_PX, page.width(), _FOOT_PX),
    )


def of_the_city(window: Bounds, city: Bounds | None) -> Bounds:
    """What a window shows of the city; all of it where that is nothing, or where no city is known."""
    if city is None or not window.meets(city):
        return window
    city = city.grown(_AROUND_CITY)
    return Bounds(
        max(window.left, city.left),
        max(window.top, city.top),
        min(window.right, city.right),
        min(window.bottom, city.bottom),
    )


def view_for(shown: View, seen: Bounds, width: float, height: float) -> View:
    """The view for a sheet, on which all that was `seen` in the window has its place."""
    return shown.resized(width, height).fitted(seen, margin=0.0, max_zoom=MAX_ZOOM)


def map_of(order: MapOrder) -> PrintedMap:
    """A map that is never shown, with what the order says is on it."""
    made = PrintedMap()
    made.set_language(order.language)
    made.set_areas(order.areas)
    made.set_ways(order.ways)
    made.set_categories(order.categories)
    c = order.cameras
    made.set_cameras(c.lat, c.lon, c.category, c.health, c.heading, c.number, c.gone)
    # The group is what the wall shows of it: its area is worth less on paper than what lies below.
    made.set_highlight(c.on_wall, ())
    made.picked_area, made.outline = order.picked_area, order.outline
    made.backdrop = order.backdrop
    if order.sites is not None:
        made.set_bare_sites(order.sites.lat, order.sites.lon, order.sites.category)
        made.show_bare(True)
    if order.heat is not None:
        made.heat.points = order.heat
        made.show_heat(True)
    return made


def _paint_head(painter: QPainter, order: MapOrder, place: QRectF) -> None:
    when = f"{ist(order.at_utc):%d/%m/%Y %H:%M} IST"
    at = QCoreApplication.translate("MapSheet", "As at {time}").format(time=when)
    painter.setPen(_DIM)
    painter.setFont(_font(12))
    side = QFontMetricsF(painter.font()).horizontalAdvance(at) + 12
    line = place.adjusted(0, 0, 0, -14)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, at)
    painter.setPen(_INK)
    painter.setFont(_font(21, bold=True))
    title = order.choice.title or QCoreApplication.translate("MapSheet", "City map")
    title = QFontMetricsF(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, place.width() - side)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


def _rows_of(found: list[Entry], width: float) -> list[list[Entry]]:
    """Entries in lines of at most `width`."""
    rows: list[list[Entry]] = []
    room = 0.0
    for entry in found:
        wide = _entry_width(entry)
        if not rows or wide > room:
            rows.append([])
            room = width
        rows[-1].append(entry)
        room -= wide
    return rows


def _entry_width(entry: Entry) -> float:
    words = QFontMetricsF(_font(11.5)).horizontalAdvance(entry.words)
    return entry.picture.deviceIndependentSize().width() + 5 + words + 18


def _paint_legend(painter: QPainter, rows: list[list[Entry]], place: QRectF) -> None:
    painter.setFont(_font(11.5))
    painter.setPen(_INK)
    for number, row in enumerate(rows):
        x, top = place.left(), place.top() + number * _LINE_PX
        for entry in row:
            size = entry.picture.deviceIndependentSize()
            painter.drawPixmap(QPointF(x, top + (_LINE_PX - size.height()) / 2), entry.picture)
            words = QRectF(x + size.width() + 5, top, _entry_width(entry), _LINE_PX)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.words)
            x += _entry_width(entry)


def _paint_foot(painter: QPainter, order: MapOrder, place: QRectF, view: View, shown: PrintedMap) -> None:
    painter.setFont(_font(10))
    painter.setPen(_DIM)
    count = QCoreApplication.translate("MapSheet", "Cameras on this sheet: {count}")
    bare = QCoreApplication.translate("MapSheet", "sites without a camera yet: {count}")
    scale = QCoreApplication.translate("MapSheet", "about 1 : {scale}; north is up")
    sites = 0 if order.sites is None else len(shown.bare.index.in_rectangle(view.bounds))
    words = [
        "Safe City Console",
        count.format(count=count_words(len(shown.cameras.in_rectangle(view.bounds)))),
        bare.format(count=count_words(sites)) if sites else "",
        scale.format(scale=count_words(paper_scale(view))),
        order.source,
    ]
    text = "   ·   ".join(part for part in words if part)
    text = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


def paper_scale(view: View) -> int:
    """How many times smaller the sheet is than the ground, to two figures."""
    exact = view.metres_per_pixel * PER_MM * 1000
    step = 10 ** max(0, math.floor(math.log10(exact)) - 1)
    return int(round(exact / step) * step)


def _paint_north(painter: QPainter, x: float, y: float) -> None:
    painter.setPen(QPen(QColor("#ffffff"), 2.0))
    painter.setBrush(_INK)
    painter.drawPolygon(
        QPolygonF([QPointF(x, y - 22), QPointF(x + 8, y), QPointF(x, y - 5), QPointF(x - 8, y)])
    )
    painter.setFont(_font(12, bold=True))
    painter.setPen(_INK)
    painter.drawText(QRectF(x - 12, y, 24, 16), Qt.AlignmentFlag.AlignCenter, "N")


def _font(pixels: float, *, bold: bool = False) -> QFont:
    """Sized in the sheet's own pixels: points would depend on the device."""
    made = QFont()
    made.setFamilies(list(FONT_FAMILIES))
    made.setPixelSize(round(pixels))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
