"""Passwords as a section of the page of cameras and lists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from console.credentials.credentials import Credentials
from ui.catalogue.desk import Desk
from ui.catalogue.tab import TabSpec
from ui.credentials import words
from ui.credentials.tab import CredentialsTab


def credentials_tab(credentials: Callable[[], Credentials | None]) -> TabSpec:
    """The section for the page of cameras and lists; it counts logins that cannot be opened."""

    def closed() -> int:
        there = credentials()
        return 0 if there is None else sum(not entry.opened for entry in there.entries())

    return TabSpec("passwords", words.section_words, "key-variant", make_credentials_tab, closed)


def make_credentials_tab(desk: Desk) -> QWidget:
    """The section's widget; a sentence where there is no store of logins (a wall of bare addresses)."""
    if desk.credentials is None:
        return _Absent()
    return CredentialsTab(desk, desk.credentials)


class _Absent(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._say()

    def _say(self) -> None:
        self.setText(
            self.tr("This window keeps no passwords: its cameras came with the command that opened it.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
