"""Who may be meant by a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from api.serializers.pieces import Asking, EntityRefSerializer, Row, entity_ref, page_url
from archive.models.choices import Kind, Review
from archive.search import WAYS, Bearer, Suggestion
from archive.unreadable import LONGEST as LONGEST_ADDRESS
from archive.values.spelling import PROPOSE, SAME

LONGEST_NAME = 300
MOST = 50


class ResolveQuery(serializers.Serializer[Any]):
    """The parameters of a question."""

    name = serializers.CharField(max_length=LONGEST_NAME, help_text="The name in any script and spelling.")
    kind = serializers.ChoiceField(
        choices=Kind.choices, default="", allow_blank=True, help_text="Only these; without it all kinds."
    )
    names = serializers.ChoiceField(
        choices=WAYS,
        default="fuzzy",
        help_text="exact: letter by letter; fold: but for case, accents and letter variants; "
        "fuzzy: also spellings that may be the same.",
    )
    limit = serializers.IntegerField(min_value=1, max_value=MOST, default=10)


class SuggestQuery(serializers.Serializer[Any]):
    """The parameters of a beginning."""

    q = serializers.CharField(
        max_length=LONGEST_ADDRESS,
        allow_blank=True,
        trim_whitespace=False,
        default="",
        help_text="What was typed so far, in any script.",
    )
    kind = serializers.ChoiceField(
        choices=Kind.choices, default="", allow_blank=True, help_text="Only these; without it all kinds."
    )
    limit = serializers.IntegerField(min_value=1, max_value=MOST, default=8)


class SuggestionSerializer(serializers.Serializer[Any]):
    """Somebody whose name begins so."""

    entity = EntityRefSerializer()
    page = serializers.URLField(help_text="The entity's page for readers.")
    name = serializers.CharField(help_text="The one of the entity's names that begins so.")
    articles = serializers.IntegerField(help_text="How many published articles mention it.")


class SuggestionsSerializer(serializers.Serializer[Any]):
    results = SuggestionSerializer(many=True)


def suggestion_rows(suggestions: Sequence[Suggestion], request: Asking) -> list[Row]:
    return [
        {
            "entity": entity_ref(request, one.called.kind, one.called.slug, one.called.name),
            "page": page_url(request, one.called.kind, one.called.slug),
            "name": one.name,
            "articles": one.articles,
        }
        for one in suggestions
    ]


class CandidateSerializer(serializers.Serializer[Any]):
    """Somebody who may be meant, and why."""

    entity = EntityRefSerializer()
    page = serializers.URLField(help_text="The entity's page for readers.")
    review = serializers.ChoiceField(choices=Review.choices)
    name = serializers.CharField(help_text="The nearest of the entity's names.")
    verdict = serializers.ChoiceField(
        choices=[SAME, PROPOSE],
        help_text="same: equal but for case, accents, punctuation and letter variants; propose: maybe.",
    )
    score = serializers.FloatField(min_value=0, max_value=1)
    reasons = serializers.ListField(child=serializers.CharField(), help_text="In words, as “aa = a”.")


class CandidatesSerializer(serializers.Serializer[Any]):
    results = CandidateSerializer(many=True)


def candidate_rows(bearers: Sequence[Bearer], request: Request) -> list[Row]:
    return [_row(bearer, request) for bearer in bearers]


def _row(bearer: Bearer, request: Request) -> Row:
    entity, comparison = bearer.entity, bearer.comparison
    return {
        "entity": entity_ref(request, entity.kind, entity.slug, entity.name),
        "page": page_url(request, entity.kind, entity.slug),
        "review": entity.review,
        "name": bearer.name,
        "verdict": comparison.verdict,
        "score": comparison.score,
        "reasons": list(comparison.reasons),
    }
