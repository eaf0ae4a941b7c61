"""What the lists of views and of tours have in common: lines on the left, what can be done on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.views.desk import ViewDesk
from ui.views.line_list import LineList
from ui.views.line_model import Line, LineModel
from widgets import icons, theme

BUTTONS_PX = 230


class ListPage(QWidget):
    """A list and a column of buttons; `done` when the window that it stands in has served its purpose."""

    done = Signal()

    def __init__(self, desk: ViewDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model = LineModel()
        self.list = LineList(self.model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.show_choice())
        self.nothing = QLabel()
        self.nothing.setProperty("role", "dim")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shared = QCheckBox()
        self.buttons = QVBoxLayout()
        self.buttons.setSpacing(6)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.nothing, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(10)
        row.addLayout(left, 1)
        row.addLayout(self.buttons)

    def button(self, icon: str, act: Callable[[], None], *, leading: bool = False) -> QPushButton:
        """A further button of the column; the leading one does what Enter does, and looks like it."""
        button = QPushButton()
        button.setProperty("icon_name", icon)
        button.setProperty("leading", leading)
        _set_icon(button)
        button.setIconSize(QSize(18, 18))
        button.setMinimumWidth(BUTTONS_PX)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # Words begin under each other: a column is read, not looked at.
        button.setStyleSheet("text-align: left;")
        button.clicked.connect(lambda: act())
        self.buttons.addWidget(button)
        return button

    def refill(self, choose: str = "") -> None:
        """Show the list anew and keep the choice, or choose another line."""
        row = self.list.currentIndex().row()
        wanted = choose or self.chosen()
        self.model.set_lines(self.lines())
        count = self.model.rowCount()
        at = self.model.row_of(wanted)
        if at < 0:
            at = min(max(row, 0), count - 1)
        self.list.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        if count:
            self.list.setCurrentIndex(self.model.index(at, 0))
        self.show_choice()

    def chosen(self) -> str:
        """The key of the line under the selection."""
        return self.model.key(self.list.currentIndex().row())

    def lines(self) -> list[Line]:
        """What the list shows."""
        raise NotImplementedError

    def show_choice(self) -> None:
        """Let the buttons fit the line under the selection."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            for button in self.findChildren(QPushButton):
                if button.property("icon_name"):
                    _set_icon(button)


def _set_icon(button: QPushButton) -> None:
    colour = theme.current().accent_text if button.property("leading") else None
    button.setIcon(icons.icon(button.property("icon_name"), colour))
