"""The steps of VERIFY.txt: what each is for, in both languages, and its commands for `sh`.

Nothing is written into the package: what the commands need stands in a folder of their own, `$W`.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from console.custody.extract import FORMAT
from console.custody.values import NOTHING_BEFORE
from console.package import forms

_NEEDED = " \\\n  ".join(
    textwrap.wrap(
        " ".join((forms.TAG_MANIFEST, forms.SIGNATURE, *forms.TAG_FILES, *forms.NEEDED_PAYLOAD)),
        96,
        break_long_words=False,
        break_on_hyphens=False,
    )
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its title and what it is for in both languages, and what is typed."""

    hindi_title: str
    english_title: str
    hindi: str
    english: str
    commands: str


_BEGIN = Step(
    "",
    "",
    "तैयारी: बीच के नतीजों के लिए एक अलग फ़ोल्डर।",
    "To begin with: a folder of its own for what comes in between.",
    """\
export LC_ALL=C
W=$(mktemp -d)
told() { if [ "$2" = 0 ]; then echo "$1 OK / ठीक"; echo "$1" >>"$W/ok"; else echo "$1 WRONG / गलत"; fi; }
""",
)

_ROOT = Step(
    "केंद्र का मूल प्रमाणपत्र",
    "the centre's root certificate",
    "दिखाए गए फ़िंगरप्रिंट को काग़ज़ वाले से अक्षर-अक्षर मिलाएँ। न मिले तो यहीं रुकें।\n"
    'यदि नाम में "DEMO" है तो यह केवल डेमो है, न्यायालय के लिए नहीं।',
    "Compare the fingerprint shown with the one on paper, letter by letter. If they differ, stop here.\n"
    'If the name says "DEMO", this is only for trying out and not for court.',
    """\
openssl x509 -in "$ROOT" -noout -subject -nameopt oneline,utf8,-esc_msb -enddate -fingerprint -sha256
openssl x509 -in "$ROOT" -noout -subject | grep -q DEMO && echo "DEMO: not for court / न्यायालय के लिए नहीं"
openssl x509 -in "$ROOT" -outform DER -out "$W/root.der"
openssl x509 -in certificates/root.pem -outform DER -out "$W/packed.der"
cmp "$W/root.der" "$W/packed.der"; told 1 $?
""",
)

_PLAIN = Step(
    "केवल साधारण फ़ाइलें, और सब मौजूद",
    "plain files only, and all that must be there",
    "कोई लिंक, ख़ाली फ़ोल्डर या अजीब नाम नहीं होना चाहिए; ज़रूरी फ़ाइलें होनी चाहिए।",
    "There must be no links, empty folders or odd names; the necessary files must be there.",
    f"""\
find . ! -type f ! -type d >"$W/odd"
find . -type d -empty >>"$W/odd"
find . -name '*[!A-Za-z0-9._-]*' >>"$W/odd"
find . -type f | tr A-Z a-z | sort | uniq -d >>"$W/odd"
printf '%s\\n' {_NEEDED} >"$W/needed"
while read -r file; do test -f "$file" || echo "$file"; done <"$W/needed" >>"$W/odd"
cat -v "$W/odd"; test ! -s "$W/odd"; told 2 $?
""",
)

_SEAL = Step(
    "सील (डिजिटल हस्ताक्षर)",
    "the seal (digital signature)",
    "सूचियों की सूची पर हस्ताक्षर केंद्र के मूल प्रमाणपत्र के नीचे की कुंजी का होना चाहिए, और प्रमाणपत्र आज मान्य।\n"
    "प्रमाणपत्र की अवधि बीत गई हो तो अंत में 'समय मुहर' देखें।",
    "The list of lists must be signed by a key under the centre's root, and the certificates valid today.\n"
    "If a certificate has expired, see 'time stamp' at the end.",
    f"""\
openssl cms -verify -binary -inform DER -in {forms.SIGNATURE} -content {forms.TAG_MANIFEST} \\
  -CAfile "$ROOT" -no-CApath -no-CAstore -verify_depth 0 ${{WHEN:+-attime "$WHEN"}} \\
  -signer "$W/signer.pem" -out /dev/null; told 3 $?
""",
)

