"""The parts of a report, one after the other, each in the language that it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.evidence.values import EvidenceFile, Origin
from console.package.facts import CameraFacts, Device, PackagedFile, PackageFacts
from ui.documents import time_picture, words
from ui.documents.known_words import as_known_words, since_words
from ui.documents.map_picture import HEIGHT_MM, CityShapes, MapPicture, placed
from ui.documents.paper import Paper
from ui.documents.setting import Column, mm
from ui.documents.speech import Speech
from ui.documents.type import BODY, SMALL, SUBTITLE, TITLE
from widgets.words import bytes_words

# What is more stands in the package's JSON files; a report that nobody can leaf through helps nobody.
ENTRIES_MOST = 1500


def add_head(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """What this is, whose and of when."""
    set_ = paper.setting
    incident = facts.incident
    title = incident.title or say.name(facts.category) or say.translate("Documents", "Bookmark")
    paper.add(set_.heading(say.translate("Documents", "Report on an incident"), TITLE))
    paper.add(set_.text(title, SUBTITLE), set_.space(2))
    paper.add(
        set_.pairs(
            [
                (say.translate("Documents", "Package"), facts.name),
                (say.translate("Documents", "Made on"), say.moment(facts.made_utc)),
                (say.translate("Documents", "Made by"), facts.operator or "–"),
                (say.translate("Documents", "Centre"), facts.seal.centre or "–"),
                (say.translate("Documents", "City"), say.name(facts.city) or "–"),
                (say.translate("Documents", "Seat and computer"), f"{facts.seal.seat} · {facts.machine}"),
                (say.translate("Documents", "Program"), f"Safe City Console {facts.app_version}"),
            ]
        )
    )


def add_incident(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """What people wrote of it; what nobody wrote is left out."""
    incident, set_ = facts.incident, paper.setting
    span = say.translate("Documents", "{start} to {end} IST").format(
        start=f"{say.day(incident.start_utc)} {say.clock(incident.start_utc)}",
        end=f"{say.day(incident.end_utc)} {say.clock(incident.end_utc)}",
    )
    references = "; ".join(words.reference_words(say, each) for each in incident.references)
    given = [
        (say.translate("Documents", "Category"), say.name(facts.category)),
        (say.translate("Documents", "Severity"), words.severity_words(say, incident.severity)),
        (say.translate("Documents", "State"), words.state_words(say, incident.state)),
        (say.translate("Documents", "Moment"), say.moment(incident.at_utc)),
        (say.translate("Documents", "Footage wanted"), span),
        (say.translate("Documents", "Bookmarked"), f"{say.moment(incident.made_utc)} · {incident.operator}"),
        (say.translate("Documents", "Place"), incident.place),
        (say.translate("Documents", "Thana"), incident.thana or _thanas(facts, say)),
        (say.translate("Documents", "Reference numbers"), references),
        (say.translate("Documents", "Handled by"), ", ".join(incident.handlers)),
        (say.translate("Documents", "Tags"), ", ".join(incident.tags)),
        (say.translate("Documents", "Note"), incident.note),
    ]
    paper.add(set_.heading(say.translate("Documents", "The incident")))
    paper.add(set_.pairs([(name, value) for name, value in given if value]))


def _thanas(facts: PackageFacts, say: Speech) -> str:
    return ", ".join(dict.fromkeys(say.name(c.thana) for c in facts.cameras if say.name(c.thana)))


def add_claims(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """What is claimed and what is not."""
    set_ = paper.setting
    paper.add(set_.heading(say.translate("Documents", "What is claimed, and what is not")))
    said = [
        say.translate(
            "Documents",
            "The seal begins when this console received the pictures. Nothing is claimed of what "
            "happened before: in the camera, in a recorder, or on the way from them.",
        ),
        say.translate(
            "Documents",
            "Originals hold the pictures as they were received, copied into MP4 without encoding them again. "
            "Their SHA-256 was taken while they were written, and is the one in the custody chain.",
        ),
        say.translate(
            "Documents",
            "Stills and masked copies were made by the console. They are labelled as derived, and are "
            "not the original.",
        ),
        say.translate(
            "Documents",
            "Times are those of this computer, in Indian Standard Time; how sure its clock was is said "
            "below.",
        ),
        *_recorder_times(facts, say),
        say.translate(
            "Documents",
            "Whether anything was changed since can be checked by anyone: VERIFY.txt in the package says "
            "how, with ordinary tools.",
        ),
    ]
    for sentence in said:
        paper.add(set_.bullet(sentence, BODY))


def _recorder_times(facts: PackageFacts, say: Speech) -> list[str]:
    """That a recorder's recordings have its own times, where there are any."""
    if all(each.file.origin is not Origin.RECORDING for each in facts.files):
        return []
    return [
        say.translate(
            "Documents",
            "Of files fetched from a recorder, and of what was made from them, the times are the "
            "recorder's; how far its clock was from this computer's is not known.",
        )
    ]


def device_words(device: Device) -> str:
    """Make, model and serial number, as far as they are known."""
    return " · ".join(part for part in (device.make, device.model, device.serial) if part)


