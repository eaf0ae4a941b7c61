"""What goes wrong and right behind the window, told at its foot."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.playback.values import ScreenEvent
from ui.assembly import Services
from ui.notices import Notices
from ui.sentences import error_sentence


class HelperNews(QObject):
    """Listens to the services for as long as the window lives."""

    def __init__(self, services: Services, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        services.failed.connect(lambda error: notices.tell(error_sentence(error), warning=True))
        services.helper_lost.connect(self._lost)
        services.helper_back.connect(notices.release)
        services.unsaved.connect(self._unsaved)
        services.hearing.notice.connect(notices.tell)
        services.screens.add(self._screen_event)

    def _lost(self, which: str) -> None:
        words = {
            "relay": self.tr(
                "The connection to the cameras was interrupted inside the console; it is starting again."
            ),
            "playback": self.tr("The pictures were interrupted inside the console; they are starting again."),
        }
        self._notices.hold(which, words[which])

    def _unsaved(self, count: int) -> None:
        if count:
            self._notices.hold(
                "unsaved",
                self.tr(
                    "Records that could not be written to disk yet: {count}. They are kept in memory and "
                    "tried again. Free disk space now."
                ).format(count=count),
            )
        else:
            self._notices.release("unsaved")

    def _screen_event(self, event: ScreenEvent) -> None:
        if event.kind == "hardware_failed":
            self._notices.tell(
                self.tr(
                    "The graphics driver could not decode a picture: from now on everything is decoded "
                    "without it. Nothing is lost."
                )
            )
