"""What editors have said is not the same: a name that is not an entity's links to it in no text."""

from __future__ import annotations

from dataclasses import replace

from archive.ingest.reading import Reference, Registry, Resolved
from archive.values.names import fold

RULE = "not-the-same"


def without_refused(text: str, resolved: Resolved, registry: Registry) -> Resolved:
    """The same mentions; those whom an editor's word forbids are left open, and say why."""
    if not registry.refused:
        return resolved
    mentions = tuple(_allowed(text, mention, registry) for mention in resolved.mentions)
    return replace(resolved, mentions=mentions)


def _allowed(text: str, mention: Reference, registry: Registry) -> Reference:
    key = mention.entity
    if key is None or (fold(mention.span.of(text)), key) not in registry.refused:
        return mention
    reason = f"an editor has said that {registry.entities[key].name} is not called so"
    return replace(mention, entity=None, rule=RULE, reasons=(reason,), proposal="")
