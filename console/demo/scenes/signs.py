"""Signboards: Devanagari and Latin words in the fonts that the machine has, or none at all."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont, features

from console.demo.scenes.light import Colour, mixed

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

_LATIN = ("NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf", "arialbd.ttf", "Arial Bold.ttf")
_HINDI = ("NotoSansDevanagari-Bold.ttf", "NotoSansDevanagari-Regular.ttf", "Nirmala.ttf", "mangal.ttf")


def _first(names: tuple[str, ...], size: int) -> ImageFont.FreeTypeFont | None:
    for name in names:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return None


@lru_cache(maxsize=64)
def latin(size: int) -> Font:
    """A bold Latin font; Pillow's own where the machine has none of ours."""
    return _first(_LATIN, size) or ImageFont.load_default(size)


@lru_cache(maxsize=64)
def hindi(size: int) -> Font | None:
    """A Devanagari font, or None where letters could not be joined rightly."""
    if not features.check("raqm"):
        return None
    return _first(_HINDI, size)


def words(draw: ImageDraw.ImageDraw, text: str, box: tuple[int, int, int, int], colour: Colour) -> None:
    """Write one line as large as `box` allows, in its middle; nothing where no font can."""
    left, top, right, bottom = box
    font_of = hindi if any("\u0900" <= c <= "\u097f" for c in text) else latin
    size = max(8, int((bottom - top) * 0.78))
    font = font_of(size)
    if font is None or not text:
        return
    wide = draw.textlength(text, font=font)
    if wide > right - left:
        size = max(7, int(size * (right - left) / wide))
        font = font_of(size)
        assert font is not None
    draw.text(((left + right) / 2, (top + bottom) / 2), text, font=font, fill=colour, anchor="mm")


def board(
    size: tuple[int, int], hi: str, en: str, ground: Colour, ink: Colour, *, frame: bool = True
) -> Image.Image:
    """A painted board with a Hindi and an English line."""
    wide, high = size
    image = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(image)
    for y in range(high):
        draw.line((0, y, wide, y), fill=mixed(ground, (255, 255, 255), 0.10 * (1 - y / high)))
    if frame:
        draw.rectangle((1, 1, wide - 2, high - 2), outline=mixed(ink, ground, 0.35), width=max(2, high // 30))
    pad = max(4, high // 12)
    if hi and en:
        words(draw, hi, (pad * 2, pad // 2, wide - pad * 2, int(high * 0.64)), ink)
        words(draw, en, (pad * 2, int(high * 0.60), wide - pad * 2, high - pad), mixed(ink, ground, 0.12))
    else:
        words(draw, hi or en, (pad * 2, pad, wide - pad * 2, high - pad), ink)
    return image
