"""What a source tells of its cameras, as records that a plan is made of, read as the rows of a list are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlite_utils import Database

from console.catalogue.values import Ownership
from console.lists.facts import CityFacts
from console.lists.mapping import Defaults, MappingChoice
from console.lists.table import Row
from console.lists.understanding import Understander
from console.lists.values import CellTrouble, Field, Record, Trouble
from console.sources.values import USUAL_CATEGORY, Source, SourceCamera, SourceFailed, SourceTrouble

_SITE = frozenset(
    {
        Field.CODE,
        Field.NAME,
        Field.NAME_HI,
        Field.NAME_EN,
        Field.CATEGORY,
        Field.OWNERSHIP,
        Field.OWNER,
        Field.PHONE,
        Field.ADDRESS,
        Field.ZONE,
        Field.THANA,
        Field.WARD,
        Field.LAT,
        Field.LON,
        Field.PLACE,
        Field.NOTE,
    }
)
# A source names its cameras by its own keys, never by our identifiers.
COLUMNS = tuple(each for each in Field if each not in (Field.SITE_ID, Field.CAMERA_ID))
_OF_THE_ROW = frozenset({Trouble.NO_NAME, Trouble.NO_CATEGORY})


@dataclass(frozen=True, slots=True)
class Known:
    """A camera of the source that the catalogue has: its site, whose site that is, and how it stands.

    `sub` says whether it has a small stream.
    """

    site: str
    sender: str
    code: str
    gone: bool
    sub: bool


def known_of(db: Database, source_id: str) -> dict[str, Known]:
    """The source's cameras in the catalogue, by the source's own keys."""
    rows = db.execute(
        "SELECT cameras.source_key, sites.id, sites.sender, sites.code, cameras.gone_utc IS NOT NULL,"
        " cameras.sub_url <> ''"
        " FROM cameras JOIN sites ON sites.id = cameras.site WHERE cameras.source = ?",
        [source_id],
    )
    return {
        key: Known(site, sender, code, bool(gone), bool(sub)) for key, site, sender, code, gone, sub in rows
    }


def records_of(
    source: Source, cameras: Iterable[SourceCamera], city: CityFacts, known: Mapping[str, Known]
) -> Iterator[Record]:
    """A record for each camera, in order; `row` is its place in the answer, from 1. Raises SourceFailed.

    A camera that somebody moved to another site, or whose site came from another list, tells nothing of that
    site: what a source calls a stream is no name for a school.
    """
    choice = MappingChoice(COLUMNS, defaults_of(source))
    understander = Understander(city, tuple(each.value for each in COLUMNS), choice)
    for number, camera in enumerate(cameras, 1):
        cells = _cells(source, camera)
        there = known.get(camera.key)
        if there is not None and there.sub and not camera.sub_url:
            # What is not told stays as it is; but a small stream that is no more must not be asked for.
            cells[Field.SUB_URL] = camera.main_url
        record = understander.record(Row(number, tuple(cells.get(each, "") for each in COLUMNS)))
        record = replace(
            record,
            source_key=camera.key,
            extra=camera.extra,
            secrets={**record.secrets, **camera.secrets},
        )
        if there is not None and (there.sender, there.code) != (source.sender, cells[Field.CODE]):
            record = _only_the_camera(record, there.site)
        yield record


def defaults_of(source: Source) -> Defaults:
    """What holds for all cameras of a source. Raises SourceFailed for settings that cannot be."""
    told = source.settings
    ownership = {"public": Ownership.PUBLIC, "private": Ownership.PRIVATE}.get(
        told.get("ownership") or "public"
    )
    texts = {name: told.get(name) or "" for name in ("category", "thana", "transport")}
    if ownership is None or not all(isinstance(each, str) for each in texts.values()):
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, "ownership")
    return Defaults(
        category=texts["category"] or USUAL_CATEGORY,
        ownership=int(ownership),
        thana=texts["thana"],
        transport=texts["transport"] or "tcp",
    )


def _cells(source: Source, camera: SourceCamera) -> dict[Field, str]:
    """What the camera's row would say if the source were a list."""
    one = source.settings.get("sites") == "one" and not camera.site_key
    cells = {
        Field.CODE: camera.site_key or (source.sender if one else camera.key),
        Field.NAME: camera.site_name or (source.name if one else camera.name or camera.key),
        Field.CAMERA_NAME: camera.name or camera.key,
        Field.SUB_URL: camera.sub_url,
        Field.MAIN_URL: camera.main_url,
        Field.TRANSPORT: camera.transport,
        Field.CONTROL_URL: camera.control_url,
        Field.RECORDINGS_URL: camera.recordings_url,
        Field.MAKE: camera.make,
        Field.MODEL: camera.model,
        Field.SERIAL: camera.serial,
        **_place(source, camera, one=one),
    }
    if not camera.secrets:
        cells[Field.CREDENTIAL] = camera.credential or str(source.settings.get("stream_credential") or "")
    if one:
        # The cameras' own places would have to be the site's, one after the other.
        return {**camera.cells, **cells}
    return {**cells, **camera.cells}


def _place(source: Source, camera: SourceCamera, *, one: bool) -> dict[Field, str]:
    told: Any = source.settings.get("place") if one or camera.site_key else None
    if isinstance(told, list) and len(told) == 2:
        return {Field.LAT: str(told[0]), Field.LON: str(told[1])}
    if one or camera.lat is None or camera.lon is None:
        return {}
    return {Field.LAT: repr(camera.lat), Field.LON: repr(camera.lon)}


def _only_the_camera(record: Record, site: str) -> Record:
    values = {field: value for field, value in record.values.items() if field not in _SITE}
    troubles = tuple(each for each in record.troubles if not _of_the_site(each))
    return replace(record, values={**values, Field.SITE_ID: site}, troubles=troubles)


def _of_the_site(trouble: CellTrouble) -> bool:
    if trouble.column < 0:
        return trouble.trouble in _OF_THE_ROW
    return trouble.column < len(COLUMNS) and COLUMNS[trouble.column] in _SITE
