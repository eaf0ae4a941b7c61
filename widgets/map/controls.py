"""The small bars that lie over the map: tools for picking, zoom buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from widgets import icons
from widgets.map.selection import Tool

_TOOL_ICONS = {
    Tool.PAN: "cursor-default-outline",
    Tool.RECTANGLE: "selection-drag",
    Tool.LASSO: "lasso",
    Tool.RADIUS: "radius-outline",
    Tool.ROUTE: "map-marker-path",
    Tool.NEAREST: "map-marker-radius-outline",
}


_ICON_PX = 18


class _Bar(QFrame):
    """A column of icon buttons on a raised panel."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(1)
        self._icons: list[tuple[QToolButton, str]] = []

    def add(self, icon: str, *, checkable: bool = False) -> QToolButton:
        """A new button at the bottom."""
        button = QToolButton(self)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setFixedSize(30, 30)
        button.setAutoRaise(True)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.append((button, icon))
        self._column.addWidget(button)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Take the new theme's colours, or the new language's words."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.dress()
        elif event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take sharper or coarser icons when the bar comes to another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.dress()
        return super().event(event)

    def dress(self) -> None:
        """Draw the icons in the theme's colours."""
        for button, name in getattr(self, "_icons", ()):
            # A ready picture: these bars are painted again with every frame of a pan.
            button.setIcon(QIcon(icons.pixmap(name, _ICON_PX, None, self.devicePixelRatioF())))

    def translate(self) -> None:
        """Put the words in the current language."""


def _say(button: QToolButton, words: str, key: str) -> None:
    button.setToolTip(f"{words} ({key})")
    button.setAccessibleName(words)


class ToolBar(_Bar):
    """Chooses the tool for picking."""

    chosen = Signal(Tool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {tool: self.add(icon, checkable=True) for tool, icon in _TOOL_ICONS.items()}
        for number, button in enumerate(self._buttons.values()):
            self._group.addButton(button, number)
        self._group.idClicked.connect(lambda number: self.chosen.emit(list(_TOOL_ICONS)[number]))
        self.dress()
        self.translate()

    def show_tool(self, tool: Tool) -> None:
        """Mark the tool in use; none where it has no button."""
        # An exclusive group would keep the last button down.
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each is tool)
        self._group.setExclusive(True)

    def translate(self) -> None:
        """Put the words in the current language."""
        _say(self._buttons[Tool.PAN], self.tr("Move the map and pick cameras"), "Esc")
        _say(self._buttons[Tool.RECTANGLE], self.tr("Pick cameras in a rectangle"), "R")
        _say(self._buttons[Tool.LASSO], self.tr("Pick cameras inside a drawn line"), "L")
        _say(self._buttons[Tool.RADIUS], self.tr("Pick cameras around a point"), "C")
        _say(self._buttons[Tool.ROUTE], self.tr("Pick cameras along a route, in order"), "P")
        _say(self._buttons[Tool.NEAREST], self.tr("Pick the 16 cameras nearest to a point"), "N")


class LayerBar(_Bar):
    """Shows and hides what can lie over the ground: the heat of outages, sites without a camera."""

    heat = Signal(bool)
    bare = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heat = self.add("fire", checkable=True)
        self._heat.clicked.connect(self.heat)
        self._bare = self.add("rhombus-outline", checkable=True)
        self._bare.clicked.connect(self.bare)
        self.offer(heat=False, bare=False)
        self.dress()
        self.translate()

    def show_heat(self, on: bool) -> None:
        """Mark whether heat is shown."""
        self._heat.setChecked(on)

    def show_bare(self, on: bool) -> None:
        """Mark whether sites without a camera are shown."""
        self._bare.setChecked(on)

    def offer(self, *, heat: bool, bare: bool) -> None:
        """Have a button for what there is."""
        self._heat.setVisible(heat)
        self._bare.setVisible(bare)
        self.setVisible(heat or bare)

    def translate(self) -> None:
        """Put the words in the current language."""
        _say(self._heat, self.tr("Where outages were: heat"), "H")
        _say(self._bare, self.tr("Sites without a camera yet"), "S")


class ZoomBar(_Bar):
    """Nearer, further, the whole city."""

    def __init__(
        self,
        parent: QWidget,
        nearer: Callable[[], None],
        further: Callable[[], None],
        whole: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._nearer, self._further, self._whole = (
            self.add("plus"),
            self.add("minus"),
            self.add("fit-to-page-outline"),
        )
        self._nearer.clicked.connect(nearer)
        self._further.clicked.connect(further)
        self._whole.clicked.connect(whole)
        self.dress()
        self.translate()

    def translate(self) -> None:
        """Put the words in the current language."""
        _say(self._nearer, self.tr("Nearer"), "+")
        _say(self._further, self.tr("Further away"), "−")
        _say(self._whole, self.tr("Show the whole city"), "Home")
