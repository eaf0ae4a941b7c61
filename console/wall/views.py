"""Views: arrangements of cameras that an operator named, as values that outlive the cameras in them."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Protocol

from console.catalogue.values import Name
from console.wall.layouts import LAYOUTS, layout

ZOOM_AT_MOST = 16.0
NAME_CHARACTERS = 80


class StreamWish(StrEnum):
    """Which of a camera's streams a tile is to show: as its size asks, or always one of them."""

    AUTO = "auto"
    SUB = "sub"
    MAIN = "main"


@dataclass(frozen=True, slots=True)
class Zoom:
    """A digital zoom: `scale` ≥ 1, about a centre in shares (0 to 1) of the picture's width and height."""

    scale: float
    x: float = 0.5
    y: float = 0.5


@dataclass(frozen=True, slots=True)
class ViewSlot:
    """One tile of a view. Number and name are the camera's when the view was kept: they label the hole
    that it leaves when it is gone, and are never used to look for another camera."""

    camera_id: str
    number: int
    name: Name
    pinned: bool = False
    stream: StreamWish = StreamWish.AUTO
    zoom: Zoom | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A named arrangement: a layout's name and what stands in each of its tiles (None: an empty tile).

    `owner` is the operator who made it, "" where it came with the seat; `shared` lets everybody at this
    seat see it.
    """

    id: str
    name: Name
    owner: str
    shared: bool
    layout: str
    slots: tuple[ViewSlot | None, ...]

    def __post_init__(self) -> None:
        if len(self.slots) != len(layout(self.layout)):
            raise ValueError(f"{len(self.slots)} slots do not fill layout {self.layout}")

    @property
    def cameras(self) -> tuple[str, ...]:
        """Identifiers of its cameras, tile by tile."""
        return tuple(slot.camera_id for slot in self.slots if slot is not None)


@dataclass(frozen=True, slots=True)
class PlacedSlot:
    """A slot with the catalogue row of its camera, or None: a hole that the slot's number and name label."""

    slot: ViewSlot
    row: int | None


class MalformedView(ValueError):
    """What was kept of a view cannot be read as one."""


class Owned(Protocol):
    """What belongs to an operator: a view or a tour."""

    @property
    def owner(self) -> str:
        """The operator's name."""

    @property
    def shared(self) -> bool:
        """Whether everybody at the seat sees it."""


def visible_to(item: Owned, operator: str) -> bool:
    """Whether `operator` sees a view or tour in lists: it is shared, or their own."""
    return item.shared or item.owner == operator


def may_make_private(item: Owned, operator: str) -> bool:
    """Only its owner takes back what was shared: for anybody else it would vanish at once."""
    return item.owner == operator


def own_name(text: str) -> Name:
    """The name that an operator typed: one text, the same in both languages."""
    clean = " ".join(text.split())[:NAME_CHARACTERS].rstrip()
    return Name(clean, clean)


def fitted(slots: Sequence[ViewSlot | None], layout_name: str) -> tuple[ViewSlot | None, ...]:
    """Slots for another layout: empty tiles are added at the end, tiles beyond it are left out."""
    room = len(layout(layout_name))
    return (*slots[:room], *([None] * (room - len(slots))))


def placed(view: View, row_of: Callable[[str], int | None]) -> tuple[PlacedSlot | None, ...]:
    """Where each camera of a view is in the catalogue now, found by its identifier and by nothing else.

    A number may have been given to another camera since: looking by it could show a wrong picture.
    """
    return tuple(None if slot is None else PlacedSlot(slot, row_of(slot.camera_id)) for slot in view.slots)


