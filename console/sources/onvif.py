"""Cameras of ONVIF devices and recorders: each video source is one, with its large and its small stream."""

from __future__ import annotations

import queue
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit, urlunsplit

from console.catalogue.addresses import taken_out, words_hold_credentials
from console.lists.values import Field, Secret
from console.onvif.device import Device, DeviceFacts, TimeIsUp
from console.onvif.profiles import Channel, Profile
from console.onvif.values import DeviceAddress, OnvifError, OnvifTrouble
from console.sources.gathering import Gathering
from console.sources.http import Login
from console.sources.values import (
    Found,
    Progress,
    RemarkKind,
    Setting,
    SettingKind,
    Source,
    SourceCamera,
    SourceFailed,
    SourceTrouble,
)

# Further devices with the same login, so that a street of single cameras is one source.
SETTINGS = (Setting("hosts", SettingKind.TEXT),)
HOSTS_AT_MOST = 1_000
# For all that one device is asked: a recorder of 128 channels is asked some 260 things.
DEVICE_S = 120.0
# For all devices of one source; a sync as a whole has some more (console.sources.process).
ALL_S = 600.0
_AT_ONCE = 16
_URL_AT_MOST = 500
_SILENT, _REFUSES = RemarkKind.DEVICE_SILENT, RemarkKind.DEVICE_REFUSES
_TROUBLES = {
    OnvifTrouble.NO_ADDRESS: SourceTrouble.BAD_ADDRESS,
    OnvifTrouble.BAD_ADDRESS: SourceTrouble.BAD_ADDRESS,
    OnvifTrouble.HOST_UNKNOWN: SourceTrouble.NO_ANSWER,
    OnvifTrouble.REFUSED: SourceTrouble.NO_ANSWER,
    OnvifTrouble.NO_ANSWER: SourceTrouble.NO_ANSWER,
    OnvifTrouble.LINK_LOST: SourceTrouble.BROKEN_OFF,
    OnvifTrouble.CERTIFICATE: SourceTrouble.NOT_SAFE,
    OnvifTrouble.UNSAFE_LOGIN: SourceTrouble.UNSAFE_LOGIN,
    OnvifTrouble.PASSWORD_REFUSED: SourceTrouble.PASSWORD_REFUSED,
    OnvifTrouble.NOT_ONVIF: SourceTrouble.BAD_ANSWER,
    OnvifTrouble.CAMERA_REFUSED: SourceTrouble.REFUSED,
}
# What goes wrong with one channel and says nothing of the others.
_OF_ONE_CHANNEL = frozenset({OnvifTrouble.CAMERA_REFUSED, OnvifTrouble.NOT_ONVIF, OnvifTrouble.NO_ANSWER})


@dataclass(frozen=True, slots=True)
class _Stream:
    """A stream's address as it is kept, and what stood in it."""

    url: str = ""
    secret: Secret | None = None
    remark: RemarkKind | None = None


@dataclass(slots=True)
class _Told:
    """What one device told. `missing`: it was not asked to the end; `failed` why it told nothing."""

    host: str
    url: str = ""
    facts: DeviceFacts = field(default_factory=DeviceFacts)
    channels: list[tuple[Channel, _Stream, _Stream]] = field(default_factory=list)
    moves: bool = False
    missing: bool = False
    failed: SourceFailed | None = None


def ask(source: Source, login: Login, *, progress: Progress, cancelled: Callable[[], bool]) -> Found:
    """The cameras of the device, and of those that the setting `hosts` adds. Raises SourceFailed.

    Of several devices those that do not answer are told, and the answer is then not whole.
    """
    urls = _urls(source)
    end = time.monotonic() + ALL_S
    told = _side_by_side(urls, lambda url: _ask_one(url, login, end, cancelled))
    if cancelled():
        raise SourceFailed(SourceTrouble.CANCELLED)
    failed = [each.failed for each in told if each.failed is not None]
    if failed and len(failed) == len(told):
        raise failed[0]
    gathering = Gathering(progress, cancelled)
    for device, key in zip(told, _keys(told), strict=True):
        _gather(gathering, device, key, source)
    first = next((each.facts for each in told if each.failed is None), DeviceFacts())
    return gathering.found(" ".join(filter(None, (first.make, first.model, first.firmware))))


