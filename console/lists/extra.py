"""The columns of a list that have no place of their own, as the catalogue keeps them: JSON by header."""

from __future__ import annotations

import json
from collections.abc import Mapping


def extra_of(text: str) -> dict[str, str]:
    """The columns that have no place of their own, from the catalogue's cell."""
    if not text:
        return {}
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in read.items()} if isinstance(read, dict) else {}


def extra_text(extra: Mapping[str, str]) -> str:
    """The same as the catalogue keeps it."""
    return _encode(dict(extra)) if extra else ""


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
