"""A site and its cameras, all of it to be changed by hand; what is changed is written together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from sqlite_utils import Database

from console.catalogue.editing import (
    EditRefused,
    add_camera,
    add_site,
    edit_camera,
    edit_site,
    remove_camera,
    remove_site,
)
from console.catalogue.numbers import NumberRetired, NumberTaken
from console.catalogue.site_facts import CameraFacts, SiteFacts, site_facts
from ui.catalogue.camera_form import CameraForm
from ui.catalogue.desk import Desk
from ui.catalogue.facts_form import FactsForm, FormNotReadable
from ui.catalogue.refusals import refusal_words
from ui.catalogue.site_form import SiteForm
from ui.incidents.words import language
from widgets import icons

LIST_PX, SAVE_PX = 230, 150


class WriteRefused(Exception):
    """What stands in the form at `place` of the list cannot be written, for `error`."""

    def __init__(self, place: int, error: Exception) -> None:
        super().__init__(str(error))
        self.place = place
        self.error = error


class EditDialog(QDialog):
    """For one site (None: a new one), beginning with its camera `camera_id` where one is named."""

    def __init__(self, desk: Desk, site: SiteFacts | None, parent: QWidget, camera_id: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._site = desk, site
        self._new_cameras = 0
        self.list = QListWidget(self)
        self.forms = QStackedWidget(self)
        self.site_form = SiteForm(desk)
        self.add, self.remove = QPushButton(self), QPushButton(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = QPushButton()
        self._lay_out()
        self._add_form(self.site_form, "mdi6.map-marker-outline")
        self.site_form.show_site(site)
        for camera in site.cameras if site is not None else ():
            self._add_camera_form(camera)
        self._connect()
        self._retranslate()
        self._go_to_camera(camera_id)
        self.resize(980, 640)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(LIST_PX)
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.save.setDefault(True)
        # The box of buttons does not know that its main one is written bold.
        self.save.setMinimumWidth(SAVE_PX)
        self.buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            left.addWidget(button)
        row = QHBoxLayout()
        row.addLayout(left)
        row.addWidget(self.forms, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self.forms.setCurrentIndex)
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.add.clicked.connect(self._another_camera)
        self.remove.clicked.connect(self._ask_removal)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Save, self, self.accept)

    # Forms

    def _add_form(self, form: FactsForm, icon: str) -> None:
        area = QScrollArea()
        area.setWidget(form)
        area.setWidgetResizable(True)
        self.forms.addWidget(area)
        item = QListWidgetItem(icons.icon(icon), "")
        item.setData(Qt.ItemDataRole.UserRole, icon)
        self.list.addItem(item)
        form.edited.connect(self._enable)

    def _add_camera_form(self, camera: CameraFacts | None) -> CameraForm:
        form = CameraForm(self._desk)
        form.show_camera(camera)
        gone = camera is not None and camera.gone_utc is not None
        self._add_form(form, "mdi6.cctv-off" if gone else "mdi6.cctv")
        return form

    def _another_camera(self) -> None:
        self._add_camera_form(None)
        self._retranslate()
        self.list.setCurrentRow(self.list.count() - 1)
        self._focus(self.list.count() - 1)

    def _go_to_camera(self, camera_id: str) -> None:
        cameras = self._site.cameras if self._site is not None else ()
        place = next((at for at, each in enumerate(cameras, 1) if each.id == camera_id), 0)
        self.list.setCurrentRow(place)
        self._focus(place)

    def _focus(self, place: int) -> None:
        first = next(iter(self._form(place).editors.values()))
        first.setFocus()  # type: ignore[attr-defined]

    def _form(self, place: int) -> FactsForm:
        area = self.forms.widget(place)
        assert isinstance(area, QScrollArea)
        form = area.widget()
        assert isinstance(form, FactsForm)
        return form

    def _camera_of(self, place: int) -> CameraFacts | None:
        """The catalogue's camera that a place of the list is of; None for the site and for new ones."""
        cameras = self._site.cameras if self._site is not None else ()
        return cameras[place - 1] if 0 < place <= len(cameras) else None

    # Writing

    def accept(self) -> None:
        """Write what was changed; the window closes when it is written."""
        try:
            changed = self._changed()
        except FormNotReadable:
            return
        if not changed:
            super().accept()
            return
        desk, site, allowed = self._desk, self._site, self._allowed()
        cameras = {place: self._camera_of(place) for place in changed}
        seat, who = desk.seat, desk.operator()

        def work(db: Database) -> None:
            target = site.id if site is not None else ""
            for place, values in sorted(changed.items()):
                try:
                    if place == 0 and site is None:
                        _, target = add_site(db, seat, values, who)
                    elif place == 0:
                        edit_site(db, seat, target, values, who)
                    else:
                        _write_camera(db, seat, target, cameras[place], values, who, place in allowed)
                except (EditRefused, NumberTaken, NumberRetired) as error:
                    raise WriteRefused(place, error) from error

        self.save.setEnabled(False)
        desk.write(work, lambda _: super(EditDialog, self).accept(), self._refused)

    def _changed(self) -> dict[int, dict[str, Any]]:
        """What was changed, by place in the list. Raises FormNotReadable, when that form is shown."""
        found = {}
        for place in range(self.list.count()):
            form = self._form(place)
            try:
                values = form.changed()
            except FormNotReadable as error:
                self._show_problem(place, self.tr("This cannot be read."), error.name)
                raise
            new = self._camera_of(place) is None and (place > 0 or self._site is None)
            if values or (new and place > 0):
                found[place] = self._whole(form) | values if new else values
        return found

    def _whole(self, form: FactsForm) -> dict[str, Any]:
        """Of something new every choice counts, also the one that was not touched."""
        names = ("category", "ownership", "placement", "transport")
        return {name: form.editors[name].value() for name in names if name in form.editors}

    def _allowed(self) -> frozenset[int]:
        forms = ((place, self._form(place)) for place in range(1, self.list.count()))
        return frozenset(
            place for place, form in forms if isinstance(form, CameraForm) and form.allow_retired
        )

    def _refused(self, error: BaseException) -> None:
        self._enable()
        if isinstance(error, WriteRefused):
            name = error.error.field if isinstance(error.error, EditRefused) else "number"
            self._show_problem(error.place, refusal_words(error.error), name)
        else:
            self._show_problem(self.list.currentRow(), refusal_words(error), "")

    def _show_problem(self, place: int, words: str, name: str) -> None:
        self.list.setCurrentRow(place)
        self._form(place).say(words, name)

    # Removing

    def _ask_removal(self) -> None:
        place, site = self.list.currentRow(), self._site
        camera = self._camera_of(place)
        if camera is None and place > 0:
            self._drop(place)
            return
        if site is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self._removal_words(camera))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.buttonClicked.connect(lambda button: self._remove(camera) if button is remove else None)
        box.open()

    def _removal_words(self, camera: CameraFacts | None) -> str:
        if camera is not None:
            return self.tr(
                "Take camera {number} out of the catalogue? Its number is not given again. "
                "It can be taken back in the history."
            ).format(number=camera.number)
        cameras = len(self._site.cameras) if self._site is not None else 0
        if cameras == 0:
            return self.tr("Take this site out of the catalogue? It can be taken back in the history.")
        one = self.tr(
            "Take this site with its camera out of the catalogue? Its number is not given again. "
            "It can be taken back in the history."
        )
        many = self.tr(
            "Take this site with its cameras ({n}) out of the catalogue? Their numbers are not given again. "
            "It can be taken back in the history."
        )
        return one if cameras == 1 else many.format(n=cameras)

    def _remove(self, camera: CameraFacts | None) -> None:
        site, seat, who = self._site, self._desk.seat, self._desk.operator()
        assert site is not None

        def work(db: Database) -> None:
            if camera is not None:
                remove_camera(db, seat, camera.id, who)
            else:
                remove_site(db, seat, site.id, who)

        self._desk.write(work, lambda _: super(EditDialog, self).accept(), self._refused)

    def _drop(self, place: int) -> None:
        """A camera that was only about to be added."""
        self.list.takeItem(place)
        area = self.forms.widget(place)
        if area is not None:
            self.forms.removeWidget(area)
            area.deleteLater()
        self._enable()

    # Looks

    def _enable(self) -> None:
        forms = [self._form(place) for place in range(self.forms.count())]
        known = len(self._site.cameras) + 1 if self._site is not None else 1
        self.save.setEnabled(any(form.is_changed for form in forms) or len(forms) > known)
        new_site = self._site is None
        self.remove.setEnabled(not (new_site and self.list.currentRow() == 0))
        self.remove.setText(
            self.tr("Remove the site…") if self.list.currentRow() == 0 else self.tr("Remove the camera…")
        )

    def _retranslate(self) -> None:
        speech = language()
        name = self._site.name.text(speech) if self._site is not None else ""
        self.setWindowTitle(self.tr("Edit: {name}").format(name=name) if name else self.tr("New site"))
        self.list.setAccessibleName(self.tr("Site and cameras"))
        for place in range(self.list.count()):
            item, camera = self.list.item(place), self._camera_of(place)
            if place == 0:
                item.setText(self.tr("Site"))
            elif camera is not None:
                item.setText(f"{camera.number}  {camera.name.text(speech)}")
            else:
                item.setText(self.tr("New camera"))
            item.setIcon(icons.icon(item.data(Qt.ItemDataRole.UserRole)))
        self.add.setText(self.tr("Add a camera"))
        self.add.setIcon(icons.icon("mdi6.plus"))
        self.remove.setIcon(icons.icon("mdi6.delete-outline"))
        self.save.setText(self.tr("Save (Ctrl+S)"))
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme; the forms follow by themselves."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


def _write_camera(
    db: Database,
    seat: str,
    site: str,
    camera: CameraFacts | None,
    values: Mapping[str, Any],
    who: str,
    allow_retired: bool,
) -> None:
    if camera is None:
        told = {name: value for name, value in values.items() if value is not None}
        add_camera(db, seat, site, told, who, allow_retired=allow_retired)
        return
    # An emptied number is no number: the camera keeps its own.
    told = {name: value for name, value in values.items() if name != "number" or value is not None}
    edit_camera(db, seat, camera.id, told, who, allow_retired=allow_retired)


def edit_site_dialog(desk: Desk, site_id: str, parent: QWidget, camera_id: str = "") -> None:
    """Read a site and open the window for it."""

    def show(site: SiteFacts | None) -> None:
        if site is not None:
            EditDialog(desk, site, parent, camera_id).open()

    desk.read(lambda db: site_facts(db, site_id), show)


def new_site_dialog(desk: Desk, parent: QWidget) -> None:
    """Open the window for a site that is not in the catalogue yet."""
    EditDialog(desk, None, parent).open()
