"""A checkpoint's line on paper, for the shift register, to be signed: Hindi and English on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter

from console.custody.register import register_line
from console.custody.values import Checkpoint
from ui.documents.speech import Speech
from ui.documents.type import BODY, SMALL, TITLE, Style
from ui.keys_of_centre.paper import speeches

_MM_AN_INCH = 25.4
_LINE = Style(13.0, bold=True, fixed=True, before_mm=6.0)
_USE = Style(SMALL.points, colour=SMALL.colour, before_mm=3.0)


def paint_line(device: QPagedPaintDevice, checkpoint: Checkpoint) -> None:
    """Paint the page. Raises OSError when it cannot begin."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the page cannot be painted")
    try:
        mm, y = device.logicalDpiX() / _MM_AN_INCH, 0.0
        for style, text in page_texts(checkpoint):
            y += style.before_mm * mm
            painter.setFont(style.font())
            painter.setPen(style.ink)
            room = QRectF(0.0, y, float(device.width()), 10_000 * mm)
            y += painter.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
            painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
    finally:
        painter.end()


def page_texts(checkpoint: Checkpoint) -> list[tuple[Style, str]]:
    """The page from top to bottom."""
    says = speeches()
    return [
        (TITLE, " / ".join(dict.fromkeys(_title(say) for say in says))),
        (_LINE, register_line(checkpoint)),
        *((BODY, _facts(say, checkpoint)) for say in says),
        *((_USE, _use(say)) for say in says),
        *((Style(BODY.points, before_mm=8.0), _blank(say)) for say in says),
    ]


def _title(say: Speech) -> str:
    return say.translate("AuditPage", "Custody chain: line for the shift register")


def _facts(say: Speech, checkpoint: Checkpoint) -> str:
    text = say.translate("AuditPage", "Entries: {entries}, on {moment}. Seat {seat}. Asked for by: {who}")
    return text.format(
        entries=checkpoint.count,
        moment=say.moment(checkpoint.at_utc),
        seat=checkpoint.seat,
        who=checkpoint.who or "–",
    )


def _use(say: Speech) -> str:
    return say.translate(
        "AuditPage",
        "Copy this line into the shift register, or paste it in. Whoever changes, removes or cuts off an "
        "entry of the chain from before this moment can no longer make it fit: the command "
        "“safecity audit verify --line …” shows it.",
    )


def _blank(say: Speech) -> str:
    return say.translate("AuditPage", "Officer on duty (name, signature, date):") + " " + "_" * 32
