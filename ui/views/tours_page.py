"""The list of tours, and what can be done with one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.wall.tours import Tour
from console.wall.views import may_make_private
from ui.views import words
from ui.views.desk import ViewDesk
from ui.views.line_model import Line
from ui.views.list_page import ListPage
from ui.views.tour_dialog import TourDialog


class ToursPage(ListPage):
    """Starts a tour, makes and changes them, shares, forgets."""

    def __init__(self, desk: ViewDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.start = self.button("mdi6.play", self._start, leading=True)
        self.buttons.addSpacing(8)
        self.new = self.button("mdi6.plus", self.ask_new)
        self.change = self.button("mdi6.pencil-outline", self._ask_change)
        self.buttons.addWidget(self.shared)
        self.buttons.addStretch(1)
        self.remove = self.button("mdi6.trash-can-outline", self._remove)
        self.shared.clicked.connect(self._share)
        self.list.doubleClicked.connect(lambda _: self._start())
        self.list.on_key("Del", self._remove)
        self.list.on_key("F2", self._ask_change)
        self.retranslate()

    def lines(self) -> list[Line]:
        """Every tour that this operator sees."""
        return [self._line(tour) for tour in self.desk.tours()]

    def _line(self, tour: Tour) -> Line:
        mark = "mdi6.map-marker-path" if tour.shared else "mdi6.lock-outline"
        second = words.tour_words(tour), words.sharing_words(tour, self.desk.operator)
        return Line(tour.id, mark, words.name_words(tour.name), " · ".join(second))

    def tour(self) -> Tour | None:
        """The tour under the selection."""
        return self.desk.tour(self.chosen())

    def show_choice(self) -> None:
        """Let the buttons fit the tour under the selection."""
        tour = self.tour()
        self.start.setEnabled(tour is not None and bool(tour.steps))
        for widget in (self.change, self.remove):
            widget.setEnabled(tour is not None)
        self.shared.setChecked(tour is not None and tour.shared)
        mine = tour is not None and may_make_private(tour, self.desk.operator)
        self.shared.setEnabled(tour is not None and (mine or not tour.shared))

    def ask_new(self) -> None:
        """Make a tour."""
        dialog = TourDialog(self.desk, None, self)
        dialog.kept.connect(lambda tour: self.refill(tour.id))
        dialog.open()

    def _start(self) -> None:
        tour = self.tour()
        if tour is not None and tour.steps:
            self.desk.runner.start(tour.id)
            self.done.emit()

    def _ask_change(self) -> None:
        tour = self.tour()
        if tour is not None:
            TourDialog(self.desk, tour, self).open()

    def _share(self, shared: bool) -> None:
        tour = self.tour()
        if tour is not None:
            self.desk.share(tour, shared)

    def _remove(self) -> None:
        tour = self.tour()
        if tour is not None:
            self.desk.remove(tour)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.start.setText(self.tr("Start the tour"))
        self.new.setText(self.tr("New tour…"))
        self.change.setText(self.tr("Change… (F2)"))
        self.remove.setText(self.tr("Delete (Del)"))
        self.shared.setText(self.tr("Everybody at this seat sees it"))
        self.shared.setToolTip(self.tr("Only who made a tour can take it back for themselves"))
        self.list.setAccessibleName(self.tr("Tours"))
        self.nothing.setText(
            self.tr("There is no tour yet. A tour shows views and groups in turn, each for its time.")
        )
        self.refill()
