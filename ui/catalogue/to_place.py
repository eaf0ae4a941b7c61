"""Sites without a place: one after the other is found on the map, with what helps to find it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from sqlite_utils import Database

from console.catalogue.editing import edit_site, place_site
from console.catalogue.site_facts import READ_MOST, SiteFacts, count_to_place, thanas_to_place, to_place
from ui.catalogue.coordinates import CoordinatesField
from ui.catalogue.desk import Desk
from ui.catalogue.edit_dialog import edit_site_dialog
from ui.catalogue.fact_words import FactWords
from ui.catalogue.place_map import Place, PlaceMap
from ui.catalogue.refusals import refusal_words
from ui.catalogue.site_rows import SiteRows
from ui.catalogue.undoing import Undoing
from ui.incidents.two_lines import TwoLines
from ui.incidents.words import language
from ui.own_keys import OwnKeys
from widgets import icons
from widgets.words import count_words

TYPING_MS = 200
LIST_PX = 400
Read = tuple[int, tuple[tuple[str, int], ...], tuple[SiteFacts, ...]]


class ToPlaceTab(QWidget):
    """The list at the left, the map at the right. After each placing the next site is there at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._total = 0
        self._shown = ""
        self._words = FactWords(desk.catalogue, language())
        self.undoing = Undoing(desk, self)
        self.search = QLineEdit(self)
        self.thana = QComboBox(self)
        self.model = SiteRows(desk.catalogue, lambda: self._words)
        self.view = QListView(self)
        self._count, self._facts = QLabel(self), QLabel(self)
        self.coordinates = CoordinatesField(desk, self)
        self.edit, self.undo = QPushButton(self), QPushButton(self)
        self.place = PlaceMap(desk.catalogue, self)
        self._nothing = QLabel(self)
        self._dress()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _dress(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.thana.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view.setModel(self.model)
        self.view.setItemDelegate(TwoLines(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._count.setProperty("role", "dim")
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("role", "dim")

    def _list_side(self) -> QWidget:
        buttons = QHBoxLayout()
        for button in (self.edit, self.undo):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 6, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.thana)
        column.addWidget(self._count)
        column.addWidget(self.view, 1)
        column.addWidget(self._facts)
        column.addWidget(self.coordinates)
        column.addLayout(buttons)
        return left

    def _lay_out(self) -> None:
        left, right = self._list_side(), QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(6, 12, 12, 12)
        column.addWidget(self.place)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.addWidget(left)
        self.parts.addWidget(right)
        self.parts.setChildrenCollapsible(False)
        self.parts.setSizes([LIST_PX, 760])
        self.parts.setStretchFactor(1, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.parts)
        self._stack.addWidget(self._nothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.read)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.thana.activated.connect(lambda _: self.read())
        self.view.selectionModel().currentRowChanged.connect(self._chosen)
        self.view.activated.connect(lambda _: self._entered())
        self.place.confirmed.connect(self._confirmed)
        self.coordinates.found.connect(lambda place: self.place.set_pending(place, go=True))
        self.coordinates.returnPressed.connect(self.place.take)
        self.edit.clicked.connect(self._edit)
        self.undo.clicked.connect(self.undoing.undo)
        self.undoing.undone.connect(self._undone)
        self._desk.renewed.connect(lambda _: self._renewed())
        self._desk.written.connect(self._written)
        keys = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undoing.undo, context=keys)
        OwnKeys(self).on("F4", self._edit)

    # What is there

    @property
    def site(self) -> SiteFacts | None:
        """The site that is to be placed now."""
        row = self.view.currentIndex().row()
        return self.model.sites[row] if 0 <= row < len(self.model.sites) else None

    def read(self) -> None:
        """Read the list anew; the chosen site stays chosen."""
        self._typing.stop()
        self._turn += 1
        turn, text, thana = self._turn, self.search.text(), self.thana.currentData()

        def work(db: Database) -> Read:
            return count_to_place(db), thanas_to_place(db), to_place(db, text, thana)

        self._desk.read(work, lambda found: self._show(turn, found))

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def _show(self, turn: int, found: Read) -> None:
        if turn != self._turn:
            return
        self._total, thanas, sites = found
        row, former = max(0, self.view.currentIndex().row()), self._shown
        self._fill_thanas(thanas)
        self.model.set_sites(sites)
        at = self.model.row_of(former)
        self._stack.setCurrentIndex(0 if self._total else 1)
        self._go_to(at if at >= 0 else min(row, len(sites) - 1))
        self._say()

    def _go_to(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._chosen()

    def _chosen(self, *_: QModelIndex) -> None:
        site = self.site
        if site is None:
            self._shown = ""
            self.place.rest()
        elif site.id != self._shown:
            self._shown = site.id
            self.coordinates.clear()
            self.place.expect(site.name.text(language()), site.thana)
        self._say()

    def _entered(self) -> None:
        """Enter in the list: the pin stands right; without one, the map has the keyboard."""
        if self.place.pending is not None:
            self.place.take()
        else:
            self.place.map.setFocus(Qt.FocusReason.TabFocusReason)

    # Placing

    def _confirmed(self, lat: float, lon: float) -> None:
        site = self.site
        if site is None:
            return
        seat, who = self._desk.seat, self._desk.operator()
        thana, zone = self._areas_of((lat, lon)) if not site.thana else ("", "")

        def work(db: Database) -> str:
            if not thana:
                return place_site(db, seat, site.id, lat, lon, who)
            # A site that nobody gave a thana gets that of its place, in the same change.
            areas = {"thana": thana, **({"zone": zone} if zone else {})}
            return edit_site(db, seat, site.id, {"lat": lat, "lon": lon, **areas}, who)

        self._desk.write(work, lambda change: self._placed(site, change), self._refused)
        self.model.remove(site.id)
        self._total -= 1
        self._stack.setCurrentIndex(0 if self._total else 1)
        self._chosen()

    def _placed(self, site: SiteFacts, change: str) -> None:
        self.undoing.did(site.name.text(language()), change)
        self._say()

    def _refused(self, error: BaseException) -> None:
        self._desk.notice.emit(refusal_words(error))
        self.read()

    def _undone(self, name: str) -> None:
        self._desk.notice.emit(self.tr("“{name}” waits to be placed again.").format(name=name))
        self.read()

    def _areas_of(self, place: Place) -> tuple[str, str]:
        thana = self.place.area_of(place)
        parents = {area.id: area.parent for area in self._desk.catalogue.areas}
        return thana, parents.get(thana, "") if thana else ""

    def _edit(self) -> None:
        if self.site is not None:
            edit_site_dialog(self._desk, self.site.id, self)

    # News

    def _renewed(self) -> None:
        self._words = FactWords(self._desk.catalogue, language())
        self.place.catalogue_renewed()

    def _written(self) -> None:
        if self.isVisible():
            self._typing.start()

    # Words

    def _say(self) -> None:
        shown = self.model.rowCount()
        said = self.tr("To be placed: {n}").format(n=count_words(self._total))
        if shown < self._total:
            said = self.tr("{said}, shown: {shown}").format(said=said, shown=count_words(shown))
        if shown >= READ_MOST:
            said = self.tr("{said} (the first {most})").format(said=said, most=count_words(READ_MOST))
        self._count.setText(said)
        self._facts.setText(self._facts_words())
        self.edit.setEnabled(self.site is not None)
        self.undo.setEnabled(bool(self.undoing.last))
        self.undo.setToolTip(self.undoing.last)

    def _facts_words(self) -> str:
        site, say = self.site, self._words
        if site is None:
            return ""
        told = (
            (self.tr("Thana"), say.area(site.thana)),
            (self.tr("Ward"), say.area(site.ward)),
            (self.tr("Address"), site.address),
            (self.tr("Owner"), site.owner),
            (self.tr("Phone"), site.phone),
            (self.tr("Sender"), " · ".join(word for word in (site.sender, site.code) if word)),
            (self.tr("Note"), site.note),
        )
        return "\n".join(f"{name}: {value}" for name, value in told if value)

    def _fill_thanas(self, thanas: tuple[tuple[str, int], ...]) -> None:
        chosen = self.thana.currentData()
        self.thana.clear()
        self.thana.addItem(self.tr("All thanas"), None)
        for key, count in thanas:
            name = self._words.area(key) or self.tr("Without a thana")
            self.thana.addItem(f"{name}  ({count_words(count)})", key)
        if chosen is not None and self.thana.findData(chosen) < 0:
            # The last one of the chosen thana was placed: it stays chosen until another one is.
            self.thana.addItem(self._words.area(chosen) or self.tr("Without a thana"), chosen)
        self.thana.setCurrentIndex(max(0, self.thana.findData(chosen)))

    def _retranslate(self) -> None:
        self._words = FactWords(self._desk.catalogue, language())
        self.search.setPlaceholderText(self.tr("Search name, address, owner, phone"))
        self.search.setAccessibleName(self.tr("Search sites to be placed"))
        self.thana.setAccessibleName(self.tr("Thana"))
        self.view.setAccessibleName(self.tr("Sites to be placed"))
        self._nothing.setText(self.tr("Every site has its place."))
        self.edit.setText(self.tr("Edit… (F4)"))
        self.edit.setIcon(icons.icon("mdi6.pencil-outline"))
        self.undo.setText(self.tr("Undo (Ctrl+Z)"))
        self.undo.setIcon(icons.icon("mdi6.undo"))
        if self.thana.count():
            self.thana.setItemText(0, self.tr("All thanas"))
        self.view.viewport().update()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """What waits may be another now; the map gets its cameras when it is first seen."""
        super().showEvent(event)
        if not len(self.place.map.cameras.points.rows):
            self.place.map.show_cameras(self._desk.catalogue)
        self.read()


def make_to_place_tab(desk: Desk) -> ToPlaceTab:
    """The section as the page makes it."""
    return ToPlaceTab(desk)
