"""The stills of a package on paper, two in a row, captioned in every language of the document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen

from console.package.facts import CameraFacts, PackagedFile, PackageFacts
from ui.documents.flow import Piece
from ui.documents.paper import Paper
from ui.documents.setting import CELL_CHARACTERS, Set, clipped, mm
from ui.documents.speech import Speech
from ui.documents.type import BODY, CELL, LINE, SMALL

# More would make a report that no printer likes; the package has them all as files.
STILLS_MOST = 40
_GAP_MM, _HIGH_MM = 6.0, 46.0
# 84 mm wide at some 230 dots an inch.
_PIXELS = QSize(760, 428)


def add_stills(paper: Paper, facts: PackageFacts, folder: Path, says: Sequence[Speech]) -> None:
    """Add a page of stills, where there are any."""
    stills = [each for each in facts.files if each.derived and _is_picture(each.path)]
    if not stills:
        return
    set_ = paper.setting
    paper.add(set_.new_page())
    paper.add(set_.heading(" / ".join(dict.fromkeys(say.translate("Documents", "Stills") for say in says))))
    for say in says:
        sentence = say.translate(
            "Documents", "Made by the console from what it received; the clips are the originals."
        )
        paper.add(set_.text(sentence, SMALL))
    paper.add(set_.space(3))
    shown = stills[:STILLS_MOST]
    for number in range(0, len(shown), 2):
        paper.add(_row(paper, facts, folder, shown[number : number + 2], says))
    if len(stills) > STILLS_MOST:
        for say in says:
            more = say.translate("Documents", "Further ones in the folder data/derived: {count}.")
            paper.add(set_.text(more.format(count=len(stills) - STILLS_MOST), BODY))


def _is_picture(path: str) -> bool:
    return path.lower().endswith((".jpg", ".jpeg", ".png"))


def _row(
    paper: Paper, facts: PackageFacts, folder: Path, stills: Sequence[PackagedFile], says: Sequence[Speech]
) -> Piece:
    width = (paper.setting.width - mm(_GAP_MM)) / 2
    captions = [
        Set(clipped(_caption(facts, each, says), CELL_CHARACTERS), CELL, width, paper.device)
        for each in stills
    ]
    height = mm(_HIGH_MM + 2.0) + max(caption.height for caption in captions) + mm(4)

    def paint(painter: QPainter, at: QPointF) -> None:
        for number, (each, caption) in enumerate(zip(stills, captions, strict=True)):
            left = at.x() + number * (width + mm(_GAP_MM))
            # Read when it is painted: forty pictures are never in memory together.
            _paint_still(painter, QRectF(left, at.y(), width, mm(_HIGH_MM)), folder / each.path)
            caption.paint(painter, QPointF(left, at.y() + mm(_HIGH_MM + 1.5)))

    return Piece(height, paint)


def _caption(facts: PackageFacts, each: PackagedFile, says: Sequence[Speech]) -> str:
    camera = next((c for c in facts.cameras if c.position == each.camera), None)
    moment = says[0].moment(each.file.start_utc)
    names = dict.fromkeys(_named(camera, say) for say in says)
    return "\n".join([f"{' / '.join(names)} · {moment}", each.path.rpartition("/")[2]])


def _named(camera: CameraFacts | None, say: Speech) -> str:
    return "–" if camera is None else f"{camera.number}  {say.name(camera.name)}"


def _paint_still(painter: QPainter, frame: QRectF, path: Path) -> None:
    image = read_picture(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(LINE, mm(0.2)))
    if image.isNull():
        painter.fillRect(frame, QColor("#eeeeee"))
        painter.drawRect(frame)
        return
    scale = min(frame.width() / image.width(), frame.height() / image.height())
    shown = QRectF(frame.x(), frame.y(), image.width() * scale, image.height() * scale)
    painter.drawImage(shown, image)
    painter.drawRect(shown)


def read_picture(path: Path) -> QImage:
    """The picture, small enough for paper; none where it cannot be read."""
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid() and (size.width() > _PIXELS.width() or size.height() > _PIXELS.height()):
        reader.setScaledSize(size.scaled(_PIXELS, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read().convertToFormat(QImage.Format.Format_RGB32)
