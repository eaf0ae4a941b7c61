"""Whether a source can be as somebody wrote it down, before it is kept or asked."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from console.sources.json_list import fields_of
from console.sources.registry import COMMON, scheme_of
from console.sources.values import Setting, SettingKind, Source, SourceFailed, SourceTrouble

NAME_AT_MOST = 80
TEXT_AT_MOST = 2000
# A system is not asked more often than this; 0 is for syncs by hand only.
EVERY_LEAST_S = 60.0
EVERY_MOST_S = 31 * 86_400.0


def settings_of(scheme: str) -> tuple[Setting, ...]:
    """What can be set for sources of a scheme, its own settings first. Raises SourceFailed."""
    return (*scheme_of(scheme).settings, *COMMON)


def checked(source: Source) -> Source:
    """The source as it is kept: trimmed, settings that are as delivered left out. Raises SourceFailed.

    `detail` of a failure names what cannot be.
    """
    name = " ".join(source.name.split())
    if not name or len(name) > NAME_AT_MOST or not name.isprintable():
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, "name")
    every_s = source.every_s
    if every_s and not (math.isfinite(every_s) and EVERY_LEAST_S <= every_s <= EVERY_MOST_S):
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, "every_s")
    address = scheme_of(source.scheme).address(source.address.strip())
    return replace(source, name=name, address=address, settings=_settings(source.scheme, source.settings))


def setting_from(setting: Setting, text: str) -> Any:
    """A setting's value as somebody typed it. Raises SourceFailed."""
    text = text.strip()
    try:
        if setting.kind is SettingKind.NUMBER:
            value: Any = float(text)
        elif setting.kind is SettingKind.YES_NO:
            value = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}[
                text.lower()
            ]
        elif setting.kind is SettingKind.PLACE:
            value = [float(part) for part in text.split(",")] if text else ""
        elif setting.kind is SettingKind.MAPPING:
            value = dict(part.strip().split("=", 1) for part in text.split(",") if part.strip())
        else:
            value = text
    except (ValueError, KeyError) as error:
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, setting.name) from error
    return _value(setting, value)


def _settings(scheme: str, told: Mapping[str, Any]) -> dict[str, Any]:
    known = {setting.name: setting for setting in settings_of(scheme)}
    for name in told:
        if name not in known:
            raise SourceFailed(SourceTrouble.BAD_SETTINGS, name[:NAME_AT_MOST])
    values = {name: _value(known[name], value) for name, value in told.items()}
    return {
        name: value for name, value in values.items() if value != known[name].default and value is not None
    }


def _value(setting: Setting, value: Any) -> Any:
    """The value, of the right kind. Raises SourceFailed."""
    try:
        check = _KINDS.get(setting.kind)
        return _text(setting, value) if check is None else check(setting, value)
    except (TypeError, ValueError, OverflowError) as error:
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, setting.name) from error


def _text(setting: Setting, value: Any) -> str:
    if not isinstance(value, str) or len(value) > TEXT_AT_MOST or any(ord(letter) < 32 for letter in value):
        raise ValueError(setting.name)
    return value.strip()


def _choice(setting: Setting, value: Any) -> str:
    if value not in setting.choices:
        raise ValueError(setting.name)
    return str(value)


def _number(setting: Setting, value: Any) -> int:
    if isinstance(value, bool) or value != int(value) or not setting.least <= value <= setting.most:
        raise ValueError(setting.name)
    return int(value)


def _yes_no(setting: Setting, value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(setting.name)
    return value


def _place(setting: Setting, value: Any) -> Any:
    if value in ("", None, []):
        return ""
    lat, lon = (float(part) for part in value)
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(setting.name)
    return [lat, lon]


def _mapping(setting: Setting, value: Any) -> dict[str, str]:
    return {field.value: ".".join(names) for field, names in fields_of(value).items()}


_KINDS: dict[SettingKind, Callable[[Setting, Any], Any]] = {
    SettingKind.NUMBER: _number,
    SettingKind.YES_NO: _yes_no,
    SettingKind.CHOICE: _choice,
    SettingKind.PLACE: _place,
    SettingKind.MAPPING: _mapping,
}
