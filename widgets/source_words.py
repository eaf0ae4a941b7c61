"""Words of sources: kinds of systems, their settings, what can go wrong, how a sync went."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.sources.values import RemarkKind, SourceFailed, SourceRemark, SourceTrouble
from console.store.source_tables import Sync, SyncState

translate = QCoreApplication.translate


def scheme_words(scheme: str) -> str:
    """What a kind of system is called."""
    return {
        "mediamtx": "MediaMTX",
        "go2rtc": "go2rtc",
        "zoneminder": "ZoneMinder",
        "frigate": "Frigate",
        "onvif": translate("Sources", "ONVIF device or recorder"),
        "json": translate("Sources", "The city's own list (JSON)"),
    }.get(scheme, scheme)


def setting_words(name: str) -> str:
    """What a setting is called, as the label of a field says it."""
    return _settings().get(name, name)


def _settings() -> dict[str, str]:
    return {
        "name": translate("Sources", "Name of the source"),
        "address": translate("Sources", "Address"),
        "every_s": translate("Sources", "Asked every"),
        "category": translate("Sources", "Category of its sites"),
        "ownership": translate("Sources", "Public or private"),
        "thana": translate("Sources", "Thana"),
        "sites": translate("Sources", "Sites of its cameras"),
        "place": translate("Sources", "Place (latitude, longitude)"),
        "stream_credential": translate("Sources", "Login for its streams"),
        "transport": translate("Sources", "Transport (TCP or UDP)"),
        "rtsp_port": translate("Sources", "RTSP port"),
        "restream_port": translate("Sources", "Port of its own RTSP server (0: ask the cameras)"),
        "playback_port": translate("Sources", "Port for recordings (0: none)"),
        "main_suffix": translate("Sources", "Main streams end in"),
        "sub_suffix": translate("Sources", "Small streams end in"),
        "only_configured": translate("Sources", "Only configured paths"),
        **_list_settings(),
    }


def _list_settings() -> dict[str, str]:
    """Those of a list in JSON, and of ONVIF."""
    return {
        "hosts": translate("Sources", "Further devices"),
        "path": translate("Sources", "Path behind the address"),
        "list": translate("Sources", "Where the list lies in the answer"),
        "key": translate("Sources", "Name of the entry's own key"),
        "fields": translate("Sources", "Which name means what"),
        "user": translate("Sources", "Name of the camera's user"),
        "password": translate("Sources", "Name of the camera's password"),
        "auth": translate("Sources", "How the password is sent"),
        "auth_header": translate("Sources", "Header for the password"),
        "paging": translate("Sources", "How it is paged"),
        "page_parameter": translate("Sources", "Parameter of the page"),
        "first_page": translate("Sources", "Number of the first page"),
        "size_parameter": translate("Sources", "Parameter of the page's size"),
        "page_size": translate("Sources", "Entries in a page"),
        "cursor": translate("Sources", "Where the next page's mark lies"),
    }


def choice_words(name: str, choice: str) -> str:
    """What a choice of a setting is called."""
    return {
        ("ownership", "public"): translate("Sources", "Public"),
        ("ownership", "private"): translate("Sources", "Private"),
        ("sites", "each"): translate("Sources", "Each camera is a site of its own"),
        ("sites", "one"): translate("Sources", "All stand at one site"),
        ("auth", "basic"): translate("Sources", "User and password"),
        ("auth", "bearer"): translate("Sources", "As a bearer token"),
        ("auth", "header"): translate("Sources", "In a header"),
        ("paging", "none"): translate("Sources", "All in one answer"),
        ("paging", "page"): translate("Sources", "By page number"),
        ("paging", "offset"): translate("Sources", "By offset"),
        ("paging", "cursor"): translate("Sources", "By a mark for the next page"),
    }.get((name, choice), choice.upper() if name == "transport" else choice)


def trouble_sentence(trouble: SourceTrouble, detail: str = "") -> str:
    """Why a source's cameras cannot be had, and what to do. `detail` is what the server said."""
    if trouble is SourceTrouble.BAD_SETTINGS:
        return translate("Sources", "This setting cannot be: {name}.").format(name=setting_words(detail))
    if trouble is SourceTrouble.CREDENTIAL_UNKNOWN:
        return translate("Sources", "There is no usable login called “{name}”.").format(name=detail)
    if trouble is SourceTrouble.SCHEME_UNKNOWN:
        return translate("Sources", "There is no kind of source called “{name}”.").format(name=detail)
    sentence = _troubles()[trouble]
    return f"{sentence} ({detail})" if detail else sentence


