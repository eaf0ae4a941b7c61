"""The menu of views and tours: one click shows a view or starts a tour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.views import words
from ui.views.desk import ViewDesk

# A longer menu is no help; the window has all of them.
LISTED_AT_MOST = 25


class ViewsMenu(QObject):
    """Puts views and tours at the end of `menu` whenever it is about to be shown."""

    def __init__(self, menu: QMenu, desk: ViewDesk) -> None:
        super().__init__(menu)
        self._menu = menu
        self._desk = desk
        self._own: list[QAction] = []
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Put in what there is now."""
        for action in self._own:
            self._menu.removeAction(action)
            action.deleteLater()
        self._own = []
        desk = self._desk
        on_wall, run = desk.on_wall(), desk.runner.run
        views, tours = desk.views()[:LISTED_AT_MOST], desk.tours()[:LISTED_AT_MOST]
        if views:
            self._title(self.tr("Views"))
        for view in views:
            shown = on_wall is not None and on_wall.id == view.id
            self._item(words.name_words(view.name), shown, lambda v=view: desk.show(v))  # type: ignore[misc]
        if tours:
            self._title(self.tr("Tours"))
        for tour in tours:
            runs = run is not None and run.tour.id == tour.id
            start: Callable[[], None] = lambda t=tour.id: desk.runner.start(t)  # type: ignore[misc]  # noqa: E731
            self._item(words.name_words(tour.name), runs, desk.runner.stop if runs else start)

    def _title(self, text: str) -> None:
        # A section's title is not painted under a style sheet: an action that does nothing is.
        self._own.append(self._menu.addSeparator())
        title = QAction(text, self._menu)
        title.setEnabled(False)
        self._menu.addAction(title)
        self._own.append(title)

    def _item(self, text: str, checked: bool, act: Callable[[], None]) -> None:
        action = QAction(text.replace("&", "&&"), self._menu)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda _=False: act())
        self._menu.addAction(action)
        self._own.append(action)
