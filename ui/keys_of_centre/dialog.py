"""The window of the centre's keys: its fingerprint, how they are kept, others in their place."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.keys.errors import KeysError
from console.keys.keys import Keys
from ui.background import Background
from ui.keys_of_centre import paper
from ui.keys_of_centre.facts_panel import FactsPanel
from ui.keys_of_centre.password_dialog import PasswordDialog
from ui.keys_of_centre.words import keys_sentence
from ui.sentences import error_sentence


class CentreKeysDialog(QDialog):
    """`changed()` when other keys are in use. `tell` enters changes in the custody chain; use `open()`.

    Signing keys are changed on a worker; meanwhile the buttons rest.
    """

    changed = Signal()

    def __init__(
        self,
        keys: Keys,
        background: Background,
        who: Callable[[], str],
        tell: Callable[[], object],
        seat: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(720)
        self._keys, self._background, self._who, self._tell, self._seat = keys, background, who, tell, seat
        self._open = True
        self.panel = FactsPanel(self)
        self.print_page = self._button(self._ask_printer)
        self.save_page = self._button(self._ask_page_file)
        self.save_root = self._button(self._ask_root_file)
        self.import_keys = self._button(self._ask_pkcs12)
        self.rotate = self._button(self._ask_rotation)
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._close.rejected.connect(self.reject)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        give = QGridLayout()
        for place, button in enumerate((self.print_page, self.save_page, self.save_root)):
            give.addWidget(button, 0, place)
        for place, button in enumerate((self.import_keys, self.rotate)):
            give.addWidget(button, 1, place)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.panel, 1)
        column.addLayout(give)
        column.addLayout(foot)

    # Giving the root out

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        paper.set_up(printer)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._try(lambda: paper.paint_page(printer, self._page())))
        # Its own open() wants a receiver and a slot's name.
        QDialog.open(dialog)

    def _ask_page_file(self) -> None:
        self._ask_file(
            self.tr("Save the fingerprint page"), "fingerprint.pdf", "PDF (*.pdf)", self._save_page
        )

    def _save_page(self, path: Path) -> None:
        self._try(lambda: paper.save_page(path, self._page()))

    def _ask_root_file(self) -> None:
        self._ask_file(self.tr("Save the root certificate"), "ROOT.pem", "PEM (*.pem)", self._save_root)

    def _save_root(self, path: Path) -> None:
        self._try(lambda: self._keys.export_root(path))

    def _page(self) -> paper.PageFacts:
        return paper.page_facts(self._keys, self._seat, time.time())

    # Other keys

    def _ask_pkcs12(self) -> None:
        dialog = PasswordDialog(self)
        dialog.given.connect(self.import_file)
        dialog.open()

    def import_file(self, path: Path, password: str) -> None:
        """Put the keys of a PKCS#12 file in the place of these."""
        who = self._who()
        self._work(
            lambda: self._keys.import_pkcs12(path, password, who),
            self.tr("The imported keys are in use. Give out the new fingerprint."),
        )

    def _ask_rotation(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("New seat key"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Make a new key for this seat under the same root?"))
        box.setInformativeText(
            self.tr(
                "The root's fingerprint stays. Packages sealed before stay verifiable; the former private "
                "key is thrown away."
            )
        )
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.accepted.connect(self.make_new_key)
        box.open()

    def make_new_key(self) -> None:
        """Put a new key of the seat in the place of this one."""
        who = self._who()
        self._work(lambda: self._keys.rotate(who), self.tr("A new key of this seat is in use."))

    # How it is done

    def _work(self, work: Callable[[], object], sentence: str) -> None:
        self._enable(False)

        def job() -> None:
            try:
                work()
            finally:
                # Also a change whose telling failed before is entered now.
                self._tell()

        self._background.run(job, lambda _: self._done(sentence), self._failed)

    def _done(self, sentence: str) -> None:
        if self._open:
            self.changed.emit()
            self.panel.say(sentence)
            self._show()

    def _failed(self, error: BaseException) -> None:
        if self._open:
            self.panel.warn(keys_sentence(error) if isinstance(error, KeysError) else error_sentence(error))
            self._show()

    def _try(self, work: Callable[[], object]) -> None:
        """One page or one certificate: too little to leave the GUI thread for."""
        try:
            work()
        except (KeysError, OSError) as error:
            self._failed(error)
        else:
            self.panel.say(self.tr("Done."))

    def _ask_file(self, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, title, name, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()

    def _show(self) -> None:
        self.panel.show_keys(self._keys, time.time())
        self._enable(True)

    def event(self, event: QEvent) -> bool:
        """Texts that changed have room: Qt asks wrapped ones how high they are only when a window opens."""
        # Asked before: another event may be the one that deletes this window.
        changed = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        handled = super().event(event)
        if changed and (layout := self.layout()) is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
        return handled

    def _enable(self, on: bool) -> None:
        for button in (self.print_page, self.save_page, self.save_root):
            button.setEnabled(on)
        self.import_keys.setEnabled(on and not self._keys.is_demo)
        self.rotate.setEnabled(on and self._keys.may_rotate)

    def _button(self, act: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def done(self, result: int) -> None:
        """What is still under way ends without this window."""
        self._open = False
        super().done(result)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("Keys of the centre"))
        self.print_page.setText(self.tr("Print fingerprint page…"))
        self.save_page.setText(self.tr("Save fingerprint page…"))
        self.save_root.setText(self.tr("Save root certificate…"))
        self.import_keys.setText(self.tr("Import PKCS#12…"))
        self.rotate.setText(self.tr("New seat key…"))
        self.import_keys.setToolTip(
            self.tr("Take key and root of the centre's own authority in place of those made here")
        )
        self.rotate.setToolTip(self.tr("Put a new key under the same root in the place of this seat's"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
