"""What the README promises exists, and what exists is in the README."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from ui import cli
from ui.actions import ACTIONS
from ui.options import parser

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_every_option_of_the_console_is_in_the_readme_and_the_reverse() -> None:
    words = [word for action in parser()._actions for word in action.option_strings]
    options = {word for word in words if word.startswith("--")}
    section = README[README.index("## First steps") : README.index("## Keys")]
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", section)) - {"--json", "--offline"}
    assert options - {"--help"} == told


def test_every_key_is_in_the_readme() -> None:
    section = README[README.index("## Keys") : README.index("## Where data lies")]
    names = {"PgDown": "PgDn", "Return": "Enter"}
    for action in ACTIONS:
        for key in action.keys:
            assert names.get(key, key) in section, (action.name, key)


def test_every_file_and_command_named_exists() -> None:
    root = Path(__file__).parents[2]
    for path in re.findall(r"build_scripts[/\\][a-z]+\.[a-z0-9]+", README):
        assert (root / path.replace("\\", "/")).is_file(), path
    for path in re.findall(r"\]\(((?:[\w.-]+/)*[\w.-]+\.(?:png|md))\)", README):
        assert (root / path).is_file(), path
    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    for command in ("safecity-console", "safecity"):
        assert command in README
        assert f"\n{command} = " in project


def commands(group: click.Command, name: str) -> Iterator[str]:
    if isinstance(group, click.Group):
        for each, command in group.commands.items():
            yield from commands(command, f"{name} {each}")
    else:
        yield name


def test_every_command_is_in_the_readme_and_the_reverse() -> None:
    real = set(commands(cli.main, "safecity"))
    for command in real:
        assert command in README, command
    verbs = r"`safecity ((?:[a-z-]+)(?: [a-z-]+)?)"
    told = {f"safecity {words}" for words in re.findall(verbs, README)}
    for words in told:
        assert any(words == command or words.startswith(f"{command} ") for command in real), words
