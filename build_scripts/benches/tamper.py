"""The tamper study: seeded alterations of a package and of a chain, each put before every verifier.

A package is judged by what `safecity evidence verify` does and by the commands of its VERIFY.txt, which
`sh` carries out with openssl and sha256sum; a chain by what `safecity audit verify` does. A package and a
chain that nobody altered must hold: they are judged first, last, and now and then between.
"""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.benches import figures
from build_scripts.benches.console import BenchError
from console.package.verify import verify
from console.package.verify_values import DoesNotHold
from tests.package import chain_alterations as chains
from tests.package import shell_check
from tests.package.alterations import WITHOUT_KEY, Alter
from tests.package.forger import Room, room
from tests.package.forgeries import WITH_KEY
from tests.package.small_package import build, root_file, seals

PACKAGE_CASES, CHAIN_CASES, SEED = 500, 130, 4
# A sound package among so many altered ones: a verifier that refuses everything is found out.
_SOUND_EVERY = 50
_OURS, _SHELL, _AUDIT = "verify", "shell", "audit"


@dataclass(frozen=True, slots=True)
class Case:
    """One alteration; `alter` is None where nothing is altered."""

    number: int
    alter: Callable[..., None] | None
    seed: int

    @property
    def name(self) -> str:
        """What is done, in the words of its function."""
        return "nothing" if self.alter is None else self.alter.__name__.replace("_", " ")

    @property
    def altered(self) -> bool:
        """Whether anything is done at all."""
        return self.alter is not None


def draw(cases: int, alterations: Sequence[Callable[..., None]], seed: int) -> list[Case]:
    """So many alterations, every kind as often as the others, and sound ones among them."""
    drawn = []
    for number in range(cases):
        drawn.append(Case(number, alterations[number % len(alterations)], seed * 100_003 + number))
        if number % _SOUND_EVERY == 0 or number == cases - 1:
            drawn.append(Case(number, None, 0))
    return drawn


def run(
    folder: Path, *, packages: int = PACKAGE_CASES, of_chain: int = CHAIN_CASES, seed: int = SEED
) -> dict[str, Any]:
    """All cases; some two minutes."""
    began = time.monotonic()
    rows = package_rows(folder / "packages", draw(packages, (*WITHOUT_KEY, *WITH_KEY), seed))
    rows += chain_rows(folder / "chains", draw(of_chain, chains.CHAIN, seed))
    notes = [
        f"seed {seed}; {time.monotonic() - began:.0f} s",
        "the first kinds are done without the seat's key, those from 'edit one form of the extract' on with "
        "it: every list and the signature are then made anew by the right key",
        *(f"missed: {row}" for row in rows if missed(row)),
    ]
    return figures.result("tamper", summary(rows), aims(rows), notes, cases=rows)


def package_rows(folder: Path, cases: Sequence[Case]) -> list[dict[str, Any]]:
    """Each case on a fresh copy of one small package."""
    ours = seals()
    sound = build(folder / "sound", ours)
    other = build(folder / "other", ours, originals={"cam-0101_20260921T1430.mp4": b"another clip" * 9})
    root = root_file(folder, ours)
    prepared = room(ours, other)

    def row(case: Case) -> dict[str, Any]:
        kept = folder / f"case-{case.number}-{case.altered}"
        return _package_row(kept, case, sound, root, prepared)

    # The commands of VERIFY.txt are other programs: nearly all of the time is theirs.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(row, cases))


def _package_row(folder: Path, case: Case, sound: Path, root: Path, prepared: Room) -> dict[str, Any]:
    package = folder / sound.name
    shutil.copytree(sound, package)
    try:
        if case.alter is not None:
            _alter(case, package, sound, prepared)
        try:
            verify(package, root)
            found = ""
        except DoesNotHold as error:
            found = f"{error.finding.kind} {error.finding.file}"
        outcome = shell_check.run(package, root)
    finally:
        shutil.rmtree(folder)
    return {
        **_row(case, "package"),
        _OURS: bool(found),
        _SHELL: not outcome.holds,
        "found": found,
        "steps": list(outcome.wrong),
    }


def _alter(case: Case, package: Path, sound: Path, prepared: Room) -> None:
    alter: Alter | None = case.alter
    assert alter is not None
    alter(package, prepared, random.Random(case.seed))
    if _content(package) == _content(sound):
        raise BenchError(f"{case.name} (seed {case.seed}) changed nothing")


def _content(package: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        if path.is_file() and not path.is_symlink()
        else None
        for path in package.rglob("*")
    }


def chain_rows(folder: Path, cases: Sequence[Case]) -> list[dict[str, Any]]:
    """Each case on a fresh copy of one database."""
    sound = chains.sound_chain(folder / "sound")
    rows = []
    for case in cases:
        database = chains.copied(sound, folder / "case")
        if case.alter is not None:
            chains.altered(database, case.alter, random.Random(case.seed), sound.entries)
        report = chains.judged(sound, database)
        shutil.rmtree(folder / "case")
        found = [f"{finding.kind} {finding.number}" for finding in report.findings if finding.grave]
        rows.append({**_row(case, "chain"), _AUDIT: not report.ok, "found": "; ".join(found)[:200]})
    return rows


def _row(case: Case, of: str) -> dict[str, Any]:
    return {"of": of, "kind": case.name, "seed": case.seed, "altered": case.altered}


def missed(row: dict[str, Any]) -> bool:
    """Whether a verifier said the wrong thing."""
    return any(row[by] is not row["altered"] for by in (_OURS, _SHELL, _AUDIT) if by in row)


def summary(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A line for each kind of alteration: how many, and how many of them each verifier caught."""
    lines = []
    for of, kind in dict.fromkeys((row["of"], row["kind"]) for row in rows):
        these = [row for row in rows if (row["of"], row["kind"]) == (of, kind)]
        caught = {
            by: sum(row[by] for row in these) if by in these[0] else None for by in (_OURS, _SHELL, _AUDIT)
        }
        lines.append({"of": of, "altered by": kind, "cases": len(these), **caught})
    return lines


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """Nothing missed by anyone, nothing sound refused, and enough of them."""
    altered = [row for row in rows if row["altered"]]
    sound = [row for row in rows if not row["altered"]]
    refused = sum(bool(row.get(by)) for row in sound for by in (_OURS, _SHELL, _AUDIT))
    return [
        figures.at_least("alterations", len(altered), 500),
        *(
            figures.at_most(f"missed by {by}", sum(row.get(by) is False for row in altered), 0)
            for by in (_OURS, _SHELL, _AUDIT)
        ),
        figures.at_most("refused though nothing was altered", refused, 0),
    ]
