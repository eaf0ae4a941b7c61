"""The small panel that a bookmark brings up over the wall: what was kept, and what it is about."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from console.evidence.incidents import Incidents
from console.evidence.values import Incident, Severity, clips_state, telling_clip
from ui.incidents import marks, words
from ui.incidents.category_picker import CategoryPicker, SeverityPicker
from ui.incidents.look import dress, panel_style
from ui.incidents.news import IncidentNews
from ui.incidents.picture import PictureView
from ui.incidents.span_editor import SpanEditor
from ui.incidents.stills import Stills, first_still
from widgets import icons, theme
from widgets.elided_label import ElidedLabel

WIDTH = 464
MARGIN = 14
# A bookmark of 64 cameras reports hundreds of changes a second.
REFRESH_MS = 200
TICK_MS = 500
WRITE_AFTER_MS = 900
# A panel that nobody touches goes by itself, so that it does not cover a picture for a whole shift.
QUIET_S = 60.0
_STILL = QSize(176, 99)


class BookmarkPanel(QFrame):
    """Lies in the lower right corner of its parent; takes no focus unless clicked or `take_focus` is called.

    `open_wanted(incident_id)` when the operator wants the whole page; `closed` when it has gone, so that
    the wall can take the keys again. Several bookmarks are kept one behind the other, the newest in front.
    """

    open_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        incidents: Incidents,
        *,
        operator: Callable[[], str],
        news: IncidentNews,
        stills: Stills,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._wall = parent
        self._incidents = incidents
        self._operator = operator
        self._stills = stills
        self._stack: list[str] = []
        self._incident: Incident | None = None
        self._touched_at = time.monotonic()
        self.setObjectName("bookmark")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFixedWidth(WIDTH)
        self._build()
        self._lay_out()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._refresh.timeout.connect(self._show_again)
        self._write_soon = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._write_soon.timeout.connect(self.write_now)
        news.changed.connect(self._changed)
        stills.ready.connect(lambda _: self._show_still())
        parent.installEventFilter(self)
        QApplication.instance().focusObjectChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.hide()
        self.retranslate()

    def _build(self) -> None:
        self._mark = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._place = QLabel(self)
        self._older, self._newer, self._open, self._close = (QToolButton(self) for _ in range(4))
        self._older.clicked.connect(lambda: self._leaf(-1))
        self._newer.clicked.connect(lambda: self._leaf(1))
        self._open.clicked.connect(self._open_page)
        self._close.clicked.connect(self.dismiss)
        self._still = PictureView(self)
        self._still.setFixedSize(_STILL)
        self._still.clicked.connect(self._open_page)
        self._cameras = ElidedLabel(self)
        self._state_mark, self._state, self._short = QLabel(self), QLabel(self), QLabel(self)
        self._short.setProperty("role", "dim")
        self._short.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setMaximum(100)
        self._category = CategoryPicker(self._incidents.categories, 3, self)
        self._severity = SeverityPicker(self)
        for picker in (self._category, self._severity):
            picker.setObjectName("picker")
        self._category.picked.connect(lambda code: self._edit(category=code))
        self._severity.picked.connect(lambda value: self._edit(severity=value))
        self._note = QPlainTextEdit(self)
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(52)
        self._note.textChanged.connect(self._typed)
        self._span = SpanEditor(self)
        self._span.before_wanted.connect(lambda s: self._widen(before_s=s))
        self._span.after_wanted.connect(lambda s: self._widen(after_s=s))
        self._span.finish_wanted.connect(self._finish)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        for widget in (self._older, self._place, self._newer, self._open, self._close):
            head.addWidget(widget)
        state = QHBoxLayout()
        state.setSpacing(5)
        state.addWidget(self._state_mark)
        state.addWidget(self._state, 1)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._cameras)
        beside.addStretch(1)
        beside.addLayout(state)
        beside.addWidget(self._bar)
        beside.addWidget(self._short)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._still)
        top.addLayout(beside, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(top)
        layout.addWidget(self._category)
        layout.addWidget(self._severity)
        layout.addWidget(self._note)
        layout.addWidget(self._span)

    # What others want

    def add(self, incident: Incident) -> None:
        """Bring up a new bookmark in front of the others; the focus stays where it is."""
        self.write_now()
        self._stack.append(incident.id)
        self._show(incident)
        self._touched_at = time.monotonic()
        self._tick.start()
        self.show()
        self.raise_()
        self._take_place()

    def take_focus(self) -> None:
        """Let the keys come here (Ctrl+B)."""
        if self.isVisible():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Go away; everything that was entered is kept, and recording goes on."""
        self.write_now()
        had_focus = self._has_keys()
        self._stack.clear()
        self._incident = None
        self._tick.stop()
        self.hide()
        if had_focus:
            self._wall.setFocus()
        self.closed.emit()

    @property
    def incident(self) -> Incident | None:
        """The bookmark in front."""
        return self._incident

    # Showing

    def _show(self, incident: Incident) -> None:
        another = self._incident is None or self._incident.id != incident.id
        self._incident = incident
        dpr = self.devicePixelRatioF()
        mark = marks.category_mark(incident.category, self._incidents.categories)
        self._mark.setPixmap(marks.pixmap(mark, 20, dpr))
        self._title.setText(self.tr("Bookmarked {time}").format(time=words.clock_words(incident.at_utc)))
        self._show_place()
        language = words.language()
        count = len(incident.cameras)
        told = incident.cameras[: 3 if count <= 3 else 2]
        lines = [f"{c.number}  {c.name.text(language)}" for c in told]
        self._cameras.setText("\n".join([*lines, *([f"+{count - len(told)}"] if count > len(told) else [])]))
        self._category.set_chosen(incident.category)
        self._severity.set_chosen(incident.severity)
        if another or not self._note.hasFocus():
            self._note.blockSignals(True)
            self._note.setPlainText(incident.note)
            self._note.blockSignals(False)
        if another:
            self._still.show_still(self._still_of(incident))
        self._show_progress()
        self._show_still()

    def _show_place(self) -> None:
        several = len(self._stack) > 1
        for widget in (self._older, self._place, self._newer):
            widget.setVisible(several)
        if several and self._incident is not None:
            place = self._stack.index(self._incident.id)
            self._place.setText(f"{place + 1}/{len(self._stack)}")
            self._older.setEnabled(place > 0)
            self._newer.setEnabled(place + 1 < len(self._stack))

    def _show_progress(self) -> None:
        incident = self._incident
        if incident is None:
            return
        now = time.time()
        state = clips_state(incident)
        clip = telling_clip(incident)
        self._state_mark.setPixmap(marks.pixmap(marks.state_mark(state), 16, self.devicePixelRatioF()))
        self._state.setText(words.clips_words(incident, now))
        lines = words.shortfall_words(clip) if clip is not None else ()
        self._short.setText("\n".join(lines))
        self._short.setVisible(bool(lines))
        whole = incident.end_utc - incident.start_utc
        share = 1.0 if not incident.open else (now - incident.start_utc) / whole if whole > 0 else 1.0
        # QProgressBar repaints at once, and what lies under the panel with it: only when a step is seen.
        self._bar.setValue(round(100 * min(1.0, max(0.0, share))))
        self._bar.setVisible(incident.open)
        self._span.show_span(incident, self._reach_s(incident), now)

    def _reach_s(self, incident: Incident) -> float:
        """How many seconds before the moment there is still footage, of the camera that reaches furthest."""
        froms = [self._incidents.ring_from(camera.stream_id) for camera in incident.cameras]
        known = [since for since in froms if since is not None]
        return max(0.0, incident.at_utc - min(known)) if known else 0.0

    def _still_of(self, incident: Incident) -> QPixmap:
        path = first_still(incident, self._incidents)
        return QPixmap() if path is None else self._stills.picture(path, _STILL, self.devicePixelRatioF())

    def _show_still(self) -> None:
        if self._incident is not None:
            still = self._still_of(self._incident)
            if not still.isNull():
                self._still.show_still(still)
            waiting = any(c.open for c in self._incident.stills)
            self._still.set_sentence("…" if waiting else self.tr("No picture"))

    def _changed(self, incident_id: str) -> None:
        if self._incident is not None and incident_id == self._incident.id and not self._refresh.isActive():
            self._refresh.start()

    def _show_again(self) -> None:
        if self._incident is not None:
            self._show(self._incidents.get(self._incident.id))

    def _on_tick(self) -> None:
        self._show_progress()
        incident = self._incident
        quiet = time.monotonic() - self._touched_at > QUIET_S
        if incident is not None and quiet and not incident.open and not self._in_hand():
            self.dismiss()

    def _in_hand(self) -> bool:
        return self.underMouse() or self._has_keys()

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _leaf(self, steps: int) -> None:
        if self._incident is None:
            return
        self.write_now()
        place = self._stack.index(self._incident.id) + steps
        if 0 <= place < len(self._stack):
            self._show(self._incidents.get(self._stack[place]))

    # What the operator does

    def _edit(self, **fields: str) -> None:
        self._touched_at = time.monotonic()
        if self._incident is not None:
            self._show(self._incidents.edit(self._incident.id, **fields, operator=self._operator()))

    def _widen(self, **seconds: float) -> None:
        self._touched_at = time.monotonic()
        if self._incident is not None:
            self._show(self._incidents.widen(self._incident.id, **seconds, operator=self._operator()))

    def _finish(self) -> None:
        if self._incident is not None:
            self._show(self._incidents.finish(self._incident.id, operator=self._operator()))

    def _typed(self) -> None:
        self._touched_at = time.monotonic()
        self._write_soon.start()

    def write_now(self) -> None:
        """Write down what has been typed."""
        self._write_soon.stop()
        if self._incident is not None and self._note.toPlainText() != self._incident.note:
            self._incident = self._incidents.edit(
                self._incident.id, note=self._note.toPlainText(), operator=self._operator()
            )

    def _open_page(self) -> None:
        if self._incident is not None:
            wanted = self._incident.id
            self.dismiss()
            self.open_wanted.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers for categories, + and − for severity, N for the note, Page Up and Down, Esc."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._category.pick_number(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._graver(1)
        elif key == Qt.Key.Key_Minus:
            self._graver(-1)
        elif key == Qt.Key.Key_N:
            self._note.setFocus()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._leaf(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_page()
        else:
            super().keyPressEvent(event)

    def _graver(self, steps: int) -> None:
        if self._incident is None:
            return
        order = [None, *Severity]
        place = order.index(self._incident.severity) + steps
        wanted = order[min(len(order) - 1, max(0, place))]
        self._edit(severity=wanted or "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the panel brings the keys here, and goes no further."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys come here."""
        super().focusInEvent(event)
        self._touched_at = time.monotonic()

    def _focus_moved(self, _: QObject | None) -> None:
        taken = self.isVisible() and self._has_keys()
        if self.property("taken") != taken:
            self.setProperty("taken", taken)
            self.style().unpolish(self)
            self.style().polish(self)

    # Looks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner when the wall changes its size."""
        if watched is self._wall and event.type() == QEvent.Type.Resize and self.isVisible():
            self._take_place()
        return super().eventFilter(watched, event)

    def _take_place(self) -> None:
        parent = self._wall
        self.adjustSize()
        height = min(self.sizeHint().height(), parent.height() - 2 * MARGIN)
        self.resize(WIDTH, height)
        self.move(parent.width() - WIDTH - MARGIN, parent.height() - height - MARGIN)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        dress(self, panel_style(theme.current()))
        for button, name, text in (
            (self._older, "mdi6.chevron-left", self.tr("Bookmark before (Page Up)")),
            (self._newer, "mdi6.chevron-right", self.tr("Bookmark after (Page Down)")),
            (self._open, "mdi6.open-in-new", self.tr("Open in the list of incidents (Enter)")),
            (self._close, "mdi6.close", self.tr("Close, everything is kept (Esc)")),
        ):
            button.setIcon(icons.icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._note.setPlaceholderText(self.tr("Note (N)"))
        self._note.setAccessibleName(words.field_words("note"))
        self._category.setToolTip(self.tr("Keys 1 to 9"))
        self._severity.setToolTip(self.tr("Keys + and −"))
        if self._incident is not None:
            self._show(self._incident)
            self._take_place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
