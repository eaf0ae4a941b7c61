"""The upper part of a bookmark's panel: its still, its cameras, and how its clips stand."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from console.evidence.incidents import Incidents
from console.evidence.values import Incident, clips_state
from ui.incidents import marks, words
from ui.incidents.picture import PictureView
from ui.incidents.stills import Stills, first_still
from widgets.elided_label import ElidedLabel

_STILL = QSize(176, 99)


class BookmarkHead(QWidget):
    """Shows; `clicked()` when the still is."""

    clicked = Signal()

    def __init__(self, incidents: Incidents, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picker")
        self._incidents, self._stills = incidents, stills
        self._incident: Incident | None = None
        self.still = PictureView(self)
        self.still.setFixedSize(_STILL)
        self.still.clicked.connect(self.clicked)
        self._cameras = ElidedLabel(self)
        self._state_mark, self._state, self._short = QLabel(self), QLabel(self), QLabel(self)
        self._short.setProperty("role", "dim")
        self._short.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setMaximum(100)
        stills.ready.connect(lambda _: self._show_still())
        self._lay_out()

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(5)
        state.addWidget(self._state_mark)
        state.addWidget(self._state, 1)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._cameras)
        beside.addStretch(1)
        beside.addLayout(state)
        beside.addWidget(self._bar)
        beside.addWidget(self._short)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.still)
        row.addLayout(beside, 1)

    def show_incident(self, incident: Incident | None) -> None:
        """Show an incident, or its newest state; None: nothing is in front."""
        another = incident is not None and (self._incident is None or self._incident.id != incident.id)
        self._incident = incident
        if incident is None:
            return
        language = words.language()
        count = len(incident.cameras)
        told = incident.cameras[: 3 if count <= 3 else 2]
        lines = [f"{c.number}  {c.name.text(language)}" for c in told]
        self._cameras.setText("\n".join([*lines, *([f"+{count - len(told)}"] if count > len(told) else [])]))
        if another:
            self.still.show_still(self._still_of(incident))
        self.show_progress()
        self._show_still()

    def show_progress(self) -> None:
        """How far the clips have come by now."""
        incident = self._incident
        if incident is None:
            return
        now = time.time()
        mark = marks.state_mark(clips_state(incident))
        self._state_mark.setPixmap(marks.pixmap(mark, 16, self.devicePixelRatioF()))
        self._state.setText(words.clips_words(incident, now))
        lines = words.footage_words(incident)
        self._short.setText("\n".join(lines))
        self._short.setVisible(bool(lines))
        whole = incident.end_utc - incident.start_utc
        share = 1.0 if not incident.open else (now - incident.start_utc) / whole if whole > 0 else 1.0
        self._show_share(round(100 * min(1.0, max(0.0, share))))
        self._bar.setVisible(incident.open)

    def _show_share(self, percent: int) -> None:
        if percent == self._bar.value():
            return
        # QProgressBar would paint at once, and what lies under the panel with it: with all else, and once.
        self._bar.setUpdatesEnabled(False)
        self._bar.setValue(percent)
        self._bar.setUpdatesEnabled(True)

    def _still_of(self, incident: Incident) -> QPixmap:
        path = first_still(incident, self._incidents)
        return QPixmap() if path is None else self._stills.picture(path, _STILL, self.devicePixelRatioF())

    def _show_still(self) -> None:
        if self._incident is None:
            return
        still = self._still_of(self._incident)
        if not still.isNull():
            self.still.show_still(still)
        waiting = any(c.open for c in self._incident.stills)
        self.still.set_sentence("…" if waiting else self.tr("No picture"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.show_incident(self._incident)
