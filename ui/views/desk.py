"""What can be done with views and tours: kept, changed, taken back, shown; every change can be undone."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from console.catalogue.catalogue import Catalogue
from console.catalogue.values import Name
from console.views.library import Library, new_tour, new_view
from console.wall.tours import DWELL_USUAL_S, StepKind, Tour, TourStep
from console.wall.views import View, ViewSlot, may_make_private, own_name, visible_to, with_holes
from ui.views.groups import CityGroups
from ui.views.runner import TourRunner

UNDO_AT_MOST = 50
Arrangement = tuple[str, tuple[ViewSlot | None, ...]]


@dataclass(frozen=True, slots=True)
class Former:
    """What a view or tour was before a change, to be put back."""

    item: View | Tour
    removed: bool


class ViewDesk(QObject):
    """The views and tours of whoever sits at this seat, and the tour that runs.

    `snapshot()` gives the wall's layout and slots, `capacity()` how many tiles it has, `shown()` the key of
    the group on it (`view:ID` for a view). It asks for a view by `show_view(View)`, for a group by
    `show_group(key, page)`, and for a view in a window of its own by `open_window(View)`.
    """

    show_view = Signal(object)
    show_group = Signal(str, int)
    open_window = Signal(object)
    changed = Signal()

    def __init__(
        self,
        library: Library,
        catalogue: Catalogue,
        *,
        operator: Callable[[], str],
        snapshot: Callable[[], Arrangement],
        capacity: Callable[[], int],
        shown: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._catalogue = catalogue
        self._operator = operator
        self._snapshot = snapshot
        self._shown = shown
        self._former: list[Former] = []
        self.groups = CityGroups(catalogue)
        self.runner = TourRunner(
            library, operator, lambda key: self.groups.pages(key, capacity()), parent=self
        )
        self.runner.show_view.connect(self.show_view)
        self.runner.show_group.connect(self.show_group)

    # What there is

    @property
    def operator(self) -> str:
        """Who sits here."""
        return self._operator()

    def views(self) -> list[View]:
        """The views to be seen by this operator."""
        return self._library.views(self._operator())

    def tours(self) -> list[Tour]:
        """The tours to be seen by this operator."""
        return self._library.tours(self._operator())

    def view(self, view_id: str) -> View | None:
        """One view."""
        return self._library.view(view_id)

    def tour(self, tour_id: str) -> Tour | None:
        """One tour."""
        return self._library.tour(tour_id)

    def on_wall(self) -> View | None:
        """The view that the wall shows, if it shows one that is kept."""
        kind, _, view_id = self._shown().partition(":")
        return self._library.view(view_id) if kind == "view" else None

    def row_of(self, camera_id: str) -> int | None:
        """Where a camera is in the catalogue, under whichever entry; None when it is gone."""
        return self._catalogue.row_now(camera_id)

    def step_name(self, step: TourStep) -> Name | None:
        """What a step's view or group is called now, None when it is gone."""
        if step.kind is StepKind.GROUP:
            return self.groups.name(step.key)
        view = self._library.view(step.key)
        return None if view is None else view.name

    def name_taken(self, text: str, kind: type[View] | type[Tour], but: str = "") -> bool:
        """Whether another view (or tour) that this operator sees is called so in either language."""
        wanted = own_name(text).en.casefold()
        items: list[View] | list[Tour] = self.views() if kind is View else self.tours()
        names = [(i.id, i.name.hi.casefold(), i.name.en.casefold()) for i in items]
        return any(wanted in (hi, en) for item_id, hi, en in names if item_id != but)

    def operator_changed(self) -> None:
        """Somebody else sits here now: they see what is theirs and what is shared."""
        self._said()

    # What can be done

    def show(self, view: View) -> None:
        """Put a view on the wall; a tour that runs ends, because somebody chose something else."""
        self.runner.stop()
        self.show_view.emit(view)

    def snapshot(self) -> Arrangement:
        """The wall's layout and what stands in its tiles."""
        return self._snapshot()

    def add_view(self, text: str, *, shared: bool, snapshot: Arrangement | None = None) -> View:
        """Keep what the wall shows (or what it showed at a `snapshot`) under a new name."""
        layout_name, slots = snapshot or self._snapshot()
        view = new_view(own_name(text), self._operator(), layout_name, slots, shared=shared)
        self._library.put_view(view)
        self._said()
        return view

    def update_view(self, view: View) -> None:
        """Keep what the wall shows under this view's name."""
        # A camera that was merged keeps its place too: should the merge be taken back, it is there again.
        self._put(with_holes(view, *self._snapshot(), self._catalogue.row_of_id))

    def rename(self, item: View | Tour, text: str) -> None:
        """Another name."""
        self._put(replace(item, name=own_name(text)))

    def share(self, item: View | Tour, shared: bool) -> None:
        """Let everybody at this seat see it, or nobody else; the latter only for its owner."""
        if shared or may_make_private(item, self._operator()):
            self._put(replace(item, shared=shared))

    def keep_tour(self, tour: Tour | None, text: str, steps: tuple[TourStep, ...], *, shared: bool) -> Tour:
        """Keep a tour as it was made or changed in its window."""
        if tour is None:
            made = new_tour(own_name(text), self._operator(), steps, shared=shared)
            self._library.put_tour(made)
            self._said()
            return made
        # A name that was not touched keeps both its languages.
        name = tour.name if text in (tour.name.hi, tour.name.en) else own_name(text)
        changed = replace(tour, name=name, steps=steps, shared=shared)
        self._put(changed)
        return changed

    def add_to_tour(self, tour: Tour, view: View) -> None:
        """Put a view at the end of a tour."""
        step = TourStep(StepKind.VIEW, view.id, DWELL_USUAL_S, view.name)
        self._put(replace(tour, steps=(*tour.steps, step)))

    def remove(self, item: View | Tour) -> None:
        """Forget a view or tour; `undo` brings it back."""
        removed: View | Tour | None
        if isinstance(item, View):
            removed = self._library.remove_view(item.id)
        else:
            removed = self._library.remove_tour(item.id)
        if removed is not None:
            self._remember(Former(removed, removed=True))
            self._said()

    @property
    def last(self) -> Former | None:
        """What `undo` would bring back."""
        # Somebody else may sit here by now: what was only another's must not be told by its name.
        former = self._former[-1] if self._former else None
        if former is None:
            return None
        items = (former.item, self._now(former.item) or former.item)
        return former if all(visible_to(item, self._operator()) for item in items) else None

    def undo(self) -> None:
        """Take the last change back."""
        if self.last is not None:
            self._library_put(self._former.pop().item)
            self._said()

    def _put(self, item: View | Tour) -> None:
        before = self._now(item)
        if before == item:
            return
        if before is not None:
            self._remember(Former(before, removed=False))
        self._library_put(item)
        self._said()

    def _now(self, item: View | Tour) -> View | Tour | None:
        return self._library.view(item.id) if isinstance(item, View) else self._library.tour(item.id)

    def _library_put(self, item: View | Tour) -> None:
        if isinstance(item, View):
            self._library.put_view(item)
        else:
            self._library.put_tour(item)

    def _remember(self, former: Former) -> None:
        self._former = [*self._former, former][-UNDO_AT_MOST:]

    def _said(self) -> None:
        self.runner.library_changed()
        self.changed.emit()


def tell_failures(
    post: Callable[[Callable[[], None]], None], failed: Callable[[BaseException], None]
) -> Callable[[Future[None]], None]:
    """For a Library: failures of its writes come to the GUI thread and are told to the operator."""

    def on_write(future: Future[None]) -> None:
        future.add_done_callback(done)

    def done(future: Future[None]) -> None:
        error = None if future.cancelled() else future.exception()
        if error is not None:
            post(lambda: failed(error))

    return on_write
