"""What `safecity attention` answers: the same questions as the page asks, as lines and as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QCoreApplication

from console.catalogue.catalogue import Filter
from console.catalogue.load import load
from console.catalogue.values import Camera, Name
from console.evidence.values import NO_NAME
from console.ist import ist
from console.store.reading import StoreReader
from console.watch import attention_times
from console.watch.attention_answers import Answers
from console.watch.attention_cameras import WatchedCameras
from console.watch.attention_times import BadMoment, shift
from console.watch.attention_values import Line, Watched
from ui.attention import words
from ui.attention.unseen import Wanted, unseen_rows
from ui.incidents.words import language

translate = QCoreApplication.translate


class CannotAsk(Exception):
    """The question makes no sense here; `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer for people, line by line, and for programs, as what JSON can say."""

    lines: tuple[str, ...]
    told: dict[str, Any]


class Room:
    """A data folder's catalogue and ledger, for reading only."""

    def __init__(self, folder: Path) -> None:
        """Raises a StoreError, or CannotAsk where an older console has written no ledger yet."""
        self._reader = StoreReader(folder)
        if not self._reader.has("attention_showings"):
            self._reader.close()
            raise CannotAsk(
                translate(
                    "Attention", "There is no ledger in this folder yet: open it with the console once."
                )
            )
        self.answers = Answers(self._reader)
        self.catalogue = load(self._reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.close()


def watched(room: Room, number: int, since: str, until: str | None, now: float) -> Answer:
    """Who had camera `number` on a screen, also one that has it no more. Raises CannotAsk."""
    row = room.catalogue.row_of_number(number)
    former = room.answers.former(number) if row is None else None
    if former is not None:
        camera, name = former.camera, words.former_words(former)
        told: dict[str, Any] = _called_told(camera, number, former.name)
    elif row is not None:
        its = room.catalogue.camera(row)
        camera, name, told = its.id, f"{its.number} {its.name.text(language())}", _camera_told(its)
    else:
        raise CannotAsk(
            translate("MainWindow", "There is no camera with the number {number}.").format(number=number)
        )
    begins = _moment(since, now)
    ends = now if until is None else _moment(until, now, after=begins)
    cameras = room.answers.watched_cameras([camera], begins, ends)
    found = cameras.watched
    lines = [
        words.watched_sentence(name, found, begins, ends),
        *(_line(each, camera, cameras) for each in found),
    ]
    lines += [words.line_words(note) for note in cameras.lines] + [words.not_here_words()]
    answer = {
        "camera": told,
        "from": _iso(begins),
        "to": _iso(ends),
        "seen_s": round(sum(each.seen_s for each in found), 1),
        "watched": [_watched_told(each, cameras) for each in found],
        "lines": [_line_told(each) for each in cameras.lines],
    }
    return Answer(tuple(lines), answer)


def unseen(room: Room, category: str | None, thana: str | None, since: str | None, now: float) -> Answer:
    """Which cameras nobody has seen. Raises CannotAsk."""
    begins = shift(now)[0] if since is None else _moment(since, now)
    catalogue = room.catalogue
    rows = catalogue.find(Filter(_categories(room, category), _areas(room, thana)))
    found = unseen_rows(catalogue, Wanted(rows, begins, now), room.answers.seen(begins, now, 1))
    cameras = [catalogue.camera(int(row)) for row in found.rows]
    names = [f"  {camera.number}  {camera.name.text(language())}" for camera in cameras]
    lines = [words.unseen_sentence(found.unseen, len(rows), begins, now), *names, words.not_here_words()]
    told = {
        "since": _iso(begins),
        "until": _iso(now),
        "cameras": len(rows),
        "unseen": [_camera_told(camera) for camera in cameras],
    }
    return Answer(tuple(lines), told)


def _categories(room: Room, code: str | None) -> frozenset[str]:
    known = [category.code for category in room.catalogue.categories]
    if code is None or code in known:
        return frozenset([code] if code else [])
    text = translate("Attention", "There is no category “{code}”. There are: {known}")
    raise CannotAsk(text.format(code=code, known=", ".join(known)))


def _areas(room: Room, thana: str | None) -> frozenset[int]:
    if thana is None:
        return frozenset()
    areas = [(index, area) for index, area in enumerate(room.catalogue.areas) if area.kind == "thana"]
    wanted, told = thana.strip().casefold(), room.catalogue.area_names
    called = [(i, (a.id, told[a.id].hi, told[a.id].en, a.name.hi, a.name.en)) for i, a in areas]
    found = [index for index, names in called if wanted in (name.casefold() for name in names)]
    if not found:
        known = ", ".join(told[area.id].text(language()) for _, area in areas)
        text = translate("Attention", "There is no thana “{name}”. There are: {known}")
        raise CannotAsk(text.format(name=thana, known=known))
    return frozenset(found)


def _moment(text: str, now: float, *, after: float | None = None) -> float:
    try:
        return attention_times.moment(text, now, after=after)
    except BadMoment as error:
        sentence = translate("Attention", "“{text}” is no time: write 21:00, or 2026-11-22 21:00 (IST).")
        raise CannotAsk(sentence.format(text=error.text)) from error


def _line(each: Watched, asked: str, cameras: WatchedCameras) -> str:
    """Where it stood there under another entry, which was merged with it, that one is named."""
    other = "" if each.camera == asked else words.camera_words(each.camera, cameras.called)
    return f"{_watched_line(each)}  {other}".rstrip()


def _watched_line(each: Watched) -> str:
    stage = each.stage
    return "  ".join(
        (
            "",
            f"{ist(each.from_utc):%Y-%m-%d %H:%M:%S} – {ist(each.to_utc):%H:%M:%S}",
            words.duration_words(each.seen_s),
            words.share_words(each.share),
            words.operator_words(stage),
            words.seat_words(stage.seat),
            words.window_words(stage.window),
            words.view_words(stage),
        )
    ).rstrip()


def _iso(utc: float) -> str:
    return ist(utc).isoformat(timespec="seconds")


def _camera_told(camera: Camera) -> dict[str, Any]:
    return _called_told(camera.id, camera.number, camera.name)


def _called_told(camera: str, number: int, name: Name) -> dict[str, Any]:
    return {"id": camera, "number": number, "name": {"hi": name.hi, "en": name.en}}


def _watched_told(each: Watched, cameras: WatchedCameras) -> dict[str, Any]:
    name, number = cameras.called.get(each.camera, (NO_NAME, 0))
    return {
        "camera": _called_told(each.camera, number, name),
        "from": _iso(each.from_utc),
        "to": _iso(each.to_utc),
        "seen_s": round(each.seen_s, 1),
        "share": round(each.share, 3),
        "operator": each.stage.operator,
        "seat": each.stage.seat,
        "window": each.stage.window,
        "view": {"hi": each.stage.view.hi, "en": each.stage.view.en},
    }


def _line_told(line: Line) -> dict[str, Any]:
    return {
        "kind": str(line.kind),
        "from": _iso(line.from_utc),
        "to": _iso(line.to_utc),
        "operator": line.operator,
        "seat": line.seat,
    }
