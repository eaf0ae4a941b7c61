"""The words of lists: what a column can hold, what one row says, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Field(StrEnum):
    """What a column of a list can hold. `NAME_…` are the site's; `PLACE` is both coordinates in one cell."""

    SITE_ID = "site_id"
    CAMERA_ID = "camera_id"
    CODE = "code"
    NAME = "name"
    NAME_HI = "name_hi"
    NAME_EN = "name_en"
    CATEGORY = "category"
    OWNERSHIP = "ownership"
    OWNER = "owner"
    PHONE = "phone"
    ADDRESS = "address"
    ZONE = "zone"
    THANA = "thana"
    WARD = "ward"
    LAT = "lat"
    LON = "lon"
    PLACE = "place"
    NOTE = "note"
    NUMBER = "number"
    CAMERA_NAME = "camera_name"
    CAMERA_NAME_HI = "camera_name_hi"
    CAMERA_NAME_EN = "camera_name_en"
    PLACEMENT = "placement"
    HEADING = "heading"
    SUB_URL = "sub_url"
    MAIN_URL = "main_url"
    TRANSPORT = "transport"
    CREDENTIAL = "credential"
    CONTROL_URL = "control_url"
    RECORDINGS_URL = "recordings_url"
    MAKE = "make"
    MODEL = "model"
    SERIAL = "serial"


class Trouble(StrEnum):
    """What is amiss with a cell or a row. Those in `REJECTS` keep the row out; the others are only told."""

    NO_NAME = "no_name"
    NO_CATEGORY = "no_category"
    CATEGORY_UNKNOWN = "category_unknown"
    CATEGORY_GUESSED = "category_guessed"
    CATEGORY_SETTLED = "category_settled"
    OWNERSHIP_UNKNOWN = "ownership_unknown"
    PLACEMENT_UNKNOWN = "placement_unknown"
    AREA_UNKNOWN = "area_unknown"
    PLACE_UNREADABLE = "place_unreadable"
    PLACE_ZERO = "place_zero"
    PLACE_SWAPPED = "place_swapped"
    PLACE_OUTSIDE_CITY = "place_outside_city"
    PLACE_OUTSIDE_THANA = "place_outside_thana"
    PHONE_UNREADABLE = "phone_unreadable"
    HEADING_UNREADABLE = "heading_unreadable"
    NUMBER_UNREADABLE = "number_unreadable"
    NUMBER_TAKEN = "number_taken"
    NUMBER_TWICE = "number_twice"
    NUMBER_RETIRED = "number_retired"
    ADDRESS_UNREADABLE = "address_unreadable"
    ADDRESS_TWICE = "address_twice"
    PASSWORD_IN_ADDRESS = "password_in_address"  # noqa: S105
    CREDENTIAL_UNKNOWN = "credential_unknown"
    ID_UNKNOWN = "id_unknown"
    ROW_TWICE = "row_twice"
    TOO_LONG = "too_long"
    TOO_MANY_CELLS = "too_many_cells"
    KEPT_BY_HAND = "kept_by_hand"
    KEPT_OF_OTHER = "kept_of_other"


REJECTS = frozenset(
    {
        Trouble.NO_NAME,
        Trouble.NO_CATEGORY,
        Trouble.CATEGORY_UNKNOWN,
        Trouble.NUMBER_UNREADABLE,
        Trouble.NUMBER_TAKEN,
        Trouble.NUMBER_TWICE,
        Trouble.NUMBER_RETIRED,
        Trouble.ADDRESS_UNREADABLE,
        Trouble.ADDRESS_TWICE,
        Trouble.CREDENTIAL_UNKNOWN,
        Trouble.ID_UNKNOWN,
        Trouble.TOO_LONG,
        Trouble.TOO_MANY_CELLS,
    }
)


@dataclass(frozen=True, slots=True)
class CellTrouble:
    """What is amiss, in which of the list's columns (0 is the first; -1 the row as a whole).

    `detail` is the cell's text, shortened, never a password; `understood` what it was taken for, if anything.
    """

    trouble: Trouble
    column: int = -1
    detail: str = ""
    understood: str = ""


@dataclass(frozen=True, slots=True)
class Secret:
    """User and password that stood in an address; kept in memory until the credential store has them."""

    user: str = field(repr=False)
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Record:
    """What one row says, understood. What a list does not tell is absent, and changes nothing.

    `row` is the row of the file (1 is its first line, header included) or the place in a source's answer.
    `values` are by field: text, but float for LAT, LON and HEADING (degrees), int for NUMBER; CATEGORY holds
    the category's code, OWNERSHIP and PLACEMENT their numbers, ZONE, THANA and WARD identifiers of areas.
    Names are in NAME_HI and NAME_EN, never in NAME (cameras' likewise); coordinates in LAT and LON, never
    in PLACE. Addresses carry no credentials: `secrets` have what stood in them, by the field.
    `extra` are the columns that nobody mapped, by their headers, so that nothing of a list is lost.
    `source_key` names a camera within the source it comes from; empty in a list. `word` is what the list
    calls the category, which may also say whose the site is.
    """

    row: int
    values: Mapping[Field, str | float | int]
    troubles: tuple[CellTrouble, ...] = ()
    secrets: Mapping[Field, Secret] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    source_key: str = ""
    word: str = ""

    @property
    def rejected(self) -> bool:
        """Whether something keeps this row out."""
        return any(each.trouble in REJECTS for each in self.troubles)

    @property
    def has_camera(self) -> bool:
        """Whether the row tells of a camera, not only of a site."""
        return bool(self.source_key) or any(self.values.get(each) not in (None, "") for each in _OF_A_CAMERA)


_OF_A_CAMERA = (
    Field.CAMERA_ID,
    Field.NUMBER,
    Field.SUB_URL,
    Field.MAIN_URL,
    Field.CAMERA_NAME_HI,
    Field.CAMERA_NAME_EN,
)


class Outcome(StrEnum):
    """What becomes of a row when a plan is carried out. `GONE`: the source has the camera no more.

    Of a `MISSING` row, which the sender's earlier lists had and this one lacks, and of a `DELETED` one, which
    a person took out of the catalogue, nothing becomes unless a person says so.
    """

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    GONE = "gone"
    MISSING = "missing"
    DELETED = "deleted"


class Decision(StrEnum):
    """What a person says about a row. An undecided duplicate is kept as new and listed for merging.

    `TAKE` and `MERGE_TAKE` carry out what the row says and what would be left otherwise: values that another
    sender tells differently, the mark of what is missing, the return of what was deleted.
    """

    AS_PLANNED = "as_planned"
    MERGE = "merge"
    MERGE_TAKE = "merge_take"
    KEEP_BOTH = "keep_both"
    LEAVE_OUT = "leave_out"
    TAKE = "take"


class Alike(StrEnum):
    """Why two sites may be one."""

    PLACE_AND_NAME = "place_and_name"
    ADDRESS = "address"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Past:
    """A change of the history that tells of a row: when it was made (UTC seconds), its name, by whom."""

    at_utc: float
    name: str
    who: str