def device_url(host: str) -> str:
    """The address of a device from `http://…`, HOST or HOST:PORT. Raises SourceFailed."""
    url = host if "://" in host else f"http://{host}"
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        good = None
    if not good or "@" in parts.netloc:
        raise SourceFailed(SourceTrouble.BAD_ADDRESS)
    return url


def _urls(source: Source) -> list[str]:
    further = re.split(r"[\s,;]+", str(source.settings.get("hosts", "")))
    hosts = list(dict.fromkeys(each for each in (source.address.strip(), *further) if each))
    if not hosts or len(hosts) > HOSTS_AT_MOST:
        raise SourceFailed(SourceTrouble.BAD_SETTINGS if hosts else SourceTrouble.BAD_ADDRESS, "hosts")
    return [device_url(host) for host in hosts]


def _side_by_side(urls: Sequence[str], work: Callable[[str], _Told]) -> list[_Told]:
    """Several devices at a time. On daemon threads: one that is slow must not hold up the console's end."""
    if len(urls) == 1:
        return [work(urls[0])]
    waiting: queue.SimpleQueue[tuple[int, str]] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[int, _Told | BaseException]] = queue.SimpleQueue()
    for each in enumerate(urls):
        waiting.put(each)

    def some() -> None:
        while True:
            try:
                place, url = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                done.put((place, work(url)))
            except BaseException as error:  # noqa: BLE001 - raised again below, in the caller's thread
                done.put((place, error))

    for number in range(min(_AT_ONCE, len(urls))):
        threading.Thread(target=some, name=f"onvif {number}", daemon=True).start()
    told: dict[int, _Told] = {}
    for _ in urls:
        place, result = done.get()
        if isinstance(result, BaseException):
            raise result
        told[place] = result
    return [told[place] for place in range(len(urls))]


def _ask_one(url: str, login: Login, end: float, cancelled: Callable[[], bool]) -> _Told:
    told = _Told(urlsplit(url).netloc)
    try:
        address = DeviceAddress(url, login.user, login.password)
        seconds = min(DEVICE_S, end - time.monotonic())
        device = Device(address, device_s=seconds, cancelled=cancelled)
    except OnvifError as error:
        told.failed = _failed(error)
        return told
    try:
        device.connect()
        told.url, told.moves, told.facts = device.url, device.moves, device.facts()
        _ask_channels(device, told, login)
    except TimeIsUp:
        told.missing = True
        if not told.channels:
            told.failed = SourceFailed(SourceTrouble.NO_ANSWER)
    except OnvifError as error:
        told.failed = _failed(error)
    finally:
        device.close()
    return told


def _ask_channels(device: Device, told: _Told, login: Login) -> None:
    for channel in device.channels():
        main = _ask_stream(device, channel.main, told, login)
        sub = main if channel.sub is channel.main else _ask_stream(device, channel.sub, told, login)
        told.channels.append((channel, main, sub))


def _ask_stream(device: Device, profile: Profile, told: _Told, login: Login) -> _Stream:
    """One channel's refusal (no camera is connected to it) does not cost the others."""
    try:
        return read_stream(device.stream_url(profile), device.url, login)
    except OnvifError as error:
        if error.trouble not in _OF_ONE_CHANNEL:
            raise
        told.missing |= error.trouble is OnvifTrouble.NO_ANSWER
        return _Stream(remark=RemarkKind.NO_STREAM)


