"""The page of cameras and lists: its sections on the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.catalogue.desk import Desk
from ui.catalogue.section_list import SectionList, SectionModel, keys_of
from ui.catalogue.tab import TabSpec

# Several writes one after the other are counted once.
COUNT_MS = 300


class CataloguePage(QWidget):
    """Sections are made when they are first shown; `begin_with` names the first one, asked at that moment.

    Alt+1 and on show them by their place, Ctrl+Page Up and Page Down turn them, from anywhere within.

    A section's widget may have `focus_search()` (the cursor into its search) and `close_page()` (the
    window closes); both are called where they are there.
    """

    def __init__(
        self,
        desk: Desk,
        tabs: Sequence[TabSpec],
        begin_with: Callable[[Desk], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._begin_with = begin_with
        self.model = SectionModel(tabs, keyed=True)
        self.sections = SectionList(self.model, self)
        self._made: dict[str, QWidget] = {}
        self._turn = 0
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.setFocusProxy(self.sections)
        self._counter = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._counter.timeout.connect(self._count)
        self.sections.selectionModel().currentChanged.connect(self._chosen)
        self.sections.activated.connect(lambda _: self._enter())
        desk.written.connect(self._changed)
        desk.renewed.connect(lambda _: self._changed())
        desk.counts_changed.connect(self._changed)
        self._listen()
        self._retranslate()

    def _listen(self) -> None:
        turns = {"Ctrl+PgDown": lambda: self._step(1), "Ctrl+PgUp": lambda: self._step(-1)}
        places = {keys_of(row): lambda row=row: self._go(row) for row in range(self.model.rowCount())}
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in {**turns, **places}.items():
            if keys:
                QShortcut(QKeySequence(keys), self, act, context=within)

    def _lay_out(self) -> None:
        self._side = QFrame(self)
        self._side.setProperty("role", "bar")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 8, 0, 8)
        side.addWidget(self.sections)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._side)
        row.addWidget(self._stack, 1)

    # What others want

    @property
    def section(self) -> str:
        """The name of the section that is shown, "" before the first."""
        row = self.sections.currentIndex().row()
        return self.model.tabs[row].name if row >= 0 else ""

    def show_section(self, name: str) -> QWidget:
        """Bring a section to the front. Raises KeyError where there is none of that name."""
        names = [tab.name for tab in self.model.tabs]
        if name not in names:
            raise KeyError(name)
        self.sections.setCurrentIndex(self.model.index(names.index(name), 0))
        return self._made[name]

    def focus_search(self) -> None:
        """Put the cursor into the search of the section that is shown."""
        focus = getattr(self._stack.currentWidget(), "focus_search", None)
        if focus is not None:
            focus()

    def close_page(self) -> None:
        """The window closes: what is being counted or typed finds its end."""
        self._turn += 1
        self._counter.stop()
        for widget in self._made.values():
            close = getattr(widget, "close_page", None)
            if close is not None:
                close()

    # Inside

    def _chosen(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        tab = self.model.tabs[current.row()]
        if tab.name not in self._made:
            widget = tab.make(self.desk)
            self._made[tab.name] = widget
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(self._made[tab.name])

    def _step(self, step: int) -> None:
        count = self.model.rowCount()
        if count:
            row = (self.sections.currentIndex().row() + step) % count
            self.sections.setCurrentIndex(self.model.index(row, 0))

    def _go(self, row: int) -> None:
        """To a section by its key: the hands are on the keyboard, and it goes with them."""
        self.sections.setCurrentIndex(self.model.index(row, 0))
        self._enter()

    def _enter(self) -> None:
        widget = self._stack.currentWidget()
        if widget is not None:
            (widget.focusProxy() or widget).setFocus(Qt.FocusReason.TabFocusReason)

    def _changed(self) -> None:
        # Nobody sees the counts: they are counted when somebody does.
        if self.isVisible():
            self._counter.start()

    def _count(self) -> None:
        self._turn += 1
        turn = self._turn
        counted = {tab.name: tab.count for tab in self.model.tabs if tab.count is not None}
        self.desk.background.run(
            lambda: {name: count() for name, count in counted.items()},
            lambda counts: self._show_counts(turn, counts),
        )

    def _show_counts(self, turn: int, counts: Mapping[str, int]) -> None:
        if turn == self._turn:
            self.model.set_counts(counts)

    def _retranslate(self) -> None:
        self.sections.setAccessibleName(self.tr("Sections"))
        self._side.setFixedWidth(min(260, max(190, self.sections.widest())))
        self.sections.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """The first section, when nothing was chosen yet; and what waits may have changed."""
        super().showEvent(event)
        if not self.sections.currentIndex().isValid() and self.model.rowCount():
            names = [tab.name for tab in self.model.tabs]
            wanted = self._begin_with(self.desk) if self._begin_with is not None else names[0]
            self.sections.setCurrentIndex(self.model.index(names.index(wanted), 0))
        self._counter.start()
