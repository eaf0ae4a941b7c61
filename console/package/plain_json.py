"""JSON as a package has it: sorted keys, no spaces, and each member of a list on a line of its own.

So the same facts always give the same bytes, and a clerk's `sed` and `grep` can find a file's line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from console.catalogue.values import Name
from console.ist import ist


def compact(value: object) -> str:
    """A value in one line. Raises ValueError for a number that JSON cannot say."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def document(facts: Mapping[str, object]) -> bytes:
    """A whole file, UTF-8."""
    parts = [f"{compact(key)}:{_value(facts[key])}" for key in sorted(facts)]
    return ("{" + ",".join(parts) + "}\n").encode("utf-8", "backslashreplace")


def moment(utc: float | None) -> dict[str, str] | None:
    """A moment by both clocks, to the microsecond."""
    if utc is None:
        return None
    by_utc = datetime.fromtimestamp(utc, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return {"utc": by_utc, "ist": ist(utc).strftime("%Y-%m-%d %H:%M:%S.%f")}


def name(both: Name) -> dict[str, str]:
    """A name in both languages."""
    return {"hi": both.hi, "en": both.en}


def _value(value: object) -> str:
    if isinstance(value, list | tuple) and value:
        return "[\n" + ",\n".join(compact(member) for member in value) + "\n]"
    return compact(value)
