"""`safecity audit`: beside an open console and without one, in both languages, with honest exit statuses."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.serialization import Encoding

from console.custody.register import parse_register_line, register_line
from console.store.settings import set_setting
from tests.custody.conftest import Seat, guards_back
from ui.audit.commands import audit

pytestmark = pytest.mark.usefixtures("qapp")


def ask(seat: Seat, *words: object, lang: str = "en") -> Result:
    """The command on the seat's folder."""
    command = [*map(str, words), "--data", str(seat.data), "--lang", lang]
    return CliRunner().invoke(audit, command)


def test_a_sound_chain_beside_an_open_console(seat: Seat) -> None:
    seat.fill(12)
    done = ask(seat, "verify")
    assert done.exit_code == 0, done.output
    first, remark, scope = done.output.splitlines()
    assert first == "The custody chain holds. Entries: 12; checkpoints compared: 1."
    assert remark.startswith("! Entries 11 to 12 came after the last checkpoint")
    assert "second folder" in scope
    told = json.loads(ask(seat, "verify", "--json").output)
    assert (told["ok"], told["entries"], told["sealed"]) == (True, 12, 10)
    assert told["head"] == seat.chain.head()[1]


def test_what_is_wrong_is_said_and_where(seat: Seat) -> None:
    seat.fill(20)
    line = ask(seat, "line").output.strip()
    seat.close()
    link = seat.tampering()
    link.execute("UPDATE custody_entries SET who = 'x' WHERE number = 7")
    link.execute("DELETE FROM custody_entries WHERE number > 15")
    guards_back(link)
    done = ask(seat, "verify", "--line", line)
    assert done.exit_code == 1
    assert done.output.splitlines()[:3] == [
        "The custody chain does NOT hold.",
        "✘ Entry 7 was changed after it had been entered.",
        "✘ The end was cut off: entries 16 to 20 are missing. (Shown by the checkpoints in the database.)",
    ]
    assert "(Shown by a line of the shift register.)" in done.output
    told = json.loads(ask(seat, "verify", "--json").output)
    assert told["findings"][0] == {
        "kind": "edited",
        "grave": True,
        "number": 7,
        "upto": 7,
        "witness": "chain",
        "detail": "",
        "words": "Entry 7 was changed after it had been entered.",
    }


def test_the_line_is_that_of_the_last_checkpoint(seat: Seat) -> None:
    done = ask(seat, "line")
    assert done.exit_code == 2
    assert "no checkpoint yet" in done.stderr
    seat.add()
    made = seat.seal()
    assert ask(seat, "line").output.strip() == register_line(made)
    told = json.loads(ask(seat, "line", "--json").output)
    assert (told["line"], told["count"], told["head"]) == (register_line(made), 1, made.head)


def test_a_checkpoint_is_made_where_no_console_runs(seat: Seat) -> None:
    seat.add()
    busy = ask(seat, "checkpoint")
    assert busy.exit_code == 2
    assert "Another console" in busy.stderr
    seat.close()
    done = ask(seat, "checkpoint")
    assert done.exit_code == 0, done.output
    line = parse_register_line(done.output.strip())
    assert line.count >= 1
    assert ask(seat, "verify", "--line", done.output.strip()).exit_code == 0


@pytest.mark.parametrize(
    ("change", "sentence"),
    [(lambda line: line.replace(" 1 ", " 2 "), "check digits"), (lambda _: "nonsense", "no line of")],
)
def test_a_line_that_was_copied_wrong(seat: Seat, change, sentence: str) -> None:
    seat.add()
    line = register_line(seat.seal())
    assert change(line) != line
    done = ask(seat, "verify", "--line", change(line))
    assert done.exit_code == 2
    assert sentence in done.stderr


def test_checkpoints_kept_elsewhere(seat: Seat, tmp_path: Path) -> None:
    seat.fill(20)
    elsewhere = tmp_path / "elsewhere.jsonl"
    shutil.copy(seat.outside, elsewhere)
    seat.close()
    link = seat.tampering()
    link.execute("DELETE FROM custody_entries WHERE number > 15")
    link.execute("DELETE FROM custody_checkpoints WHERE count > 15")
    guards_back(link)
    seat.outside.write_text(elsewhere.read_text().splitlines()[0] + "\n")
    assert ask(seat, "verify").exit_code == 0
    assert ask(seat, "verify", "--second", elsewhere).exit_code == 1
    assert ask(seat, "verify", "--checkpoints", elsewhere).exit_code == 1
    missing = ask(seat, "verify", "--checkpoints", tmp_path / "nowhere")
    assert missing.exit_code == 2
    assert "nowhere" in missing.stderr


def test_the_second_folder_of_the_settings_is_compared(seat: Seat, tmp_path: Path) -> None:
    set_setting(seat.store, "custody.second_folder", str(tmp_path / "stick")).result(5)
    seat.fill(10)
    done = ask(seat, "verify")
    assert done.exit_code == 0
    assert "could not be compared" in done.output


def test_only_keys_under_the_root_may_have_signed(seat: Seat, tmp_path: Path) -> None:
    seat.fill(10)
    forger = Seat(tmp_path / "forger")
    theirs, ours = tmp_path / "theirs.pem", tmp_path / "ours.pem"
    theirs.write_bytes(forger.keys.root.public_bytes(Encoding.PEM))
    ours.write_bytes(seat.keys.root.public_bytes(Encoding.PEM))
    forger.close()
    assert ask(seat, "verify", "--root", ours).exit_code == 0
    done = ask(seat, "verify", "--root", theirs)
    assert done.exit_code == 1
    assert "nobody knows here" in done.output
    theirs.write_text("no certificate")
    assert ask(seat, "verify", "--root", theirs).exit_code == 2


def test_a_folder_without_a_chain(tmp_path: Path) -> None:
    for command in ("verify", "line", "checkpoint"):
        done = CliRunner().invoke(audit, [command, "--data", str(tmp_path / "none"), "--lang", "en"])
        assert done.exit_code == 2, (command, done.output)
        assert done.stderr.startswith("safecity: ")
        assert not (tmp_path / "none").exists()


def test_every_finding_has_words_of_its_own(qapp: object) -> None:
    from console.custody.findings import Finding, FindingKind, Witness
    from ui.audit.words import finding_words

    said = {kind: finding_words(Finding(kind, 3, 9, Witness.FILE, "detail")) for kind in FindingKind}
    assert len(set(said.values())) == len(FindingKind)
    for kind, words in said.items():
        assert words != kind.value
        assert not re.search(r"[{}_]", words), kind


def test_a_chain_whose_keys_were_taken_away_does_not_hold(seat: Seat) -> None:
    seat.fill(12)
    seat.close()
    shutil.rmtree(seat.data / "keys")
    told = json.loads(ask(seat, "verify", "--json").output)
    assert not told["ok"]
    assert "checkpoint_unknown_signer" in [each["kind"] for each in told["findings"]]
