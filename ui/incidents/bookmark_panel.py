"""The small panel that a bookmark brings up over the wall: what was kept, and what it is about."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from console.evidence.incidents import Incidents
from console.evidence.streams import reach_from
from console.evidence.values import Incident
from ui.incidents import marks, words
from ui.incidents.bookmark_form import BookmarkForm
from ui.incidents.bookmark_head import BookmarkHead
from ui.incidents.look import dress, panel_style
from ui.incidents.news import IncidentNews
from ui.incidents.span_editor import SpanEditor
from ui.incidents.stills import Stills
from widgets import icons, theme
from widgets.latin_keys import latin_key

WIDTH = 464
MARGIN = 14
# A bookmark of 64 cameras reports hundreds of changes a second.
REFRESH_MS = 200
TICK_MS = 500
# A panel that nobody touches goes by itself, so that it does not cover a picture for a whole shift.
QUIET_S = 60.0
# A moment that lies so far before the key press was seen in a held picture or a replay.
A_MOMENT_AGO_S = 1.0


class BookmarkPanel(QFrame):
    """Lies in the lower right corner of its parent; takes no focus unless clicked or `take_focus` is called.

    `open_wanted(incident_id)` when the operator wants the whole page; `closed` when it has gone with the
    keyboard in it, so that the wall can take the keys again: whoever types elsewhere goes on typing there.
    Several bookmarks are kept one behind the other, the newest in front.
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
        self._stack: list[str] = []
        self._incident: Incident | None = None
        self._touched_at = time.monotonic()
        self.setObjectName("bookmark")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFixedWidth(WIDTH)
        self.head = BookmarkHead(incidents, stills, self)
        self.form = BookmarkForm(incidents.categories, self)
        self.span = SpanEditor(self)
        self._build_title()
        self._lay_out()
        self._connect()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._refresh.timeout.connect(self._show_again)
        news.changed.connect(self._changed)
        parent.installEventFilter(self)
        QApplication.instance().focusObjectChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.hide()
        self.retranslate()

    def _build_title(self) -> None:
        self._mark = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._place = QLabel(self)
        self._older, self._newer, self._open, self._close = (QToolButton(self) for _ in range(4))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(4)
        title.addWidget(self._mark)
        title.addWidget(self._title, 1)
        for widget in (self._older, self._place, self._newer, self._open, self._close):
            title.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(title)
        for part in (self.head, self.form, self.span):
            layout.addWidget(part)

    def _connect(self) -> None:
        self._older.clicked.connect(lambda: self._leaf(-1))
        self._newer.clicked.connect(lambda: self._leaf(1))
        self._open.clicked.connect(self._open_page)
        self._close.clicked.connect(self.dismiss)
        self.head.clicked.connect(self._open_page)
        self.form.edited.connect(self._edit)
        self.form.touched.connect(self._touched)
        self.span.before_wanted.connect(lambda s: self._widen(before_s=s))
        self.span.after_wanted.connect(lambda s: self._widen(after_s=s))
        self.span.finish_wanted.connect(self._finish)

    # What others want

    def add(self, incident: Incident) -> None:
        """Bring up a new bookmark in front of the others; the focus stays where it is."""
        self.write_now()
        self._stack.append(incident.id)
        self._show(incident)
        self._touched()
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
        # Of its window, which may be behind another one of the console at the moment.
        focus = self.window().focusWidget()
        had_focus = focus is not None and (focus is self or self.isAncestorOf(focus))
        self._stack.clear()
        self._incident = None
        self.head.show_incident(None)
        self._tick.stop()
        self.hide()
        self.form.fold.setChecked(False)
        if had_focus:
            self._wall.setFocus()
            self.closed.emit()

    def write_now(self) -> None:
        """Write down what has been typed."""
        self.form.write_now()

    @property
    def incident(self) -> Incident | None:
        """The bookmark in front."""
        return self._incident

    # Showing

    def _show(self, incident: Incident) -> None:
        self._incident = incident
        mark = marks.category_mark(incident.category, self._incidents.categories)
        self._mark.setPixmap(marks.pixmap(mark, 20, self.devicePixelRatioF()))
        seen_before = abs(incident.made_utc - incident.at_utc) >= A_MOMENT_AGO_S
        title = self.tr("Bookmarked the moment {time}") if seen_before else self.tr("Bookmarked {time}")
        self._title.setText(title.format(time=words.clock_words(incident.at_utc)))
        self._show_place()
        self.form.show_incident(incident)
        self.head.show_incident(incident)
        self._show_span()

    def _show_place(self) -> None:
        several = len(self._stack) > 1
        for widget in (self._older, self._place, self._newer):
            widget.setVisible(several)
        if several and self._incident is not None:
            place = self._stack.index(self._incident.id)
            self._place.setText(f"{place + 1}/{len(self._stack)}")
            self._older.setEnabled(place > 0)
            self._newer.setEnabled(place + 1 < len(self._stack))

    def _show_span(self) -> None:
        if self._incident is not None:
            self.span.show_span(self._incident, self._reach_s(self._incident), time.time())

    def _reach_s(self, incident: Incident) -> float:
        """How many seconds before the moment there is still footage, of the camera that reaches furthest."""
        since = reach_from(incident, self._incidents.ring_from)
        return 0.0 if since is None else max(0.0, incident.at_utc - since)

    def _changed(self, incident_id: str) -> None:
        if self._incident is not None and incident_id == self._incident.id and not self._refresh.isActive():
            self._refresh.start()

    def _show_again(self) -> None:
        if self._incident is not None:
            self._show(self._incidents.get(self._incident.id))

    def _on_tick(self) -> None:
        self.head.show_progress()
        self._show_span()
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

    def _touched(self) -> None:
        self._touched_at = time.monotonic()

    def _edit(self, incident_id: str, field: str, value: Any) -> None:
        self._touched()
        changed = self._incidents.edit(incident_id, **{field: value}, operator=self._operator())
        # What was typed of one that is no longer in front is written, not shown.
        if self._incident is not None and self._incident.id == incident_id:
            self._show(changed)

    def _widen(self, **seconds: float) -> None:
        self._touched()
        if self._incident is not None:
            self._show(self._incidents.widen(self._incident.id, **seconds, operator=self._operator()))

    def _finish(self) -> None:
        if self._incident is not None:
            self._show(self._incidents.finish(self._incident.id, operator=self._operator()))

    def _open_page(self) -> None:
        if self._incident is not None:
            wanted = self._incident.id
            self.dismiss()
            self.open_wanted.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers for categories, + and − for severity, T N P for the fields, Page Up and Down, Esc."""
        key = latin_key(event)
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.form.category.pick_number(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.form.graver(1)
        elif key == Qt.Key.Key_Minus:
            self.form.graver(-1)
        elif key == Qt.Key.Key_T:
            self.form.title.setFocus()
        elif key == Qt.Key.Key_N:
            self.form.note.setFocus()
        elif key == Qt.Key.Key_P:
            self.form.open_fold()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._leaf(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # In a field, Enter ends what is written there; only from the panel itself it opens the page.
            if isinstance(QApplication.focusWidget(), QLineEdit):
                self.setFocus()
            else:
                self._open_page()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the panel brings the keys here, and goes no further."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys come here."""
        super().focusInEvent(event)
        self._touched()

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

    def event(self, event: QEvent) -> bool:
        """What stands in the panel wants another height: the fold moved, a number was entered."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._take_place()
        return done

    def _take_place(self) -> None:
        parent, layout = self._wall, self.layout()
        if layout is not None:
            layout.activate()
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
        if self._incident is not None:
            self._show(self._incident)
            self._take_place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
