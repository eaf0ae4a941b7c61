"""Words of lists and of changes to the catalogue: columns, troubles of cells, what becomes of rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.catalogue.change_values import ChangeKind
from console.lists.values import Alike, CellTrouble, Decision, Field, Outcome, Trouble

translate = QCoreApplication.translate
# From here on a guess is called sure, or likely.
SURE, LIKELY = 0.85, 0.6


def field_words(field: Field) -> str:
    """What a column of a list holds, as a heading says it."""
    return _fields()[field]


def _fields() -> dict[Field, str]:
    return {
        Field.SITE_ID: translate("ListField", "Site identifier"),
        Field.CAMERA_ID: translate("ListField", "Camera identifier"),
        Field.CODE: translate("ListField", "Sender's code"),
        Field.NAME: translate("ListField", "Name of the site"),
        Field.NAME_HI: translate("ListField", "Name in Hindi"),
        Field.NAME_EN: translate("ListField", "Name in English"),
        Field.CATEGORY: translate("ListField", "Category"),
        Field.OWNERSHIP: translate("ListField", "Public or private"),
        Field.OWNER: translate("ListField", "Owner"),
        Field.PHONE: translate("ListField", "Phone"),
        Field.ADDRESS: translate("ListField", "Postal address"),
        Field.ZONE: translate("ListField", "Zone"),
        Field.THANA: translate("ListField", "Thana"),
        Field.WARD: translate("ListField", "Ward"),
        Field.LAT: translate("ListField", "Latitude"),
        Field.LON: translate("ListField", "Longitude"),
        Field.PLACE: translate("ListField", "Coordinates in one cell"),
        Field.NOTE: translate("ListField", "Note"),
        Field.NUMBER: translate("ListField", "Call-up number"),
        Field.CAMERA_NAME: translate("ListField", "Camera name"),
        Field.CAMERA_NAME_HI: translate("ListField", "Camera name in Hindi"),
        Field.CAMERA_NAME_EN: translate("ListField", "Camera name in English"),
        Field.PLACEMENT: translate("ListField", "Entry, exit or public place"),
        Field.HEADING: translate("ListField", "Direction of view"),
        Field.SUB_URL: translate("ListField", "Address of the small stream"),
        Field.MAIN_URL: translate("ListField", "Address of the main stream"),
        Field.TRANSPORT: translate("ListField", "Transport (TCP or UDP)"),
        Field.CREDENTIAL: translate("ListField", "Password entry"),
        Field.CONTROL_URL: translate("ListField", "Address for moving the camera"),
        Field.RECORDINGS_URL: translate("ListField", "Address of recordings"),
        Field.MAKE: translate("ListField", "Make"),
        Field.MODEL: translate("ListField", "Model"),
        Field.SERIAL: translate("ListField", "Serial number"),
    }


def outcome_words(outcome: Outcome) -> str:
    """What becomes of a row, in a word or two."""
    return {
        Outcome.NEW: translate("ListOutcome", "New"),
        Outcome.CHANGED: translate("ListOutcome", "Changed"),
        Outcome.UNCHANGED: translate("ListOutcome", "Unchanged"),
        Outcome.DUPLICATE: translate("ListOutcome", "Possible duplicate"),
        Outcome.REJECTED: translate("ListOutcome", "Rejected"),
        Outcome.GONE: translate("ListOutcome", "Gone"),
        Outcome.MISSING: translate("ListOutcome", "Not in this list"),
        Outcome.DELETED: translate("ListOutcome", "Was deleted by hand"),
    }[outcome]


def decision_words(decision: Decision) -> str:
    """What a person said about a row."""
    return {
        Decision.AS_PLANNED: translate("ListDecision", "Not decided"),
        Decision.MERGE: translate("ListDecision", "The same site"),
        Decision.KEEP_BOTH: translate("ListDecision", "Two different sites"),
        Decision.MERGE_TAKE: translate("ListDecision", "Same, list's values"),
        Decision.LEAVE_OUT: translate("ListDecision", "Left out"),
        Decision.TAKE: translate("ListDecision", "The list's values are taken"),
    }[decision]


def alike_words(alike: Alike) -> str:
    """Why two sites may be one."""
    return {
        Alike.PLACE_AND_NAME: translate("ListAlike", "Same place and similar name"),
        Alike.ADDRESS: translate("ListAlike", "Same address of a stream"),
        Alike.PHONE: translate("ListAlike", "Same phone"),
    }[alike]


def duplicates_words() -> str:
    """The heading over all that may be there twice."""
    return translate("ListAlike", "Possible duplicates")


def kind_words(kind: ChangeKind) -> str:
    """Where a change of the catalogue comes from."""
    return {
        ChangeKind.IMPORT: translate("ChangeKind", "List taken in"),
        ChangeKind.SYNC: translate("ChangeKind", "Source synchronised"),
        ChangeKind.AREAS: translate("ChangeKind", "Areas"),
        ChangeKind.EDITED: translate("ChangeKind", "Edited"),
        ChangeKind.PLACED: translate("ChangeKind", "Placed on the map"),
        ChangeKind.MERGED: translate("ChangeKind", "Merged"),
        ChangeKind.NUMBERED: translate("ChangeKind", "Numbers given anew"),
    }[kind]


def trouble_words(trouble: Trouble) -> str:
    """What is amiss, in a few words, without saying where."""
    return _troubles()[trouble]


def _troubles() -> dict[Trouble, str]:
    return {
        Trouble.NO_NAME: translate("ListTrouble", "Name is missing"),
        Trouble.NO_CATEGORY: translate("ListTrouble", "Category is missing"),
        Trouble.CATEGORY_UNKNOWN: translate("ListTrouble", "Category is not known"),
        Trouble.CATEGORY_GUESSED: translate("ListTrouble", "Category is guessed"),
        Trouble.CATEGORY_SETTLED: translate("ListTrouble", "Category as settled by hand"),
        Trouble.OWNERSHIP_UNKNOWN: translate("ListTrouble", "Neither public nor private"),
        Trouble.PLACEMENT_UNKNOWN: translate("ListTrouble", "Placement is not understood"),
        Trouble.AREA_UNKNOWN: translate("ListTrouble", "No such thana, zone or ward"),
        Trouble.PLACE_UNREADABLE: translate("ListTrouble", "Coordinates cannot be read"),
        Trouble.PLACE_ZERO: translate("ListTrouble", "Coordinates are 0, 0"),
        Trouble.PLACE_SWAPPED: translate("ListTrouble", "Latitude and longitude were swapped"),
        Trouble.PLACE_OUTSIDE_CITY: translate("ListTrouble", "Outside the city"),
        Trouble.PLACE_OUTSIDE_THANA: translate("ListTrouble", "Outside its thana"),
        Trouble.PHONE_UNREADABLE: translate("ListTrouble", "Phone cannot be read"),
        Trouble.HEADING_UNREADABLE: translate("ListTrouble", "Direction cannot be read"),
        Trouble.NUMBER_UNREADABLE: translate("ListTrouble", "Number cannot be read"),
        Trouble.NUMBER_TAKEN: translate("ListTrouble", "Number belongs to another camera"),
        Trouble.NUMBER_TWICE: translate("ListTrouble", "Number is told twice"),
        Trouble.NUMBER_RETIRED: translate("ListTrouble", "Number belonged to a camera that is gone"),
        Trouble.ADDRESS_UNREADABLE: translate("ListTrouble", "Address of a stream is not valid"),
        Trouble.ADDRESS_TWICE: translate("ListTrouble", "Address is told twice"),
        Trouble.PASSWORD_IN_ADDRESS: translate("ListTrouble", "Password taken out of the address"),
        Trouble.CREDENTIAL_UNKNOWN: translate("ListTrouble", "No such password entry"),
        Trouble.ID_UNKNOWN: translate("ListTrouble", "No site or camera with this identifier"),
        Trouble.ROW_TWICE: translate("ListTrouble", "The same row stands twice"),
        Trouble.TOO_LONG: translate("ListTrouble", "Text is too long"),
        Trouble.TOO_MANY_CELLS: translate("ListTrouble", "More cells than there are headings"),
        Trouble.KEPT_BY_HAND: translate("ListTrouble", "Kept as changed by hand"),
        Trouble.KEPT_OF_OTHER: translate("ListTrouble", "Not taken: another list says otherwise"),
    }


def cell_words(found: CellTrouble) -> str:
    """What is amiss with one cell: “what stands there”, and what it was taken for."""
    said = trouble_words(found.trouble)
    if found.detail and found.understood:
        return translate("ListTrouble", "{trouble}: “{cell}” → {understood}").format(
            trouble=said, cell=found.detail, understood=found.understood
        )
    if found.detail:
        return translate("ListTrouble", "{trouble}: “{cell}”").format(trouble=said, cell=found.detail)
    return said


def advice_words(trouble: Trouble) -> str:
    """What the clerk can do about it, as one sentence; nothing where nothing need be done."""
    match trouble:
        case Trouble.NO_NAME:
            return translate("ListAdvice", "Write the site's name into the row.")
        case Trouble.NO_CATEGORY:
            return translate(
                "ListAdvice", "Write a category into the row, or set one for the whole list above."
            )
        case Trouble.CATEGORY_UNKNOWN:
            return translate(
                "ListAdvice", "Say under “Guessed categories” what this word means; it counts for all rows."
            )
        case Trouble.AREA_UNKNOWN:
            return translate("ListAdvice", "The row is taken in without it; its place may tell the thana.")
        case Trouble.PLACE_UNREADABLE | Trouble.PLACE_ZERO:
            return translate("ListAdvice", "The site is taken in and waits under “To be placed”.")
        case Trouble.PLACE_OUTSIDE_CITY | Trouble.PLACE_OUTSIDE_THANA:
            return translate("ListAdvice", "The site is taken in and stands under “Checks”.")
        case Trouble.NUMBER_TAKEN | Trouble.NUMBER_TWICE | Trouble.NUMBER_RETIRED:
            return translate("ListAdvice", "Leave the number empty: the console gives the next free one.")
        case Trouble.ADDRESS_UNREADABLE:
            return translate("ListAdvice", "An address looks like rtsp://192.168.1.20/stream1.")
        case Trouble.PASSWORD_IN_ADDRESS:
            return translate("ListAdvice", "It is kept encrypted under “Passwords”, never in the address.")
        case Trouble.CREDENTIAL_UNKNOWN:
            return translate("ListAdvice", "Add the entry under “Passwords” first, or leave the cell empty.")
        case Trouble.ID_UNKNOWN:
            return translate("ListAdvice", "Empty the cell to take the row in as new.")
        case _:
            return ""


def share_words(confidence: float) -> str:
    """How sure a guess is, in a word."""
    if confidence >= SURE:
        return translate("ListGuess", "sure")
    if confidence >= LIKELY:
        return translate("ListGuess", "likely")
    return translate("ListGuess", "please check")
