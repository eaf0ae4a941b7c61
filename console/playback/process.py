"""A playback process as the console holds it: its child, and the takes it shall play."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from console.child.parent import Child
from console.playback.memory import GrowthRule
from console.playback.take import Take
from console.playback.values import PlaybackSettings

Message = dict[str, Any]


class Process:
    """Whatever happens to the process, it is told again what it shall play as soon as it is up."""

    def __init__(
        self,
        settings: PlaybackSettings,
        log_file: Path | None,
        *,
        on_message: Callable[[Process, Message], None],
        on_up: Callable[[Process], None],
        on_down: Callable[[Process, str], None],
    ) -> None:
        self.takes: dict[int, Take] = {}
        self._given_at: dict[int, float] = {}
        self.sound: str | None = None
        self.rule = GrowthRule(settings.renew_mb)
        self._renew_mb = settings.renew_mb
        self.child = Child(
            "console.playback",
            on_message=lambda message: on_message(self, message),
            on_up=lambda: on_up(self),
            on_down=lambda why: on_down(self, why),
            log_file=log_file,
            nice=settings.nice,
            hang_s=settings.hang_s,
        )

    def play(self, take: Take) -> None:
        """Have it play a take."""
        self.takes[take.number] = take
        self._give(take)

    def stop(self, take: Take) -> None:
        """Have it stop a take."""
        self._given_at.pop(take.number, None)
        if self.takes.pop(take.number, None) is not None:
            self.child.send({"do": "stop", "take": take.number})

    def listen(self, url: str | None) -> None:
        """Have it play a feed of sound, or none."""
        self.sound = url
        self.child.send({"do": "listen", "url": url})

    def say_all_again(self, board_name: str, places: Collection[str]) -> None:
        """Tell a fresh process everything; it shall play these places, others are given to it later."""
        self._given_at.clear()
        self.rule = GrowthRule(self._renew_mb)
        self.child.send({"do": "board", "name": board_name})
        self.give(places)
        if self.sound is not None:
            self.child.send({"do": "listen", "url": self.sound})

    def give(self, places: Collection[str]) -> None:
        """Have it play those of its takes that are of these places."""
        for take in self.takes.values():
            if take.wish.source in places:
                self._give(take)

    def given_takes(self) -> list[Take]:
        """The takes that it was told to play since it started."""
        return [self.takes[number] for number in self._given_at if number in self.takes]

    def given_places(self) -> dict[str, float]:
        """What it plays, each since when it was last told so (monotonic seconds)."""
        given = sorted(self._given_at.items(), key=lambda item: item[1])
        return {self.takes[number].wish.source: at for number, at in given if number in self.takes}

    def _give(self, take: Take) -> None:
        self._given_at[take.number] = time.monotonic()
        self.child.send(take.message())

    def grown(self, mb: float, now: float) -> bool:
        """Whether its memory has grown beyond what its work explains."""
        return self.rule.grown(mb, sum(take.pixels for take in self.takes.values()), now)
