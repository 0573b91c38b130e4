"""What waits for an editor, as counts that lead to the list in question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import QuerySet
from django.urls import reverse

from archive.admin.filters import doubted, unsure
from archive.models import Article, ArticleTag, CasualtyReport, Entity, Event, Mention, Proposal, Role
from archive.models.choices import MentionState, Review, Status


@dataclass(frozen=True, slots=True)
class Pile:
    """Things that wait: how many, what they are, why, and where they are listed."""

    count: int
    label: str
    hint: str
    url: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """How a pile is found: its rows, and the list's filters that give the same rows."""

    label: str
    hint: str
    rows: QuerySet[Any]
    query: str
    model: str = ""

    @property
    def name(self) -> str:
        return self.model or self.rows.model._meta.model_name or ""

    def pile(self) -> Pile:
        url = reverse(f"admin:archive_{self.name}_changelist")
        return Pile(self.rows.count(), self.label, self.hint, f"{url}?{self.query}")


def piles(user: AbstractBaseUser | AnonymousUser) -> list[Pile]:
    """Every pile that this editor may look at, in the order in which a morning goes through them."""
    seen = (pile for pile in _waiting() if user.has_perm(f"archive.view_{pile.name}"))  # type: ignore[union-attr]
    return [pile.pile() for pile in seen]


def _waiting() -> list[Waiting]:
    articles, mentions = Article.objects.all(), Mention.objects.filter(review=Review.UNREVIEWED)
    unreviewed = f"review__exact={Review.UNREVIEWED}"
    unresolved = f"state__exact={MentionState.UNRESOLVED}&{unreviewed}"
    return [
        Waiting(
            "drafts", "read, and not shown yet", articles.filter(status=Status.DRAFT), "status__exact=draft"
        ),
        Waiting(
            "in review",
            "somebody asked for a second look",
            articles.filter(status=Status.IN_REVIEW),
            "status__exact=in_review",
        ),
        Waiting("with doubts", "the reading was not sure of something", doubted(articles), "doubts=yes"),
        Waiting("events", "nobody has checked them", _open(Event), f"{unreviewed}&standing=own"),
        Waiting("roles", "nobody has checked them", _open(Role), unreviewed),
        Waiting("casualty figures", "nobody has checked them", _open(CasualtyReport), unreviewed),
        Waiting(
            "new names",
            "texts have them, nobody on file bears them",
            Proposal.objects.filter(review=Review.UNREVIEWED),
            unreviewed,
        ),
        Waiting(
            "offices without a name",
            "who held them may be on file",
            mentions.filter(state=MentionState.UNRESOLVED, candidates__isnull=False),
            f"{unresolved}&candidates=some",
        ),
        Waiting(
            "unresolved mentions",
            "names of whom nobody knows",
            mentions.filter(state=MentionState.UNRESOLVED),
            unresolved,
        ),
        Waiting(
            "unsure links",
            "the machine has little confidence",
            unsure(mentions),
            f"confidence=low&{unreviewed}",
        ),
        Waiting("subjects", "proposed for articles", _open(ArticleTag), unreviewed),
        Waiting(
            "people, organizations and places",
            "not confirmed yet",
            Entity.objects.visible().filter(review=Review.UNREVIEWED),
            f"{unreviewed}&standing=own",
        ),
    ]


def _open(model: Any) -> QuerySet[Any]:
    rows = model.objects.filter(review=Review.UNREVIEWED)
    return rows.filter(merged_into__isnull=True) if model is Event else rows
