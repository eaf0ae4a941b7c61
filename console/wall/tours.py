"""Tours: views and groups in turn, each for its time; the run of one is a value that says what to show."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from console.catalogue.values import Name

NO_NAME = Name("", "")
# Shorter than this nobody can look at a picture; longer than this it is no tour.
DWELL_S = (3.0, 3600.0)
DWELL_USUAL_S = 15.0
# An operator who touches the wall looks at something: the tour waits until nothing was touched for this long.
RESUME_AFTER_S = 60.0
# After a pause the step stays at least this long, so that it is not gone before the eye has found it.
LEFT_AT_LEAST_S = 5.0
# The key press that gives the tour an order is itself a touch, told a moment before.
SAME_PRESS_S = 0.5
# Nor is it one when the mouse leaves the button that let the tour go on.
AFTER_ORDER_S = 3.0


class StepKind(StrEnum):
    """What a step of a tour shows."""

    VIEW = "view"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class TourStep:
    """A view (`key`: its id) or a group (`key`: `group_key(grouping, key)`), shown `dwell_s` seconds a page.

    `name` is what it was called when it was chosen: it labels the step when the view or group is gone.
    """

    kind: StepKind
    key: str
    dwell_s: float = DWELL_USUAL_S
    name: Name = NO_NAME

    def __post_init__(self) -> None:
        if not DWELL_S[0] <= self.dwell_s <= DWELL_S[1]:
            raise ValueError(f"a step of {self.dwell_s} s")


@dataclass(frozen=True, slots=True)
class Tour:
    """Steps in turn, round and round. `owner` and `shared` mean what they mean for a view."""

    id: str
    name: Name
    owner: str
    shared: bool
    steps: tuple[TourStep, ...]


class Pause(StrEnum):
    """Why a tour stands still: it does not, somebody touched the wall, or it was told to wait."""

    NONE = "none"
    TOUCHED = "touched"
    HELD = "held"


# How many pages a step has now; 0 when its view or group is gone.
PagesOf = Callable[[TourStep], int]


@dataclass(frozen=True, slots=True)
class TourRun:
    """A tour under way. Times are monotonic seconds; every operation gives a new value.

    `step` and `page` are what must be on the wall, unless the run is `stuck` (not one step is left).
    `turn` rises whenever that must be put there again: whoever shows it compares turns. `since` is when
    the page came, while nothing pauses it; `left_s` is what was left of its time when a pause began, and
    `ordered_at` when somebody last told the tour to go (on), by key or button.
    """

    tour: Tour
    step: int = 0
    page: int = 0
    turn: int = 0
    since: float = 0.0
    pause: Pause = Pause.NONE
    paused_at: float = 0.0
    touched_at: float = 0.0
    ordered_at: float = 0.0
    left_s: float = 0.0
    stuck: bool = False

    @property
    def showing(self) -> TourStep | None:
        """The step whose page must be on the wall, None when there is none left."""
        return None if self.stuck else self.tour.steps[self.step]

    def next_in_s(self, now: float) -> float | None:
        """Seconds until the next page while the tour goes on, None while it waits."""
        if self.stuck or self.pause is not Pause.NONE:
            return None
        return max(0.0, self.since + self.tour.steps[self.step].dwell_s - now)

    def resumes_in_s(self, now: float) -> float | None:
        """Seconds until a touched tour goes on by itself, None when it does not wait for that."""
        if self.stuck or self.pause is not Pause.TOUCHED:
            return None
        return max(0.0, self.touched_at + RESUME_AFTER_S - now)

    def tick(self, now: float, pages_of: PagesOf) -> TourRun:
        """The run at `now`: it moves on by one page at most, however long nobody asked.

        A step that is gone is left at once, but for a pause: then the wall is in the operator's hands.
        """
        if self.stuck:
            return self._enter(0, now, pages_of) if any(map(pages_of, self.tour.steps)) else self
        if self.pause is not Pause.NONE:
            return self._resumed(now, pages_of) if self.resumes_in_s(now) == 0.0 else self
        if self.page >= pages_of(self.tour.steps[self.step]):
            return self._enter(self.step + 1, now, pages_of)
        return self._forward(now, pages_of) if self.next_in_s(now) == 0.0 else self

    def touch(self, now: float) -> TourRun:
        """Somebody touched the wall: wait until nobody has for a while."""
        if self.stuck or self.pause is Pause.HELD or now - self.ordered_at < AFTER_ORDER_S:
            return self
        if self.pause is Pause.TOUCHED:
            return replace(self, touched_at=max(now, self.touched_at))
        return self._paused(Pause.TOUCHED, now)

    def toggle(self, now: float, pages_of: PagesOf) -> TourRun:
        """The pause key: wait until it comes again, or go on."""
        run = self._before_this_press(now)
        if run.stuck:
            return run
        if run.pause is Pause.NONE:
            return run._paused(Pause.HELD, now)
        return replace(run._resumed(now, pages_of), ordered_at=now)

    def go(self, by: int, now: float, pages_of: PagesOf) -> TourRun:
        """One page on (`by` > 0) or back, by hand; a tour that waits goes on waiting there."""
        run = self._before_this_press(now)
        if run.stuck:
            return run
        moved_on = run._forward(now, pages_of) if by > 0 else run._backward(now, pages_of)
        return replace(moved_on, ordered_at=now) if moved_on.pause is Pause.NONE else moved_on

    def with_tour(self, tour: Tour, now: float, pages_of: PagesOf) -> TourRun:
        """The tour was changed meanwhile: stay with the step that is on the wall where it still stands."""
        showing, changed = self.showing, replace(self, tour=tour)
        if showing is None or not tour.steps:
            return changed._enter(0, now, pages_of)
        same = [
            n for n, each in enumerate(tour.steps) if (each.kind, each.key) == (showing.kind, showing.key)
        ]
        if same:
            return replace(changed, step=min(same, key=lambda n: abs(n - self.step))).tick(now, pages_of)
        step = min(self.step, len(tour.steps) - 1)
        if self.pause is Pause.NONE:
            return changed._enter(step, now, pages_of)
        return replace(changed, step=step, page=0, left_s=tour.steps[step].dwell_s)

    def _before_this_press(self, now: float) -> TourRun:
        """The run without a pause that only the very press of the key has caused."""
        if self.pause is Pause.TOUCHED and now - self.paused_at < SAME_PRESS_S and not self.stuck:
            dwell = self.tour.steps[self.step].dwell_s
            return replace(self, pause=Pause.NONE, since=now - (dwell - self.left_s))
        return self

    def _paused(self, pause: Pause, now: float) -> TourRun:
        left = self.next_in_s(now) or 0.0
        return replace(self, pause=pause, paused_at=now, touched_at=now, left_s=left)

    def _resumed(self, now: float, pages_of: PagesOf) -> TourRun:
        going = replace(self, pause=Pause.NONE)
        if self.page >= pages_of(self.tour.steps[self.step]):
            return going._enter(self.step + 1, now, pages_of)
        # What is on the wall may be something else by now: the page is shown again.
        dwell = self.tour.steps[self.step].dwell_s
        left = min(dwell, max(self.left_s, LEFT_AT_LEAST_S))
        return replace(going, since=now - (dwell - left), turn=self.turn + 1)

    def _forward(self, now: float, pages_of: PagesOf) -> TourRun:
        if self.page + 1 < pages_of(self.tour.steps[self.step]):
            return self._at(self.step, self.page + 1, now)
        return self._enter(self.step + 1, now, pages_of)

    def _backward(self, now: float, pages_of: PagesOf) -> TourRun:
        here = pages_of(self.tour.steps[self.step])
        if here and self.page:
            return self._at(self.step, min(self.page, here) - 1, now)
        return self._enter(self.step - 1, now, pages_of, back=True)

    def _enter(self, step: int, now: float, pages_of: PagesOf, *, back: bool = False) -> TourRun:
        """The first step from `step` on that is not gone, on its first page; backwards, on its last one."""
        count = len(self.tour.steps)
        for far in range(count):
            index = (step - far if back else step + far) % count
            pages = pages_of(self.tour.steps[index])
            if pages > 0:
                return self._at(index, pages - 1 if back else 0, now)
        return replace(self, stuck=True, step=0, page=0, pause=Pause.NONE)

    def _at(self, step: int, page: int, now: float) -> TourRun:
        left = self.tour.steps[step].dwell_s
        return replace(self, step=step, page=page, turn=self.turn + 1, since=now, left_s=left, stuck=False)


def start(tour: Tour, now: float, pages_of: PagesOf) -> TourRun:
    """A tour from its first step that is there."""
    return TourRun(tour, ordered_at=now)._enter(0, now, pages_of)


def whole_dwell(seconds: float) -> float:
    """A time within what a step allows."""
    return min(max(seconds, DWELL_S[0]), DWELL_S[1]) if math.isfinite(seconds) else DWELL_USUAL_S


def moved(
    steps: tuple[TourStep, ...], chosen: frozenset[int], by: int
) -> tuple[tuple[TourStep, ...], frozenset[int]]:
    """The chosen steps one place up (`by` < 0) or down, and where they are then; at the end they stay."""
    order = list(range(len(steps)))
    # From the end that they move to, so that neighbours do not jump over each other.
    for place in sorted(chosen, reverse=by > 0):
        other = place + (1 if by > 0 else -1)
        if 0 <= other < len(steps) and order[other] not in chosen:
            order[place], order[other] = order[other], order[place]
    return tuple(steps[old] for old in order), frozenset(n for n, old in enumerate(order) if old in chosen)


def group_key(grouping: str, key: str) -> str:
    """A step's key for a group of the catalogue: how cameras are grouped, and which of those groups."""
    return f"{grouping}/{key}"


def split_group_key(key: str) -> tuple[str, str]:
    """Grouping and group of a step's key."""
    grouping, _, group = key.partition("/")
    return grouping, group
