"""The heading of a list's preview: over each column its name, what it is taken for, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from console.lists.values import Field
from ui.lists.meanings import Meaning, Why
from widgets import icons, list_words, theme

HEIGHT_PX = 88
_LINE_PX = 24
_PAD = 6
# Parts of the choice, with a line between them: of the site, then of its place, then of a camera.
_PARTS = (
    tuple(Field)[: tuple(Field).index(Field.ZONE)],
    tuple(Field)[tuple(Field).index(Field.ZONE) : tuple(Field).index(Field.NOTE)],
    tuple(Field)[tuple(Field).index(Field.NOTE) :],
)


class ColumnHeader(QHeaderView):
    """`chosen(column, Field or None)` when another meaning is chosen by hand."""

    chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumSectionSize(120)
        self._meanings: tuple[Meaning, ...] = ()
        self.combos: list[QComboBox] = []
        self.sectionResized.connect(lambda *_: self._place())
        self.sectionCountChanged.connect(lambda *_: self._place())

    def show_meanings(self, meanings: Sequence[Meaning]) -> None:
        """One for each column of the model."""
        self._meanings = tuple(meanings)
        while len(self.combos) > len(meanings):
            combo = self.combos.pop()
            combo.hide()
            combo.deleteLater()
        while len(self.combos) < len(meanings):
            self.combos.append(self._combo(len(self.combos)))
        for combo, meaning in zip(self.combos, meanings, strict=True):
            combo.setCurrentIndex(max(0, combo.findData(meaning.field)))
        self._place()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Three lines: heading, choice, how sure."""
        return QSize(super().sizeHint().width(), HEIGHT_PX)

    def updateGeometries(self) -> None:
        """The choices follow their columns, also when the table is scrolled."""
        super().updateGeometries()
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """As above."""
        super().scrollContentsBy(dx, dy)
        self._place()

    def setOffset(self, offset: int) -> None:
        """As above: the table scrolls its heading by this."""
        super().setOffset(offset)
        self._place()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The ground by the style, the list's own heading, and beneath the choice how sure it is."""
        painter.save()
        now = theme.current()
        painter.fillRect(rect, now.panel_raised)
        painter.setPen(now.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(_PAD, 4, -_PAD, -4)
        painter.setFont(theme.font(bold=True))
        painter.setPen(now.text)
        top = QRect(inner.left(), inner.top(), inner.width(), _LINE_PX)
        said = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "—")
        _text(painter, top, " ".join(said.split()))
        if section < len(self._meanings):
            foot = QRect(inner.left(), inner.bottom() - 19, inner.width(), 20)
            _draw_why(painter, foot, self._meanings[section], self.devicePixelRatioF())
        painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A choice that gets the keyboard is brought into view; a wheel over it scrolls the table."""
        if event.type() == QEvent.Type.FocusIn and watched in self.combos:
            self._reveal(self.combos.index(watched))
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for column, combo in enumerate(self.combos):
                self._fill(combo)
                combo.setCurrentIndex(max(0, combo.findData(self._meanings[column].field)))
            self.viewport().update()

    # Inside

    def _combo(self, column: int) -> QComboBox:
        combo = QComboBox(self.viewport())
        combo.setMaxVisibleItems(24)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.installEventFilter(self)
        self._fill(combo)
        # Qt keeps a field as plain text.
        combo.activated.connect(lambda _: self.chosen.emit(column, _field(combo.currentData())))
        combo.show()
        return combo

    def _fill(self, combo: QComboBox) -> None:
        combo.clear()
        combo.addItem(self.tr("not used"), None)
        for part in _PARTS:
            combo.insertSeparator(combo.count())
            for field in part:
                combo.addItem(list_words.field_words(field), field)
        combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + 28)

    def _place(self) -> None:
        for column, combo in enumerate(self.combos):
            if column >= self.count():
                continue
            left, wide = self.sectionViewportPosition(column), self.sectionSize(column)
            combo.setGeometry(left + _PAD - 2, _LINE_PX + 5, wide - 2 * _PAD + 3, 30)
            heading = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
            combo.setAccessibleName(self.tr("What column “{heading}” means").format(heading=heading))

    def _reveal(self, column: int) -> None:
        view = self.parentWidget()
        model = self.model()
        if isinstance(view, QWidget) and hasattr(view, "scrollTo") and model.rowCount():
            view.scrollTo(model.index(0, column))


def _draw_why(painter: QPainter, box: QRect, meaning: Meaning, dpr: float) -> None:
    """How sure, by mark and word: the colour only helps."""
    if meaning.field is None and meaning.why is not Why.BY_HAND:
        return
    now = theme.current()
    mark, colour = _mark(meaning)
    painter.drawPixmap(box.left(), box.center().y() - 7, icons.pixmap(mark, 16, colour, dpr))
    painter.setFont(theme.font(0.9))
    painter.setPen(now.text_dim)
    _text(painter, box.adjusted(21, 0, 0, 0), why_words(meaning))


def _mark(meaning: Meaning) -> tuple[str, QColor]:
    now = theme.current()
    if meaning.why is Why.BY_HAND:
        return "mdi6.account-check-outline", now.accent
    if meaning.why is Why.REMEMBERED:
        return "mdi6.history", now.accent
    if meaning.confidence >= list_words.SURE:
        return "mdi6.check-circle", now.live
    if meaning.confidence >= list_words.LIKELY:
        return "mdi6.circle-half-full", now.text_dim
    return "mdi6.help-rhombus-outline", now.warning


def why_words(meaning: Meaning) -> str:
    """Why a column is taken for what it is."""
    if meaning.why is Why.BY_HAND:
        return list_words.translate("ListGuess", "chosen by hand")
    if meaning.why is Why.REMEMBERED:
        return list_words.translate("ListGuess", "as last time")
    return list_words.share_words(meaning.confidence)


def _text(painter: QPainter, box: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _field(kept: str | None) -> Field | None:
    return None if kept is None else Field(kept)
