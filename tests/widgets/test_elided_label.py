"""A long text is cut, said in full as a tool tip, and never widens the window."""

from widgets.elided_label import ElidedLabel


def test_a_long_line_is_cut_and_told_in_full(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(120, 60)
    label.setText("short\n" + "a name that is much too long for its place " * 3)
    label.show()
    full = label.grab().toImage()
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() < 60
    label.setText("short")
    assert label.grab().toImage() != full
    assert label.toolTip() == ""
