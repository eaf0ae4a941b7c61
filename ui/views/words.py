"""Views and tours in words."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QCoreApplication

from console.catalogue.grouping import By
from console.catalogue.values import Name
from console.wall.tours import Pause, Tour, TourRun, TourStep
from console.wall.views import Owned, View
from ui.incidents.words import language

translate = QCoreApplication.translate


def name_words(name: Name) -> str:
    """A name in the language of the screens; there is always something to click on."""
    return name.text(language()) or translate("Views", "Without a name")


def view_words(view: View, row_of: Callable[[str], int | None]) -> str:
    """How many tiles and cameras, and how many of those are gone."""
    parts = [
        translate("Views", "Layout {layout}").format(layout=view.layout),
        cameras_words(len(view.cameras)),
    ]
    gone = sum(row_of(camera) is None for camera in view.cameras)
    if gone:
        parts.append(translate("Views", "{count} no longer in the catalogue").format(count=gone))
    return " · ".join(parts)


def cameras_words(count: int) -> str:
    """A number of cameras."""
    if count == 1:
        return translate("Views", "1 camera")
    return translate("Views", "{count} cameras").format(count=count)


def tour_words(tour: Tour) -> str:
    """How many steps, and how long one round takes where every step is one page."""
    steps = len(tour.steps)
    return " · ".join(
        (
            translate("Views", "1 step")
            if steps == 1
            else translate("Views", "{count} steps").format(count=steps),
            translate("Views", "a round takes {time}").format(
                time=time_words(sum(s.dwell_s for s in tour.steps))
            ),
        )
    )


def time_words(seconds: float) -> str:
    """A length of time, such as `45 s` or `3 min 05 s`."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return translate("Views", "{seconds} s").format(seconds=rest)
    return translate("Views", "{minutes} min {seconds} s").format(minutes=minutes, seconds=f"{rest:02}")


def sharing_words(item: Owned, operator: str) -> str:
    """Whose it is, and who sees it."""
    if not item.shared:
        return translate("Views", "only yours")
    if not item.owner:
        return translate("Views", "shared, came with this seat")
    if item.owner == operator:
        return translate("Views", "yours, shared with this seat")
    return translate("Views", "shared by {operator}").format(operator=item.owner)


def grouping_words(grouping: By) -> str:
    """What kind of group it is."""
    return {
        "thana": translate("Views", "Thana"),
        "ward": translate("Views", "Ward"),
        "zone": translate("Views", "Zone"),
        "category": translate("Views", "Category"),
        "site": translate("Views", "Site"),
    }[grouping]


def step_words(step: TourStep, now: Name | None) -> str:
    """What a step shows, by its name of now or, when it is gone, by the one that it had."""
    return name_words(now or step.name)


def place_words(run: TourRun, step_name: str) -> str:
    """Where a tour stands: `Night round 3/7 · Station gates`."""
    head = f"{name_words(run.tour.name)}  {run.step + 1}/{len(run.tour.steps)}"
    return head if run.stuck else f"{head} · {step_name}"


def waiting_words(run: TourRun, now: float, key: str) -> str:
    """What a tour waits for; `key` is the one that pauses it, as it is written on the keyboard."""
    if run.stuck:
        return translate("Views", "Nothing that this tour shows is there any more.")
    left, resumes = run.next_in_s(now), run.resumes_in_s(now)
    if run.pause is Pause.HELD:
        return translate("Views", "paused, {key} goes on").format(key=key)
    if resumes is not None:
        return translate("Views", "waits, goes on in {seconds} s").format(seconds=ceil(resumes))
    return translate("Views", "next in {seconds} s, {key} pauses").format(seconds=ceil(left or 0), key=key)


def why_words(run: TourRun) -> str:
    """Why a tour waits, at more length, where it is not plain."""
    if run.pause is Pause.TOUCHED and not run.stuck:
        return translate(
            "Views", "You touched the wall. The tour goes on when nothing was touched for a minute."
        )
    return ""
