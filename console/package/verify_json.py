"""The JSON files of a package: read once, from the very bytes that were hashed, and bounded."""

from __future__ import annotations

import json
from typing import Any

from console.package.verify_lists import Lists, sealed
from console.package.verify_tree import Tree
from console.package.verify_values import DoesNotHold, FindingKind


def parsed(tree: Tree, lists: Lists, path: str) -> Any:
    """What a JSON file says; raises DoesNotHold where it is none, or says a thing twice."""
    content = sealed(tree, path, lists.sha256[path])
    try:
        return json.loads(content, object_pairs_hook=_said_once)
    except (ValueError, RecursionError) as error:
        raise DoesNotHold(FindingKind.MALFORMED, path) from error


def _said_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two programs may take different ones of two equal keys, so there must not be two."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice")
    return made
