"""The rules of retention as they are kept in the settings; a change of them is an entry of the chain."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from enum import StrEnum
from typing import Any, TypeVar

from sqlite_utils import Database

from console.custody.chain import append
from console.custody.values import Happening, What
from console.evidence.states import IncidentState
from console.retention.values import LEAST_DAYS, MOST_DAYS, LooseKind, RetentionRules
from console.store.settings import get_setting, read_setting, write_setting
from console.store.store import Store

SETTING = "retention"

Word = TypeVar("Word", bound=StrEnum)


def load_rules(store: Store) -> RetentionRules:
    """The rules that were set, or the usual ones. What cannot be understood keeps everything for good."""
    kept = get_setting(store, SETTING)
    return RetentionRules() if kept is None else _read(kept)


def save_rules(store: Store, rules: RetentionRules, who: str) -> Future[None]:
    """Keep other rules, and enter in the custody chain who changed what."""
    wanted = {"incidents": dict(rules.incidents), "loose": dict(rules.loose)}

    def write(db: Database) -> None:
        before = read_setting(db, SETTING)
        write_setting(db, SETTING, wanted)
        details = {"before": before, "after": wanted}
        append(db, Happening(What.CHANGED, who, subject=SETTING, details=details))

    return store.write(write)


def _read(kept: Any) -> RetentionRules:
    if not isinstance(kept, dict):
        return RetentionRules({}, {})
    incidents = _days(kept.get("incidents"), IncidentState)
    return RetentionRules(incidents, _days(kept.get("loose"), LooseKind))


def _days(kept: Any, words: type[Word]) -> Mapping[Word, int]:
    if not isinstance(kept, dict):
        return {}
    return {word: kept[word.value] for word in words if _is_days(kept.get(word.value))}


def _is_days(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and LEAST_DAYS <= value <= MOST_DAYS
