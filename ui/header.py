"""The bar at the top: pages, IST and how sure it is, seat and operator, and what needs attention."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from console.evidence.clock import ClockState
from console.ist import ist
from widgets import icons, theme

PAGE_ICONS = {
    "live": "mdi6.view-grid-outline",
    "incidents": "mdi6.bookmark-multiple-outline",
    "attention": "mdi6.eye-check-outline",
    "catalogue": "mdi6.clipboard-list-outline",
}


class Header(QFrame):
    """Shows; decides nothing. `page_chosen(str)` when another page is wanted, `operator_clicked()`."""

    page_chosen = Signal(str)
    operator_clicked = Signal()
    alarm_clicked = Signal()

    def __init__(self, pages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._clock_state = ClockState.UNKNOWN
        self._seat = ""
        self._operator_name = ""
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._pages: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        for page in pages:
            self._pages[page] = self._page_button(page)
        self._alarm = QToolButton()
        self._alarm.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._alarm.clicked.connect(self.alarm_clicked)
        self._alarm.hide()
        self._operator = QToolButton()
        self._operator.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._operator.clicked.connect(self.operator_clicked)
        self._state = QLabel()
        self._state.setProperty("role", "dim")
        self._time = QLabel()
        self._time.setProperty("role", "number")
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self._show_time)
        self._timer.start()
        self.retranslate()

    def leave_out(self, page: str) -> None:
        """This window has no such page."""
        self._pages[page].hide()

    def set_page(self, page: str) -> None:
        """Mark the page that is on screen."""
        self._pages[page].setChecked(True)

    def set_clock(self, state: ClockState) -> None:
        """Say how sure the clock is."""
        self._clock_state = state
        self._show_clock_state()

    def set_person(self, seat: str, operator: str) -> None:
        """Say who sits here."""
        self._seat, self._operator_name = seat, operator
        self.retranslate()

    def set_alarm(self, text: str) -> None:
        """Show what needs attention, or nothing."""
        self._alarm.setText(text)
        self._alarm.setVisible(bool(text))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(self.tr("Safe City Console"))
        for page, button in self._pages.items():
            button.setText(self._page_words(page))
        self._operator.setText(self._operator_name or self.tr("Operator…"))
        self._operator.setToolTip(self.tr("Seat {seat} · change the operator").format(seat=self._seat))
        self._repaint_icons()
        self._show_clock_state()
        self._show_time()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint_icons()
            self._show_clock_state()
        super().changeEvent(event)

    def _page_button(self, page: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self.page_chosen.emit(page))
        self._group.addButton(button)
        return button

    def _page_words(self, page: str) -> str:
        return {
            "live": self.tr("Live"),
            "incidents": self.tr("Incidents"),
            "attention": self.tr("Attention"),
            "catalogue": self.tr("Cameras"),
        }[page]

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(12)
        for button in self._pages.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._alarm)
        row.addWidget(self._operator)
        row.addSpacing(8)
        row.addWidget(self._state)
        row.addWidget(self._time)

    def _repaint_icons(self) -> None:
        colours = theme.current()
        for page, button in self._pages.items():
            button.setIcon(icons.icon(PAGE_ICONS[page]))
            button.setIconSize(QSize(18, 18))
        self._operator.setIcon(icons.icon("mdi6.account-outline"))
        self._alarm.setIcon(icons.icon("mdi6.alert-outline", colours.warning))

    def _show_time(self) -> None:
        self._time.setText(self.tr("{time} IST").format(time=ist(time.time()).strftime("%d-%m-%Y %H:%M:%S")))

    def _show_clock_state(self) -> None:
        words, advice = {
            ClockState.SYNCHRONISED: (
                self.tr("✓ clock set"),
                self.tr("The clock follows a time server."),
            ),
            ClockState.NOT_SYNCHRONISED: (
                self.tr("▲ clock not set"),
                self.tr("The clock follows no time server: tell the administrator. Each record says so."),
            ),
            ClockState.UNKNOWN: (
                self.tr("? clock unsure"),
                self.tr("Whether the clock follows a time server could not be found out."),
            ),
        }[self._clock_state]
        colour = (
            theme.current().warning
            if self._clock_state is ClockState.NOT_SYNCHRONISED
            else theme.current().text_dim
        )
        self._state.setText(words)
        self._state.setToolTip(advice)
        self._state.setStyleSheet(f"color: {colour.name()}")
