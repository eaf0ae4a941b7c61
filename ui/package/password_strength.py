"""How hard a password is to guess: a careful estimate, told to the person and never forced on anybody."""

from __future__ import annotations

import math
from enum import StrEnum
from itertools import pairwise

# A package lies with a stranger for years, who may try some ten thousand a second (PBKDF2, 600,000 rounds).
_FAIR_BITS, _STRONG_BITS = 45.0, 65.0
_SHORTEST = 8
_POOLS = (
    (str.islower, 26),
    (str.isupper, 26),
    (str.isdigit, 10),
)
_SIGNS = 30
_OTHER_SCRIPT = 60


class Strength(StrEnum):
    """How a password is called."""

    EMPTY = "empty"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(password: str) -> Strength:
    """How strong a password is. Repeated and neighbouring characters (`aaaa`, `1234`) count little."""
    if not password:
        return Strength.EMPTY
    if len(password) < _SHORTEST:
        return Strength.WEAK
    bits = math.log2(_pool(password)) * _counting(password)
    if bits < _FAIR_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < _STRONG_BITS else Strength.STRONG


def only_plain(password: str) -> bool:
    """Whether every keyboard types it the same way: printable ASCII alone."""
    return password.isascii() and password.isprintable()


def _pool(password: str) -> int:
    ascii_part = [each for each in password if each.isascii()]
    pool = sum(size for test, size in _POOLS if any(test(each) for each in ascii_part))
    if any(not each.isalnum() for each in ascii_part):
        pool += _SIGNS
    if len(ascii_part) < len(password):
        pool += _OTHER_SCRIPT
    return max(pool, 2)


def _counting(password: str) -> float:
    """How many characters count: one that follows from the one before a quarter, a repeated one less."""
    following = sum(abs(ord(b) - ord(a)) <= 1 for a, b in pairwise(password))
    distinct = len(set(password))
    return min(len(password) - 0.75 * following, distinct * 1.5)
