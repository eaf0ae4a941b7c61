"""What is put into a package, step by step: footage, custody, records, documents, lists, the seal."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from console.custody import clock_steps
from console.custody.canonical import plain
from console.custody.checkpoint_text import checkpoint_text
from console.custody.extract import Extract, ExtractTooLong, content_lines, extract_json, link_lines
from console.custody.moment import machine
from console.custody.values import Checkpoint
from console.evidence.values import Incident
from console.keys import certificates
from console.keys.errors import KeysError
from console.keys.keys import Keys
from console.keys.signer import Signer, signature_value
from console.keys.values import Validity
from console.package import describe, forms
from console.package.bag import Bag
from console.package.bag_info import BAGIT, DEMO, bag_info
from console.package.city import CityFacts, camera_facts
from console.package.documents import DocumentsFailed
from console.package.facts import PackagedFile, PackageFacts
from console.package.gather import category_name, seal_facts
from console.package.naming import DEMO_MARK
from console.package.numbers import Begun
from console.package.plain_json import document
from console.package.target import write_trouble
from console.package.tools import Course, ExportTools, app_version
from console.package.values import ExportError, ExportRequest, ExportTrouble, Stage
from console.package.verify_custody import first_named
from console.package.verify_stamp import check_stamp
from console.package.verify_text import verify_text
from console.package.verify_values import DoesNotHold


@dataclass(frozen=True, slots=True)
class Wanted:
    """A package that is to be made, once it has its number."""

    request: ExportRequest
    incident: Incident
    files: tuple[PackagedFile, ...]
    city: CityFacts


@dataclass(frozen=True, slots=True)
class Sealed:
    """What sealing gave: the tag manifest's SHA-256 (hex), and whether there is a time stamp over it."""

    root_sha256: str
    time_stamped: bool
    stamp_trouble: str


