"""What the files of a package are called and how they are written: one place for export and verification.

data/custody.txt    a line for each entry of the extract: `number previous content_sha256 hash`
data/custody.jsonl  the canonical JSON of the incident's own entries, one a line, in the order of their
                    numbers; the SHA-256 of a line (without its end) is that entry's content_sha256
data/custody.json   the same for programs, as `console.custody.extract.extract_json` gives it: sorted
                    keys, no spaces; a first line that ends with `"links":[`, then each link on a line of
                    its own (`{"content_sha256":"…","entry":{…},"number":N}`, a comma at its end but for
                    the last one), then a line that begins with `]`: so that `sed` can take both files
                    above out of it again
data/checkpoint.txt the text that was signed, data/checkpoint.sig its signature (DER, not base64)
data/incident.json, data/derived.json
                    "files": a list of objects with at least "path", "size", "sha256", each on a line of
                    its own with sorted keys and no spaces: the originals in the one, the derived ones in
                    the other (there also "derived_from": a list of paths)
manifests           `hex  path`, LF at each end, sorted by path
"""

from __future__ import annotations

TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = TAG_MANIFEST + ".p7s"
STAMP = SIGNATURE + ".tsr"
# What no manifest lists: the list of lists, and what is made over it.
UNLISTED = frozenset({TAG_MANIFEST, SIGNATURE, STAMP})

MANIFEST_SHA256, MANIFEST_SHA512 = "manifest-sha256.txt", "manifest-sha512.txt"
BAGIT, BAG_INFO, VERIFY = "bagit.txt", "bag-info.txt", "VERIFY.txt"
ROOT, SEAT = "certificates/root.pem", "certificates/seat.pem"
TAG_FILES = (BAGIT, BAG_INFO, MANIFEST_SHA256, MANIFEST_SHA512, VERIFY, ROOT, SEAT)

PAYLOAD, ORIGINALS, DERIVED = "data/", "data/originals/", "data/derived/"
INCIDENT, SOURCE, CLOCK = "data/incident.json", "data/source.json", "data/clock.json"
DERIVED_LIST = "data/derived.json"
CUSTODY, CUSTODY_LINES, CUSTODY_CONTENT = "data/custody.json", "data/custody.txt", "data/custody.jsonl"
CHECKPOINT, CHECKPOINT_SIGNATURE = "data/checkpoint.txt", "data/checkpoint.sig"
DOCUMENTS = (
    "data/documents/report.pdf",
    "data/documents/certificate-63-4-draft.pdf",
    "data/documents/hash-report.pdf",
)
NEEDED_PAYLOAD = (
    INCIDENT,
    SOURCE,
    CLOCK,
    DERIVED_LIST,
    CUSTODY,
    CUSTODY_LINES,
    CUSTODY_CONTENT,
    CHECKPOINT,
    CHECKPOINT_SIGNATURE,
    *DOCUMENTS,
)

# A folder that is being written is called so; it is renamed when it is whole.
UNFINISHED_SUFFIX = ".part"
ARCHIVE_SUFFIX = ".tar.enc"
