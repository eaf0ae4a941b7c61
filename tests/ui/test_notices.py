"""The line at the foot has a place of its own, keeps what it said, and is announced."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.notices import Notices

LONG = "The list could not be read because its sheet has no header. " * 12


@pytest.fixture
def ground(qtbot):
    """A window whose button stands at its foot, as a page's buttons do."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    made.button = QPushButton("Take in")
    made.notices = Notices(made)
    column.addStretch(1)
    column.addWidget(made.button)
    column.addWidget(made.notices)
    made.resize(900, 300)
    made.show()
    return made


def test_it_covers_nothing_and_moves_nothing(ground):
    before = ground.button.geometry()
    ground.notices.tell("Kept: recorder", warning=True)
    ground.grab()
    assert ground.button.geometry() == before
    assert not ground.notices.geometry().intersects(before)
    assert ground.notices.text == "Kept: recorder" and ground.notices.fresh
    ground.notices.tell(LONG)
    ground.grab()
    assert ground.button.geometry() == before  # however long it is


def test_what_does_not_fit_is_opened_when_asked_for(ground, qtbot):
    notices = ground.notices
    notices.tell("short")
    assert not notices._more.isVisible()
    notices.tell(LONG)
    height = notices.height()
    notices._more.click()
    qtbot.waitUntil(lambda: notices.height() > height, timeout=5000)
    assert notices._whole.text() == LONG and notices._whole.isVisible()
    assert not notices.geometry().intersects(ground.button.geometry())
    notices.tell("short again")
    assert not notices._whole.isVisible()


def test_it_stays_to_be_read_until_another_comes(ground):
    notices = ground.notices
    notices.tell("Kept as a group")
    new = notices.grab().toImage()
    notices._timer.timeout.emit()
    assert notices.text == "Kept as a group" and not notices.fresh
    assert notices.grab().toImage() != new
    notices._close.click()
    assert notices.text == "" and not notices.fresh


def test_what_lasts_comes_back_until_it_is_over(ground):
    notices = ground.notices
    notices.hold("disk", "The disk is nearly full")
    assert not notices._close.isVisible()
    notices.tell("Still saved")
    notices._timer.timeout.emit()
    assert notices.text == "The disk is nearly full" and notices.fresh
    notices.hold("relay", "Starting again")
    notices.release("disk")
    assert notices.text == "Starting again"  # what is shown is not that
    notices.tell("Still saved")
    notices.release("relay")
    assert notices.text == "Still saved"
    notices._timer.timeout.emit()
    assert not notices.fresh


def test_screen_readers_are_told(ground, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    ground.notices.tell("Kept: recorder")
    ground.notices.hold("disk", "The disk is nearly full")
    assert told == ["Kept: recorder", "The disk is nearly full"]


def test_several_that_last_take_turns(ground, monkeypatch):
    notices = ground.notices
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    notices.hold("disk", "The disk is nearly full")
    assert not notices._place.isVisible()
    notices.hold("keys", "Nothing can be sealed")
    assert notices.text == "Nothing can be sealed" and notices._place.text() == "2/2"
    assert notices._turns.isActive()
    notices._turns.timeout.emit()
    assert notices.text == "The disk is nearly full" and notices._place.text() == "1/2"
    assert notices.fresh and not notices._close.isVisible()
    notices.tell("Still saved")
    assert not notices._place.isVisible() and not notices._turns.isActive()
    notices._timer.timeout.emit()
    assert notices.text == "Nothing can be sealed"
    notices.release("disk")
    assert notices.text == "Nothing can be sealed"
    assert not notices._place.isVisible() and not notices._turns.isActive()
    # Turns are for the eyes.
    assert told.count("The disk is nearly full") == 1


def test_who_reads_one_that_lasts_is_left_with_it(ground, qtbot):
    notices = ground.notices
    notices.hold("keys", "Nothing can be sealed")
    notices.hold("disk", LONG)
    notices._more.click()
    notices._turns.timeout.emit()
    assert notices.text == LONG
    notices._more.click()
    notices._turns.timeout.emit()
    assert notices.text == "Nothing can be sealed"
