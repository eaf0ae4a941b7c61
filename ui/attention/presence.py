"""The prompt of the night, wired: touches of the seat in, the question and its end out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow

from console.watch.attention import AttentionLedger
from console.watch.attention_values import LineKind
from console.watch.presence import PresenceSettings, PresenceState, PresenceWatch
from ui.attention import presence_settings
from ui.settings import Settings

TICK_MS = 1000
# A table that shakes moves a mouse by less.
MOVED_PX = 8
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        # A key that is the shortcut of some action comes to the window as nothing else.
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class SeatTouch(QObject):
    """`touched()` when somebody presses a key, clicks, turns the wheel or moves the mouse in our windows.

    It listens at the system's windows, not at the application, through which every frame's repaint goes as
    well; each window is listened to from when it first has the keyboard. What is done in other programs is
    not seen.
    """

    touched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows: set[QWindow] = set()
        self._mouse: QPoint | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self.listen)
        self.listen(app.focusWindow())

    def listen(self, window: QWindow | None) -> None:
        """Hear of what is done in this window."""
        if window is not None and window not in self._windows:
            self._windows.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda _=None, window=window: self._windows.discard(window))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and take nothing."""
        kind = event.type()
        if kind in _TOUCHES or (kind == QEvent.Type.MouseMove and self._moved(event)):
            self.touched.emit()
        return False

    def _moved(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        at = event.globalPosition().toPoint()
        if self._mouse is None:
            self._mouse = at
        elif (at - self._mouse).manhattanLength() >= MOVED_PX:
            self._mouse = at
            return True
        return False


class Presence(QObject):
    """`changed(PresenceState)` when the prompt is to come, to tell of a miss, or to go; `ticked()`."""

    changed = Signal(object)
    ticked = Signal()

    def __init__(
        self,
        ledger: AttentionLedger,
        settings: Settings,
        parent: QObject | None = None,
        watch: PresenceWatch | None = None,
    ) -> None:
        super().__init__(parent)
        self._ledger, self._settings = ledger, settings
        self.watch = watch or PresenceWatch(ledger.note, self._changed)
        self.watch.settings = presence_settings.read(settings)
        self.touch = SeatTouch(self)
        # Queued: the prompt goes once the click on it has been dealt with, or it would hit the tile below.
        self.touch.touched.connect(self.touched, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @property
    def rules(self) -> PresenceSettings:
        """When it asks."""
        return self.watch.settings

    def set_rules(self, rules: PresenceSettings) -> None:
        """Ask by other rules, and keep them; the ledger gets a line, so that nobody silences it unseen."""
        if rules == self.watch.settings:
            return
        now = self._ledger.now()
        self._ledger.note(LineKind.PROMPT_SET if rules.on else LineKind.PROMPT_OFF, now, now)
        presence_settings.write(self._settings, rules)
        self.watch.set_up(rules)

    def touched(self) -> None:
        """Somebody is at the seat."""
        self.watch.touched()

    def close(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def _tick(self) -> None:
        self.watch.tick()
        if self.watch.state is not PresenceState.QUIET:
            self.ticked.emit()

    def _changed(self, state: PresenceState) -> None:
        self.changed.emit(state)
