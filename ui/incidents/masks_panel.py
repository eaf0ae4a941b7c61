"""Beside the pictures: the areas that a copy is to cover, their times, and the tools to draw them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.incidents.mask_model import MaskModel
from ui.incidents.mask_view import Tool
from widgets import icons

WIDTH_PX = 216


class MasksPanel(QFrame):
    """`tool_chosen(Tool)`; `asked(name)` for `mask_in_the_middle`, `mask_from`, `mask_to` and so on."""

    tool_chosen = Signal(object)
    picked = Signal(int)
    asked = Signal(str)

    def __init__(self, model: MaskModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH_PX)
        self._model = model
        self._title = QLabel(self)
        self._title.setProperty("role", "section")
        self._hint = QLabel(self)
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        self._tools = QButtonGroup(self)
        self._tools.setExclusive(False)
        self._rectangle = self._tool(Tool.RECTANGLE, "mdi6.rectangle-outline")
        self._polygon = self._tool(Tool.POLYGON, "mdi6.vector-polygon")
        self._middle = QToolButton(self)
        self._middle.clicked.connect(lambda: self.asked.emit("mask_in_the_middle"))
        self.list = QListView(self)
        self.list.setModel(model)
        self.list.setUniformItemSizes(True)
        self.list.selectionModel().currentRowChanged.connect(lambda now, _: self.picked.emit(now.row()))
        self._buttons = {
            name: QPushButton(self) for name in ("mask_from", "mask_to", "mask_always", "remove_mask")
        }
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self._copy = QPushButton(self)
        self._copy.setProperty("role", "primary")
        self._copy.clicked.connect(lambda: self.asked.emit("copy"))
        model.edited.connect(self._enable)
        self._lay_out()
        self.retranslate()

    def _tool(self, tool: Tool, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setProperty("icon_name", icon)
        button.clicked.connect(lambda on: self._choose(tool if on else Tool.NOTHING))
        self._tools.addButton(button)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        grid = QGridLayout()
        grid.setSpacing(4)
        for column, tool in enumerate((self._rectangle, self._polygon, self._middle)):
            grid.addWidget(tool, 0, column)
            grid.setColumnStretch(column, 1)
        layout.addLayout(grid)
        layout.addWidget(self.list, 1)
        times = QGridLayout()
        times.setSpacing(4)
        for place, button in enumerate(self._buttons.values()):
            times.addWidget(button, place // 2, place % 2)
        layout.addLayout(times)
        layout.addWidget(self._hint)
        layout.addWidget(self._copy)

    def _choose(self, tool: Tool) -> None:
        self.show_tool(tool)
        self.tool_chosen.emit(tool)

    def show_tool(self, tool: Tool) -> None:
        """Which tool is in the hand."""
        self._rectangle.setChecked(tool is Tool.RECTANGLE)
        self._polygon.setChecked(tool is Tool.POLYGON)

    def pick(self, row: int) -> None:
        """Choose an area; below nought none."""
        selection = self.list.selectionModel()
        if row < 0:
            selection.clear()
        else:
            selection.setCurrentIndex(
                self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._enable()

    @property
    def row(self) -> int:
        """The chosen area, or -1."""
        row = self.list.currentIndex().row()
        return row if row < self._model.rowCount() else -1

    def _enable(self) -> None:
        for button in self._buttons.values():
            button.setEnabled(self.row >= 0)
        self._hint.setVisible(self._model.rowCount() == 0 or self.row < 0)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(self.tr("Areas to cover in a copy"))
        self._hint.setText(
            self.tr(
                "Draw on the picture. The original stays as it is; only a copy that is given out is covered."
            )
        )
        for tool, words in (
            (self._rectangle, self.tr("Draw a rectangle")),
            (self._polygon, self.tr("Draw corner by corner; a double click or Enter closes the area")),
            (
                self._middle,
                self.tr(
                    "Put an area into the middle: arrows move it, Ctrl and arrows size it, Shift is faster"
                ),
            ),
        ):
            tool.setToolTip(words)
            tool.setAccessibleName(words)
        for name, words in (
            ("mask_from", self.tr("From here")),
            ("mask_to", self.tr("Until here")),
            ("mask_always", self.tr("All the time")),
            ("remove_mask", self.tr("Remove")),
        ):
            self._buttons[name].setText(words)
        self._copy.setText(self.tr("Make a copy …"))
        self.list.setAccessibleName(self.tr("Areas to cover in a copy"))
        for tool in (self._rectangle, self._polygon):
            tool.setIcon(icons.icon(tool.property("icon_name")))
        self._middle.setIcon(icons.icon("mdi6.image-filter-center-focus"))
        self._model.reword()
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
