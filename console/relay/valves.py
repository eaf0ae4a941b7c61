"""Feeds that carry key frames only until their valve is opened, and everything while it is."""

from __future__ import annotations

from console.relay.fanout import Fanout
from console.relay.feed import Feed


class Valves:
    """Which valves are open, and the feeds that run through each. Used under the lock of `Streams`.

    All valves are narrow but those that the console has opened: it says so again to a fresh process.
    """

    def __init__(self) -> None:
        self._open: set[str] = set()
        self._feeds: dict[str, dict[Feed, Fanout]] = {}

    def join(self, name: str, feed: Feed, fanout: Fanout) -> bool:
        """Let a feed in that runs through a valve; False if its stream has ended."""
        if name in self._open:
            feed.open((), 0.0, 0.0)
        if not fanout.join(feed):
            return False
        self._feeds.setdefault(name, {})[feed] = fanout
        return True

    def part(self, name: str, feed: Feed) -> None:
        """A feed has ended."""
        feeds = self._feeds.get(name, {})
        feeds.pop(feed, None)
        if not feeds:
            self._feeds.pop(name, None)

    def turn(self, name: str, is_open: bool) -> None:
        """Open a valve, or narrow it: its feeds go on, and so does whoever reads them."""
        if is_open:
            self._open.add(name)
        else:
            self._open.discard(name)
        for feed, fanout in self._feeds.get(name, {}).items():
            fanout.turn_valve(feed, is_open)

    def tick(self) -> None:
        """Look after valves that wait for a key frame."""
        for feeds in self._feeds.values():
            for feed, fanout in feeds.items():
                if feed.opening:
                    fanout.turn_valve(feed, True)
