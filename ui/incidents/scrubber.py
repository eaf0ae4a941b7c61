"""The line of time under the pictures: a row for each camera, IST, what was kept, what is missing, marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from console.evidence.masks import Mask
from console.evidence.side_by_side import Rows
from console.evidence.timeline import Timeline
from ui.incidents.line_painter import EDGE, NAME_PX, ROW_PX, LinePainter, Looks
from ui.incidents.time_scale import Seen, TimeScale, tick_every
from ui.incidents.words import clock_words

# So many rows are seen at once; of more cameras those around the chosen one.
MOST_ROWS = 5

__all__ = ["MOST_ROWS", "Scrubber", "tick_every"]


class Scrubber(QWidget):
    """`sought(utc)` when the operator goes to a moment, `camera_chosen(camera)` when to a row."""

    sought = Signal(float)
    camera_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = Rows()
        self._looks = Looks()
        self._seen = Seen()
        self._at = 0.0
        self._first = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    # Values in

    def set_rows(self, rows: Rows, names: Sequence[str], moment_utc: float) -> None:
        """The clips to move in, what their cameras are called, and the moment that was bookmarked."""
        same = self._rows.start_utc <= self._at <= rows.end_utc and not self._rows.empty
        self._rows = rows
        self._looks = Looks(tuple(names), moment_utc)
        self._seen = self._seen.of(rows.start_utc, rows.end_utc) if same else _whole(rows)
        if not same:
            self._at = rows.start_utc
        self._keep_chosen_in_sight()
        self.updateGeometry()
        self.update()

    def set_line(self, line: Timeline, moment_utc: float) -> None:
        """The clips of one camera alone."""
        self._rows = Rows()
        self.set_rows(Rows((line,)), ("",), moment_utc)

    def set_position(self, utc: float) -> None:
        """Where the player is."""
        if utc != self._at:
            self._at = utc
            self._seen = self._seen.following(utc)
            self.update()

    def set_marks(self, in_utc: float | None, out_utc: float | None) -> None:
        """The stretch that a copy is to be made of."""
        self._looks = self._looks.with_marks(in_utc, out_utc)
        self.update()

    def set_masks(self, masks: Sequence[Mask]) -> None:
        """When areas are covered in a copy."""
        self._looks = self._looks.with_masks(tuple(masks))
        self.update()

    def set_chosen(self, camera: int, shown: Sequence[int]) -> None:
        """The row that keys act upon, and those whose pictures are seen."""
        self._looks = self._looks.with_chosen(camera, frozenset(shown))
        self._keep_chosen_in_sight()
        self.update()

    @property
    def position(self) -> float:
        """The moment under the handle."""
        return self._at

    @property
    def rows_seen(self) -> range:
        """The cameras whose rows are seen."""
        return range(self._first, min(len(self._rows.lines), self._first + MOST_ROWS))

    # Sizes

    def sizeHint(self) -> QSize:
        """A row for each camera, one line of times."""
        rows = max(1, len(self.rows_seen))
        return QSize(300, 10 + rows * self._row_px() + 6 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(160, self.sizeHint().height())

    def _row_px(self) -> int:
        return max(ROW_PX, self.fontMetrics().height() + 2) if len(self._rows.lines) > 1 else ROW_PX - 4

    def scale(self) -> TimeScale:
        """Where moments lie now."""
        left = EDGE + (NAME_PX if len(self._rows.lines) > 1 else 0.0)
        return TimeScale(*self._seen.part, left, max(left + 1, self.width() - EDGE))

    def x_of(self, utc: float) -> float:
        """Where a moment lies, in pixels."""
        return self.scale().x_of(utc)

    def utc_at(self, x: float) -> float:
        """The moment at a pixel."""
        return self.scale().utc_at(x)

    def row_at(self, y: float) -> int:
        """The camera whose row is at a height; -1 for none."""
        number = int((y - 10) // self._row_px())
        seen = self.rows_seen
        return seen[number] if 0 <= number < len(seen) else -1

    def _keep_chosen_in_sight(self) -> None:
        most = max(0, len(self._rows.lines) - MOST_ROWS)
        chosen = self._looks.chosen
        self._first = min(most, max(chosen - MOST_ROWS + 1, min(self._first, chosen)))

    # What the operator does

    def zoom(self, steps: int) -> None:
        """See less of the line, larger; or more of it."""
        self._seen = self._seen.zoom(steps, self._at)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Rows, marks, times, handle."""
        with QPainter(self) as painter:
            paint = LinePainter(painter, self.scale(), self._looks, self._row_px(), self.width())
            for place, camera in enumerate(self.rows_seen):
                paint.row(place, camera, self._rows.lines[camera], self._at)
            if not self._rows.empty:
                paint.line(len(self.rows_seen), self._at, focused=self.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where it was pressed; a name chooses its camera."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        camera = self.row_at(event.position().y())
        if camera >= 0 and len(self._rows.lines) > 1:
            self.camera_chosen.emit(camera)
            if event.position().x() < NAME_PX:
                return
        self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is held down; say the time where it hovers."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            if event.position().x() >= self.scale().left - EDGE:
                self._seek(event.position().x())
        elif not self._rows.empty:
            said = clock_words(self.utc_at(event.position().x()))
            QToolTip.showText(event.globalPosition().toPoint(), said, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl nearer or farther; without it, through the rows of many cameras."""
        steps = event.angleDelta().y() // 120 or (1 if event.angleDelta().y() > 0 else -1)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(steps)
        elif len(self._rows.lines) > MOST_ROWS:
            self._first = min(len(self._rows.lines) - MOST_ROWS, max(0, self._first - steps))
            self.update()
        else:
            event.ignore()
            return
        event.accept()

    def _seek(self, x: float) -> None:
        if not self._rows.empty:
            self._at = self.utc_at(x)
            self.update()
            self.sought.emit(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End; everything else is the player's."""
        if not self._rows.empty and event.key() == Qt.Key.Key_Home:
            self.sought.emit(self._rows.start_utc)
        elif not self._rows.empty and event.key() == Qt.Key.Key_End:
            self.sought.emit(self._rows.end_utc - 1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus on the handle."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.update()


def _whole(rows: Rows) -> Seen:
    return Seen((rows.start_utc, rows.end_utc), (rows.start_utc, rows.end_utc))
