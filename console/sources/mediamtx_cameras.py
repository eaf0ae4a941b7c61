"""Cameras of a MediaMTX server, from its control API (https://mediamtx.org/docs/references/control-api)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from console.sources.asking import Asker
from console.sources.gathering import Gathering, number, paired, rtsp_address, setting_number, text, yes
from console.sources.http import Login
from console.sources.values import (
    CAMERAS_AT_MOST,
    Found,
    Progress,
    Setting,
    SettingKind,
    Source,
    SourceCamera,
    SourceFailed,
    SourceTrouble,
)

SETTINGS = (
    Setting("rtsp_port", SettingKind.NUMBER, 8554, least=1, most=65535),
    # Where recordings are asked for; 0 where the server plays none back.
    Setting("playback_port", SettingKind.NUMBER, 9996, least=0, most=65535),
    Setting("main_suffix", SettingKind.TEXT),
    Setting("sub_suffix", SettingKind.TEXT),
    # Leaves out paths that are only there while somebody publishes to them.
    Setting("only_configured", SettingKind.YES_NO, False),
)

PER_PAGE = 1000
# The configuration's entries that stand for many paths; patterns begin with "~".
_ANY = frozenset({"all", "all_others"})

Item = dict[str, Any]


def ask(source: Source, login: Login, *, progress: Progress, cancelled: Callable[[], bool]) -> Found:
    """The server's paths, those configured and those that somebody publishes to. Raises SourceFailed."""
    gathering = Gathering(progress, cancelled)
    with Asker(source.address, login, cancelled) as asker:
        recorded = _configured(asker, gathering)
        names = {name: name for name in recorded if not (name in _ANY or name.startswith("~"))}
        if not source.settings.get("only_configured"):
            names |= {name: conf for name, conf in _active(asker, gathering).items() if name not in names}
        suffixes = (text(source.settings.get("main_suffix")), text(source.settings.get("sub_suffix")))
        for key, (main, sub) in paired(names, *suffixes).items():
            if gathering.full:
                gathering.too_many()
                break
            kept = next((name for name in (main, sub) if name and recorded.get(names[name])), "")
            gathering.add(_camera(source, asker, key, (main, sub, kept)))
    return gathering.found("MediaMTX")


def _camera(source: Source, asker: Asker, key: str, streams: tuple[str, str, str]) -> SourceCamera:
    """`streams` are the paths of the main and the small stream and of the one that is recorded."""
    port = setting_number(source, SETTINGS, "rtsp_port")
    playback = setting_number(source, SETTINGS, "playback_port")
    main, sub, kept = streams
    secure = asker.base.partition("://")[0]
    return SourceCamera(
        key=key,
        name=text(key),
        main_url=rtsp_address(asker.host, port, main) if main else "",
        sub_url=rtsp_address(asker.host, port, sub) if sub else "",
        recordings_url=(
            f"mediamtx+{secure}://{asker.host}:{playback}/{quote(kept)}" if kept and playback else ""
        ),
    )


def _configured(asker: Asker, gathering: Gathering) -> dict[str, bool]:
    """Of each configured path whether it is recorded; none where a release does not tell them."""
    found: dict[str, bool] = {}
    try:
        for item in _items(asker, "/v3/config/paths/list", gathering):
            if name := _name(item):
                found[name] = yes(item.get("record"))
    except SourceFailed as failed:
        if failed.trouble is not SourceTrouble.NOT_THERE:
            raise
    return found


def _active(asker: Asker, gathering: Gathering) -> dict[str, str]:
    """The paths that pictures come from now, with the name of the configuration that each falls under."""
    return {
        name: text(item.get("confName"))
        for item in _items(asker, "/v3/paths/list", gathering)
        if (name := _name(item)) and _has_pictures(item)
    }


def _has_pictures(item: Item) -> bool:
    """`available` and `online` tell it since January 2026 (pull request 5391), `ready` before."""
    told = [item[name] for name in ("available", "online", "ready") if name in item]
    return any(yes(each) for each in told) if told else item.get("source") is not None


def _items(asker: Asker, path: str, gathering: Gathering) -> Iterator[Item]:
    """The items of all pages. A list that changed while it was read is told as not whole."""
    names: set[str] = set()
    nameless = 0
    for page in range(CAMERAS_AT_MOST // PER_PAGE + 1):
        answer = asker.json(path, {"itemsPerPage": str(PER_PAGE), "page": str(page)})
        items = _checked(answer)
        for item in items:
            # Version 1.2 gave entries that were null, or had no name (issue 2535).
            if item is None or not _name(item):
                nameless += 1
            # Releases before 1.0 answer a page behind the last one with the last item once more.
            elif _name(item) not in names:
                names.add(_name(item))
                yield item
        if not items or page + 1 >= _count(answer, "pageCount"):
            break
    else:
        gathering.too_many()
        return
    if len(names) + nameless < (told := _count(answer, "itemCount")):
        gathering.not_whole(f"{len(names) + nameless}/{told}")


def _name(item: Item) -> str:
    name = item.get("name")
    return name if isinstance(name, str) else ""


def _count(answer: Item, name: str) -> int:
    return int(number(answer.get(name)) or 0)


def _checked(answer: Any) -> list[Item | None]:
    items = answer.get("items") if isinstance(answer, dict) else None
    if not isinstance(items, list) or not all(each is None or isinstance(each, dict) for each in items):
        raise SourceFailed(SourceTrouble.BAD_ANSWER, "items")
    return items
