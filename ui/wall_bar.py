"""The bar over the wall: which cameras these are, page and group, how they are grouped, and the layouts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from console.wall.layouts import LAYOUTS
from widgets import icons
from widgets.elided_label import ElidedLabel

# `map`: the cameras that the map shows, as one group that follows it.
NARROW_PX = 860
GROUPINGS = ("thana", "ward", "zone", "category", "site", "map", "saved")


class WallBar(QFrame):
    """Shows where the wall stands and asks for changes by signals."""

    layout_chosen = Signal(str)
    grouping_chosen = Signal(str)
    page_turned = Signal(int)
    group_turned = Signal(int)
    selection_dropped = Signal()
    bookmark_asked = Signal()
    filter_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._place = ("", 0, 1, 0)
        self._empty_city = False
        self._grouping = QComboBox()
        for grouping in GROUPINGS:
            self._grouping.addItem("", grouping)
        self._grouping.currentIndexChanged.connect(
            lambda: self.grouping_chosen.emit(self._grouping.currentData())
        )
        self._grouping.setMaximumWidth(150)
        self._grouping.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = ElidedLabel()
        self._name.setProperty("role", "title")
        self._drop = self._button("mdi6.close", self.selection_dropped.emit)
        self._drop.hide()
        self._filtered = self._button("mdi6.filter", self.filter_dropped.emit)
        self._filtered.setProperty("role", "chip")
        self._filtered.hide()
        self._filter_words = ""
        self._pages = QLabel()
        self._previous = self._button("mdi6.chevron-left", lambda: self.page_turned.emit(-1))
        self._next = self._button("mdi6.chevron-right", lambda: self.page_turned.emit(1))
        self._previous_group = self._button("mdi6.chevron-double-left", lambda: self.group_turned.emit(-1))
        self._next_group = self._button("mdi6.chevron-double-right", lambda: self.group_turned.emit(1))
        self._bookmark = self._button("mdi6.bookmark-plus-outline", self.bookmark_asked.emit)
        self._layout_choice = QComboBox()
        self._layout_choice.addItems(LAYOUTS)
        self._layout_choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout_choice.activated.connect(lambda index: self.layout_chosen.emit(LAYOUTS[index]))
        self._layouts: dict[str, QToolButton] = {}
        self._layout_group = QButtonGroup(self)
        for name in LAYOUTS:
            self._layouts[name] = self._layout_button(name)
        self._lay_out()
        self.retranslate()

    def set_layout(self, name: str) -> None:
        """Mark the layout in use."""
        self._layouts[name].setChecked(True)
        self._layout_choice.setCurrentText(name)

    def set_grouping(self, grouping: str) -> None:
        """Mark how cameras are grouped."""
        with QSignalBlocker(self._grouping):
            self._grouping.setCurrentIndex(GROUPINGS.index(grouping))

    def set_place(self, name: str, page: int, pages: int, cameras: int, *, selection: bool) -> None:
        """Say what is on the wall: the group's name, the page from 0, and how many cameras it has."""
        self._place = (name, page, pages, cameras)
        self._drop.setVisible(selection)
        self._show_place()

    def set_filter(self, words: str) -> None:
        """Show that the wall has only what a filter lets through, and which; nothing where it has all."""
        self._filter_words = words
        self._filtered.setVisible(bool(words))
        self._filtered.setToolTip(
            self.tr("Filter: {words}. Press to show all cameras again.").format(words=words)
        )
        self._filtered.setAccessibleName(self._filtered.toolTip())

    def set_empty_city(self, empty: bool) -> None:
        """Whether there is nothing to be found at all."""
        self._empty_city = empty
        self._show_place()

    def set_bare(self) -> None:
        """A wall without a catalogue has no groups to choose."""
        for widget in (self._grouping, self._previous_group, self._next_group):
            widget.hide()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        words = {
            "thana": self.tr("By thana"),
            "ward": self.tr("By ward"),
            "zone": self.tr("By zone"),
            "category": self.tr("By category"),
            "site": self.tr("By site"),
            "map": self.tr("As the map shows"),
            "saved": self.tr("Saved groups"),
        }
        with QSignalBlocker(self._grouping):
            for index, grouping in enumerate(GROUPINGS):
                self._grouping.setItemText(index, words[grouping])
        self._drop.setToolTip(self.tr("Leave this selection (Esc)"))
        self._previous.setToolTip(self.tr("Previous page (Page Up)"))
        self._next.setToolTip(self.tr("Next page (Page Down)"))
        self._previous_group.setToolTip(self.tr("Previous group (Shift+Tab)"))
        self._next_group.setToolTip(self.tr("Next group (Tab)"))
        self._bookmark.setToolTip(self.tr("Bookmark the selected tile (B)"))
        self._layout_choice.setToolTip(self.tr("Layout of the wall"))
        self._layout_choice.setAccessibleName(self._layout_choice.toolTip())
        self._grouping.setToolTip(self.tr("How cameras are grouped on the wall"))
        for name, button in self._layouts.items():
            button.setToolTip(self.tr("Layout {name}").format(name=name))
        for widget in (self._drop, self._previous, self._next, self._previous_group, self._next_group):
            widget.setAccessibleName(widget.toolTip())
        self._bookmark.setAccessibleName(self._bookmark.toolTip())
        self._grouping.setAccessibleName(self._grouping.toolTip())
        self.set_filter(self._filter_words)
        self._show_place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint_icons()
        super().changeEvent(event)

    def _button(self, name: str, clicked: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("icon_name", name)
        button.setIcon(icons.icon(name))
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(clicked)
        return button

    def _layout_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(name)
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.setFixedWidth(44 if "+" in name else 34)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.layout_chosen.emit(name))
        self._layout_group.addButton(button)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        row.setSpacing(2)
        row.addWidget(self._grouping)
        row.addWidget(self._previous_group)
        row.addWidget(self._next_group)
        row.addSpacing(6)
        row.addWidget(self._filtered)
        row.addSpacing(4)
        row.addWidget(self._name, 1)
        row.addWidget(self._drop)
        row.addWidget(self._previous)
        row.addWidget(self._pages)
        row.addWidget(self._next)
        row.addSpacing(6)
        row.addWidget(self._bookmark)
        row.addSpacing(6)
        for button in self._layouts.values():
            row.addWidget(button)
        row.addWidget(self._layout_choice)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the layouts become a list, so that the group's name can be read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW_PX
        self._layout_choice.setVisible(narrow)
        for button in self._layouts.values():
            button.setVisible(not narrow)

    def _show_place(self) -> None:
        name, page, pages, cameras = self._place
        title = name or (self._nothing() if not cameras else self.tr("Without an area"))
        self._name.setText(title)
        self._pages.setText(f"{page + 1}/{pages}")
        self._pages.setToolTip(
            self.tr("Page {page} of {pages}, cameras: {cameras}").format(
                page=page + 1, pages=pages, cameras=cameras
            )
        )
        for button in (self._previous, self._next):
            button.setEnabled(cameras > 0)

    def _nothing(self) -> str:
        if self._empty_city:
            return self.tr("No cameras yet. Lists are taken in on page Cameras (F7)")
        return self.tr("No cameras match")

    def _repaint_icons(self) -> None:
        for button in self.findChildren(QToolButton):
            name = button.property("icon_name")
            if name:
                button.setIcon(icons.icon(name))