_SEAT = Step(
    "सीट का प्रमाणपत्र और हस्ताक्षर की बनावट",
    "the seat's certificate, and how the signature is written",
    "हस्ताक्षर करने वाला प्रमाणपत्र वही हो जो पैकेज में है, और हस्ताक्षर की फ़ाइल में और कुछ न हो। openssl कुछ बाइट\n"
    "अनदेखी करता है, इसलिए यहाँ हर बाइट मिलाई जाती है।",
    "The certificate that signed must be the one in the package; its file must hold nothing else.\n"
    "openssl passes over some bytes, so here each of them is compared.",
    f"""\
openssl x509 -in "$W/signer.pem" -outform DER -out "$W/signer.der"
openssl x509 -in {forms.SEAT} -outform DER -out "$W/seat.der"
openssl x509 -in {forms.SEAT} -noout -text >"$W/seat.txt"
openssl cms -cmsout -inform DER -in {forms.SIGNATURE} -outform DER -out "$W/again.p7s"
AT=$(openssl asn1parse -inform DER -in "$W/seat.der" | grep 'd=2 .*SEQUENCE' \\
  | sed -n '2s/^ *\\([0-9]*\\):.*/\\1/p')
openssl asn1parse -inform DER -in "$W/seat.der" -strparse "$AT" -noout -out "$W/issuer"
SERIAL=$(openssl x509 -in {forms.SEAT} -noout -serial | cut -d= -f2 | tr A-F a-f)
hex() {{ od -An -v -tx1 "$1" | tr -d ' \\n'; }}
L='(..|81..|82....)'
SHA256=300d06096086480165030402010500
(echo "^30${{L}}06092a864886f70d010702a0${{L}}30${{L}}02010131..${{SHA256}}300b06092a864886f70d010701a0$L"
  hex "$W/seat.der"; echo "31${{L}}30${{L}}02010130$L"
  hex "$W/issuer"; echo "02..(00)?${{SERIAL}}${{SHA256}}a0${{L}}.*300a06082a8648ce3d04030204..30") \\
  | tr -d '\\n' >"$W/form"
hex {forms.SIGNATURE} | grep -qEf "$W/form" && cmp {forms.SIGNATURE} "$W/again.p7s" \\
  && openssl asn1parse -inform DER -in {forms.SIGNATURE} | tail -n 1 | grep -q 'd=5 .*OCTET STRING' \\
  && cmp "$W/seat.der" "$W/signer.der" && grep -q 'ASN1 OID: prime256v1' "$W/seat.txt" \\
  && grep -q 'E-mail Protection' "$W/seat.txt" && ! grep -q 'CA:TRUE' "$W/seat.txt"; told 4 $?
""",
)

_SUMS = Step(
    "हर फ़ाइल का हैश",
    "every file's hash",
    "हर फ़ाइल अपने SHA-256 और SHA-512 से मिले। बड़ी फ़ाइलों में समय लगता है।",
    "Every file must match its SHA-256 and its SHA-512. Large files take their time.",
    f"""\
sha256sum --quiet --strict -c {forms.TAG_MANIFEST} && sha256sum --quiet --strict -c {forms.MANIFEST_SHA256} \\
  && sha512sum --quiet --strict -c {forms.MANIFEST_SHA512}; told 5 $?
""",
)

