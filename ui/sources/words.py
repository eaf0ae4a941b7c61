"""Sources in words, as the section of the window says them: how one is asked, how far it is, what waits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QIcon

from console.catalogue.number_giver import NumbersExhausted
from console.lists.plan_values import Applied, PlanOutdated
from console.lists.values import Outcome, Trouble
from console.sources.sync import Progress
from console.sources.sync_desk import NothingProposed
from console.sources.values import Source
from console.store.source_tables import FailedCamera, Sync, SyncState
from ui.incidents.words import moment_words
from ui.sentences import error_sentence
from ui.sources.refusals import refusal, refusals
from ui.sources.values import Overview, Stand
from widgets import icons, list_words, theme
from widgets.source_words import scheme_words, state_words, trouble_sentence
from widgets.words import count_words, counted

translate = QCoreApplication.translate

_MARKS = {
    Stand.ASKING: "mdi6.sync",
    Stand.WAITING: "mdi6.timer-sand",
    Stand.PROPOSED: "mdi6.tray-full",
    Stand.HELD: "mdi6.hand-back-left-outline",
    Stand.FAILED: "mdi6.close-octagon-outline",
    Stand.IN_STEP: "mdi6.check-circle-outline",
    Stand.LEFT: "mdi6.minus-circle-outline",
    Stand.NEVER: "mdi6.circle-outline",
    Stand.PAUSED: "mdi6.pause-circle-outline",
}
_USUAL_ADDRESS = {
    "mediamtx": "http://192.0.2.10:9997",
    "go2rtc": "http://192.0.2.10:1984",
    "zoneminder": "http://192.0.2.10/zm",
    "frigate": "https://192.0.2.10:8971",
    "onvif": "192.0.2.10",
    "json": "https://registry.example",
}


def section_words() -> str:
    """What the section is called."""
    return translate("Sources", "Sources")


def usual_address(scheme: str) -> str:
    """What an address of such a system looks like."""
    return _USUAL_ADDRESS.get(scheme, "")


def stand_icon(stand: Stand) -> QIcon:
    """The mark of how a source stands; its shape tells, its colour helps."""
    now = theme.current()
    colours: dict[Stand, QColor] = {
        Stand.ASKING: now.accent,
        Stand.PROPOSED: now.accent,
        Stand.HELD: now.warning,
        Stand.FAILED: now.down,
        Stand.IN_STEP: now.live,
    }
    return icons.icon(_MARKS[stand], colours.get(stand, now.text_dim))


def about_words(source: Source) -> str:
    """What kind of system it is, where it is, and with which login it is asked."""
    login = (
        translate("Sources", "login “{name}”").format(name=source.credential)
        if source.credential
        else translate("Sources", "without a login")
    )
    return " · ".join((scheme_words(source.scheme), source.address, login))


def asked_words(source: Source) -> str:
    """When it is asked, and what becomes of what it answers."""
    if not source.enabled:
        return translate("Sources", "Paused: asked neither by the clock nor by hand")
    minutes = round(source.every_s / 60)
    when = (
        translate("Sources", "Asked every {count} min").format(count=count_words(minutes))
        if minutes
        else translate("Sources", "Asked by hand only")
    )
    what = (
        translate("Sources", "what is new is applied at once")
        if source.at_once
        else translate("Sources", "changes wait for a decision")
    )
    return f"{when} · {what}"


def cameras_words(each: Overview) -> str:
    """What the catalogue has of a source."""
    if not each.cameras:
        return translate("Sources", "Nothing of it is in the catalogue yet")
    said = translate("Sources", "Cameras in the catalogue: {count}").format(count=count_words(each.cameras))
    if not each.gone:
        return said
    gone = translate("Sources", "of them gone: {count}").format(count=count_words(each.gone))
    return f"{said} · {gone}"


def progress_words(progress: Progress) -> str:
    """How far a sync is."""
    count, of = count_words(progress.count), count_words(progress.of)
    if not progress.planning:
        if not progress.count:
            return translate("Sources", "Asking…")
        return translate("Sources", "Asking… cameras so far: {count}").format(count=count)
    if not progress.of:
        return translate("Sources", "Comparing with the catalogue…")
    return translate("Sources", "Comparing with the catalogue: {count} of {of}").format(count=count, of=of)


def waiting_words() -> str:
    """That others are asked before it."""
    return translate("Sources", "Waits until others are done")


def stand_words(each: Overview, stand: Stand, progress: Progress | None) -> str:
    """How a source stands, in one line."""
    if progress is not None:
        return progress_words(progress)
    if stand is Stand.WAITING:
        return waiting_words()
    if stand is Stand.PAUSED:
        if each.last is None:
            return translate("Sources", "Paused: nobody asks it")
        said = translate("Sources", "Paused: nobody asks it · last asked {when}")
        return said.format(when=moment_words(each.last.at_utc))
    if each.last is None:
        return translate("Sources", "Never asked yet")
    return f"{moment_words(each.last.at_utc)} · {outcome_words(each.last)}"


def outcome_words(sync: Sync) -> str:
    """What became of a sync and what it found, in one line."""
    if sync.trouble is not None:
        return trouble_sentence(sync.trouble, sync.detail)
    return f"{state_words(sync.state)} · {found_words(sync)}"


def found_words(sync: Sync) -> str:
    """What a sync found; what there is none of is not said."""
    found = counted(sync.found, translate("Sources", "1 found"), translate("Sources", "{count} found"))
    parts = _counted(
        (sync.new, translate("Sources", "1 new"), translate("Sources", "{count} new")),
        (sync.changed, translate("Sources", "1 changed"), translate("Sources", "{count} changed")),
        (sync.gone, translate("Sources", "1 gone"), translate("Sources", "{count} gone")),
        (sync.returned, translate("Sources", "1 back again"), translate("Sources", "{count} back again")),
        (sync.rejected, translate("Sources", "1 not taken"), translate("Sources", "{count} not taken")),
    )
    return f"{found}: {parts}" if parts else found


def applied_words(name: str, done: Applied) -> str:
    """That a proposal was carried out, and the way back."""
    if not done.change:
        return translate("Sources", "{name}: the catalogue had all of it already.").format(name=name)
    count = done.counts.get
    parts = _counted(
        (
            count(Outcome.NEW, 0) + count(Outcome.DUPLICATE, 0),
            translate("Sources", "1 new"),
            translate("Sources", "{count} new"),
        ),
        (
            count(Outcome.CHANGED, 0),
            translate("Sources", "1 changed"),
            translate("Sources", "{count} changed"),
        ),
        (count(Outcome.GONE, 0), translate("Sources", "1 gone"), translate("Sources", "{count} gone")),
    )
    said = translate("Sources", "{name} is applied: {what}. It can be taken back under “Lists and history”.")
    return said.format(name=name, what=parts)


def _counted(*counts: tuple[int, str, str]) -> str:
    return ", ".join(counted(count, one, many) for count, one, many in counts if count)


def took_words(sync: Sync) -> str:
    """How long a sync took, and who answered."""
    took = translate("Sources", "took {count} s").format(count=f"{sync.took_s:.1f}")
    return " · ".join(filter(None, (took, sync.server)))


def proposal_words(sync: Sync) -> str:
    """That something waits for a decision, and why it was not done unasked."""
    if sync.state is SyncState.HELD:
        return translate(
            "Sources",
            "Cameras missing in its answer: {gone}, more than usual. It may have just been started, or "
            "the login may see less than before. Nothing was changed: look, then apply it or leave it.",
        ).format(gone=count_words(sync.gone))
    return translate("Sources", "A proposal waits. Nothing was changed yet: look, then apply it or leave it.")


def failed_camera_words(camera: FailedCamera) -> str:
    """Why a camera could not be taken in."""
    return " · ".join(list_words.trouble_words(Trouble(each)) for each in camera.troubles)


def failure_words(error: BaseException) -> str:
    """Why something with a source was not done, and what to do."""
    match error:
        case NothingProposed():
            return translate("Sources", "This proposal is not there any more.")
        case PlanOutdated():
            return translate(
                "Sources",
                "The catalogue was changed in the meantime, and nothing was written. The source is being "
                "asked again.",
            )
        case NumbersExhausted():
            return translate(
                "Sources",
                "There are not enough free call-up numbers; nothing was written. Give the thana a further "
                "block under “Call-up numbers”, then apply it again.",
            )
        case Exception() if isinstance(error, refusals()):
            return refusal(error)
    return error_sentence(error)


def remove_question(each: Overview) -> str:
    """Whether a source is to be forgotten, and that its cameras are not."""
    count, gone = count_words(each.cameras), count_words(each.gone)
    said = translate(
        "Sources",
        "Forget “{name}”? Its cameras stay in the catalogue as they are ({count}), but nobody asks after "
        "them any more; those that are marked as gone stay marked ({gone}). If it is added again, they are "
        "its own again. The history of its syncs is forgotten with it.",
    ).format(name=each.source.name, count=count, gone=gone)
    instead = translate("Sources", "To stop asking it for a while, pause it instead.")
    return f"{said}\n\n{instead}" if each.source.enabled else said
