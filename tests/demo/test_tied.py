"""An encoder that is tied to its console ends with it, however it ends."""

import subprocess
import sys

from console.child.parent import PACKAGE_ROOT


def test_the_encoder_ends_when_its_console_is_gone(tmp_path):
    encoder = subprocess.Popen(
        [sys.executable, "-m", "console.demo", str(tmp_path), "--tied"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        cwd=PACKAGE_ROOT,
    )
    try:
        encoder.stdin.close()
        assert encoder.wait(20) == 3
    finally:
        encoder.kill()
        encoder.wait()
