"""The arithmetic of the benchmarks: percentiles, slopes, ratios, aims, and the table that a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure that was aimed at: `met` is None where it could not be measured."""

    name: str
    value: float | None
    aim: str
    met: bool | None


def at_most(name: str, value: float | None, limit: float) -> Aim:
    """An aim that is met by `limit` or less."""
    return Aim(name, value, f"<= {limit:g}", None if value is None else value <= limit)


def at_least(name: str, value: float | None, limit: float) -> Aim:
    """An aim that is met by `limit` or more."""
    return Aim(name, value, f">= {limit:g}", None if value is None else value >= limit)


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """Ours to theirs, or None where either is missing or theirs is nothing."""
    return None if ours is None or not theirs else round(ours / theirs, 2)


def percentile(values: Iterable[float], percent: float) -> float | None:
    """The value below which `percent` of the values lie (between neighbours: linear), None without values."""
    ordered = sorted(values)
    if not ordered:
        return None
    place = (len(ordered) - 1) * percent / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return round(ordered[low] + (ordered[high] - ordered[low]) * (place - low), 4)


def slope(points: Sequence[tuple[float, float]]) -> float | None:
    """The rise of y for one more x, by least squares; None with fewer than two different x."""
    if not points:
        return None
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    if not spread:
        return None
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread


def result(
    name: str, rows: list[dict[str, Any]], aims: list[Aim], notes: list[str] | None = None, **more: Any
) -> dict[str, Any]:
    """What a benchmark hands back: rows in the order they were measured, aims, and notes for the reader."""
    return {"bench": name, "rows": rows, "aims": [asdict(aim) for aim in aims], "notes": notes or [], **more}


def table(rows: list[dict[str, Any]]) -> str:
    """Rows of plain values as aligned text; columns in the order in which they first come."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [columns, *([_text(row.get(column)) for column in columns] for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    lines = ["  ".join(text.rjust(width) for text, width in zip(line, widths, strict=True)) for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def readable(measured: dict[str, Any]) -> str:
    """A benchmark's result for a person."""
    machine = measured["machine"]
    parts = [
        f"{measured['bench']}: {machine['cores']} cores, {machine['cpu']}, Python {machine['python']}, "
        f"libVLC {machine['libvlc']}, {machine['system']}",
        table(measured["rows"]),
    ]
    for aim in measured["aims"]:
        verdict = {True: "met", False: "NOT MET", None: "not measured"}[aim["met"]]
        parts.append(f"{verdict:>12}  {aim['name']}: {_text(aim['value'])} (aim {aim['aim']})")
    parts += [f"note: {note}" for note in measured["notes"]]
    return "\n".join(parts)


def _text(value: Any) -> str:
    if value is None:
        return "-"
    return (
        f"{value:.3g}"
        if isinstance(value, float) and abs(value) < 10
        else f"{value:.0f}"
        if isinstance(value, float)
        else str(value)
    )
