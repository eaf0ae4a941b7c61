"""Gives every map of the window its ground, as it is set; and has all follow when it is set anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from console.sources.http import Login
from console.tiles.mbtiles import MbTiles
from console.tiles.server import TileServer
from console.tiles.values import ZOOM_AT_MOST, TilesInfo, TileSource, TilesTrouble
from ui.settings import Settings
from widgets.map.canvas import MapCanvas
from widgets.map.raster import RasterLayer

KEY = "map.ground"
CACHE = "tiles"
Kind = Literal["plain", "file", "server"]


@dataclass(frozen=True, slots=True)
class GroundChoice:
    """What is set. `place` is a file or an address with {z}, {x} and {y}; `attribution` is shown on the map.

    `credential` names a login; the address itself never carries one.
    """

    kind: Kind = "plain"
    place: str = ""
    attribution: str = ""
    credential: str = ""
    zoom_to: int = 19


def choice_from(told: object) -> GroundChoice:
    """What was kept; plain ground for anything else."""
    if not isinstance(told, dict) or told.get("kind") not in ("file", "server"):
        return GroundChoice()
    zoom = told.get("zoom_to")
    return GroundChoice(
        told["kind"],
        str(told.get("place", "")),
        str(told.get("attribution", "")),
        str(told.get("credential", "")),
        zoom if isinstance(zoom, int) and 0 <= zoom <= ZOOM_AT_MOST else 19,
    )


class MapGround(QObject):
    """`attach` a map once; `changed(TilesTrouble | None)` when the first one's ground can be had or not."""

    changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        data: Path,
        login: Callable[[str], Login] = lambda name: Login(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._data, self._login = settings, data, login
        nothing: dict[str, Any] = {}
        self.choice = choice_from(settings.get(KEY, nothing))
        self._layers: dict[int, tuple[MapCanvas, RasterLayer | None, str]] = {}

    def logins_changed(self) -> None:
        """A server that wants a login is asked anew, with the one of now."""
        if self.choice.credential:
            self._give_all()

    def attach(self, shown: MapCanvas, own_words: str = "") -> None:
        """Give a map its ground, until it is destroyed. `own_words` stand beside the ground's attribution."""
        key = id(shown)
        if key not in self._layers:
            shown.destroyed.connect(lambda _=None: self._forget(key))
        self._close(key)
        self._layers[key] = (shown, None, own_words)
        self._give(key)

    def set_choice(self, choice: GroundChoice) -> None:
        """Another ground, for all maps and from now on."""
        self.choice = choice
        self._settings.put(KEY, asdict(choice))
        self._give_all()

    def set_own_words(self, shown: MapCanvas, words: str) -> None:
        """What else a map's corner says, in the language of the moment."""
        key = id(shown)
        if key in self._layers:
            self._layers[key] = (*self._layers[key][:2], words)
            self._attribute(key)

    def opener(self, choice: GroundChoice) -> Callable[[], TileSource]:
        """What opens the tiles of a choice, on the thread that reads them."""
        if choice.kind == "file":
            return lambda: MbTiles(Path(choice.place))
        return lambda: TileServer(
            choice.place,
            self.cache_file(choice),
            login=self._login(choice.credential),
            attribution=choice.attribution,
            zoom_to=choice.zoom_to,
        )

    def cache_file(self, choice: GroundChoice) -> Path:
        """Where a server's tiles are kept: each address has a file of its own."""
        name = hashlib.sha256(choice.place.encode()).hexdigest()[:16]
        return self._data / CACHE / f"{name}.sqlite3"

    def close(self) -> None:
        """Let all tiles go."""
        for key in tuple(self._layers):
            self._close(key)
        self._layers.clear()

    def _give_all(self) -> None:
        for key in tuple(self._layers):
            self._close(key)
            self._give(key)
        # What was told of the former one is of the past.
        self.changed.emit(None)

    def _give(self, key: int) -> None:
        shown, _, words = self._layers[key]
        if self.choice.kind == "plain":
            shown.set_raster(None)
        else:
            layer = RasterLayer(self.opener(self.choice), self)
            self._layers[key] = (shown, layer, words)
            layer.opened.connect(lambda _info: self._attribute(key))
            layer.trouble_changed.connect(lambda trouble: self._tell(key, trouble))
            shown.set_raster(layer)
        self._attribute(key)

    def _tell(self, key: int, trouble: TilesTrouble | None) -> None:
        # One sentence is enough where several maps have the same ground.
        if key == next(iter(self._layers), None):
            self.changed.emit(trouble)

    def _attribute(self, key: int) -> None:
        if key not in self._layers:
            return
        shown, layer, words = self._layers[key]
        info = layer.info if layer is not None else None
        own = self.choice.attribution or (info.attribution if isinstance(info, TilesInfo) else "")
        shown.set_attribution(" · ".join(part for part in (own if layer else "", words) if part))

    def _close(self, key: int) -> None:
        shown, layer, words = self._layers.get(key, (None, None, ""))
        if layer is not None and shown is not None:
            shown.set_raster(None)
            layer.close()
            layer.deleteLater()
            self._layers[key] = (shown, None, words)

    def _forget(self, key: int) -> None:
        _, layer, _ = self._layers.pop(key, (None, None, ""))
        if layer is not None:
            layer.close()
            layer.deleteLater()
