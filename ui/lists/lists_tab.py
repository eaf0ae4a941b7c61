"""Lists and history: a list is dropped here, and below stands what was done to the catalogue so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.lists.desk import ListDesk
from ui.catalogue.desk import Desk
from ui.catalogue.edit_dialog import new_site_dialog
from ui.lists.import_files import DropPlace
from ui.lists.import_values import Reads
from ui.lists.import_window import ImportWindow
from widgets import icons

# Icon, words in the language of the moment, and what is done.
Action = tuple[str, Callable[[], str], Callable[[], None]]


class ListsTab(QWidget):
    """`history` is the section's lower part. Further `actions` stand beside the place for lists.

    The window in which lists are taken in is opened once and takes further lists while it is open.
    """

    def __init__(
        self,
        desk: Desk,
        reads: Reads,
        history: QWidget,
        actions: Sequence[Action] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reads = desk, reads
        self.window_: ImportWindow | None = None
        self.drop = DropPlace(self, low=True)
        self.history = history
        self.site = QPushButton(self)
        self._actions = [(QPushButton(self), icon, words) for icon, words, _ in actions]
        self._lay_out()
        self.drop.chosen.connect(self.take)
        self.site.clicked.connect(lambda: new_site_dialog(desk, self))
        for (button, _, _), (_, _, act) in zip(self._actions, actions, strict=True):
            button.clicked.connect(lambda _=False, act=act: act())
        QShortcut(
            QKeySequence("Ctrl+O"),
            self,
            self.drop.choose,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.setFocusProxy(self.drop)
        self._retranslate()

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.site, *(each for each, _, _ in self._actions)):
            button.setAutoDefault(False)
            # Words begin under each other: a column is read.
            button.setStyleSheet("text-align: left;")
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 12, 0)
        head.setSpacing(10)
        head.addWidget(self.drop, 1)
        head.addLayout(buttons)
        self.drop.setMaximumHeight(96)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.history, 1)

    def take(self, paths: Sequence[Path]) -> None:
        """Take lists in, in the window for it."""
        if self.window_ is None:
            self.window_ = ImportWindow(self._desk, self._reads, self.window())
            self.window_.closed.connect(self._closed)
            self.window_.show()
        self.window_.take(paths)
        self.window_.raise_()
        self.window_.activateWindow()

    def focus_search(self) -> None:
        """The history's search, if it has one."""
        focus = getattr(self.history, "focus_search", None)
        if focus is not None:
            focus()

    def close_page(self) -> None:
        """The window of lists closes with the page."""
        if self.window_ is not None:
            self.window_.give_up()
        close = getattr(self.history, "close_page", None)
        if close is not None:
            close()

    def _closed(self) -> None:
        self.window_ = None

    def _retranslate(self) -> None:
        self.site.setText(self.tr("New site…"))
        self.site.setIcon(icons.icon("mdi6.map-marker-plus-outline"))
        for button, icon, words in self._actions:
            button.setText(words())
            button.setIcon(icons.icon(icon))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


def make_lists_tab(
    desk: Desk,
    history: QWidget,
    actions: Sequence[Action] = (),
) -> QWidget:
    """The section as the page makes it; `actions` are icon, words and what is done."""
    return ListsTab(desk, ListDesk(desk.data), history, actions)
