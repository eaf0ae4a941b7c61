"""Asks before the console is closed while something is under way that would be cut short by it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from console.evidence.incidents import Incidents
from widgets.words import count_words

translate = QCoreApplication.translate
# So long after the desktop said that the session ends, nobody is there to be asked.
SESSION_ENDS_S = 60.0


class Leaving(QObject):
    """Lets a window be closed, or asks first; `losses` says in sentences what would be cut short.

    A box that holds up nothing: the wall goes on while it is open, and a second wish to close brings it to
    the front again. At the end of the desktop's session, and by `close`, nobody is asked.
    """

    def __init__(self, window: QWidget, losses: Callable[[], list[str]]) -> None:
        super().__init__(window)
        self._window, self._losses = window, losses
        self._meant = False
        self._session_ended_at = -SESSION_ENDS_S
        self.box: QMessageBox | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.session_ends)

    def close(self) -> None:
        """Close the window unasked."""
        self._meant = True
        self._window.close()

    def session_ends(self, *_: object) -> None:
        """The desktop closes everything; it may still be called off."""
        self._session_ended_at = time.monotonic()

    def stays(self) -> bool:
        """Whether the window is not to close now, because somebody is asked whether it shall."""
        if self._meant or time.monotonic() - self._session_ended_at < SESSION_ENDS_S:
            return False
        if self.box is None:
            losses = self._losses()
            if not losses:
                return False
            self.box = self._ask(losses)
        # Asked from a window on another screen, perhaps.
        self.box.raise_()
        self.box.activateWindow()
        return True

    def _ask(self, losses: list[str]) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("Leaving", "Close the console"))
        box.setText(translate("Leaving", "Close the console now?"))
        box.setInformativeText("\n".join(losses))
        meant = box.addButton(
            translate("Leaving", "Close all the same"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = box.addButton(translate("Leaving", "Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        # As the one that Enter presses it is written in bold, for which a message box leaves no room.
        stay.setMinimumWidth(stay.sizeHint().width() + 24)
        box.finished.connect(self._answered)
        meant.clicked.connect(self.close)
        box.open()
        return box

    def _answered(self) -> None:
        self.box = None


def losses(window: QWidget, incidents: Incidents) -> list[str]:
    """What closing would cut short, a sentence each.

    A dialog that does work says so by `loss()`; "" where there is nothing to lose just now.
    """
    told = []
    if clips := incidents.recording():
        said = translate("Leaving", "Clips still being recorded: {n}. They would end with what they have.")
        told.append(said.format(n=count_words(clips)))
    asked = (getattr(each, "loss", None) for each in window.findChildren(QDialog))
    return [*told, *filter(None, (loss() for loss in asked if loss is not None))]
