"""What makes a package's documents: report, draft of the certificate and hash report, as PDF files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from console.package.facts import FileHashes, PackageFacts


class DocumentKind(StrEnum):
    """Which document a file is; its name in the package is in `forms.DOCUMENTS`."""

    REPORT = "report"
    CERTIFICATE_DRAFT = "certificate_draft"
    HASH_REPORT = "hash_report"


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was written: `path` is relative to the package's folder, divided by `/`."""

    path: str
    kind: DocumentKind


class DocumentsFailed(Exception):
    """A document could not be set, for a reason other than the disk; `detail` says why."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class Documents(Protocol):
    """Sets a package's documents. Called on a worker thread."""

    def make(self, facts: PackageFacts, hashes: Mapping[str, FileHashes], folder: Path) -> tuple[Made, ...]:
        """Write every document into `folder/data/documents`, which is there, and nothing else.

        `folder` is the package as it is being written: files lie at `folder / PackagedFile.path`. `hashes`
        has those of everything in `data/` so far, by path relative to the package. Times on and in the
        documents are `facts.made_utc`. Raises DocumentsFailed, or OSError when the disk does not take it.
        """
