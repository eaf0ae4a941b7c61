"""Which systems cameras can come from: each registered by its scheme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from console.sources import frigate, go2rtc, json_list, mediamtx_cameras, onvif, zoneminder
from console.sources.asking import base_address
from console.sources.http import Login
from console.sources.values import (
    USUAL_CATEGORY,
    Found,
    Progress,
    Setting,
    SettingKind,
    Source,
    SourceFailed,
    SourceTrouble,
)


class Ask(Protocol):
    """Asks one system for its cameras; blocks for as long as its bounds allow. Raises SourceFailed."""

    def __call__(
        self, source: Source, login: Login, *, progress: Progress, cancelled: Callable[[], bool]
    ) -> Found: ...


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of system: how it is asked, and what can be set for it beside `COMMON`."""

    name: str
    ask: Ask
    settings: tuple[Setting, ...] = ()
    # The port its interface listens on as delivered; 0 where there is none.
    port: int = 0
    # The address as it is kept; raises SourceFailed for one that cannot be.
    address: Callable[[str], str] = base_address


# What every source can be told: what its cameras' sites are, where the system does not say it.
COMMON = (
    Setting("category", SettingKind.CATEGORY, USUAL_CATEGORY),
    Setting("ownership", SettingKind.CHOICE, "public", ("public", "private")),
    Setting("thana", SettingKind.THANA),
    # Whether each camera is a site of its own, or all stand at the one that the source is.
    Setting("sites", SettingKind.CHOICE, "each", ("each", "one")),
    Setting("place", SettingKind.PLACE),
    Setting("stream_credential", SettingKind.CREDENTIAL),
    Setting("transport", SettingKind.CHOICE, "tcp", ("tcp", "udp")),
)

SCHEMES: dict[str, Scheme] = {
    each.name: each
    for each in (
        Scheme("mediamtx", mediamtx_cameras.ask, mediamtx_cameras.SETTINGS, 9997),
        Scheme("go2rtc", go2rtc.ask, go2rtc.SETTINGS, 1984),
        Scheme("zoneminder", zoneminder.ask, zoneminder.SETTINGS, 80),
        Scheme("frigate", frigate.ask, frigate.SETTINGS, 8971),
        Scheme("onvif", onvif.ask, onvif.SETTINGS, 80, onvif.device_url),
        Scheme("json", json_list.ask, json_list.SETTINGS, 443),
    )
}


def scheme_of(name: str) -> Scheme:
    """The scheme of this name. Raises SourceFailed."""
    try:
        return SCHEMES[name]
    except KeyError as error:
        raise SourceFailed(SourceTrouble.SCHEME_UNKNOWN, name[:40]) from error


def ask(
    source: Source,
    login: Login,
    *,
    progress: Progress = lambda count: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Found:
    """The cameras of a source, whatever its scheme. Raises SourceFailed."""
    return scheme_of(source.scheme).ask(source, login, progress=progress, cancelled=cancelled)
