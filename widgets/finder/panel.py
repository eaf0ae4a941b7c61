"""The finder: what an operator narrows the cameras with, and the list of what is left.

It shows what it is given (`set_catalogue`, `set_facets`, `set_results`) and says what is wanted
(`filter_changed`, `camera_activated`, `area_activated`, `bare_activated`); whoever owns the catalogue does
the finding. Beside cameras it lists sites that have none yet, and areas and categories by their names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QTabWidget, QVBoxLayout, QWidget

from console.catalogue.filter import Count, Facets, Filter
from console.catalogue.named import CATEGORY, Named
from console.catalogue.values import Health, Ownership
from widgets import icons
from widgets.finder import beyond
from widgets.finder.chips import ChipBar
from widgets.finder.choice_model import ChoiceModel
from widgets.finder.choice_tree import ChoiceTree
from widgets.finder.choices import Key, area_choices, category_choices
from widgets.finder.filter_chips import filter_chips
from widgets.finder.hints import Hints
from widgets.finder.narrowing import HealthSwitch, OwnershipSwitch
from widgets.finder.results import ResultsModel
from widgets.finder.results_list import ResultsList
from widgets.words import count_words

if TYPE_CHECKING:
    from console.catalogue.catalogue import Catalogue, Rows

# Keys that the finder needs itself while it has the keyboard, whatever they mean to the window.
_OWN_KEYS = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
)
# Every key shows its hits at once; wall and map follow when the operator pauses this long, because other
# cameras on the wall are other streams to be opened.
TYPING_MS = 80


class FinderPanel(QWidget):
    """Search, active filter, ownership and health, categories, areas, and the cameras found."""

    filter_changed = Signal(object)
    camera_activated = Signal(int)
    # An index of an area, after the filter is narrowed to it; and which of the sites without a camera.
    area_activated = Signal(int)
    bare_activated = Signal(int)
    # A number was typed that no camera has (`show_former` answers); the camera that has it now is wanted.
    number_missed = Signal(object)
    former_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._facets: Facets | None = None
        self._count = 0
        self._catalogue: Catalogue | None = None
        self._categories, self._areas, self._results = ChoiceModel(), ChoiceModel(), ResultsModel()
        self._search = QLineEdit()
        self._magnifier = QAction(self)
        self._chips = ChipBar()
        self._owners, self._healths = OwnershipSwitch(), HealthSwitch()
        self._hits, self._bare_hits, self._hints = QLabel(), QLabel(), Hints()
        self._trees = QTabWidget()
        self._category_tree, self._area_tree = ChoiceTree(self._categories), ChoiceTree(self._areas)
        self._list = ResultsList(self._results)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def filter(self) -> Filter:
        """The filter as it stands."""
        return self._filter

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Show the categories and areas of a catalogue; its cameras come with `set_results`."""
        self._count = catalogue.count
        self._catalogue = catalogue
        self._hints.forget_former()
        self._categories.set_choices(category_choices(catalogue.groups, catalogue.categories))
        self._areas.set_choices(area_choices(catalogue.areas, catalogue.area_names))
        self._results.set_catalogue(catalogue)
        self.set_filter(self._filter)

    def set_facets(self, facets: Facets) -> None:
        """The counts beside every choice."""
        self._facets = facets
        categories: dict[Key, Count] = {f"group {code}": count for code, count in facets.groups.items()}
        categories.update(facets.categories)
        areas: dict[Key, Count] = {index: count for index, count in facets.areas.items()}  # noqa: C416
        self._categories.set_counts(categories)
        self._areas.set_counts(areas)
        self._owners.set_counts(facets)
        self._show_hits()

    def set_results(self, rows: Rows) -> None:
        """The cameras found, by number; what fits the typed text best is listed first."""
        self._list_hits(rows, self._filter)

    def follow_results(self, rows: Rows) -> None:
        """Other cameras are found by themselves: whoever reads the list stays where it is read."""
        # What is being typed has its own hits already, and is asked for in a moment.
        if not self._typing.isActive():
            with self._list.staying():
                self.set_results(rows)

    def health_changed(self, rows: Rows) -> None:
        """The health of some cameras is another now."""
        self._list.viewport().update()

    def set_language(self, language: str) -> None:
        """Names of categories, areas and cameras in `hi` or `en`."""
        for model in (self._categories, self._areas, self._results):
            model.set_language(language)
        self._show_chips()

    def set_filter(self, wanted: Filter) -> None:
        """Show another filter, without saying so."""
        self._filter = wanted
        if self._search.text() != wanted.text:
            # Said aloud, or the box would keep its cross; but nobody typed it.
            self._search.setText(wanted.text)
            self._typing.stop()
        for model, keys in ((self._categories, wanted.categories), (self._areas, wanted.areas)):
            if model.choices.choose(keys):
                model.looks.emit()
        self._owners.show_choice(wanted.ownership)
        self._healths.show_choice(wanted.health)
        self._show_chips()

    def show_former(self, number: int, now: int | None, name: str, day: str) -> None:
        """The answer to `number_missed`: that number is `now` the camera `name`'s, or withdrawn on `day`."""
        if number == self._missed():
            self._hints.show_former(number, now, name, day)

    def set_categories(self, codes: Iterable[str]) -> None:
        """Choose exactly these categories, as if they had been checked."""
        self._ask(replace(self._filter, categories=frozenset(codes)))

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def clear(self) -> None:
        """Take every narrowing away."""
        self._ask(Filter())

    @property
    def filter_words(self) -> str:
        """What the cameras are narrowed by, as one line; empty where they are not."""
        typed = f"“{self._filter.text}”" if self._filter.text else ""
        return ", ".join(part for part in (self._chips.words, typed) if part)

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(264, 640)

    def event(self, event: QEvent) -> bool:
        """Claims the keys that walk through the finder before a shortcut of the window takes them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Escape is the window's again when there is no text to take away.
            own = _OWN_KEYS if self._search.text() else _OWN_KEYS - {Qt.Key.Key_Escape}
            if event.key() in own:
                event.accept()
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Words and icons anew when language or colours change."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down or Enter in the search box goes to the list, Escape empties the box."""
        if self._search.hasFocus():
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._to_list()
                return
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setMinimumWidth(230)
        self._search.setClearButtonEnabled(True)
        self._search.setMaxLength(200)
        self._search.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._hits.setProperty("role", "section")
        self._bare_hits.setProperty("role", "dim")
        self._bare_hits.hide()
        self._trees.addTab(self._category_tree, "")
        self._trees.addTab(self._area_tree, "")
        self._trees.setDocumentMode(True)
        self._trees.tabBar().setDrawBase(False)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(self._hits, 1)
        head.addWidget(self._healths)
        column.addLayout(head)
        column.addWidget(self._bare_hits)
        column.addWidget(self._hints)
        column.addWidget(self._list, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._trees)
        parts.addWidget(found)
        parts.setSizes([380, 240])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 6, 6, 6)
        whole.setSpacing(5)
        for widget in (self._search, self._chips, self._owners):
            whole.addWidget(widget)
        whole.addWidget(parts, 1)

    def _connect(self) -> None:
        self._search.textEdited.connect(self._typed)
        # The box's own cross and clear() do not count as editing.
        self._search.textChanged.connect(lambda text: None if text else self._typing.start())
        self._search.textChanged.connect(lambda _: self._hints.forget_former())
        self._typing.timeout.connect(self._paused)
        self._hints.former_wanted.connect(self.former_activated)
        self._hints.text_alone_wanted.connect(self._drop_all_but_text)
        self._categories.chosen.connect(self._chosen)
        self._areas.chosen.connect(self._chosen)
        self._owners.chosen.connect(lambda chosen: self._ask(replace(self._filter, ownership=chosen)))
        self._healths.chosen.connect(lambda chosen: self._ask(replace(self._filter, health=chosen)))
        self._chips.removed.connect(self._remove)
        self._chips.cleared.connect(self.clear)
        self._list.activated_row.connect(self.camera_activated)
        self._list.activated_bare.connect(self.bare_activated)
        self._list.activated_named.connect(self._narrow_to)

    def _typed(self) -> None:
        """A key: show its hits, and let wall and map follow after the pause."""
        self._typing.start()
        text = self._search.text().strip()
        if text and self._catalogue is not None:
            wanted = replace(self._filter, text=text)
            self._list_hits(self._catalogue.find(wanted), wanted)

    def _paused(self) -> None:
        self._ask(replace(self._filter, text=self._search.text().strip()), from_typing=True)
        number = self._missed()
        if number is not None:
            self.number_missed.emit(number)

    def _missed(self) -> int | None:
        return beyond.missed_number(self._catalogue, self._search.text().strip()) if self._catalogue else None

    def _drop_all_but_text(self) -> None:
        self._ask(Filter(text=self._search.text().strip()))
        self._to_list()

    def _list_hits(self, rows: Rows, wanted: Filter) -> None:
        if self._catalogue is not None:
            self._hints.show_hidden(beyond.hidden_by(self._catalogue, wanted, rows))
            entries = self._catalogue.entries(rows, wanted)
            self._results.set_rows(entries, self._catalogue.named(wanted.text))
        self._show_hits()

    def _narrow_to(self, named: Named) -> None:
        """Only what lies in an area or is of a category; the text that found it has done its work."""
        if named.kind == CATEGORY and self._catalogue is not None:
            code = self._catalogue.categories[named.index].code
            self._ask(replace(self._filter, text="", categories=frozenset({code})))
        else:
            self._ask(replace(self._filter, text="", areas=frozenset({named.index})))
            self.area_activated.emit(named.index)
        if self._list.hasFocus():
            self._to_list()

    def _chosen(self) -> None:
        categories = frozenset(str(key) for key in self._categories.choices.leaf_keys())
        areas = frozenset(int(key) for key in self._areas.choices.filter_keys())
        self._ask(replace(self._filter, categories=categories, areas=areas))

    def _ask(self, wanted: Filter, *, from_typing: bool = False) -> None:
        """Take over `wanted` and say so, once."""
        if not from_typing:
            self._typing.stop()
        if wanted == self._filter:
            return
        if from_typing:
            self._filter = wanted
            self._show_chips()
        else:
            self.set_filter(wanted)
        self.filter_changed.emit(self._filter)

    def _remove(self, part: object) -> None:
        """Take away one chip's part of the filter."""
        if isinstance(part, Ownership):
            self._ask(replace(self._filter, ownership=None))
        elif isinstance(part, Health):
            self._ask(replace(self._filter, health=self._filter.health - {part}))
        elif isinstance(part, tuple):
            model, key = (self._categories if part[0] == "category" else self._areas), part[1]
            model.choices.turn(model.choices[key], False)
            self._chosen()

    def _show_chips(self) -> None:
        self._chips.set_chips(filter_chips(self._filter, self._categories, self._areas))

    def _to_list(self) -> None:
        if self._results.rowCount():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            self._list.setCurrentIndex(self._results.index(0))
        elif (hint := self._hints.first) is not None:
            hint.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_hits(self) -> None:
        found, bare = self._results.counts
        if found == self._count:
            words = self.tr("Cameras: {found}").format(found=count_words(found))
        elif found:
            words = self.tr("{found} of {all}").format(found=count_words(found), all=count_words(self._count))
        else:
            words = self.tr("No camera matches")
        self._hits.setText(words)
        self._bare_hits.setText(
            self.tr("Sites without a camera yet: {count}").format(count=count_words(bare))
        )
        self._bare_hits.setVisible(bool(bare))

    def _retranslate(self) -> None:
        self._search.setPlaceholderText(self.tr("Name, place, phone or number"))
        self._search.setAccessibleName(self.tr("Search cameras"))
        self._magnifier.setIcon(icons.icon("magnify", self.palette().placeholderText().color()))
        self._trees.setTabText(0, self.tr("Categories"))
        self._trees.setTabText(1, self.tr("Areas"))
        self._list.setAccessibleName(self.tr("Cameras found"))
        self._categories.refresh()
        self._areas.refresh()
        self._show_chips()
        self._show_hits()