_EXACT = Step(
    "न कम, न ज़्यादा",
    "no file too few, none too many",
    "सूचियों में ठीक वही फ़ाइलें हों जो फ़ोल्डर में हैं। sha256sum अकेला जोड़ी गई फ़ाइल नहीं पकड़ता।",
    "The lists must name exactly the files that are there. sha256sum alone does not notice an added file.",
    f"""\
find . -type f | cut -c3- | sort >"$W/there"
grep '^data/' "$W/there" >"$W/data"
grep -v '^data/' "$W/there" \\
  | grep -vxF -e {forms.TAG_MANIFEST} -e {forms.SIGNATURE} -e {forms.STAMP} >"$W/tags"
cat {forms.TAG_MANIFEST} {forms.MANIFEST_SHA256} | grep -vE '^[0-9a-f]{{64}}  [A-Za-z0-9._/-]+$' >"$W/odd"
grep -vE '^[0-9a-f]{{128}}  [A-Za-z0-9._/-]+$' {forms.MANIFEST_SHA512} >>"$W/odd"
cut -c67- {forms.MANIFEST_SHA256} | sort | diff - "$W/data" \\
  && cut -c131- {forms.MANIFEST_SHA512} | sort | diff - "$W/data" \\
  && cut -c67- {forms.TAG_MANIFEST} | sort | diff - "$W/tags" && test ! -s "$W/odd"; told 6 $?
""",
)

_CHAIN = Step(
    "अभिरक्षा शृंखला",
    "the chain of custody",
    f"{forms.CUSTODY_LINES} की हर पंक्ति: क्रमांक, पिछली प्रविष्टि का हैश, सामग्री का हैश, अपना हैश।\n"
    "सब हैश दोबारा निकाले जाते हैं; कोई क्रमांक छूटना नहीं चाहिए।",
    f"Each line of {forms.CUSTODY_LINES}: number, hash of the entry before, hash of its content, its own\n"
    "hash. All hashes are made again; no number may be left out.",
    f"""\
cut -d' ' -f2,3 {forms.CUSTODY_LINES} | tr ' ' '\\n' | split -l 2 -a 6 - "$W/link."
find "$W" -name 'link.*' | sort | xargs sha256sum | cut -c1-64 >"$W/hash"
cut -d' ' -f3 {forms.CUSTODY_LINES} >"$W/content"
FIRST=$(head -n 1 {forms.CUSTODY_LINES} | cut -d' ' -f1 | tr -cd 0-9)
BEFORE=$(head -n 1 {forms.CUSTODY_LINES} | cut -d' ' -f2)
FIRST=${{FIRST:-0}}
seq "$FIRST" $((FIRST - 1 + $(wc -l <"$W/content"))) >"$W/number"
(echo "$BEFORE"; sed '$d' "$W/hash") >"$W/previous"
paste -d' ' "$W/number" "$W/previous" "$W/content" "$W/hash" | cmp - {forms.CUSTODY_LINES} \\
  && test "$FIRST" -gt 0 && {{ test "$FIRST" -gt 1 || test "$BEFORE" = {NOTHING_BEFORE}; }}; told 7 $?
""",
)

