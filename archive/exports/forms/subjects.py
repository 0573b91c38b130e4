"""Sources, tags, people, organizations and places; and where old keys lead."""

from __future__ import annotations

from typing import Any

from archive.exports import checks
from archive.exports.checks import (
    Bad,
    Field,
    Fields,
    address,
    any_reference,
    distinct,
    flag,
    list_of,
    matching,
    named,
    nested,
    number,
    one_of,
    reference,
    slug,
    whole,
    words,
)
from archive.exports.forms.shared import COUNTRY, LANGUAGE_CODE, MOMENT, REVIEW, key
from archive.models.choices import (
    NameKind,
    OrganizationKind,
    PlaceKind,
    Reliability,
    Scale,
    TextPolicy,
)

SOURCE: Fields = {
    "slug": Field(slug(80), required=True),
    "name": Field(named(200), required=True),
    "url": Field(address(500)),
    "country": COUNTRY,
    "languages": Field(list_of(LANGUAGE_CODE), []),
    "scale": Field(one_of(Scale.values), Scale.OTHER.value),
    "reliability": Field(one_of(Reliability.values), Reliability.F.value),
    "text_policy": Field(one_of(TextPolicy.values), TextPolicy.FULL.value),
    "summaries": Field(flag, False),
    "description": Field(words(2000), ""),
}

TAG: Fields = {
    "slug": Field(slug(80), required=True),
    "name": Field(named(120), required=True),
    "parent": Field(reference("tag")),
    "code": Field(words(40), ""),
    "description": Field(words(1000), ""),
}

NAME: Fields = {
    "text": Field(named(300), required=True),
    "lang": Field(LANGUAGE_CODE, ""),
    "script": Field(matching("[A-Z][a-z]{3}", "an ISO 15924 code"), ""),
    "kind": Field(one_of(NameKind.values), NameKind.ALIAS.value),
}


def _entity(type_: str, /, **own: Field) -> Fields:
    return {
        "slug": Field(slug(100), required=True),
        "name": Field(named(300), required=True),
        **own,
        "names": Field(distinct(nested(NAME), key("text")), []),
        "summary": Field(words(5000), ""),
        "review": REVIEW,
        "wikidata": Field(words(20), ""),
        "merged_into": Field(reference(type_)),
        "created": MOMENT,
        "updated": MOMENT,
    }


PLACE: Fields = _entity(
    "place",
    kind=Field(one_of(PlaceKind.values), PlaceKind.OTHER.value),
    country=COUNTRY,
    parent=Field(reference("place")),
    lat=Field(number(-90, 90)),
    lon=Field(number(-180, 180)),
    geonames_id=Field(whole(1)),
)
ORGANIZATION: Fields = _entity(
    "organization",
    kind=Field(one_of(OrganizationKind.values), OrganizationKind.OTHER.value),
    country=COUNTRY,
    parent=Field(reference("organization")),
)
PERSON: Fields = _entity("person", category=Field(words(40), ""))


REDIRECT_KINDS = (*checks.KINDS, "article", "event", "tag", "source")

REDIRECT: Fields = {
    "kind": Field(one_of(REDIRECT_KINDS), required=True),
    "key": Field(named(100), required=True),
    "to": Field(any_reference(REDIRECT_KINDS), required=True),
    "made": MOMENT,
}


def check_place(record: dict[str, Any]) -> None:
    if (record.get("lat") is None) != (record.get("lon") is None):
        raise Bad("needs both lat and lon, or neither")
