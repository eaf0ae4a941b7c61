"""The cameras of an answer as they are read: no key twice, never too many, what is odd counted and told."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from urllib.parse import quote

from console.sources.values import (
    CAMERAS_AT_MOST,
    Found,
    Progress,
    RemarkKind,
    Setting,
    Source,
    SourceCamera,
    SourceFailed,
    SourceRemark,
    SourceTrouble,
)

TEXT_AT_MOST = 200
URL_AT_MOST = 2000
_NAMED_AT_MOST = 5
_TELL_EVERY = 500


class Gathering:
    """Takes cameras one by one and tells what there is to say of them."""

    def __init__(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._cameras: dict[str, SourceCamera] = {}
        self._remarks: dict[RemarkKind, tuple[int, list[str]]] = {}
        self._whole = True

    @property
    def full(self) -> bool:
        """Whether no further camera is taken."""
        return len(self._cameras) >= CAMERAS_AT_MOST

    def add(self, camera: SourceCamera) -> None:
        """Take a camera; one whose key is there already, or is none, is only told."""
        if self.full:
            self.too_many()
            return
        if camera.key in self._cameras:
            self.remark(RemarkKind.KEY_TWICE, camera.key)
            return
        if not camera.key or len(camera.key) > TEXT_AT_MOST:
            self.remark(RemarkKind.CAMERA_UNREADABLE, camera.key[:TEXT_AT_MOST])
            return
        self._cameras[camera.key] = camera
        if len(self._cameras) % _TELL_EVERY == 0:
            self._progress(len(self._cameras))
            if self._cancelled():
                raise SourceFailed(SourceTrouble.CANCELLED)

    def too_many(self) -> None:
        """Say that there are more than are taken."""
        if RemarkKind.TOO_MANY not in self._remarks:
            self.remark(RemarkKind.TOO_MANY, str(CAMERAS_AT_MOST))
        self._whole = False

    def not_whole(self, detail: str = "", kind: RemarkKind = RemarkKind.NOT_WHOLE) -> None:
        """Say that some are missing: those that are not there are not gone."""
        self.remark(kind, detail)
        self._whole = False

    def remark(self, kind: RemarkKind, detail: str = "") -> None:
        """Count something that is to be told, with the first few names."""
        count, named = self._remarks.get(kind, (0, []))
        if detail and len(named) < _NAMED_AT_MOST:
            named.append(detail)
        self._remarks[kind] = (count + 1, named)

    def found(self, server: str = "") -> Found:
        """All that was gathered."""
        self._progress(len(self._cameras))
        remarks = tuple(
            SourceRemark(kind, count, ", ".join(named)) for kind, (count, named) in self._remarks.items()
        )
        return Found(tuple(self._cameras.values()), remarks, truncated=not self._whole, server=text(server))


def text(value: Any) -> str:
    """What can be read of a value: text or a number, one line of it, shortened; else nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    line = "".join(" " if unicodedata.category(each) in ("Cc", "Zl", "Zp") else each for each in str(value))
    return " ".join(line.split())[:TEXT_AT_MOST]


def number(value: Any) -> float | None:
    """A number, also where it is written as text; None for anything else."""
    if isinstance(value, bool):
        return None
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if abs(found) < float("inf") else None


def yes(value: Any) -> bool:
    """Whether a value says yes in one of the ways systems write it."""
    return value is True or value == 1 or (isinstance(value, str) and value.lower() in ("1", "true", "yes"))


def setting_number(source: Source, settings: Sequence[Setting], name: str) -> int:
    """A number of a source's settings, or what it is unless said otherwise. Raises SourceFailed."""
    setting = next(each for each in settings if each.name == name)
    told = number(source.settings.get(name, setting.default))
    if told is None or not setting.least <= told <= setting.most or told != int(told):
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, name)
    return int(told)


def rtsp_address(host: str, port: int, path: str) -> str:
    """`rtsp://HOST:PORT/PATH`, the path percent-encoded."""
    return f"rtsp://{host}:{port}/{quote(path, safe='/-._~!$&()*+,;=:@')}"


def paired(names: Iterable[str], main_suffix: str, sub_suffix: str) -> dict[str, tuple[str, str]]:
    """The names of streams by camera: (main, sub), either may be empty; alone where no suffix says more.

    `gate_main` and `gate_sub` are the camera `gate`.
    """
    found: dict[str, tuple[str, str]] = {}
    for name in names:
        if sub_suffix and name.endswith(sub_suffix) and name != sub_suffix:
            key = name.removesuffix(sub_suffix)
            found[key] = (found.get(key, ("", ""))[0], name)
        else:
            key = name.removesuffix(main_suffix) if main_suffix and name != main_suffix else name
            found[key] = (name, found.get(key, ("", ""))[1])
    return found
