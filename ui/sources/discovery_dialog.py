"""Looks for ONVIF devices on the network and adds those that are chosen, with one login."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from console.onvif.discovery import SECONDS, Discovered
from console.onvif.probe_answer import DeviceFound
from console.sources.checking import NAME_AT_MOST
from console.sources.values import Source
from console.store.source_tables import read_sources
from ui.catalogue.tables import dress_table
from ui.onvif.asked import CannotAsk, place
from ui.sources import words
from ui.sources.desk import SourceDesk
from ui.sources.device_table import DeviceColumn, DeviceTable
from ui.sources.discovery import Facts, Inquiry, Search, apart, free_name, together
from ui.sources.known_hosts import KnownHosts
from ui.sources.login_choice import LoginChoice
from widgets import icons, theme
from widgets.words import count_words

_SIZE = (1040, 620)
_TICK_MS = 100
_WIDTHS = {
    DeviceColumn.NAME: 210,
    DeviceColumn.MODEL: 260,
    DeviceColumn.ADDRESS: 170,
    DeviceColumn.LOCATION: 130,
}


class DiscoveryDialog(QDialog):
    """`kept(the sources)` when devices were added; use `open()`. It begins to look when it is shown."""

    kept = Signal(object)

    def __init__(self, desk: SourceDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._taken: frozenset[str] = frozenset()
        self._told: Discovered | None = None
        self._began = 0.0
        self._keeping = False
        background = desk.desk.background
        self.search, self.inquiry = Search(background), Inquiry(background)
        self.table = DeviceTable()
        self.view = _Devices(self.table, self)
        self.said, self.problem = QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.again, self.all_new, self.none = (QPushButton(self) for _ in range(3))
        self.address, self.ask_address = QLineEdit(self), QPushButton(self)
        self.login, self.inquire = LoginChoice(desk.credentials, background, self), QPushButton(self)
        self.one, self.each = QRadioButton(self), QRadioButton(self)
        self.name = QLineEdit(self)
        self._labels = [QLabel(self) for _ in range(4)]
        self.add, self.close_button = QPushButton(self), QPushButton(self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._lay_out()
        self._connect()
        self._retranslate()
        desk.desk.read(lambda db: (KnownHosts.of(db), read_sources(db)), self._known)
        self.look()

    def _lay_out(self) -> None:
        self.problem.setProperty("role", "warning")
        self.add.setProperty("role", "primary")
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.bar.setRange(0, round(SECONDS * 1000))
        self.name.setMaxLength(NAME_AT_MOST)
        for label in (self.said, self.problem):
            label.setWordWrap(True)
        dress_table(self.view, self.table, DeviceColumn.KNOWN)
        for column, wide in _WIDTHS.items():
            self.view.setColumnWidth(column, wide)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.said, 1)
        for button in (self.all_new, self.none, self.again):
            head.addWidget(button)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.add)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addWidget(self.view, 1)
        whole.addLayout(self._lay_out_form())
        whole.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 60), min(_SIZE[1], room.height() - 80))

    def _lay_out_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        group = QButtonGroup(self)
        rows = []
        for fields in (
            (self.address, self.ask_address),
            (self.login, self.inquire),
            (self.one, self.each),
        ):
            row = QHBoxLayout()
            row.addWidget(fields[0], 1 if fields[0] is not self.one else 0)
            row.addWidget(fields[1])
            if fields[0] is self.one:
                row.addStretch(1)
            rows.append(row)
        for button in (self.one, self.each):
            group.addButton(button)
        self.one.setChecked(True)
        for label, field, row in zip(self._labels, (self.address, self.login, self.one), rows, strict=False):
            label.setBuddy(field)
            form.addRow(label, row)
        self._labels[3].setBuddy(self.name)
        form.addRow(self._labels[3], self.name)
        return form

    def _connect(self) -> None:
        self.search.found.connect(self._found)
        self.search.ended.connect(self._ended)
        self.search.failed.connect(self._failed_search)
        self.inquiry.told.connect(self._heard)
        self.inquiry.over.connect(self._say)
        self.table.chosen_changed.connect(self._say)
        self.again.clicked.connect(self._again)
        self.all_new.clicked.connect(lambda: self.table.choose_all(True))
        self.none.clicked.connect(lambda: self.table.choose_all(False))
        self.ask_address.clicked.connect(self._ask_address)
        self.address.returnPressed.connect(self._ask_address)
        self.inquire.clicked.connect(self._inquire)
        self.add.clicked.connect(self._add)
        self.close_button.clicked.connect(self.reject)
        self.one.toggled.connect(lambda _: self._say())
        self.name.textChanged.connect(lambda _: self._say())
        self._tick.timeout.connect(self._show_time)
        self.finished.connect(lambda _: self._stop())

    # Looking

    def look(self) -> None:
        """Ask all networks of this computer."""
        self._begin([])

    def _begin(self, hosts: list[tuple[str, int]]) -> None:
        self._told, self._began = None, time.monotonic()
        self.problem.setText("")
        self.search.begin(hosts)
        self._tick.start()
        self._say()

    def _again(self) -> None:
        if self.search.running:
            self.search.cancel()
            self._say()
        else:
            self.look()

    def _ask_address(self) -> None:
        try:
            where = place(self.address.text().strip())
        except CannotAsk as error:
            self.problem.setText(error.sentence)
            return
        self._begin([where])

    def _found(self, device: DeviceFound) -> None:
        if all(each.device != device for each in self.table.entries):
            self.table.add(device)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.table.index(0, 0))

    def _ended(self, told: Discovered) -> None:
        self._told = told
        self._say()

    def _failed_search(self, error: BaseException) -> None:
        detail = getattr(error, "strerror", None) or str(error)
        self.problem.setText(self.tr("The question could not be sent: {detail}").format(detail=detail))
        self._say()

    def _known(self, known: tuple[KnownHosts, tuple[Source, ...]]) -> None:
        if isValid(self):
            hosts, sources = known
            self._taken = frozenset(each.name for each in sources)
            self.table.set_known(hosts)
            if not self.name.text():
                self.name.setText(free_name(self.tr("ONVIF devices"), self._taken))

    def _show_time(self) -> None:
        self.bar.setValue(round((time.monotonic() - self._began) * 1000))
        if not self.search.running:
            self._tick.stop()

    # Asking, adding

    def _inquire(self) -> None:
        if self.inquiry.running:
            self.inquiry.cancel()
            return
        name, credentials = self.login.value(), self._desk.credentials
        self.inquiry.begin(self.table.chosen(), lambda: credentials.login(name))
        self._say()

    def _heard(self, device: DeviceFound, facts: Facts) -> None:
        self.table.tell(device, facts)

    def _add(self) -> None:
        chosen, login = self.table.chosen(), self.login.value()
        if self.one.isChecked():
            wanted = together(chosen, self.name.text(), login)
        else:
            wanted = apart(chosen, self._taken, login)
        self._keeping = True
        self.setEnabled(False)
        self._desk.keep(wanted, self._kept, self._refused)

    def reject(self) -> None:
        """Close it; not while devices are being kept, which is done in a moment."""
        if not self._keeping:
            super().reject()

    def _kept(self, sources: tuple[Source, ...]) -> None:
        if isValid(self):
            self.kept.emit(sources)
            self.accept()

    def _refused(self, error: BaseException) -> None:
        if isValid(self):
            self._keeping = False
            self.setEnabled(True)
            self.problem.setText(words.failure_words(error))

    def _stop(self) -> None:
        self._tick.stop()
        self.search.cancel()
        self.inquiry.cancel()

    # Words

    def _say(self) -> None:
        looking, chosen = self.search.running, len(self.table.chosen())
        self.said.setText(self._sentence(looking))
        self.bar.setVisible(looking)
        self.again.setText(self.tr("Stop") if looking else self.tr("Look again"))
        self.again.setIcon(icons.icon("mdi6.close" if looking else "mdi6.refresh"))
        self.inquire.setText(
            self.tr("Stop asking") if self.inquiry.running else self.tr("Ask them what they are")
        )
        self.inquire.setEnabled(chosen > 0 or self.inquiry.running)
        one = self.one.isChecked()
        self.name.setEnabled(one)
        self.add.setText(self.tr("Add chosen: {count}").format(count=count_words(chosen)))
        self.add.setEnabled(chosen > 0 and (bool(self.name.text().strip()) or not one))

    def _sentence(self, looking: bool) -> str:
        count = count_words(len(self.table.entries))
        if looking:
            return self.tr("Looking for devices… so far: {count}").format(count=count)
        told = self._told
        if told is None or self.table.entries:
            more = told is not None and told.truncated
            said = self.tr("Devices that answered: {count}").format(count=count)
            return said + " " + self.tr("More answered than are listed.") if more else said
        if not told.asked:
            return self.tr("This computer is in no network.")
        return self.tr(
            "No device answered. Some have discovery switched off or stand behind a router: ask those by "
            "their address, or add them as a source."
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Look for ONVIF devices"))
        texts = (
            self.tr("Behind a router"),
            self.tr("Login for them"),
            self.tr("Add them as"),
            self.tr("Name"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.all_new.setText(self.tr("Choose all new"))
        self.none.setText(self.tr("Choose none"))
        self.address.setPlaceholderText(self.tr("HOST or HOST:PORT"))
        self.ask_address.setText(self.tr("Ask this address"))
        self.one.setText(self.tr("One source for all"))
        self.each.setText(self.tr("A source for each"))
        self.inquire.setToolTip(
            self.tr("Each chosen device is sent a proof of the password, never the password itself.")
        )
        self.close_button.setText(self.tr("Close"))
        self.add.setIcon(icons.icon("mdi6.plus", theme.current().accent_text))
        self.view.setAccessibleName(self.tr("Devices that answered"))
        self.bar.setAccessibleName(self.tr("How far the search is"))
        self.table.retranslate()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


class _Devices(QTableView):
    """Space chooses the row that has the keyboard, whatever its column."""

    def __init__(self, table: DeviceTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space for the choice; everything else as in any table."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._table.choose(row, not self._table.entries[row].chosen)
        else:
            super().keyPressEvent(event)