_ENTRIES = Step(
    "इस घटना की प्रविष्टियाँ",
    "the entries of this incident",
    f"{forms.CUSTODY_CONTENT} की हर पंक्ति का हैश शृंखला में उसी क्रमांक पर हो; {forms.CUSTODY} में भी वही लिखा हो।",
    f"The hash of each line of {forms.CUSTODY_CONTENT} must stand in the chain under its number;\n"
    f"{forms.CUSTODY} must say the same.",
    f"""\
paste -d' ' "$W/number" "$W/content" >"$W/links"
while IFS= read -r line; do printf '%s' "$line" | sha256sum | cut -c1-64; done \\
  <{forms.CUSTODY_CONTENT} >"$W/own"
sed -n 's/.*"number":\\([0-9]*\\).*/\\1/p' {forms.CUSTODY_CONTENT} | paste -d' ' - "$W/own" >"$W/entries"
grep -vxFf "$W/links" "$W/entries" >"$W/strange"
SEAT=$(sed -n 's/^seat //p' {forms.CHECKPOINT})
INCIDENT=$(sed -n 's/^.*"incident":{{.*"id":"\\([^"]*\\)".*/\\1/p' {forms.INCIDENT})
grep -vF "\\"incident\\":\\"$INCIDENT\\",\\"monotonic_s\\"" {forms.CUSTODY_CONTENT} >>"$W/strange"
grep -vF "\\"seat\\":\\"$SEAT\\",\\"subject\\"" {forms.CUSTODY_CONTENT} >>"$W/strange"
printf '{{"count":%s,"format":"{FORMAT}","head":"%s","incident":"%s","links":[\\n' \\
  "$(tail -n 1 "$W/number")" "$(tail -n 1 "$W/hash")" "$INCIDENT" >"$W/frame"
printf '],"previous":"%s","seat":"%s"}}\\n' "$BEFORE" "$SEAT" >>"$W/frame"
sed -n '1p;$p' {forms.CUSTODY} | cmp - "$W/frame" || echo {forms.CUSTODY} >>"$W/strange"
sed '1d;$d' {forms.CUSTODY} | sed '$s/$/,/' >"$W/told"
LINK='^{{"content_sha256":"\\([0-9a-f]*\\)",'
sed "s/$LINK\\(\\"entry\\":{{.*}},\\)\\{{0,1\\}}\\"number\\":\\([0-9]*\\)}},\\$/\\3 \\1/" "$W/told" \\
  | cmp - "$W/links" || echo {forms.CUSTODY} >>"$W/strange"
sed -n "s/$LINK\\"entry\\":\\({{.*}}\\),\\"number\\":[0-9]*}},\\$/\\2/p" "$W/told" \\
  | cmp - {forms.CUSTODY_CONTENT} || echo {forms.CUSTODY} >>"$W/strange"
cat -v "$W/strange"; test ! -s "$W/strange" && test -s "$W/own"; told 8 $?
""",
)

_CHECKPOINT = Step(
    "हस्ताक्षरित चेकपॉइंट",
    "the signed checkpoint",
    "शृंखला का आख़िरी क्रमांक और हैश वही हों जिन पर सीट ने हस्ताक्षर किए।",
    "The chain's last number and hash must be those that the seat has signed.",
    f"""\
openssl x509 -in {forms.SEAT} -noout -pubkey >"$W/seat.pub"
openssl dgst -sha256 -verify "$W/seat.pub" -signature {forms.CHECKPOINT_SIGNATURE} {forms.CHECKPOINT} \\
  && grep -qxF "count $(tail -n 1 "$W/number")" {forms.CHECKPOINT} \\
  && grep -qxF "head $(tail -n 1 "$W/hash")" {forms.CHECKPOINT} \\
  && grep -qxF "certificate $(sha256sum <"$W/signer.der" | cut -c1-64)" {forms.CHECKPOINT}; told 9 $?
""",
)

_FILES = Step(
    "साक्ष्य की फ़ाइलें",
    "the files of evidence",
    "incident.json और derived.json ठीक इन्हीं फ़ाइलों के नाम लें, और हर फ़ाइल का हैश शृंखला में तब से हो जब वह बनी।",
    "incident.json and derived.json must name exactly these files, and the chain must have the hash of each\n"
    "since it was made.",
    f"""\
for part in incident:originals derived:derived; do
  sed -n '/"files":\\[$/,/^\\]/p' data/${{part%:*}}.json >"$W/listed"
  cat "$W/listed" >>"$W/all"
  sed -nE 's/^\\{{.*"path":"([^"]*)","sha256":"([0-9a-f]*)","sha512":"([0-9a-f]*)".*/\\2  \\1 \\3/p' \\
    "$W/listed" | sort >"$W/records"
  cut -d' ' -f1-3 "$W/records" >"$W/named"
  grep "  data/${{part#*:}}/" {forms.MANIFEST_SHA256} | sort | diff - "$W/named"
  sed 's/^[0-9a-f]*  \\([^ ]*\\) \\(.*\\)/\\2  \\1/' "$W/records" | sort >"$W/named"
  grep "  data/${{part#*:}}/" {forms.MANIFEST_SHA512} | sort | diff - "$W/named"
done >"$W/unknown"
grep '^{{' "$W/all" | grep '"sha256":"' \\
  | sed -E 's/^.*("name":"([^"\\\\]|\\\\.)*"),.*("sha256":"[0-9a-f]*"),.*("size":[0-9]+).*/\\1,\\3,\\4/' \\
  >"$W/wanted"
grep -vE '"what":"(seal_broken|deleted|retention_ran)"' {forms.CUSTODY_CONTENT} >"$W/told"
while IFS= read -r file; do
  grep -F "${{file%%,\\"sha256\\"*}},\\"sha256\\"" "$W/told" | head -n 1 | grep -qF "$file" || echo "$file"
done <"$W/wanted" >>"$W/unknown"
grep -vE '^data/(originals|derived)/' "$W/data" | grep -vxFf "$W/needed" >>"$W/unknown"
cat -v "$W/unknown"; test ! -s "$W/unknown"; told 10 $?
""",
)

