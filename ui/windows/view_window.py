"""A view in a window of its own: a wall of named cameras on another screen, with keys of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.catalogue.moved import Moved
from console.wall.layouts import LAYOUTS
from console.wall.views import View
from ui.actions import Actions
from ui.assembly import Services
from ui.attention.feed import ScreenFeed
from ui.notices import Notices
from ui.wall_bar import WallBar
from ui.wall_control import WallControl
from ui.wall_tools import WallTools
from widgets.wall.grid import WallGrid


class ViewWindow(QWidget):
    """Shows one view; `closing` when it goes, `bookmark_asked(every)` for its own tiles."""

    closing = Signal()
    bookmark_asked = Signal(bool)

    def __init__(
        self, services: Services, view: View, language: str, keys: Mapping[str, Sequence[str]]
    ) -> None:
        super().__init__()
        self.view = view
        self._services = services
        self._language = language
        self.grid = WallGrid()
        self.bar = WallBar()
        self.bar.set_bare()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.grid, 1)
        self.notices = Notices(self)
        column.addWidget(self.notices)
        self.control = WallControl(services, services.open_wall(), self.grid, language, self)
        self.tools = WallTools(services, self.control, self.notices)
        self.actions_ = Actions(self, self.grid, self._handlers(), keys)
        self.tools.use_actions(self.actions_.by_name)
        self.tools.set_language(language)
        self.attention = ScreenFeed(services.ledger, f"view:{view.id}", self.control)
        self.control.changed.connect(self._show_place)
        services.renewal.renewed.connect(self._renewed)
        self.bar.layout_chosen.connect(self.control.set_layout)
        self.bar.page_turned.connect(self.control.turn_page)
        self.bar.bookmark_asked.connect(lambda: self.bookmark_asked.emit(False))
        self.grid.dropped.connect(self.control.drop)
        self.control.show_view(view)
        self.control.start()
        self.retranslate()
        self.grid.setFocus()

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self._language = language
        self.control.set_language(language)
        self.tools.set_language(language)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(
            self.tr("{name} · Safe City Console").format(name=self.view.name.text(self._language))
        )
        self.actions_.retranslate()
        self._show_place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the cameras."""
        event.accept()
        self.attention.close()
        self.tools.close()
        self.control.stop()
        self._services.close_wall(self.control.live)
        self.closing.emit()

    def _renewed(self, moved: Moved) -> None:
        self.control.renumbered(moved)
        self.control.apply()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        control = self.control
        handlers: dict[str, Callable[[], None]] = {
            **self.tools.handlers(),
            "all_cameras": self._back,
            "bookmark": lambda: self.bookmark_asked.emit(False),
            "bookmark_all": lambda: self.bookmark_asked.emit(True),
        }
        for name in LAYOUTS:
            handlers[f"layout {name}"] = lambda name=name: control.set_layout(name)  # type: ignore[misc]
        return handlers

    def _back(self) -> None:
        """From the enlarged tile, else to the view as it was kept."""
        if self.control.wall.enlarged is not None:
            self.control.enlarge()
        else:
            self.control.show_view(self.view)

    def _show_place(self) -> None:
        wall = self.control.wall
        self.bar.set_layout(wall.layout_name)
        self.bar.set_place(
            wall.group.name.text(self._language),
            wall.page,
            wall.pages,
            len(wall.shown_rows),
            selection=False,
        )
