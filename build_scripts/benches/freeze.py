"""The freeze study: seeded cameras through relay, playback and the tile's rule; what is told of them.

`frozen` cameras stop sending and must be called stalled within 3 s; `repeating` ones send their last picture
again and again and must be called unchanged; `noisy but still`, `night-dark` and `slow` ones are healthy, and
whatever is said of them but "live" is a false alarm.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import Any

from build_scripts.benches import figures
from build_scripts.benches.console import BenchError
from build_scripts.benches.freeze_cases import HEALTHY_S, LENGTH_S, Case, CaseClip, Kind, draw
from console.live.shown import is_rare
from console.playback.client import Playback
from console.playback.screen import Screen
from console.relay.client import Relay
from console.relay.values import StreamSpec, StreamState, StreamStatus
from console.wall.tile import UNCHANGED_AFTER_S, TileKind, TileState, tile_state
from tests.playback.feeds import Feed, FeedServer

CASES, SEED, AT_ONCE = 200, 3, 25
BOX = (256, 144)
# Sessions and players have begun; what is said before is not judged.
BEGINNING_S, BEGINNING_PICTURES = 4.0, 4
# Watched no longer than the clips are long, so that none begins anew.
WATCHED_S = LENGTH_S - 4.0
STALL_TOLD_S, DETECTED, FALSE = 3.0, 0.9, 0


@dataclass(slots=True)
class Watched:
    """A case on its screen, and what its tile was seen to say: kinds with the moment each came first."""

    case: Case
    name: str
    feed: Feed
    screen: Screen
    began: float
    played: bool = False
    said: dict[TileKind, float] = field(default_factory=dict)

    def note(self, state: TileState, now: float) -> None:
        """Take down what the tile says, once it has begun."""
        at = now - self.began
        if at > BEGINNING_S + BEGINNING_PICTURES / float(self.case.fps):
            self.said.setdefault(state.kind, at)


def run(cases: int = CASES, seed: int = SEED) -> dict[str, Any]:
    """All cases, some at once; about a minute and a half for each 25."""
    drawn = draw(cases, seed)
    rows: list[dict[str, Any]] = []
    for start in range(0, len(drawn), AT_ONCE):
        rows += _watch(drawn[start : start + AT_ONCE])
    return figures.result("freeze", summary(rows), aims(rows), _notes(rows), cases=rows)


def _watch(cases: list[Case]) -> list[dict[str, Any]]:
    """One batch through a relay and a playback of its own."""
    clips = [CaseClip(case) for case in cases]
    with _Chain() as chain:
        for number, (case, clip) in enumerate(zip(cases, clips, strict=True)):
            chain.add(case, f"case{number}", clip)
        end = time.monotonic() + WATCHED_S
        while time.monotonic() < end:
            chain.look()
            time.sleep(0.1)
        return [row_of(watched) for watched in chain.watched]


class _Chain:
    """Feeds, relay and playback, put together as the console does it."""

    def __init__(self) -> None:
        self.watched: list[Watched] = []
        self._statuses: dict[str, StreamStatus] = {}
        self._ups = threading.Semaphore(0)
        self._server = FeedServer()
        self._relay = Relay(
            on_stream=self._heard,
            on_clip=lambda _progress: None,
            on_still=lambda _result: None,
            on_probe=lambda _result: None,
            on_up=self._ups.release,
            on_down=lambda _why: None,
        )
        self._playback = Playback(
            on_event=lambda _event: None, on_up=self._ups.release, on_down=lambda _why: None
        )

    def __enter__(self) -> _Chain:
        self._relay.start()
        self._playback.start()
        if not (self._ups.acquire(timeout=20) and self._ups.acquire(timeout=20)):
            self.__exit__()
            raise BenchError("relay or playback did not start")
        return self

    def __exit__(self, *_error: object) -> None:
        self._playback.close()
        self._relay.close()
        self._server.close()

    def add(self, case: Case, name: str, clip: CaseClip) -> None:
        """Begin a case: its clip runs from now on."""
        feed = self._server.add(name, clip)
        self.watched.append(Watched(case, name, feed, self._playback.screen(), time.monotonic()))
        self._relay.hold(StreamSpec(name, self._server.url(name)))

    def look(self) -> None:
        """What every tile says now."""
        now = time.monotonic()
        for watched in self.watched:
            status = self._statuses.get(watched.name)
            if status is not None and not watched.played and status.state is StreamState.LIVE:
                watched.played = True
                url = self._relay.feed_url(watched.name)
                rare = is_rare(status)
                watched.screen.play(
                    url, demux=status.demux, width=BOX[0], height=BOX[1], small=True, rare=rare
                )
            if watched.case.kind is Kind.FROZEN and now - watched.began > HEALTHY_S:
                watched.feed.stalled = True
            watched.note(
                tile_state(
                    status, watched.screen.picture_at, now, unchanged_since=watched.screen.unchanged_since
                ),
                now,
            )

    def _heard(self, status: StreamStatus) -> None:
        self._statuses[status.id] = status


AWAITED = {Kind.FROZEN: TileKind.STALLED, Kind.REPEATING: TileKind.UNCHANGED}
# A relay that hears nothing for longer connects anew; what a camera sends again then is no new picture.
AFTER_A_STALL = {TileKind.STALLED, TileKind.RECONNECTING, TileKind.CONNECTING, TileKind.UNCHANGED}


def row_of(watched: Watched) -> dict[str, Any]:
    """One case: whether it was told, how long after it began to lie, and what was said without reason."""
    case = watched.case
    awaited = AWAITED.get(case.kind)
    told_at = watched.said.get(awaited) if awaited else None
    right = AFTER_A_STALL if awaited is TileKind.STALLED else {awaited}
    wrong = [
        kind.value
        for kind, at in watched.said.items()
        if kind is not TileKind.LIVE and (kind not in right or at < HEALTHY_S)
    ]
    return {
        "kind": case.kind.value,
        "how": case.how,
        "fps": float(case.fps),
        "gop_s": case.gop_s,
        "sigma": case.sigma,
        "dark": case.dark,
        "seed": case.seed,
        "told_s": None if told_at is None else round(told_at - HEALTHY_S, 2),
        "wrong": sorted(wrong),
    }


def summary(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A line for each kind, and for each way of repeating."""
    lines = []
    for kind in Kind:
        these = [row for row in rows if row["kind"] == kind.value]
        if these:
            lines.append({"cases of": kind.value, **_count(these, kind in AWAITED)})
    repeating = [row for row in rows if row["kind"] == Kind.REPEATING.value]
    for how in sorted({row["how"] for row in repeating}):
        these = [row for row in repeating if row["how"] == how]
        lines.append({"cases of": f"  repeating: {how}", **_count(these, True)})
    return lines


