"""Whether a package holds: asked of its files and the centre's root alone, without a database.

Everything is looked at in a fixed order, and the first thing that is wrong is what is told: the folder, the
root, the seat's certificate, the seal, the lists, every file's hashes, the custody extract with its
checkpoint, and whether chain and records name these very files.
"""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from cryptography import x509

from console.keys.certificates import fingerprint, is_demo, organisation
from console.package import forms
from console.package.naming import OPENED_PREFIX
from console.package.verify_archive import unpack
from console.package.verify_certificates import given_root, holds_at, seat_under
from console.package.verify_custody import check_custody
from console.package.verify_files import check_files
from console.package.verify_lists import check_payload, sealed_lists
from console.package.verify_signature import SIGNATURE_MOST, check_signature
from console.package.verify_stamp import STAMP_MOST, Stamp, check_stamp, given_roots
from console.package.verify_tree import look
from console.package.verify_values import DoesNotHold, FindingKind, Remark, StampState, Verified

_NO_STAMP = Stamp(StampState.NONE, 0.0)


def verify(
    path: Path,
    root_pem: Path,
    *,
    password: str | None = None,
    now: float | None = None,
    tsa_roots: Sequence[Path] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    unpack_in: Path | None = None,
) -> Verified:
    """What a package that holds says of itself; raises DoesNotHold with the first thing that is wrong.

    `path` is the package's folder, or its encrypted file, which is opened with `password` into a temporary
    folder that only this user can read, below `unpack_in` (None: the system's). `root_pem` is the centre's
    root, had from elsewhere than from the package. Dates are judged at `now` (UTC seconds, None: this
    machine's clock) or, where `tsa_roots` vouch for the package's time stamp, at the moment that it says.
    `progress` hears 0 to 1; when `cancelled` says so VerificationStopped is raised. Memory does not grow
    with the size of the footage.
    """
    root = given_root(root_pem)
    trusted_for_time = given_roots(tsa_roots)
    at = time.time() if now is None else now

    def look_into(folder: Path) -> Verified:
        return _verify_folder(folder, root, at, trusted_for_time, progress, cancelled)

    if path.is_dir():
        return look_into(path)
    if not path.exists():
        raise DoesNotHold(FindingKind.NO_PACKAGE, str(path))
    with tempfile.TemporaryDirectory(prefix=OPENED_PREFIX, dir=unpack_in) as folder:
        return look_into(unpack(path, password, Path(folder), cancelled))


def _verify_folder(
    folder: Path,
    root: x509.Certificate,
    now: float,
    trusted_for_time: Sequence[x509.Certificate],
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Verified:
    tree = look(folder)
    seat = seat_under(tree, root)
    tag_manifest = tree.read(forms.TAG_MANIFEST)
    signed = check_signature(tree.read(forms.SIGNATURE, SIGNATURE_MOST), tag_manifest, seat)
    stamp = _NO_STAMP
    if forms.STAMP in tree.sizes:
        stamp = check_stamp(tree.read(forms.STAMP, STAMP_MOST), signed.value, trusted_for_time)
    held_by_stamp = _check_dates(root, seat, now, stamp)
    lists = sealed_lists(tree, tag_manifest)
    check_payload(tree, lists, progress, cancelled)
    custody = check_custody(tree, lists, seat)
    named = check_files(tree, lists, custody)
    remarks = {
        Remark.DEMO: is_demo(root) or is_demo(seat),
        Remark.HELD_BY_STAMP: held_by_stamp,
        Remark.STAMP_NOT_CHECKED: stamp.state is StampState.SOUND,
        Remark.SIGNED_OUTSIDE_VALIDITY: not holds_at(seat, signed.at_utc),
        Remark.CLOCK_STEPPED: custody.clock_went_back,
    }
    return Verified(
        name=named.package or folder.name,
        sealed_sha256=hashlib.sha256(tag_manifest).hexdigest(),
        centre=named.centre or organisation(seat),
        seat=custody.seat,
        root_fingerprint=fingerprint(root),
        seat_fingerprint=fingerprint(seat),
        valid_until_utc=seat.not_valid_after_utc.timestamp(),
        signed_utc=signed.at_utc,
        stamp=stamp.state,
        stamped_utc=stamp.at_utc if stamp.state is not StampState.NONE else None,
        originals=named.originals,
        derived=named.derived,
        files=len(tree.sizes),
        size=sum(tree.sizes.values()),
        entries=custody.entries,
        of_incident=custody.of_incident,
        count=custody.count,
        head=custody.head,
        remarks=tuple(remark for remark, holds in remarks.items() if holds),
    )


def _check_dates(root: x509.Certificate, seat: x509.Certificate, now: float, stamp: Stamp) -> bool:
    """Both certificates must hold now, or have held at a trusted time; whether it is the stamp that helps."""
    if holds_at(root, now) and holds_at(seat, now):
        return False
    if stamp.state is StampState.TRUSTED and holds_at(root, stamp.at_utc) and holds_at(seat, stamp.at_utc):
        return True
    for certificate, path, over in (
        (root, forms.ROOT, FindingKind.ROOT_EXPIRED),
        (seat, forms.SEAT, FindingKind.CERTIFICATE_EXPIRED),
    ):
        if now > (ends := certificate.not_valid_after_utc).timestamp():
            raise DoesNotHold(over, path, str(int(ends.timestamp())))
        if now < (begins := certificate.not_valid_before_utc).timestamp():
            raise DoesNotHold(FindingKind.CERTIFICATE_NOT_YET, path, str(int(begins.timestamp())))
    raise AssertionError("one of the two dates did not hold")
