"""What the commands on sources ask of a data folder, and how they say what they found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from sqlite_utils import Database

from console.catalogue.addresses import masked
from console.credentials.credentials import Credentials
from console.keys.keys import FOLDER
from console.sources.checking import checked, setting_from, settings_of
from console.sources.registry import ask
from console.sources.values import Source, SourceCamera, SourceFailed, SourceTrouble
from console.store.ids import new_id
from console.store.reading import StoreReader
from console.store.source_tables import (
    NoSuchSource,
    SourcePaused,
    Sync,
    cameras_of,
    drop_source,
    last_syncs,
    put_source,
    read_sources,
    switch_source,
)
from console.store.store import Store
from ui.incidents.words import moment_words
from ui.settings import Settings
from widgets.source_words import remark_sentence, scheme_words, state_words, sync_words

translate = QCoreApplication.translate

SHOWN_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Said:
    """The same for a program, and as lines."""

    told: Any
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Room:
    """A data folder that is open, with its logins and whoever sits there."""

    store: Store
    credentials: Credentials
    who: str


@contextmanager
def opened(folder: Path) -> Iterator[Room]:
    """A data folder, to be changed. Raises StoreError: a console may have it open."""
    # A folder that was mistyped is not to become one of ours.
    StoreReader(folder).close()
    with Store.open(folder) as store:
        yield Room(store, Credentials(store, folder / FOLDER), Settings(store).operator)


def listed(folder: Path) -> Said:
    """The sources of a data folder, whether or not its console runs. Raises StoreError."""
    with StoreReader(folder) as reader:
        if not reader.has("sources"):
            return Said([], [_none()])
        rows = reader.read(_rows)
    told = [
        {
            "name": source.name,
            "scheme": source.scheme,
            "address": source.address,
            "credential": source.credential,
            "settings": dict(source.settings),
            "every_s": source.every_s,
            "at_once": source.at_once,
            "enabled": source.enabled,
            "cameras": cameras,
            "gone": gone,
            "last": sync_told(sync) if sync else None,
        }
        for source, sync, (cameras, gone) in rows
    ]
    return Said(told, [line for row in rows for line in _lines(*row)] or [_none()])


def source_called(room: Room, name: str) -> Source:
    """The source of this name. Raises NoSuchSource."""
    found = next((each for each in room.store.read(read_sources) if each.name == name), None)
    if found is None:
        raise NoSuchSource(name)
    return found


def askable(room: Room, name: str) -> Source:
    """The source of this name, if it is not paused. Raises NoSuchSource, SourcePaused."""
    source = source_called(room, name)
    if not source.enabled:
        raise SourcePaused(source)
    return source


def settings_from(scheme: str, told: Sequence[str]) -> dict[str, Any]:
    """Settings from `NAME=VALUE`; `fields.name=school` maps one field of a list. Raises SourceFailed."""
    known = {setting.name: setting for setting in settings_of(scheme)}
    values: dict[str, Any] = {}
    for each in told:
        name, equals, text = each.partition("=")
        group, _, field = name.partition(".")
        if field and group in known:
            values[group] = {**values.get(group, {}), field: text.strip()}
        elif name in known and equals:
            values[name] = setting_from(known[name], text)
        else:
            raise SourceFailed(SourceTrouble.BAD_SETTINGS, name[:40])
    return values


def added(room: Room, wanted: Source) -> str:
    """Keep a source, in place of one of the same name; says so. Raises SourceFailed."""
    source = checked(wanted)
    if source.credential and source.credential not in room.credentials.known_names():
        raise SourceFailed(SourceTrouble.CREDENTIAL_UNKNOWN, source.credential)
    there = next((each for each in room.store.read(read_sources) if each.name == source.name), None)
    source = (
        replace(source, id=new_id()) if there is None else replace(source, id=there.id, enabled=there.enabled)
    )
    room.store.write(lambda db: put_source(db, source, room.store.seat)).result()
    return translate("Sources", "Kept: {name} ({kind}, {address})").format(
        name=source.name, kind=scheme_words(source.scheme), address=source.address
    )


def tried(room: Room, source: Source) -> Said:
    """What a source answers at this moment. Raises SourceFailed, CredentialError."""
    found = ask(source, room.credentials.login(source.credential))
    told = {
        "server": found.server,
        "found": len(found.cameras),
        "truncated": found.truncated,
        "remarks": [remark_told(remark) for remark in found.remarks],
        "cameras": [_camera_told(camera) for camera in found.cameras],
    }
    head = translate("Sources", "{server} answers. Cameras found: {count}").format(
        server=found.server or source.name, count=len(found.cameras)
    )
    shown = [
        f"  {camera.key}  {camera.name}  {masked(camera.main_url or camera.sub_url)}"
        for camera in found.cameras[:SHOWN_AT_MOST]
    ]
    more = ["  …"] if len(found.cameras) > SHOWN_AT_MOST else []
    return Said(told, [head, *shown, *more, *map(remark_sentence, found.remarks)])


def switched(room: Room, source: Source, *, enabled: bool) -> str:
    """Pause a source or let it be asked again; says so."""
    room.store.write(lambda db: switch_source(db, source.id, enabled=enabled)).result()
    said = (
        translate("Sources", "{name} is asked again.")
        if enabled
        else translate("Sources", "Paused: {name}. Nobody asks it until you let it go on.")
    )
    return said.format(name=source.name)


def remove_question(room: Room, source: Source) -> str:
    """What is asked before a source is forgotten."""
    count, _ = room.store.read(lambda db: cameras_of(db, source.id))
    return translate("Sources", "Forget {name}? Its cameras stay in the catalogue: {count}").format(
        name=source.name, count=count
    )


def removed(room: Room, source: Source) -> None:
    """Forget a source."""
    room.store.write(lambda db: drop_source(db, source.id)).result()


def sync_told(sync: Sync) -> dict[str, Any]:
    """A sync for a program."""
    names = (
        "at_utc",
        "took_s",
        "found",
        "new",
        "changed",
        "gone",
        "returned",
        "rejected",
        "truncated",
        "server",
    )
    return {
        "state": sync.state.value,
        **{name: getattr(sync, name) for name in names},
        "trouble": sync.trouble.value if sync.trouble else None,
        "detail": sync.detail,
        "remarks": [remark_told(remark) for remark in sync.remarks],
    }


def remark_told(remark: Any) -> dict[str, Any]:
    """A remark for a program."""
    return {"kind": remark.kind.value, "count": remark.count, "detail": remark.detail}


def _camera_told(camera: SourceCamera) -> dict[str, Any]:
    addresses = ("main_url", "sub_url", "recordings_url")
    return {
        "key": camera.key,
        "name": camera.name,
        # What a source says in an address's words is taken out when it is planned; here it is only shown.
        **{name: masked(getattr(camera, name)) for name in addresses},
        "has_login": bool(camera.secrets),
    }


def _rows(db: Database) -> list[tuple[Source, Sync | None, tuple[int, int]]]:
    last = last_syncs(db)
    return [(source, last.get(source.id), cameras_of(db, source.id)) for source in read_sources(db)]


def _lines(source: Source, sync: Sync | None, counts: tuple[int, int]) -> Iterator[str]:
    off = "" if source.enabled else " · " + translate("Sources", "paused")
    told = translate("Sources", "cameras: {count}, of them gone: {gone}").format(
        count=counts[0], gone=counts[1]
    )
    yield f"{source.name}  {scheme_words(source.scheme)}  {source.address}  {told}{off}"
    if sync is None:
        yield "    " + translate("Sources", "Never synced")
    else:
        yield f"    {moment_words(sync.at_utc)}  {state_words(sync.state)}: {sync_words(sync)}"
        for remark in sync.remarks:
            yield f"    {remark_sentence(remark)}"


def _none() -> str:
    return translate("Sources", "There are no sources.")
