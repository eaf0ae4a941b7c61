"""What stands on each page of each document: whose it is, which package, whether it is a demo."""

from __future__ import annotations

from console.package.facts import PackageFacts
from ui.documents.paper import Edges
from ui.documents.speech import Speech


def edges(facts: PackageFacts, kind: str, say: Speech, warning: str = "") -> Edges:
    """Head and foot of a document called `kind`; a demonstration's warning goes before any other."""
    centre = facts.seal.centre or say.name(facts.city)
    made = say.translate("Documents", "{package} · incident {incident} · made {moment}").format(
        package=facts.name, incident=facts.incident.id, moment=say.moment(facts.made_utc)
    )
    warnings = [demo_warning(say)] if facts.seal.demo else []
    return Edges(centre, kind, made, "   ·   ".join([*warnings, *([warning] if warning else [])]))


def demo_warning(say: Speech) -> str:
    """That a package was made with demonstration keys, in both languages whatever is spoken."""
    own = say.translate("Documents", "DEMO – NOT FOR COURT")
    both = dict.fromkeys((own, "DEMO – NOT FOR COURT", "डेमो – न्यायालय के लिए नहीं"))
    return " / ".join(both)
