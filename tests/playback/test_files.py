"""Recorded files: held, sought, stepped, played to their end; the picture tells which moment is shown."""

from pathlib import Path

import av
import numpy as np
import pytest

from tests.evidence import numbered

from .conftest import pixels, until

FPS = 10
PICTURES = 40


def shade(number):
    """The grey of a picture of the clip."""
    return 20 + number * 5


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    path = tmp_path_factory.mktemp("clips") / "clip.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        stream.codec_context.gop_size, stream.codec_context.max_b_frames = FPS, 0
        for number in range(PICTURES):
            picture = np.full((96, 160, 3), shade(number), np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return str(path)


def number_shown(screen):
    """Which of the clip's pictures the screen shows; None while there is none."""
    picture = pixels(screen)
    return None if picture is None else round((float(picture[40, 80].mean()) - 20) / 5)


def stands_still(screen):
    before = number_shown(screen)
    return not until(lambda: number_shown(screen) != before, 0.6)


def shows(screen, *numbers):
    return until(lambda: number_shown(screen) in numbers, 8), number_shown(screen)


def open_held(desk, recorded):
    screen = desk.playback.screen()
    screen.play_file(recorded, width=160, height=120, paused=True)
    assert shows(screen, 0)[0]
    assert until(lambda: desk.said("position"))
    return screen


def test_a_held_file_shows_its_first_picture_and_is_stepped(desk, recorded):
    screen = open_held(desk, recorded)
    assert pixels(screen).shape == (96, 160, 3)
    for number in (1, 2, 3):
        screen.step()
        assert shows(screen, number)[0], number_shown(screen)


def test_a_file_is_sought_while_held(desk, recorded):
    screen = open_held(desk, recorded)
    for second, number in ((3.0, 30), (1.0, 10), (2.0, 20)):
        screen.seek(second)
        seen, shown = shows(screen, number - 1, number)
        assert seen, shown
        assert until(lambda at=second: abs(desk.said("position")[-1].position_s - at) < 0.05)
    assert desk.said("position")[-1].duration_s == pytest.approx(PICTURES / FPS, abs=0.2)


def test_a_file_ends_on_its_last_picture_and_may_be_sought_again(desk, recorded):
    screen = desk.playback.screen()
    screen.play_file(recorded, width=160, height=120)
    screen.rate(2.0)
    assert until(lambda: desk.said("ended", screen.id))
    assert number_shown(screen) >= PICTURES - 2
    screen.seek(1.0)
    screen.pause(True)
    assert until(lambda: (number_shown(screen) or 0) < 30)
    screen.pause(False)
    assert until(lambda: len(desk.said("ended", screen.id)) == 2)
    assert desk.said("error") == []


def test_a_file_is_paused_and_goes_on(desk, recorded):
    screen = desk.playback.screen()
    screen.play_file(recorded, width=160, height=120)
    assert until(lambda: (number_shown(screen) or 0) >= 4)
    screen.pause(True)
    assert until(lambda: stands_still(screen), 5)
    held = number_shown(screen)
    assert held < PICTURES - 8
    screen.pause(False)
    assert until(lambda: number_shown(screen) > held + 2)


def test_a_file_goes_on_where_it_was_when_the_process_dies(desk, recorded):
    import os
    import signal

    screen = open_held(desk, recorded)
    screen.seek(2.0)
    assert shows(screen, 19, 20)[0]
    before = screen.sequence
    os.kill(desk.playback.pid, signal.SIGKILL)
    assert until(lambda: len(desk.ups) == 2)
    assert until(lambda: screen.sequence > before)
    assert shows(screen, 19, 20)[0], number_shown(screen)


def test_a_file_that_is_missing_is_an_error(desk, tmp_path):
    screen = desk.playback.screen()
    screen.play_file(str(tmp_path / "none.mp4"), width=160, height=120)
    assert until(lambda: desk.said("error", screen.id))
    assert desk.said("error")[0].error == "not_played"


def test_a_codec_that_cannot_be_shown_is_named(desk, recorded, tmp_path):
    broken = tmp_path / "unknown.mp4"
    whole = Path(recorded).read_bytes().replace(b"avc1", b"zzz9")
    broken.write_bytes(whole.replace(b"isomiso2zzz9mp41", b"isomiso2avc1mp41"))
    screen = desk.playback.screen()
    screen.play_file(str(broken), width=160, height=120)
    assert until(lambda: desk.said("error", screen.id))
    event = desk.said("error")[0]
    assert (event.error, event.codec) == ("codec_not_shown", "zzz9")


def test_a_clip_of_the_relay_is_entered_between_its_key_frames(desk, tmp_path):
    """Fragmented, two seconds from key frame to key frame: libVLC's own demuxer shows rubbish there."""
    clip = numbered.write(tmp_path / "clip.mp4", 100, gop=20)
    screen = desk.playback.screen()
    screen.play_file(str(clip), width=320, height=180, start_s=3.1, fragmented=True)
    seen = []

    def look():
        picture = pixels(screen)
        if picture is not None:
            seen.append(numbered.number_of(picture[:, :, :3]))
        return len(seen) > 200 or (bool(seen) and seen[-1] > 45)

    assert until(look, 15)
    # The moment before may be seen for an instant, while the file is being entered.
    later = [number for number in seen if number >= 31]
    assert later == sorted(later) and len(set(later)) > 8, later
    screen.seek(7.1)
    assert until(lambda: numbered.number_of(pixels(screen)[:, :, :3]) in range(71, 90), 8)
