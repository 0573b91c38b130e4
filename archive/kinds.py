"""The kinds of entity, and what is truly common to them. A fourth kind is a fourth row here."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import Entity, Organization, Person, Place


@dataclass(frozen=True, slots=True)
class EntityKind:
    """One kind of entity as pages, API and records speak of it."""

    slug: str
    model: type[Entity]
    plural: str
    """Name of its list: of the page's URL, the API's resource and the search facet."""
    label: str
    label_plural: str
    glyph: str
    own_kind: str
    """Field with the finer kind: politician, ministry, city."""


KINDS: tuple[EntityKind, ...] = (
    EntityKind("person", Person, "people", "Person", "People", "●", "category"),
    EntityKind(
        "organization", Organization, "organizations", "Organization", "Organizations", "■",
        "organization_kind",
    ),
    EntityKind("place", Place, "places", "Place", "Places", "▲", "place_kind"),
)  # fmt: skip

BY_SLUG: dict[str, EntityKind] = {kind.slug: kind for kind in KINDS}
BY_PLURAL: dict[str, EntityKind] = {kind.plural: kind for kind in KINDS}
