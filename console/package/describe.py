"""What a package's own JSON files say: incident, source of the footage, clocks, what was derived from it.

Only facts: what nobody knows is null or empty; nothing is claimed of the time before the console received it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from console.catalogue.values import Name
from console.custody.values import ClockStep
from console.evidence.shortfall import Shortfall, shortfalls
from console.evidence.values import Capture, EvidenceFile, Incident, Origin
from console.package.facts import CameraFacts, Device, FileHashes, PackagedFile, PackageFacts
from console.package.plain_json import document, moment, name

Hashes = Mapping[str, FileHashes]
Said = dict[str, object]

FORMAT = 1

# Whose clock the times of a file are from; of what the console made, they are its original's.
_BASIS = {
    Origin.RING: "clock_of_the_machine",
    Origin.RECORDING: "clock_of_the_recorder",
    Origin.UPLOAD: "not_known",
    Origin.DERIVED: "clock_of_the_original",
}


def incident_json(facts: PackageFacts, hashes: Hashes) -> bytes:
    """The incident as it is on record, and every original in the package."""
    return document(
        {
            **_head("incident", facts),
            "incident": _incident(facts.incident, facts.category),
            "cameras": [_camera(facts, camera) for camera in facts.cameras],
            "captures": [_capture(capture) for capture in facts.incident.captures],
            "files": [_file(file, hashes) for file in facts.files if not file.derived],
        }
    )


def derived_json(facts: PackageFacts, hashes: Hashes) -> bytes:
    """Every still and copy that the console made, of which originals and how."""
    return document(
        {
            **_head("derived", facts),
            "files": [
                {
                    **_file(file, hashes),
                    "derived_from": list(file.derived_from),
                    "what_was_done": file.what_was_done,
                }
                for file in facts.files
                if file.derived
            ],
        }
    )


def source_json(facts: PackageFacts) -> bytes:
    """Where the footage comes from: device, recorder, stream, and what the stream was like."""
    return document(
        {
            **_head("source", facts),
            # The seal begins when the console received the packets; nothing is known of before.
            "sealed_from": "received_by_the_console",
            "cameras": [_source(facts, camera) for camera in facts.cameras],
            "files": [_stream(file) for file in facts.files if not file.derived],
            "lacking": [_lacking(each) for each in shortfalls(facts.incident)],
            "resolution_changes": list(_resolution_changes(facts)),
        }
    )


def clock_json(facts: PackageFacts) -> bytes:
    """What the clocks were like at each entry of the incident's history."""
    return document(
        {
            **_head("clock", facts),
            "basis": "clock_of_the_machine",
            "machine": facts.machine,
            "at_the_key_press": {"clock": facts.incident.clock, "made": moment(facts.incident.made_utc)},
            "moments": [
                {
                    "entry": entry.number,
                    "what": entry.what,
                    "at": moment(entry.at_utc),
                    "clock": entry.clock,
                    "monotonic_s": round(entry.monotonic_s, 6),
                    "boot": entry.boot,
                }
                for entry in facts.history
            ],
            # Then the incident's moment and its clips' times are those of two clocks.
            "clock_was_set": [_step(step) for step in facts.clock_steps],
            "cameras": [
                {
                    "camera": file.camera,
                    "name": file.file.name,
                    "basis": _BASIS[file.file.origin],
                    "camera_clock_less_ours_s": file.file.facts.clock_offset_s if file.file.facts else None,
                }
                for file in facts.files
                if not file.derived
            ],
        }
    )


def _step(step: ClockStep) -> Said:
    return {
        "by_s": round(step.by_s, 3),
        "after": {"entry": step.after_entry, "at": moment(step.after_utc)},
        "before": {"entry": step.before_entry, "at": moment(step.before_utc)},
    }


def _head(what: str, facts: PackageFacts) -> Said:
    return {
        "format": f"safe-city-console/{what}/{FORMAT}",
        "package": {
            "name": facts.name,
            "number": facts.number,
            "made": moment(facts.made_utc),
            "operator": facts.operator,
            "demo": facts.seal.demo,
            "centre": facts.seal.centre,
            "city": name(facts.city),
            "seat": facts.seal.seat,
            "machine": facts.machine,
            "app_version": facts.app_version,
            "root_fingerprint": facts.seal.root_fingerprint,
        },
    }


def _incident(incident: Incident, category: Name) -> Said:
    return {
        "id": incident.id,
        "seat": incident.seat,
        "operator": incident.operator,
        "made": moment(incident.made_utc),
        "about": moment(incident.at_utc),
        "from": moment(incident.start_utc),
        "to": moment(incident.end_utc),
        "clock": incident.clock,
        "view": name(incident.view),
        "title": incident.title,
        "category": {"code": incident.category, **name(category)},
        "severity": incident.severity,
        "state": incident.state,
        "place": incident.place,
        "thana": incident.thana,
        "note": incident.note,
        "tags": list(incident.tags),
        "references": [{"kind": ref.kind, "number": ref.number} for ref in incident.references],
        "handlers": list(incident.handlers),
        "hold": incident.hold,
    }


