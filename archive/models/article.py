"""Article: one text of one source, made from a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Length
from simple_history.models import HistoricalRecords

from archive.models.addresses import address
from archive.models.change import Change
from archive.models.choices import Action, DateBasis, Language, Status, Thing
from archive.models.constraints import bounded, date_range, one_of
from archive.values.dates import DateRange
from archive.values.ids import new_public_id
from archive.values.slugs import slugify

if TYPE_CHECKING:
    from archive.models.entity import Place
    from archive.models.tag import ArticleTag, Tag


def published(path: str = "") -> Q:
    """The one rule of visibility: what a reader may see. ``path`` leads to the article ("article__")."""
    return Q(**{f"{path}status": Status.PUBLISHED})


class ArticleQuerySet(models.QuerySet["Article"]):
    def published(self) -> Self:
        """Every anonymous read begins here."""
        return self.filter(published())

    def withdrawn(self, key: str, heir: int | None) -> Self:
        """The withdrawn article of this public id, or the one that the old id leads to now (its pk).

        Only what readers once saw: the log tells of it. A draft that was withdrawn never was there.
        """
        either = Q(public_id=key) | Q(pk=heir) if heir else Q(public_id=key)
        taken_away = Change.objects.filter(
            thing=Thing.ARTICLE, thing_id=OuterRef("pk"), action=Action.WITHDRAWN
        )
        return self.filter(either, Exists(taken_away.order_by()), status=Status.WITHDRAWN)


class Article(models.Model):
    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    source = models.ForeignKey("Source", on_delete=models.PROTECT, related_name="articles")
    document = models.ForeignKey("Document", on_delete=models.PROTECT, related_name="articles")
    url = models.URLField(max_length=1000, null=True, blank=True, help_text="canonical address at the source")
    language = models.CharField(max_length=3, choices=Language.choices, default=Language.UNKNOWN)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    headline = models.CharField(max_length=500, blank=True)
    standfirst = models.TextField(max_length=5000, blank=True)
    agency = models.CharField(max_length=200, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    credit = models.CharField(max_length=500, blank=True)
    dateline_place = models.ForeignKey(
        "Place", on_delete=models.SET_NULL, null=True, blank=True, related_name="datelined_articles"
    )
    dateline_text = models.CharField(max_length=200, blank=True, help_text="the place as the text has it")
    published_earliest = models.DateField(null=True, blank=True)
    published_latest = models.DateField(null=True, blank=True)
    published_basis = models.CharField(max_length=8, choices=DateBasis.choices, default=DateBasis.UNKNOWN)
    published_expression = models.CharField(
        max_length=300, blank=True, help_text="the words it was read from"
    )
    published_start = models.PositiveIntegerField(null=True, blank=True, help_text="offset of those words")
    published_end = models.PositiveIntegerField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True, help_text="the moment, when metadata has it")
    doubts = models.JSONField(
        default=list, blank=True, help_text="what the reading was not sure of, one sentence each"
    )
    settled = models.JSONField(
        default=list, blank=True, editable=False, help_text="doubts that an editor has looked into"
    )
    edited = models.JSONField(
        default=list, blank=True, editable=False, help_text="fields that an editor has set: no reading does"
    )
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)
    tags: models.ManyToManyField[Tag, ArticleTag] = models.ManyToManyField(
        "Tag", through="ArticleTag", related_name="articles"
    )

    history = HistoricalRecords(excluded_fields=["tags"])
    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index("status", F("published_latest").desc(), F("id").desc(), name="article_newest"),
            models.Index("source", "status", name="article_of_source"),
        ]
        constraints = [
            models.UniqueConstraint("url", name="article_one_canonical_url"),
            one_of("article", "status", Status.values),
            one_of("article", "language", Language.values),
            one_of("article", "published_basis", DateBasis.values),
            date_range("article", "published"),
            models.CheckConstraint(
                condition=Q(published_basis=DateBasis.UNKNOWN) | Q(published_earliest__isnull=False),
                name="article_basis_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(published_start__isnull=True, published_end__isnull=True)
                | Q(
                    published_start__isnull=False,
                    published_end__isnull=False,
                    published_start__lt=F("published_end"),
                ),
                name="article_published_span",
            ),
            *bounded(
                "article", public_id=10, url=1000, headline=500, standfirst=5000, agency=200, byline=300,
                credit=500, dateline_text=200, published_expression=300,
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.headline or f"Article {self.public_id}"

    def get_absolute_url(self) -> str:
        return address("article", self.public_id, self.slug)

    @property
    def slug(self) -> str:
        return slugify(self.headline)

    @property
    def shown_dateline_place(self) -> Place | None:
        """The place of its dateline, if readers may see that."""
        place = self.dateline_place
        return place if place and place.is_visible else None

    @property
    def published_range(self) -> DateRange:
        """The day of publication as a range; unknown when the text does not say."""
        return DateRange(
            self.published_earliest,
            self.published_latest,
            self.published_basis,  # type: ignore[arg-type]
            self.published_expression,
        )


class ArticleText(models.Model):
    """The faithful decoding of the document, in a table of its own, so that lists never read it."""

    article = models.OneToOneField(Article, on_delete=models.CASCADE, primary_key=True, related_name="body")
    text = models.TextField(max_length=5_000_000)
    length = models.PositiveIntegerField(help_text="code points")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(length=Length("text")), name="articletext_length_is_true"),
            *bounded("articletext", text=5_000_000),
        ]

    def __str__(self) -> str:
        return f"text of article {self.article_id}"
