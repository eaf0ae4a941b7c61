"""Makes a copy of a camera's footage to be given out: which stretch, covered or not, progress, outcome."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from console.evidence.capture_values import EvidenceFile
from console.evidence.derived import Derived
from console.evidence.derived_values import CopyWish, DerivedFailed, DerivedTrouble, Labels
from console.evidence.errors import EvidenceError
from console.evidence.masks import Mask
from ui.background import Background, telling
from ui.incidents.derived_words import derived_trouble_words
from ui.incidents.words import clock_words

_WHOLE = 1000


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a copy may be made of: a camera, from when until when (UTC seconds), and its masks."""

    incident_id: str
    camera: int
    name: str
    from_utc: float
    to_utc: float
    marked: bool
    masks: tuple[Mask, ...]


class CopyDialog(QDialog):
    """Open it with `open()`; closing it ends what is being made. `made(files)` when the copy is kept."""

    made = Signal(object)
    _progressed = Signal(float)

    def __init__(
        self,
        stretch: Stretch,
        derived: Derived,
        background: Background,
        labels: Labels,
        operator: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stretch = stretch
        self._derived, self._background = derived, background
        self._labels, self._operator = labels, operator
        self._cancel = threading.Event()
        self._running = self._closing = False
        self._outcome: tuple[EvidenceFile, ...] | BaseException | None = None
        self._what = QLabel(self)
        self._what.setWordWrap(True)
        self.masked, self.anew, self.cut = (QRadioButton(self) for _ in range(3))
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "dim")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _WHOLE)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.make = QPushButton(self)
        self.make.setProperty("role", "primary")
        self.make.setDefault(True)
        self.leave = QPushButton(self)
        self._lay_out()
        (self.masked if stretch.masks else self.anew).setChecked(True)
        self._progressed.connect(lambda share: self.bar.setValue(round(share * _WHOLE)))
        self.make.clicked.connect(self.begin)
        self.leave.clicked.connect(self.close)
        for choice in (self.masked, self.anew, self.cut):
            choice.toggled.connect(self._show_state)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.make, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for widget in (self._what, self.masked, self.anew, self.cut, self._about, self.bar, self.said):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)

    # What is made

    def loss(self) -> str:
        """What would be lost if the console were closed now, "" for nothing."""
        return self.tr("A copy is being made; there would be none.") if self._running else ""

    @property
    def wish(self) -> CopyWish:
        """The copy as it is chosen."""
        own = self._stretch
        masks = own.masks if self.masked.isChecked() else ()
        return CopyWish(own.camera, own.from_utc, own.to_utc, masks, anew=not self.cut.isChecked())

    def begin(self) -> None:
        """Make it, off the GUI thread."""
        wish, operator, own = self.wish, self._operator(), self._stretch
        self._cancel.clear()
        self._running, self._outcome = True, None
        self.bar.setValue(0)
        self._show_state()
        self._background.run(
            lambda: self._derived.make_copy(
                own.incident_id,
                wish,
                operator=operator,
                labels=self._labels,
                progress=telling(self._progressed.emit),
                cancelled=self._cancel.is_set,
            ),
            self._over,
            self._over,
        )

    def _over(self, outcome: tuple[EvidenceFile, ...] | BaseException) -> None:
        self._running, self._outcome = False, outcome
        if isinstance(outcome, BaseException) and not isinstance(outcome, EvidenceError):
            raise outcome
        if not isinstance(outcome, BaseException):
            self.made.emit(outcome)
        if self._closing:
            self.close()
        else:
            self._show_state()

    # Looks

    def _show_state(self) -> None:
        over = self._outcome is not None and not isinstance(self._outcome, BaseException)
        for choice in (self.masked, self.anew, self.cut):
            choice.setEnabled(not self._running and not over)
        self.masked.setVisible(bool(self._stretch.masks))
        self.bar.setVisible(self._running)
        self.make.setEnabled(not self._running)
        self.make.setVisible(not over)
        self.leave.setText(self.tr("Cancel") if self._running else self.tr("Close"))
        self._about.setText(self._about_words())
        self.said.setText(self._said_words())
        self.said.setVisible(bool(self.said.text()))
        self._make_room()

    def _make_room(self) -> None:
        """Grow when more is said: a window that is open already would press its lines into each other."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        wanted = max(layout.totalHeightForWidth(self.width()), layout.totalSizeHint().height())
        if self.isVisible() and wanted > self.height():
            self.resize(self.width(), min(wanted, self.screen().availableGeometry().height()))

    def _about_words(self) -> str:
        if self.cut.isChecked():
            words = self.tr(
                "The pictures stay exactly as they were received. The cut begins with the key frame at or "
                "before the marked moment, so it may be some seconds longer. Nothing is written on it."
            )
            bare = self.tr("No area is covered.")
            return f"{words} {bare}" if self._stretch.masks else words
        return self.tr(
            "The pictures are encoded anew, exactly from mark to mark; a strip beneath them says that this "
            "is a derived copy. The original stays untouched."
        )

    def _said_words(self) -> str:
        outcome = self._outcome
        if isinstance(outcome, DerivedFailed):
            why = derived_trouble_words(outcome.trouble)
            if outcome.trouble is DerivedTrouble.CANCELLED:
                return self.tr("Cancelled. Nothing was kept.")
            said = self.tr("The copy was not made. {why}").format(why=why)
            return f"{said}: {outcome.detail}" if outcome.detail else said
        if isinstance(outcome, BaseException):
            return self.tr("The copy was not made. {why}").format(
                why=self.tr("The files of this incident were deleted")
            )
        if outcome:
            names = "\n".join(file.name for file in outcome)
            return self.tr("Kept with the incident, as derived:") + "\n" + names
        return ""

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        own = self._stretch
        self.setWindowTitle(self.tr("Make a copy"))
        span = f"{clock_words(own.from_utc)} – {clock_words(own.to_utc)}"
        seconds = f"{own.to_utc - own.from_utc:.1f}"
        words = self.tr("Camera {name}: {span} IST ({seconds} s)")
        text = words.format(name=own.name, span=span, seconds=seconds)
        if not own.marked:
            text += "\n" + self.tr("All that was kept of it. Keys I and O in the player mark a part.")
        self._what.setText(text)
        self.masked.setText(self.tr("With covered areas: {count}").format(count=len(own.masks)))
        self.anew.setText(self.tr("Encoded anew, nothing covered"))
        self.cut.setText(self.tr("Only cut, not encoded anew"))
        self.make.setText(self.tr("Make the copy"))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def reject(self) -> None:
        """What is being made is ended first; then the dialog goes by itself."""
        if self._running:
            self._closing = True
            self._cancel.set()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Esc, which is no closing to Qt."""
        if self._running:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)
