"""The later parts of a report: clocks, derived files, custody, and who seals."""

from __future__ import annotations

from console.evidence.derived_values import Work, what_was_done
from console.evidence.shortfall import stems_that_lack
from console.package.facts import PackagedFile, PackageFacts
from console.package.gather import STILL
from ui.documents import words
from ui.documents.custody_words import entry_words
from ui.documents.paper import Paper
from ui.documents.report_parts import ENTRIES_MOST, camera_number
from ui.documents.setting import Column
from ui.documents.speech import Speech
from ui.documents.type import BODY, SMALL, WARN


def add_clock(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """How sure the times are."""
    set_ = paper.setting
    paper.add(set_.heading(say.translate("Documents", "Clocks")))
    state = words.clock_words(say, facts.incident.clock)
    sentence = say.translate("Documents", "This computer's clock when the incident was bookmarked: {state}.")
    paper.add(set_.text(sentence.format(state=state), BODY))
    unsure = sorted({entry.clock for entry in facts.history} - {facts.incident.clock})
    for other in unsure:
        count = sum(entry.clock is other for entry in facts.history)
        also = say.translate("Documents", "Custody entries when it was {state}: {count}.")
        paper.add(set_.text(also.format(count=count, state=words.clock_words(say, other)), BODY))
    for line in _steps(facts, say):
        paper.add(set_.text(line, WARN))
    for line in _camera_clocks(facts, say):
        paper.add(set_.text(line, BODY))


def _steps(facts: PackageFacts, say: Speech) -> list[str]:
    """That the clock was set in between: else a clip's times beside the incident's moment make no sense."""
    lines = []
    for step in facts.clock_steps:
        forward = say.translate(
            "Documents",
            "This computer's clock was set forward by {seconds} s, between {before} (by the clock "
            "before that) and {after} (by the clock after that).",
        )
        back = say.translate(
            "Documents",
            "This computer's clock was set back by {seconds} s, between {before} (by the clock "
            "before that) and {after} (by the clock after that).",
        )
        told = (forward if step.by_s > 0 else back).format(
            seconds=f"{abs(step.by_s):.1f}",
            before=say.moment(step.after_utc),
            after=say.moment(step.before_utc),
        )
        lines.append(told)
    if lines:
        meant = say.translate(
            "Documents",
            "The moment of the incident is by the clock when it was bookmarked; a clip's times are by the "
            "clock as it was when that clip was finished.",
        )
        lines.append(meant)
    return lines


def _camera_clocks(facts: PackageFacts, say: Speech) -> list[str]:
    told: dict[int, float] = {}
    for each in facts.files:
        known = each.file.facts
        if known is not None and known.clock_offset_s is not None:
            told[each.camera] = known.clock_offset_s
    lines = []
    for camera, offset in told.items():
        ahead = say.translate(
            "Documents", "Camera {camera}: its own clock was {seconds} s ahead of this computer's."
        )
        behind = say.translate(
            "Documents", "Camera {camera}: its own clock was {seconds} s behind this computer's."
        )
        sentence = ahead if offset >= 0 else behind
        lines.append(sentence.format(camera=camera_number(facts, camera), seconds=f"{abs(offset):.1f}"))
    if not told:
        lines.append(say.translate("Documents", "Of the cameras' own clocks nothing is known."))
    elif len(told) < len(facts.cameras):
        lines.append(say.translate("Documents", "Of other cameras' own clocks nothing is known."))
    return lines


def add_derived(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """What the console made, from which originals, and how."""
    derived = [each for each in facts.files if each.derived]
    if not derived:
        return
    set_ = paper.setting
    columns = [
        Column(say.translate("Documents", "Camera"), 9),
        Column(say.translate("Documents", "File"), 34),
        Column(say.translate("Documents", "Time (IST)"), 19),
        Column(say.translate("Documents", "Made from, and how"), 38),
    ]
    rows = [
        (
            camera_number(facts, each.camera),
            each.path.rpartition("/")[2],
            f"{say.day(each.file.start_utc)} {say.clock(each.file.start_utc)}",
            _made_words(each, say),
        )
        for each in derived
    ]
    paper.add(set_.heading(say.translate("Documents", "Derived files: not originals")))
    paper.add(set_.table(columns, rows))


def _made_words(each: PackagedFile, say: Speech) -> str:
    names = ", ".join(path.rpartition("/")[2] for path in each.derived_from) or "–"
    if each.what_was_done == STILL:
        return say.translate("Documents", "a still; the clip of that moment: {names}").format(names=names)
    done = what_was_done(each.file)
    work, masks = done.get("work"), done.get("masks")
    if work == Work.PICTURE:
        return say.translate("Documents", "a picture taken from {names}").format(names=names)
    if work == Work.CUT:
        return say.translate("Documents", "a part of {names}, not encoded again").format(names=names)
    if work == Work.COPY:
        return say.translate("Documents", "a copy of {names}, encoded again").format(names=names)
    if work == Work.MASKED:
        covered = say.translate("Documents", "a copy of {names}, encoded again; covered areas: {count}")
        return covered.format(names=names, count=len(masks) if isinstance(masks, list) else 0)
    return say.translate("Documents", "{names}; how, stands in derived.json").format(names=names)


def add_custody(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """Who did what and when, as the custody chain has it."""
    set_ = paper.setting
    lacking = stems_that_lack(facts.incident)
    columns = [
        Column(say.translate("Documents", "No."), 6),
        Column(say.translate("Documents", "When (IST)"), 21),
        Column(say.translate("Documents", "Who"), 17),
        Column(say.translate("Documents", "What"), 56),
    ]
    rows = [
        (
            str(entry.number),
            f"{say.day(entry.at_utc)} {say.clock(entry.at_utc)}",
            entry.who or "–",
            entry_words(say, entry, lacking),
        )
        for entry in facts.history[:ENTRIES_MOST]
    ]
    paper.add(set_.heading(say.translate("Documents", "Custody")))
    paper.add(set_.table(columns, rows) if rows else set_.text("–"))
    if len(facts.history) > ENTRIES_MOST:
        more = say.translate("Documents", "Further ones in custody.json: {count}.")
        paper.add(set_.text(more.format(count=len(facts.history) - ENTRIES_MOST), SMALL))
    note = say.translate(
        "Documents",
        "Numbers are those of the seat's custody chain; those left out belong to other incidents, and "
        "custody.json shows them by their hashes, so that nothing can be left out or put in unseen.",
    )
    paper.add(set_.text(note, SMALL))


def add_seal(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """Whose signature the package carries, and what it is to be compared with."""
    set_, seal = paper.setting, facts.seal
    paper.add(set_.heading(say.translate("Documents", "Seal")))
    paper.add(
        set_.pairs(
            [
                (
                    say.translate("Documents", "Fingerprint of the centre's root (SHA-256)"),
                    words.fingerprint_lines(seal.root_fingerprint),
                ),
                (
                    say.translate("Documents", "Fingerprint of the seat's certificate (SHA-256)"),
                    words.fingerprint_lines(seal.seat_fingerprint),
                ),
            ]
        )
    )
    sentence = say.translate(
        "Documents",
        "The root's fingerprint must be the one on the paper that the centre gave out. A package that "
        "was sealed by anybody else has another one.",
    )
    paper.add(set_.text(sentence, BODY))
    if seal.demo:
        demo = say.translate(
            "Documents",
            "The keys are those of a demonstration: anybody can have them, and they prove nothing.",
        )
        paper.add(set_.text(demo, WARN))
