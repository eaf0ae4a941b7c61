"""The draft of a certificate under section 63(4) of the Bharatiya Sakshya Adhiniyam, 2023.

Its items follow the Schedule to the Act (Part A: the party, Part B: the expert) in plain words of our own,
for a lawyer to confirm. Only facts that the console knows are filled in. What a person states on oath
(ownership, lawful control, that a device worked properly), signatures and the whole of Part B stay blank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from console.package.facts import Device, FileHashes, PackageFacts
from ui.documents.edges import edges
from ui.documents.known_words import as_known_words
from ui.documents.paper import Paper
from ui.documents.report_parts import camera_number
from ui.documents.setting import Column
from ui.documents.speech import Speech
from ui.documents.type import BODY, SMALL, SUBHEADING, TITLE, WARN

_BLANK = "____________"
_EMPTY, _TICKED = "[\u00a0\u00a0\u00a0]", "[X]"
_SHARE = 0.36


def write_certificate(
    facts: PackageFacts, hashes: Mapping[str, FileHashes], path: Path, says: Sequence[Speech]
) -> int:
    """Write the draft in each of `says`, each on pages of its own; answer the pages. Raises OSError."""
    first = says[0]
    title = first.translate("Documents", "Draft of a certificate, section 63(4) BSA")
    warning = " / ".join(
        dict.fromkeys(say.translate("Documents", "DRAFT – not a certificate") for say in says)
    )
    paper = Paper(f"{title} – {facts.name}", facts.made_utc, edges(facts, title, first, warning))
    for number, say in enumerate(says):
        if number:
            paper.add(paper.setting.new_page())
        _add_head(paper, say)
        _add_person(paper, say)
        _add_record(paper, facts, say)
        _add_devices(paper, facts, say)
        _add_statements(paper, say)
        _add_hashes(paper, facts, hashes, say)
        _add_signature(paper, say)
        _add_expert(paper, say)
    return paper.write(path)


def _add_head(paper: Paper, say: Speech) -> None:
    set_ = paper.setting
    title = say.translate(
        "Documents", "Draft of a certificate under section 63(4) of the Bharatiya Sakshya Adhiniyam, 2023"
    )
    warning = say.translate(
        "Documents",
        "DRAFT. This is not a certificate. It becomes one only when a person has read it, has completed "
        "what is blank, and has signed it.",
    )
    note = say.translate(
        "Documents",
        "The program filled in only what it knows and states nothing on oath. The items follow the "
        "Schedule to the Act in plain words; the wording of the Act prevails, and a lawyer confirms it.",
    )
    paper.add(set_.heading(title, TITLE), set_.text(warning, WARN), set_.text(note, SMALL))


def _add_person(paper: Paper, say: Speech) -> None:
    set_ = paper.setting
    paper.add(set_.heading(say.translate("Documents", "Part A – to be completed by the party")))
    paper.add(set_.heading(say.translate("Documents", "1. Who gives the certificate"), SUBHEADING))
    paper.add(set_.pairs(_person_blanks(say), _SHARE))


def _person_blanks(say: Speech) -> list[tuple[str, str | None]]:
    return [
        (say.translate("Documents", "Name"), None),
        (say.translate("Documents", "Son, daughter or spouse of"), None),
        (say.translate("Documents", "Address"), None),
        (say.translate("Documents", "Office and designation"), None),
        (say.translate("Documents", "Oath or affirmation"), None),
    ]


def _add_record(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    set_ = paper.setting
    originals = [each for each in facts.files if not each.derived]
    count = say.translate("Documents", "Originals: {originals}; derived files: {derived}")
    made = [
        (say.translate("Documents", "Package"), facts.name),
        (
            say.translate("Documents", "Files"),
            count.format(originals=len(originals), derived=len(facts.files) - len(originals)),
        ),
        (say.translate("Documents", "Date on which the package was made"), say.day(facts.made_utc)),
        (say.translate("Documents", "Time (IST, 24 hours)"), say.clock(facts.made_utc)),
        (say.translate("Documents", "Place"), _place(facts, say) or None),
    ]
    if originals:
        start = min(each.file.start_utc for each in originals)
        end = max(each.file.end_utc for each in originals)
        made.insert(
            2, (say.translate("Documents", "Footage from and to"), f"{say.moment(start)} – {say.moment(end)}")
        )
    paper.add(set_.heading(say.translate("Documents", "2. The electronic record"), SUBHEADING))
    paper.add(set_.space(1), set_.pairs(made, share=_SHARE))


def _ticks(text: str) -> str:
    """A box and the word after it stay in one line."""
    return text.replace("] ", "]\u00a0")


def _place(facts: PackageFacts, say: Speech) -> str:
    centre, city = facts.seal.centre, say.name(facts.city)
    named = any(name and name in centre for name in (facts.city.hi, facts.city.en))
    return centre if named or not city else ", ".join(part for part in (centre, city) if part)


def _add_devices(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    set_ = paper.setting
    paper.add(
        set_.heading(
            say.translate("Documents", "3. The device or the source that the record was taken from"),
            SUBHEADING,
        )
    )
    kinds = say.translate(
        "Documents",
        "(to be ticked)  {box} computer or storage medium   {box} DVR   {box} mobile   {box} flash drive   "
        "{box} CD or DVD   {box} server   {box} cloud   {box} other",
    )
    paper.add(set_.text(_ticks(kinds.format(box=_EMPTY)), BODY), set_.space(2))
    columns = [
        Column(say.translate("Documents", "Device"), 26),
        Column(say.translate("Documents", "Make"), 18),
        Column(say.translate("Documents", "Model"), 18),
        Column(say.translate("Documents", "Serial number"), 19),
        Column(say.translate("Documents", "Other identifier (UID, MAC, IMEI), colour"), 19),
    ]
    paper.add(set_.table(columns, _device_rows(facts, say)))


def _device_rows(facts: PackageFacts, say: Speech) -> list[tuple[str, ...]]:
    rows = []
    for camera in facts.cameras:
        name = say.translate("Documents", "Camera {number}").format(number=camera.number)
        # The device of today may be another one than that which recorded: the draft names the day.
        known = as_known_words(say, facts, camera) if camera.device.known else ""
        named = "\n".join(part for part in (name, say.name(camera.name), known) if part)
        rows.append(_device_row(named, camera.device))
        if camera.recorder != Device():
            recorder = say.translate("Documents", "Recorder of camera {number}")
            rows.append(_device_row(recorder.format(number=camera.number), camera.recorder))
    computer = say.translate("Documents", "Computer that received and kept it: {machine}")
    rows.append(_device_row(computer.format(machine=facts.machine), Device()))
    return rows


def _device_row(name: str, device: Device) -> tuple[str, ...]:
    known = (device.make, device.model, device.serial)
    return (name, *(value or _BLANK for value in known), _BLANK)


def _add_statements(paper: Paper, say: Speech) -> None:
    """What only a person can state: lines to be written on."""
    set_ = paper.setting
    paper.add(
        set_.heading(
            say.translate("Documents", "4. To be stated by the person; the program states none of it"),
            SUBHEADING,
        )
    )
    asked = [
        say.translate(
            "Documents", "Who owns, maintains, manages or operates the device; lawful control of it"
        ),
        say.translate("Documents", "Whether it was in regular use, and for what"),
        say.translate(
            "Documents", "Whether it worked properly all the time; if not, when, and with what effect"
        ),
        say.translate("Documents", "How the record was made from it"),
    ]
    paper.add(set_.pairs([(each, None) for each in asked], share=0.48))


def _add_hashes(paper: Paper, facts: PackageFacts, hashes: Mapping[str, FileHashes], say: Speech) -> None:
    set_ = paper.setting
    paper.add(set_.heading(say.translate("Documents", "5. Hash values of the record"), SUBHEADING))
    algorithms = say.translate(
        "Documents", "Algorithm:  {no} SHA-1   {yes} SHA-256   {no} MD5   {yes} other: SHA-512"
    )
    paper.add(set_.text(_ticks(algorithms.format(no=_EMPTY, yes=_TICKED)), BODY), set_.space(2))
    columns = [
        Column(say.translate("Documents", "Camera"), 9),
        Column(say.translate("Documents", "Original"), 34),
        Column("SHA-256", 57, fixed=True),
    ]
    rows = [
        (
            camera_number(facts, each.camera),
            each.path,
            hashes[each.path].sha256 if each.path in hashes else each.file.sha256,
        )
        for each in facts.files
        if not each.derived
    ]
    if rows:
        paper.add(set_.table(columns, rows))
    note = say.translate(
        "Documents",
        "The hash report (hash-report.pdf) has every file with SHA-256 and SHA-512 and is to be enclosed.",
    )
    paper.add(set_.text(note, SMALL))


def _add_signature(paper: Paper, say: Speech) -> None:
    set_ = paper.setting
    paper.add(
        set_.heading(say.translate("Documents", "Signed by the party")),
        set_.pairs(_signature_blanks(say), _SHARE),
    )


def _signature_blanks(say: Speech) -> list[tuple[str, str | None]]:
    return [
        (say.translate("Documents", "Date (DD/MM/YYYY)"), None),
        (say.translate("Documents", "Time (IST, 24 hours)"), None),
        (say.translate("Documents", "Place"), None),
        (say.translate("Documents", "Name and signature"), None),
    ]


def _add_expert(paper: Paper, say: Speech) -> None:
    """Part B: nothing in it is filled in."""
    set_ = paper.setting
    paper.add(set_.new_page())
    paper.add(set_.heading(say.translate("Documents", "Part B – to be completed by the expert")))
    paper.add(set_.text(say.translate("Documents", "The program leaves all of Part B blank."), SMALL))
    paper.add(set_.pairs(_person_blanks(say), _SHARE))
    asked = [
        (say.translate("Documents", "Record that was examined"), None),
        (say.translate("Documents", "Device or source that it was taken from"), None),
        (say.translate("Documents", "What the expert states of it"), None),
        ("", None),
        ("", None),
    ]
    paper.add(set_.pairs(asked, share=_SHARE))
    algorithms = say.translate(
        "Documents", "Algorithm:  {box} SHA-1   {box} SHA-256   {box} MD5   {box} other:"
    )
    paper.add(set_.text(_ticks(algorithms.format(box=_EMPTY)) + " " + _BLANK, BODY))
    paper.add(set_.pairs([(say.translate("Documents", "Hash values"), None), ("", None)], _SHARE))
    paper.add(
        set_.heading(say.translate("Documents", "Signed by the expert")),
        set_.pairs(_signature_blanks(say), _SHARE),
    )
