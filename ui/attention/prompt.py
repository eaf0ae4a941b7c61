"""The question at night: a card over the wall that any key answers and that takes nobody's keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.watch.presence import PresenceState
from ui.attention.presence import Presence
from ui.attention.words import duration_words
from ui.incidents.words import clock_words
from widgets import icons, theme

_WIDTH_PX = 520
_ICON_PX = 40
_BUTTON_PX = 40


class PresencePrompt(QFrame):
    """Lies in the upper part of `parent`, in its middle. One for each window; all go at the first touch."""

    def __init__(self, presence: Presence, parent: QWidget) -> None:
        super().__init__(parent)
        self._presence, self._ground = presence, parent
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setProperty("role", "primary")
        # A button that could have the keyboard would take it from the wall at the first click.
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Not setMinimumHeight: the application's style sheet would win over it.
        self.button.setStyleSheet(f"min-height: {_BUTTON_PX}px")
        self.button.clicked.connect(presence.touched)
        self._lay_out()
        presence.changed.connect(self._follow)
        presence.ticked.connect(self._say)
        parent.installEventFilter(self)
        self.hide()
        self._follow(presence.watch.state)

    def place(self) -> None:
        """Stand in the upper part of the parent, in the middle."""
        self.setFixedWidth(min(_WIDTH_PX, self._ground.width() - 40))
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(max(layout.heightForWidth(self.width()), layout.sizeHint().height()))
        self.move((self._ground.width() - self.width()) // 2, self._ground.height() // 6)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window changes its size."""
        if watched is self._ground and event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()

    def _follow(self, state: PresenceState) -> None:
        asked = state is not PresenceState.QUIET
        if asked:
            self._say()
            self.raise_()
            # A screen without a window manager never says that its window has the keyboard.
            self._presence.touch.listen(self.window().windowHandle())
        self.setVisible(asked)

    def _say(self) -> None:
        watch = self._presence.watch
        if watch.state is PresenceState.QUIET:
            return
        missed = watch.state is PresenceState.MISSED
        colours = theme.current()
        name, colour = (
            ("mdi6.account-alert-outline", colours.warning)
            if missed
            else ("mdi6.account-question-outline", colours.accent)
        )
        self._icon.setPixmap(icons.pixmap(name, _ICON_PX, colour, self.devicePixelRatioF()))
        self._title.setText(self.tr("Is somebody at this seat?"))
        self._text.setText(self._missed_words() if missed else self._asking_words())
        self.button.setText(self.tr("I am here  ·  any key, for example Shift"))
        self.place()

    def _asking_words(self) -> str:
        watch = self._presence.watch
        text = self.tr("Nobody has touched it for {idle}. Without an answer it is noted in {left}.")
        return text.format(idle=duration_words(watch.idle_s), left=duration_words(watch.left_s))

    def _missed_words(self) -> str:
        watch = self._presence.watch
        text = self.tr(
            "Asked at {time}; nobody answered, and the ledger says so. An answer now is noted too."
        )
        return text.format(time=clock_words(watch.asked_utc))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 16, 18, 16)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        for widget in (self._title, self._text, self.button):
            column.addWidget(widget)
        row.addLayout(column, 1)
