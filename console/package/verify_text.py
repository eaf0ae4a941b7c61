"""VERIFY.txt: how a clerk checks a package with the tools of any Linux, in Hindi and in English.

The text is the same in every package, so that one printed beforehand, or taken from a package that is beyond
doubt, serves for all. Lines that begin with four spaces are typed; together they are a script for `sh`, and
tests run it as it stands here. It finds what `console.package.verify` finds.
"""

from __future__ import annotations

from console.package.verify_steps import STEPS

_HEAD = """\
इस पैकेज की जाँच कैसे करें
HOW TO CHECK THIS PACKAGE
===========================================================================

इस पैकेज को कोई भी, किसी भी Linux कंप्यूटर पर, साधारण औज़ारों से जाँच सकता है: sh, find, sort, cut, sed, grep,
diff, cmp, sha256sum, sha512sum और openssl (3 या नया)। इंटरनेट या हमारा प्रोग्राम ज़रूरी नहीं है।

Anyone can check this package on any Linux computer with ordinary tools: sh, find, sort, cut, sed, grep,
diff, cmp, sha256sum, sha512sum and openssl (3 or newer). Neither the internet nor our program is needed.

पहले दो चीज़ें केंद्र से अलग रास्ते से लें - इस पैकेज से नहीं:
  1. केंद्र का मूल प्रमाणपत्र (ROOT.pem),
  2. काग़ज़ पर छपा उसका फ़िंगरप्रिंट (SHA-256)।
जो व्यक्ति पैकेज बदल सकता है, वह इस पन्ने को भी बदल सकता है। इसलिए यह पन्ना भी केंद्र से या किसी ऐसे पैकेज
से लें जिस पर संदेह नहीं है; यह हर पैकेज में एक-सा होता है।

First get two things from the centre by another way - not from this package:
  1. the centre's root certificate (ROOT.pem),
  2. its fingerprint (SHA-256) printed on paper.
Whoever can change the package can change this page too. So take this page as well from the centre, or from a
package that is beyond doubt; it is the same in every package.

क्या सिद्ध होता है: कि फ़ाइलें वही हैं जो कंसोल ने कैमरे से पाकर सील की थीं, और सील केंद्र की कुंजी की है।
क्या सिद्ध नहीं होता: कि कैमरे ने, या कंसोल तक आने से पहले किसी ने, कुछ नहीं बदला।
What this shows: that the files are those which the console sealed as it received them, and that the seal is
by the centre's key. What it does not show: that nothing was changed in the camera or before the console.

शुरू / TO BEGIN
---------------------------------------------------------------------------
इस फ़ोल्डर में टर्मिनल खोलें (पासवर्ड वाली एक फ़ाइल हो तो पहले उसे खोलें: साथ की -OPEN.txt देखें)। पहले यह लिखें,
अपनी जगह के अनुसार:
Open a terminal in this folder (one file with a password is opened first: see the -OPEN.txt beside it). First
type this, with your own place of the file:

  ROOT=/media/usb/ROOT.pem

फिर वे पंक्तियाँ लिखें या चिपकाएँ जो चार ख़ाली जगहों से शुरू होती हैं। हर चरण के बाद "OK / ठीक" आना चाहिए। "WRONG / गलत"
आए तो पैकेज पर भरोसा न करें और केंद्र को बताएँ।
Then type or paste the lines that begin with four spaces. After each step "OK / ठीक" must appear. If
"WRONG / गलत" appears, do not rely on the package and tell the centre.

सब चरण एक साथ, इस पन्ने की भरोसेमंद प्रति से:
All steps at once, from a copy of this page that is beyond doubt:

  sed -n 's/^    //p' /media/usb/VERIFY.txt | ROOT=/media/usb/ROOT.pem sh

"""

_TAIL = """\
WINDOWS
---------------------------------------------------------------------------
एक फ़ाइल का हैश देखने के लिए: certutil -hashfile FILE SHA256, और उसे manifest-sha256.txt की पंक्ति से मिलाएँ।
यह पूरी जाँच नहीं है: ऊपर के चरण Linux (या WSL) पर करें, या Safe City Console से:
To see the hash of one file: certutil -hashfile FILE SHA256, and compare it with its line in
manifest-sha256.txt. That is not the whole check: do the steps above on Linux (or WSL), or with Safe City
Console:

  safecity evidence verify FOLDER --root ROOT.pem
"""


def verify_text() -> str:
    """The whole of VERIFY.txt."""
    parts = [_HEAD]
    for number, step in enumerate(STEPS):
        title = f"{number}. {step.hindi_title} / {step.english_title}" if number else ""
        if title:
            parts.append(f"{title}\n{'-' * 75}\n")
        parts.append(f"{step.hindi}\n{step.english}\n\n")
        parts.append("".join(f"    {line}\n" if line else "\n" for line in step.commands.splitlines()) + "\n")
    return "".join([*parts, _TAIL])


def script() -> str:
    """The lines to be typed, as a script: wants ROOT in its environment, and the package as its folder."""
    lines = verify_text().splitlines()
    return "".join(line[4:] + "\n" for line in lines if line.startswith("    "))