def _count(rows: list[dict[str, Any]], is_awaited: bool) -> dict[str, Any]:
    told = [row["told_s"] for row in rows if row["told_s"] is not None]
    return {
        "cases": len(rows),
        "detected": len(told) if is_awaited else None,
        "missed": len(rows) - len(told) if is_awaited else None,
        "false": sum(bool(row["wrong"]) for row in rows),
        "median_s": figures.percentile(told, 50),
        "worst_s": max(told, default=None),
    }


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """Nothing false, every stall told in time, and most of the repeated pictures found."""
    by_kind = {kind: [row for row in rows if row["kind"] == kind.value] for kind in Kind}
    stalls = [row["told_s"] for row in by_kind[Kind.FROZEN]]
    worst = None if not stalls or None in stalls else max(stalls)
    repeating = by_kind[Kind.REPEATING]
    found = sum(row["told_s"] is not None for row in repeating)
    return [
        figures.at_most("false alarms", sum(bool(row["wrong"]) for row in rows), FALSE),
        figures.at_most("stalls missed", sum(told is None for told in stalls), 0),
        figures.at_most("seconds until a stall is told, worst", worst, STALL_TOLD_S),
        figures.at_least("share of repeated pictures found", figures.ratio(found, len(repeating)), DETECTED),
    ]


def _notes(rows: list[dict[str, Any]]) -> list[str]:
    wrong = [row for row in rows if row["wrong"]]
    return [
        f"each case is watched for {WATCHED_S:g} s, {HEALTHY_S:g} s of them healthy; a picture is called "
        f"unchanged after {UNCHANGED_AFTER_S:g} s, so that is the least that a repeated one takes",
        "cameras are feeds over HTTP of pictures drawn and encoded for each case; relay, libVLC and the "
        "tile's rule are the console's own",
        *(f"false: {row}" for row in wrong),
    ]
