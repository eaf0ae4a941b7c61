"""The few words that a bag says of itself: `bagit.txt` and `bag-info.txt`, and the mark of a demo package."""

from __future__ import annotations

from collections.abc import Mapping

from console.ist import ist
from console.package.facts import FileHashes, PackageFacts
from console.package.forms import PAYLOAD

# RFC 8493, section 2.1.1.
BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

DEMO = (
    "यह डेमो पैकेज है: यह डेमो कुंजियों से बना है और न्यायालय के लिए नहीं है।\n"
    "This is a demo package: it was made with demo keys and is not for court.\n"
)


def bag_info(facts: PackageFacts, hashes: Mapping[str, FileHashes], *, stamp_asked: bool) -> bytes:
    """`bag-info.txt`; a label's value is one line, whatever people wrote."""
    data = [found.size for path, found in hashes.items() if path.startswith(PAYLOAD)]
    lines = {
        "Source-Organization": facts.seal.centre,
        "External-Identifier": facts.name,
        "Internal-Sender-Identifier": facts.incident.id,
        "Bagging-Date": f"{ist(facts.made_utc):%Y-%m-%d}",
        "Bag-Software-Agent": f"Safe City Console {facts.app_version}",
        "Payload-Oxum": f"{sum(data)}.{len(data)}",
        "Seat": facts.seal.seat,
        "Made-By": facts.operator,
        "Root-Fingerprint-SHA256": facts.seal.root_fingerprint,
        "Time-Stamp": "asked for" if stamp_asked else "none: no time-stamp server is configured",
    }
    if facts.seal.demo:
        lines["Demo"] = "DEMO - NOT FOR COURT"
    return "".join(f"{key}: {_one_line(value)}\n" for key, value in lines.items()).encode()


def _one_line(text: str) -> str:
    return " ".join(text.split())
