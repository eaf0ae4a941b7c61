"""Facts of a package as the documents get them: two cameras, gaps, stills, odd names, a chain's entries."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from console.catalogue.values import Name
from console.custody.values import NOTHING_BEFORE, Entry, What
from console.evidence.clock import ClockState
from console.evidence.values import (
    BookmarkedCamera,
    Capture,
    CaptureKind,
    CaptureState,
    EvidenceFile,
    FileFacts,
    Incident,
    IncidentState,
    Origin,
    Reference,
    ReferenceKind,
    Severity,
    Trouble,
)
from console.package.facts import CameraFacts, Device, FileHashes, PackagedFile, PackageFacts, SealFacts
from console.package.gather import STILL

# 22 November 2026, 18:30:00 IST
AT = 1795352400.0
NAMES = (
    Name("घंटाघर चौराहा – पूर्वी प्रवेश", "Clock Tower crossing – east entry"),
    Name("सेंट फ्रांसिस कॉन्वेंट विद्यालय, मुख्य द्वार", "St Francis Convent School, main gate"),
    Name(
        'शराब की दुकान/क्रमांक 7 "ठेका" 🙂 ' + "लम्बा नाम " * 27,
        "Liquor shop/no 7 'theka' 🙂 " + "long name " * 27,
    ),
)
FINGERPRINT = ":".join(f"{(7 * i + 3) % 256:02X}" for i in range(32))
SERIAL = "DS-2CD2143G2-IS20230714AAWR"


def clip(name: str, camera: int, start: float, end: float, **more: object) -> EvidenceFile:
    """A clip's record."""
    values: dict[str, object] = {
        "sha256": hashlib.sha256(name.encode()).hexdigest(),
        "size": 12_345_678 + camera,
        "codec": "h264",
        "width": 1920,
        "height": 1080,
        "packets": 1500,
        "key_frames": 30,
    }
    return EvidenceFile(name, start_utc=start, end_utc=end, **(values | more))  # type: ignore[arg-type]


def captures() -> tuple[Capture, ...]:
    """Three clips (one with gaps, one cut off, one that gave nothing), a still and a masked copy."""
    gaps = ((AT - 20.0, AT - 12.5), (AT + 3.0, AT + 4.2))
    facts = FileFacts(lost=12, reconnects=2, resolution_changes=1, clock_offset_s=-3.4)
    first = clip("1001_183000.mp4", 0, AT - 60, AT + 60, gaps=gaps, facts=facts)
    second = clip("1002_183000.mp4", 1, AT - 31, AT + 22, whole=False, origin=Origin.RECORDING)
    still = clip("1001_183000.jpg", 0, AT, AT, codec="mjpeg", packets=0, key_frames=0)
    masked = clip(
        "derived_1001_183000_masked.mp4",
        0,
        AT - 10,
        AT + 10,
        origin=Origin.DERIVED,
        derived_from=(first.name,),
        what_was_done='{"masks":[{"points":[]},{"points":[]}],"work":"masked"}',
    )

    def made(
        number: int, kind: CaptureKind, camera: int, state: CaptureState, *files: EvidenceFile
    ) -> Capture:
        trouble = (
            None if state is CaptureState.DONE else Trouble.NO_FOOTAGE if not files else Trouble.RELAY_LOST
        )
        stem = files[0].name.rpartition(".")[0] if files else "none"
        return Capture(
            f"c{number}", kind, camera, f"s{camera}", AT - 60, AT + 60, stem, state, trouble, files=files
        )

    return (
        made(1, CaptureKind.CLIP, 0, CaptureState.DONE, first),
        made(2, CaptureKind.CLIP, 1, CaptureState.INTERRUPTED, second),
        made(3, CaptureKind.CLIP, 2, CaptureState.FAILED),
        made(4, CaptureKind.STILL, 0, CaptureState.DONE, still),
        made(5, CaptureKind.DERIVED, 0, CaptureState.DONE, masked),
    )


def incident() -> Incident:
    """What people wrote of it."""
    place, thana = Name("घंटाघर", "Clock Tower"), Name("कोतवाली नगर", "Kotwali Nagar")
    return Incident(
        id="0192f0c4-5b3e-7c11-8d2a-3f6f5c1f9a10",
        seat="0192f0c4-0000-7000-8000-00000000beef",
        operator="आरक्षी सुनीता वर्मा",
        made_utc=AT + 4,
        at_utc=AT,
        clock=ClockState.SYNCHRONISED,
        view=Name("", ""),
        before_s=60.0,
        after_s=60.0,
        folder="x",
        cameras=tuple(
            BookmarkedCamera(f"cam-{i}", 1001 + i, name, f"s{i}", place, thana)
            for i, name in enumerate(NAMES)
        ),
        captures=captures(),
        title="घंटाघर पर मोबाइल छिनैती",
        category="theft",
        severity=Severity.HIGH,
        note="दो व्यक्ति, काली मोटरसाइकिल।\nThey left towards the station.",
        state=IncidentState.KEPT,
        place="घंटाघर के पूर्वी द्वार के सामने",
        thana="कोतवाली नगर",
        tags=("छिनैती", "bike"),
        references=(Reference(ReferenceKind.FIR, "0417/2026"), Reference(ReferenceKind.GD, "31")),
        handlers=("उप-निरीक्षक अनिल कुमार", "S. Khan"),
    )


