"""The rules of the prompt at night, as this seat keeps them."""

from __future__ import annotations

from console.watch.attention_times import DAY_MIN, Night
from console.watch.presence import ANSWER_S, IDLE_S, NIGHT, PresenceSettings
from ui.settings import Settings

IDLE_MIN = (1, 240)
ANSWER_MIN = (1, 30)


def read(settings: Settings) -> PresenceSettings:
    """The rules kept; one that makes no sense is replaced by its default."""
    return PresenceSettings(
        on=settings.get("presence.on", True),
        night=Night(
            _within(settings.get("presence.from_min", NIGHT.from_min), (0, DAY_MIN - 1), NIGHT.from_min),
            _within(settings.get("presence.until_min", NIGHT.until_min), (0, DAY_MIN - 1), NIGHT.until_min),
        ),
        idle_s=60.0
        * _within(settings.get("presence.idle_min", int(IDLE_S / 60)), IDLE_MIN, int(IDLE_S / 60)),
        answer_s=60.0
        * _within(settings.get("presence.answer_min", int(ANSWER_S / 60)), ANSWER_MIN, int(ANSWER_S / 60)),
    )


def write(settings: Settings, rules: PresenceSettings) -> None:
    """Keep these rules."""
    settings.put("presence.on", rules.on)
    settings.put("presence.from_min", rules.night.from_min)
    settings.put("presence.until_min", rules.night.until_min)
    settings.put("presence.idle_min", round(rules.idle_s / 60))
    settings.put("presence.answer_min", round(rules.answer_s / 60))


def _within(value: int, limits: tuple[int, int], default: int) -> int:
    return value if limits[0] <= value <= limits[1] else default
