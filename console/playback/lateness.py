"""Notices a camera whose pictures libVLC leaves out because they are rare, not because the machine is slow.

libVLC leaves out what is later than half an interval. The relay tells where a picture ends; where only the
next one tells, of a camera of 3 pictures a second the first one would be shown and no other.
"""

from __future__ import annotations

# Where pictures are left out and come more often than this, the machine is slow.
RARE_FPS = 11
# Such a share of them, in so many counts of a second one after the other; or all of them for a second.
LEFT_OUT_SHARE, LEFT_OUT_COUNTS = 0.15, 3
ALL_LEFT_OUT_S, ALL_LEFT_OUT_FPS = 1.0, 4.0


class Lateness:
    """One take's count of pictures: `lost` as libVLC counts them, `number` of the last that was shown."""

    def __init__(self) -> None:
        self._still = (0, 0, 0.0)
        self._counted = (0, 0)
        self._bad_counts = 0

    def stands_still(self, lost: int, number: int, now: float) -> bool:
        """Asked while no new picture is shown: whether that is because each one is left out."""
        lost_then, number_then, then = self._still
        if number != number_then or lost < lost_then:
            self._still = (lost, number, now)
            return False
        passed = now - then
        return passed > ALL_LEFT_OUT_S and 0 < (lost - lost_then) / passed < ALL_LEFT_OUT_FPS

    def count(self, lost: int, number: int) -> bool:
        """Asked once a second: whether a part of the pictures has been left out for some seconds."""
        left_out, shown = lost - self._counted[0], number - self._counted[1]
        self._counted = (lost, number)
        sent = left_out + shown
        bad = left_out > 0 and sent < RARE_FPS and left_out >= LEFT_OUT_SHARE * sent
        self._bad_counts = self._bad_counts + 1 if bad else 0
        return self._bad_counts >= LEFT_OUT_COUNTS
