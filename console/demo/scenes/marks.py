"""Small solids made of faces and limbs, and the renderer that draws them into picture patches."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from console.demo.scenes.light import Colour, Light, mixed
from console.demo.scenes.view import HEIGHT, NEAR, WIDTH, Array, View, clip_near

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Face:
    """A flat polygon, counter-clockwise seen from outside; `lit` faces take the light, others glow.

    A textured face has four corners: bottom left, bottom right, top right, top left.
    """

    points: tuple[Point, ...]
    colour: Colour
    layer: int = 0
    lit: bool = True
    double: bool = False
    texture: Image.Image | None = None


@dataclass(frozen=True, slots=True)
class Limb:
    """A rounded stick from `a` to `b`; a ball where both are the same."""

    a: Point
    b: Point
    radius: float
    colour: Colour
    layer: int = 0
    lit: bool = True


Mark = Face | Limb


@dataclass(frozen=True, slots=True)
class Patch:
    """A piece of picture with alpha; its left upper corner stands at `x`, `y`."""

    x: int
    y: int
    image: Image.Image


class Model:
    """Marks compiled for fast placing: all points in one array, normals and centres ready."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marks: list[Mark] = list(marks)
        corners = [m.points if isinstance(m, Face) else (m.a, m.b) for m in self.marks]
        self.points: Array = np.array([p for c in corners for p in c], dtype=float).reshape(-1, 3)
        ends = np.cumsum([len(c) for c in corners])
        self.counts = np.array([len(c) for c in corners])
        self.starts = ends - self.counts
        self.radii = np.array([m.radius if isinstance(m, Limb) else 0.0 for m in self.marks])
        self.spans = [slice(int(e) - len(c), int(e)) for e, c in zip(ends, corners, strict=True)]
        self.normals: Array = np.array([_normal(m) for m in self.marks]).reshape(-1, 3)
        self.layers = np.array([m.layer for m in self.marks])


def _normal(mark: Mark) -> Array:
    if isinstance(mark, Limb):
        return np.zeros(3)
    p = np.array(mark.points)
    n = np.cross(p[1] - p[0], p[2] - p[1])
    return n / (float(np.linalg.norm(n)) or 1.0)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where a model stands (metres), which way it faces (degrees clockwise from +y), and its size."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    heading: float = 0.0
    size: float = 1.0


def turned(heading: float) -> Array:
    """The rotation that turns +y clockwise by `heading` degrees."""
    a = math.radians(heading)
    return np.array([[math.cos(a), math.sin(a), 0.0], [-math.sin(a), math.cos(a), 0.0], [0.0, 0.0, 1.0]])


class _Sheet:
    """The supersampled piece of picture that a model is being drawn on."""

    def __init__(self, box: tuple[int, int, int, int], fine: int) -> None:
        self.x, self.y, right, bottom = box
        self.fine = fine
        self.image = Image.new("RGBA", ((right - self.x) * fine, (bottom - self.y) * fine), (0, 0, 0, 0))
        self.draw = ImageDraw.Draw(self.image)
        self._tones: dict[Colour, tuple[Colour, Colour]] = {}

    def at(self, pixels: Array) -> list[tuple[float, float]]:
        fine, x, y = self.fine, self.x, self.y
        return [((px - x) * fine, (py - y) * fine) for px, py in pixels.tolist()]

    def tones(
        self, light: Light, colour: Colour, centre: Array, depth: float, level: Level | None
    ) -> tuple[Colour, Colour]:
        """The shaded and the bright tone of a limb; one pair per colour where the light is even."""
        if level is None:
            return light.on(colour, None, centre, depth, 0.68), light.on(colour, None, centre, depth, 1.06)
        if colour not in self._tones:
            dark = light.on(colour, None, centre, depth, 0.68, level)
            self._tones[colour] = dark, light.on(colour, None, centre, depth, 1.06, level)
        return self._tones[colour]

    def ball(self, x: float, y: float, r: float, colour: Colour) -> None:
        self.draw.ellipse((x - r, y - r, x + r, y + r), fill=colour)

    def stick(self, ends: list[tuple[float, float]], radii: tuple[float, float], colour: Colour) -> None:
        (x0, y0), (x1, y1) = ends
        self.ball(x0, y0, radii[0], colour)
        if (x0, y0) == (x1, y1):
            return
        self.ball(x1, y1, radii[1], colour)
        length = math.hypot(x1 - x0, y1 - y0)
        if length > 0.5:
            nx, ny = (y0 - y1) / length, (x1 - x0) / length
            a, b = radii
            self.draw.polygon(
                [
                    (x0 + nx * a, y0 + ny * a),
                    (x1 + nx * b, y1 + ny * b),
                    (x1 - nx * b, y1 - ny * b),
                    (x0 - nx * a, y0 - ny * a),
                ],
                fill=colour,
            )


