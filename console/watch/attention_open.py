"""A showing that still stands: which of its cameras are live, second by second, until it ends."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from console.watch.attention_values import SHORTEST_S, Dark, Scene, Showing, Stage


class OpenShowing:
    """One scene on one stage, from `began` (monotonic seconds) on; `from_utc` is the same moment in UTC.

    Only what somebody has confirmed counts: it ends where `confirm` was called last. Its length comes from
    the monotonic clock, so that a clock set back never makes it negative.
    """

    def __init__(
        self, stage: Stage, scene: Scene, live: AbstractSet[str], from_utc: float, began: float
    ) -> None:
        self.stage = stage
        self.scene = scene
        self.from_utc = from_utc
        self.began = began
        self.confirmed = began
        self._live = live
        self._dark: list[Dark] = []
        self._dark_since = {slot: began for slot, camera in enumerate(scene.cameras) if camera not in live}

    @property
    def lasted_s(self) -> float:
        """How long it has stood, as far as anybody confirmed it."""
        return self.confirmed - self.began

    def is_of(self, stage: Stage, scene: Scene) -> bool:
        """Whether the same still stands."""
        return self.stage == stage and self.scene == scene

    def confirm(self, now: float, live: AbstractSet[str] | None = None) -> None:
        """It stands at `now`; `live` are the cameras with a live picture (None: as before)."""
        now = max(now, self.confirmed)
        self.confirmed = now
        if live is None or live == self._live:
            return
        for slot, camera in enumerate(self.scene.cameras):
            was_dark = slot in self._dark_since
            if camera in live and was_dark:
                self._lit(slot, self._dark_since.pop(slot), now)
            elif camera not in live and not was_dark:
                self._dark_since[slot] = now
        self._live = live

    def follow_up(self) -> OpenShowing:
        """The same scene from the confirmed moment on: a long showing is cut into pieces."""
        at_utc = self.from_utc + self.lasted_s
        return OpenShowing(self.stage, self.scene, self._live, at_utc, self.confirmed)

    def value(self) -> Showing:
        """What is to be written down of it now."""
        open_dark = [
            Dark(slot, since - self.began, self.lasted_s)
            for slot, since in self._dark_since.items()
            if self.confirmed - since >= SHORTEST_S or since == self.began
        ]
        dark = tuple(sorted([*self._dark, *open_dark], key=lambda d: (d.slot, d.from_s)))
        return Showing(self.stage, self.scene, self.from_utc, self.from_utc + self.lasted_s, dark)

    def _lit(self, slot: int, since: float, now: float) -> None:
        """A dark stretch is over; one too short to tell is left out, a flicker between two is dark."""
        if now - since < SHORTEST_S:
            return
        dark = Dark(slot, since - self.began, now - self.began)
        for at in range(len(self._dark) - 1, -1, -1):
            if self._dark[at].slot == slot:
                if dark.from_s - self._dark[at].to_s < SHORTEST_S:
                    dark = Dark(slot, self._dark.pop(at).from_s, dark.to_s)
                break
        self._dark.append(dark)
