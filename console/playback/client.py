"""Playback as the console sees it: screens that show feeds and files, whatever becomes of the process."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from console.playback.board import Board
from console.playback.process import Process
from console.playback.recovery import Recovery
from console.playback.screen import Screen
from console.playback.shared import NoSharedMemory, unlink_orphans
from console.playback.take import Take, Wish
from console.playback.values import PlaybackSettings, ScreenEvent

Message = dict[str, Any]

CRASHES_DECODER = "crashes_decoder"


class Playback:
    """Owns the playback process, the screens and all shared memory. Thread-safe.

    The memory is the console's: the last pictures stand while a process that died is started again,
    and every screen's take is told to the fresh one. Callbacks come on a thread of the process's
    reader, without any lock held.
    """

    def __init__(
        self,
        *,
        on_event: Callable[[ScreenEvent], None],
        on_up: Callable[[], None],
        on_down: Callable[[str], None],
        settings: PlaybackSettings = PlaybackSettings(),  # noqa: B008 - it is frozen
        log_file: Path | None = None,
    ) -> None:
        self.lock = threading.RLock()
        self.board = Board()
        self._on_event, self._on_up, self._on_down = on_event, on_up, on_down
        self._settings = settings
        self._log_file = log_file
        self._screens: dict[str, Screen] = {}
        self._screen_of_slot: dict[int, Screen] = {}
        self._touched: set[Screen] = set()
        self._retired: list[Take] = []
        self._numbers = itertools.count(1)
        self._process = self._new_process()
        self._fresh: Process | None = None
        self._old: Process | None = None
        self._recovery = Recovery(settings.hardware, self.lock)
        self._renewed_at = -settings.renew_pause_s
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The playback process's number, or None while there is none."""
        return self._process.child.pid

    def start(self) -> None:
        """Start the process; screens may be used before."""
        unlink_orphans()
        self._process.child.start()

    def close(self) -> None:
        """End the process and give all memory back."""
        with self.lock:
            self._closed = True
            processes = [p for p in (self._process, self._fresh, self._old) if p is not None]
        for process in processes:
            process.child.close()
        with self.lock:
            for screen in list(self._screens.values()):
                self.forget(screen)
            self._sweep()
            self.board.close()

    def screen(self) -> Screen:
        """A new place for pictures."""
        with self.lock:
            screen = Screen(f"screen-{next(self._numbers)}", self)
            self._screens[screen.id] = screen
            return screen

    def changed_screens(self) -> list[Screen]:
        """The screens whose picture changed since the last call, by one look at the board."""
        with self.lock:
            changed, self._touched = self._touched, set()
            owners = self._screen_of_slot
            changed.update(owners[slot] for slot in self.board.changed() if slot in owners)
            return list(changed)

    def listen(self, url: str | None) -> None:
        """Play this feed of sound instead of any other; None: silence. Events of kind `audio` follow."""
        with self.lock:
            self._process.listen(url)

    # What screens ask for.

    def begin(self, screen: Screen, wish: Wish, *, paused: bool = False, start_s: float = 0.0) -> None:
        """Start a take, a file from a moment; the picture of the former one stands until it has its first."""
        with self.lock:
            if self._closed or screen.id not in self._screens:
                return
            error = self._begin(screen, wish, paused, start_s)
        if error:
            self._on_event(ScreenEvent(screen.id, "error", error=error))

    def _begin(self, screen: Screen, wish: Wish, paused: bool, start_s: float) -> str:
        """Start a take; what is in its way, or nothing."""
        if not self._recovery.may_play(wish.source):
            return CRASHES_DECODER
        try:
            take = Take(next(self._numbers), screen.id, wish, self.board, screen.shown)
        except NoSharedMemory:
            return "no_memory"
        take.paused, take.hardware = paused, self._recovery.wants_driver(wish)
        take.position_s = max(0.0, start_s)
        self._drop(screen.coming)
        screen.coming = take
        self._process.play(take)
        return ""

    def command(self, screen: Screen, what: str, value: float | bool | None) -> None:
        """Pause, seek, rate or step of a recorded file."""
        with self.lock:
            take = screen.coming or screen.shown
            if take is None or not take.wish.is_file:
                return
            if what == "rate":
                take.rate = float(value or 1.0)
            elif what == "seek":
                take.position_s = max(0.0, float(value or 0.0))
            else:
                take.paused = what == "step" or bool(value)
            message = {"do": what, "take": take.number, "value": value}
            for process in self._processes():
                if take.number in process.takes:
                    process.child.send(message)

    def half_rate(self, screen: Screen, on: bool) -> None:
        """Show every second picture of a screen's takes only, or all again."""
        with self.lock:
            for take in (screen.coming, screen.shown):
                if take is None or take.half_rate == on:
                    continue
                take.half_rate = on
                message = {"do": "half_rate", "take": take.number, "value": on}
                for process in self._processes():
                    if take.number in process.takes:
                        process.child.send(message)

    def end(self, screen: Screen, *, keep_picture: bool) -> None:
        """Stop a screen's takes; without `keep_picture` it is empty at once."""
        with self.lock:
            self._drop(screen.coming)
            screen.coming = None
            if keep_picture and screen.shown is not None:
                self._stop(screen.shown)
            else:
                self._show(screen, None)

    def forget(self, screen: Screen) -> None:
        """A screen is given back."""
        with self.lock:
            self.end(screen, keep_picture=False)
            self._screens.pop(screen.id, None)
            self._touched.discard(screen)

    # What the process says; on its reader's thread.

    def _on_message(self, process: Process, message: Message) -> None:
        if message["is"] == "memory":
            self._weigh(process, float(message["mb"]))
            return
        if message["is"] == "hardware_failed":
            with self.lock:
                events = self._without_driver(message["error"]) if self._recovery.hardware else []
            for event in events:
                self._on_event(event)
            return
        if message["is"] == "audio":
            if process is self._process:
                self._on_event(_event("audio", message))
            return
        with self.lock:
            take = process.takes.get(message.get("take", 0))
            screen = self._screens.get(take.screen_id) if take is not None else None
            if take is None or screen is None:
                return
            newest = take is (screen.coming or screen.shown)
            if message["is"] == "first":
                newest = self._first_picture(screen, take)
            elif message["is"] == "position":
                take.position_s = float(message["position"])
            elif message["is"] == "ended":
                take.paused = True
        if newest:
            self._on_event(_event(screen.id, message))

    def _first_picture(self, screen: Screen, take: Take) -> bool:
        """Show a take that has its first picture; whether it was awaited."""
        awaited = take is screen.coming
        if awaited:
            screen.coming = None
            self._show(screen, take)
        if self._old is not None and not self._old.takes:
            self._end_old()
        return awaited

    def _process_up(self, process: Process) -> None:
        with self.lock:
            self._recovery.revive(process, self.board.name)
            if process is self._fresh:
                self._move_to_fresh()
                return
        if process is self._process:
            self._on_up()

    def _process_down(self, process: Process, why: str) -> None:
        if process is not self._process:
            return
        with self.lock:
            events = self._learn(process, why)
        self._on_down(why)
        for event in events:
            self._on_event(event)

    def _learn(self, process: Process, why: str) -> list[ScreenEvent]:
        """Hold back what made the process die, or do without the driver; what is to be said of it."""
        had_driver = self._recovery.hardware
        place = self._recovery.died(process, why)
        if had_driver and not self._recovery.hardware:
            return self._without_driver("crashed")
        guilty = [take for take in process.takes.values() if take.wish.source == place]
        for take in guilty:
            process.stop(take)
        return [ScreenEvent(take.screen_id, "error", error=CRASHES_DECODER) for take in guilty]

    def _without_driver(self, why: str) -> list[ScreenEvent]:
        self._recovery.hardware = False
        for process in self._processes():
            for take in process.takes.values():
                take.hardware = False
        return [ScreenEvent("", "hardware_failed", error=why)]

    # Takes.

    def _show(self, screen: Screen, take: Take | None) -> None:
        former, screen.shown = screen.shown, take
        if former is not None:
            screen.frames_before += former.frames
            self._screen_of_slot.pop(former.slot, None)
            self._drop(former)
        if take is not None:
            self._screen_of_slot[take.slot] = screen
        if former is not None or take is not None:
            self._touched.add(screen)

    def _stop(self, take: Take) -> None:
        for process in self._processes():
            process.stop(take)

    def _drop(self, take: Take | None) -> None:
        if take is None:
            return
        self._stop(take)
        self.board.free_slot(take.slot)
        take.block.unlink()
        self._retired.append(take)
        self._sweep()

    def _sweep(self) -> None:
        """Unmap the segments of dropped takes, as soon as nobody holds a frame of them."""
        self._retired = [take for take in self._retired if not take.reader.close()]

    # Renewal.

    def _new_process(self) -> Process:
        return Process(
            self._settings,
            self._log_file,
            on_message=self._on_message,
            on_up=self._process_up,
            on_down=self._process_down,
        )

    def _processes(self) -> list[Process]:
        return [self._process] if self._old is None else [self._process, self._old]

    def _weigh(self, process: Process, mb: float) -> None:
        now = time.monotonic()
        with self.lock:
            if process is self._process and process.grown(mb, now):
                self.renew()

    def renew(self) -> None:
        """Replace the process by a fresh one without a black moment; not too often."""
        now = time.monotonic()
        with self.lock:
            busy = self._closed or self._fresh is not None or self._old is not None
            if busy or now - self._renewed_at < self._settings.renew_pause_s:
                return
            self._renewed_at = now
            self._fresh = self._new_process()
            self._fresh.child.start()

    def _move_to_fresh(self) -> None:
        """Each screen's take is begun again in the fresh process and switched at its first frame."""
        assert self._fresh is not None
        self._old, self._process, self._fresh = self._process, self._fresh, None
        self._process.listen(self._old.sound)
        self._old.listen(None)
        for take in list(self._old.takes.values()):
            screen = self._screens.get(take.screen_id)
            if screen is None or take is not (screen.coming or screen.shown):
                continue
            try:
                again = take.successor(next(self._numbers), self.board)
            except NoSharedMemory:
                self._old.takes.pop(take.number)
                self._process.play(take)
                continue
            self._drop(screen.coming)
            screen.coming = again
            self._process.play(again)
        if not self._old.takes:
            self._end_old()
            return
        patience = threading.Timer(self._settings.renew_patience_s, self._patience_over, (self._old,))
        patience.daemon = True
        patience.start()

    def _patience_over(self, old: Process) -> None:
        with self.lock:
            if self._old is old:
                self._end_old()

    def _end_old(self) -> None:
        """End the former process; a screen still without a new picture keeps the last one."""
        old, self._old = self._old, None
        if old is not None:
            threading.Thread(target=old.child.close, name="end old playback", daemon=True).start()


def _event(screen_id: str, message: Message) -> ScreenEvent:
    return ScreenEvent(
        screen_id,
        message["is"],
        width=message.get("width", 0),
        height=message.get("height", 0),
        codec=message.get("codec", ""),
        position_s=message.get("position", 0.0),
        duration_s=message.get("duration", 0.0),
        error=message.get("error", ""),
        state=message.get("state", ""),
    )
