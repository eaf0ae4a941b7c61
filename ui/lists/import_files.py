"""The first step: a list is dropped here or chosen; several wait in a row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QLabel, QSizePolicy, QVBoxLayout, QWidget

from widgets import icons, theme

ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".geojson", ".json")
_MARK_PX = 44


class DropPlace(QWidget):
    """`chosen(tuple of Path)` when files are dropped here or picked in the dialog that a click opens."""

    chosen = Signal(object)
    # Where the dialog begins, for all such places.
    folder = Path.home()

    def __init__(self, parent: QWidget | None = None, *, low: bool = False) -> None:
        super().__init__(parent)
        self._over = False
        self._low = low
        self._title = self._hint = ""
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._retranslate()

    def sizeHint(self) -> QSize:
        """A place large enough to be hit."""
        return QSize(420, 76 if self._low else 240)

    def minimumSizeHint(self) -> QSize:
        """Still to be hit."""
        return QSize(240, 70 if self._low else 150)

    def choose(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self, self.tr("Lists to take in"), str(DropPlace.folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        every = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilters(
            [self.tr("Lists (CSV, XLSX, GeoJSON)") + f" ({every})", self.tr("All files") + " (*)"]
        )
        dialog.filesSelected.connect(lambda names: self._have([Path(name) for name in names]))
        dialog.open()

    def _have(self, paths: Sequence[Path]) -> None:
        # Lists of a month lie side by side: the next is asked for where this one was.
        DropPlace.folder = paths[0].parent
        self.chosen.emit(tuple(paths))

    # Pointer and keys

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files only."""
        self._over = bool(files_of(event.mimeData()))
        if self._over:
            event.acceptProposedAction()
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """These are taken."""
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.chosen.emit(files_of(event.mimeData()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the dialog."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Enter and Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose()
        else:
            super().keyPressEvent(event)

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame, a mark and two lines."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            strong = self._over or self.hasFocus()
            pen = QPen(now.accent if strong else now.line_strong, 2 if strong else 1.2)
            pen.setStyle(Qt.PenStyle.SolidLine if self._over else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(now.hover if self._over else now.panel)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
            if self._low:
                self._paint_line(painter)
            else:
                self._paint_middle(painter)

    def _paint_middle(self, painter: QPainter) -> None:
        now, middle = theme.current(), self.rect().center()
        mark = icons.pixmap("mdi6.tray-arrow-down", _MARK_PX, now.accent, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - _MARK_PX // 2, middle.y() - _MARK_PX - 10, mark)
        painter.setPen(now.text)
        painter.setFont(theme.font(1.2, bold=True))
        painter.drawText(0, middle.y() + 4, self.width(), 28, Qt.AlignmentFlag.AlignHCenter, self._title)
        painter.setPen(now.text_dim)
        painter.setFont(theme.font())
        painter.drawText(0, middle.y() + 36, self.width(), 24, Qt.AlignmentFlag.AlignHCenter, self._hint)

    def _paint_line(self, painter: QPainter) -> None:
        now, middle = theme.current(), self.rect().center()
        mark = icons.pixmap("mdi6.tray-arrow-down", 32, now.accent, self.devicePixelRatioF())
        painter.drawPixmap(20, middle.y() - 15, mark)
        painter.setPen(now.text)
        painter.setFont(theme.font(1.1, bold=True))
        wide = self.width() - 84
        painter.drawText(68, middle.y() - 24, wide, 24, Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setPen(now.text_dim)
        painter.setFont(theme.font())
        painter.drawText(68, middle.y() + 1, wide, 22, Qt.AlignmentFlag.AlignVCenter, self._hint)

    def _retranslate(self) -> None:
        self._title = self.tr("Drop a list here, or press Enter to choose one")
        self._hint = self.tr("CSV, Excel (XLSX) or GeoJSON; several at once are taken one after the other")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._hint)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.update()


class FilesStep(QWidget):
    """`chosen(tuple of Path)`; a refusal of the last file stands below."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = DropPlace(self)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(60, 30, 60, 30)
        column.setSpacing(14)
        column.addWidget(self.place, 1)
        column.addWidget(self.problem)
        self.setFocusProxy(self.place)
        self.place.chosen.connect(self.chosen)

    def say(self, problem: str) -> None:
        """Why the last file was not taken; "" takes it away."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The files that are dragged; not what lies in other programs or on the web."""
    urls: Sequence[QUrl] = data.urls() if data.hasUrls() else ()
    paths = (Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    return tuple(path for path in paths if path.is_file())
