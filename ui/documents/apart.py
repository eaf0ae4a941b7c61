"""Sets documents in a process of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from console.package.documents import DocumentsFailed
from console.package.facts import FileHashes, PackageFacts
from ui.documents.map_picture import CityShapes
from ui.painting_process import NotPainted, carry_out

# A package of 64 cameras takes some ten seconds on a slow machine.
PATIENCE_S = 180.0


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be set, and where."""

    facts: PackageFacts
    hashes: dict[str, FileHashes]
    folder: Path
    city: CityShapes


def set_apart(
    facts: PackageFacts,
    hashes: Mapping[str, FileHashes],
    folder: Path,
    city: CityShapes,
    *,
    patience_s: float = PATIENCE_S,
) -> None:
    """Have the documents set and wait for it. Raises DocumentsFailed or OSError, as `Documents.make` does."""
    try:
        carry_out("ui.documents", Order(facts, dict(hashes), folder, city), patience_s)
    except NotPainted as error:
        raise DocumentsFailed(error.detail) from error
