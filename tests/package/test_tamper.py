"""Every kind of alteration of a package and of a chain is caught, by every verifier, and nothing sound is."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.benches import tamper
from tests.package.alterations import WITHOUT_KEY
from tests.package.chain_alterations import CHAIN
from tests.package.forgeries import WITH_KEY

SEED = 11


@pytest.mark.slow
@pytest.mark.parametrize("group", [WITHOUT_KEY[:10], WITHOUT_KEY[10:], WITH_KEY[:8], WITH_KEY[8:]])
def test_packages(tmp_path: Path, group: tuple[object, ...]) -> None:
    cases = tamper.draw(2 * len(group), group, SEED)  # type: ignore[arg-type]
    rows = tamper.package_rows(tmp_path, cases)
    assert [row for row in rows if tamper.missed(row)] == []
    assert sum(row["altered"] for row in rows) == 2 * len(group)
    assert any(not row["altered"] for row in rows)


def test_chains(tmp_path: Path) -> None:
    rows = tamper.chain_rows(tmp_path, tamper.draw(2 * len(CHAIN), CHAIN, SEED))
    assert [row for row in rows if tamper.missed(row)] == []
    assert any(not row["altered"] for row in rows)


def test_a_verifier_that_misses_or_refuses_everything_fails_the_study(tmp_path: Path) -> None:
    row = {"of": "package", "kind": "x", "seed": 1, "found": ""}
    blind = [{**row, "altered": True, "verify": False, "shell": True}] * 500
    deaf = [{**row, "altered": True, "verify": True, "shell": True}] * 500 + [
        {**row, "altered": False, "verify": True, "shell": True}
    ]
    sound = [{**row, "altered": True, "verify": True, "shell": True}] * 500
    assert [aim.name for aim in tamper.aims(blind) if not aim.met] == ["missed by verify"]
    assert [aim.name for aim in tamper.aims(deaf) if not aim.met] == ["refused though nothing was altered"]
    assert all(aim.met for aim in tamper.aims(sound))


def test_the_same_seed_draws_the_same_cases() -> None:
    assert tamper.draw(60, WITH_KEY, 5) == tamper.draw(60, WITH_KEY, 5)
    assert len([case for case in tamper.draw(60, WITH_KEY, 5) if case.alter is not None]) == 60
