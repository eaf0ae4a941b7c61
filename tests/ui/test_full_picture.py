"""The full picture of a held one is found by its look, whatever the delay, and only if it is there."""

import time

import numpy as np
import pytest
from PIL import Image

from console.playback.values import Frame
from console.relay.values import StillResult
from ui.full_picture import FullPicture
from ui.held_picture import HeldPicture

FPS = 10.0


def street(number, size, noise=0):
    """A square that moves on by its own width each picture."""
    width, height = size
    pixels = np.full((height, width, 3), 90, np.int16)
    side = width // 16
    pixels[height // 3 : height // 3 + 2 * side, side * (number % 16) : side * (number % 16 + 1)] = 200
    pixels += np.random.default_rng(number).integers(-noise, noise + 1, pixels.shape)
    return np.clip(pixels, 0, 255).astype(np.uint8)


class Rig:
    """A ring that holds pictures 0 to 15; the tile shows number 9, `late` pictures after it came."""

    def __init__(self, tmp_path, *, late=0, brighter=0):
        self.folder, self.brighter = tmp_path, brighter
        small = np.zeros((90, 160, 4), np.uint8)
        small[:, :, :3] = street(9, (160, 90), 4)
        self.picture = HeldPicture(Frame(memoryview(small).cast("B"), 160, 90, 640, 0.0, 5))
        self.asked, self.found, self.tried = [], [], []
        self.full = FullPicture(
            self.picture,
            self,
            self,
            new_path=lambda: tmp_path / f"{len(self.tried)}.png",
            remove=lambda path: (tmp_path / path).unlink(),
            found=lambda: self.found.append(1),
        )
        self.base = self.full._likely_utc - (9 + late) / FPS - 0.05
        self.full.look("pause:a", "c/sub", FPS)
        while self.asked:
            still_id, at_utc, path = self.asked.pop()
            number = int((at_utc - self.base) * FPS)
            image = np.clip(street(number, (640, 360), 4).astype(int) + brighter, 0, 255).astype(np.uint8)
            Image.fromarray(image).save(path)
            done = StillResult(still_id, path, "", self.base + number / FPS, 640, 360)
            self.tried.append(number)
            assert self.full.answers(done)

    def still(self, still_id, stream_id, at_utc, path):
        self.asked.append((still_id, at_utc, path))

    def run(self, work, done):
        done(work())

    def files(self):
        return sorted(path.name for path in self.folder.iterdir())


@pytest.mark.parametrize("late", [-1, 0, 1, 3, 8])
def test_it_is_found_however_late_the_picture_was_shown(qapp, tmp_path, late):
    rig = Rig(tmp_path, late=late)
    assert rig.found == [1]
    assert rig.tried[-1] == 9
    assert rig.picture.frame().width == 640
    assert rig.full.at_utc == rig.full.still.at_utc == pytest.approx(rig.base + 0.9)
    assert len(rig.files()) == 1
    rig.full.close()
    assert rig.files() == []


def test_a_tiles_lateness_that_is_known_leads_to_the_right_moment(qapp, tmp_path):
    """The likeliest moment is that much earlier; without that, what stood there later would be taken."""
    frame = Frame(memoryview(bytes(16)), 2, 2, 8, time.monotonic() - 5, 1)
    moment = {late_s: looked_for(HeldPicture(frame, late_s)) for late_s in (0.1, 8.0)}
    assert time.time() - moment[0.1] == pytest.approx(5.1, abs=2)
    assert moment[0.1] - moment[8.0] == pytest.approx(7.9, abs=0.5)


def looked_for(picture):
    nothing = {"new_path": lambda: None, "remove": str, "found": list}
    return FullPicture(picture, None, None, **nothing).at_utc


def test_another_brightness_is_no_other_moment(qapp, tmp_path):
    assert Rig(tmp_path, brighter=20).found == [1]


def test_what_is_not_there_does_not_take_the_pictures_place(qapp, tmp_path):
    rig = Rig(tmp_path, late=12)
    assert rig.found == []
    assert rig.picture.frame().width == 160
    assert len(rig.tried) == 11 and len(rig.files()) == 1
    assert rig.full.still is not None


def test_an_error_ends_the_search_and_strangers_are_passed_over(qapp, tmp_path):
    rig = Rig(tmp_path)
    assert not rig.full.answers(StillResult("pause:b/0"))
    rig.full.close()
    stray = tmp_path / "stray.png"
    stray.write_bytes(b"x")
    assert rig.full.answers(StillResult("pause:a/0", "stray.png"))
    assert not stray.exists()