_STAMP = Step(
    "समय मुहर (यदि है)",
    "time stamp (if there is one)",
    "समय सर्वर का प्रमाणपत्र हो तो पहले TSA_ROOT=/media/usb/TSA.pem लिखें; न हो तो केवल इतना जाँचा\n"
    "जाता है कि मुहर इसी सील की है। हस्ताक्षर के बाद प्रमाणपत्र की अवधि बीत गई हो, तो मुहर का समय (Time stamp) लेकर\n"
    'WHEN=$(date -d "वह समय" +%s) लिखें और चरण 3 दोहराएँ।',
    "If you have the time server's certificate, type TSA_ROOT=/media/usb/TSA.pem first; otherwise it is\n"
    "only checked that the stamp is of this seal. If a certificate has expired since, take the time of\n"
    'the stamp, type WHEN=$(date -d "that time" +%s) and do step 3 again.',
    f"""\
stamp() {{
  test -f {forms.STAMP} || {{ echo "no time stamp / समय मुहर नहीं है"; return 0; }}
  AT=$(openssl asn1parse -inform DER -in {forms.SIGNATURE} | sed -n '$s/^ *\\([0-9]*\\):.*/\\1/p')
  openssl asn1parse -inform DER -in {forms.SIGNATURE} -strparse "$AT" -noout -out "$W/value" || return 1
  openssl ts -reply -in {forms.STAMP} -text | grep '^Time stamp:'
  openssl ts -reply -in {forms.STAMP} -token_out -out "$W/token" || return 1
  openssl cms -verify -noverify -binary -inform DER -in "$W/token" -out "$W/info" || return 1
  openssl asn1parse -inform DER -in "$W/info" | sed -n 's/.*OCTET STRING *\\[HEX DUMP\\]://p' | head -n 1 \\
    | tr A-F a-f >"$W/imprint"
  sha256sum <"$W/value" | cut -c1-64 | cmp - "$W/imprint" || return 1
  test -z "$TSA_ROOT" || openssl ts -verify -in {forms.STAMP} -data "$W/value" -CAfile "$TSA_ROOT"
}}
stamp; told 11 $?
""",
)

_END = Step(
    "परिणाम",
    "the result",
    "सभी 11 चरण ठीक हों, तभी पैकेज सही है।",
    "Only if all 11 steps are OK does the package hold.",
    """\
HELD=$(sort -u "$W/ok" | wc -l)
rm -r "$W"
test "$HELD" = 11 \\
  && echo "ALL HOLDS / सब सही" || { echo "DOES NOT HOLD / सही नहीं"; false; }
""",
)

STEPS = (
    _BEGIN,
    _ROOT,
    _PLAIN,
    _SEAL,
    _SEAT,
    _SUMS,
    _EXACT,
    _CHAIN,
    _ENTRIES,
    _CHECKPOINT,
    _FILES,
    _STAMP,
    _END,
)
