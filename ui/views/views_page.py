"""The list of views, and what can be done with one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from console.wall.views import View, may_make_private
from ui.views import words
from ui.views.desk import Arrangement, ViewDesk
from ui.views.line_model import Line
from ui.views.list_page import ListPage
from ui.views.name_dialog import NameDialog


class ViewsPage(ListPage):
    """Shows a view, keeps the wall as one, renames, shares, forgets."""

    def __init__(self, desk: ViewDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.show_ = self.button("mdi6.view-grid", self._show, leading=True)
        self.window_ = self.button("mdi6.open-in-new", self._open_window)
        self.buttons.addSpacing(8)
        self.new = self.button("mdi6.plus", self.ask_new)
        self.update_ = self.button("mdi6.content-save-outline", self._update)
        self.rename = self.button("mdi6.pencil-outline", self._ask_name)
        self.tour = self.button("mdi6.map-marker-path", lambda: None)
        self.tour.setMenu(QMenu(self.tour))
        self.tour.menu().aboutToShow.connect(self._fill_tours)
        self.buttons.addWidget(self.shared)
        self.buttons.addStretch(1)
        self.remove = self.button("mdi6.trash-can-outline", self._remove)
        self.shared.clicked.connect(self._share)
        self.list.doubleClicked.connect(lambda _: self._show())
        self.list.on_key("Del", self._remove)
        self.list.on_key("F2", self._ask_name)
        self.retranslate()

    def lines(self) -> list[Line]:
        """Every view that this operator sees."""
        return [self._line(view) for view in self.desk.views()]

    def _line(self, view: View) -> Line:
        mark = "mdi6.view-grid" if view.shared else "mdi6.lock-outline"
        second = words.view_words(view, self.desk.row_of), words.sharing_words(view, self.desk.operator)
        return Line(view.id, mark, words.name_words(view.name), " · ".join(second))

    def view(self) -> View | None:
        """The view under the selection."""
        return self.desk.view(self.chosen())

    def show_choice(self) -> None:
        """Let the buttons fit the view under the selection."""
        view = self.view()
        for widget in (self.show_, self.window_, self.update_, self.rename, self.tour, self.remove):
            widget.setEnabled(view is not None)
        self.shared.setChecked(view is not None and view.shared)
        mine = view is not None and may_make_private(view, self.desk.operator)
        self.shared.setEnabled(view is not None and (mine or not view.shared))

    def ask_new(self) -> None:
        """Keep the wall as a new view: ask for its name."""
        ask_new_view(self.desk, self, lambda view: self.refill(view.id))

    def _show(self) -> None:
        view = self.view()
        if view is not None:
            self.desk.show(view)
            self.done.emit()

    def _open_window(self) -> None:
        view = self.view()
        if view is not None:
            self.desk.open_window.emit(view)

    def _update(self) -> None:
        view = self.view()
        if view is not None:
            self.desk.update_view(view)

    def _ask_name(self) -> None:
        view = self.view()
        if view is None:
            return
        view_id = view.id
        dialog = NameDialog(
            self.tr("Name of the view"), lambda text: self.desk.name_taken(text, View, view_id), self
        )
        dialog.set_text(words.name_words(view.name))
        dialog.named.connect(lambda text, _: self._rename(view_id, text))
        dialog.open()

    def _rename(self, view_id: str, text: str) -> None:
        view = self.desk.view(view_id)
        if view is not None:
            self.desk.rename(view, text)

    def _share(self, shared: bool) -> None:
        view = self.view()
        if view is not None:
            self.desk.share(view, shared)

    def _remove(self) -> None:
        view = self.view()
        if view is not None:
            self.desk.remove(view)

    def _fill_tours(self) -> None:
        menu = self.tour.menu()
        menu.clear()
        for tour in self.desk.tours():
            action = menu.addAction(words.name_words(tour.name))
            action.triggered.connect(lambda _=False, tour_id=tour.id: self._add_to(tour_id))
        if menu.isEmpty():
            menu.addAction(self.tr("There is no tour yet")).setEnabled(False)

    def _add_to(self, tour_id: str) -> None:
        view, tour = self.view(), self.desk.tour(tour_id)
        if view is not None and tour is not None:
            self.desk.add_to_tour(tour, view)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.show_.setText(self.tr("Show on the wall"))
        self.window_.setText(self.tr("In a window of its own"))
        self.new.setText(self.tr("Keep the wall as a new view…"))
        self.update_.setText(self.tr("Keep the wall in this view"))
        self.rename.setText(self.tr("Rename… (F2)"))
        self.tour.setText(self.tr("Add to a tour"))
        self.remove.setText(self.tr("Delete (Del)"))
        self.shared.setText(self.tr("Everybody at this seat sees it"))
        self.shared.setToolTip(self.tr("Only who made a view can take it back for themselves"))
        self.list.setAccessibleName(self.tr("Views"))
        self.nothing.setText(
            self.tr("There is no view yet. Arrange the wall as you like it and keep it as a view.")
        )
        self.refill()


def ask_new_view(
    desk: ViewDesk, parent: QWidget, kept: Callable[[View], None], arranged: Arrangement | None = None
) -> None:
    """Ask for the name under which the wall (or what is `arranged` elsewhere) is kept; tell of the view."""
    title = QCoreApplication.translate("ViewsPage", "New view")
    dialog = NameDialog(title, lambda text: desk.name_taken(text, View), parent)
    dialog.offer_sharing()
    # What is kept is what the wall shows now, not when the name has been typed.
    now = arranged or desk.snapshot()
    dialog.named.connect(lambda text, shared: kept(desk.add_view(text, shared=shared, snapshot=now)))
    dialog.open()
