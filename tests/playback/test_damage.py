"""Damaged pictures through the real libVLC: whatever they do to it, the other tiles and the console go on.

`python -m tests.playback.test_damage COUNT SEED` sends more of them and says what became of the process.
"""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

from .conftest import new_desk, pixels, until
from .feeds import Clip, FeedServer
from .test_live import assert_bars

CODECS = ("libx264", "libx265", "mjpeg")
AT_ONCE = 8
LOOK_S = 1.2


class DamagedClip(Clip):
    """A sound clip's packets, broken as networks and firmware break them; the same for a seed."""

    def __init__(self, sound, seed):
        vars(self).update(vars(sound))
        rng = np.random.default_rng(seed)
        kinds = [_flip, _cut, _blank, _other_head, _join]
        kind = kinds[seed % len(kinds)]
        share = rng.choice([0.05, 0.3, 1.0])
        self.packets = [
            (kind(data, rng) if rng.random() < share else data, key) for data, key in sound.packets
        ]
        if rng.random() < 0.3:
            order = rng.permutation(len(self.packets))
            self.packets = [self.packets[place] for place in order]


def _flip(data, rng):
    """Some bits are wrong."""
    broken = bytearray(data)
    for place in rng.integers(0, len(data), max(1, len(data) // 200)):
        broken[place] ^= 1 << int(rng.integers(8))
    return bytes(broken)


def _cut(data, rng):
    """The end is missing."""
    return data[: int(rng.integers(1, len(data) + 1))]


def _blank(data, rng):
    """A stretch is lost and filled with nothing."""
    start = int(rng.integers(len(data)))
    return data[:start] + b"\0" * (len(data[start:]) // 2) + data[start + len(data[start:]) // 2 :]


def _other_head(data, rng):
    """Parameter sets and headers say something else."""
    head = min(48, len(data))
    return bytes(rng.integers(0, 256, head // 2, dtype=np.uint8)) + data[head // 2 :]


def _join(data, rng):
    """Two pictures in one, the first without its end."""
    return data[: int(rng.integers(1, len(data) + 1))] + data


def send_damaged(desk, server, sounds, seeds):
    """Play damaged clips, several at once, on fresh screens; the seeds go by the clock, not by success."""
    for start in range(0, len(seeds), AT_ONCE):
        screens = []
        for seed in seeds[start : start + AT_ONCE]:
            sound = sounds[seed % len(sounds)]
            name = f"damaged{seed}"
            server.add(name, DamagedClip(sound, seed), warm=False)
            screen = desk.playback.screen()
            demux = "mjpeg" if sound.is_mjpeg else "ts"
            screen.play(server.url(name), demux=demux, width=160, height=120, small=seed % 2 == 0)
            screens.append(screen)
        time.sleep(LOOK_S)
        for screen in screens:
            screen.close()


@pytest.fixture(scope="module")
def sounds():
    return [Clip(codec, width=320, height=240, fps=25) for codec in CODECS]


def test_damaged_pictures_stop_nobody_else(desk, feeds, sounds):
    feeds.add("good", sounds[0])
    good = desk.playback.screen()
    good.play(feeds.url("good"), demux="ts", width=160, height=120)
    assert until(lambda: good.shown)
    send_damaged(desk, feeds, sounds, range(64))
    before = good.sequence
    assert until(lambda: good.sequence > before + 10)
    assert_bars(pixels(good))
    assert desk.said("error", good.id) == []
    process = psutil.Process(desk.playback.pid)
    assert until(lambda: len(process.net_connections()) <= 2)


def main(count, seed):
    """Send many and say what happened."""
    sounds = [Clip(codec, width=320, height=240, fps=25) for codec in CODECS]
    with tempfile.TemporaryDirectory() as folder:
        desk, server = new_desk(Path(folder)), FeedServer()
        process = psutil.Process(desk.playback.pid)
        for start in range(seed, seed + count, 40):
            send_damaged(desk, server, sounds, range(start, min(start + 40, seed + count)))
            if not process.is_running():
                process = psutil.Process(until(lambda: desk.playback.pid))
            figures = f"{process.num_threads()} threads, {process.num_fds()} handles"
            memory = (process.memory_info().rss - process.memory_info().shared) >> 20
            kinds = sorted({f"{e.kind} {e.error}".strip() for e in desk.events})
            print(f"{start + 40 - seed}: deaths {desk.downs}, {figures}, {memory} MB, {kinds}", flush=True)
        desk.playback.close()
        server.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
