"""Cameras of a go2rtc server, from `/api/streams` (https://go2rtc.org/api/): its restreams, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from console.sources.asking import Asker, Stream
from console.sources.gathering import Gathering, number, paired, rtsp_address, setting_number, text
from console.sources.http import Login
from console.sources.json_entries import entries
from console.sources.values import (
    CAMERAS_AT_MOST,
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

SETTINGS = (
    # 0: what the server itself says.
    Setting("rtsp_port", SettingKind.NUMBER, 0, least=0, most=65535),
    Setting("main_suffix", SettingKind.TEXT),
    Setting("sub_suffix", SettingKind.TEXT),
)

_USUAL_PORT = 8554


def ask(source: Source, login: Login, *, progress: Progress, cancelled: Callable[[], bool]) -> Found:
    """The server's streams. Where they come from is not looked at: it holds cameras' passwords.

    Raises SourceFailed.
    """
    gathering = Gathering(progress, cancelled)
    with Asker(source.address, login, cancelled) as asker:
        version, told_port = _about(asker)
        port = setting_number(source, SETTINGS, "rtsp_port") or told_port
        names = asker.read("/api/streams", None, _names)
        if len(names) > CAMERAS_AT_MOST:
            gathering.too_many()
        # A stream that somebody asked for by its address has the address as its name, password and all.
        kept = [name for name in names[:CAMERAS_AT_MOST] if "://" not in name]
        for _ in range(min(len(names), CAMERAS_AT_MOST) - len(kept)):
            gathering.remark(RemarkKind.NO_STREAM)
        suffixes = (text(source.settings.get("main_suffix")), text(source.settings.get("sub_suffix")))
        for key, (main, sub) in paired(kept, *suffixes).items():
            gathering.add(
                SourceCamera(
                    key=key,
                    name=text(key),
                    main_url=rtsp_address(asker.host, port, main) if main else "",
                    sub_url=rtsp_address(asker.host, port, sub) if sub else "",
                )
            )
    return gathering.found(f"go2rtc {version}".strip())


def _names(stream: Stream) -> list[str]:
    """The streams' names; one more than is taken, so that too many are noticed."""
    found = []
    for name, _ in entries(stream):
        found.append(name)
        if len(found) > CAMERAS_AT_MOST:
            break
    return found


def _about(asker: Asker) -> tuple[str, int]:
    """The server's version and the port of its restreams."""
    try:
        told: Any = asker.json("/api")
    except SourceFailed as failed:
        # Behind a proxy that lets only the streams through.
        if failed.trouble not in (SourceTrouble.NOT_THERE, SourceTrouble.BAD_ANSWER):
            raise
        told = None
    if not isinstance(told, dict):
        return "", _USUAL_PORT
    rtsp = told.get("rtsp")
    listen = text(rtsp.get("listen")) if isinstance(rtsp, dict) else ""
    port = int(number(listen.rpartition(":")[2]) or 0)
    return text(told.get("version")), port if 0 < port < 65536 else _USUAL_PORT
