"""Of a device's profiles the largest and the smallest useful one are taken, per video source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.onvif.profiles import SUB_PIXELS_LEAST, Profile, channels, read_profiles
from console.onvif.safe_xml import parse
from console.onvif.soap import MEDIA, MEDIA2


def profile(token: str, width: int, height: int, encoding: str = "H264", source: str = "s") -> Profile:
    return Profile(token, source, "", encoding, width, height, False, MEDIA)


@pytest.mark.parametrize(
    ("profiles", "main", "sub"),
    [
        ([profile("a", 640, 360), profile("b", 1920, 1080)], "b", "a"),
        ([profile("a", 1920, 1080), profile("b", 640, 360), profile("c", 176, 144)], "a", "b"),
        ([profile("a", 1920, 1080)], "a", "a"),
        ([profile("a", 176, 144), profile("b", 160, 120)], "a", "a"),
        ([profile("a", 0, 0), profile("b", 0, 0)], "a", "a"),
        (
            [profile("a", 3840, 2160, "H265"), profile("b", 640, 480, "JPEG"), profile("c", 704, 576)],
            "a",
            "c",
        ),
        ([profile("a", 640, 480, "JPEG"), profile("b", 320, 240, "JPEG")], "a", "b"),
        ([profile("a", 4000, 3000, "JPEG"), profile("b", 1280, 720)], "b", "b"),
        ([profile("a", 1920, 1080), profile("b", 4000, 3000, "MPEG4")], "a", "a"),
        ([profile("a", 1920, 1080), profile("b", 1920, 1080)], "a", "a"),
    ],
)
def test_which_streams_are_taken(profiles, main, sub):
    (channel,) = channels(profiles)
    assert (channel.main.token, channel.sub.token) == (main, sub)


def test_a_source_without_a_picture_we_can_carry_is_none_and_keeps_its_place():
    made = channels([profile("a", 1, 1, "", "one"), profile("b", 640, 480, "H264", "two")])
    assert [(channel.source, channel.number) for channel in made] == [("two", 2)]


@given(
    st.lists(
        st.builds(
            profile,
            st.text(min_size=1, max_size=3),
            st.integers(0, 5000),
            st.integers(0, 5000),
            st.sampled_from(["H264", "H265", "JPEG", "MPV4ES", ""]),
            st.sampled_from(["a", "b", "c"]),
        ),
        max_size=12,
    )
)
def test_main_is_never_smaller_than_sub(profiles):
    for channel in channels(profiles):
        same_kind = (channel.main.encoding == "JPEG") == (channel.sub.encoding == "JPEG")
        assert not same_kind or channel.main.pixels >= channel.sub.pixels
        assert channel.sub.pixels >= SUB_PIXELS_LEAST or channel.sub is channel.main


def test_profiles_of_both_media_services_are_read():
    first = (
        b"<R><Profiles token='p'><VideoSourceConfiguration><Name>Gate</Name><SourceToken>s</SourceToken>"
        b"</VideoSourceConfiguration><VideoEncoderConfiguration><Encoding>H264</Encoding><Resolution>"
        b"<Width>640</Width><Height>360</Height></Resolution></VideoEncoderConfiguration></Profiles></R>"
    )
    second = (
        b"<R><Profiles token='p'><Configurations><VideoSource><Name>Gate</Name><SourceToken>s</SourceToken>"
        b"</VideoSource><VideoEncoder><Encoding>video/H.264</Encoding><Resolution><Width>640</Width>"
        b"<Height>360</Height></Resolution></VideoEncoder></Configurations></Profiles></R>"
    )
    (one,) = read_profiles(parse(first), MEDIA)
    (two,) = read_profiles(parse(second), MEDIA2)
    assert one == Profile("p", "s", "Gate", "H264", 640, 360, False, MEDIA)
    assert two == Profile("p", "s", "Gate", "H264", 640, 360, False, MEDIA2)


@pytest.mark.parametrize(
    "inner",
    [
        b"<Profiles/>",
        b"<Profiles token='p'/>",
        b"<Profiles token='p'><VideoSourceConfiguration/></Profiles>",
        b"<Profiles token='%s'><VideoSourceConfiguration><SourceToken>s</SourceToken>"
        b"</VideoSourceConfiguration></Profiles>" % (b"x" * 500),
    ],
)
def test_profiles_that_say_too_little_or_too_much_are_left_out(inner: bytes):
    assert list(read_profiles(parse(b"<R>" + inner + b"</R>"), MEDIA)) == []


@pytest.mark.parametrize("width", ["-1", "1e9", "99999999999999", "१२", "", "x"])
def test_sizes_that_make_no_sense_are_none(width: str):
    said = (
        f"<R><Profiles token='p'><VideoSourceConfiguration><SourceToken>s</SourceToken>"
        f"</VideoSourceConfiguration><VideoEncoderConfiguration><Encoding>H264</Encoding><Resolution>"
        f"<Width>{width}</Width></Resolution></VideoEncoderConfiguration></Profiles></R>"
    )
    (one,) = read_profiles(parse(said.encode()), MEDIA)
    assert one.width == 0
