"""Pictures are unpacked off the GUI thread without any lock of Qt's, in the form that Qt paints."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from widgets.image_file import NoPicture, read_image

ROOT = Path(__file__).parents[2]


def encoded(form: str, size: tuple[int, int] = (300, 200), mode: str = "RGB", **how: object) -> bytes:
    red = {"RGB": (200, 40, 90), "RGBA": (200, 40, 90, 0), "L": 90, "P": 3}[mode]
    out = io.BytesIO()
    Image.new(mode, size, red).save(out, form, **how)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_bytes_and_files_become_pictures(tmp_path: Path, form: str) -> None:
    data = encoded(form)
    path = tmp_path / "named.wrongly"
    path.write_bytes(data)
    for source in (data, path):
        image = read_image(source)
        assert (image.width(), image.height()) == (300, 200)
        colour = image.pixelColor(7, 9)
        assert (colour.red(), colour.green(), colour.blue()) == pytest.approx((200, 40, 90), abs=4)
        assert image.pixel(0, 0) >> 24 == 255


@pytest.mark.parametrize("mode", ["RGBA", "L", "P"])
def test_every_kind_of_pixel_is_opaque_in_the_end(mode: str) -> None:
    image = read_image(encoded("PNG", mode=mode))
    assert (np.frombuffer(image.constBits(), np.uint8)[3::4] == 255).all()


def test_it_shrinks_in_its_own_shape_and_never_grows() -> None:
    image = read_image(encoded("JPEG", (1200, 400)), (300, 300))
    assert (image.width(), image.height()) == (300, 100)
    image = read_image(encoded("PNG", (30, 20)), (300, 300))
    assert (image.width(), image.height()) == (30, 20)


def test_what_is_no_picture_is_said(tmp_path: Path) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    for source in (b"", svg, encoded("PNG")[:60], encoded("GIF", mode="P"), tmp_path / "none.png"):
        with pytest.raises(NoPicture):
            read_image(source)
    for size in ((300, 200), (400, 400)):
        with pytest.raises(NoPicture, match=str(size[0])):
            read_image(encoded("PNG", size), square_at_most=399)


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    bomb = bytearray(encoded("PNG", (8, 8)))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(NoPicture):
        read_image(bytes(bomb))


@given(
    st.sampled_from(["PNG", "JPEG", "WEBP"]), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)))
)
def test_damaged_bytes_are_a_picture_or_none(form: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(encoded(form, (40, 30)))
    for at, value in changes:
        data[at % len(data)] = value
    try:
        image = read_image(bytes(data), (64, 64))
    except NoPicture:
        return
    assert 0 < image.width() <= 64 and 0 < image.height() <= 64


@pytest.mark.parametrize("work", ["tile", "still", "standing", "compared"])
def test_no_lock_of_qts_is_wanted(work: str) -> None:
    """With every lock of Qt's signals held by threads that wait for the interpreter, as a GUI thread may."""
    program = [sys.executable, "-m", "tests.widgets.locks_held", work]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split() == ["131", "done"], done.stdout + done.stderr
