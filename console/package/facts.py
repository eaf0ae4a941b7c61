"""What a package tells of an incident: the facts that its JSON files and its documents are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from console.catalogue.values import Name
from console.custody.values import ClockStep, Entry
from console.evidence.values import EvidenceFile, Incident


@dataclass(frozen=True, slots=True)
class FileHashes:
    """A file of the package: its size in bytes and both of its hashes, in hex."""

    size: int
    sha256: str
    sha512: str


@dataclass(frozen=True, slots=True)
class Device:
    """What recorded: empty where nobody knows it, and then a document leaves it blank."""

    kind: str = ""
    make: str = ""
    model: str = ""
    serial: str = ""

    @property
    def known(self) -> bool:
        """Whether it can be told from others at all."""
        return bool(self.make or self.model or self.serial)


@dataclass(frozen=True, slots=True)
class CameraFacts:
    """A camera of the incident: `position` is that in `Incident.cameras`; the place in degrees (WGS 84).

    What follows `thana` is as it was known at `kept_utc`, when the camera came to the incident; or, where
    nothing was kept then (None), as the city's list has it on the day of the export. `listed` says whether
    that list still has the camera, `changed` which fields (`CameraThen`'s names) it has otherwise by now.
    """

    position: int
    number: int
    name: Name
    place: Name
    thana: Name
    category: Name
    lat: float | None = None
    lon: float | None = None
    heading: float | None = None
    owner: str = ""
    device: Device = field(default_factory=Device)
    recorder: Device = field(default_factory=Device)
    kept_utc: float | None = None
    listed: bool = True
    changed: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything is known of what is as of a certain day."""
        told = (self.lat, self.heading, self.owner or None)
        return any(each is not None for each in told) or self.device.known or self.recorder.known


@dataclass(frozen=True, slots=True)
class PackagedFile:
    """One file of evidence as it stands in the package: `path` is relative to the package's folder.

    `derived` is true for stills and copies that the console made; `derived_from` names their originals.
    """

    path: str
    camera: int
    file: EvidenceFile
    derived: bool = False
    derived_from: tuple[str, ...] = ()
    what_was_done: str = ""


@dataclass(frozen=True, slots=True)
class SealFacts:
    """Who seals: fingerprints are SHA-256 in hex, groups of two divided by colons."""

    centre: str
    seat: str
    root_fingerprint: str
    seat_fingerprint: str
    demo: bool


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """Everything that documents may say. Times are UTC seconds; `category` is the incident's.

    `made_utc` is when the package's number was entered in the chain; `clock_steps` are those between the
    incident's moment and the end of its clips.
    """

    name: str
    number: int
    made_utc: float
    operator: str
    incident: Incident
    category: Name
    cameras: tuple[CameraFacts, ...]
    files: tuple[PackagedFile, ...]
    history: tuple[Entry, ...]
    seal: SealFacts
    city: Name
    app_version: str
    machine: str
    language: str = "hi"
    clock_steps: tuple[ClockStep, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
