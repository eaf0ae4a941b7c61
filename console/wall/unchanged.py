"""After how long an unchanged picture is called so: a rule by category and hour, which a city can edit."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

SHORTEST_S, LONGEST_S = 5.0, 3600.0


class UnchangedRuleError(ValueError):
    """The table of seconds is not as it should be; the message says where."""


@dataclass(frozen=True, slots=True)
class Seconds:
    """The seconds of one category."""

    day: float
    night: float


@dataclass(frozen=True, slots=True)
class UnchangedRule:
    """The whole table. Night is from `night_from` until before `night_to`, hours of the day in IST."""

    default: Seconds
    categories: Mapping[str, Seconds]
    night_from: int
    night_to: int

    def after_s(self, category_code: str, hour_ist: int) -> float:
        """Seconds for a category (unknown ones take the default) at an hour from 0 to 23."""
        seconds = self.categories.get(category_code, self.default)
        return seconds.night if self.is_night(hour_ist) else seconds.day

    def is_night(self, hour_ist: int) -> bool:
        """Whether the hour is in the night, which may go over midnight."""
        start, end = self.night_from, self.night_to
        return start <= hour_ist < end if start <= end else hour_ist >= start or hour_ist < end


def parse(text: str) -> UnchangedRule:
    """The table from JSON, as in `resources/unchanged.json`. Raises UnchangedRuleError."""
    try:
        table = json.loads(text)
        night = table["night"]
        categories = {code: _seconds(code, value) for code, value in table["categories"].items()}
        return UnchangedRule(
            _seconds("default", table["default"]), categories, _hour(night["from"]), _hour(night["to"])
        )
    except UnchangedRuleError:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise UnchangedRuleError(f"not a table of seconds: {error!r}") from error


def unchanged_after_s(category_code: str, hour_ist: int) -> float:
    """After how many seconds an unchanged picture is called so, by the table that came with the program."""
    return shipped().after_s(category_code, hour_ist)


@functools.cache
def shipped() -> UnchangedRule:
    """The table that came with the program."""
    return parse(resources.files("resources").joinpath("unchanged.json").read_text(encoding="utf-8"))


def _seconds(name: str, value: Any) -> Seconds:
    both = (float(value["day"]), float(value["night"]))
    if not all(SHORTEST_S <= seconds <= LONGEST_S for seconds in both):
        raise UnchangedRuleError(f"{name}: seconds must be from {SHORTEST_S:g} to {LONGEST_S:g}")
    return Seconds(*both)


def _hour(value: Any) -> int:
    if not isinstance(value, int) or not 0 <= value <= 23:
        raise UnchangedRuleError(f"not an hour from 0 to 23: {value!r}")
    return value
