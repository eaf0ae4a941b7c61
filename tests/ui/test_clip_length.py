"""The dialog for the length of new clips speaks the operator's language throughout."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialog, QSpinBox
from pytestqt.qtbot import QtBot

from tests.ui.window_room import window
from ui.main_window import MainWindow

__all__ = ["window"]


class Seconds(QTranslator):
    """A language that has another word for seconds."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str:
        return "से." if (text, note) == ("s", "seconds") else text


def test_seconds_are_said_in_the_language(window: MainWindow, qtbot: QtBot) -> None:
    seconds = Seconds()
    QCoreApplication.installTranslator(seconds)
    try:
        window.actions_["clip_length"].trigger()
        (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
        assert [box.suffix() for box in dialog.findChildren(QSpinBox)] == [" से.", " से."]
        dialog.reject()
    finally:
        QCoreApplication.removeTranslator(seconds)
