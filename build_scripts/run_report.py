"""Says what a run of the console without a display has seen: live tiles, pictures per second, the screenshot.

Called by run.sh as `run_report.py STATUS CONSOLE-ARGUMENTS…`; exits with the console's status, or with 1 when
no picture was live.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any


def option(arguments: list[str], name: str) -> str:
    """The value of the last `name VALUE` or `name=VALUE` among `arguments`, or an empty string."""
    value = ""
    for at, each in enumerate(arguments):
        if each == name and at + 1 < len(arguments):
            value = arguments[at + 1]
        elif each.startswith(f"{name}="):
            value = each.partition("=")[2]
    return value


def report(status: int, arguments: list[str]) -> tuple[int, list[str]]:
    """The exit status and the lines to print."""
    if status:
        return status, [f"The console ended with status {status}."]
    try:
        stats = json.loads(Path(option(arguments, "--stats")).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        return 1, [f"The console left no figures: {problem}"]
    states = Counter(tile["state"] for tile in stats["tiles"])
    lines = [f"Tiles live: {states['live']} of {len(stats['tiles'])}{_others(states)}"]
    lines.append(f"Pictures per second: {_figure(stats.get('fps'))}")
    loop = stats.get("loop_ms", {})
    lines.append(
        f"Delay of the window's loop: p99 {_figure(loop.get('p99'))} ms, max {_figure(loop.get('max'))} ms"
    )
    picture = option(arguments, "--screenshot")
    if Path(picture).is_file():
        lines.append(f"Screenshot: {picture}")
    else:
        lines.append("No screenshot was saved.")
        status = 1
    return (status if states["live"] else 1), lines


def _others(states: Counter[str]) -> str:
    others = [f"{count} {state}" for state, count in sorted(states.items()) if state != "live"]
    return f" ({', '.join(others)})" if others else ""


def _figure(value: Any) -> str:
    return f"{value:.1f}" if isinstance(value, (int, float)) else "not measured"


if __name__ == "__main__":
    exit_status, text = report(int(sys.argv[1]), sys.argv[2:])
    print("\n".join(text))
    sys.exit(exit_status)
