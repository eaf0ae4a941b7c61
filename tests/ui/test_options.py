"""The command line: what is read, what is refused in a sentence, and what never shows a password."""

from pathlib import Path

import pytest

from console.catalogue.addresses import split_credentials
from ui.city import bare_city, short_name
from ui.options import BadOption, default_data_folder, read_options


def test_addresses_come_from_words_and_files(tmp_path: Path):
    file = tmp_path / "urls.txt"
    file.write_text("\ufeff# gates\nrtsp://192.0.2.1/a\n\n  rtsp://192.0.2.2/b  \n", encoding="utf-8")
    options = read_options(["--wall", "rtsp://192.0.2.3/c", f"@{file}", "--layout", "1+5"])
    assert options.wall == ("rtsp://192.0.2.3/c", "rtsp://192.0.2.1/a", "rtsp://192.0.2.2/b")
    assert options.layout == "1+5"


@pytest.mark.parametrize(
    "words",
    [
        ["--wall", "@/nowhere/at/all"],
        ["--wall", *["rtsp://192.0.2.1/a"] * 1001],
        ["--demo", "--wall", "rtsp://192.0.2.1/a"],
        ["--exit-after", "0"],
        ["--size", "large"],
    ],
)
def test_what_cannot_be_done_is_a_sentence(words):
    with pytest.raises(BadOption) as caught:
        read_options(words)
    assert str(caught.value).endswith(".")


def test_an_empty_list_is_refused(tmp_path: Path):
    (tmp_path / "none.txt").write_text("# nothing\n")
    with pytest.raises(BadOption):
        read_options(["--wall", f"@{tmp_path / 'none.txt'}"])


def test_demo_wall_and_city_do_not_share_a_folder():
    folders = {default_data_folder(), default_data_folder(demo=True), default_data_folder(wall=True)}
    assert len(folders) == 3


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("rtsp://a:b@192.0.2.1/x", ("rtsp://192.0.2.1/x", "a", "b")),
        ("rtsp://a%40b:p%3Aq@192.0.2.1:8554/x?y=1", ("rtsp://192.0.2.1:8554/x?y=1", "a@b", "p:q")),
        ("rtsp://user:p@ss@192.0.2.1/x", ("rtsp://192.0.2.1/x", "user", "p@ss")),
        ("rtsp://192.0.2.1/x", ("rtsp://192.0.2.1/x", "", "")),
        ("rtsp://192.0.2.1/mail@home", ("rtsp://192.0.2.1/mail@home", "", "")),
        ("rtsp://user:pa/ss@192.0.2.1/x", ("rtsp://192.0.2.1/x", "user", "pa/ss")),
        ("/a/file@home.mp4", ("/a/file@home.mp4", "", "")),
    ],
)
def test_credentials_are_taken_out_of_addresses(url, parts):
    assert split_credentials(url) == parts


def test_a_bare_city_keeps_passwords_out_of_the_catalogue():
    catalogue, addresses = bare_city(["rtsp://op:s3cret@192.0.2.1/gate?token=x", "demo:clip.mp4"])
    sub, main = addresses.streams(0)
    assert (sub.url, sub.user, sub.password, main) == ("rtsp://192.0.2.1/gate?token=x", "op", "s3cret", None)
    assert "s3cret" not in repr((catalogue.camera(0), sub, addresses.__dict__.keys()))
    assert catalogue.camera(0).name.en == "192.0.2.1/gate"
    assert addresses.streams(1)[0].url == "demo:clip.mp4"


def test_a_bare_city_takes_passwords_out_of_an_address_s_words_too():
    told = ("rtsp://192.0.2.1/user=op_password=s3cret_channel=1", "rtsp://192.0.2.1/pwd=s3cret&token=s3cret2")
    catalogue, addresses = bare_city(told)
    sub, _ = addresses.streams(0)
    url = "rtsp://192.0.2.1/user={user}_password={password}_channel=1"
    assert (sub.url, sub.user, sub.password) == (url, "op", "s3cret")
    for row in range(2):
        assert "s3cret" not in catalogue.camera(row).name.en


def test_udp_on_request():
    options = read_options(["--wall", "rtsp://192.0.2.1/a", "--transport", "udp"])
    _, addresses = bare_city(options.wall, options.transport)
    assert addresses.streams(0)[0].transport == "udp"


def test_a_malformed_address_still_has_a_name():
    assert short_name("rtsp://[::1") == "rtsp://[::1"
