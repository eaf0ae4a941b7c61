"""What there is to know of the keys: the root's fingerprint large, dates, where they are kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from console.keys import certificates
from console.keys.keys import Keys
from ui.keys_of_centre import words

_FINGERPRINT_POINTS = 17
_SMALL_POINTS = 9
_SMALL_GROUPS = 4


class FactsPanel(QWidget):
    """Takes keys and shows them; `say` and `warn` tell how the last thing went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.demo = _wrapped("warning")
        self.fingerprint = _fixed(_FINGERPRINT_POINTS, bold=True)
        self.fingerprint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = _wrapped("section")
        self._hint = _wrapped("dim")
        self._names = [QLabel() for _ in range(6)]
        self.whose, self.came, self.until = _wrapped(), _wrapped(), _wrapped()
        self.seat_until, self.kept = _wrapped(), _wrapped()
        self.seat = _fixed(_SMALL_POINTS)
        self.former = _wrapped("dim")
        self.message = _wrapped()
        self._lay_out()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        for part in (self._title, self.fingerprint, self._hint):
            inner.addWidget(part)
        form = QGridLayout()
        form.setColumnStretch(1, 1)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        fields = (self.whose, self.came, self.until, self.seat, self.seat_until, self.kept)
        for row, (name, field) in enumerate(zip(self._names, fields, strict=True)):
            name.setProperty("role", "dim")
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            form.addWidget(name, row, 0)
            form.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.demo)
        column.addWidget(card)
        column.addLayout(form)
        column.addWidget(self.former)
        column.addStretch(1)
        column.addWidget(self.message)

    def show_keys(self, keys: Keys, now: float) -> None:
        """Show what there is at `now` (UTC seconds), in the language of the moment."""
        self._retranslate()
        self.demo.setText(words.demo_words())
        self.demo.setVisible(keys.is_demo)
        _set_whole(self.fingerprint, words.grouped(keys.root_fingerprint))
        root, seat = keys.root, keys.certificate
        self.whose.setText(words.whose_words(certificates.organisation(root), certificates.common_name(root)))
        self.came.setText(words.came_words(keys.told_of(root)))
        for label, certificate in ((self.until, root), (self.seat_until, seat)):
            label.setText(
                words.until_words(
                    certificates.validity(certificate, now),
                    certificate.not_valid_before_utc.timestamp(),
                    certificate.not_valid_after_utc.timestamp(),
                )
            )
        _set_whole(self.seat, words.grouped(keys.seat_fingerprint, _SMALL_GROUPS))
        self.kept.setText(words.kept_words(keys.kept_in, keys.is_demo))
        former = len(keys.certificates) - 1
        self.former.setText(words.former_words(former))
        self.former.setVisible(former > 0)

    def say(self, sentence: str) -> None:
        """That something went well."""
        self._tell("", sentence)

    def warn(self, sentence: str) -> None:
        """That something did not."""
        self._tell("warning", sentence)

    def _tell(self, role: str, sentence: str) -> None:
        self.message.setProperty("role", role)
        # The style sheet looks at properties only when it is asked to.
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(sentence)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Fingerprint of the centre's root certificate (SHA-256)"))
        self._hint.setText(
            self.tr(
                "Give this to everybody who verifies packages, on paper or by voice, never together with a "
                "package."
            )
        )
        names = (
            self.tr("Root"),
            self.tr("How it came here"),
            self.tr("Root holds"),
            self.tr("Key of this seat"),
            self.tr("Seat's key holds"),
            self.tr("Private keys"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self.fingerprint.setAccessibleName(self._title.text())


def _wrapped(role: str = "") -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    label.setTextInteractionFlags(_COPYABLE)
    return label


def _set_whole(label: QLabel, lines: Sequence[str]) -> None:
    """No line of a fingerprint may ever be cut off, however little room there is."""
    label.setText("\n".join(lines))
    label.ensurePolished()
    label.setMinimumSize(label.sizeHint())


def _fixed(points: int, *, bold: bool = False) -> QLabel:
    """Text that is compared by eye: each character as wide as the others."""
    label = QLabel()
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSize(points)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    label.setFont(font)
    label.setTextInteractionFlags(_COPYABLE)
    return label


_COPYABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
