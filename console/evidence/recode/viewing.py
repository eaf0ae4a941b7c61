"""Standing pictures for the player: decoded exactly, scaled to the place where they are seen, as JPEG."""

from __future__ import annotations

import base64
import io
from collections import OrderedDict
from pathlib import Path

from PIL import Image

from console.evidence.recode.orders import CannotRecode, Message
from console.evidence.recode.reading import Index, index, pictures

KEPT_INDEXES = 32
JPEG_QUALITY = 95


class Viewing:
    """Remembers the stamps of the files that were looked at last."""

    def __init__(self) -> None:
        self._indexes: OrderedDict[tuple[str, int], Index] = OrderedDict()

    def look(self, order: Message) -> Message:
        """The picture that stands at a moment of a file, within a box; raises CannotRecode or OSError."""
        path, seconds = Path(order["path"]), float(order["seconds"])
        found = self._index(path)
        at = float(found.times[found.number_at(seconds)])
        for frame, start_s, end_s in pictures(path, found, at, at):
            width, height = _fitted(float(frame.width * found.shape), frame.height, *order["box"])
            drawn = frame.reformat(width=width, height=height, format="rgb24").to_ndarray()
            image = Image.fromarray(drawn)
            encoded = io.BytesIO()
            image.save(encoded, "JPEG", quality=JPEG_QUALITY, subsampling=0)
            data = base64.b64encode(encoded.getvalue()).decode("ascii")
            return {"start": start_s, "end": end_s, "jpeg": data}
        raise CannotRecode("not_decodable", path.name)

    def _index(self, path: Path) -> Index:
        # One that still grows is read anew.
        key = (str(path), path.stat().st_size)
        found = self._indexes.get(key)
        if found is None:
            found = self._indexes[key] = index(path)
            while len(self._indexes) > KEPT_INDEXES:
                self._indexes.popitem(last=False)
        self._indexes.move_to_end(key)
        return found


def _fitted(wide: float, height: int, box_width: int, box_height: int) -> tuple[int, int]:
    scale = min(1.0, box_width / wide, box_height / height)
    return max(2, round(wide * scale)), max(2, round(height * scale))
