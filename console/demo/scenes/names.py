"""Names, files and codecs of the demo's scenes; light to import, for the catalogue needs them too."""

from __future__ import annotations

from pathlib import Path

SIZES = {"sub": (640, 360), "main": (1280, 720)}

# The most watched first: they are encoded in this order.
_SCENES = (
    "junction",
    "market",
    "school_gate",
    "railway_station",
    "bus_station",
    "petrol_pump_night",
    "temple_ground",
    "hospital_gate",
    "colony_gate",
    "liquor_shop_night",
    "bank_entrance",
    "office_gate",
    "mall",
    "college_gate",
)

# Most cameras send H.264; these do not, so that the demo shows every codec that the console takes.
_CODECS = {"mall": "libx265", "college_gate": "libx265", "liquor_shop_night": "mjpeg"}


def names() -> tuple[str, ...]:
    """All scenes, in the order in which they become ready."""
    return _SCENES


def codec_of(scene: str) -> str:
    """The encoder that a scene's clips are made with."""
    return _CODECS.get(scene, "libx264")


def clip_path(folder: Path, scene: str, size: str) -> Path:
    """Where the clip of `scene` lies; `size` is `sub` (640×360) or `main` (1280×720)."""
    if scene not in _SCENES or size not in SIZES:
        raise ValueError(f"no such clip: {scene} {size}")
    return folder / f"{scene}-{size}.mp4"
