"""The window of the custody chain: the line, looking through, cancelling, closing, both languages."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from console.custody.findings import Cancelled, Report
from console.custody.register import register_line
from tests.custody.conftest import Seat, guards_back
from ui.audit.desk import AuditDesk
from ui.audit.register_dialog import RegisterDialog
from ui.background import Background
from ui.keys_of_centre.paper import set_up


class Post:
    """Brings calls to the GUI thread, as the console does."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot
        self._calls: list[Callable[[], None]] = []

    def __call__(self, call: Callable[[], None]) -> None:
        self._calls.append(call)

    def until(self, ready: Callable[[], bool]) -> None:
        """Work through what comes until something is so."""

        def look() -> bool:
            while self._calls:
                self._calls.pop(0)()
            return ready()

        self._qtbot.waitUntil(look, timeout=20_000)


@pytest.fixture
def post(qtbot) -> Post:
    return Post(qtbot)


@pytest.fixture
def background(post: Post) -> Iterator[Background]:
    made = Background(post, lambda error: pytest.fail(str(error)))
    yield made
    made.close()


def opened(seat: Seat, background: Background, qtbot) -> RegisterDialog:
    """The window on a seat's chain."""
    desk = AuditDesk(seat.checkpoints, seat.data, lambda: "Asha")
    dialog = RegisterDialog(desk, background)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_checkpoint_is_made_shown_copied_and_printed(seat, background, post, qtbot, tmp_path) -> None:
    dialog = opened(seat, background, qtbot)
    post.until(lambda: "no checkpoint" in dialog.line.text())
    assert not dialog.copy.isEnabled()
    seat.fill(3, every=0)
    dialog.make.click()
    post.until(lambda: dialog.copy.isEnabled())
    made = seat.checkpoints.latest()
    assert dialog.line.text() == register_line(made)
    assert "Entries: 3 " in dialog.facts.text()
    assert "Asha" in dialog.facts.text()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == register_line(made)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "line.pdf"))
    set_up(printer)
    dialog._print_on(printer)
    assert (tmp_path / "line.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.verdict.text() == ""


def test_looking_through_says_what_was_found(seat, background, post, qtbot) -> None:
    seat.fill(20)
    dialog = opened(seat, background, qtbot)
    dialog.check.click()
    assert not dialog.check.isEnabled()
    assert dialog.cancel.isVisible()
    post.until(lambda: "Entries: 20;" in dialog.verdict.text())
    assert dialog.check.isEnabled()
    assert not dialog.cancel.isVisible()
    assert dialog.scope.isVisible()
    seat.store.close()
    link = seat.tampering()
    link.execute("UPDATE custody_entries SET who = 'x' WHERE number = 7")
    guards_back(link)
    dialog.check.click()
    post.until(lambda: "NOT hold" in dialog.verdict.text())
    found = [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]
    assert found == ["Entry 7 was changed after it had been entered."]


def test_a_line_typed_wrong_is_said_by_return(seat, background, post, qtbot) -> None:
    seat.fill(10)
    dialog = opened(seat, background, qtbot)
    dialog.typed.setText("SCC nonsense")
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    post.until(lambda: "no line of the shift register" in dialog.verdict.text())
    assert dialog.isVisible(), "Return looks through, it does not close"
    dialog.typed.setText(register_line(seat.checkpoints.latest()))
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    post.until(lambda: "holds" in dialog.verdict.text())


class SlowDesk(AuditDesk):
    """Looks through for as long as it is not cancelled."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat.checkpoints, seat.data, lambda: "")
        self.ended = threading.Event()

    def verify(self, lines: Sequence[str], progress, cancelled: Callable[[], bool]) -> Report:
        progress(3, 10)
        try:
            for _ in range(2000):
                if cancelled():
                    raise Cancelled
                threading.Event().wait(0.01)
        finally:
            self.ended.set()
        raise AssertionError("never cancelled")


def test_cancelling_and_closing_end_it(seat, background, post, qtbot) -> None:
    desk = SlowDesk(seat)
    dialog = RegisterDialog(desk, background)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.check.click()
    post.until(lambda: (dialog.progress.value(), dialog.progress.maximum()) == (3, 10))
    dialog.cancel.click()
    post.until(lambda: dialog.check.isEnabled())
    assert dialog.verdict.text() == ""
    desk.ended.clear()
    dialog.check.click()
    dialog.reject()
    assert desk.ended.wait(10)
    post.until(lambda: True)


def test_it_follows_the_language(seat, background, post, qtbot) -> None:
    dialog = opened(seat, background, qtbot)
    dialog.check.setText("?")
    QCoreApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.check.text() == "Check now"


def test_every_button_is_reached_by_the_keyboard(seat, background, post, qtbot) -> None:
    seat.add()
    seat.seal()
    dialog = opened(seat, background, qtbot)
    post.until(lambda: dialog.copy.isEnabled())
    reached = set()
    dialog.make.setFocus()
    for _ in range(20):
        reached.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert {dialog.make, dialog.copy, dialog.print, dialog.typed, dialog.check} <= reached
