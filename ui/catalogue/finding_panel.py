"""What one check found: a table, the place on a map, and what puts it right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QSplitter, QVBoxLayout, QWidget
from sqlite_utils import Database

from console.catalogue.checks import READ_MOST, Check, Finding
from console.catalogue.editing import edit_site, place_site, remove_camera, remove_site
from ui.attention.tables import fit, reword, table
from ui.catalogue.check_words import advice_words, nothing_words
from ui.catalogue.desk import Desk
from ui.catalogue.edit_dialog import edit_site_dialog
from ui.catalogue.fact_words import FactWords
from ui.catalogue.finding_model import Column, FindingTable
from ui.catalogue.place_map import PlaceMap
from ui.catalogue.refusals import refusal_words
from ui.catalogue.undoing import Undoing
from ui.incidents.words import language
from ui.own_keys import OwnKeys
from widgets import icons
from widgets.words import count_words

# A thana's name on a button may ask for no more: the page has to fit the smallest screen.
_NAME_PX = 160


class FindingPanel(QWidget):
    """Keys in the table: T sets the thana, F4 edits, W shows a camera on the wall, Delete removes one."""

    def __init__(self, desk: Desk, undoing: Undoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undoing = desk, undoing
        self._check = Check.OUTSIDE_THANA
        self._total = 0
        self._words = FactWords(desk.catalogue, language())
        self.model = FindingTable(lambda: self._words, self._mark, self)
        self.view = table(self.model, Column.NAME, self)
        self.view.installEventFilter(self)
        self.place = PlaceMap(desk.catalogue, self)
        self._advice, self._count, self._nothing = QLabel(self), QLabel(self), QLabel(self)
        self.thana, self.edit, self.wall, self.remove = (QPushButton(self) for _ in range(4))
        self._lay_out()
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.view.activated.connect(lambda _: self._edit())
        self.place.confirmed.connect(self._placed)
        for button, act in (
            (self.thana, self._set_thana),
            (self.edit, self._edit),
            (self.wall, self._show_on_wall),
            (self.remove, self._ask_removal),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
        self._listen()
        self.setFocusProxy(self.view)
        self._retranslate()

    def _listen(self) -> None:
        # From the buttons too, on one of which it stands; a letter only in the table.
        OwnKeys(self).on("F4", self._edit)
        keys = OwnKeys(self.view)
        keys.on("T", self._set_thana)
        keys.on("W", self._show_on_wall)
        keys.on("Del", self._ask_removal)

    def _lay_out(self) -> None:
        self._advice.setWordWrap(True)
        for label in (self._advice, self._count, self._nothing):
            label.setProperty("role", "dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        for button in (self.thana, self.edit, self.wall, self.remove):
            buttons.addWidget(button)
        self._count.setWordWrap(True)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self._count, 1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.addWidget(left)
        self.parts.addWidget(self.place)
        self.parts.setChildrenCollapsible(False)
        self.parts.setSizes([600, 420])
        self.parts.setStretchFactor(0, 1)
        self.parts.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._advice)
        whole.addWidget(self.parts, 1)
        whole.addWidget(self._nothing, 1)

    # What is shown

    def show_findings(self, check: Check, findings: Sequence[Finding], total: int) -> None:
        """Show what a check found; the chosen row stays chosen where it is still there."""
        former, row = self.finding, max(0, self.view.currentIndex().row())
        self._check, self._total = check, total
        self.model.check = check
        self.model.set_entries(findings)
        self._words = FactWords(self._desk.catalogue, language())
        self.view.setColumnHidden(Column.NUMBER, not self.model.of_cameras)
        # The mark before the name tells it too.
        self.view.setColumnHidden(Column.CATEGORY, self.model.of_cameras)
        self.view.setColumnHidden(Column.TELLS, not self.model.headings()[Column.TELLS])
        reword(self.view)
        same = next((at for at, each in enumerate(findings) if former and each.site == former.site), -1)
        at = same if same >= 0 else min(row, len(findings) - 1)
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at, Column.NAME))
        self.parts.setVisible(bool(findings))
        self._nothing.setVisible(not findings)
        self._say()
        self._show_current()

    @property
    def finding(self) -> Finding | None:
        """The chosen row."""
        row = self.view.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def catalogue_renewed(self) -> None:
        """Names and areas may be others."""
        self._words = FactWords(self._desk.catalogue, language())
        self.place.catalogue_renewed()

    def _show_current(self) -> None:
        finding = self.finding
        self._enable()
        if finding is None:
            self.place.rest()
            return
        place = (finding.lat, finding.lon) if finding.lat is not None and finding.lon is not None else None
        if finding.camera or self._check is Check.GONE:
            self.place.rest()
            self.place.look_at(place)
        else:
            zero = self._check is Check.ZERO
            self.place.expect(finding.name.text(language()), finding.thana, None if zero else place)

    # Putting right

    def _set_thana(self) -> None:
        finding = self.finding
        if finding is None or not finding.inside or finding.inside == finding.thana:
            return
        seat, who, inside = self._desk.seat, self._desk.operator(), finding.inside
        zone = next((area.parent for area in self._desk.catalogue.areas if area.id == inside), "")
        values = {"thana": inside, **({"zone": zone} if zone else {})}
        self._write(finding, lambda db: edit_site(db, seat, finding.site, values, who))

    def _placed(self, lat: float, lon: float) -> None:
        finding = self.finding
        if finding is not None:
            seat, who = self._desk.seat, self._desk.operator()
            self._write(finding, lambda db: place_site(db, seat, finding.site, lat, lon, who))

    def _write(self, finding: Finding, fn: object) -> None:
        name = finding.name.text(language())
        self._desk.write(
            fn,  # type: ignore[arg-type]
            lambda change: self._done(name, change),
            lambda error: self._desk.notice.emit(refusal_words(error)),
        )

    def _done(self, name: str, change: str) -> None:
        self._undoing.did(name, change)

    def _edit(self) -> None:
        if (finding := self.finding) is not None:
            edit_site_dialog(self._desk, finding.site, self, finding.camera)

    def _show_on_wall(self) -> None:
        if (finding := self.finding) is not None and finding.camera:
            self._desk.show_camera.emit(finding.camera)

    def _ask_removal(self) -> None:
        finding = self.finding
        if finding is None or self._check is not Check.GONE:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        said = self.tr("Take camera {number} out of the catalogue? Its number is not given again.")
        if not finding.camera:
            said = self.tr("Take “{name}” and its cameras out of the catalogue?")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(said.format(number=finding.number, name=finding.name.text(language())))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.buttonClicked.connect(lambda button: self._remove(finding) if button is remove else None)
        box.open()

    def _remove(self, finding: Finding) -> None:
        seat, who = self._desk.seat, self._desk.operator()

        def work(db: Database) -> str:
            if finding.camera:
                return remove_camera(db, seat, finding.camera, who)
            return remove_site(db, seat, finding.site, who)

        self._write(finding, work)

    # Keys and looks

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter takes the place that was pointed at; everything else as in any table."""
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.place.pending is not None
        ):
            self.place.take()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _mark(self, code: str) -> tuple[str, str]:
        kind = next((each for each in self._desk.catalogue.categories if each.code == code), None)
        return (kind.icon, kind.colour) if kind is not None else (icons.UNKNOWN_NAME, "#8aa0b8")

    def _enable(self) -> None:
        finding = self.finding
        camera = finding is not None and bool(finding.camera)
        thanas = self._check in (Check.OUTSIDE_THANA, Check.NO_THANA)
        self.thana.setVisible(thanas)
        self.thana.setEnabled(
            finding is not None and bool(finding.inside) and finding.inside != finding.thana
        )
        self._name_thana(self._words.area(finding.inside) if finding is not None and finding.inside else "")
        self.edit.setEnabled(finding is not None)
        self.wall.setVisible(camera and self._check is Check.GONE)
        self.remove.setVisible(finding is not None and self._check is Check.GONE)

    def _name_thana(self, name: str) -> None:
        """What the button would set; a long name is cut there, and whole for who points at it or listens."""
        said = self.tr("Set thana to {name} (T)") if name else self.tr("Set thana (T)")
        short = self.thana.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME_PX)
        self.thana.setText(said.format(name=short))
        self.thana.setAccessibleName(said.format(name=name))
        self.thana.setToolTip(name if short != name else "")

    def _say(self) -> None:
        self._advice.setText(advice_words(self._check))
        self._advice.setVisible(self._total > 0)
        self._nothing.setText(nothing_words())
        many = self._total > len(self.model.entries)
        said = self.tr("{n} found, the first {most} are shown").format(
            n=count_words(self._total), most=count_words(READ_MOST)
        )
        self._count.setText(said if many else "")

    def _retranslate(self) -> None:
        self._words = FactWords(self._desk.catalogue, language())
        self.edit.setText(self.tr("Edit… (F4)"))
        self.edit.setIcon(icons.icon("mdi6.pencil-outline"))
        self.thana.setIcon(icons.icon("mdi6.shield-check-outline"))
        self.wall.setText(self.tr("On the wall (W)"))
        self.wall.setIcon(icons.icon("mdi6.view-grid-outline"))
        self.remove.setText(self.tr("Remove… (Del)"))
        self.remove.setIcon(icons.icon("mdi6.delete-outline"))
        self.view.setAccessibleName(self.tr("Found"))
        self._say()
        self._enable()
        reword(self.view)
        fit(self.view)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
