"""Whether somebody sits at this seat at night: asked gently, and entered in the ledger either way."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from console.watch.attention_times import Night
from console.watch.attention_values import LineKind

# The order of 2023 reports a room with no staff after 8 pm; these are defaults, a city sets its own.
NIGHT = Night()
IDLE_S = 20 * 60.0
ANSWER_S = 2 * 60.0


@dataclass(frozen=True, slots=True)
class PresenceSettings:
    """When to ask: at `night`, after `idle_s` without a touch; `answer_s` are left to answer."""

    on: bool = True
    night: Night = NIGHT
    idle_s: float = IDLE_S
    answer_s: float = ANSWER_S


class PresenceState(StrEnum):
    """What the prompt says: nothing, the question, or that nobody answered it in time."""

    QUIET = "quiet"
    ASKING = "asking"
    MISSED = "missed"


Note = Callable[[LineKind, float, float], None]


class PresenceWatch:
    """Belongs to one thread. Call `touched` on every key or click at this seat, `tick` about once a second.

    `note` enters a line in the ledger, `on_change` is told every new state. Once a question was not answered
    it stays, also when the night is over, until somebody comes: the ledger then says when that was.
    """

    def __init__(
        self,
        note: Note,
        on_change: Callable[[PresenceState], None],
        settings: PresenceSettings | None = None,
        *,
        now: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._note, self._on_change = note, on_change
        self._now, self._monotonic = now, monotonic
        self.settings = settings or PresenceSettings()
        self.state = PresenceState.QUIET
        self._touched_at = monotonic()
        self._asked_at = 0.0
        self._asked_utc = 0.0

    @property
    def idle_s(self) -> float:
        """For how long nobody has touched the seat."""
        return self._monotonic() - self._touched_at

    @property
    def left_s(self) -> float:
        """How long the question may still be answered; 0 when it was missed or not asked."""
        if self.state is not PresenceState.ASKING:
            return 0.0
        return max(0.0, self.settings.answer_s - (self._monotonic() - self._asked_at))

    @property
    def asked_utc(self) -> float:
        """When the question was asked, where it stands."""
        return self._asked_utc

    def touched(self) -> None:
        """Somebody is here."""
        now = self._monotonic()
        self._touched_at = now
        if self.state is PresenceState.QUIET:
            return
        # By the monotonic clock: the other one may have been set since.
        self._note(LineKind.ANSWERED, self._asked_utc, self._asked_utc + now - self._asked_at)
        self._become(PresenceState.QUIET)

    def tick(self) -> None:
        """Let time pass."""
        now, rules = self._monotonic(), self.settings
        wanted = rules.on and rules.night.has(self._now())
        if self.state is PresenceState.QUIET and wanted and now - self._touched_at >= rules.idle_s:
            self._asked_at, self._asked_utc = now, self._now()
            self._become(PresenceState.ASKING)
        elif self.state is PresenceState.ASKING and not wanted:
            self._touched_at = now
            self._become(PresenceState.QUIET)
        elif self.state is PresenceState.ASKING and now - self._asked_at >= rules.answer_s:
            self._note(LineKind.NOT_ANSWERED, self._asked_utc, self._asked_utc + now - self._asked_at)
            self._become(PresenceState.MISSED)

    def set_up(self, settings: PresenceSettings) -> None:
        """Other rules from now on."""
        self.settings = settings
        self.tick()

    def _become(self, state: PresenceState) -> None:
        self.state = state
        self._on_change(state)
