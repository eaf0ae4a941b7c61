"""The line at a window's foot that tells what happened: it has a place of its own and covers nothing."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from console.ist import ist
from widgets import icons, theme
from widgets.elided_label import ElidedLabel
from widgets.map.pictures import with_alpha

# So long a notice stands out; then it stays to be read, dim and with its time, until another one comes.
STAY_MS = 8_000
# Where several last, each is there to be read for so long.
TURN_MS = 10_000
_ICON_PX, _LINE_PX = 16, 22
_EDGE_PX = 4


class Notices(QFrame):
    """One notice at a time; a lasting one stays until it is taken back, and several of them take turns.

    The line is always there: one that came and went would make the wall's tiles larger and smaller, and each
    size is another stream of pictures. What does not fit into it opens downwards, when it is asked to.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._lasting: dict[str, str] = {}
        # Which of them is shown, "" for none.
        self._key = ""
        # Whether what is shown is new or still true, and whether it is a warning.
        self._fresh = self._warning = False
        self._icon, self._time, self._text = QLabel(), QLabel(), ElidedLabel()
        self._place = QLabel()
        self._whole = QLabel()
        self._more, self._close = QToolButton(), QToolButton()
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._rest)
        self._turns = QTimer(self, interval=TURN_MS)
        self._turns.timeout.connect(self._turn)
        self._retranslate()
        self._show_nothing()

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text.text()

    @property
    def fresh(self) -> bool:
        """Whether it stands out: it is new, or it lasts."""
        return self._fresh

    def tell(self, text: str, *, warning: bool = False) -> None:
        """Say something for a while."""
        self._show(text, warning)
        self._timer.start(STAY_MS)

    def hold(self, key: str, text: str) -> None:
        """Say something until `release(key)`."""
        self._lasting[key] = text
        self._timer.stop()
        self._show(text, warning=True, key=key)

    def release(self, key: str) -> None:
        """What was held is over."""
        if self._lasting.pop(key, None) is None:
            return
        if key == self._key:
            self._show_lasting_or_nothing()
        else:
            self._say_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether all of it can be read."""
        super().resizeEvent(event)
        self._look_whether_it_fits()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar; tinted, with a strong edge, while its notice is new or lasts."""
        super().paintEvent(event)
        if not self._fresh:
            return
        with QPainter(self) as painter:
            colour = self._colour()
            painter.fillRect(self.rect(), with_alpha(colour, 44))
            painter.fillRect(QRect(0, 0, _EDGE_PX, self.height()), colour)

    # Inside

    def _build(self) -> None:
        for label in (self._text, self._whole, self._time, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._time, self._place):
            label.setProperty("role", "dim")
        self._whole.setWordWrap(True)
        self._whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._whole.hide()
        self._more.setCheckable(True)
        self._more.toggled.connect(self._whole.setVisible)
        self._close.clicked.connect(self._show_lasting_or_nothing)
        for button in (self._more, self._close):
            button.setAutoRaise(True)
            button.setIconSize(QSize(14, 14))
            button.setFixedSize(22, 20)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (self._icon, self._time, self._place):
            line.addWidget(part)
        line.addWidget(self._text, 1)
        line.addWidget(self._more)
        line.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 1, 6, 1)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._whole)
        for label in (self._icon, self._time, self._place, self._text):
            # A font that can write Hindi asks for more, for signs that stand above others.
            label.setFixedHeight(_LINE_PX)
        for button in (self._more, self._close):
            # The line is as high without them.
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)

    def _show(self, text: str, warning: bool, key: str = "", *, aloud: bool = True) -> None:
        self._fresh, self._warning, self._key = True, warning, key
        self._text.setText(text)
        self._whole.setText(text)
        self._time.setText(f"{ist(time.time()):%H:%M:%S}")
        self._close.setVisible(not key)
        self._say_place()
        self._dress()
        self._look_whether_it_fits()
        if aloud:
            self._announce(text, warning)

    def _announce(self, text: str, warning: bool) -> None:
        said = QAccessibleAnnouncementEvent(self, text)
        if warning:
            said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def _say_place(self) -> None:
        """Which of how many that last is shown; more than one take turns."""
        keys = list(self._lasting)
        several = bool(self._key) and len(keys) > 1
        self._place.setText(f"{keys.index(self._key) + 1}/{len(keys)}" if several else "")
        self._place.setVisible(several)
        if not several:
            self._turns.stop()
        elif not self._turns.isActive():
            self._turns.start()

    def _turn(self) -> None:
        """The next one that lasts; each was announced when it came. Who opened one reads it to its end."""
        if self._more.isChecked():
            return
        keys = list(self._lasting)
        key = keys[(keys.index(self._key) + 1) % len(keys)]
        self._show(self._lasting[key], warning=True, key=key, aloud=False)

    def _rest(self) -> None:
        """It was new for long enough; who looked away reads it still."""
        if self._lasting:
            self._show_lasting_or_nothing()
        else:
            self._fresh = False
            self._dress()

    def _show_lasting_or_nothing(self) -> None:
        self._timer.stop()
        if self._lasting:
            key = next(reversed(self._lasting))
            self._show(self._lasting[key], warning=True, key=key)
        else:
            self._show_nothing()

    def _show_nothing(self) -> None:
        self._fresh = self._warning = False
        self._key = ""
        for label in (self._icon, self._time, self._text, self._whole):
            label.clear()
        self._say_place()
        self._close.hide()
        self._more.setChecked(False)
        self._more.hide()
        self.update()

    def _look_whether_it_fits(self) -> None:
        fits = self._text.fontMetrics().horizontalAdvance(self.text) <= self._text.width()
        # One that was opened can be closed, however wide the window has become.
        self._more.setVisible(bool(self.text) and (not fits or self._more.isChecked()))
        if fits:
            self._more.setChecked(False)

    def _colour(self) -> QColor:
        return theme.current().warning if self._warning else theme.current().accent

    def _dress(self) -> None:
        if self.text:
            name = "mdi6.alert-outline" if self._warning else "mdi6.information-outline"
            colour = self._colour() if self._fresh else theme.current().text_dim
            self._icon.setPixmap(icons.pixmap(name, _ICON_PX, colour, self.devicePixelRatioF()))
        self._text.setEnabled(self._fresh)
        self._more.setIcon(icons.icon("mdi6.chevron-down"))
        self._close.setIcon(icons.icon("mdi6.close"))
        self.update()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notices"))
        for button, words in (
            (self._more, self.tr("Read all of it")),
            (self._close, self.tr("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
