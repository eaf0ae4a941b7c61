"""A source is looked at before it is kept: address, settings, how often it is asked."""

from dataclasses import replace

import pytest

from console.sources.checking import checked, setting_from, settings_of
from console.sources.registry import SCHEMES
from console.sources.values import Setting, SettingKind, Source, SourceFailed, SourceTrouble
from widgets.source_words import choice_words, scheme_words, setting_words

GATEWAY = Source("s1", "  City   gateway ", "mediamtx", " http://gateway:9997/ ")


def trouble_of(source):
    with pytest.raises(SourceFailed) as failed:
        checked(source)
    return failed.value.trouble, failed.value.detail


def test_it_is_kept_trimmed_and_without_what_is_as_delivered():
    settings = {
        "rtsp_port": 8554.0,
        "playback_port": 0,
        "sites": "each",
        "place": [27.88, 78.07],
        "thana": "",
    }
    kept = checked(replace(GATEWAY, settings=settings, every_s=900.0))
    assert (kept.name, kept.address) == ("City gateway", "http://gateway:9997")
    assert kept.settings == {"playback_port": 0, "place": [27.88, 78.07]}
    assert checked(kept) == kept


def test_an_onvif_device_may_be_named_by_its_host_alone():
    assert checked(replace(GATEWAY, scheme="onvif", address="192.0.2.7")).address == "http://192.0.2.7"
    assert trouble_of(replace(GATEWAY, address="192.0.2.7"))[0] is SourceTrouble.BAD_ADDRESS


@pytest.mark.parametrize(
    ("changes", "detail"),
    [
        ({"name": "\n "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "a\u200bb"}, "name"),
        ({"every_s": 5.0}, "every_s"),
        ({"every_s": float("nan")}, "every_s"),
        ({"every_s": float("inf")}, "every_s"),
        ({"settings": {"rtsp_port": True}}, "rtsp_port"),
        ({"settings": {"rtsp_port": "8554"}}, "rtsp_port"),
        ({"settings": {"rtsp_port": 1e9}}, "rtsp_port"),
        ({"settings": {"only_configured": "yes"}}, "only_configured"),
        ({"settings": {"sites": "some"}}, "sites"),
        ({"settings": {"place": [1]}}, "place"),
        ({"settings": {"place": [91, 0]}}, "place"),
        ({"settings": {"main_suffix": "a\nb"}}, "main_suffix"),
        ({"settings": {"fields": {}}}, "fields"),
        ({"scheme": "json", "settings": {"fields": {"nothing": "a"}}}, "fields"),
    ],
)
def test_what_cannot_be_is_told_by_its_name(changes, detail):
    assert trouble_of(replace(GATEWAY, **changes)) == (SourceTrouble.BAD_SETTINGS, detail)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (SettingKind.NUMBER, " 554 ", 554),
        (SettingKind.YES_NO, "Yes", True),
        (SettingKind.PLACE, "27.88, 78.07", [27.88, 78.07]),
        (SettingKind.PLACE, "", ""),
        (SettingKind.MAPPING, "name=site, lat=place.lat", {"name": "site", "lat": "place.lat"}),
        (SettingKind.TEXT, " _sub ", "_sub"),
    ],
)
def test_a_setting_is_read_as_it_is_typed(kind, text, value):
    assert setting_from(Setting("x", kind, most=65535), text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [(SettingKind.NUMBER, "port"), (SettingKind.YES_NO, "perhaps"), (SettingKind.PLACE, "27.88"),
     (SettingKind.MAPPING, "name"), (SettingKind.PLACE, "x,y"), (SettingKind.NUMBER, "nan")],
)  # fmt: skip
def test_a_setting_that_cannot_be_typed_so_is_told(kind, text):
    with pytest.raises(SourceFailed):
        setting_from(Setting("x", kind, most=65535), text)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_and_setting_and_choice_has_words_and_a_default_that_can_be(scheme):
    assert scheme_words(scheme) != scheme or scheme == "go2rtc"
    settings = settings_of(scheme)
    assert len({setting.name for setting in settings}) == len(settings)
    for setting in settings:
        assert setting_words(setting.name) != setting.name
        assert setting.kind is not SettingKind.CHOICE or setting.default in setting.choices
        for choice in setting.choices:
            assert choice_words(setting.name, choice) != choice
        kept = checked(replace(GATEWAY, scheme=scheme, settings={setting.name: setting.default}))
        assert setting.name not in kept.settings
