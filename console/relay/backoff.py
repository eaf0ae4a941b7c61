"""When a session that failed is tried again: doubling pauses with jitter, forgotten after good health."""

from __future__ import annotations

from collections.abc import Callable
from random import random

from console.relay.settings import RelaySettings
from console.relay.values import Reason

# Trying these again soon cannot help and may lock an account.
SLOW_REASONS = frozenset(
    {Reason.PASSWORD_REFUSED, Reason.NO_SUCH_STREAM, Reason.CODEC_NOT_SHOWN, Reason.NO_VIDEO}
)
JITTER = 0.5
SLOW_JITTER = 0.25


class BackOff:
    """Pauses between the attempts at one stream. `draw` gives numbers in [0, 1)."""

    def __init__(self, settings: RelaySettings, draw: Callable[[], float] = random) -> None:
        self._settings = settings
        self._draw = draw
        self.attempt = 0

    def pause_s(self, reason: Reason, healthy_s: float = 0.0) -> float:
        """Seconds until the next attempt, after a failure that followed `healthy_s` seconds of pictures.

        The pause is shortened by up to a half, so that cameras which failed at once are not tried at once.
        """
        rules = self._settings
        if healthy_s >= rules.reset_after_s:
            self.attempt = 0
        if reason is Reason.NOT_READY:
            return rules.not_ready_retry_s
        self.attempt += 1
        if reason in SLOW_REASONS:
            return rules.slow_retry_s * (1 - SLOW_JITTER * self._draw())
        # The exponent is bounded, because a camera may be away for days.
        whole: float = min(rules.last_retry_s, rules.first_retry_s * 2.0 ** min(self.attempt - 1, 30))
        return whole * (1 - JITTER * self._draw())
