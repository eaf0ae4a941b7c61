"""All that a person may change of a camera, with what its number is to others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from console.catalogue.numbers import Free, Given, Retired, state_of
from console.catalogue.site_facts import CameraFacts
from console.catalogue.values import Placement
from ui.catalogue.desk import Desk
from ui.catalogue.editors import ChoiceEditor, DegreesEditor, PlaceEditor, TextEditor
from ui.catalogue.facts_form import PLACE, FactsForm
from ui.incidents.words import language, moment_words
from widgets import words

ASK_MS = 200
_LARGEST = 999_999_999
_TEXTS = ("sub_url", "main_url", "control_url", "recordings_url")
_DEVICE = ("make", "model", "serial")


class NumberEditor(TextEditor):
    """A call-up number; empty for the next one by the scheme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(QIntValidator(1, _LARGEST, self))

    def value(self) -> int | None:  # type: ignore[override]
        """The number, None for none."""
        text = super().value()
        return int(text) if text else None


class CameraForm(FactsForm):
    """Shows CameraFacts, or nothing for a new camera."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._camera: CameraFacts | None = None
        self._turn = 0
        self.number = NumberEditor(self)
        self.placement, self.transport, self.credential = (ChoiceEditor(self) for _ in range(3))
        self._state, self._about = QLabel(self), QLabel(self)
        self.all_the_same = QCheckBox(self)
        self._fields()
        self._asking = QTimer(self, singleShot=True, interval=ASK_MS)
        self._asking.timeout.connect(self._ask)
        self.number.textEdited.connect(lambda _: self._asking.start())
        self.all_the_same.toggled.connect(lambda _: self.edited.emit())
        self.retranslate()

    def _fields(self) -> None:
        self.add("number", self.number)
        self.add("placement", self.placement)
        self.add("name_hi", TextEditor(self))
        self.add("name_en", TextEditor(self))
        self.add("sub_url", TextEditor(self))
        self.add("main_url", TextEditor(self))
        self.add("credential", self.credential)
        self.add("transport", self.transport)
        self.add("control_url", TextEditor(self))
        self.add("recordings_url", TextEditor(self))
        self.add(PLACE, PlaceEditor(self._desk, self))
        self.add("heading", DegreesEditor(self))
        for name in _DEVICE:
            self.add(name, TextEditor(self))
        for label in (self._state, self._about):
            # A source's name may look like HTML.
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", "dim")
        self.all_the_same.hide()
        for at, widget in enumerate((self._state, self.all_the_same, self._about)):
            self.body.insertWidget(at, widget)

    @property
    def allow_retired(self) -> bool:
        """Whether a number that belonged to another camera is given all the same."""
        return self.all_the_same.isChecked() and not self.all_the_same.isHidden()

    def show_camera(self, camera: CameraFacts | None) -> None:
        """Show a camera, or an empty form."""
        self._camera = camera
        values: dict[str, Any] = {"placement": int(Placement.OTHER), "transport": "tcp", "credential": ""}
        if camera is not None:
            names = ("number", "transport", "credential", "heading", *_TEXTS, *_DEVICE)
            values = {name: getattr(camera, name) for name in names}
            values |= {"name_hi": camera.name.hi, "name_en": camera.name.en}
            values["placement"] = int(camera.placement)
            if camera.lat is not None and camera.lon is not None:
                values[PLACE] = (camera.lat, camera.lon)
        self.show_values(values)
        self.all_the_same.setChecked(False)
        self._show_state(None)
        self._say_about()

    # The number

    def _ask(self) -> None:
        number = self.number.value()
        self._turn += 1
        turn = self._turn
        own = self._camera.number if self._camera is not None else None
        if number is None or number == own:
            self._show_state(None)
            return
        self._desk.read(
            lambda db: state_of(db, number),
            lambda state: self._show_state(state) if turn == self._turn else None,
        )

    def _show_state(self, state: Free | Given | Retired | None) -> None:
        said = ""
        match state:
            case Free():
                said = self.tr("✓ This number is free.")
            case Given():
                said = self.tr("✕ This number belongs to “{name}”.").format(name=state.name.text(language()))
            case Retired():
                said = self.tr(
                    "▲ This number belonged to “{name}” until {when}; people may know it so."
                ).format(name=state.name.text(language()), when=moment_words(state.retired_utc))
            case None if self._camera is None:
                said = self.tr("Without a number the camera gets the next one of its thana.")
        self._state.setText(said)
        self._state.setVisible(bool(said))
        self.all_the_same.setVisible(isinstance(state, Retired))

    # Words

    def _say_about(self) -> None:
        camera, lines = self._camera, []
        if camera is not None and camera.gone_utc is not None:
            said = self.tr("▲ Its source has not had this camera since {when}.")
            if not camera.source:
                said = self.tr("▲ This camera is not in its sender's list since {when}.")
            lines.append(said.format(when=moment_words(camera.gone_utc)))
        if camera is not None and camera.source_dropped:
            said = self.tr("It came from the source “{name}”, which was removed: nobody keeps it in step.")
            lines.append(said.format(name=camera.source_name))
        elif camera is not None and camera.source_name:
            said = self.tr(
                "It comes from the source “{name}”; what is changed here is not overwritten by it."
            )
            lines.append(said.format(name=camera.source_name))
        self._about.setText("\n".join(lines))
        self._about.setVisible(bool(lines))

    def titles(self) -> Mapping[str, str]:
        """The fields' names."""
        return {
            "number": self.tr("Call-up number"),
            "placement": self.tr("What it looks at"),
            "name_hi": self.tr("Name in Hindi"),
            "name_en": self.tr("Name in English"),
            "sub_url": self.tr("Address of the small stream"),
            "main_url": self.tr("Address of the main stream"),
            "credential": self.tr("Password entry"),
            "transport": self.tr("Transport"),
            "control_url": self.tr("Address for moving the camera"),
            "recordings_url": self.tr("Address of recordings"),
            PLACE: self.tr("Place (latitude, longitude)"),
            "heading": self.tr("Direction of view (degrees from north)"),
            "make": self.tr("Make"),
            "model": self.tr("Model"),
            "serial": self.tr("Serial number"),
        }

    def retranslate(self) -> None:
        """Names of fields and of what can be chosen."""
        super().retranslate()
        self.placement.fill([(words.placement_words(each), int(each)) for each in Placement])
        self.transport.fill([("TCP", "tcp"), ("UDP", "udp")])
        credentials = self._desk.credentials
        names = credentials.names() if credentials is not None else ()
        self.credential.fill([(self.tr("none"), ""), *((name, name) for name in names)])
        self.all_the_same.setText(self.tr("Give this number all the same"))
        self._say_about()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
