"""The pictures of each mark, looked up by what it looks like: one step of zoom changes hundreds of marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtGui import QPixmap

from console.catalogue.values import Category, Health
from console.map.clusters import MIXED, Clusters
from console.map.points import Positions
from console.map.projection import Floats
from widgets.map import sprites
from widgets.theme import current

# A picture and where its left top stands from its mark's middle, in device pixels.
Piece = tuple[int, int, QPixmap]
Pieces = tuple[Piece, ...]

_FALLBACK_ICON, _FALLBACK_COLOUR = "mdi6.cctv", "#8aa0b8"
_KNOWN_MOST = 8000  # looks that are remembered
# So many rings are drawn anew in one repaint, some tenths of a millisecond each on a slow machine; a count is
# put together in a fraction of that, but a filter may bring a hundred of them at once.
NEW_RINGS_MOST = 12
_COUNTS_TO_A_RING = 2
# Parts of a ring, radius and category as one number: a ring's look.
_PARTS_BITS, _RADIUS_BITS = 5, 6


class MarkPieces:
    """Pictures by label, kept until clusters, theme or screen change."""

    def __init__(self) -> None:
        self._categories: tuple[Category, ...] = ()
        self._known: dict[tuple[int, ...], Piece] = {}
        self._known_for: tuple[str, float] | None = None
        self._pieces: list[Pieces | None] = []
        self._clusters: Clusters | None = None
        # The ring last drawn of a category, a radius, with or without a part that is down.
        self._alike: dict[tuple[int, int, bool], Piece] = {}
        self._new_rings = self._new_counts = 0
        self._unfinished: list[int] = []

    def set_categories(self, categories: Sequence[Category]) -> None:
        """Take icons and colours by category index."""
        self._categories = tuple(categories)
        self._known_for = None

    @property
    def unfinished(self) -> bool:
        """Whether some marks have a ring that is only nearly theirs, or a count in pieces, until they are
        painted again."""
        return bool(self._unfinished)

    @property
    def categories(self) -> tuple[Category, ...]:
        """Icons and colours by category index."""
        return self._categories

    def camera(self, category: int, health: int, radius: float, dpr: float) -> QPixmap:
        """The picture of one camera."""
        icon, colour = self._look(category)
        return sprites.camera(icon, colour, health, radius, dpr)

    def gone_camera(self, category: int, radius: float, dpr: float) -> QPixmap:
        """The picture of one camera that is gone."""
        return sprites.gone_camera(self._look(category)[0], radius, dpr)

    def of(
        self,
        clusters: Clusters,
        labels: Positions,
        radius: Floats,
        dpr: float,
        rings_most: int = NEW_RINGS_MOST,
    ) -> list[Pieces | None]:
        """By label, the pictures of at least these clusters, whose marks have these radii.

        At most `rings_most` rings are drawn anew, and counts in proportion; the others come with the next
        call (see `unfinished`).
        """
        self._new_rings, self._new_counts = rings_most, rings_most * _COUNTS_TO_A_RING
        known_for = (current().name, dpr)
        if self._known_for != known_for or len(self._known) > _KNOWN_MOST:
            self._known.clear()
            self._alike.clear()
            self._known_for, self._clusters = known_for, None
        if self._clusters is not clusters:
            self._clusters, self._pieces = clusters, [None] * len(clusters)
            self._unfinished.clear()
            clusters.changed.clear()
        pieces = self._pieces
        for label in (*clusters.changed, *self._unfinished):
            pieces[label] = None
        clusters.changed.clear()
        self._unfinished.clear()
        missing = np.array(
            [i for i, label in enumerate(labels.tolist()) if pieces[label] is None], dtype=np.int64
        )
        if len(missing):
            wanted, radii = labels[missing], radius[missing].astype(np.int64)
            single = clusters.count[wanted] == 1
            gone = clusters.gone[wanted] == clusters.count[wanted]
            self._add_cameras(clusters, wanted[single], radii[single], gone[single], dpr)
            self._add_clusters(clusters, wanted[~single], radii[~single], gone[~single], dpr)
        return pieces

    def _look(self, category: int) -> tuple[str, str]:
        if 0 <= category < len(self._categories):
            return self._categories[category].icon, self._categories[category].colour
        return _FALLBACK_ICON, _FALLBACK_COLOUR

    def _piece(
        self, key: tuple[int, ...], make: Callable[[], QPixmap], across: float, down: float, dpr: float
    ) -> Piece:
        """A picture whose middle is so far from the mark's."""
        picture = make()
        left = round(across * dpr) - picture.width() // 2
        self._known[key] = piece = (left, round(down * dpr) - picture.height() // 2, picture)
        return piece

    def _add_cameras(
        self, clusters: Clusters, labels: Positions, radii: Positions, gone: Positions, dpr: float
    ) -> None:
        """Single cameras: category, health, gone or not."""
        health = clusters.health[labels].argmax(axis=1)
        columns = (labels, clusters.category[labels], health, gone, radii)
        for label, category, state, away, radius in zip(*(c.tolist() for c in columns), strict=True):
            key = (category, state, away, radius)
            piece = self._known.get(key)
            if piece is None:
                made = (
                    (lambda c=category, r=radius: self.gone_camera(c, r, dpr))
                    if away
                    else (lambda c=category, s=state, r=radius: self.camera(c, s, r, dpr))
                )
                piece = self._piece(key, made, 0.0, 0.0, dpr)
            self._pieces[label] = (piece,)

    def _add_clusters(
        self, clusters: Clusters, labels: Positions, radii: Positions, gone: Positions, dpr: float
    ) -> None:
        """Rings, counts, and how many are down."""
        health, category = clusters.health[labels], clusters.category[labels].astype(np.int64)
        parts = sprites.shares_of(health)
        look = category + 1
        look = look << _RADIUS_BITS | radii
        for part in range(parts.shape[1]):
            look = look << _PARTS_BITS | parts[:, part]
        columns = (labels, look, category, clusters.count[labels], health[:, Health.DOWN], radii, gone, parts)
        known = self._known.get
        for label, ring_key, kind, count, down, radius, away, shares in zip(
            *(c.tolist() for c in columns), strict=True
        ):
            if away:
                self._pieces[label] = self._gone(count, radius, dpr)
                continue
            ring = known((ring_key,))
            if ring is None:
                ring = self._alike.get((kind, radius, down > 0)) if self._new_rings <= 0 else None
                if ring is None:
                    ring = self._ring(ring_key, kind, shares, radius, dpr)
                else:
                    self._unfinished.append(label)
            number = known((kind, count))
            figures = (number,) if number else self._number(label, kind, count, dpr)
            if not down:
                self._pieces[label] = (ring, *figures)
                continue
            many = down * 3 >= count
            badge = known((down, many, radius)) or self._badge(down, many, radius, dpr)
            self._pieces[label] = (ring, *figures, badge)

    def _ring(self, key: int, kind: int, shares: list[int], radius: int, dpr: float) -> Piece:
        live, stalled, down, unknown = shares
        parts, colour = (live, stalled, down, unknown), self._colour(kind)
        self._new_rings -= 1
        ring = self._piece((key,), lambda: sprites.cluster(parts, radius, colour, dpr), 0.0, 0.0, dpr)
        self._alike[kind, radius, down > 0] = ring
        return ring

    def _number(self, label: int, kind: int, count: int, dpr: float) -> Pieces:
        """A count that was not drawn yet: as one picture, or figure by figure until there is time."""
        text, colour = sprites.count_text(count), self._colour(kind)
        if self._new_counts > 0:
            self._new_counts -= 1
            return (self._piece((kind, count), lambda: sprites.count(text, colour, dpr), 0.0, 0.0, dpr),)
        self._unfinished.append(label)
        pictures = sprites.count_figures(text, colour, dpr)
        left = -(sum(picture.width() for picture in pictures) // 2)
        pieces = []
        for picture in pictures:
            pieces.append((left, -(picture.height() // 2), picture))
            left += picture.width()
        return tuple(pieces)

    def _badge(self, down: int, many: bool, radius: int, dpr: float) -> Piece:
        return self._piece(
            (down, many, radius),
            lambda: sprites.down_badge(down, dpr, many=many),
            radius * 0.8,
            -radius * 0.86,
            dpr,
        )

    def _gone(self, count: int, radius: int, dpr: float) -> Pieces:
        ring, number = sprites.gone_cluster(sprites.count_text(count), radius, dpr)
        return (
            self._piece((0, 0, 0, 0, radius), lambda: ring, 0.0, 0.0, dpr),
            self._piece((0, 0, 0, 0, 0, count), lambda: number, 0.0, 0.0, dpr),
        )

    def _colour(self, kind: int) -> str:
        return "" if kind == MIXED else self._look(kind)[1]