class _Placed:
    """A model standing in the street: its points in the picture, and means per mark, all at once."""

    def __init__(self, model: Model, view: View, pose: Pose) -> None:
        self.world = placed(model, pose)
        self.seen = view.seen(self.world)
        self.xy = view.pixels(self.seen)
        self.normals = model.normals @ turned(pose.heading).T
        self.centres = np.add.reduceat(self.world, model.starts, axis=0) / model.counts[:, None]
        self.depths = np.add.reduceat(self.seen[:, 2], model.starts) / model.counts
        self.nearest = np.minimum.reduceat(self.seen[:, 2], model.starts)
        self.fronts = ((view.place - self.centres) * self.normals).sum(axis=1) > 0


def render(
    model: Model,
    view: View,
    light: Light,
    pose: Pose | None = None,
    fine: int = 2,
    *,
    shadow: bool = False,
    even: bool = False,
    margin: int = 0,
) -> Patch | None:
    """Draw `model` standing at `pose`, with its `shadow` on the ground; None where it is out of the picture.

    `even` takes the light of the pose's place for all of it; `margin` is drawn around the picture too.
    """
    pose = pose or Pose()
    at = _Placed(model, view, pose)
    dark = view.seen(light.thrown(at.world)) if shadow else None
    box = _box(model, view, at, pose.size, dark, margin)
    if box is None:
        return None
    sheet = _Sheet(box, fine)
    if dark is not None and dark[:, 2].min() > NEAR:
        sheet.draw.polygon(sheet.at(_hull(view.pixels(dark))), fill=(8, 9, 14, light.shade_alpha))
    level = light.level(pose.x, pose.y) if even else None
    for i in np.lexsort((-at.depths, model.layers)).tolist():
        mark = model.marks[i]
        if isinstance(mark, Limb):
            if at.nearest[i] > NEAR:
                _draw_limb(sheet, view, light, mark, at, i, model.spans[i], pose.size, level)
        else:
            _draw_face(sheet, view, light, mark, at, i, model.spans[i], level)
    image = sheet.image.reduce(fine) if fine > 1 else sheet.image
    return Patch(sheet.x, sheet.y, image)


def placed(model: Model, pose: Pose) -> Array:
    """The model's points in the street."""
    world: Array = model.points @ turned(pose.heading).T * pose.size + np.array([pose.x, pose.y, pose.z])
    return world


_AROUND = np.array([[math.cos(math.tau * k / 20), math.sin(math.tau * k / 20)] for k in range(20)])


def _hull(pixels: Array) -> Array:
    """The outermost of points (n, 2) in twenty directions: near enough to their convex hull, and quick."""
    hull: Array = pixels[(_AROUND @ pixels.T).argmax(axis=1)]
    return hull


