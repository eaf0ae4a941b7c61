"""Carries a plan out: in one job of the store's writing thread, which is one transaction."""

from __future__ import annotations

from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead
from console.lists.plan import Plan
from console.lists.plan_values import Applied, KeepSecret


def apply(
    db: Database,
    seat: str,
    plan: Plan,
    head: ChangeHead,
    keep_secret: KeepSecret,
) -> Applied:
    """Write what the plan says, as one change that can be undone.

    Numbers are given by the scheme that the store has. `keep_secret` must be one for use inside a job of the
    store (`Credentials.keeper(db)`). Raises PlanOutdated, SecretsLost, NumbersRefused.
    """
    ...  # noqa: PIE790
