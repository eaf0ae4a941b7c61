"""The tables beside lists: sites that may be one, what senders call sites, and what their words mean."""

from __future__ import annotations

from sqlite_utils import Database

_TABLES = """
CREATE TABLE duplicate_pairs (
    site_a TEXT NOT NULL,
    site_b TEXT NOT NULL,
    why TEXT NOT NULL,
    score REAL NOT NULL,
    found_by TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'merged', 'not_same')),
    PRIMARY KEY (site_a, site_b),
    CHECK (site_a < site_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_pairs_b ON duplicate_pairs(site_b);
CREATE TABLE list_keys (
    sender TEXT NOT NULL,
    key TEXT NOT NULL,
    row_id TEXT NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (sender, key, row_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE list_words (
    sender TEXT NOT NULL,
    text TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (sender, text)
) STRICT, WITHOUT ROWID
"""


def m0001_pairs_and_tellings(db: Database) -> None:
    """Possible duplicates; the names and codes under which a sender told of a site or camera; its words.

    `duplicate_pairs` have the smaller identifier in `site_a`; `found_by` is a change. `list_keys` say
    to which site or camera a sender's row belongs, as a person decided when `change` was made.
    """
    # One by one: `executescript` would end the transaction.
    for statement in _TABLES.split(";"):
        db.execute(statement)


STEPS = (m0001_pairs_and_tellings,)
