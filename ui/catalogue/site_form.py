"""All that a person may change of a site."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from console.catalogue.site_facts import SiteFacts
from console.catalogue.values import Ownership
from ui.catalogue.desk import Desk
from ui.catalogue.editors import ChoiceEditor, NoteEditor, PlaceEditor, TextEditor
from ui.catalogue.facts_form import PLACE, FactsForm
from ui.incidents.words import language, moment_words
from widgets import words

_AREAS = ("thana", "ward", "zone")


class SiteForm(FactsForm):
    """Shows SiteFacts, or nothing for a new site."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._site: SiteFacts | None = None
        self.category, self.ownership = ChoiceEditor(self), ChoiceEditor(self)
        self.areas = {kind: ChoiceEditor(self) for kind in _AREAS}
        self.add("name_hi", TextEditor(self))
        self.add("name_en", TextEditor(self))
        self.add("category", self.category)
        self.add("ownership", self.ownership)
        self.add("owner", TextEditor(self))
        self.add("phone", TextEditor(self))
        self.add("address", TextEditor(self), wide=True)
        self.add("thana", self.areas["thana"])
        self.add("ward", self.areas["ward"])
        self.add("zone", self.areas["zone"])
        self.add(PLACE, PlaceEditor(desk, self))
        self.add("sender", TextEditor(self))
        self.add("code", TextEditor(self))
        self.add("note", NoteEditor(self), wide=True)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "dim")
        self.body.insertWidget(0, self._about)
        self.areas["thana"].activated.connect(lambda _: self._follow_thana())
        self.retranslate()

    def show_site(self, site: SiteFacts | None) -> None:
        """Show a site, or an empty form."""
        self._site = site
        self._say_about()
        values: dict[str, Any] = {"ownership": int(Ownership.PUBLIC)}
        if site is not None:
            names = (
                "category",
                "owner",
                "phone",
                "address",
                "thana",
                "ward",
                "zone",
                "sender",
                "code",
                "note",
            )
            values = {name: getattr(site, name) for name in names}
            values |= {"name_hi": site.name.hi, "name_en": site.name.en, "ownership": int(site.ownership)}
            if site.lat is not None and site.lon is not None:
                values[PLACE] = (site.lat, site.lon)
        self.show_values(values)

    def _say_about(self) -> None:
        gone = self._site.gone_utc if self._site is not None else None
        self._about.setVisible(gone is not None)
        if gone is not None:
            said = self.tr("▲ This site is not in its sender's list since {when}.")
            self._about.setText(said.format(when=moment_words(gone)))

    def titles(self) -> Mapping[str, str]:
        """The fields' names."""
        return {
            "name_hi": self.tr("Name in Hindi"),
            "name_en": self.tr("Name in English"),
            "category": self.tr("Category"),
            "ownership": self.tr("Public or private"),
            "owner": self.tr("Owner"),
            "phone": self.tr("Phone"),
            "address": self.tr("Address"),
            "thana": self.tr("Thana"),
            "ward": self.tr("Ward"),
            "zone": self.tr("Zone"),
            PLACE: self.tr("Place (latitude, longitude)"),
            "sender": self.tr("Sender of the list"),
            "code": self.tr("Sender's code"),
            "note": self.tr("Note"),
        }

    def retranslate(self) -> None:
        """Names of fields and of what can be chosen."""
        super().retranslate()
        self._say_about()
        speech, catalogue = language(), self._desk.catalogue
        self.category.fill([(each.name.text(speech), each.code) for each in catalogue.categories])
        self.ownership.fill([(words.ownership_words(each), int(each)) for each in Ownership])
        for kind, combo in self.areas.items():
            told = catalogue.area_names
            names = sorted((told[a.id].text(speech), a.id) for a in catalogue.areas if a.kind == kind)
            combo.fill([(self.tr("none"), ""), *names])

    def _follow_thana(self) -> None:
        """A thana lies in one zone: that is chosen with it."""
        thana = self.areas["thana"].value()
        parent = next((area.parent for area in self._desk.catalogue.areas if area.id == thana), "")
        if parent and self.areas["zone"].findData(parent) >= 0:
            self.areas["zone"].show_value(parent)
            self.edited.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