def _box(
    model: Model, view: View, at: _Placed, size: float, dark: Array | None, margin: int
) -> tuple[int, int, int, int] | None:
    """The pixels that the model may touch, inside the picture and its margin."""
    pad = 2.0
    if float(at.nearest.min()) > NEAR:
        xy = at.xy
        pad += float((model.radii / at.nearest).max()) * size * view.focal
    else:
        pieces = [np.empty((0, 3))]
        for i, (mark, span) in enumerate(zip(model.marks, model.spans, strict=True)):
            if isinstance(mark, Face):
                pieces.append(clip_near(at.seen[span]))
            elif at.nearest[i] > NEAR:
                pieces.append(at.seen[span])
                pad = max(pad, 2 + mark.radius * size * view.focal / float(at.nearest[i]))
        xy = view.pixels(np.concatenate(pieces))
    if dark is not None and float(dark[:, 2].min()) > NEAR:
        xy = np.concatenate([xy, view.pixels(dark)])
    if not len(xy):
        return None
    left, top = np.floor(xy.min(axis=0) - pad)
    right, bottom = np.ceil(xy.max(axis=0) + pad)
    left, top = max(left, -margin), max(top, -margin)
    right, bottom = min(right, WIDTH + margin), min(bottom, HEIGHT + margin)
    if right <= left or bottom <= top:
        return None
    return int(left) & ~1, int(top) & ~1, int(right), int(bottom)


Level = tuple[float, float, float]


def _draw_limb(
    sheet: _Sheet,
    view: View,
    light: Light,
    limb: Limb,
    at: _Placed,
    i: int,
    span: slice,
    size: float,
    level: Level | None,
) -> None:
    ends = sheet.at(at.xy[span])
    scale = limb.radius * size * view.focal * sheet.fine
    ra, rb = scale / float(at.seen[span.start, 2]), scale / float(at.seen[span.start + 1, 2])
    if not limb.lit:
        sheet.stick(ends, (ra, rb), limb.colour)
        return
    dark, bright = sheet.tones(light, limb.colour, at.centres[i], float(at.depths[i]), level)
    sheet.stick(ends, (ra, rb), dark)
    if max(ra, rb) > 1.6:
        side = light.side(view)
        shift = [(x + side[0] * ra * 0.3, y + side[1] * ra * 0.3) for x, y in ends]
        sheet.stick(shift, (ra * 0.62, rb * 0.62), bright)


def _draw_face(
    sheet: _Sheet, view: View, light: Light, face: Face, at: _Placed, i: int, span: slice, level: Level | None
) -> None:
    normal = at.normals[i]
    if not at.fronts[i]:
        if not face.double:
            return
        normal = -normal
    depth = float(at.depths[i])
    if at.nearest[i] >= NEAR:
        outline = sheet.at(at.xy[span])
    else:
        cut = clip_near(at.seen[span])
        if len(cut) < 3:
            return
        outline, depth = sheet.at(view.pixels(cut)), float(cut[:, 2].mean())
    if face.texture is not None:
        _draw_texture(sheet, view, light, face, at.world[span], outline, normal, depth)
    else:
        lit = light.on(face.colour, normal, at.centres[i], depth, 1.0, level) if face.lit else face.colour
        sheet.draw.polygon(outline, fill=lit)