def read_stream(said: str, device: str, login: Login) -> _Stream:
    """A stream's address as a device says it, made safe: without credentials, and at the device's own host.

    Behind address translation devices name a host that nobody can reach, and the login must never go to
    a host that somebody else named.
    """
    bare, user, password = taken_out(said.strip())
    try:
        parts = urlsplit(bare)
        port = parts.port
    except ValueError:
        return _Stream(remark=RemarkKind.NO_STREAM)
    if parts.scheme not in ("rtsp", "rtsps") or len(bare) > _URL_AT_MOST or not bare.isprintable():
        return _Stream(remark=RemarkKind.NO_STREAM)
    if "@" in parts.netloc or words_hold_credentials(bare):
        return _Stream(remark=RemarkKind.PASSWORD_IN_ADDRESS)
    own = urlsplit(device).hostname or ""
    place = f"[{own}]" if ":" in own else own
    url = urlunsplit((parts.scheme, f"{place}:{port}" if port else place, parts.path, parts.query, ""))
    known = not (user or password) or (user, password) == (login.user, login.password)
    remark = None if parts.hostname == own else RemarkKind.ELSEWHERE
    return _Stream(url, None if known else Secret(user, password), remark)


def _keys(told: Sequence[_Told]) -> list[str]:
    """What each device is known by for ever: its MAC, else its serial number, else where it is.

    Cheap devices share serial numbers, and even MACs: those are told apart by where they are.
    """
    said = [each.facts.mac or each.facts.serial or each.host for each in told]
    often = Counter(said)
    return [key if often[key] == 1 else f"{key}@{each.host}" for key, each in zip(said, told, strict=True)]


def _gather(gathering: Gathering, device: _Told, key: str, source: Source) -> None:
    if device.failed is not None:
        refuses = device.failed.trouble in (SourceTrouble.PASSWORD_REFUSED, SourceTrouble.UNSAFE_LOGIN)
        gathering.not_whole(device.host, _REFUSES if refuses else _SILENT)
        return
    if device.missing:
        gathering.not_whole(device.host, _SILENT)
    names = _names(device)
    for (channel, main, sub), name in zip(device.channels, names, strict=True):
        there = bool(main.url or sub.url)
        for remark in dict.fromkeys((main.remark, sub.remark)):
            if remark is not None and there:
                gathering.remark(remark, f"{device.host} {name}")
            elif remark is not None:
                # A recorder whose camera is off may refuse its stream: the camera is not gone for that.
                gathering.not_whole(f"{device.host} {name}", remark)
        if there:
            gathering.add(_camera(device, key, channel, main, sub, name, source))


def _camera(
    device: _Told, key: str, channel: Channel, main: _Stream, sub: _Stream, name: str, source: Source
) -> SourceCamera:
    secrets = {
        where: stream.secret
        for where, stream in ((Field.MAIN_URL, main), (Field.SUB_URL, sub))
        if stream.secret is not None
    }
    facts = device.facts
    several = len(device.channels) > 1
    moving = channel.moving if device.moves else None
    extra = {"mac": facts.mac, "firmware": facts.firmware, "channel": channel.source if several else ""}
    return SourceCamera(
        key=f"{key}/{channel.source}",
        name=name,
        sub_url=sub.url or main.url,
        main_url=main.url if main.url != sub.url else "",
        site_key=key if several else "",
        site_name=_device_name(device) if several else "",
        make=facts.make,
        model=facts.model,
        serial=facts.serial,
        control_url=f"{device.url}#{quote(moving.token, safe='')}" if moving is not None else "",
        credential=str(source.settings.get("stream_credential") or source.credential),
        secrets=secrets,
        extra={what: said for what, said in extra.items() if said},
    )


def _device_name(device: _Told) -> str:
    facts = device.facts
    return facts.name or " ".join(filter(None, (facts.make, facts.model))) or device.host


def _names(device: _Told) -> list[str]:
    """What its cameras are called: by themselves where a recorder tells them apart, else by their place."""
    name = _device_name(device)
    if len(device.channels) == 1:
        return [name]
    own = [channel.name for channel, _, _ in device.channels]
    telling = all(own) and len(set(own)) == len(own) and not all(_GENERIC.match(each) for each in own)
    return own if telling else [f"{name} {channel.number}" for channel, _, _ in device.channels]


# What devices call their sources when nobody gave them a name.
_GENERIC = re.compile(
    r"(?i)v(ideo)?[_ ]?s(ou)?(rce|rc)?[_ ]?(conf(ig(uration)?)?)?[_ ]?(token)?[_ -]?\w{0,6}$"
)


def _failed(error: OnvifError) -> SourceFailed:
    return SourceFailed(_TROUBLES[error.trouble], error.detail)
