"""Cameras merged while they stand on a wall: the kept one stands in, until the merge is taken back."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from console.catalogue.catalogue import Catalogue, Rows
from console.wall.slots import Hole
from console.wall.wall import Wall


class StandIns:
    """Knows for whom a camera stands in. `catalogue` is the one that is renewed in its place."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        # The merged camera's identifier → that of the one in its place.
        self._stands: dict[str, str] = {}

    def id_now(self, camera_id: str) -> str:
        """The identifier under which a camera stands in the catalogue now, its own where it is gone."""
        row = self._catalogue.row_now(camera_id)
        return camera_id if row is None else self._catalogue.ids(np.array([row], dtype=np.int32))[0]

    def rows(self, wall: Wall, rows: Rows, leaving: Mapping[int, Hole]) -> Rows:
        """`rows` (the new row of each old one, -1 where it is gone) with stand-ins come and gone.

        `leaving` are the cameras that the wall's arrangements and pins had, by old rows. What stands on the
        wall already stands in for nobody: it would be there twice.
        """
        changed = self._returned(rows, leaving)
        merged = {
            row: new
            for row, hole in leaving.items()
            if changed[row] < 0 and (new := self._catalogue.row_now(hole.camera_id)) is not None
        }
        if not merged:
            return changed
        changed = changed.copy()
        taken = {int(changed[row]) for row in _shown(wall)}
        for row, new in merged.items():
            if new not in taken:
                taken.add(new)
                changed[row] = new
                gone = leaving[row].camera_id
                self._stands[gone] = self.id_now(gone)
        return changed

    def _returned(self, rows: Rows, leaving: Mapping[int, Hole]) -> Rows:
        """Those whose merge was taken back, in place of the ones that stood in for them."""
        old = {hole.camera_id: row for row, hole in leaving.items()}
        changed = rows
        for gone, kept in list(self._stands.items()):
            back = self._catalogue.row_of_id(gone)
            if back is None and kept in old:
                continue
            del self._stands[gone]
            if back is not None and kept in old:
                changed = changed.copy()
                changed[old[kept]] = back
        return changed


def _shown(wall: Wall) -> set[int]:
    """Rows of the group that is shown and of the pins."""
    return {*wall.group.rows, *(row for _, row in wall.pins)}
