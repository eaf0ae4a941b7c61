"""Says, over the map, how the tool in hand is used, and lets its breadth be changed without a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from widgets import icons
from widgets.map.drawing import STEPS, metre_words
from widgets.map.selection import Tool

_WIDTH_MOST = 460
_ICON_PX = 16


class HintBar(QFrame):
    """A sentence; below it, for a circle or a route: its breadth, one point back, done."""

    stepped = Signal(int)
    undone = Signal()
    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._tool = Tool.PAN
        self._metres = 0.0
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._breadth = QLabel(self)
        self._icons: list[tuple[QToolButton, str]] = []
        self._less, self._more = self._button("minus"), self._button("plus")
        self._back, self._done = self._button("undo"), self._button("check")
        self._less.clicked.connect(lambda: self.stepped.emit(-1))
        self._more.clicked.connect(lambda: self.stepped.emit(1))
        self._back.clicked.connect(self.undone)
        self._done.clicked.connect(self.taken)
        line = QHBoxLayout()
        line.setSpacing(2)
        for part in (self._less, self._breadth, self._more):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._back)
        line.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 8, 6)
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addLayout(line)
        self._dress()
        self.hide()

    @property
    def words(self) -> str:
        """The sentence, for whoever hears the map rather than sees it."""
        return self._words.text()

    def show_tool(self, tool: Tool, metres: float, *, points: int, complete: bool) -> None:
        """Say how this tool is used; hidden where there is nothing to say."""
        self._tool, self._metres = tool, metres
        measured, pointwise = tool in STEPS, tool in (Tool.ROUTE, Tool.LASSO) and points > 0
        for button in (self._less, self._more, self._breadth):
            button.setVisible(measured)
        for button in (self._back, self._done):
            button.setVisible(pointwise)
        self._done.setEnabled(complete)
        self._speak()
        self.setVisible(tool is not Tool.PAN)
        self.fit()

    def fit(self) -> None:
        """Take the place that there is beside the tools."""
        parent = self.parentWidget()
        if parent is None or self.isHidden():
            return
        left = 54
        width = min(_WIDTH_MOST, parent.width() - left - 10)
        layout = self.layout()
        if layout is not None:
            self.setGeometry(left, 10, width, layout.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new theme's colours, or the new language's words."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()
        elif event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.fit()
        super().changeEvent(event)

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setFixedSize(28, 26)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key of its own
        self._icons.append((button, icon))
        return button

    def _dress(self) -> None:
        for button, name in getattr(self, "_icons", ()):
            button.setIcon(QIcon(icons.pixmap(name, _ICON_PX, None, self.devicePixelRatioF())))

    def _speak(self) -> None:
        self._words.setText(self._sentence())
        length = metre_words(self._metres)
        if self._tool is Tool.ROUTE:
            self._breadth.setText(self.tr("Breadth {length}").format(length=length))
        else:
            self._breadth.setText(self.tr("Radius {length}").format(length=length))
        for button, words, key in (
            (self._less, self.tr("Less"), "["),
            (self._more, self.tr("More"), "]"),
            (self._back, self.tr("Take the last point back"), "Backspace"),
            (self._done, self.tr("Done"), "Enter"),
        ):
            button.setToolTip(f"{words} ({key})")
            button.setAccessibleName(words)

    def _sentence(self) -> str:
        match self._tool:
            case Tool.RECTANGLE:
                return self.tr("Drag a rectangle. By keyboard: arrows, and Space for each corner.")
            case Tool.LASSO:
                return self.tr("Draw around the cameras. By keyboard: arrows, Space for each point, Enter.")
            case Tool.RADIUS:
                return self.tr("Click the middle, or drag from it. By keyboard: arrows or Tab, then Enter.")
            case Tool.ROUTE:
                return self.tr("Click along the way; double click or Enter ends it. By keyboard: Space.")
            case Tool.NEAREST:
                return self.tr("Click a point: the 16 cameras nearest to it. By keyboard: Enter.")
            case Tool.PLACE:
                return self.tr("Click where the site is. By keyboard: arrows, then Space.")
            case Tool.PAN:
                return ""
