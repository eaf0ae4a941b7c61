"""The freeze study's own rules: its cases, what it counts as told and as false, its aims."""

from __future__ import annotations

import pytest

from build_scripts.benches import freeze
from build_scripts.benches.freeze_cases import HEALTHY_S, LENGTH_S, SHARES, CaseClip, Kind, draw
from console.wall.tile import TileKind, TileState


def watched(kind: Kind, **said: float) -> freeze.Watched:
    case = next(case for case in draw(200, 1) if case.kind is kind)
    return freeze.Watched(case, "x", None, None, 0.0, said={TileKind(key): at for key, at in said.items()})


def test_two_hundred_cases_in_their_shares_and_the_same_for_a_seed() -> None:
    cases = draw(200, 7)
    assert {kind: sum(case.kind is kind for case in cases) for kind in Kind} == SHARES
    assert cases == draw(200, 7) != draw(200, 8)
    assert {case.kind for case in cases[:25]} == set(Kind)


def test_a_repeated_packet_is_the_last_key_frame() -> None:
    case = next(case for case in draw(200, 1) if case.verbatim and case.fps <= 8)
    packets = CaseClip(case).packets
    assert len(packets) == round(LENGTH_S * case.fps)
    repeated = set(packets[round(HEALTHY_S * case.fps) :])
    assert len(repeated) == 1
    assert repeated.pop()[1]


@pytest.mark.parametrize(
    ("kind", "said", "told_s", "wrong"),
    [
        (Kind.FROZEN, {"live": 5, "stalled": HEALTHY_S + 2}, 2.0, []),
        (Kind.FROZEN, {"stalled": HEALTHY_S + 2, "reconnecting": HEALTHY_S + 9}, 2.0, []),
        (Kind.FROZEN, {"stalled": HEALTHY_S - 1}, -1.0, ["stalled"]),
        (Kind.REPEATING, {"live": 5, "unchanged": HEALTHY_S + 21}, 21.0, []),
        (Kind.REPEATING, {"live": 5, "stalled": HEALTHY_S + 21}, None, ["stalled"]),
        (Kind.NIGHT, {"live": 5, "unchanged": 40}, None, ["unchanged"]),
        (Kind.SLOW, {"live": 9}, None, []),
    ],
)
def test_what_is_told_and_what_is_false(kind, said, told_s, wrong) -> None:  # type: ignore[no-untyped-def]
    row = freeze.row_of(watched(kind, **said))
    assert (row["told_s"], row["wrong"]) == (told_s, wrong)


def test_the_beginning_is_not_judged() -> None:
    one = watched(Kind.NOISY)
    one.note(TileState(TileKind.CONNECTING), freeze.BEGINNING_S / 2)
    one.note(TileState(TileKind.LIVE), freeze.BEGINNING_S + 9)
    assert list(one.said) == [TileKind.LIVE]


def test_aims_and_summary() -> None:
    rows = [
        freeze.row_of(watched(Kind.FROZEN, stalled=HEALTHY_S + 2.5)),
        freeze.row_of(watched(Kind.REPEATING, live=5.0)),
        freeze.row_of(watched(Kind.NIGHT, unchanged=40.0)),
    ]
    assert [(aim.value, aim.met) for aim in freeze.aims(rows)] == [
        (1, False), (0, True), (2.5, True), (0.0, False),
    ]  # fmt: skip
    lines = {line["cases of"]: line for line in freeze.summary(rows)}
    assert (lines["frozen"]["detected"], lines["repeating"]["missed"]) == (1, 1)
    assert (lines["night-dark"]["detected"], lines["night-dark"]["false"]) == (None, 1)
    missed = [freeze.row_of(watched(Kind.FROZEN, live=5.0))]
    assert [aim.met for aim in freeze.aims(missed)] == [True, False, None, None]
