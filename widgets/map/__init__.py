"""The map: where the cameras of a city are, how they are, and which of them the operator means."""

from widgets.map.map_widget import MapWidget
from widgets.map.selection import MapSelection, Tool

__all__ = ["MapSelection", "MapWidget", "Tool"]
