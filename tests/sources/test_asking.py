"""How servers are asked: second tries where they help, bounds, no redirects, packed answers, TLS checked."""

import datetime
import ssl
import time

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from console.sources import asking, http
from console.sources.asking import Asker, base_address
from console.sources.http import Login
from console.sources.json_entries import entries
from console.sources.values import SourceFailed, SourceTrouble
from tests.rig.sources.server import Reply, SourceServer, as_json
from tests.sources.asked import trouble_of

NOBODY = Login()


@pytest.fixture
def server():
    with SourceServer(lambda asked: as_json({"cameras": ["क", "b"] * 50})) as server:
        yield server


def json_of(server, login=NOBODY, cancelled=lambda: False):
    with Asker(server.address, login, cancelled) as asker:
        return asker.json("/list", {"page": "0"})


def test_an_answer_is_read_whole_and_asked_once(server):
    assert json_of(server, Login("op", "पास:wörd"))["cameras"][:2] == ["क", "b"]
    (asked,) = server.asked
    assert (asked.path, asked.query) == ("/list", {"page": "0"})
    assert asked.basic("op", "पास:wörd")
    assert asked.headers["accept-encoding"] == "gzip"


@pytest.mark.parametrize("fault", ["500", "429", "half", "drop"])
def test_what_passes_is_asked_again(server, fault):
    server.fault, server.faults = fault, 2
    assert len(json_of(server)["cameras"]) == 100
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("fault", "trouble", "asked"),
    [
        ("500", SourceTrouble.SERVER_FAILED, 3),
        ("429", SourceTrouble.REFUSED, 3),
        ("half", SourceTrouble.BROKEN_OFF, 3),
        ("401", SourceTrouble.PASSWORD_REFUSED, 1),
        ("redirect", SourceTrouble.LED_ELSEWHERE, 1),
        ("html", SourceTrouble.BAD_ANSWER, 1),
        ("cut", SourceTrouble.BAD_ANSWER, 1),
        ("deflate", SourceTrouble.REFUSED, 1),
    ],
)
def test_what_does_not_pass_is_told(server, fault, trouble, asked):
    server.fault = fault
    assert trouble_of(lambda: json_of(server)) is trouble
    assert len(server.asked) == asked


def test_a_packed_answer_is_unpacked(server):
    server.fault = "gzip"
    assert len(json_of(server)["cameras"]) == 100


def test_a_packed_answer_that_blows_up_is_stopped(server):
    server.fault = "bomb"
    began = time.monotonic()
    assert trouble_of(lambda: json_of(server)) is SourceTrouble.TOO_MUCH
    assert time.monotonic() - began < 20


def test_a_packed_answer_that_is_cut_or_none_is_told(server):
    server.answer = lambda asked: Reply(200, b"no gzip at all", {"Content-Encoding": "gzip"})
    assert trouble_of(lambda: json_of(server)) is SourceTrouble.BROKEN_OFF
    server.asked.clear()
    import gzip

    server.answer = lambda asked: Reply(200, gzip.compress(b"[1]" * 99)[:-9], {"Content-Encoding": "gzip"})
    assert trouble_of(lambda: json_of(server)) is SourceTrouble.BROKEN_OFF


@pytest.mark.parametrize("fault", ["silent", "drip"])
def test_a_slow_server_is_given_up(server, monkeypatch, fault):
    monkeypatch.setattr(http, "SILENCE_S", 0.4)
    monkeypatch.setattr(asking, "ASK_S", 1.5)
    server.fault = fault
    began = time.monotonic()
    assert trouble_of(lambda: json_of(server)) is SourceTrouble.NO_ANSWER
    assert time.monotonic() - began < 15


def test_nobody_listens(server):
    address = server.address
    with SourceServer(lambda asked: as_json({})) as gone:
        address = gone.address
    with Asker(address, NOBODY, lambda: False) as asker:
        assert trouble_of(lambda: asker.json("/")) is SourceTrouble.NO_ANSWER


