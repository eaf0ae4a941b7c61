"""Finds the stream that makes the playback process crash, so that it alone is held back; pure.

All takes of a process die with it, and a fresh process is given all of them again. After a second death in a
row the suspects are given back by halves, each half on trial for a moment: the one under which the process
dies holds the culprit. A process that was killed from outside says nothing and is not told here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# A take that has played for so long without harm is thought innocent of a death, if others are younger.
TRIAL_S = 4.0
# After so long without a death nobody is suspected any more.
FORGET_S = 120.0
# So many deaths must a take be near to, the last one alone.
STRIKES = 3
HOLD_S, LONGEST_HOLD_S = 600.0, 7200.0


class Suspects:
    """Places (URLs or paths) that may make the process crash. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._suspects: set[str] = set()
        self._strikes: dict[str, int] = {}
        self._deaths = 0
        self._died_at = 0.0
        self._trial: list[str] = []
        self._untried: list[str] = []
        self._held: dict[str, float] = {}
        self._hold_s: dict[str, float] = {}

    def died(self, playing: Mapping[str, float], now: float) -> str | None:
        """It crashed while these played, each since its moment; the place to be held back, if known."""
        if now - self._died_at > FORGET_S:
            self._forget()
        self._died_at = now
        self._deaths += 1
        young = {place for place, since in playing.items() if now - since < TRIAL_S}
        known = self._suspects & playing.keys()
        self._suspects = known & young or young or known or set(playing)
        for place in self._suspects:
            self._strikes[place] = self._strikes.get(place, 0) + 1
        if len(self._suspects) != 1:
            return None
        (only,) = self._suspects
        if self._strikes[only] < STRIKES:
            return None
        self._hold(only, now)
        return only

    def is_held(self, place: str, now: float) -> bool:
        """Whether a place must not be played for now."""
        until = self._held.get(place)
        if until is None:
            return False
        if now < until:
            return True
        # Tried again, but under suspicion: one more death and it is held for longer.
        del self._held[place]
        self._strikes[place] = STRIKES - 1
        self._suspects, self._died_at = {place}, now
        return False

    def release(self, places: Iterable[str]) -> set[str]:
        """A fresh process is up: which of these places it is given at once; `next_trial` gives the others."""
        wanted = set(places)
        suspects = sorted(self._suspects & wanted)
        # Whoever was on trial when the last process died is not cleared by that.
        self._trial, self._untried = [], suspects
        if self._deaths < 2 or len(suspects) < 2:
            self._untried = []
            return wanted
        return (wanted - set(suspects)) | set(self.next_trial())

    @property
    def on_trial(self) -> bool:
        """Whether there is a trial that has yet to end."""
        return bool(self._trial)

    def next_trial(self) -> list[str]:
        """Half of those not tried yet; those on trial so far did no harm. Empty: all were given."""
        self._suspects -= set(self._trial)
        half = (len(self._untried) + 1) // 2
        self._trial, self._untried = self._untried[:half], self._untried[half:]
        return self._trial

    def _hold(self, place: str, now: float) -> None:
        hold_s = self._hold_s.get(place, HOLD_S)
        self._hold_s[place] = min(LONGEST_HOLD_S, hold_s * 2)
        self._held[place] = now + hold_s
        self._forget()

    def _forget(self) -> None:
        self._suspects.clear()
        self._strikes.clear()
        self._deaths = 0
        self._trial, self._untried = [], []
