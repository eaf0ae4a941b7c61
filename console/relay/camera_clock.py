"""How far a camera's own clock is from this machine's, from its RTCP sender reports."""

from __future__ import annotations

# A sender without a clock of its own may count from its start: its report then lies before this moment, 2**31
# seconds after 1900 (RFC 3550, 6.4.1).
NO_CLOCK_BEFORE_UTC = 2**31 - 2_208_988_800
WINDOW_S = 30.0
# No network delays by so much: the camera's clock was set.
STEP_S = 2.0


class CameraClock:
    """Offset of one camera's clock; reads low by the least delay of a picture within half a minute."""

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """A new connection."""
        self._since: float | None = None
        # The camera's clock less the monotonic one: setting this machine's clock changes nothing here.
        self._best = self._former = 0.0

    def told(self, camera_utc: float, mono: float) -> None:
        """A picture that arrived at `mono` was taken at `camera_utc` by the camera's clock."""
        if camera_utc < NO_CLOCK_BEFORE_UTC:
            self._since = None
            return
        ahead = camera_utc - mono
        if self._since is None or abs(ahead - self._best) > STEP_S:
            self._since, self._best, self._former = mono, ahead, ahead
        elif mono - self._since > WINDOW_S:
            self._since, self._former, self._best = mono, self._best, ahead
        else:
            self._best = max(self._best, ahead)

    def offset_s(self, utc: float, mono: float) -> float | None:
        """The camera's clock less this machine's, in seconds, now (`utc`, `mono`); None if it never told."""
        if self._since is None:
            return None
        return max(self._best, self._former) + mono - utc
