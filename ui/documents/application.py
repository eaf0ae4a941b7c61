"""What Qt needs before it can set a page: an application that knows of fonts, with or without a display."""

from __future__ import annotations

import os
import sys
import threading

from PySide6.QtCore import QCoreApplication, QLoggingCategory
from PySide6.QtGui import QFontDatabase, QGuiApplication

from ui.pages_platform import pages_platform


class NoPagesHere(Exception):
    """Pages cannot be set in this process: Qt runs without its graphical half, or was not started."""


def drawing_application() -> QGuiApplication:
    """The running application, or a new one that needs no display.

    To be called on the main thread where none runs yet, and before any `QCoreApplication` is made. Raises
    NoPagesHere.
    """
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if running is not None:
        raise NoPagesHere("a QCoreApplication is running, which knows of no fonts")
    if threading.current_thread() is not threading.main_thread():
        raise NoPagesHere("no application is running, and only the main thread may start one")
    os.environ.setdefault("QT_QPA_PLATFORM", pages_platform())
    made = QGuiApplication(sys.argv[:1])
    # Noto Sans has no Devanagari: Qt warns each time before it takes the next family, as it is meant to.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    _kept.append(made)
    return made


# Qt's application ends with the last reference to it.
_kept: list[QGuiApplication] = []


def can_write() -> bool:
    """Whether there is any font; without one Qt sets pages without a word on them, and says nothing."""
    return bool(QFontDatabase.families())


def can_write_hindi() -> bool:
    """Whether a font of this machine has Devanagari."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Devanagari))
