"""From an incident's record to the facts of its package: which files go along and under which path."""

from __future__ import annotations

from cryptography import x509

from console.catalogue.values import Name
from console.evidence.incidents import Incidents
from console.evidence.values import NO_NAME, Capture, CaptureKind, EvidenceFile, Incident
from console.keys import certificates
from console.package.facts import PackagedFile, SealFacts
from console.package.naming import path_for
from console.package.values import ExportError, ExportTrouble, Include

STILL = "still"


def packaged_files(incident: Incident, include: Include) -> tuple[PackagedFile, ...]:
    """What goes along: every original, and the chosen stills and copies. Raises ExportError."""
    if incident.deleted:
        raise ExportError(ExportTrouble.EVIDENCE_DELETED, incident.id)
    paths: dict[str, str] = {}
    found: list[tuple[Capture, EvidenceFile, bool]] = []
    for capture in incident.captures:
        for file in capture.files:
            derived = file.derived or capture.kind is not CaptureKind.CLIP
            if not derived or include.derived is None or file.name in include.derived:
                paths[file.name] = path_for(file.name, derived, paths.values())
                found.append((capture, file, derived))
    if not found:
        raise ExportError(ExportTrouble.NOTHING_TO_EXPORT, incident.id)
    return tuple(_packaged(incident, paths, *each) for each in found)


def _packaged(
    incident: Incident, paths: dict[str, str], capture: Capture, file: EvidenceFile, derived: bool
) -> PackagedFile:
    if not derived:
        return PackagedFile(paths[file.name], capture.camera, file)
    made_of = file.derived_from or _originals_at(incident, capture.camera, file.start_utc)
    return PackagedFile(
        path=paths[file.name],
        camera=capture.camera,
        file=file,
        derived=True,
        derived_from=tuple(paths.get(name, name) for name in made_of),
        what_was_done=file.what_was_done or STILL,
    )


def _originals_at(incident: Incident, camera: int, utc: float) -> tuple[str, ...]:
    """The clips of a camera that show a moment, for a still that does not say which it is of."""
    files = [file for clip in incident.clips if clip.camera == camera for file in clip.files]
    return tuple(file.name for file in files if not file.derived and file.start_utc <= utc <= file.end_utc)


def category_name(incidents: Incidents, incident: Incident) -> Name:
    """What an incident's category is called; its code where the city's file no longer has it."""
    known = {category.code: category.name for category in incidents.categories}
    return known.get(
        incident.category, Name(incident.category, incident.category) if incident.category else NO_NAME
    )


def seal_facts(root: x509.Certificate, own: x509.Certificate, seat: str) -> SealFacts:
    """Who seals: the centre's root, the seat's own certificate."""
    return SealFacts(
        centre=certificates.organisation(root),
        seat=seat,
        root_fingerprint=certificates.fingerprint(root),
        seat_fingerprint=certificates.fingerprint(own),
        demo=certificates.is_demo(root),
    )
