"""Sets a package's documents with Qt, as `console.package` asks for them; no display is needed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from console.package import forms
from console.package.documents import DocumentKind, DocumentsFailed, Made
from console.package.facts import FileHashes, PackageFacts
from ui.documents.apart import set_apart
from ui.documents.application import NoPagesHere, can_write, can_write_hindi, drawing_application
from ui.documents.certificate import write_certificate
from ui.documents.hash_report import write_hash_report
from ui.documents.map_picture import CityShapes
from ui.documents.report import write_report
from ui.documents.speech import ENGLISH, Speech, speech
from ui.language import TranslationUnavailable


class QtDocuments:
    """The report, the draft of the certificate and the hash report. `city` is what the map is drawn on.

    They are set in a process of their own: no window waits for them, and the same facts give the same bytes.
    """

    def __init__(self, city: CityShapes | None = None) -> None:
        self._city = city or CityShapes()

    def make(self, facts: PackageFacts, hashes: Mapping[str, FileHashes], folder: Path) -> tuple[Made, ...]:
        """See `console.package.documents.Documents`."""
        set_apart(facts, hashes, folder, self._city)
        return tuple(Made(path, kind) for path, kind in zip(forms.DOCUMENTS, DocumentKind, strict=True))


def set_documents(
    facts: PackageFacts, hashes: Mapping[str, FileHashes], folder: Path, city: CityShapes
) -> None:
    """Write all three into the package's folder. Raises DocumentsFailed or OSError."""
    try:
        drawing_application()
    except NoPagesHere as problem:
        raise DocumentsFailed(str(problem)) from problem
    if not can_write():
        raise DocumentsFailed("there is no font")
    says = languages(facts.language)
    report, certificate, hash_report = (folder / path for path in forms.DOCUMENTS)
    write_report(facts, folder, report, says, city)
    write_certificate(facts, hashes, certificate, says)
    write_hash_report(facts, hashes, hash_report, says)


def languages(first: str) -> tuple[Speech, ...]:
    """Both languages, `first` before the other; English alone where Hindi cannot be set here."""
    if not can_write_hindi():
        return (ENGLISH,)
    try:
        hindi = speech("hi")
    except TranslationUnavailable:
        return (ENGLISH,)
    return (ENGLISH, hindi) if first == "en" else (hindi, ENGLISH)
