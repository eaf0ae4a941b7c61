"""What the export window asks of the console: an incident, its package, and whether that holds."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from console.catalogue.catalogue import Catalogue
from console.custody.values import Happening, What
from console.evidence.incidents import Incidents
from console.evidence.values import Incident
from console.package.city import CityFacts, city_facts
from console.package.export import export
from console.package.tools import ExportTools
from console.package.values import Exported, ExportRequest, Stage
from console.package.verify import verify
from console.package.verify_values import DoesNotHold, Verified
from ui.background import Background
from ui.settings import Settings

ROOT_FILE = "ROOT.pem"


class ExportServices(Protocol):
    """What of the running console an export needs."""

    @property
    def incidents(self) -> Incidents:
        """The incidents."""

    @property
    def catalogue(self) -> Catalogue:
        """The city."""

    @property
    def background(self) -> Background:
        """Where blocking work is done."""

    @property
    def settings(self) -> Settings:
        """This seat's settings."""

    @property
    def export_tools(self) -> ExportTools:
        """What packages are made with."""


@dataclass(eq=False, slots=True)
class Run:
    """How far work on another thread is; the window looks when it likes, so that nothing need hop."""

    share: float = 0.0
    stage: Stage = Stage.PREPARING
    _stop: threading.Event = field(default_factory=threading.Event)

    def tell(self, share: float, stage: Stage) -> None:
        """From the worker: how far it is."""
        self.share, self.stage = share, stage

    def tell_share(self, share: float) -> None:
        """From the worker, where there are no stages."""
        self.share = share

    def stop(self) -> None:
        """Somebody no longer wants it."""
        self._stop.set()

    def stopped(self) -> bool:
        """Whether it is to end."""
        return self._stop.is_set()


class ExportDesk:
    """Asks the core; `make`, `check` and `room` are for a worker thread, the others return at once."""

    def __init__(self, services: ExportServices) -> None:
        self._services = services
        self._tools = services.export_tools

    @property
    def operator(self) -> str:
        """Who sits at this seat."""
        return self._services.settings.operator

    def incident(self, incident_id: str) -> Incident:
        """The incident as it is now. Raises UnknownIncident."""
        return self._tools.incidents.get(incident_id)

    def city(self, incident: Incident) -> CityFacts:
        """What the catalogue tells of an incident's cameras; to be asked on the catalogue's own thread."""
        return city_facts(self._services.catalogue, incident)

    def make(self, request: ExportRequest, city: CityFacts, run: Run) -> Exported:
        """Make the package. Raises ExportError, EvidenceError or StoreError."""
        return export(request, self._tools, city, progress=run.tell, cancelled=self._ends(run))

    def check(self, exported: Exported, incident_id: str, password: str | None, run: Run) -> Verified:
        """Verify a package as anyone could, and enter that. Raises DoesNotHold, VerificationStopped."""
        with tempfile.TemporaryDirectory(prefix="safecity-root-") as folder:
            root = Path(folder) / ROOT_FILE
            self._tools.keys.export_root(root)
            try:
                held = verify(
                    exported.path,
                    root,
                    password=password,
                    progress=run.tell_share,
                    cancelled=self._ends(run),
                    unpack_in=self._tools.staging,
                )
            except DoesNotHold as wrong:
                self._enter(exported, incident_id, {"holds": False, "finding": wrong.finding.kind.value})
                raise
        self._enter(exported, incident_id, {"holds": True, "sealed_sha256": held.sealed_sha256})
        return held

    def _ends(self, run: Run) -> Callable[[], bool]:
        """A console that ends takes along what nobody waits for any more, rather than leave a half behind."""
        return lambda: run.stopped() or self._services.background.closed

    def _enter(self, exported: Exported, incident_id: str, details: dict[str, object]) -> None:
        happening = Happening(
            What.PACKAGE_VERIFIED, self.operator, incident_id, subject=exported.name, details=details
        )
        self._tools.chain.append(happening)


def room(folder: Path) -> int | None:
    """Bytes that are free where `folder` is, or None where that cannot be told. May block."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
