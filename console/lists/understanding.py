"""Understands the rows of a list: each cell read as what its column holds, and told where it cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from console.lists.cells.addresses import DEVICES, STREAMS, read_address
from console.lists.cells.areas import AreaFinder
from console.lists.cells.categories import CategoryFinder
from console.lists.cells.names import join_names, read_name
from console.lists.cells.places import NOWHERE, Place, read_one, read_two
from console.lists.cells.plain import LONGEST_BLANK, is_blank, short
from console.lists.draft import Draft
from console.lists.facts import CityFacts
from console.lists.headers import secret_columns, silent_columns
from console.lists.mapping import MappingChoice
from console.lists.readers import (
    LONGEST,
    Reader,
    plain_reader,
    read_heading_cell,
    read_number_cell,
    read_ownership_cell,
    read_phone_cell,
    read_placement_cell,
    read_transport_cell,
)
from console.lists.table import Row
from console.lists.values import Field, Record, Secret, Trouble

_ADDRESSES = {
    Field.SUB_URL: STREAMS,
    Field.MAIN_URL: STREAMS,
    Field.CONTROL_URL: DEVICES,
    Field.RECORDINGS_URL: None,
}
_NAMES = {
    Field.NAME: (Field.NAME_HI, Field.NAME_EN),
    Field.CAMERA_NAME: (Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN),
}
_SITE_NAMES = (Field.NAME_HI, Field.NAME_EN)
_CAMERA_NAMES = (Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN)
_AREAS = {Field.ZONE: "zone", Field.THANA: "thana", Field.WARD: "ward"}
_PLACES = frozenset({Field.LAT, Field.LON, Field.PLACE})
# Between the parts of a field that stands over several columns; no cell has it.
_BETWEEN = "\x1f"


class Understander:
    """Turns rows into records, by a settled mapping, against what is known of the city. For one thread."""

    def __init__(self, facts: CityFacts, headers: Sequence[str], choice: MappingChoice) -> None:
        self._facts = facts
        self._headers = tuple(headers)
        self._choice = choice
        self._categories = CategoryFinder(facts.categories)
        self._areas = {field: AreaFinder(facts.areas, kind) for field, kind in _AREAS.items()}
        fields = (*choice.columns, *[None] * (len(headers) - len(choice.columns)))[: len(headers)]
        self._joins = {join.field: join for join in choice.joins}
        self._at = {field: at for at, field in enumerate(fields) if field is not None}
        self._at |= {field: join.columns[0] for field, join in self._joins.items()}
        free = {at for at, field in enumerate(fields) if field is None}
        self._secrets = tuple(at if at in free else None for at in secret_columns(headers))
        self._has_secrets = any(at is not None for at in self._secrets)
        kept = free - set(self._secrets) - silent_columns(headers)
        self._readers: list[tuple[int, Reader]] = []
        for at, field in enumerate(fields):
            if field is not None and field not in _PLACES and at == self._at[field]:
                self._readers.append((at, self._reader(field)))
        # A column of names for one language says more than one for both, which is therefore read behind it.
        # Which "Ward 1" is meant is known by the zone or thana.
        self._readers.sort(key=lambda each: (fields[each[0]] in _NAMES, fields[each[0]] is Field.WARD))
        self._readers.extend((at, self._keep) for at in sorted(kept))
        self._named = bool(self._at.keys() & {Field.NAME, *_SITE_NAMES})
        self._whole = self._of_whole_list()
        # The cameras of a site mostly stand one below the other.
        self._last_place: tuple[str, str, Place] = ("", "", NOWHERE)

    def record(self, row: Row) -> Record:
        """What the row says. Never raises: what cannot be understood is among the record's troubles."""
        cells = self._joined(row.cells) if self._joins else row.cells
        draft = Draft(row.number, cells, self._headers)
        width = len(cells)
        for at, read in self._readers:
            text = cells[at] if at < width else ""
            # Most cells are not empty, and longer than any word for nothing.
            if text and (len(text) > LONGEST_BLANK or not is_blank(text)):
                read(draft, at, text)
        self._place(draft)
        if self._has_secrets:
            self._take_secrets(draft)
        if width > len(self._headers):
            draft.tell(Trouble.TOO_MANY_CELLS, len(self._headers), cells[len(self._headers)])
        self._complete(draft)
        return draft.record()

    def _joined(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """A row in which the parts of a field stand in the first one's cell."""
        whole = list(cells)
        for join in self._joins.values():
            for at in join.columns:
                if at < len(whole):
                    whole[at] = ""
            if parts := join.parts(cells):
                whole[join.columns[0]] = _BETWEEN.join(parts)
        return tuple(whole)

    def _reader(self, field: Field) -> Reader:
        """How the cells of a field are read."""
        if field in self._joins:
            return self._reader_of_parts(field, self._joins[field].separator)
        if field in _NAMES:
            return self._name(*_NAMES[field])
        if field in _AREAS:
            return self._area(field)
        if field in _ADDRESSES:
            return self._address(field, _ADDRESSES[field])
        special: dict[Field, Reader] = {
            Field.CATEGORY: self._category,
            Field.PHONE: read_phone_cell,
            Field.NUMBER: read_number_cell,
            Field.HEADING: read_heading_cell,
            Field.OWNERSHIP: read_ownership_cell,
            Field.PLACEMENT: read_placement_cell,
            Field.TRANSPORT: read_transport_cell,
            Field.CREDENTIAL: self._credential,
        }
        return special.get(field) or plain_reader(field)

    def _reader_of_parts(self, field: Field, separator: str) -> Reader:
        if field in _NAMES:
            return self._name(*_NAMES[field], separator)
        whole = plain_reader(field)

        def read(draft: Draft, at: int, text: str) -> None:
            whole(draft, at, text.replace(_BETWEEN, separator))

        return read

    def _name(self, hindi: Field, english: Field, separator: str = "") -> Reader:
        longest = LONGEST[hindi]

        def read(draft: Draft, at: int, text: str) -> None:
            parts = text.split(_BETWEEN)
            name = join_names(parts, separator) if len(parts) > 1 else read_name(text)
            text = separator.join(parts)
            if max(len(name.hi), len(name.en)) > longest:
                draft.tell(Trouble.TOO_LONG, at, text)
                return
            for field, told in ((hindi, name.hi), (english, name.en)):
                if told and draft.values.setdefault(field, told) != told:
                    draft.keep(at, told)

        return read

    def _area(self, field: Field) -> Reader:
        finder = self._areas[field]

        def read(draft: Draft, at: int, text: str) -> None:
            found = finder.find(text) or finder.within(text, _above(draft))
            if found is None:
                draft.tell(Trouble.AREA_UNKNOWN, at, text)
                draft.keep(at, text)
                return
            draft.values[field] = found.id
            if found.guessed:
                draft.tell(Trouble.AREA_UNKNOWN, at, text, found.name)

        return read

    def _address(self, field: Field, schemes: frozenset[str] | None) -> Reader:
        def read(draft: Draft, at: int, text: str) -> None:
            address = read_address(text, schemes)
            for trouble in address.troubles:
                draft.tell(trouble, at, text)
            if address.url:
                draft.values[field] = address.url
                if address.secret is not None:
                    draft.secrets[field] = address.secret

        return read

    def _category(self, draft: Draft, at: int, text: str) -> None:
        meant = self._categories.find(text)
        sure = meant is not None and not meant.guessed
        # "All of it liquor shops" knows more of a "composite shop" than a likeness of words does.
        code = meant.code if meant is not None and sure else self._choice.defaults.category
        code = code or (meant.code if meant is not None else "")
        if not code:
            draft.tell(Trouble.CATEGORY_UNKNOWN, at, text)
            return
        draft.values[Field.CATEGORY], draft.word = code, short(text)
        if not sure:
            # What holds for the whole list was said by a person; a likeness of words is only guessed.
            by_hand = code == self._choice.defaults.category
            draft.tell(Trouble.CATEGORY_SETTLED if by_hand else Trouble.CATEGORY_GUESSED, at, text, code)

    def _credential(self, draft: Draft, at: int, text: str) -> None:
        if text in self._facts.credentials:
            draft.values[Field.CREDENTIAL] = text
        else:
            draft.tell(Trouble.CREDENTIAL_UNKNOWN, at, text)

    def _keep(self, draft: Draft, at: int, text: str) -> None:
        draft.keep(at, text)

    def _place(self, draft: Draft) -> None:
        """Where the row's site is: from two cells or, if those are empty, from one."""
        found, at = NOWHERE, -1
        lat, lon = draft.cell(self._at.get(Field.LAT)), draft.cell(self._at.get(Field.LON))
        if lat or lon:
            at = self._at[Field.LAT] if lat else self._at[Field.LON]
            found = self._two(lat, lon)
        both = draft.cell(self._at.get(Field.PLACE))
        if found.lat is None and both:
            again = read_one(both, self._facts.bounds)
            if again.lat is not None or found is NOWHERE:
                found, at = again, self._at[Field.PLACE]
        self._put_place(draft, found, at)

    def _two(self, lat: str, lon: str) -> Place:
        if (lat, lon) != self._last_place[:2]:
            self._last_place = (lat, lon, read_two(lat, lon, self._facts.bounds))
        return self._last_place[2]

    def _put_place(self, draft: Draft, found: Place, at: int) -> None:
        if found.lat is not None and found.lon is not None:
            draft.values[Field.LAT], draft.values[Field.LON] = found.lat, found.lon
        if found.trouble is None:
            return
        text = draft.cell(at)
        if at in (self._at.get(Field.LAT), self._at.get(Field.LON)):
            text = ", ".join(draft.cell(self._at.get(each)) or "–" for each in (Field.LAT, Field.LON))
        understood = "" if found.lat is None else f"{found.lat:.6f}, {found.lon:.6f}"
        draft.tell(found.trouble, at, text, understood)
        if found.trouble is Trouble.PLACE_UNREADABLE:
            draft.keep(at, text)

    def _take_secrets(self, draft: Draft) -> None:
        """A list's own columns of users and passwords: they go where those of addresses go."""
        at_user, at_password = self._secrets
        user, password = draft.cell(at_user), draft.cell(at_password)
        if not (user or password):
            return
        at = at_password if password and at_password is not None else at_user
        draft.tell(Trouble.PASSWORD_IN_ADDRESS, -1 if at is None else at)
        for field in (Field.SUB_URL, Field.MAIN_URL, Field.CONTROL_URL):
            if field in draft.values and field not in draft.secrets:
                draft.secrets[field] = Secret(user, password)

    def _complete(self, draft: Draft) -> None:
        """What holds for the whole list, and what a row cannot be without."""
        values = draft.values
        if not self._named:
            # A list of cameras may have no column for the site: then a camera's name is its site's.
            for ours, cameras in zip(_SITE_NAMES, _CAMERA_NAMES, strict=True):
                if cameras in values:
                    values[ours] = values[cameras]
        for field, told in self._whole:
            if field not in values and self._takes(draft, field) and not draft.unknown(field):
                values[field] = told
        if Field.SITE_ID in values or Field.CAMERA_ID in values:
            return
        if not values.get(Field.NAME_HI) and not values.get(Field.NAME_EN):
            draft.tell(Trouble.NO_NAME, self._column(Field.NAME, *_SITE_NAMES))
        if Field.CATEGORY not in values and not draft.unknown(Field.CATEGORY):
            draft.tell(Trouble.NO_CATEGORY, self._column(Field.CATEGORY))

    def _of_whole_list(self) -> list[tuple[Field, str | int]]:
        """What a person said of all rows, by field."""
        defaults = self._choice.defaults
        told: dict[Field, str | int | None] = {
            Field.CATEGORY: defaults.category,
            Field.OWNERSHIP: defaults.ownership,
            Field.ZONE: defaults.zone,
            Field.THANA: defaults.thana,
            Field.WARD: defaults.ward,
            Field.PLACEMENT: defaults.placement,
            Field.TRANSPORT: defaults.transport,
            Field.CREDENTIAL: defaults.credential,
        }
        numbers = (Field.OWNERSHIP, Field.PLACEMENT)
        return [
            (field, int(value) if field in numbers else str(value))
            for field, value in told.items()
            if value not in (None, "")
        ]

    def _takes(self, draft: Draft, field: Field) -> bool:
        """Whether what was said of all rows makes sense for this one: a login needs a bare address."""
        if field not in (Field.TRANSPORT, Field.CREDENTIAL):
            return True
        has_address = Field.SUB_URL in draft.values or Field.MAIN_URL in draft.values
        return has_address and not (field is Field.CREDENTIAL and draft.secrets)

    def _column(self, *fields: Field) -> int:
        return next((self._at[field] for field in fields if field in self._at), -1)


def _above(draft: Draft) -> set[str]:
    """The zone and the thana that a row names, as far as they are known."""
    return {str(draft.values[field]) for field in (Field.ZONE, Field.THANA) if field in draft.values}