def entry(number: int, what: What, **more: object) -> Entry:
    """An entry of the chain, its hashes of no meaning here."""
    values: dict[str, object] = {
        "seat": "beef",
        "at_utc": AT + number,
        "monotonic_s": float(number),
        "boot": "b",
        "clock": ClockState.SYNCHRONISED,
        "who": "आरक्षी सुनीता वर्मा",
        "where": "iccc-pc-3",
        "incident": incident().id,
        "subject": "",
        "why": "",
        "details": "{}",
        "previous": NOTHING_BEFORE,
        "content_sha256": "0" * 64,
        "hash": "1" * 64,
    }
    return Entry(number=number, what=what, **(values | more))  # type: ignore[arg-type]


def history() -> tuple[Entry, ...]:
    """A few entries of several kinds, one from an unsure clock."""
    return (
        entry(40, What.BOOKMARKED),
        entry(
            43,
            What.CAPTURE_ENDED,
            subject="1001_183000",
            details='{"files":[{"name":"a.mp4","sha256":"' + "ab" * 32 + '"}]}',
        ),
        entry(44, What.CHANGED, subject="title", details='{"before":"","after":"घंटाघर पर मोबाइल छिनैती"}'),
        entry(
            47, What.STATE_CHANGED, why="गवाह ने पहचान की", details='{"before":"under_review","after":"kept"}'
        ),
        entry(51, What.EXPORT_BEGUN, clock=ClockState.NOT_SYNCHRONISED, details="no JSON"),
    )


def cameras() -> tuple[CameraFacts, ...]:
    """Two near each other, one without a place."""
    place, thana = Name("घंटाघर", "Clock Tower"), Name("कोतवाली नगर", "Kotwali Nagar")
    junction = Name("चौराहा", "Junction")
    return (
        CameraFacts(
            *(0, 1001, NAMES[0], place, thana, junction, 27.8974, 78.0880, 45.0, "नगर निगम"),
            device=Device("camera", "Hikvision", "DS-2CD2143G2", SERIAL),
        ),
        CameraFacts(*(1, 1002, NAMES[1], place, thana, junction, 27.8990, 78.0912, None)),
        CameraFacts(*(2, 1003, NAMES[2], place, thana, junction)),
    )


def facts(*, demo: bool = False, language: str = "hi") -> PackageFacts:
    """All of it."""
    what = incident()
    files = []
    for capture in what.captures:
        for file in capture.files:
            derived = capture.kind is not CaptureKind.CLIP
            name = file.name if not derived or file.name.startswith("derived_") else f"derived_{file.name}"
            files.append(
                PackagedFile(
                    path=f"data/{'derived' if derived else 'originals'}/{name}",
                    camera=capture.camera,
                    file=file,
                    derived=derived,
                    derived_from=("data/originals/1001_183000.mp4",) if derived else (),
                    what_was_done=file.what_was_done or (STILL if derived else ""),
                )
            )
    centre = "एकीकृत कमांड एवं नियंत्रण केन्द्र, अलीगढ़"
    return PackageFacts(
        name="SCC-0000beef-000007",
        number=7,
        made_utc=AT + 3600,
        operator="आरक्षी सुनीता वर्मा",
        incident=what,
        category=Name("चोरी", "Theft"),
        cameras=cameras(),
        files=tuple(files),
        history=history(),
        seal=SealFacts(centre, what.seat, FINGERPRINT, FINGERPRINT[::-1], demo),
        city=Name("अलीगढ़", "Aligarh"),
        app_version="0.1.0",
        machine="iccc-pc-3",
        language=language,
    )


def without_places(given: PackageFacts) -> PackageFacts:
    """The same, and nobody knows where a camera stands."""
    return replace(given, cameras=tuple(replace(c, lat=None, lon=None) for c in given.cameras))


def hashes(given: PackageFacts) -> dict[str, FileHashes]:
    """Hashes of its files, and of one that is no evidence."""
    paths = [each.path for each in given.files] + ["data/incident.json"]
    sealed = {each.path: each.file.sha256 for each in given.files}
    return {
        path: FileHashes(
            1000 + len(path),
            sealed.get(path, hashlib.sha256(path.encode()).hexdigest()),
            hashlib.sha512(path.encode()).hexdigest(),
        )
        for path in paths
    }


def lay_out(given: PackageFacts, folder: Path) -> Path:
    """The package's folder as the documents find it: with its stills."""
    for name in ("data/documents", "data/derived", "data/originals"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for each in given.files:
        if each.path.endswith(".jpg"):
            _picture().save(folder / each.path, quality=92)
    return folder


def _picture() -> Image.Image:
    image = Image.new("RGB", (1920, 1080), "#50606e")
    draw = ImageDraw.Draw(image)
    for i in range(0, 1920, 160):
        draw.rectangle((i, 500 + i // 8, i + 80, 1080), fill="#8a6f4d")
    draw.ellipse((800, 300, 1100, 600), fill="#d8b25a")
    return image
