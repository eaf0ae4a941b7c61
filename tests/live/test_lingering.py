"""Sessions linger for a while, and never too many of them."""

from hypothesis import given
from hypothesis import strategies as st

from console.live.lingering import Lingering


def test_a_stream_goes_when_its_time_is_over():
    held = Lingering(seconds=60, at_most=10)
    held.add("a", 0.0)
    held.add("b", 30.0)
    assert held.expired(59.9) == []
    assert held.expired(60.0) == ["a"]
    assert held.expired(200.0) == ["b"]


def test_one_that_is_looked_at_again_stays():
    held = Lingering(seconds=60, at_most=10)
    held.add("a", 0.0)
    held.forget("a")
    assert held.expired(100.0) == []


@given(st.lists(st.integers(0, 30)), st.integers(0, 5))
def test_the_oldest_go_when_there_are_too_many(order, at_most):
    held = Lingering(seconds=60, at_most=at_most)
    dropped = [stream for number in order for stream in held.add(str(number), 0.0)]
    left = held.all()
    assert len(left) <= at_most
    last_seen = list(dict.fromkeys(reversed([str(number) for number in order])))
    assert left == last_seen[:at_most][::-1]
    assert set(dropped) | set(left) == {str(number) for number in order}