def _camera(facts: PackageFacts, camera: CameraFacts) -> Said:
    return {
        "camera": camera.position,
        "id": facts.incident.cameras[camera.position].camera_id,
        "number": camera.number,
        "name": name(camera.name),
        "place": name(camera.place),
        "thana": name(camera.thana),
        "category": name(camera.category),
        "lat": camera.lat,
        "lon": camera.lon,
        "heading": camera.heading,
        "known": _known(facts, camera),
    }


def _known(facts: PackageFacts, camera: CameraFacts) -> Said:
    """Of when device, owner, category and place are: a camera may have been replaced since the incident."""
    kept = camera.kept_utc is not None
    as_of = camera.kept_utc if kept else facts.made_utc if camera.listed else None
    return {
        "as_of": moment(as_of),
        "kept_with_the_incident": kept,
        "in_the_list_at_the_export": camera.listed,
        "changed_in_the_list_since": list(camera.changed),
    }


def _capture(capture: Capture) -> Said:
    return {
        "id": capture.id,
        "kind": capture.kind,
        "camera": capture.camera,
        "stream": capture.stream_id,
        "from": moment(capture.start_utc),
        "to": moment(capture.end_utc),
        "footage_from": moment(capture.footage_from_utc),
        "origin": capture.origin,
        "state": capture.state,
        "trouble": capture.trouble,
        "files": [file.name for file in capture.files],
    }


def _file(packaged: PackagedFile, hashes: Hashes) -> Said:
    file, found = packaged.file, hashes[packaged.path]
    return {
        "path": packaged.path,
        "name": file.name,
        "camera": packaged.camera,
        "size": found.size,
        "sha256": found.sha256,
        "sha512": found.sha512,
        "from": moment(file.start_utc),
        "to": moment(file.end_utc),
        "whole": file.whole,
        "origin": file.origin,
    }


def _source(facts: PackageFacts, camera: CameraFacts) -> Said:
    return {
        "camera": camera.position,
        "number": camera.number,
        "owner": camera.owner,
        "device": _device(camera.device),
        "recorder": _device(camera.recorder),
        "known": _known(facts, camera),
        "stream": facts.incident.cameras[camera.position].stream_id,
    }


def _device(device: Device) -> Said:
    said = {"kind": device.kind, "make": device.make, "model": device.model, "serial": device.serial}
    return {key: value or None for key, value in said.items()}


def _stream(packaged: PackagedFile) -> Said:
    file, facts = packaged.file, packaged.file.facts
    return {
        "name": file.name,
        "camera": packaged.camera,
        "origin": file.origin,
        "container": "mp4",
        "re_encoded": False,
        "codec": file.codec,
        "width": file.width,
        "height": file.height,
        "packets": file.packets,
        "key_frames": file.key_frames,
        "gaps": [{"from": moment(a), "to": moment(b), "seconds": round(b - a, 3)} for a, b in file.gaps],
        "whole": file.whole,
        "lost_in_the_last_minute": facts.lost if facts else None,
        "reconnects": facts.reconnects if facts else None,
        "device": (facts.device if facts else "") or None,
    }


def _lacking(short: Shortfall) -> Said:
    """What a clip was asked for and no clip of its camera has; `capture` is the one in incident.json."""
    return {
        "camera": short.capture.camera,
        "capture": short.capture.id,
        "asked_from": moment(short.capture.start_utc),
        "asked_to": moment(short.capture.end_utc),
        "where": short.where,
        "from": moment(short.start_utc),
        "to": moment(short.end_utc),
        "seconds": round(short.end_utc - short.start_utc, 3),
        "in_a_gap_of_a_file": short.in_a_gap,
    }


def _resolution_changes(facts: PackageFacts) -> Iterable[Said]:
    """Where a clip went on in another file because the camera changed its codec or its picture's size."""
    packaged = {file.file.name: file for file in facts.files if not file.derived}
    for capture in facts.incident.clips:
        for before, after in pairwise(capture.files):
            if before.name in packaged and after.name in packaged and _form(before) != _form(after):
                yield {
                    "camera": capture.camera,
                    "at": moment(after.start_utc),
                    "before": list(_form(before)),
                    "after": list(_form(after)),
                }


def _form(file: EvidenceFile) -> tuple[str, int, int]:
    return file.codec, file.width, file.height
