"""The strip beneath a derived picture: what it is, in both languages, which camera, when, which file."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from console.evidence.capture_values import EvidenceFile
from console.evidence.derived_values import Work
from console.evidence.recode.orders import Label
from console.evidence.values import BookmarkedCamera
from console.ist import ist
from widgets import theme

# Burnt in as they stand, whatever language the console speaks: whoever sees the copy may read either.
_KINDS = {
    Work.PICTURE: "DERIVED STILL / व्युत्पन्न चित्र",
    Work.CUT: "DERIVED CUT / व्युत्पन्न अंश",
    Work.COPY: "DERIVED COPY / व्युत्पन्न प्रति",
    Work.MASKED: "DERIVED COPY – masked / व्युत्पन्न प्रति – कुछ भाग ढके हुए",
}
# Letters as high as a forty-fifth of the width, but never too small to be read.
_WIDTH_SHARE = 45
_LEAST_PX, _MOST_PX = 9, 30


def label(camera: BookmarkedCamera, width: int, file: EvidenceFile, work: Work, at_utc: float) -> Label:
    """Draw the strip for a picture `width` pixels wide; may be called on any thread."""
    font = QFont(theme.font())
    font.setPixelSize(min(_MOST_PX, max(_LEAST_PX, width // _WIDTH_SHARE)))
    metrics = QFontMetricsF(font)
    line = metrics.height()
    height = (int(2 * line) + 6 + 1) // 2 * 2
    moment = ist(at_utc)
    name = camera.name.en or camera.name.hi
    lines = (
        _KINDS[work],
        f"{camera.number} {name} · {moment:%d-%m-%Y %H:%M:%S} IST · {file.name}",
    )
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(QColor(16, 16, 16))
    with QPainter(image) as painter:
        painter.setFont(font)
        painter.setPen(QColor(235, 235, 235))
        for number, words in enumerate(lines):
            box = QRectF(4, 2 + number * line, width - 8, line)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    pitch = image.bytesPerLine()
    rows = bytes(image.constBits())
    return Label(width, height, b"".join(rows[n * pitch : n * pitch + width] for n in range(height)))
