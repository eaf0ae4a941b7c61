"""The keys of a seat: made at first start or imported, opened, used to sign, and given up for new ones."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from cryptography import x509

from console.custody.values import Happening, What
from console.keys import certificates, keyfile
from console.keys.beginning import laid_aside, locked, made_first, secret_of
from console.keys.errors import KeyNotValid, KeysUnreadable, RootElsewhere
from console.keys.keyfile import HeldKey, KeySet
from console.keys.making import Maker, opened
from console.keys.pkcs12 import read_pkcs12
from console.keys.private_file import make_private, write_readable
from console.keys.secret import Secrets
from console.keys.signer import Signer
from console.keys.values import Kept, KeyEvent, Role, Validity

FOLDER = "keys"


class Keys:
    """The centre's root and the seat's key. Thread-safe; a key in use changes at one stroke.

    `folder` is the data folder's `keys`. Private keys are encrypted there; the secret is in `kept_in`.
    """

    def __init__(self, file: Path, maker: Maker, keys: KeySet, secret: bytes) -> None:
        self._file = file
        self._maker = maker
        self._secret = secret
        self._gate = threading.Lock()
        self._take(keys)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        seat: str,
        centre: str,
        demo: bool,
        secrets: Secrets | None = None,
        now: Callable[[], float] = certificates.plausible_now,
        who: str = "",
    ) -> Keys:
        """The keys in `folder`; root and seat are made where there are none yet.

        `secrets` is where the secret goes and is looked for: the system's keyring where nothing else is said,
        a file where that will not do. `now` gives UTC seconds. A locked keyring takes up to 15 s. Raises a
        KeysError.
        """
        maker = Maker(seat, centre, demo, now)
        make_private(folder)
        file = folder / (keyfile.DEMO_FILE if demo else keyfile.FILE)
        keys = keyfile.read(file)
        if keys is None:
            with locked(file):
                # Another program may have made them while this one waited.
                keys = keyfile.read(file)
                if keys is None:
                    return cls(file, maker, *made_first(file, maker, secrets, who))
        return cls(file, maker, keys, secret_of(file, keys, secrets))

    @classmethod
    def start_over(
        cls,
        folder: Path,
        *,
        seat: str,
        centre: str,
        demo: bool,
        secrets: Secrets | None = None,
        now: Callable[[], float] = certificates.plausible_now,
        who: str = "",
    ) -> Keys:
        """New root and seat where the old keys can no longer be opened; their certificates are kept.

        What was there is laid aside under another name, should its secret be found again. Raises a KeysError.
        """
        maker = Maker(seat, centre, demo, now)
        make_private(folder)
        file = folder / (keyfile.DEMO_FILE if demo else keyfile.FILE)
        with locked(file):
            former = laid_aside(file, now())
            keys, secret = made_first(file, maker, secrets, who, former)
        return cls(file, maker, keys, secret)

    # What there is

    @property
    def root(self) -> x509.Certificate:
        """The certificate of the centre's root."""
        return self._keys.of(self._keys.root).certificate

    @property
    def roots(self) -> tuple[x509.Certificate, ...]:
        """All roots that this seat has had, the oldest first."""
        return tuple(each.certificate for each in self._keys.held if each.role is Role.ROOT)

    @property
    def certificate(self) -> x509.Certificate:
        """The seat's certificate that signs now."""
        return self.signer.certificate

    @property
    def certificates(self) -> tuple[x509.Certificate, ...]:
        """All certificates that this seat has signed with, the oldest first."""
        return tuple(each.certificate for each in self._keys.held if each.role is Role.SEAT)

    @property
    def root_fingerprint(self) -> str:
        """The root's fingerprint as people compare it: SHA-256, 32 pairs divided by colons."""
        return certificates.fingerprint(self.root)

    @property
    def seat_fingerprint(self) -> str:
        """The fingerprint of the seat's certificate, likewise."""
        return certificates.fingerprint(self.certificate)

    @property
    def history(self) -> tuple[KeyEvent, ...]:
        """What happened to these keys, the oldest first."""
        return self._keys.events

    def told_of(self, certificate: x509.Certificate) -> KeyEvent | None:
        """How a certificate of this seat came to be; None where that is not known."""
        sha256 = certificates.fingerprint_hex(certificate)
        return next((each for each in self._keys.events if each.certificate == sha256), None)

    @property
    def is_demo(self) -> bool:
        """Whether these are a demo's keys."""
        return self._keys.demo

    @property
    def kept_in(self) -> Kept:
        """Where the secret is that opens the private keys."""
        return self._keys.kept

    @property
    def may_rotate(self) -> bool:
        """Whether the root's private key is here, so that a new seat key can be made under it."""
        return self._keys.of(self._keys.root).key is not None

    @property
    def validity(self) -> Validity:
        """Whether root and seat both hold now."""
        now = self._maker.now()
        seat = certificates.validity(self.certificate, now)
        return certificates.validity(self.root, now) if seat is Validity.VALID else seat

    # Signing

    @property
    def signer(self) -> Signer:
        """The seat's key as it is now; take it once where certificate and signature must belong together."""
        return self._signer

    def sign(self, text: bytes) -> bytes:
        """ECDSA P-256 over SHA-256 (DER). Goes on after the certificate has run out: the chain must."""
        return self.signer.sign(text)

    def sign_cms(self, content: bytes) -> bytes:
        """A detached CMS signature (DER). Raises KeyNotValid: nobody could verify what is signed then."""
        signer = self.signer
        self._check(Role.SEAT, signer.certificate)
        self._check(Role.ROOT, self.root)
        return signer.sign_cms(content)

    # Changes. Each is told to the custody chain by `tell`.

    def rotate(self, who: str) -> KeyEvent:
        """A new seat key under the same root. Raises RootElsewhere, KeyNotValid of the root and others."""

        def change(keys: KeySet) -> tuple[KeySet, tuple[KeyEvent, ...]]:
            if keys.of(keys.root).key is None:
                raise RootElsewhere
            self._check(Role.ROOT, keys.of(keys.root).certificate)
            root = opened(self._file, keys.of(keys.root), self._secret)
            seat = self._maker.seat(keys.of(keys.root).certificate, root, self._secret)
            event = self._maker.event(What.KEY_ROTATED, seat, who, former=keys.seat)
            return keys.with_new((seat,), keys.root, seat.sha256, event), (event,)

        return self._change(change)[0]

    def renew_root(self, who: str) -> tuple[KeyEvent, ...]:
        """A new root and a new seat key: the fingerprint changes, and must be given out anew."""

        def change(keys: KeySet) -> tuple[KeySet, tuple[KeyEvent, ...]]:
            root, seat = self._maker.pair(self._secret)
            events = (
                self._maker.event(What.KEY_MADE, root, who, former=keys.root),
                self._maker.event(What.KEY_ROTATED, seat, who, former=keys.seat),
            )
            return keys.with_new((root, seat), root.sha256, seat.sha256, *events), events

        return self._change(change)

    def import_pkcs12(self, path: Path, password: str, who: str = "") -> tuple[KeyEvent, ...]:
        """The seat's key and the root of the centre's own authority from a PKCS#12 file.

        Raises ImportRefused; then nothing was changed.
        """
        given = read_pkcs12(path, password, self._maker.now(), demo=self.is_demo)

        def change(keys: KeySet) -> tuple[KeySet, tuple[KeyEvent, ...]]:
            root = HeldKey(Role.ROOT, given.root, None)
            seat = self._maker.held(Role.SEAT, given.certificate, given.key, self._secret)
            events = (
                self._maker.event(What.KEY_IMPORTED, root, who, former=keys.root),
                self._maker.event(What.KEY_IMPORTED, seat, who, former=keys.seat),
            )
            return keys.with_new((root, seat), root.sha256, seat.sha256, *events), events

        return self._change(change)

    def export_root(self, path: Path) -> None:
        """Write the root's certificate as PEM, for those who verify. Raises KeysFolderNotUsable."""
        write_readable(path, certificates.pem(self.root))

    def tell(self, enter: Callable[[Happening], object]) -> None:
        """Hand each change that the custody chain has not heard of to `enter`, the oldest first.

        One that was entered just before a kill is handed over again: twice told is better than never.
        """
        keys = self._keys
        for number, event in enumerate(keys.events[keys.told :], start=keys.told + 1):
            enter(event.happening())
            self._change(partial(_heard, number))

    def _change(
        self, change: Callable[[KeySet], tuple[KeySet, tuple[KeyEvent, ...]]]
    ) -> tuple[KeyEvent, ...]:
        """Change the file as it is now (another program may have changed it), then what is used here."""
        with self._gate, locked(self._file):
            there = keyfile.read(self._file)
            if there is None or there.secret != self._keys.secret:
                raise KeysUnreadable(self._file, "another program has put others in their place")
            after, events = change(there)
            keyfile.write(self._file, after)
            self._take(after)
        return events

    def _take(self, keys: KeySet) -> None:
        seat = keys.of(keys.seat)
        self._signer = Signer(seat.certificate, opened(self._file, seat, self._secret))
        self._keys = keys

    def _check(self, role: Role, certificate: x509.Certificate) -> None:
        validity = certificates.validity(certificate, self._maker.now())
        if validity is not Validity.VALID:
            begin, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
            raise KeyNotValid(role, validity, begin.timestamp(), end.timestamp())


def _heard(number: int, keys: KeySet) -> tuple[KeySet, tuple[KeyEvent, ...]]:
    return replace(keys, told=max(number, keys.told)), ()


def known_certificates(folder: Path) -> tuple[x509.Certificate, ...]:
    """All seat certificates that `folder` knows, a demo's too; asks for no secret. Raises a KeysError."""
    found: list[x509.Certificate] = []
    for name in (keyfile.FILE, keyfile.DEMO_FILE):
        keys = keyfile.read(folder / name)
        if keys is not None:
            found += [each.certificate for each in keys.held if each.role is Role.SEAT]
    return tuple(found)
