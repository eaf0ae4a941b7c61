"""Everything of evidence that lives behind the window: incidents, custody, retention, packages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from console.catalogue.catalogue import Catalogue
from console.evidence.categories import city_categories
from console.evidence.incidents import Incidents
from console.package.tools import ExportTools
from console.relay.client import Relay
from console.retention.retention import Retention
from console.sources.camera_recordings import CameraRecordings, Lookup
from console.store.store import Store
from ui.background import Background
from ui.custody_desk import CustodyDesk
from ui.documents.documents import QtDocuments
from ui.documents.map_picture import CityShapes

Post = Callable[[Callable[[], None]], None]


class EvidenceRoom:
    """Built with the services and closed by them; `troubles` are what could not be used as it was found."""

    def __init__(
        self,
        store: Store,
        data: Path,
        relay: Relay,
        catalogue: Catalogue,
        recordings: Lookup,
        background: Background,
        post: Post,
        *,
        operator: Callable[[], str],
        on_unsaved: Callable[[int], None],
        demo: bool,
    ) -> None:
        categories, wrong = city_categories(data)
        self.troubles: list[Exception] = [] if wrong is None else [wrong]
        self.recordings = CameraRecordings(recordings)
        self.incidents = Incidents(
            store,
            relay,
            evidence_folder(data),
            categories=categories,
            on_unsaved=lambda count: post(lambda: on_unsaved(count)),
            recordings=self.recordings,
        )
        self.retention = Retention(store, self.incidents, data)
        self.custody = CustodyDesk(store, data, background, post, operator=operator, demo=demo)
        self._documents = QtDocuments(CityShapes(catalogue.areas, catalogue.ways))

    @property
    def export_tools(self) -> ExportTools | None:
        """What packages are made with; None while the keys are not open."""
        return self.custody.tools(self.incidents, self._documents)


def evidence_folder(data: Path) -> Path:
    """Where incidents' files lie."""
    return data / "evidence"
