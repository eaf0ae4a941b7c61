"""Where everything stands in a package: names of files and folders, and what its JSON files say.

```
SCC-<last 8 of the seat's id>-<number, six digits>/
    bagit.txt  bag-info.txt  manifest-sha256.txt  manifest-sha512.txt     a BagIt bag (RFC 8493)
    VERIFY.txt  certificates/root.pem  certificates/seat.pem
    DEMO-NOT-FOR-COURT.txt                                                only with demo keys
    tagmanifest-sha256.txt                                                covers all of the above
    tagmanifest-sha256.txt.p7s  tagmanifest-sha256.txt.p7s.tsr            signature; time stamp if there is one
    data/originals/…  data/derived/derived_…                              the files of evidence
    data/incident.json  data/source.json  data/clock.json  data/derived.json
    data/custody.json  data/custody.txt  data/custody.jsonl               the extract, three ways
    data/checkpoint.txt  data/checkpoint.sig                              of the entry the extract ends with
    data/documents/report.pdf  certificate-63-4-draft.pdf  hash-report.pdf
```

`incident.json` has `files` and `derived.json` has `files`: lists of objects with at least `path` (from the
package's folder), `name` (as in the console's own records), `sha256`, `size` and `camera`. Together they name exactly what lies
in `data/originals` and `data/derived`. `custody.txt` has a line `number previous content_sha256 hash` for each
entry of the extract, in order; `custody.jsonl` has, for each entry that is shown whole, its canonical JSON in
one line, whose SHA-256 (without the line's end) is its `content_sha256`.
"""

from __future__ import annotations

from typing import Final

BAGIT: Final = "bagit.txt"
BAG_INFO: Final = "bag-info.txt"
MANIFEST_SHA256: Final = "manifest-sha256.txt"
MANIFEST_SHA512: Final = "manifest-sha512.txt"
TAG_MANIFEST: Final = "tagmanifest-sha256.txt"
SIGNATURE: Final = f"{TAG_MANIFEST}.p7s"
TIME_STAMP: Final = f"{SIGNATURE}.tsr"
VERIFY: Final = "VERIFY.txt"
DEMO_MARK: Final = "DEMO-NOT-FOR-COURT.txt"
ROOT_PEM: Final = "certificates/root.pem"
SEAT_PEM: Final = "certificates/seat.pem"

DATA: Final = "data"
ORIGINALS: Final = "data/originals"
DERIVED: Final = "data/derived"
DOCUMENTS: Final = "data/documents"
INCIDENT_JSON: Final = "data/incident.json"
SOURCE_JSON: Final = "data/source.json"
CLOCK_JSON: Final = "data/clock.json"
DERIVED_JSON: Final = "data/derived.json"
CUSTODY_JSON: Final = "data/custody.json"
CUSTODY_TXT: Final = "data/custody.txt"
CUSTODY_JSONL: Final = "data/custody.jsonl"
CHECKPOINT_TXT: Final = "data/checkpoint.txt"
CHECKPOINT_SIG: Final = "data/checkpoint.sig"
REPORT_PDF: Final = "data/documents/report.pdf"
CERTIFICATE_PDF: Final = "data/documents/certificate-63-4-draft.pdf"
HASH_REPORT_PDF: Final = "data/documents/hash-report.pdf"

# What no manifest can name: the tag manifest itself, and what is made over it.
IN_NO_MANIFEST: Final = frozenset({TAG_MANIFEST, SIGNATURE, TIME_STAMP})
TAG_FILES: Final = frozenset({BAGIT, BAG_INFO, MANIFEST_SHA256, MANIFEST_SHA512, VERIFY, ROOT_PEM, SEAT_PEM})
DATA_FILES: Final = frozenset(
    {
        INCIDENT_JSON,
        SOURCE_JSON,
        CLOCK_JSON,
        DERIVED_JSON,
        CUSTODY_JSON,
        CUSTODY_TXT,
        CUSTODY_JSONL,
        CHECKPOINT_TXT,
        CHECKPOINT_SIG,
        REPORT_PDF,
        CERTIFICATE_PDF,
        HASH_REPORT_PDF,
    }
)

PART: Final = ".part"
ARCHIVE_SUFFIX: Final = ".tar.enc"
OPEN_NOTE_SUFFIX: Final = "-OPEN.txt"


def package_name(seat: str, number: int) -> str:
    """What a seat's package is called. The end of a seat's id is the random part of it."""
    return f"SCC-{seat.replace('-', '')[-8:]}-{number:06d}"


def part_name(name: str) -> str:
    """What a package, or the file of one, is called until it is whole."""
    return f".{name}{PART}"
