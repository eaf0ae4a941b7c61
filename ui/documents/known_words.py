"""Of which day a camera's facts are, and what the list has changed since, in the language of a document."""

from __future__ import annotations

from console.package.facts import CameraFacts, PackageFacts
from ui.documents.speech import Speech


def as_known_words(say: Speech, facts: PackageFacts, camera: CameraFacts) -> str:
    """As of when what is known of a camera was known; empty where nothing is."""
    if not camera.known:
        return ""
    if camera.kept_utc is not None:
        return say.translate("Documents", "as known on {moment}").format(moment=say.moment(camera.kept_utc))
    export = say.translate("Documents", "as known on {day}, the day of the export")
    return export.format(day=say.day(facts.made_utc))


def since_words(say: Speech, camera: CameraFacts) -> str:
    """What the centre's list says otherwise by now; empty where it says the same, or nothing was kept."""
    if camera.kept_utc is None:
        return ""
    if not camera.listed:
        return say.translate("Documents", "no longer in the centre's list")
    names = dict.fromkeys(_field_words(say, field) for field in camera.changed)
    changed = say.translate("Documents", "changed in the centre's list since: {fields}")
    return changed.format(fields=", ".join(names)) if names else ""


def _field_words(say: Speech, field: str) -> str:
    """A field of `CameraThen`; both degrees are one position."""
    match field:
        case "category":
            return say.translate("Documents", "Category")
        case "lat" | "lon":
            return say.translate("Documents", "Position")
        case "heading":
            return say.translate("Documents", "Direction of view")
        case "owner":
            return say.translate("Documents", "Owner")
        case "make":
            return say.translate("Documents", "Make")
        case "model":
            return say.translate("Documents", "Model")
        case "serial":
            return say.translate("Documents", "Serial number")
    raise ValueError(field)
