"""Two rows of switches: whose cameras, and in what health."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from console.catalogue.filter import Facets
from console.catalogue.values import Health, Ownership
from widgets import icons
from widgets.words import count_words, health_words, ownership_words


class SwitchRow(QWidget):
    """Switches side by side, that are named anew when language or colours change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def add_switch(self, *, wide: bool) -> QToolButton:
        """One more; a `wide` one takes its share of the width."""
        button = QToolButton(self)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        if wide:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row.addWidget(button, 1 if wide else 0)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Words and icons anew when language or colours change."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words and icons."""
        raise NotImplementedError


class OwnershipSwitch(SwitchRow):
    """All, public or private cameras."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facets: Facets | None = None
        self._group = QButtonGroup(self)
        self._switches: dict[Ownership | None, QToolButton] = {}
        for owner in (None, Ownership.PUBLIC, Ownership.PRIVATE):
            switch = self._switches[owner] = self.add_switch(wide=True)
            self._group.addButton(switch)
            switch.clicked.connect(lambda _=False, owner=owner: self.chosen.emit(owner))
        self._switches[None].setChecked(True)
        self.retranslate()

    def show_choice(self, owner: Ownership | None) -> None:
        """Show what is chosen."""
        self._switches[owner].setChecked(True)

    def set_counts(self, facets: Facets) -> None:
        """The counts, told by the tool tips."""
        self._facets = facets
        self._tell_counts()

    def retranslate(self) -> None:
        """Words anew."""
        self._switches[None].setText(self.tr("All"))
        for owner in Ownership:
            self._switches[owner].setText(ownership_words(owner))
        self._tell_counts()

    def _tell_counts(self) -> None:
        for owner in Ownership if self._facets is not None else ():
            total = count_words(self._facets.ownership[owner].total) if self._facets else ""
            words = self.tr("{name}: cameras {total}").format(name=ownership_words(owner), total=total)
            self._switches[owner].setToolTip(words)


class HealthSwitch(SwitchRow):
    """Switches that show only live, stalled, down or unknown cameras; several may be on, none means all."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switches: dict[Health, QToolButton] = {}
        for health in (Health.LIVE, Health.STALLED, Health.DOWN, Health.UNKNOWN):
            self._switches[health] = self.add_switch(wide=False)
            self._switches[health].clicked.connect(self._clicked)
        self.retranslate()

    def show_choice(self, wanted: frozenset[Health]) -> None:
        """Show what is chosen."""
        for health, switch in self._switches.items():
            switch.setChecked(health in wanted)

    def retranslate(self) -> None:
        """Words and shapes anew."""
        for health, switch in self._switches.items():
            switch.setIcon(QIcon(icons.health_pixmap(health, 12, self.devicePixelRatioF())))
            switch.setIconSize(QSize(12, 12))
            switch.setAccessibleName(health_words(health))
            switch.setToolTip(self.tr("Only: {health}").format(health=health_words(health)))

    def _clicked(self) -> None:
        self.chosen.emit(frozenset(each for each, switch in self._switches.items() if switch.isChecked()))
