"""The page of the attention ledger: who watched a camera, what nobody saw, and what else it noted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from console.catalogue.catalogue import Catalogue
from console.catalogue.moved import Moved
from console.watch.attention_answers import Answers
from ui.attention import words
from ui.attention.presence import Presence
from ui.attention.presence_panel import PresencePanel
from ui.attention.unseen_panel import UnseenPanel
from ui.attention.watched_panel import WatchedPanel
from ui.background import Background
from widgets import icons


class AttentionPage(QWidget):
    """`camera_wanted(row)` when a camera is to be shown on the wall."""

    camera_wanted = Signal(int)

    def __init__(
        self,
        answers: Answers,
        catalogue: Catalogue,
        background: Background,
        presence: Presence,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.watched = WatchedPanel(answers, catalogue, background, self)
        self.unseen = UnseenPanel(answers, catalogue, background, self)
        self.presence = PresencePanel(answers, presence, background, self)
        self.unseen.camera_wanted.connect(self.camera_wanted)
        self._tabs = QTabWidget(self)
        for panel in (self.watched, self.unseen, self.presence):
            self._tabs.addTab(panel, "")
        self._caveat = QLabel(self)
        self._caveat.setProperty("role", "dim")
        self._caveat.setWordWrap(True)
        self._caveat.setContentsMargins(12, 0, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._caveat)
        self.setFocusProxy(self._tabs)
        self._retranslate()

    def ask_about(self, row: int, from_utc: float | None = None, to_utc: float | None = None) -> None:
        """Ask who watched a camera (a catalogue row), in the hour before now unless a time is given."""
        self._tabs.setCurrentWidget(self.watched)
        self.watched.ask_about(row, from_utc, to_utc)

    def focus_search(self) -> None:
        """Put the cursor into the camera's field."""
        self._tabs.setCurrentWidget(self.watched)
        self.watched.camera.setFocus()
        self.watched.camera.selectAll()

    def catalogue_renewed(self, moved: Moved) -> None:
        """Cameras have other rows now."""
        self.watched.catalogue_renewed(moved)
        self.unseen.catalogue_renewed()

    def close_page(self) -> None:
        """Answers that are still under way find nobody; rules that were just typed are kept."""
        for panel in (self.watched, self.unseen, self.presence):
            panel.forget()
        self.presence.keep_typed()

    def _retranslate(self) -> None:
        for tab, (text, icon) in enumerate(
            (
                (self.tr("Who watched a camera"), "mdi6.eye-outline"),
                (self.tr("Cameras nobody saw"), "mdi6.eye-off-outline"),
                (self.tr("Night prompt and notes"), "mdi6.account-clock-outline"),
            )
        ):
            self._tabs.setTabText(tab, text)
            self._tabs.setTabIcon(tab, icons.icon(icon))
        self._caveat.setText(words.not_here_words())

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
