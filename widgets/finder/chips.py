"""The active filter as chips, each with a cross that takes it away, on as many lines as needed."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QPushButton, QSizePolicy, QToolButton, QWidget

from widgets import icons

AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a filter: what it is to the owner, and its words."""

    key: Hashable
    words: str


class FlowLayout(QLayout):
    """Items side by side, on as many lines as the width asks for."""

    def __init__(self, parent: QWidget, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """At the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that `width` asks for."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the items in their places."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """As small as can be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue  # hidden
            size = item.sizeHint()
            size.setWidth(min(size.width(), rect.width()))
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()


class ChipBar(QWidget):
    """Chips and "Clear all"; hidden while there are none.

    Buttons are made once and then only say something else: with every letter that is typed the filter is
    another one, and a new button takes a third of a millisecond to be dressed.
    """

    removed = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._flow = FlowLayout(self)
        self._buttons = [self._button(at) for at in range(AT_MOST)]
        self._more = QLabel(self)
        self._clear = QPushButton(self)
        self._clear.setProperty("role", "quiet")
        self._clear.clicked.connect(self.cleared)
        for part in (*self._buttons, self._more, self._clear):
            self._flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; the first `AT_MOST` of them, and how many more there are."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        self._show()

    @property
    def words(self) -> str:
        """What the chips say, as one line; very many are not all said."""
        more = [self.tr("and {n} more").format(n=len(self._chips) - AT_MOST)]
        said = [chip.words for chip in self._chips[:AT_MOST]]
        return ", ".join(said + more[: len(self._chips) > AT_MOST])

    def changeEvent(self, event: QEvent) -> None:
        """Words and icons anew when language or colours change."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        cross = icons.icon("close", self.palette().highlightedText().color())
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(self._chips))
            if at < len(self._chips):
                words = self._chips[at].words
                button.setText(words)
                button.setIcon(cross)
                button.setToolTip(self.tr("Take away: {name}").format(name=words))
                button.setAccessibleName(button.toolTip())
        more = len(self._chips) - AT_MOST
        self._more.setText(self.tr("and {n} more").format(n=more))
        self._more.setVisible(more > 0)
        self._clear.setText(self.tr("Clear all"))
        self.setVisible(bool(self._chips))
        self._flow.invalidate()
        self.updateGeometry()

    def _button(self, at: int) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setIconSize(QSize(11, 11))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.clicked.connect(lambda: self._remove(at))
        return button

    def _remove(self, at: int) -> None:
        # The second of two clicks may come when the chip is gone already.
        if at < len(self._chips):
            self.removed.emit(self._chips[at].key)
