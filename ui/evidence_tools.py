"""The windows of evidence: packages, the register of the custody chain, the centre's keys, retention."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.custody.values import Checkpoint
from console.keys.errors import KeysError
from console.package.tools import ExportTools
from ui.assembly import Services
from ui.audit.desk import AuditDesk
from ui.audit.register_dialog import RegisterDialog
from ui.background import Background
from ui.disk_watch import DiskWatch, low_words
from ui.incidents.retention_dialog import RetentionDialog
from ui.keys_of_centre.dialog import CentreKeysDialog
from ui.keys_of_centre.words import keys_sentence
from ui.notices import Notices
from ui.package.export_dialog import ExportDialog
from ui.seal_settings import SealSettingsDialog
from ui.sentences import error_sentence
from ui.settings import Settings

_KEYS, _OUTSIDE, _SECOND, _DISK = "custody keys", "custody outside", "custody second", "disk"


class _WithTools:
    """The services as the export window wants them, once the keys are open."""

    def __init__(self, services: Services, tools: ExportTools) -> None:
        self.incidents, self.catalogue = services.incidents, services.catalogue
        self.background: Background = services.background
        self.settings: Settings = services.settings
        self.export_tools = tools


class EvidenceTools(QObject):
    """Opens those windows over `parent`, and tells in the notices what the custody has to say."""

    def __init__(self, services: Services, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._notices, self._window = services, notices, parent
        self._custody = services.evidence.custody
        self._custody.failed.connect(self._keys_failed)
        self._custody.ready.connect(lambda: notices.release(_KEYS))
        self._custody.outside_changed.connect(self._outside_changed)
        self._custody.handed_over.connect(self._handed_over)
        self._disk = DiskWatch(services.options.data, services.background, self)
        self._disk.low.connect(lambda free: notices.hold(_DISK, low_words(free)))
        self._disk.fine.connect(lambda: notices.release(_DISK))
        self._disk.start()

    def close(self) -> None:
        """The window goes."""
        self._disk.close()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions, by name."""
        return {
            "register": self.open_register,
            "centre_keys": self.open_keys,
            "retention": self.open_retention,
            "seal_settings": self.open_settings,
        }

    def export(self, incident_id: str) -> None:
        """Ask how a package of an incident is to be made."""
        tools = self._services.export_tools
        if tools is None:
            self._not_yet()
        else:
            ExportDialog(_WithTools(self._services, tools), incident_id, self._window).open()

    def open_register(self) -> None:
        """The line for the shift register, and the chain looked through."""
        checkpoints = self._custody.checkpoints
        if checkpoints is None:
            self._not_yet()
            return
        services = self._services
        desk = AuditDesk(checkpoints, services.options.data, lambda: services.settings.operator)
        RegisterDialog(desk, services.background, self._window).open()

    def open_keys(self) -> None:
        """The centre's fingerprint, and other keys."""
        keys = self._custody.keys
        if keys is None:
            self._not_yet()
            return
        services = self._services
        CentreKeysDialog(
            keys,
            services.background,
            lambda: services.settings.operator,
            self._custody.tell_keys,
            services.store.seat,
            self._window,
        ).open()

    def open_retention(self) -> None:
        """What retention would remove, and its rules."""
        services = self._services
        RetentionDialog(
            services.evidence.retention,
            services.background,
            services.incidents.categories,
            lambda: services.settings.operator,
            self._window,
        ).open()

    def open_settings(self) -> None:
        """The centre's name, a time-stamp server, a second place for checkpoints."""
        SealSettingsDialog(self._services.settings, self._window).open()

    # What the custody says

    def _not_yet(self) -> None:
        self._custody.open()
        self._notices.tell(
            self.tr("The centre's keys are not open, so nothing can be sealed yet. Try again in a moment."),
            warning=True,
        )

    def _keys_failed(self, error: BaseException) -> None:
        said = keys_sentence(error) if isinstance(error, KeysError) else error_sentence(error)
        text = self.tr("Nothing can be sealed or exported: {why} Bookmarks and the wall go on.")
        self._notices.hold(_KEYS, text.format(why=said))

    def _outside_changed(self, second: bool, error: Exception | None) -> None:
        key = _SECOND if second else _OUTSIDE
        if error is None:
            self._notices.release(key)
            return
        text = (
            self.tr("Checkpoints cannot be written to the second folder ({why}); they stand on this seat.")
            if second
            else self.tr("Checkpoints cannot be written beside the database ({why}); they stand in it.")
        )
        detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self._notices.tell(text.format(why=detail), warning=True)

    def _handed_over(self, _checkpoint: Checkpoint) -> None:
        self._notices.tell(
            self.tr("The change of shift is sealed. Its line for the register: menu Incident.")
        )
