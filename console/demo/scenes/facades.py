"""Flat pictures of house fronts, walls and shutters, laid onto the scenes' buildings in perspective."""

from __future__ import annotations

import random
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from console.demo.scenes.light import Colour, mixed
from console.demo.scenes.signs import board

PX = 40  # pixels of a texture for each metre

Sign = tuple[str, str, Colour, Colour]


@lru_cache(maxsize=1)
def clouds() -> NDArray[np.float32]:
    """Tileable noise of many sizes, 512×512, mean 0, about −1 to 1."""
    rng = np.random.default_rng(7)
    spectrum = np.fft.fft2(rng.standard_normal((512, 512)))
    fx = np.fft.fftfreq(512)
    distance = np.hypot(fx[:, None], fx[None, :])
    distance[0, 0] = 1
    rough = np.real(np.fft.ifft2(spectrum / distance**0.9))
    rough -= rough.mean()
    result: NDArray[np.float32] = (rough / (2.2 * rough.std())).astype(np.float32)
    return result


def plaster(wide_m: float, high_m: float, colour: Colour, seed: int, dirt: float = 1.0) -> Image.Image:
    """A weathered wall: blotches, rain streaks from above, splashes below."""
    w, h = max(int(wide_m * PX), 4), max(int(high_m * PX), 4)
    rng = random.Random(seed)
    noise = clouds()
    ox, oy = rng.randrange(512), rng.randrange(512)
    ys, xs = np.arange(h), np.arange(w)
    fine = noise[(ys[:, None] * 2 + oy) % 512, (xs[None, :] * 2 + ox) % 512]
    wide = noise[(ys[:, None] // 3 + oy) % 512, (xs[None, :] // 3 + ox) % 512]
    streak = noise[(ys[:, None] // 14 + oy) % 512, (xs[None, :] + ox) % 512]
    down = np.linspace(1, 0, h, dtype=np.float32)[:, None]
    shade = 1 + dirt * (0.035 * fine + 0.07 * wide + 0.10 * np.minimum(streak, 0) * down**0.7)
    shade -= dirt * 0.18 * np.clip((ys[:, None] - (h - 0.7 * PX)) / (0.7 * PX), 0, 1) * (0.7 + 0.5 * wide)
    pixels = np.clip(np.array(colour, np.float32) * shade[..., None], 0, 255)
    return Image.fromarray(pixels.astype(np.uint8))


def bricks(wide_m: float, high_m: float, colour: Colour, seed: int) -> Image.Image:
    """A brick wall."""
    image = plaster(wide_m, high_m, colour, seed)
    draw = ImageDraw.Draw(image)
    line = mixed(colour, (220, 206, 190), 0.28)
    for row, y in enumerate(range(0, image.height, 7)):
        draw.line((0, y, image.width, y), fill=line)
        for x in range((row % 2) * 9, image.width, 18):
            draw.line((x, y, x, y + 7), fill=line)
    return image


def _window(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], frame: Colour, glow: bool) -> None:
    left, top, right, bottom = box
    draw.rectangle((left - 3, top - 3, right + 3, bottom + 3), fill=mixed(frame, (0, 0, 0), 0.25))
    glass: Colour = (250, 214, 140) if glow else (58, 68, 78)
    draw.rectangle(box, fill=glass)
    if not glow:
        draw.polygon([(left, bottom), (left, top), (right, top)], fill=mixed(glass, (150, 170, 186), 0.28))
    middle = (left + right) // 2
    draw.line((middle, top, middle, bottom), fill=frame, width=3)
    draw.line((left, top + (bottom - top) // 3, right, top + (bottom - top) // 3), fill=frame, width=2)
    draw.rectangle((left - 6, bottom + 3, right + 6, bottom + 8), fill=mixed(frame, (230, 226, 216), 0.5))
    draw.rectangle((left - 7, top - 9, right + 7, top - 3), fill=mixed(frame, (200, 196, 186), 0.4))


def _storey(image: Image.Image, top: int, seed: int, night: bool) -> None:
    """Windows, perhaps a balcony and a cooling box, on one upper floor (3 m)."""
    rng = random.Random(seed)
    draw = ImageDraw.Draw(image)
    high, wide = 3 * PX, image.width
    count = max(1, int(wide / (1.9 * PX)))
    frame = rng.choice(((92, 64, 44), (62, 84, 92), (188, 182, 168), (70, 92, 66)))
    for i in range(count):
        middle = int(wide * (i + 0.5) / count)
        half = int(0.48 * PX)
        box = (middle - half, top + int(0.75 * PX), middle + half, top + int(2.05 * PX))
        _window(draw, box, frame, night and rng.random() < 0.35)
        if rng.random() < 0.3:
            x, y = box[0] + 4, box[3] + 10
            draw.rectangle((x, y, x + 30, y + 18), fill=(196, 194, 186), outline=(120, 118, 112))
            draw.ellipse((x + 9, y + 3, x + 21, y + 15), fill=(128, 128, 126))
    if rng.random() < 0.55:
        rail = rng.choice(((70, 74, 80), (150, 60, 50), (60, 100, 110)))
        y0, y1 = top + high - int(1.0 * PX), top + high - 6
        draw.rectangle((0, y1, wide, y1 + 6), fill=(170, 164, 152))
        draw.line((0, y0, wide, y0), fill=rail, width=4)
        for x in range(2, wide, 9):
            draw.line((x, y0, x, y1), fill=rail, width=2)
        for _ in range(rng.randrange(4)):
            x = rng.randrange(10, max(11, wide - 40))
            cloth = rng.choice(((190, 60, 70), (60, 100, 160), (220, 190, 90), (220, 220, 214)))
            draw.rectangle((x, y0 - 1, x + rng.randrange(12, 26), y0 + rng.randrange(18, 34)), fill=cloth)


def goods(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], seed: int, night: bool = False) -> None:
    """Shelves full of things, as seen into an open shop."""
    rng = random.Random(seed)
    left, top, right, bottom = box
    back: Colour = (146, 118, 80) if night else (52, 42, 36)
    draw.rectangle(box, fill=back)
    palette = ((196, 60, 52), (230, 180, 70), (70, 130, 170), (90, 150, 90), (214, 208, 196), (170, 90, 140))
    gain = 0.0 if night else 0.30
    y = top + 6
    while y < bottom - 14:
        high = rng.randrange(12, 20)
        x = left + 3
        while x < right - 6:
            wide = rng.randrange(6, 18)
            tall = rng.randrange(high // 2, high)
            colour = mixed(rng.choice(palette), (20, 16, 14), gain + 0.25 * rng.random())
            draw.rectangle((x, y + high - tall, min(x + wide, right - 3), y + high), fill=colour)
            x += wide + rng.randrange(1, 4)
        draw.line((left, y + high + 1, right, y + high + 1), fill=mixed(back, (0, 0, 0), 0.4), width=3)
        y += high + 5
    draw.rectangle((left, bottom - 16, right, bottom), fill=mixed(back, (160, 120, 80), 0.4))


def shutter(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], colour: Colour) -> None:
    """A rolled-down steel shutter."""
    left, top, right, bottom = box
    for y in range(top, bottom):
        wave = 0.18 if (y - top) % 6 < 2 else 0.0 if (y - top) % 6 < 4 else 0.08
        draw.line((left, y, right, y), fill=mixed(colour, (20, 20, 20), wave))
    draw.rectangle((left, bottom - 5, right, bottom), fill=mixed(colour, (0, 0, 0), 0.45))


def shop(
    wide_m: float,
    storeys: int,
    colour: Colour,
    sign: Sign,
    seed: int,
    *,
    shut: bool = False,
    night: bool = False,
) -> Image.Image:
    """A shop with its board, and the floors above it. Height: 3.6 m and 3 m for each further floor."""
    high_m = 3.6 + 3.0 * (storeys - 1)
    image = plaster(wide_m, high_m, colour, seed)
    draw = ImageDraw.Draw(image)
    for floor in range(storeys - 1):
        _storey(image, floor * 3 * PX, seed * 31 + floor, night)
    ground = image.height - int(3.6 * PX)
    draw.rectangle((0, ground - 4, image.width, ground + 3), fill=mixed(colour, (60, 54, 48), 0.5))
    opening = (
        int(0.22 * PX),
        image.height - int(2.55 * PX),
        image.width - int(0.22 * PX),
        image.height - int(0.25 * PX),
    )
    if shut:
        shutter(draw, opening, (142, 148, 150))
    else:
        goods(draw, opening, seed, night)
        shutter(draw, (opening[0], opening[1], opening[2], opening[1] + 10), (150, 150, 146))
    step = (0, image.height - int(0.25 * PX), image.width, image.height)
    draw.rectangle(step, fill=(150, 144, 134))
    hi, en, paint, ink = sign
    high = int(0.85 * PX)
    image.paste(board((image.width - 6, high), hi, en, paint, ink), (3, ground + int(0.12 * PX)))
    shade = Image.new("L", image.size, 0)
    ImageDraw.Draw(shade).rectangle((opening[0], opening[1], opening[2], opening[1] + 26), fill=110)
    image.paste((10, 8, 8), mask=shade.filter(ImageFilter.GaussianBlur(9)))
    return image


def block_front(
    wide_m: float, storeys: int, colour: Colour, seed: int, *, sign: Sign | None = None, night: bool = False
) -> Image.Image:
    """A house or office without a shop: 3.2 m a floor, a door below, windows in rows."""
    image = plaster(wide_m, 3.2 * storeys, colour, seed, 0.8)
    draw = ImageDraw.Draw(image)
    rng = random.Random(seed)
    frame = rng.choice(((86, 70, 58), (200, 198, 190), (66, 84, 96)))
    count = max(2, int(wide_m / 2.3))
    for floor in range(storeys):
        top = int(floor * 3.2 * PX)
        draw.rectangle((0, top, image.width, top + 6), fill=mixed(colour, (255, 250, 240), 0.35))
        draw.rectangle((0, top + 6, image.width, top + 9), fill=mixed(colour, (40, 36, 32), 0.35))
        for i in range(count):
            middle = int(image.width * (i + 0.5) / count)
            half = int(0.52 * PX)
            box = (middle - half, top + int(0.8 * PX), middle + half, top + int(2.2 * PX))
            if floor == storeys - 1 and i == count // 2:
                box = (middle - int(0.8 * PX), top + int(0.7 * PX), middle + int(0.8 * PX), image.height - 4)
            _window(draw, box, frame, night and rng.random() < 0.4)
    if sign is not None:
        hi, en, paint, ink = sign
        wide = int(image.width * 0.62)
        plate = board((wide, int(0.95 * PX)), hi, en, paint, ink)
        image.paste(plate, ((image.width - wide) // 2, int(3.2 * PX * (storeys - 1)) - int(0.5 * PX)))
    return image


def glass_front(wide_m: float, high_m: float, tint: Colour, seed: int) -> Image.Image:
    """A curtain wall of glass that mirrors a hazy sky."""
    w, h = int(wide_m * PX), int(high_m * PX)
    rng = random.Random(seed)
    image = Image.new("RGB", (w, h), tint)
    draw = ImageDraw.Draw(image)
    step_x, step_y = int(1.5 * PX), int(1.8 * PX)
    for y in range(0, h, step_y):
        for x in range(0, w, step_x):
            sky = 0.55 * (1 - y / h) + 0.12 * rng.random()
            draw.rectangle((x, y, x + step_x, y + step_y), fill=mixed(tint, (206, 216, 222), sky))
    for x in range(0, w, step_x):
        draw.line((x, 0, x, h), fill=(92, 100, 106), width=3)
    for y in range(0, h, step_y):
        draw.line((0, y, w, y), fill=(92, 100, 106), width=3)
    return image


def bars(wide_m: float, high_m: float, colour: Colour, *, points: bool = True) -> Image.Image:
    """An iron gate or railing: upright bars, see-through."""
    w, h = int(wide_m * PX), int(high_m * PX)
    image = Image.new("RGBA", (w, h), (*colour, 0))
    draw = ImageDraw.Draw(image)
    for x in range(3, w, 8):
        draw.line((x, 6 if points else 0, x, h), fill=(*colour, 255), width=3)
    for y in (10, int(h * 0.45), h - 8):
        draw.rectangle((0, y, w, y + 4), fill=(*mixed(colour, (0, 0, 0), 0.2), 255))
    draw.rectangle((0, 8, 4, h), fill=(*colour, 255))
    draw.rectangle((w - 5, 8, w - 1, h), fill=(*colour, 255))
    return image


def stripes(wide_m: float, high_m: float, a: Colour, b: Colour, step_m: float = 0.35) -> Image.Image:
    """An awning's cloth."""
    w, h = int(wide_m * PX), int(high_m * PX)
    image = Image.new("RGB", (w, h), a)
    draw = ImageDraw.Draw(image)
    step = max(2, int(step_m * PX))
    for i, x in enumerate(range(0, w, step)):
        if i % 2:
            draw.rectangle((x, 0, x + step, h), fill=b)
    return image