def with_holes(
    former: View, layout_name: str, slots: Sequence[ViewSlot | None], row_of: Callable[[str], int | None]
) -> View:
    """A view kept again as the wall has it now; where it had a hole and the wall nothing, the hole stays.

    So a camera that comes back to the catalogue comes back to its tile.
    """
    kept = list(fitted(tuple(slots), layout_name))
    if layout_name == former.layout:
        here = {slot.camera_id for slot in kept if slot is not None}
        for tile, old in enumerate(former.slots):
            gone = old is not None and row_of(old.camera_id) is None
            if kept[tile] is None and old is not None and gone and old.camera_id not in here:
                kept[tile] = old
    return replace(former, layout=layout_name, slots=tuple(kept))


# As kept: in the store, and in the setting that brings back the last arrangement.


def slots_to_json(slots: Sequence[ViewSlot | None]) -> str:
    """Slots as text, in their order."""
    return json.dumps([None if slot is None else _slot_to_plain(slot) for slot in slots], ensure_ascii=False)


def slots_from_json(text: str) -> tuple[ViewSlot | None, ...]:
    """Slots from text. Raises MalformedView: a slot that cannot be read must not become another camera's."""
    try:
        plain = json.loads(text)
        if not isinstance(plain, list):
            raise MalformedView("slots are a list")
        return tuple(None if each is None else _slot_from_plain(each) for each in plain)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise MalformedView(str(error)) from error


def arrangement_to_json(view: View) -> str:
    """A whole view as text, for a setting."""
    return json.dumps(
        {
            "id": view.id,
            "hi": view.name.hi,
            "en": view.name.en,
            "owner": view.owner,
            "shared": view.shared,
            "layout": view.layout,
            "slots": slots_to_json(view.slots),
        },
        ensure_ascii=False,
    )


def arrangement_from_json(text: str) -> View:
    """A whole view from text. Raises MalformedView."""
    try:
        plain = json.loads(text)
        return checked_view(
            plain["id"],
            Name(str(plain["hi"]), str(plain["en"])),
            plain["owner"],
            plain["shared"] is True,
            plain["layout"],
            slots_from_json(plain["slots"]),
        )
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise MalformedView(str(error)) from error


def checked_view(
    view_id: str, name: Name, owner: str, shared: bool, layout_name: str, slots: tuple[ViewSlot | None, ...]
) -> View:
    """A view of parts that were kept somewhere. Raises MalformedView where they do not fit each other."""
    if layout_name not in LAYOUTS:
        raise MalformedView(f"no layout {layout_name!r}")
    if len(slots) != len(layout(layout_name)):
        raise MalformedView(f"{len(slots)} slots in layout {layout_name}")
    return View(str(view_id), name, str(owner), shared, layout_name, slots)


def _slot_to_plain(slot: ViewSlot) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "camera": slot.camera_id,
        "number": slot.number,
        "hi": slot.name.hi,
        "en": slot.name.en,
    }
    if slot.pinned:
        plain["pinned"] = True
    if slot.stream is not StreamWish.AUTO:
        plain["stream"] = str(slot.stream)
    if slot.zoom is not None:
        plain["zoom"] = [slot.zoom.scale, slot.zoom.x, slot.zoom.y]
    return plain


def _slot_from_plain(plain: Any) -> ViewSlot:
    camera, number = plain["camera"], plain["number"]
    if not isinstance(camera, str) or not camera or not isinstance(number, int) or isinstance(number, bool):
        raise MalformedView("a slot without a camera")
    return ViewSlot(
        camera,
        number,
        Name(str(plain["hi"]), str(plain["en"])),
        plain.get("pinned") is True,
        StreamWish(plain.get("stream", StreamWish.AUTO)),
        _zoom_from_plain(plain.get("zoom")),
    )


def _zoom_from_plain(plain: Any) -> Zoom | None:
    if plain is None:
        return None
    scale, x, y = (float(each) for each in plain)
    if not (math.isfinite(scale) and math.isfinite(x) and math.isfinite(y)):
        raise MalformedView("a zoom that is no number")
    return Zoom(min(max(scale, 1.0), ZOOM_AT_MOST), min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