class Contents:
    """Fills one bag. Its steps are called in their order; each raises ExportError or StoreError."""

    def __init__(self, wanted: Wanted, begun: Begun, tools: ExportTools, bag: Bag, course: Course) -> None:
        self._wanted = wanted
        self._tools = tools
        self._bag = bag
        self._course = course
        # One key for checkpoint, certificate and signature, also where it is rotated meanwhile.
        self._root, self._signer = tools.keys.root, tools.keys.signer
        check_keys(tools.keys, self._root, self._signer)
        self.facts = self._first_facts(begun)

    def _first_facts(self, begun: Begun) -> PackageFacts:
        wanted = self._wanted
        return PackageFacts(
            name=begun.name,
            number=begun.number,
            made_utc=begun.entry.at_utc,
            operator=wanted.request.operator,
            incident=wanted.incident,
            category=category_name(self._tools.incidents, wanted.incident),
            cameras=camera_facts(wanted.incident, wanted.city),
            files=wanted.files,
            history=(),
            seal=seal_facts(self._root, self._signer.certificate, self._tools.chain.seat),
            city=wanted.city.city,
            app_version=app_version(),
            machine=machine(),
            language=wanted.request.language,
        )

    def put_evidence(self) -> None:
        """Copy the files, each compared with its seal."""
        incident = self._wanted.incident
        for packaged in self._wanted.files:
            self._course.enter(Stage.COPYING)
            source = self._tools.incidents.path_of(incident, packaged.file)
            self._bag.copy(source, packaged.path, packaged.file.sha256)

    def put_custody(self) -> None:
        """The chain's extract up to a fresh checkpoint, and that checkpoint with its signature."""
        self._course.enter(Stage.CUSTODY)
        extract, checkpoint = self._sealed_extract()
        if checkpoint.certificate != self._signer.sha256:
            raise ExportError(ExportTrouble.SIGNING_FAILED, "the seat's key was changed meanwhile")
        told = extract_json(extract)
        self._check_files(told)
        self._bag.put(forms.CUSTODY, document(told))
        self._bag.put(forms.CUSTODY_LINES, _lines(link_lines(extract)))
        self._bag.put(forms.CUSTODY_CONTENT, _lines(content_lines(extract)))
        self._bag.put(forms.CHECKPOINT, checkpoint_text(checkpoint).encode("ascii"))
        self._bag.put(forms.CHECKPOINT_SIGNATURE, base64.b64decode(checkpoint.signature))
        still_open = self._wanted.incident.open
        steps = clock_steps.of_incident(self._tools.chain, extract.entries, still_open=still_open)
        self.facts = replace(self.facts, history=extract.entries, clock_steps=steps)

    def _check_files(self, extract: dict[str, Any]) -> None:
        """A file whose record was changed together with it: the chain still knows how it was received."""
        known = first_named(link["entry"] for link in extract["links"] if "entry" in link)
        for packaged in self._wanted.files:
            file = packaged.file
            if known.get(plain(file.name)) != (file.sha256, file.size):
                raise ExportError(ExportTrouble.FILE_CHANGED, file.name)

    def _sealed_extract(self) -> tuple[Extract, Checkpoint]:
        request = self._wanted.request
        try:
            return self._tools.checkpoints.sealed_extract(request.incident_id, request.operator)
        except ExtractTooLong as error:
            raise ExportError(ExportTrouble.CHAIN_TOO_LONG, str(error.links)) from error

    def put_records(self) -> None:
        """The JSON files of the incident, its source, the clocks and what was derived."""
        hashes = self._bag.hashes
        for path, said in (
            (forms.INCIDENT, describe.incident_json(self.facts, hashes)),
            (forms.DERIVED_LIST, describe.derived_json(self.facts, hashes)),
            (forms.SOURCE, describe.source_json(self.facts)),
            (forms.CLOCK, describe.clock_json(self.facts)),
        ):
            self._course.enter(Stage.CUSTODY)
            self._bag.put(path, said)

    def put_documents(self) -> None:
        """Report, draft of the certificate and hash report."""
        self._course.enter(Stage.DOCUMENTS)
        folder = self._bag.make_folder("data/documents")
        try:
            made = self._tools.documents.make(self.facts, dict(self._bag.hashes), self._bag.folder)
        except DocumentsFailed as error:
            raise ExportError(ExportTrouble.DOCUMENTS_FAILED, error.detail) from error
        except OSError as error:
            raise write_trouble(error, folder) from error
        paths = sorted(each.path for each in made)
        if paths != sorted(forms.DOCUMENTS):
            raise ExportError(ExportTrouble.DOCUMENTS_FAILED, ", ".join(paths))
        for path in paths:
            self._course.enter(Stage.DOCUMENTS)
            self._bag.take_in(path)

    def put_lists(self) -> bytes:
        """What stands beside `data/`, the manifests, and the tag manifest over all: that is returned."""
        for path, data in self._tags().items():
            self._course.enter(Stage.MANIFESTS)
            self._bag.put(path, data)
        self._course.enter(Stage.MANIFESTS)
        return self._bag.put_manifests()

    def _tags(self) -> dict[str, bytes]:
        asked = self._tools.stamp is not None
        tags = {
            forms.BAGIT: BAGIT,
            forms.BAG_INFO: bag_info(self.facts, self._bag.hashes, stamp_asked=asked),
            forms.VERIFY: verify_text().encode("utf-8"),
            forms.ROOT: certificates.pem(self._root),
            forms.SEAT: certificates.pem(self._signer.certificate),
        }
        return {**tags, DEMO_MARK: DEMO.encode("utf-8")} if self.facts.seal.demo else tags

    def seal(self, tag_manifest: bytes) -> Sealed:
        """Sign the tag manifest, and have the signature stamped where a server is configured."""
        self._course.enter(Stage.SIGNING)
        signed = self._signed(tag_manifest)
        self._bag.put(forms.SIGNATURE, signed)
        stamp, trouble = self._stamp(signed)
        if stamp:
            self._bag.put(forms.STAMP, stamp)
        return Sealed(self._bag.hashes[forms.TAG_MANIFEST].sha256, bool(stamp), trouble)

    def _signed(self, tag_manifest: bytes) -> bytes:
        check_keys(self._tools.keys, self._root, self._signer)
        try:
            return self._signer.sign_cms(tag_manifest)
        except (KeysError, ValueError) as error:
            raise ExportError(ExportTrouble.SIGNING_FAILED, str(error)) from error

    def _stamp(self, signed: bytes) -> tuple[bytes | None, str]:
        """A package without a time stamp is worth less, but far more than none."""
        if self._tools.stamp is None:
            return None, ""
        self._course.enter(Stage.SIGNING)
        try:
            stamp = self._tools.stamp(signed)
            if stamp:
                # By the very rules of verification: one that it would refuse would spoil the package.
                check_stamp(stamp, signature_value(signed), ())
            return stamp, ""
        except (KeysError, DoesNotHold) as error:
            return None, str(error)


def check_keys(keys: Keys, root: x509.Certificate, signer: Signer) -> None:
    """See that what the seat's key signs can be verified with the root. Raises ExportError."""
    if keys.validity is not Validity.VALID:
        raise ExportError(ExportTrouble.SIGNING_FAILED, f"certificate {keys.validity}")
    try:
        signer.certificate.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature) as error:
        raise ExportError(ExportTrouble.SIGNING_FAILED, "the root was changed meanwhile") from error


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8")
