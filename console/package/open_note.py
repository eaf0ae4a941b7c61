"""How an encrypted package is opened with ordinary tools: a note beside it, in Hindi and in English."""

from __future__ import annotations

from console.package.cipher import ITERATIONS
from console.package.forms import ARCHIVE_SUFFIX, VERIFY

_TEXT = """\
{file}

SHA-256: {sha256}

यह फ़ाइल पासवर्ड से सुरक्षित साक्ष्य पैकेज है। पासवर्ड इस फ़ाइल के साथ नहीं, अलग से दिया जाता है।

लिनक्स (Linux) पर खोलने के लिए, इस फ़ोल्डर में टर्मिनल खोलकर ये तीन पंक्तियाँ चलाएँ:

    sha256sum {file}
    {decrypt}
    tar -xf {name}.tar

1. पहली पंक्ति जो संख्या दिखाए, वह ऊपर लिखी SHA-256 संख्या ही होनी चाहिए।
2. दूसरी पंक्ति पासवर्ड पूछती है; लिखते समय पासवर्ड दिखाई नहीं देता। "bad decrypt" दिखे तो पासवर्ड गलत है।
3. तीसरी पंक्ति {name} नाम का फ़ोल्डर बनाती है। उसकी जाँच कैसे करें, यह उसी में {verify} में लिखा है।

खुली हुई फ़ाइलें बिना पासवर्ड की होती हैं: काम हो जाने पर {name}.tar और फ़ोल्डर हटा दें।

----

This file is a package of evidence under a password. The password is given separately, never with this file.

To open it on Linux, open a terminal in this folder and run these three lines:

    sha256sum {file}
    {decrypt}
    tar -xf {name}.tar

1. The number that the first line shows must be the SHA-256 number above.
2. The second line asks for the password; nothing is shown as you type. "bad decrypt" means: wrong password.
3. The third line makes the folder {name}. How to check it is written there, in {verify}.

What has been opened is no longer under a password: when you are done, remove {name}.tar and the folder.
"""


def open_note(name: str, sha256: str) -> str:
    """The note for the package `name`, whose file has this SHA-256 (hex)."""
    file = name + ARCHIVE_SUFFIX
    decrypt = f"openssl enc -d -aes-256-cbc -pbkdf2 -iter {ITERATIONS} -md sha256 -in {file} -out {name}.tar"
    return _TEXT.format(name=name, file=file, sha256=sha256, decrypt=decrypt, verify=VERIFY)
