"""The headings of lists that are given out: as lists that come in are understood."""

from __future__ import annotations

from collections.abc import Mapping

from console.catalogue.values import Name, Ownership, Placement
from console.lists.values import Field

HEADINGS: Mapping[Field, Name] = {
    Field.SITE_ID: Name("स्थल आईडी", "Site ID"),
    Field.CAMERA_ID: Name("कैमरा आईडी", "Camera ID"),
    Field.CODE: Name("प्रेषक का कोड", "Code of sender"),
    Field.NAME_HI: Name("स्थल का नाम (हिन्दी)", "Site name (Hindi)"),
    Field.NAME_EN: Name("स्थल का नाम (अंग्रेज़ी)", "Site name (English)"),
    Field.CATEGORY: Name("श्रेणी", "Category"),
    Field.OWNERSHIP: Name("स्वामित्व", "Ownership"),
    Field.OWNER: Name("स्वामी", "Owner"),
    Field.PHONE: Name("फ़ोन", "Phone"),
    Field.ADDRESS: Name("पता", "Address"),
    Field.ZONE: Name("ज़ोन", "Zone"),
    Field.THANA: Name("थाना", "Thana"),
    Field.WARD: Name("वार्ड", "Ward"),
    Field.LAT: Name("अक्षांश", "Latitude"),
    Field.LON: Name("देशांतर", "Longitude"),
    Field.NOTE: Name("टिप्पणी", "Note"),
    Field.NUMBER: Name("कैमरा नंबर", "Camera number"),
    Field.CAMERA_NAME_HI: Name("कैमरे का नाम (हिन्दी)", "Camera name (Hindi)"),
    Field.CAMERA_NAME_EN: Name("कैमरे का नाम (अंग्रेज़ी)", "Camera name (English)"),
    Field.PLACEMENT: Name("कैमरे की जगह", "Placement"),
    Field.HEADING: Name("दिशा", "Heading"),
    Field.SUB_URL: Name("छोटी स्ट्रीम", "Sub stream"),
    Field.MAIN_URL: Name("मुख्य स्ट्रीम", "Main stream"),
    Field.TRANSPORT: Name("ट्रांसपोर्ट", "Transport"),
    Field.CREDENTIAL: Name("क्रेडेंशियल", "Credential"),
    Field.CONTROL_URL: Name("पीटीज़ेड पता", "PTZ address"),
    Field.RECORDINGS_URL: Name("रिकॉर्डिंग पता", "Recordings address"),
    Field.MAKE: Name("निर्माता", "Make"),
    Field.MODEL: Name("मॉडल", "Model"),
    Field.SERIAL: Name("क्रम संख्या (उपकरण)", "Serial number"),
}
OWNERSHIPS: Mapping[int, Name] = {
    Ownership.PUBLIC: Name("सार्वजनिक", "Public"),
    Ownership.PRIVATE: Name("निजी", "Private"),
}
PLACEMENTS: Mapping[int, Name] = {
    Placement.ENTRY: Name("प्रवेश", "Entry"),
    Placement.EXIT: Name("निकास", "Exit"),
    Placement.PUBLIC_PLACE: Name("सार्वजनिक स्थान", "Public place"),
    Placement.OTHER: Name("अन्य", "Other"),
}
