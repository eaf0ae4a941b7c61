"""The console's own window for a test, over the demo city; no helper process runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.assembly import Services
from ui.language import Language
from ui.main_window import MainWindow
from widgets import theme


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    """The window as an operator has it before them, with the keyboard on the wall."""
    theme.use(theme.DARK)
    app = QCoreApplication.instance()
    assert isinstance(app, QApplication)
    made = MainWindow(services, Language(app))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=5000)
    made.pages.live.grid.setFocus()
    yield made
    made.leaving.close()
    made.deleteLater()
