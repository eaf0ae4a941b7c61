"""The window of views and tours, where what was changed can be taken back."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.views import words
from ui.views.desk import ViewDesk
from ui.views.tours_page import ToursPage
from ui.views.views_page import ViewsPage
from widgets import icons
from widgets.elided_label import ElidedLabel

Tab = Literal["views", "tours"]


class ViewsDialog(QDialog):
    """Lists views and tours; it does not block, the wall stays in use beside it."""

    def __init__(self, desk: ViewDesk, parent: QWidget | None = None, tab: Tab = "views") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 500)
        self._desk = desk
        self.views = ViewsPage(desk)
        self.tours = ToursPage(desk)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.views, "")
        self.tabs.addTab(self.tours, "")
        self.undone = ElidedLabel()
        self.undo = QPushButton(icons.icon("mdi6.undo"), "")
        self.undo.setProperty("role", "quiet")
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(desk.undo)
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._close.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.undone, 1)
        foot.addWidget(self.undo)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)
        for page in (self.views, self.tours):
            page.done.connect(self.accept)
        desk.changed.connect(self.refill)
        self.tabs.currentChanged.connect(lambda _: self._lead())
        self.retranslate()
        self.show_tab(tab)

    def show_tab(self, tab: Tab) -> None:
        """Bring views or tours to the front, with the keyboard in their list."""
        page = self.views if tab == "views" else self.tours
        self.tabs.setCurrentWidget(page)
        self._lead()
        page.list.setFocus()

    def refill(self) -> None:
        """Show both lists anew, and what can be taken back."""
        self.views.refill()
        self.tours.refill()
        last = self._desk.last
        self.undo.setVisible(last is not None)
        self.undone.setVisible(True)
        if last is None:
            self.undone.setText("")
        else:
            name = words.name_words(last.item.name)
            said = self.tr("“{name}” was deleted.") if last.removed else self.tr("“{name}” was changed.")
            self.undone.setText(said.format(name=name))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("Views and tours"))
        self.tabs.setTabText(0, self.tr("Views"))
        self.tabs.setTabText(1, self.tr("Tours"))
        self.undo.setText(self.tr("Undo (Ctrl+Z)"))
        self.refill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z, wherever the keyboard is; a field has taken its own before."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._desk.undo()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the pages follow it by themselves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lead(self) -> None:
        """Enter does what the page in front is for."""
        views = self.tabs.currentWidget() is self.views
        self.views.show_.setDefault(views)
        self.tours.start.setDefault(not views)


def open_views(desk: ViewDesk, parent: QWidget, tab: Tab) -> ViewsDialog:
    """Bring the window to the front, a new one where there is none."""
    dialog = next((each for each in parent.findChildren(ViewsDialog) if each.isVisible()), None)
    if dialog is None:
        dialog = ViewsDialog(desk, parent, tab)
        dialog.show()
    else:
        dialog.show_tab(tab)
        dialog.raise_()
        dialog.activateWindow()
    return dialog
