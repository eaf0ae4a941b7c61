"""The page with the root's fingerprint, on paper for those who verify: Hindi and English on one sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from console.keys import certificates
from console.keys.keys import Keys
from ui.documents.speech import ENGLISH, Speech, speech
from ui.documents.type import BODY, HEADING, LINE, SMALL, TITLE, WARN, Style
from ui.keys_of_centre.words import grouped
from ui.language import TranslationUnavailable

_MM_AN_INCH = 25.4
_DIGITS = Style(19.0, bold=True, fixed=True, before_mm=3.0)
_SIGNED = Style(8.5, before_mm=6.0)
_MARGIN_MM = 20.0


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page says; times are UTC seconds."""

    organisation: str
    name: str
    fingerprint: str
    seat: str
    from_utc: float
    until_utc: float
    printed_utc: float
    demo: bool


def page_facts(keys: Keys, seat: str, now: float) -> PageFacts:
    """What there is to be printed of a seat's keys."""
    root = keys.root
    return PageFacts(
        organisation=certificates.organisation(root),
        name=certificates.common_name(root),
        fingerprint=keys.root_fingerprint,
        seat=seat,
        from_utc=root.not_valid_before_utc.timestamp(),
        until_utc=root.not_valid_after_utc.timestamp(),
        printed_utc=now,
        demo=keys.is_demo,
    )


def save_page(path: Path, facts: PageFacts) -> None:
    """Write the page as a PDF. Raises OSError."""
    # Qt says of a file that cannot be written only that painting did not begin.
    with path.open("ab"):
        pass
    writer = QPdfWriter(str(path))
    set_up(writer)
    writer.setTitle(facts.name)
    writer.setCreator("Safe City Console")
    paint_page(writer, facts)


def set_up(device: QPagedPaintDevice) -> None:
    """A4 upright, with margins that any printer can keep."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
    )


def paint_page(device: QPagedPaintDevice, facts: PageFacts) -> None:
    """Paint the one page, whatever paper and margins the device has. Raises OSError when it cannot begin."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the page cannot be painted")
    try:
        sheet = _Sheet(painter, device)
        for style, text in page_texts(facts, speeches()):
            sheet.add(style, text)
        for text in signatures(speeches()):
            sheet.add(_SIGNED, text)
            sheet.add_rule()
    finally:
        painter.end()


def speeches() -> tuple[Speech, ...]:
    """Hindi and English; English alone where the translation cannot be had."""
    try:
        return speech("hi"), ENGLISH
    except TranslationUnavailable:
        return (ENGLISH,)


def page_texts(facts: PageFacts, says: Sequence[Speech]) -> list[tuple[Style, str]]:
    """The page from top to bottom."""
    texts = [(TITLE, " / ".join(_each(says, _title)))]
    if facts.demo:
        texts += [(WARN, line) for line in _each(says, _demo)]
    texts += [(BODY, text) for text in (facts.organisation, facts.name) if text]
    texts += [(HEADING, "SHA-256"), *((_DIGITS, line) for line in grouped(facts.fingerprint))]
    for say in says:
        texts += [(HEADING, _use_title(say)), (BODY, _use(say)), (SMALL, _dates(say, facts))]
    return texts


def signatures(says: Sequence[Speech]) -> list[str]:
    """What stands over the lines for those who hand the page over and who receive it."""
    return [" / ".join(_each(says, words)) for words in (_handed_over, _received)]


def _each(says: Sequence[Speech], words: Callable[[Speech], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words(say) for say in says))


def _title(say: Speech) -> str:
    return say.translate("FingerprintPage", "Fingerprint of the centre's root certificate")


def _demo(say: Speech) -> str:
    return say.translate("FingerprintPage", "DEMO KEYS – made for trying out, not for court.")


def _use_title(say: Speech) -> str:
    return say.translate("FingerprintPage", "What it is for")


def _use(say: Speech) -> str:
    return say.translate(
        "FingerprintPage",
        "Every evidence package of this seat is sealed by a certificate under this root. Whoever verifies a "
        "package compares this fingerprint, received on paper from the centre, with that of the root "
        "certificate at hand: all 32 pairs must be the same. A root that comes only with the package proves "
        "nothing. The command “openssl x509 -in ROOT.pem -noout -fingerprint -sha256” shows it.",
    )


def _dates(say: Speech, facts: PageFacts) -> str:
    text = say.translate("FingerprintPage", "Valid from {first} to {last}. Seat {seat}. Printed on {moment}.")
    return text.format(
        first=say.day(facts.from_utc),
        last=say.day(facts.until_utc),
        seat=facts.seat,
        moment=say.moment(facts.printed_utc),
    )


def _handed_over(say: Speech) -> str:
    return say.translate("FingerprintPage", "Handed over by (name, rank, signature, date):")


def _received(say: Speech) -> str:
    return say.translate("FingerprintPage", "Received by (name, rank, signature, date):")


class _Sheet:
    """A page that fills from the top."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        self._painter = painter
        self._width = float(device.width())
        self._mm = device.logicalDpiX() / _MM_AN_INCH
        self._y = 0.0

    def add(self, style: Style, text: str) -> None:
        """A paragraph below what is there."""
        self._y += style.before_mm * self._mm
        self._painter.setFont(style.font())
        self._painter.setPen(style.ink)
        room = QRectF(0.0, self._y, self._width, 10_000 * self._mm)
        flags = Qt.TextFlag.TextWordWrap
        taken = self._painter.boundingRect(room, flags, text)
        self._painter.drawText(room, flags, text)
        self._y += taken.height()

    def add_rule(self) -> None:
        """Room to write in, on a thin rule."""
        self._y += 12.0 * self._mm
        self._painter.setPen(QPen(LINE, 0.2 * self._mm))
        self._painter.drawLine(0, int(self._y), int(self._width), int(self._y))
