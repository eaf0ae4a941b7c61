"""The part of a report that says what is missing: of what was asked, within the clips, and of the stream."""

from __future__ import annotations

from console.evidence.shortfall import Shortfall, Where, shortfalls
from console.evidence.values import Capture, CaptureKind, CaptureState, EvidenceFile
from console.package.facts import PackageFacts
from ui.documents import words
from ui.documents.paper import Paper
from ui.documents.report_parts import camera_number
from ui.documents.setting import Column
from ui.documents.speech import Speech
from ui.documents.type import SMALL

# What is more stands in source.json; a report that nobody can leaf through helps nobody.
GAPS_MOST = 150

Row = tuple[str, str, str]


def add_missing(paper: Paper, facts: PackageFacts, say: Speech) -> None:
    """What was asked and not kept, gaps, losses, and what could not be had at all."""
    set_ = paper.setting
    paper.add(set_.heading(say.translate("Documents", "Gaps and losses")))
    rows = [*_lacking_rows(facts, say), *_gap_rows(facts, say)]
    if not rows:
        paper.add(set_.text(say.translate("Documents", "No gap was noticed within the clips.")))
        return
    columns = [
        Column(say.translate("Documents", "Camera"), 9),
        Column(say.translate("Documents", "From – to (IST)"), 30),
        Column(say.translate("Documents", "What is missing"), 57),
    ]
    paper.add(set_.table(columns, rows[:GAPS_MOST]))
    if len(rows) > GAPS_MOST:
        more = say.translate("Documents", "Further ones in source.json: {count}.")
        paper.add(set_.text(more.format(count=len(rows) - GAPS_MOST), SMALL))


def _lacking_rows(facts: PackageFacts, say: Speech) -> list[Row]:
    """Of each clip and still what came of it, where that is not all, and what it was asked for in vain."""
    short = shortfalls(facts.incident)
    rows = []
    for capture in facts.incident.captures:
        if capture.kind is CaptureKind.DERIVED:
            continue
        if capture.state is not CaptureState.DONE:
            rows.append(_outcome_row(capture, facts, say))
        # Where nothing was kept, that is said already, and gaps have rows of their own.
        rows += [
            _short_row(each, facts, say)
            for each in short
            if each.capture.id == capture.id and capture.files and not each.in_a_gap
        ]
    return rows


def _outcome_row(capture: Capture, facts: PackageFacts, say: Speech) -> Row:
    nothing = say.translate("Documents", "nothing was kept")
    part = say.translate("Documents", "only a part was kept")
    why = words.trouble_words(say, capture.trouble)
    what = part if capture.files else nothing
    if capture.open:
        what = say.translate("Documents", "still being recorded when the package was made")
    span = _span(say, capture.start_utc, capture.end_utc)
    return camera_number(facts, capture.camera), span, f"{what}: {why}" if why else what


def _short_row(short: Shortfall, facts: PackageFacts, say: Speech) -> Row:
    """What was asked beside what was kept: whose fault it was, nobody knows here."""
    capture, start, end = short.capture, say.clock(short.start_utc), say.clock(short.end_utc)
    match short.where:
        case Where.BEGIN:
            text = say.translate("Documents", "{seconds} s: asked from {asked}, kept from {kept}")
            asked, kept = start, end
        case Where.END:
            text = say.translate("Documents", "{seconds} s: asked until {asked}, kept until {kept}")
            asked, kept = end, start
        case Where.WITHIN:
            text = say.translate("Documents", "{seconds} s: asked, and in no file")
            asked = kept = ""
        case Where.ALL:
            text = say.translate("Documents", "{seconds} s: asked {asked}, kept {kept}")
            asked = _span(say, capture.start_utc, capture.end_utc)
            first = min(file.start_utc for file in capture.files)
            kept = _span(say, first, max(file.end_utc for file in capture.files))
    seconds = f"{short.end_utc - short.start_utc:.1f}"
    told = text.format(seconds=seconds, asked=asked, kept=kept)
    return camera_number(facts, capture.camera), _span(say, short.start_utc, short.end_utc), told


def _span(say: Speech, start_utc: float, end_utc: float) -> str:
    return f"{say.clock(start_utc)} – {say.clock(end_utc)}"


def _gap_rows(facts: PackageFacts, say: Speech) -> list[Row]:
    rows = []
    for each in facts.files:
        if each.derived:
            continue
        number, name = camera_number(facts, each.camera), each.path.rpartition("/")[2]
        for begin, end in each.file.gaps:
            lost = say.translate("Documents", "{seconds} s without pictures in {file}")
            told = lost.format(seconds=f"{end - begin:.1f}", file=name)
            rows.append((number, _span(say, begin, end), told))
        loss = _loss_words(each.file, name, say)
        if loss:
            rows.append((number, _span(say, each.file.start_utc, each.file.end_utc), loss))
    return rows


def _loss_words(file: EvidenceFile, name: str, say: Speech) -> str:
    facts = file.facts
    if facts is None:
        return ""
    told = []
    if facts.lost:
        told.append(
            say.translate("Documents", "pictures lost in the last minute: {count}").format(count=facts.lost)
        )
    if facts.reconnects:
        told.append(say.translate("Documents", "connected anew: {count}").format(count=facts.reconnects))
    return f"{name}: {', '.join(told)}" if told else ""
