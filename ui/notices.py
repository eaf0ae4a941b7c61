"""A line that tells what happened without standing in the way: it comes, can be read, and goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from widgets import icons, theme

STAY_MS = 8_000


class Notices(QFrame):
    """One notice at a time over the foot of its parent; a lasting one stays until it is taken back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setProperty("role", "card")
        self._lasting: dict[str, str] = {}
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setIcon(icons.icon("mdi6.close"))
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._dismiss)
        self.hide()

    def tell(self, text: str, *, warning: bool = False) -> None:
        """Say something for a while."""
        self._show(text, warning)
        self._timer.start(STAY_MS)

    def hold(self, key: str, text: str) -> None:
        """Say something until `release(key)`."""
        self._lasting[key] = text
        self._timer.stop()
        self._show(text, warning=True)

    def release(self, key: str) -> None:
        """What was held is over."""
        if self._lasting.pop(key, None) is not None:
            self._dismiss()

    def place(self) -> None:
        """Stand at the foot of the parent, in the middle."""
        parent = self._ground
        width = min(640, parent.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((parent.width() - width) // 2, parent.height() - self.height() - 16)

    def _show(self, text: str, warning: bool) -> None:
        colours = theme.current()
        name, colour = (
            ("mdi6.alert-outline", colours.warning)
            if warning
            else ("mdi6.information-outline", colours.accent)
        )
        self._icon.setPixmap(icons.pixmap(name, 20, colour, self.devicePixelRatioF()))
        self._text.setText(text)
        self.show()
        self.raise_()
        self.place()

    def _dismiss(self) -> None:
        if self._lasting:
            self._show(next(reversed(self._lasting.values())), warning=True)
        else:
            self.hide()
