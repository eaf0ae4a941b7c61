"""The console's side of standing pictures: asks the recoding process, and only for what is still wanted."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from console.child.parent import Child

# Looked at while somebody waits for it, but never before what is live.
NICE = 8


@dataclass(frozen=True, slots=True)
class Standing:
    """A picture as JPEG, standing from `start_s` until `end_s` in its file; empty if it cannot be read."""

    jpeg: bytes
    start_s: float = 0.0
    end_s: float = 0.0


@dataclass(frozen=True, slots=True)
class _Wish:
    path: str
    seconds: float
    box: tuple[int, int]
    number: int


class Viewer:
    """Starts its process when first asked, and keeps it until `close`.

    Of many wishes of one place only the last is answered; `on_picture(place, picture)` comes on a foreign
    thread.
    """

    def __init__(self, on_picture: Callable[[str, Standing], None]) -> None:
        self._on_picture = on_picture
        self._lock = threading.Lock()
        self._wanted: dict[str, _Wish] = {}
        self._under_way: tuple[str, _Wish] | None = None
        self._number = 0
        self._child: Child | None = None
        self._is_up = False

    def ask(self, place: str, path: Path, seconds: float, box: tuple[int, int]) -> None:
        """Have the picture that stands at a moment of a file, within a box of pixels."""
        with self._lock:
            self._number += 1
            self._wanted[place] = _Wish(str(path), seconds, box, self._number)
            if self._child is None:
                self._child = self._started()
            self._next()

    def forget(self, place: str) -> None:
        """Nothing is wanted at a place any more."""
        with self._lock:
            self._wanted.pop(place, None)
            if self._under_way is not None and self._under_way[0] == place:
                self._under_way = (place, _Wish("", 0.0, (0, 0), -1))

    def close(self) -> None:
        """End the process."""
        with self._lock:
            child, self._child, self._is_up = self._child, None, False
            self._wanted.clear()
            self._under_way = None
        if child is not None:
            threading.Thread(target=child.close, name="end viewer", daemon=True).start()

    def _started(self) -> Child:
        child = Child(
            "console.evidence.recode",
            on_message=self._heard,
            on_up=self._up,
            on_down=self._down,
            nice=NICE,
            # A long file is read to its end before anything is said of it.
            hang_s=60.0,
        )
        child.start()
        return child

    def _up(self) -> None:
        with self._lock:
            self._is_up = True
            self._next()

    def _down(self, _: str) -> None:
        with self._lock:
            self._is_up = False
            # Whatever it died of is not asked for again.
            self._under_way = None

    def _next(self) -> None:
        if self._under_way is not None or not self._wanted or self._child is None or not self._is_up:
            return
        place = next(iter(self._wanted))
        wish = self._wanted.pop(place)
        self._under_way = (place, wish)
        self._child.send(
            {"do": "look", "path": wish.path, "seconds": wish.seconds, "box": wish.box, "n": wish.number}
        )

    def _heard(self, message: dict[str, Any]) -> None:
        if message.get("is") != "picture":
            return
        with self._lock:
            if self._under_way is None:
                return
            place, wish = self._under_way
            self._under_way = None
            asked_again = place in self._wanted
            self._next()
        if wish.number == message["n"] and not asked_again:
            jpeg = base64.b64decode(message.get("jpeg", ""))
            self._on_picture(place, Standing(jpeg, message.get("start", 0.0), message.get("end", 0.0)))
