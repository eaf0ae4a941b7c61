"""The full picture of a paused tile's moment: asked of the ring until one looks like what the tile shows."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from console.relay.client import Relay
from console.relay.values import StillResult
from ui.background import Background
from ui.held_picture import HeldPicture, difference, read_picture

# How late it was shown is known but for a little: further ones are tried, in pictures from the likeliest.
_TRIES = (0, -1, 1, -2, -3, -4, -5, -6, -7, -8, -10)
# Greater differences are another moment's (see `difference`).
SAME_LOOK = 16.0
USUAL_FPS = 15.0


class FullPicture:
    """Looks for the still of what `picture` shows; `found()` when it has sharpened the picture.

    Its files are given to `remove` when they are no longer wanted.
    """

    def __init__(
        self,
        picture: HeldPicture,
        relay: Relay,
        background: Background | None,
        *,
        new_path: Callable[[], Path | None],
        remove: Callable[[str], None],
        found: Callable[[], None],
    ) -> None:
        self._still: StillResult | None = None
        self.at_utc = time.time() - (time.monotonic() - picture.came_at)
        self._likely_utc = self.at_utc
        self._picture = picture
        self._relay, self._background = relay, background
        self._new_path, self._remove, self._found = new_path, remove, found
        self._id = ""
        self._stream_id = ""
        self._picture_s = 1 / USUAL_FPS
        self._tries = iter(_TRIES)
        self._difference = 256.0
        self._over = False

    def look(self, id_start: str, stream_id: str, fps: float) -> None:
        """Begin to ask, with ids that begin with `id_start`. Without a background nothing is looked for."""
        if self._background is None:
            return
        self._id, self._stream_id = id_start, stream_id
        self._picture_s = 1 / (fps or USUAL_FPS)
        self._ask()

    def answers(self, result: StillResult) -> bool:
        """Take a still that was asked for here; whether it was."""
        if not self._id or result.id.rpartition("/")[0] != self._id:
            return False
        if self._over:
            self._remove(result.path)
        elif result.error:
            self._over = True
        else:
            self._judge(result)
        return True

    @property
    def still(self) -> StillResult | None:
        """What was found in the end: the same moment, or, where nothing looks alike, the nearest to it."""
        return self._still if self._over else None

    def close(self) -> None:
        """Ask no more, and take away what was found."""
        self._over = True
        if self._still is not None:
            self._remove(self._still.path)

    def _ask(self) -> None:
        step, path = next(self._tries, None), self._new_path()
        if step is None or path is None:
            self._over = True
            return
        at_utc = self._likely_utc + step * self._picture_s
        self._relay.still(f"{self._id}/{step}", self._stream_id, at_utc, str(path))

    def _judge(self, result: StillResult) -> None:
        frame, shape = self._picture.frame(), self._picture.shape

        def work() -> tuple[QImage, float]:
            image = read_picture(result.path, shape)
            return image, difference(image, frame)

        assert self._background is not None
        self._background.run(work, lambda judged: self._judged(result, *judged))

    def _judged(self, result: StillResult, image: QImage, apart: float) -> None:
        if self._over or apart >= self._difference:
            self._remove(result.path)
        else:
            if self._still is not None:
                self._remove(self._still.path)
            self._still, self._difference, self.at_utc = result, apart, result.at_utc
        if self._over:
            return
        if apart > SAME_LOOK:
            self._ask()
            return
        self._over = True
        self._picture.sharpen(image)
        self._found()