def add_cameras(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """The cameras with where they stand and what they are."""
    set_ = paper.setting
    columns = [
        Column(say.translate("Documents", "Camera"), 9),
        Column(say.translate("Documents", "Name"), 24),
        Column(say.translate("Documents", "Place and thana"), 26),
        Column(say.translate("Documents", "Position"), 17),
        Column(say.translate("Documents", "Device and recorder"), 24),
    ]
    rows = [
        (
            str(camera.number),
            say.name(camera.name),
            ", ".join(
                part for part in (say.name(camera.place), say.name(camera.thana), camera.owner) if part
            ),
            _position_words(camera, say),
            _device_cell(camera, facts, say),
        )
        for camera in facts.cameras
    ]
    paper.add(set_.heading(say.translate("Documents", "Cameras")), set_.table(columns, rows))
    note = say.translate(
        "Documents", "Position, owner and device are those of the centre's list on the day that is named."
    )
    if any(camera.known for camera in facts.cameras):
        paper.add(set_.text(note, SMALL))


def _device_cell(camera: CameraFacts, facts: PackageFacts, say: Speech) -> str:
    known = [device_words(each) for each in (camera.device, camera.recorder) if each.known]
    told = [*(known or [say.translate("Documents", "not known")]), as_known_words(say, facts, camera)]
    return "\n".join(part for part in (*told, since_words(say, camera)) if part)


def _position_words(camera: CameraFacts, say: Speech) -> str:
    if not placed([camera]):
        return say.translate("Documents", "not known")
    text = f"{camera.lat:.6f}, {camera.lon:.6f}"
    if camera.heading is None:
        return text
    looks = say.translate("Documents", "looks {degrees}° from north")
    return f"{text}\n{looks.format(degrees=round(camera.heading))}"


def add_map(paper: Paper, facts: PackageFacts, say: Speech, city: CityShapes) -> None:
    """The map, where a place is known."""
    cameras, set_ = placed(facts.cameras), paper.setting
    if not cameras:
        return
    picture = MapPicture(cameras, city)

    def draw(painter: QPainter, frame: QRectF) -> None:
        picture.draw(painter, frame, paper.device)

    paper.add(set_.heading(say.translate("Documents", "Where the cameras stand")))
    paper.add(set_.drawing(mm(HEIGHT_MM), draw))
    paper.add(
        set_.text(
            say.translate(
                "Documents",
                "A sketch from the centre's list of cameras: positions as entered there, degrees by WGS 84.",
            ),
            SMALL,
        )
    )


def add_clips(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """The originals on a line of time, and as a table."""
    set_ = paper.setting
    paper.add(set_.heading(say.translate("Documents", "Clips")))
    originals = [each for each in facts.files if not each.derived]
    if not originals:
        paper.add(set_.text(say.translate("Documents", "There is no clip in this package.")))
        return
    chart = time_picture.chart(facts, say)
    if chart is not None:
        paper.add(
            set_.drawing(
                chart.height,
                lambda painter, frame: time_picture.draw(painter, frame, chart, say, paper.device),
            )
        )
        legend = say.translate(
            "Documents",
            "The upright line is the moment of the incident; where a bar is hatched, pictures are missing.",
        )
        paper.add(set_.text(legend, SMALL), set_.space(2))
    columns = [
        Column(say.translate("Documents", "Camera"), 9),
        Column(say.translate("Documents", "File"), 30),
        Column(say.translate("Documents", "From – to (IST)"), 24),
        Column(say.translate("Documents", "Pictures"), 22),
        Column(say.translate("Documents", "Size"), 11, right=True),
    ]
    paper.add(set_.table(columns, [_clip_row(each, facts, say) for each in originals]))


def _clip_row(each: PackagedFile, facts: PackageFacts, say: Speech) -> tuple[str, ...]:
    file = each.file
    origin = words.origin_words(say, file.origin)
    if not file.whole:
        origin += "; " + say.translate("Documents", "a part: its writing was cut off")
    length = say.translate("Documents", "{seconds} s").format(seconds=f"{file.end_utc - file.start_utc:.1f}")
    return (
        camera_number(facts, each.camera),
        f"{each.path.rpartition('/')[2]}\n{origin}",
        f"{say.day(file.start_utc)}\n{say.clock(file.start_utc)} – {say.clock(file.end_utc)}\n{length}",
        _picture_words(file, say),
        bytes_words(file.size),
    )


def _picture_words(file: EvidenceFile, say: Speech) -> str:
    told = [f"{file.codec} {file.width}×{file.height}".strip()] if file.width else [file.codec]
    told.append(
        say.translate("Documents", "packets: {packets}, key frames: {keys}").format(
            packets=file.packets, keys=file.key_frames
        )
    )
    if file.facts is not None and file.facts.resolution_changes:
        told.append(
            say.translate("Documents", "resolution changed: {count}").format(
                count=file.facts.resolution_changes
            )
        )
    return "\n".join(part for part in told if part)


def camera_number(facts: PackageFacts, position: int) -> str:
    """The call-up number of a camera by its position in the incident."""
    return next((str(camera.number) for camera in facts.cameras if camera.position == position), "–")
