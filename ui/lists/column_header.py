"""The heading of a list's preview: over each column its name, what it is taken for, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from console.lists.mapping import JOINABLE, Join
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


# Before a field that is said by another column already, among the choices: together with that one.
_TOGETHER = "+"
# Keys that would walk through the entries of a closed choice.
_WALKING = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp),
    Qt.Key.Key_PageDown,
)


class ColumnHeader(QHeaderView):
    """`chosen(column, Field or None)` when another meaning is chosen by hand; `joined(column, Field)` when a
    column is to say a field together with those that say it already."""

    chosen = Signal(int, object)
    joined = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumSectionSize(120)
        self._meanings: tuple[Meaning, ...] = ()
        self._joins: tuple[Join, ...] = ()
        # What each choice offers beside the fields; None where it must be filled anew.
        self._offered: list[tuple[tuple[Field, str], ...] | None] = []
        self.combos: list[QComboBox] = []
        self.sectionResized.connect(lambda *_: self._place())
        self.sectionCountChanged.connect(lambda *_: self._place())

    def show_meanings(self, meanings: Sequence[Meaning], joins: Sequence[Join] = ()) -> None:
        """One for each column of the model, and which of them say a field together."""
        self._meanings, self._joins = tuple(meanings), tuple(joins)
        while len(self.combos) > len(meanings):
            combo = self.combos.pop()
            combo.hide()
            combo.deleteLater()
        del self._offered[len(meanings) :]
        while len(self.combos) < len(meanings):
            self.combos.append(self._combo(len(self.combos)))
            self._offered.append(None)
        for column in range(len(meanings)):
            self._choose(column)
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
        _text(painter, top, " ".join(self._heading(section).split()))
        if section < len(self._meanings):
            foot = QRect(inner.left(), inner.bottom() - 19, inner.width(), 20)
            self._draw_why(painter, foot, section)
        painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A choice that gets the keyboard is brought into view; a wheel over it scrolls the table.

        The keys of a closed choice open it: walking through its entries would take the meanings of others.
        """
        if event.type() == QEvent.Type.FocusIn and watched in self.combos:
            self._reveal(self.combos.index(watched))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self.combos:
            return _opened(self.combos[self.combos.index(watched)], event)
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for column in range(len(self.combos)):
                self._offered[column] = None
                self._choose(column)
            self.viewport().update()

    # Inside

    def _combo(self, column: int) -> QComboBox:
        combo = QComboBox(self.viewport())
        combo.setMaxVisibleItems(24)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.installEventFilter(self)
        combo.activated.connect(lambda _: self._activated(column, combo.currentData()))
        combo.show()
        return combo

    def _activated(self, column: int, kept: str | None) -> None:
        # Qt keeps a field as plain text.
        if kept is not None and kept.startswith(_TOGETHER):
            self.joined.emit(column, Field(kept.removeprefix(_TOGETHER)))
        else:
            self.chosen.emit(column, None if kept is None else Field(kept))

    def _choose(self, column: int) -> None:
        """Show what a column is taken for, among what it could be."""
        combo, meaning = self.combos[column], self._meanings[column]
        offered = self._together(column)
        if self._offered[column] != offered:
            self._offered[column] = offered
            self._fill(combo, offered)
        follows = any(column in join.columns[1:] for join in self._joins)
        wanted = f"{_TOGETHER}{meaning.field}" if follows else meaning.field
        combo.setCurrentIndex(max(0, combo.findData(wanted)))

    def _together(self, column: int) -> tuple[tuple[Field, str], ...]:
        """Fields that this column could say together with others, and the heading of the first of those."""
        found: dict[Field, str] = {}
        for at, meaning in enumerate(self._meanings):
            if at != column and meaning.field in JOINABLE:
                found.setdefault(meaning.field, self._heading(at))
        return tuple(found.items())

    def _heading(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "—")

    def _fill(self, combo: QComboBox, together: Sequence[tuple[Field, str]]) -> None:
        combo.clear()
        combo.addItem(self.tr("not used"), None)
        if together:
            combo.insertSeparator(combo.count())
        said = self.tr("+ {field}, together with “{heading}”")
        for field, heading in together:
            words = said.format(field=list_words.field_words(field), heading=heading)
            combo.addItem(words, f"{_TOGETHER}{field}")
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

    def _draw_why(self, painter: QPainter, box: QRect, column: int) -> None:
        """How sure, by mark and word: the colour only helps."""
        meaning = self._meanings[column]
        if meaning.field is None and meaning.why is not Why.BY_HAND:
            return
        now, words = theme.current(), why_words(meaning)
        mark, colour = _mark(meaning)
        join = next((join for join in self._joins if column in join.columns), None)
        if join is not None:
            mark, colour = "mdi6.link-variant", now.accent
            part, parts = join.columns.index(column) + 1, len(join.columns)
            words = self.tr("part {part} of {parts}").format(part=part, parts=parts)
        painter.drawPixmap(
            box.left(), box.center().y() - 7, icons.pixmap(mark, 16, colour, self.devicePixelRatioF())
        )
        painter.setFont(theme.font(0.9))
        painter.setPen(now.text_dim)
        _text(painter, box.adjusted(21, 0, 0, 0), words)

    def _reveal(self, column: int) -> None:
        view = self.parentWidget()
        model = self.model()
        if isinstance(view, QWidget) and hasattr(view, "scrollTo") and model.rowCount():
            view.scrollTo(model.index(0, column))


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


def _opened(combo: QComboBox, event: QKeyEvent) -> bool:
    """Whether a key opened a closed choice, with what begins with the key's letter under the cursor."""
    letter = event.text() if event.text().isalpha() or event.text() == _TOGETHER else ""
    if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not (event.key() in _WALKING or letter):
        return False
    combo.showPopup()
    if letter:
        combo.view().keyboardSearch(letter)
    return True
