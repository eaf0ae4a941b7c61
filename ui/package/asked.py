"""What `safecity evidence` does without a window: lists incidents, exports one, makes a sample."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.catalogue.catalogue import Catalogue
from console.catalogue.load import load
from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints
from console.evidence import reading
from console.evidence.categories import city_categories
from console.evidence.incidents import Incidents
from console.evidence.values import EVERYTHING, Incident, UnknownIncident
from console.ist import ist
from console.keys.of_seat import open_keys, stamper, tell_chain
from console.package.city import city_facts
from console.package.export import export
from console.package.leftovers import settle
from console.package.sample import Sample, sample
from console.package.tools import STAGING, ExportTools
from console.package.values import Exported, ExportRequest
from console.relay.values import ClipRequest, StreamStatus
from console.store.reading import StoreReader
from console.store.store import Store
from ui.documents.documents import QtDocuments
from ui.documents.map_picture import CityShapes
from ui.evidence_room import evidence_folder
from ui.incidents.words import language
from ui.keys_of_centre.look import is_demo_folder
from ui.settings import Settings

translate = QCoreApplication.translate

# The end of an identifier is its random part; this much of it is given when an incident is asked for.
_END_AT_LEAST = 6
_LOOKED_THROUGH = 10_000
_PASSWORD_BYTES_AT_MOST = 4096


class CannotDo(Exception):
    """What was asked makes no sense here; `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class _NoRelay:
    """Nothing is recorded here: an incident is only taken along."""

    def record(self, request: ClipRequest) -> None:
        """Not asked."""

    def cancel_record(self, clip_id: str) -> None:
        """Not asked."""

    def still(self, still_id: str, stream_id: str, at_utc: float | None, path: str) -> None:
        """Not asked."""

    def status(self, stream_id: str) -> StreamStatus | None:
        """No stream is held."""
        return None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer for people, line by line, and for programs, as what JSON can say."""

    lines: tuple[str, ...]
    told: dict[str, Any]


def listed(data: Path, limit: int) -> Answer:
    """The newest incidents, also while the console runs. Raises CannotDo or a StoreError."""
    reader = StoreReader(data)
    try:
        if not reader.has("custody_entries"):
            raise CannotDo(
                translate("Export", "This folder is of an older console: open it with this one once.")
            )
        found = reader.read(lambda db: reading.find(db, EVERYTHING, limit, None))
    finally:
        reader.close()
    told = [_told(incident) for incident in found]
    lines = tuple(_line(incident) for incident in found)
    nothing = translate("Export", "There is no incident in this folder yet.")
    return Answer(lines or (nothing,), {"incidents": told})


def exported(data: Path, asked: str, target: Path, password: str | None) -> Answer:
    """Export an incident. Raises CannotDo, ExportError, EvidenceError, StoreError or KeysError."""
    with _room(data) as room:
        incident = _incident(room.tools.incidents, asked)
        request = ExportRequest(incident.id, target, room.operator, password, language=language())
        return _of_package(export(request, room.tools, city_facts(room.catalogue, incident)))


def sampled(folder: Path, operator: str, password: str | None) -> Answer:
    """Make a sample. Raises SampleFailed, ExportError, StoreError, KeysError or OSError."""
    made = sample(folder, QtDocuments(), operator=operator, password=password, language=language())
    answer = _of_package(made.exported)
    lines = (*answer.lines, _root_line(made))
    return Answer(lines, {**answer.told, "root": str(made.root)})


def _root_line(made: Sample) -> str:
    return translate("Export", "Root for verification: {path}").format(path=made.root)


@dataclass(frozen=True, slots=True)
class _Room:
    """A data folder without a window."""

    operator: str
    catalogue: Catalogue
    tools: ExportTools


@contextmanager
def _room(data: Path) -> Iterator[_Room]:
    """A data folder's store, keys and incidents, without a relay. Raises StoreError or KeysError."""
    # A mistyped folder is not made a console's, with keys of its own.
    StoreReader(data).close()
    with Store.open(data) as store:
        operator = Settings(store).operator
        keys = open_keys(store, data, demo=is_demo_folder(data), who=operator)
        tell_chain(store, keys)
        chain, staging = Chain(store), data / STAGING
        checkpoints = Checkpoints(chain, keys, data / "custody")
        # The window tells of a file of categories that cannot be used; here the shipped ones do.
        categories, _ = city_categories(data)
        incidents = Incidents(store, _NoRelay(), evidence_folder(data), categories=categories)
        catalogue = load(store)
        documents = QtDocuments(CityShapes(catalogue.areas, catalogue.ways))
        settle(chain, staging)
        try:
            tools = ExportTools(incidents, chain, checkpoints, keys, documents, staging, stamper(store))
            yield _Room(operator, catalogue, tools)
        finally:
            incidents.close()
            checkpoints.close()


def _incident(incidents: Incidents, asked: str) -> Incident:
    try:
        return incidents.get(asked)
    except UnknownIncident:
        found = [i for i in incidents.latest(_LOOKED_THROUGH) if i.id.endswith(asked)]
    if len(asked) < _END_AT_LEAST or not found:
        raise CannotDo(
            translate(
                "Export", "There is no incident {asked}: “safecity evidence list” shows which there are."
            ).format(asked=asked)
        )
    if len(found) > 1:
        text = translate("Export", "{count} incidents end with {asked}: give more of the identifier.")
        raise CannotDo(text.format(count=len(found), asked=asked))
    return found[0]


def password_in(file: Path) -> str:
    """The first line of a file. Raises CannotDo, or OSError."""
    with file.open("rb") as stream:
        content = stream.read(_PASSWORD_BYTES_AT_MOST)
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        lines = []
    if not lines or not lines[0]:
        raise CannotDo(translate("Export", "The first line of {path} holds no password.").format(path=file))
    return lines[0]


def _of_package(made: Exported) -> Answer:
    lines = [
        translate("Export", "Package {number}: {path}").format(number=made.number, path=made.path),
        translate("Export", "{files} files, {size} bytes, written and read back").format(
            files=made.files, size=made.size
        ),
        translate("Export", "SHA-256 of the tag manifest: {sha256}").format(sha256=made.root_sha256),
        translate("Export", "Fingerprint of the centre's root: {fingerprint}").format(
            fingerprint=made.root_fingerprint
        ),
    ]
    if made.archive_sha256:
        said = translate("Export", "SHA-256 of the encrypted file: {sha256}")
        lines.append(said.format(sha256=made.archive_sha256))
    if made.stamp_trouble:
        said = translate("Export", "Without a time stamp: {detail}")
        lines.append(said.format(detail=made.stamp_trouble))
    if made.demo:
        lines.append(translate("Export", "Made with demo keys: not for court."))
    if not made.entered:
        lines.append(translate("Export", "The custody chain could not be told yet: the disk takes no entry."))
    return Answer(tuple(lines), _told_package(made))


def _told_package(made: Exported) -> dict[str, Any]:
    return {
        "package": str(made.path),
        "name": made.name,
        "number": made.number,
        "files": made.files,
        "size": made.size,
        "sealed_sha256": made.root_sha256,
        "root_fingerprint": made.root_fingerprint,
        "archive_sha256": made.archive_sha256,
        "time_stamped": made.time_stamped,
        "stamp_trouble": made.stamp_trouble,
        "demo": made.demo,
        "entered": made.entered,
    }


def _line(incident: Incident) -> str:
    cameras = ", ".join(str(camera.number) for camera in incident.cameras[:8])
    title = " ".join(incident.title.split()) or "–"
    return f"{incident.id}  {ist(incident.at_utc):%Y-%m-%d %H:%M:%S}  {cameras}  {title}"


def _told(incident: Incident) -> dict[str, Any]:
    return {
        "id": incident.id,
        "at_utc": incident.at_utc,
        "title": incident.title,
        "category": incident.category,
        "state": incident.state,
        "cameras": [camera.number for camera in incident.cameras],
        "files": len(incident.files),
        "size": sum(file.size for file in incident.files),
        "deleted": incident.deleted,
    }
