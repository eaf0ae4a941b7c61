"""The sound of one camera at a time, for the whole console: off until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from console.playback.client import Playback
from console.playback.values import ScreenEvent
from console.relay.client import Relay
from console.relay.values import Reason, StreamStatus
from widgets.words import reason_words

AUDIO = "audio"
WHY_MS = 1500


class Hearing(QObject):
    """`key` is the camera that is heard, "" for none. `changed` when that is another, `notice` why not."""

    changed = Signal()
    notice = Signal(str)

    def __init__(self, relay: Relay, playback: Playback, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay, self._playback = relay, playback
        self._stream_id = ""
        self._told = ""
        self.key = ""

    def toggle(self, key: str, status: StreamStatus | None) -> None:
        """Hear this camera instead of any other, or hear it no longer."""
        if key == self.key or status is None:
            self.stop()
            return
        if status.has_audio is False:
            self.notice.emit(_no_sound(status.audio_reason))
            return
        self.key, self._stream_id, self._told = key, status.id, ""
        self._playback.listen(self._relay.audio_url(status.id))
        self.changed.emit()

    def stop(self) -> None:
        """Silence."""
        if self.key:
            self.key = self._stream_id = ""
            self._playback.listen(None)
            self.changed.emit()

    def screen_event(self, event: ScreenEvent) -> None:
        """Take what playback says of the sound; a failure is told once and tried again behind it."""
        if event.kind != AUDIO or not self.key or event.state != "failed" or event.error == self._told:
            return
        self._told = event.error
        if event.error == "no_sound":
            # The relay finds out why a moment later.
            QTimer.singleShot(WHY_MS, self, self._say_why)
        else:
            self.notice.emit(_failed(event.error))

    def _say_why(self) -> None:
        if not self.key:
            return
        status = self._relay.status(self._stream_id)
        if status is not None and status.has_audio is False:
            self.notice.emit(_no_sound(status.audio_reason))
            self.stop()
        else:
            self.notice.emit(_failed("no_sound"))


def _no_sound(reason: Reason | None) -> str:
    if reason is None:
        return QCoreApplication.translate("Hearing", "This camera sends no sound.")
    return QCoreApplication.translate("Hearing", "This camera's sound cannot be heard: {reason}").format(
        reason=reason_words(reason)
    )


def _failed(error: str) -> str:
    if error == "no_sound_device":
        return QCoreApplication.translate(
            "Hearing", "This computer has no sound device: connect headphones or a loudspeaker."
        )
    return QCoreApplication.translate(
        "Hearing", "The camera's sound does not come; it is tried again until you press the key once more."
    )