def test_it_is_called_off_while_it_reads_and_while_it_waits(server):
    assert trouble_of(lambda: json_of(server, cancelled=lambda: True)) is SourceTrouble.CANCELLED
    server.fault = "500"
    assert trouble_of(lambda: json_of(server, cancelled=lambda: True)) is SourceTrouble.CANCELLED


def test_what_a_server_says_is_shortened_and_never_a_credential(server):
    server.answer = lambda asked: Reply(400, b"x" * 5000)
    with pytest.raises(SourceFailed) as failed:
        json_of(server, Login("op", "secret-word"))
    assert len(failed.value.detail) <= 200
    assert "secret-word" not in f"{failed.value} {failed.value.__cause__!r}"


def test_the_rest_of_a_long_answer_is_not_waited_for(server):
    def pieces():
        yield b'{"cameras": ['
        for number in range(10_000_000):
            yield b"%d," % number

    server.answer = lambda asked: Reply(200, pieces())
    began = time.monotonic()
    with Asker(server.address, NOBODY, lambda: False) as asker:
        taken = asker.read("/", None, lambda stream: _first(entries(stream, ("cameras",)), 1000))
    assert taken == list(range(1000))
    assert time.monotonic() - began < 20


def _first(found, count):
    return [value for _, (_, value) in zip(range(count), found, strict=False)]


@pytest.mark.parametrize(
    "address",
    ["", "gateway", "ftp://gateway", "http://", "http://op:word@gateway", "http://gateway:0", "http://[::1",
     "http://gateway/?a=1", "http://gateway:99999", "http://gateway/#x"],
)  # fmt: skip
def test_an_address_that_is_none_is_told(address):
    assert trouble_of(lambda: base_address(address)) is SourceTrouble.BAD_ADDRESS


def test_an_address_may_have_a_folder_and_a_slash_at_its_end():
    assert base_address(" https://[2001:db8::1]:8443/zm/ ") == "https://[2001:db8::1]:8443/zm"
    assert Asker("https://[2001:db8::1]:8443/zm", NOBODY, lambda: False).host == "[2001:db8::1]"


def test_a_login_that_expired_is_made_anew_once():
    tokens = []

    def answer(asked):
        if asked.path == "/login":
            tokens.append(len(tokens) + 1)
            return as_json({"token": str(tokens[-1])})
        return as_json({"ok": True}) if asked.query.get("token") == "2" else as_json({}, 401)

    def log_in(asker):
        asker.parameters["token"] = asker.post("/login", form={"user": "op"})["token"]

    with SourceServer(answer) as server, Asker(server.address, NOBODY, lambda: False, log_in=log_in) as asker:
        assert asker.json("/list") == {"ok": True}
        assert asker.json("/list") == {"ok": True}
        assert tokens == [1, 2]


def test_a_login_that_never_does_is_not_tried_for_ever():
    with SourceServer(lambda asked: as_json({}, 200 if asked.path == "/login" else 401)) as server:
        with Asker(server.address, NOBODY, lambda: False, log_in=lambda asker: asker.post("/login")) as asker:
            assert trouble_of(lambda: asker.json("/list")) is SourceTrouble.PASSWORD_REFUSED
        assert server.paths() == ["/login", "/list", "/login", "/list"]


def test_a_certificate_is_checked_and_the_citys_own_authority_is_trusted(tmp_path, monkeypatch):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    import ipaddress

    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "own.pem"
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private = tmp_path / "own.key"
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, private)
    with SourceServer(lambda asked: as_json({"ok": True}), context) as server:
        assert trouble_of(lambda: json_of(server)) is SourceTrouble.NOT_SAFE
        assert server.asked == []
        monkeypatch.setenv("SSL_CERT_FILE", str(pem))
        assert json_of(server) == {"ok": True}
