"""The card with a camera's figures, its grade and what speaks against a better one, beside its tile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.wall.quality import Grade, Quality
from widgets import icons, theme
from widgets.quality_words import grade_words, reason_sentence

WIDTH = 350
GAP = 6
# A grade is told by shape and word; colour only helps.
_SHAPES = {
    Grade.GOOD: "mdi6.check-circle",
    Grade.FAIR: "mdi6.circle-half-full",
    Grade.POOR: "mdi6.alert",
    Grade.UNUSABLE: "mdi6.close-octagon",
}


class QualityPanel(QFrame):
    """Shows what it is given; never takes the keyboard or the mouse from the wall under it."""

    def __init__(self, wall: QWidget) -> None:
        super().__init__(wall)
        self._wall = wall
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(WIDTH)
        self._quality: Quality | None = None
        self._title = self._label("section")
        self._sign = QLabel()
        self._grade = self._label("title")
        self._reasons = self._label("")
        self._foot = self._label("dim")
        self._rows: list[tuple[QLabel, QLabel]] = []
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self._grade, 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(self._reasons)
        column.addLayout(self._grid)
        column.addWidget(self._foot)
        self.retranslate()
        self.hide()

    def show_figures(
        self, title: str, quality: Quality | None, figures: Sequence[tuple[str, str]], beside: QRect
    ) -> None:
        """Show a camera's figures beside its tile (in the wall's logical pixels); None: none are known."""
        self._title.setText(title)
        self._quality = quality
        self._say_grade()
        self._set_rows(figures)
        self.setFixedHeight(self._column.heightForWidth(WIDTH))
        self.move(place_beside(beside, self.size(), self._wall.rect()))
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        """Say what is the panel's own in the language of the moment."""
        self._foot.setText(self.tr("I or Esc closes this"))
        self._say_grade()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
        super().changeEvent(event)

    def _say_grade(self) -> None:
        quality = self._quality
        self._sign.setVisible(quality is not None)
        if quality is None:
            self._grade.setText(self.tr("Nothing is known yet"))
            self._reasons.hide()
            return
        shape = icons.pixmap(
            _SHAPES[quality.grade], 26, grade_colour(quality.grade), self.devicePixelRatioF()
        )
        self._sign.setPixmap(shape)
        self._grade.setText(grade_words(quality.grade))
        self._reasons.setText("\n".join(reason_sentence(reason) for reason in quality.reasons))
        self._reasons.setVisible(bool(quality.reasons))

    def _set_rows(self, figures: Sequence[tuple[str, str]]) -> None:
        while len(self._rows) < len(figures):
            label, value = self._label("dim"), self._label("", bold=True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, len(self._rows), 0)
            self._grid.addWidget(value, len(self._rows), 1)
            self._rows.append((label, value))
        for index, (label, value) in enumerate(self._rows):
            there = index < len(figures)
            for widget, text in zip((label, value), figures[index] if there else ("", ""), strict=True):
                widget.setText(text)
                widget.setVisible(there)

    def _label(self, role: str, *, bold: bool = False) -> QLabel:
        made = QLabel()
        made.setProperty("role", role)
        made.setWordWrap(role != "dim")
        if bold:
            font = made.font()
            font.setWeight(QFont.Weight.DemiBold)
            made.setFont(font)
        made.setTextFormat(Qt.TextFormat.PlainText)
        return made


def grade_colour(grade: Grade) -> QColor:
    """The colour of a grade."""
    colours = theme.current()
    return {
        Grade.GOOD: colours.live,
        Grade.FAIR: colours.accent,
        Grade.POOR: colours.stalled,
        Grade.UNUSABLE: colours.down,
    }[grade]


def place_beside(tile: QRect, size: QSize, within: QRect) -> QPoint:
    """Where a card stands beside a tile: right, left, below, above; in its corner where it fills the wall."""
    top = max(within.top(), min(tile.top(), within.bottom() + 1 - size.height()))
    left = max(within.left(), min(tile.left(), within.right() + 1 - size.width()))
    if tile.right() + GAP + size.width() <= within.right():
        return QPoint(tile.right() + 1 + GAP, top)
    if tile.left() - GAP - size.width() >= within.left():
        return QPoint(tile.left() - GAP - size.width(), top)
    if tile.bottom() + GAP + size.height() <= within.bottom():
        return QPoint(left, tile.bottom() + 1 + GAP)
    if tile.top() - GAP - size.height() >= within.top():
        return QPoint(left, tile.top() - GAP - size.height())
    below_header = min(tile.top() + 30, max(within.top(), within.bottom() + 1 - size.height()))
    return QPoint(max(within.left(), tile.right() - GAP - size.width()), below_header)