def failed_sentence(failed: SourceFailed) -> str:
    """The same for a failure."""
    return trouble_sentence(failed.trouble, failed.detail)


def _troubles() -> dict[SourceTrouble, str]:
    return {
        SourceTrouble.NO_ANSWER: translate("Sources", "It does not answer."),
        SourceTrouble.NOT_SAFE: translate(
            "Sources",
            "Its certificate is not trusted. Have the city's own authority installed on this computer.",
        ),
        SourceTrouble.PASSWORD_REFUSED: translate("Sources", "It refuses the user or the password."),
        SourceTrouble.NOT_THERE: translate("Sources", "There is no such list at this address."),
        SourceTrouble.REFUSED: translate("Sources", "It refuses the question."),
        SourceTrouble.LED_ELSEWHERE: translate(
            "Sources", "It points to another address, which is not followed. Enter the final address."
        ),
        SourceTrouble.SERVER_FAILED: translate("Sources", "It has a fault of its own."),
        SourceTrouble.BROKEN_OFF: translate("Sources", "Its answer broke off."),
        SourceTrouble.TOO_MUCH: translate("Sources", "Its answer is too large to be a list of cameras."),
        SourceTrouble.CANCELLED: translate("Sources", "Called off."),
        SourceTrouble.BAD_ADDRESS: translate(
            "Sources", "This is no address (http://… or https://…, without user and password)."
        ),
        SourceTrouble.BAD_ANSWER: translate(
            "Sources", "It answers, but not as such a system does. Check kind and address."
        ),
        SourceTrouble.UNSAFE_LOGIN: translate(
            "Sources", "It wants the password in plain text; it was not sent. Set it to Digest."
        ),
        SourceTrouble.WORKER_DIED: translate("Sources", "The process that was asking ended by itself."),
    }


def remark_sentence(remark: SourceRemark) -> str:
    """Something to be told of an answer, with its count and the first few names."""
    sentence = _remarks()[remark.kind].format(count=remark.count)
    return f"{sentence} ({remark.detail})" if remark.detail else sentence


def _remarks() -> dict[RemarkKind, str]:
    return {
        RemarkKind.TOO_MANY: translate("Sources", "There are more cameras than can be taken."),
        RemarkKind.NOT_WHOLE: translate(
            "Sources", "The list changed while it was read; nothing is marked as gone."
        ),
        RemarkKind.CAMERA_UNREADABLE: translate("Sources", "Entries without a key: {count}"),
        RemarkKind.KEY_TWICE: translate("Sources", "Keys that occur twice: {count}"),
        RemarkKind.SWITCHED_OFF: translate("Sources", "Switched off there: {count}"),
        RemarkKind.NO_STREAM: translate("Sources", "Without a stream: {count}"),
        RemarkKind.PASSWORD_IN_ADDRESS: translate("Sources", "With a password in the address: {count}"),
        RemarkKind.ELSEWHERE: translate("Sources", "Addresses at another host: {count}"),
        RemarkKind.DEVICE_SILENT: translate(
            "Sources", "Devices that did not answer as they should: {count}. Nothing is marked as gone."
        ),
        RemarkKind.DEVICE_REFUSES: translate(
            "Sources", "Devices that refuse the login: {count}. Nothing is marked as gone."
        ),
    }


def state_words(state: SyncState) -> str:
    """How a sync stands."""
    return {
        SyncState.PROPOSED: translate("Sources", "Waits for a decision"),
        SyncState.HELD: translate("Sources", "Held: so much would be gone"),
        SyncState.APPLIED: translate("Sources", "Applied"),
        SyncState.TAKEN_BACK: translate("Sources", "Applied, then taken back"),
        SyncState.UNCHANGED: translate("Sources", "Nothing changed"),
        SyncState.DROPPED: translate("Sources", "Not applied"),
        SyncState.FAILED: translate("Sources", "Failed"),
    }[state]


def sync_words(sync: Sync) -> str:
    """What a sync found, in a line."""
    if sync.trouble is not None:
        return trouble_sentence(sync.trouble, sync.detail)
    told = translate(
        "Sources", "found: {found}; new: {new}, changed: {changed}, gone: {gone}, not taken: {rejected}"
    )
    return told.format(
        found=sync.found, new=sync.new, changed=sync.changed, gone=sync.gone, rejected=sync.rejected
    )