def _draw_texture(
    sheet: _Sheet,
    view: View,
    light: Light,
    face: Face,
    world: Array,
    outline: list[tuple[float, float]],
    normal: Array,
    depth: float,
) -> None:
    """Lay the texture onto its quad by the exact homography, lit and hazed as a whole."""
    texture = face.texture
    assert texture is not None
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    left, top = max(int(min(xs)) - 1, 0), max(int(min(ys)) - 1, 0)
    right, bottom = min(int(max(xs)) + 2, sheet.image.width), min(int(max(ys)) + 2, sheet.image.height)
    if right <= left or bottom <= top:
        return
    texture = _reduced(texture, (max(xs) - min(xs)) * (max(ys) - min(ys)))
    bl, br, _, tl = world
    across, down = (br - bl) / texture.width, (bl - tl) / texture.height
    if texture.mode == "RGB":  # one more pixel all round, or the outline's pixels would sample black
        texture = Image.fromarray(np.pad(np.asarray(texture), ((2, 2), (2, 2), (0, 0)), mode="edge"))
        tl = tl - 2 * across - 2 * down
    plane = np.stack([view.axes @ across, view.axes @ down, view.axes @ (tl - view.place)], axis=1)
    place = np.array([[1 / sheet.fine, 0, sheet.x + left / sheet.fine], [0, 1 / sheet.fine, 0], [0, 0, 1]])
    place[1, 2] = sheet.y + top / sheet.fine
    back = np.linalg.inv(view.lens @ plane) @ place
    back = back / back[2, 2]
    laid = texture.transform(
        (right - left, bottom - top),
        Image.Transform.PERSPECTIVE,
        tuple(back.ravel()[:8]),
        Image.Resampling.BILINEAR,
    )
    if face.lit:
        laid = light.over(laid, normal, world.mean(axis=0), depth)
    mask = Image.new("L", laid.size, 0)
    ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in outline], fill=255)
    if laid.mode == "RGBA":
        mask = Image.fromarray(np.minimum(np.asarray(mask), np.asarray(laid.getchannel("A"))))
        under = sheet.image.crop((left, top, right, bottom))
        under.alpha_composite(Image.merge("RGBA", (*laid.split()[:3], mask)))
        sheet.image.paste(under, (left, top))
    else:
        sheet.image.paste(laid, (left, top), mask)


def _reduced(texture: Image.Image, area: float) -> Image.Image:
    """The texture made smaller where the picture would show it much smaller, so that it does not flicker."""
    factor = int(math.sqrt(texture.width * texture.height / max(area, 16.0)))
    return texture.reduce(min(factor, 8)) if factor >= 2 else texture


def facing(face: Face, centre: Sequence[float]) -> Face:
    """The face, turned so that it looks away from `centre`."""
    p = np.array(face.points)
    outward = p.mean(axis=0) - np.array(centre)
    if float(_normal(face) @ outward) >= 0:
        return face
    return Face(tuple(reversed(face.points)), face.colour, face.layer, face.lit, face.double, face.texture)


def prism(
    profile: Sequence[tuple[float, float]], half: float, colour: Colour, *, top: float = 1.0, layer: int = 0
) -> list[Face]:
    """A profile of (y, z) drawn out sideways to ±`half`, narrower by `top` at its highest point."""
    low, high = min(z for _, z in profile), max(z for _, z in profile)

    def width(z: float) -> float:
        return half * (1 + (top - 1) * (z - low) / max(high - low, 1e-6))

    centre = (0.0, sum(y for y, _ in profile) / len(profile), (low + high) / 2)
    left = tuple((-width(z), y, z) for y, z in profile)
    right = tuple((width(z), y, z) for y, z in profile)
    faces = [Face(left, mixed(colour, (0, 0, 0), 0.06), layer), Face(right, colour, layer)]
    for i in range(len(profile)):
        j = (i + 1) % len(profile)
        faces.append(Face((left[i], left[j], right[j], right[i]), colour, layer))
    return [facing(f, centre) for f in faces]


def block(a: Point, b: Point, colour: Colour, *, layer: int = 0, lit: bool = True) -> list[Face]:
    """A box between two opposite corners."""
    (x0, y0, z0), (x1, y1, z1) = a, b
    centre = ((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2)
    quads = [
        ((x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)),
        ((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)),
        ((x0, y0, z0), (x0, y1, z0), (x0, y1, z1), (x0, y0, z1)),
        ((x1, y0, z0), (x1, y1, z0), (x1, y1, z1), (x1, y0, z1)),
        ((x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)),
    ]
    return [facing(Face(q, colour, layer, lit), centre) for q in quads]


def disc(centre: Point, radius: float, colour: Colour, *, side: int = 1, layer: int = 0, n: int = 14) -> Face:
    """A round face that looks along ±x, such as a wheel's."""
    x, y, z = centre
    ring = tuple(
        (x, y + radius * math.cos(2 * math.pi * k / n), z + radius * math.sin(2 * math.pi * k / n))
        for k in range(n)
    )
    return facing(Face(ring, colour, layer), (x - side, y, z))
