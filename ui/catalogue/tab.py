"""What the page of cameras and lists knows of each of its sections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.catalogue.desk import Desk


@dataclass(frozen=True, slots=True)
class TabSpec:
    """A section: `words` is its name in the language of the moment, `icon` a QtAwesome name.

    `make` builds it when it is first shown. `count` is how much waits there, asked off the GUI thread
    (`store.read` may be used); None where nothing is counted.
    """

    name: str
    words: Callable[[], str]
    icon: str
    make: Callable[[Desk], QWidget]
    count: Callable[[], int] | None = None
