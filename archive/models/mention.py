"""Mention: a span of an article's text that names an entity."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from archive.models.article import Article, published
from archive.models.choices import MentionKind, MentionState, Review
from archive.models.constraints import bounded, confidence, one_of, span
from archive.models.entity import visible


class MentionQuerySet(models.QuerySet["Mention"]):
    def published(self) -> Self:
        """Linked mentions that readers may see, of entities that they may see."""
        linked = self.filter(published("article__"), visible("entity__"), state=MentionState.LINKED)
        return linked.exclude(review=Review.REJECTED)

    def published_each(self, **texts: Any) -> Self:
        """The same, of texts that fulfil this, each looked at as it comes: for long lists in the order of the
        texts, which a database would else sort as a whole."""
        own = models.Exists(
            Article.objects.published().filter(pk=models.OuterRef("article"), **texts).order_by()
        )
        linked = self.filter(own, visible("entity__"), state=MentionState.LINKED)
        return linked.exclude(review=Review.REJECTED)


class Mention(models.Model):
    article = models.ForeignKey("Article", on_delete=models.CASCADE, related_name="mentions", db_index=False)
    entity = models.ForeignKey(
        "Entity", on_delete=models.PROTECT, null=True, blank=True, related_name="mentions", db_index=False
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.CharField(max_length=300, help_text="the words of the text")
    kind = models.CharField(max_length=8, choices=MentionKind.choices, default=MentionKind.NAME)
    state = models.CharField(max_length=10, choices=MentionState.choices, default=MentionState.LINKED)
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNREVIEWED)
    rule = models.CharField(max_length=40, blank=True, help_text="what found it; empty when an editor did")
    confidence = models.FloatField(null=True, blank=True)
    reasons = models.JSONField(null=True, blank=True, help_text="why this entity, one sentence each")
    proposal = models.ForeignKey(
        "Proposal",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="mentions",
        db_index=False,
        help_text="the name that waits for an editor, where nobody on file bears it",
    )
    candidates = models.JSONField(
        null=True, blank=True, help_text="who may be meant, the likeliest first: entity, score, why"
    )

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start"]
        indexes = [
            models.Index(fields=["entity", "article"], name="mention_of_entity"),
            # Few have one: the others cost this index nothing.
            models.Index(
                fields=["proposal"], condition=Q(proposal__isnull=False), name="mention_of_proposal"
            ),
            # What is rare is found in the order of the texts without a look at all the others.
            models.Index(
                "article", "start", "end", condition=Q(review=Review.CONFIRMED), name="mention_confirmed"
            ),
            models.Index(
                "kind",
                "article",
                "start",
                "end",
                condition=~Q(kind=MentionKind.NAME),
                name="mention_of_kind",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "start", "end"], name="mention_one_at_a_span"),
            models.CheckConstraint(
                condition=~Q(state=MentionState.LINKED) | Q(entity__isnull=False),
                name="mention_linked_to_someone",
            ),
            models.CheckConstraint(
                condition=~Q(state=MentionState.UNRESOLVED) | Q(entity__isnull=True),
                name="mention_unresolved_to_nobody",
            ),
            one_of("mention", "kind", MentionKind.values),
            one_of("mention", "state", MentionState.values),
            one_of("mention", "review", Review.values),
            span("mention"),
            confidence("mention"),
            *bounded("mention", exact=300, rule=40),
        ]

    def __str__(self) -> str:
        return self.exact
