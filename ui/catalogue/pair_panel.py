"""Possible duplicates one by one: both sites side by side, and three keys that settle it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from sqlite_utils import Database

from console.catalogue.merging import merge_sites, not_the_same
from console.catalogue.site_facts import SiteFacts, site_facts
from console.lists.pairs import Pair, PairState, mark, open_pairs
from ui.catalogue.desk import Desk
from ui.catalogue.edit_dialog import edit_site_dialog
from ui.catalogue.fact_words import FactWords, metres_words
from ui.catalogue.point_map import PointMap, Spot
from ui.catalogue.refusals import refusal_words
from ui.catalogue.side_by_side import SideBySide
from ui.catalogue.undoing import Undoing
from ui.incidents.two_lines import TwoLines
from ui.incidents.words import language
from ui.own_keys import OwnKeys
from ui.views.line_model import Line, LineModel
from widgets import icons, list_words
from widgets.words import count_words

T = TypeVar("T")
LIST_PX = 300
PAIRS_READ = 500
MAP_PX = 200
_EARTH_M = 6_371_000.0


class PairPanel(QWidget):
    """After each that is settled the next pair is shown at once."""

    def __init__(self, desk: Desk, undoing: Undoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undoing = desk, undoing
        self._turn = self._writing = 0
        self._pairs: list[Pair] = []
        self._sites: tuple[SiteFacts, SiteFacts] | None = None
        self.model = LineModel()
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(TwoLines(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pairs = SideBySide(self)
        self.map = PointMap(desk.catalogue, self)
        self._told, self._nothing = QLabel(self), QLabel(self)
        self.keep_a, self.keep_b, self.two, self.edit, self.all_two = (QPushButton(self) for _ in range(5))
        self._lay_out()
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._read_pair())
        self._listen()
        self.all_two.clicked.connect(self._part_all)
        self.keep_a.clicked.connect(lambda: self._merge(0))
        self.keep_b.clicked.connect(lambda: self._merge(1))
        self.two.clicked.connect(self._part)
        self.edit.clicked.connect(self._edit)
        self.setFocusProxy(self.view)
        self._retranslate()

    def _lay_out(self) -> None:
        self._told.setProperty("role", "dim")
        self._nothing.setProperty("role", "dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.map.setFixedHeight(MAP_PX)
        buttons = QHBoxLayout()
        for button in (self.keep_a, self.keep_b, self.two, self.edit):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.all_two.setAutoDefault(False)
        # Its words grow with the count; the page must not, on the smallest screen.
        self.all_two.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        left = QWidget(self)
        under = QVBoxLayout(left)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self.view, 1)
        under.addWidget(self.all_two)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._told)
        column.addWidget(self.pairs, 1)
        column.addWidget(self.map)
        column.addLayout(buttons)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.addWidget(left)
        self.parts.addWidget(right)
        self.parts.setChildrenCollapsible(False)
        self.parts.setSizes([LIST_PX, 720])
        self.parts.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.parts, 1)
        whole.addWidget(self._nothing, 1)

    # What is there

    def read(self) -> None:
        """Read the open pairs anew."""
        self._turn += 1
        turn = self._turn
        self._desk.read(
            lambda db: open_pairs(db, PAIRS_READ),
            lambda found: self._show(found) if turn == self._turn else None,
        )

    def _show(self, pairs: Sequence[Pair]) -> None:
        self._pairs = list(pairs)
        self._fill()
        self._read_pair()

    def _fill(self) -> None:
        speech, row = language(), max(0, self.view.currentIndex().row())
        self.model.set_lines(
            [
                Line(
                    f"{each.site_a} {each.site_b}",
                    "mdi6.content-duplicate",
                    each.name_a.text(speech),
                    f"{each.name_b.text(speech)} · {list_words.alike_words(each.why)}",
                )
                for each in self._pairs
            ]
        )
        self.parts.setVisible(bool(self._pairs))
        said = self.tr("All {n}: two sites (Shift+D)").format(n=count_words(len(self._pairs)))
        self.all_two.setText(said)
        self.all_two.setIcon(icons.icon("mdi6.call-split"))
        self.all_two.setVisible(len(self._pairs) > 1)
        self._nothing.setVisible(not self._pairs)
        if self._pairs:
            self.view.setCurrentIndex(self.model.index(min(row, len(self._pairs) - 1), 0))

    def fits(self, count: int) -> bool:
        """Whether so many open pairs are what is shown, as far as nothing is still being written."""
        return bool(self._writing) or len(self._pairs) == min(count, PAIRS_READ)

    @property
    def pair(self) -> Pair | None:
        """The pair that is shown."""
        row = self.view.currentIndex().row()
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def _read_pair(self) -> None:
        pair = self.pair
        self._sites = None
        self._turn += 1
        turn = self._turn
        self._enable()
        if pair is None:
            return
        self._desk.read(
            lambda db: (site_facts(db, pair.site_a), site_facts(db, pair.site_b)),
            lambda sites: self._show_pair(turn, pair, *sites),
        )

    def _show_pair(self, turn: int, pair: Pair, a: SiteFacts | None, b: SiteFacts | None) -> None:
        if turn != self._turn or a is None or b is None:
            return
        self._sites = (a, b)
        say = FactWords(self._desk.catalogue, language())
        self.pairs.show_pair("A", "B", say.of_site(a), say.of_site(b))
        spots = [
            Spot(site.lat, site.lon, letter)
            for site, letter in ((a, "A"), (b, "B"))
            if site.lat is not None and site.lon is not None
        ]
        self.map.setVisible(bool(spots))
        self.map.show_spots(spots)
        far = metres_words(_metres(spots[0], spots[1])) if len(spots) == 2 else ""
        why = list_words.alike_words(pair.why)
        self._told.setText(self.tr("{why} · {metres} apart").format(why=why, metres=far) if far else why)
        self._enable()

    # Settling

    def _listen(self) -> None:
        """S, B and D settle, by the letters that settle rows of a list too, Shift+D all at once; F4 edits."""
        # From the buttons too, on one of which it stands; a letter only in the list.
        OwnKeys(self).on("F4", self._edit)
        keys = OwnKeys(self.view)
        keys.on("S", lambda: self._merge(0))
        keys.on("B", lambda: self._merge(1))
        keys.on("D", self._part)
        keys.on("Shift+D", self._part_all)

    def _merge(self, kept: int) -> None:
        sites = self._sites
        if sites is None:
            return
        keep, other = sites[kept], sites[1 - kept]
        seat, who = self._desk.seat, self._desk.operator()
        name = keep.name.text(language())
        self._write(
            lambda db: merge_sites(db, seat, keep.id, other.id, who),
            lambda change: self._undoing.did(name, change),
        )
        self._take_away({other.id})

    def _part(self) -> None:
        sites = self._sites
        if sites is None:
            return
        a, b = sites
        who = self._desk.operator()

        def back(db: Database) -> None:
            mark(db, a.id, b.id, PairState.OPEN, who)

        self._write(
            lambda db: not_the_same(db, a.id, b.id, who),
            lambda _: self._undoing.did_so(a.name.text(language()), back),
        )
        self._take_away(set())

    def _part_all(self) -> None:
        """All that are shown are two sites each; taken back, all wait again."""
        pairs = [(each.site_a, each.site_b) for each in self._pairs]
        if len(pairs) < 2:
            return
        who, name = self._desk.operator(), self._all_words(len(pairs))

        def settle(db: Database, state: PairState) -> None:
            for a, b in pairs:
                mark(db, a, b, state, who)

        def done(_: None) -> None:
            self._undoing.did_so(name, lambda db: settle(db, PairState.OPEN))
            self.read()

        self._write(lambda db: settle(db, PairState.NOT_SAME), done)
        self._pairs, self._sites = [], None
        self._fill()
        self._read_pair()

    def _all_words(self, count: int) -> str:
        return self.tr("{n} × two sites").format(n=count_words(count))

    def _write(self, fn: Callable[[Database], T], done: Callable[[T], object]) -> None:
        self._writing += 1

        def written(result: T) -> None:
            self._writing -= 1
            done(result)

        self._desk.write(fn, written, self._refused)

    def _take_away(self, gone: set[str]) -> None:
        """This pair is settled, and those of a site that is no more; the next one comes."""
        shown = self.pair
        self._pairs = [
            each for each in self._pairs if each is not shown and not {each.site_a, each.site_b} & gone
        ]
        self._sites = None
        self._fill()
        self._read_pair()

    def _refused(self, error: BaseException) -> None:
        self._writing -= 1
        self._desk.notice.emit(refusal_words(error))
        self.read()

    def _edit(self) -> None:
        if self._sites is not None:
            edit_site_dialog(self._desk, self._sites[0].id, self)

    # Looks

    def _enable(self) -> None:
        for button in (self.keep_a, self.keep_b, self.two, self.edit):
            button.setEnabled(self._sites is not None)

    def _retranslate(self) -> None:
        for button, text, icon in (
            (self.keep_a, self.tr("The same: keep A (S)"), "mdi6.call-merge"),
            (self.keep_b, self.tr("The same: keep B (B)"), "mdi6.call-merge"),
            (self.two, self.tr("Two sites (D)"), "mdi6.call-split"),
            (self.edit, self.tr("Edit A… (F4)"), "mdi6.pencil-outline"),
        ):
            button.setText(text)
            button.setIcon(icons.icon(icon))
        self.keep_a.setToolTip(self.tr("What A lacks is taken from B; B's cameras come to A"))
        self.keep_b.setToolTip(self.tr("What B lacks is taken from A; A's cameras come to B"))
        self._nothing.setText(self.tr("No possible duplicates wait."))
        self.view.setAccessibleName(self.tr("Possible duplicates"))
        self._fill()
        self._read_pair()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Others may have settled some."""
        super().showEvent(event)
        self.read()


def _metres(one: Spot, other: Spot) -> float:
    """How far two near places are from each other: on so short a way the earth is flat."""
    north = math.radians(other.lat - one.lat)
    east = math.radians(other.lon - one.lon) * math.cos(math.radians(one.lat))
    return _EARTH_M * math.hypot(north, east)
