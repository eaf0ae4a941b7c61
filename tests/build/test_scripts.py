"""The set-up scripts: what they say of themselves, what they refuse, and that the lock files are clean."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "build_scripts"


def bash(script: str, *, timeout: float = 30, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a bash script that has sourced setup.sh."""
    text = f'set -u\n. "{SCRIPTS}/setup.sh"\n{script}\n'
    return subprocess.run(
        ["bash", "-c", text],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


@pytest.mark.parametrize("name", ["run.sh", "test.sh"])
def test_help_changes_nothing(name: str) -> None:
    done = subprocess.run([SCRIPTS / name, "--help"], capture_output=True, text=True, timeout=10, check=True)
    assert "--offline" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("name", ["run.sh", "test.sh", "setup.sh"])
def test_scripts_parse(name: str) -> None:
    subprocess.run(["bash", "-n", SCRIPTS / name], check=True, timeout=10)


def test_offline_without_environment_fails_with_a_sentence(tmp_path: Path) -> None:
    done = bash(f'offline=yes; venv="{tmp_path}/none"; python_environment run')
    assert done.returncode == 1
    assert done.stderr.strip() == "There is no virtual environment in .venv, and --offline was asked for."


def test_offline_with_other_packages_fails_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(os.path.realpath("/proc/self/exe"))
    done = bash(f'offline=yes; venv="{tmp_path}"; python_environment run')
    assert done.returncode == 1
    assert "requirements.txt" in done.stderr


def test_offline_names_missing_system_packages() -> None:
    done = bash('offline=yes; dpkg-query() { return 1; }; system_packages "libvlc5 xvfb"')
    assert done.returncode == 1
    assert done.stderr.strip().endswith("apt-get install libvlc5 xvfb")


def test_installed_packages_are_left_alone() -> None:
    done = bash(
        'dpkg-query() { printf "installed "; }; install_packages() { echo NO; }; system_packages "a b"'
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_packages_that_were_removed_are_missing() -> None:
    done = bash(
        'dpkg-query() { case "$3" in gone) printf "config-files ";; *) printf "installed ";; esac; }\n'
        "missing_packages there gone"
    )
    assert done.stdout == "gone "


def test_stamp_follows_the_lock_file() -> None:
    done = bash("stamp_of run; stamp_of test; root=/nonexistent; stamp_of run 2>/dev/null")
    stamps = done.stdout.split()
    assert len(set(stamps)) == 3
    assert all(re.fullmatch("[0-9a-f]{64}", each) for each in stamps)


@pytest.mark.display
def test_virtual_display_is_private_and_ends() -> None:
    done = bash(
        'start_virtual_display; echo "$DISPLAY $display_pid $display_folder"\n'
        'stat -c %a "$XAUTHORITY"; exit 7'
    )
    display, pid, folder, mode = done.stdout.split()
    assert done.returncode == 7
    assert display.startswith(":")
    assert mode == "600"
    assert not Path(f"/proc/{pid}").exists()
    assert not Path(folder).exists()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_lock_files_name_no_place_and_hash_everything(name: str) -> None:
    text = (SCRIPTS / name).read_text(encoding="utf-8")
    assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links|trusted-host|(?<!\S)/\w", text)
    pins = re.split(r"\n(?=[a-z0-9])", text, flags=re.IGNORECASE)[1:]
    assert len(pins) > 20
    for pin in pins:
        assert re.match(r"[\w.-]+==[\w.]+ \\\n +--hash=sha256:", pin), pin.splitlines()[0]


def test_lock_files_agree_with_the_project() -> None:
    tomllib = pytest.importorskip("tomllib")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, dev = (pinned(name) for name in ("requirements.txt", "requirements-dev.txt"))
    assert run.items() <= dev.items()
    assert {requirement_name(each) for each in project["dependencies"]} <= run.keys()
    assert {requirement_name(each) for each in project["optional-dependencies"]["dev"]} <= dev.keys()


def requirement_name(requirement: str) -> str:
    return re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-")


def pinned(name: str) -> dict[str, str]:
    text = (SCRIPTS / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, flags=re.MULTILINE))


@pytest.fixture
def run_report():
    spec = importlib.util.spec_from_file_location("run_report", SCRIPTS / "run_report.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_report_is_honest(run_report, tmp_path: Path) -> None:
    stats, picture = tmp_path / "stats.json", tmp_path / "console.png"
    arguments = ["--demo", "--stats", str(stats), f"--screenshot={picture}"]
    assert run_report.report(3, arguments)[0] == 3
    assert run_report.report(0, arguments)[0] == 1
    tiles = [{"state": "live"}, {"state": "live"}, {"state": "failed"}]
    stats.write_text(json.dumps({"tiles": tiles, "fps": 23.96, "loop_ms": {"p99": 4.0, "max": None}}))
    status, lines = run_report.report(0, arguments)
    assert status == 1
    picture.write_bytes(b"png")
    status, lines = run_report.report(0, arguments)
    assert status == 0
    assert lines[:2] == ["Tiles live: 2 of 3 (1 failed)", "Pictures per second: 24.0"]
    stats.write_text(json.dumps({"tiles": [{"state": "failed"}], "fps": None}))
    assert run_report.report(0, arguments)[0] == 1


def test_run_reads_options_in_both_forms() -> None:
    """The functions of run.sh that look at the console's options, without running it."""
    text = (SCRIPTS / "run.sh").read_text(encoding="utf-8")
    functions = re.findall(r"^(?:has_option|value_of)\(\).*?^}", text, flags=re.MULTILINE | re.DOTALL)
    done = bash(
        "\n".join(functions) + "\nhas_option --data --data=a && echo yes; has_option --da --data=a || echo no"
        '\nvalue_of --data --demo --data "a b" --data=c/d; echo; value_of --data --demo'
    )
    assert done.stdout == "yes\nno\nc/d\n"
