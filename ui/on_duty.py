"""Who is on duty at this seat: asked for, kept, and named in the header."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from ui.assembly import Services
from ui.header import Header

NAME_AT_MOST = 100


class OnDuty(QObject):
    """`changed` when it is somebody else."""

    changed = Signal()

    def __init__(self, services: Services, header: Header, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._header, self._window = services, header, window
        header.operator_clicked.connect(self.ask)
        self._show()

    def ask(self) -> None:
        """Ask for the name."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Operator"))
        dialog.setLabelText(self.tr("Name of the operator on duty; bookmarks carry it:"))
        dialog.setTextValue(self._services.settings.operator)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._set)
        dialog.open()

    def _set(self, name: str) -> None:
        before = self._services.settings.operator
        self._services.settings.put("operator", name.strip()[:NAME_AT_MOST])
        self._services.evidence.custody.hand_over(before, self._services.settings.operator)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._header.set_person(self._services.store.seat[-6:], self._services.settings.operator)
