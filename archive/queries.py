"""What a reader may ask: one FilterSet per list, the same for pages, API, feeds and exports.

Values are slugs, public ids, words of a vocabulary, or days. A parameter that may be repeated takes its
values as alternatives. A value that nobody knows is an error of the form: it never widens what is found. The
sets narrow whatever queryset they are given; what readers may see is decided by that queryset
(``published()``, ``visible()``), and everything that a filter looks at on the way is published, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any, ClassVar

from django.db.models import Exists, F, Model, OuterRef, Q

from archive import keyset, search
from archive.models import (
    Article,
    ArticleTag,
    Event,
    Evidence,
    Mention,
    Organization,
    Participation,
    Person,
    Place,
    Role,
    Source,
    Tag,
)  # fmt: skip
from archive.models.choices import (
    EVENT_KIND_CHOICES,
    Kind,
    Language,
    MentionKind,
    Modality,
    OrganizationKind,
    PlaceKind,
    Qualifier,
    Reliability,
    Review,
    Scale,
    Stance,
)  # fmt: skip
from archive.models.entity import places_around
from archive.models.event import FirstDay, LastDay
from archive.models.prepared import prepared
from archive.parameters import (
    DAY_HELP,
    Choices,
    Circle,
    Condition,
    Day,
    Flag,
    ListFilter,
    Near,
    OneOf,
    Period,
    Rows,
    Slugs,
    Sort,
    Text,
    Where,
    Years,
)
from archive.search.fold import fold
from archive.search.syntax import CIRCLE_HELP

SHOWN_REVIEWS = [choice for choice in Review.choices if choice[0] != Review.REJECTED]
_ANY = "; repeat it for alternatives"


def _each(*parameters: str) -> list[tuple[str, str]]:
    return [(name, name) for name in parameters]


_LANGUAGE = "language of the text, ISO 639 code"
_NAME_HELP = "part of a name, in any script and spelling that the archive knows"


# --------------------------------------------------------------------------------------------------- articles


@dataclass(frozen=True, slots=True)
class Found:
    """A page of published articles in order, their number in all, the next page's cursor, notes to the
    reader."""

    articles: list[Article]
    total: int
    next: str
    notes: tuple[str, ...]


def articles(question: search.Question, size: int = 20, after: str = "") -> Found:
    """One page of rows with source and dateline place. Raises ``search.BadCursor``, which Django answers with
    400."""
    page = search.match(question, size, after)
    return Found(in_lists(page.ids), page.total, page.next, page.notes)


def in_lists(pks: Sequence[int]) -> list[Article]:
    """The published ones of these articles in their order, with what a list says of each."""
    rows = {article.pk: article for article in _in_lists(pks)}
    return [rows[pk] for pk in pks if pk in rows]


@prepared
def _in_lists(pks: Sequence[int]) -> Rows:
    rows = Article.objects.published().filter(pk__in=pks).select_related("source", "dateline_place")
    return rows.only(*IN_LISTS).order_by()


IN_LISTS = (
    "public_id", "language", "headline", "standfirst", "dateline_text", "published_earliest",
    "published_latest", "published_basis", "published_expression", "source__slug", "source__name",
    "source__summaries", "source__text_policy", "dateline_place__kind", "dateline_place__slug",
    "dateline_place__name", "dateline_place__review", "dateline_place__merged_into",
)  # fmt: skip


@prepared
def names_in(articles: Sequence[int]) -> Rows:
    """(article, kind, slug, name) for each mention in these articles that readers may see, in no order."""
    names = Mention.objects.published().filter(article__in=articles).order_by()
    return names.values_list("article_id", "entity__kind", "entity__slug", "entity__name")


class ArticleParameters(ListFilter):
    """What is asked of articles, in the words of a ``search.Question``; also by lists of what they name."""

    FACETS: ClassVar[Mapping[str, str]] = {
        "person": "people", "organization": "organizations", "place": "places", "tag": "tags",
        "source": "sources", "lang": "languages", "event_kind": "event_kinds", "year": "years",
        "dateline": "datelines", "near": "spots", "review": "reviews",
    }  # fmt: skip
    """Parameter → facet of the search. ``not_`` before the parameter refuses."""

    person = Slugs(Person.objects.visible(), f"slug of a person who is mentioned{_ANY}")
    organization = Slugs(Organization.objects.visible(), f"slug of an organization that is mentioned{_ANY}")
    place = Slugs(
        Place.objects.visible(), f"slug of a place that is mentioned, or that holds one that is{_ANY}"
    )
    tag = Slugs(Tag.objects.all(), f"slug of a subject, or of one above it{_ANY}")
    source = Slugs(Source.objects.all(), f"slug of the publisher{_ANY}")
    lang = Choices(_LANGUAGE + _ANY, choices=Language.choices)
    event_kind = Choices(f"kind of an event that the article tells{_ANY}", choices=EVENT_KIND_CHOICES)
    year = Years(f"year of publication{_ANY}")
    dateline = Slugs(
        Place.objects.visible(), f"slug of the place that the text was sent from, or of one around it{_ANY}"
    )
    near = Near(f"a place is mentioned that lies in this circle: {CIRCLE_HELP}")
    not_person = Slugs(Person.objects.visible(), "leave out articles that mention this person")
    not_organization = Slugs(
        Organization.objects.visible(), "leave out articles that mention this organization"
    )
    not_place = Slugs(Place.objects.visible(), "leave out articles that mention this place or one in it")
    not_tag = Slugs(Tag.objects.all(), "leave out this subject and those below it")
    not_source = Slugs(Source.objects.all(), "leave out this publisher")
    not_lang = Choices("leave out texts in this language", choices=Language.choices)
    not_event_kind = Choices("leave out articles that tell such an event", choices=EVENT_KIND_CHOICES)
    not_year = Years("leave out what was possibly published in this year")
    not_dateline = Slugs(
        Place.objects.visible(), "leave out texts that were sent from this place or one in it"
    )
    every = Choices(
        "parameters whose repeated values must all be met, not one of them",
        choices=_each("person", "organization", "place", "tag", "event_kind"),
    )
    after = Day(f"published on or after {DAY_HELP}")
    before = Day(f"published on or before {DAY_HELP}")
    certainly = Flag("1: the day of publication lies certainly in the time asked for; else it possibly does")

    def question(self) -> search.Question:
        """The question of the parameters; those that are in error are left out (see ``errors``)."""
        self.is_valid()
        asked: dict[str, Any] = getattr(self.form, "cleaned_data", {})
        facets = {name: self.FACETS[name] for name in asked if name in self.FACETS and name != "near"}
        refused = {
            name: f"not_{self.FACETS[name[4:]]}"
            for name in asked
            if name.startswith("not_") and name[4:] in self.FACETS
        }
        values: dict[str, Any] = {facet: _values(asked[name]) for name, facet in (facets | refused).items()}
        after, before = asked.get("after"), asked.get("before")
        circle = asked.get("near") if "near" in self.FACETS else None
        return search.Question(
            every=tuple(self.FACETS[name] for name in asked.get("every") or () if name in self.FACETS),
            spots=tuple(places_around(*circle)) if circle else None,
            earliest=after[0] if after else None,
            latest=before[1] if before else None,
            certainly=asked.get("certainly") or False,
            **values,
        )


class ArticleFilter(ArticleParameters):
    """The list of articles."""

    ORDERS = {"newest": ("-pk",), "oldest": ("pk",), "relevance": ("-pk",)}
    """The search sorts; the fields are of no account."""

    q = Text(
        'words in the syntax of the search: "phrase", -word, OR, ( ), prefix*, headline:, person:, date: …'
    )
    review = Choices(
        f"something that was read in the article is in this state: confirmed by an editor, or not yet{_ANY}",
        choices=SHOWN_REVIEWS,
    )
    sort = Sort(ORDERS)

    class Meta:
        model = Article
        fields: ClassVar[list[str]] = []

    def question(self) -> search.Question:
        asked = super().question()
        given: dict[str, Any] = getattr(self.form, "cleaned_data", {})
        return replace(asked, q=given.get("q") or "", sort=given.get("sort") or "newest")


def _values(chosen: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(one.pk if isinstance(one, Model) else one for one in chosen or ()))


# --------------------------------------------------------------------------------------------------- entities


def _mentions() -> Rows:
    """What published texts say of the row at hand, an entity."""
    return Mention.objects.published().filter(entity=OuterRef("pk")).order_by()


def _in_articles(articles: Sequence[int]) -> Condition:
    return Exists(_mentions().filter(article__in=articles))


def _named(kind: str) -> Where:
    return lambda text: OneOf("pk", search.named(text, "entity", kind))


class EntityFilter(ArticleParameters):
    """What is asked of articles asks here: is it named in one that answers all of that together?

    By the number of articles, or by the last of them, the index puts the list in order: of that ``cut``
    knows, while ``qs`` is then in the order of the slugs.
    """

    FACETS: ClassVar[Mapping[str, str]] = {
        name: facet for name, facet in ArticleParameters.FACETS.items() if name != "review"
    }
    ORDERS = {"name": ("name", "slug"), "articles": ("slug",), "last_seen": ("slug",), "mentions": ("slug",)}
    RANKED: ClassVar[Mapping[str, search.By]] = {
        "articles": "articles", "last_seen": "last_seen", "mentions": "articles",
    }  # fmt: skip
    """Orders that the index knows; ``mentions`` is an older word for ``articles``."""

    article = Slugs(
        Article.objects.published(),
        f"public id of an article that mentions it{_ANY}",
        _in_articles,
        "public_id",
    )
    review = Choices(
        f"whether an editor has looked at it{_ANY}", lambda words: Q(review__in=words), choices=SHOWN_REVIEWS
    )
    mentioned = Flag(
        "1: only what a published article mentions",
        lambda on: OneOf("pk", sorted(search.standing().articles)),
    )
    sort = Sort(
        ORDERS,
        "name; articles: how many mention it, most first (mentions is the same); last_seen: when the last of"
        " them was published, newest first",
    )

    def cut(self, size: int, cursor: str = "") -> keyset.Slice:
        by = self.RANKED.get(self.form.cleaned_data.get("sort") or "") if self.is_valid() else None
        if by is None:
            return super().cut(size, cursor)
        ranking, chosen = search.ranked(self._meta.model.KIND, by), self._chosen()
        begin = ranking.behind(*keyset.place(cursor)) if cursor else 0
        behind = islice(ranking.pks, begin, None)
        page = list(islice((pk for pk in behind if chosen is None or pk in chosen), size + 1))
        rows = self.queryset.in_bulk(page[:size])
        further = keyset.encode(ranking.place(page[size - 1])) if len(page) > size else ""
        return keyset.Slice([rows[pk] for pk in page[:size] if pk in rows], further)

    def _chosen(self) -> set[int] | None:
        """Whoever answers the filters; ``None`` for everybody."""
        if not self.active() and not self.form.cleaned_data.get("q"):
            return None
        return set(self.qs.order_by().values_list("pk", flat=True))

    def filter_queryset(self, queryset: Rows) -> Rows:
        question = self.question()
        if replace(question, certainly=False, every=()) != search.Question():
            named = search.tally(question, BY_MODEL[self._meta.model])
            queryset = queryset.filter(OneOf("pk", sorted(named)))
        elif "name" in self.ordering:  # all are of the kind: said aloud, the names' index has the order
            queryset = queryset.filter(kind=self._meta.model.KIND)
        return super().filter_queryset(queryset)


BY_MODEL: Mapping[Any, str] = {Person: "people", Organization: "organizations", Place: "places"}
"""Model of a list → facet of the articles."""


class PersonFilter(EntityFilter):
    FACETS = {name: facet for name, facet in EntityFilter.FACETS.items() if name != "organization"}

    q = Text(_NAME_HELP, _named(Kind.PERSON))
    kind = Text("politician, military, cleric …", lambda word: Q(category=word))
    organization = Slugs(
        Organization.objects.visible(),
        f"slug of an organization in which the person held a role{_ANY}",
        lambda pks: _held_in(pks),
    )
    not_organization = Slugs(
        Organization.objects.visible(),
        "leave out who held a role in this organization",
        lambda pks: _held_in(pks),
        exclude=True,
    )

    class Meta:
        model = Person
        fields: ClassVar[list[str]] = []


def _held_in(organizations: Sequence[int]) -> Condition:
    roles = Role.objects.published().filter(person=OuterRef("pk"), organization__in=organizations)
    return Exists(roles.order_by())


class OrganizationFilter(EntityFilter):
    q = Text(_NAME_HELP, _named(Kind.ORGANIZATION))
    kind = Choices(
        f"kind of organization{_ANY}",
        lambda words: Q(organization_kind__in=words),
        choices=OrganizationKind.choices,
    )
    country = Text("ISO 3166-1 code, as in IQ", lambda code: Q(country=code.upper()))
    parent = Slugs(
        Organization.objects.visible(),
        f"slug of the organization above it{_ANY}",
        lambda pks: Q(parent__in=pks),
    )

    class Meta:
        model = Organization
        fields: ClassVar[list[str]] = []


class PlaceFilter(EntityFilter):
    FACETS = {name: facet for name, facet in EntityFilter.FACETS.items() if name != "near"}

    q = Text(_NAME_HELP, _named(Kind.PLACE))
    kind = Choices(f"kind of place{_ANY}", lambda words: Q(place_kind__in=words), choices=PlaceKind.choices)
    country = Text("ISO 3166-1 code, as in IQ", lambda code: Q(country=code.upper()))
    within = Slugs(
        Place.objects.visible(),
        f"slug of a place: it and everything that lies in it{_ANY}",
        lambda pks: Q(pk__in=below(Place, pks)),
    )
    near = Near(f"it lies in this circle: {CIRCLE_HELP}", lambda circle: OneOf("pk", places_around(*circle)))

    class Meta:
        model = Place
        fields: ClassVar[list[str]] = []


def below(model: type[Place] | type[Tag], pks: Iterable[int]) -> set[int]:
    """These rows of a tree and everything beneath them."""
    children: dict[int, list[int]] = {}
    for pk, parent in model.objects.filter(parent__isnull=False).values_list("pk", "parent_id"):
        children.setdefault(parent or 0, []).append(pk)
    found, waiting = set(pks), list(pks)
    while waiting:
        fresh = [pk for pk in children.get(waiting.pop(), ()) if pk not in found]
        found.update(fresh)
        waiting += fresh
    return found


# ------------------------------------------------------------------------------------ events, roles, mentions


def _told(field: str, *conditions: Condition) -> Exists:
    """Some published sentence supports the row at hand, and answers all of this."""
    quotes = Evidence.objects.published().filter(
        *conditions, **{field: OuterRef("pk")}, stance=Stance.SUPPORTS
    )
    return Exists(quotes.order_by())


def _tagged(tags: Sequence[int]) -> Condition:
    """Of a sentence: its article has one of the subjects, or one below."""
    rows = ArticleTag.objects.filter(article=OuterRef("article"), tag__in=below(Tag, tags))
    return Exists(rows.exclude(review=Review.REJECTED).order_by())


TELLING: Mapping[str, Where] = {
    "article": lambda pks: Q(article__in=pks),
    "source": lambda pks: Q(article__source__in=pks),
    "lang": lambda words: Q(article__language__in=words),
    "tag": _tagged,
    "dateline": lambda pks: Q(article__dateline_place__in=below(Place, pks)),
}
"""Parameters of lists that ask for the article that tells of a row → what they ask of the sentence."""


def _untold(name: str) -> Where:
    """For refusals: whether an article of this kind tells of the event."""
    return lambda value: _told("event", TELLING[name](value))


def _part_taken(kind: str) -> Where:
    """Takes part in the event; for a place also: is where it happened. Places hold the places in them."""

    def where(pks: Sequence[int]) -> Condition:
        entities = below(Place, pks) if kind == Kind.PLACE else set(pks)
        parts = Participation.objects.visible().filter(OneOf("entity_id", entities), entity__kind=kind)
        taken = Q(pk__in=parts.order_by().values("event"))
        if kind != Kind.PLACE:
            return taken
        return taken | _happened_in(entities)

    return where


def _happened_in(places: Iterable[int]) -> Q:
    """The event, or a part of it, was in one of these places."""
    keys = sorted(places)
    others = Place.objects.filter(OneOf("pk", keys), also_events__isnull=False).order_by()
    here = Q(OneOf("place_id", keys), place__isnull=False)  # so that it may be refused, too
    return here | Q(pk__in=others.values("also_events"))


def _happened_near(circle: Circle) -> Condition:
    return _happened_in(places_around(*circle))


FEW_EVENTS = 2_000
"""Up to so many are looked up one by one."""


class EventFilter(ListFilter):
    FACETS: ClassVar[Mapping[str, str]] = {
        "kind": "event_kinds", "place": "places", "person": "people", "organization": "organizations",
        "tag": "tags", "source": "sources", "lang": "languages", "modality": "modalities", "year": "years",
        "dateline": "datelines", "review": "reviews", "article": "articles",
    }  # fmt: skip
    """Parameter → facet of the events. ``not_`` before the parameter refuses."""
    ORDERS = {
        "newest": ("-last_day", "-created", "public_id"),
        "oldest": ("first_day", "created", "public_id"),
    }
    RECKONED = {"first_day": FirstDay, "last_day": LastDay}

    q = Text("words of the title", lambda text: OneOf("pk", search.named(text, "event")))
    kind = Choices(f"kind of event{_ANY}", lambda words: Q(kind__in=words), choices=EVENT_KIND_CHOICES)
    not_kind = Choices(
        "leave out this kind of event",
        lambda words: Q(kind__in=words),
        choices=EVENT_KIND_CHOICES,
        exclude=True,
    )
    modality = Choices(
        f"whether it occurred, is planned, claimed, denied …{_ANY}",
        lambda words: Q(modality__in=words),
        choices=Modality.choices,
    )
    person = Slugs(
        Person.objects.visible(), f"slug of a person who took part{_ANY}", _part_taken(Kind.PERSON)
    )
    organization = Slugs(
        Organization.objects.visible(),
        f"slug of an organization that took part{_ANY}",
        _part_taken(Kind.ORGANIZATION),
    )
    place = Slugs(
        Place.objects.visible(), f"slug of the place, or of one around it{_ANY}", _part_taken(Kind.PLACE)
    )
    near = Near(f"it happened in this circle: {CIRCLE_HELP}", _happened_near)
    year = Years(f"year in which it happened; with certainly: for sure{_ANY}")
    article = Slugs(
        Article.objects.published(), f"public id of an article that tells it{_ANY}", by="public_id"
    )
    source = Slugs(Source.objects.all(), f"slug of a publisher that tells it{_ANY}")
    lang = Choices(f"language in which it is told, ISO 639 code{_ANY}", choices=Language.choices)
    tag = Slugs(Tag.objects.all(), f"slug of a subject of an article that tells it, or of one above{_ANY}")
    dateline = Slugs(
        Place.objects.visible(), f"slug of the place that it was told from, or of one around it{_ANY}"
    )
    not_person = Slugs(
        Person.objects.visible(), "leave out what this person took part in", _part_taken(Kind.PERSON),
        exclude=True,
    )  # fmt: skip
    not_organization = Slugs(
        Organization.objects.visible(),
        "leave out what this organization took part in",
        _part_taken(Kind.ORGANIZATION),
        exclude=True,
    )
    not_place = Slugs(
        Place.objects.visible(), "leave out this place and what lies in it", _part_taken(Kind.PLACE),
        exclude=True,
    )  # fmt: skip
    not_year = Years(
        "leave out what possibly happened in this year", lambda years: _in_years(years, False), exclude=True
    )
    not_source = Slugs(
        Source.objects.all(), "leave out what this publisher tells", _untold("source"), exclude=True
    )
    not_lang = Choices(
        "leave out what is told in this language", _untold("lang"), choices=Language.choices, exclude=True
    )
    not_tag = Slugs(
        Tag.objects.all(), "leave out what an article of this subject tells", _untold("tag"), exclude=True
    )
    not_dateline = Slugs(
        Place.objects.visible(), "leave out what is told from this place", _untold("dateline"), exclude=True
    )
    every = Choices(
        "parameters whose repeated values must all be met, not one of them",
        choices=_each("person", "organization", "place", "source", "lang", "tag"),
    )
    review = Choices(
        f"whether an editor has looked at it{_ANY}", lambda words: Q(review__in=words), choices=SHOWN_REVIEWS
    )
    after = Day(f"on or after {DAY_HELP}")
    before = Day(f"on or before {DAY_HELP}")
    certainly = Flag("1: the event lies certainly in the time asked for; else it possibly does")
    sort = Sort(ORDERS)

    class Meta:
        model = Event
        fields: ClassVar[list[str]] = []

    def filter_queryset(self, queryset: Rows) -> Rows:
        asked = self.form.cleaned_data
        certainly = bool(asked.get("certainly"))
        within = _within(asked.get("after"), asked.get("before"), certainly)
        if asked.get("year"):
            within &= _in_years(asked["year"], certainly)
        return super().filter_queryset(queryset.filter(within, *self._tellings()))

    def _tellings(self) -> list[Condition]:
        """One article must answer all that is asked of it; where each value must be met, one article each."""
        keys = self.told_by()
        apart = self.apart()
        alike = self.alike(*apart)
        each = [_told("event", *alike, TELLING[name]([key])) for name in apart for key in keys[name]]
        return [*each] or ([_told("event", *alike)] if alike else [])

    def told_by(self) -> dict[str, tuple[Any, ...]]:
        """What is asked of the articles that tell the event: parameter → keys."""
        asked = self._given()
        return {name: _values(asked[name]) for name in TELLING if asked.get(name)}

    def _given(self) -> dict[str, Any]:
        """What was asked and is in no error."""
        self.is_valid()
        given: dict[str, Any] = getattr(self.form, "cleaned_data", {})
        return given

    def apart(self) -> list[str]:
        """Those parameters among them of which each value must be met, maybe by an article each."""
        every = self._given().get("every") or ()
        return [name for name in self.told_by() if name in every]

    def alike(self, *but: str) -> list[Condition]:
        """What the parameters, but these, ask of a sentence."""
        return [TELLING[name](keys) for name, keys in self.told_by().items() if name not in but]

    def telling(self, *but: str) -> tuple[search.Question, tuple[int, ...]]:
        """The question of the articles that the parameters, but these, ask for; and the articles that are
        named."""
        asked = {name: keys for name, keys in self.told_by().items() if name not in but}
        articles = asked.pop("article", ())
        named: dict[str, Any] = {self.FACETS[name]: keys for name, keys in asked.items()}
        return search.Question(**named), articles

    def cut(self, size: int, cursor: str = "") -> keyset.Slice:
        """Where few events answer, and of the first page, they are read by their keys: the database might
        look at all to put them in order."""
        if not self.is_valid() or not search.generation():
            return super().cut(size, cursor)
        keys = self._keys(0 if cursor else size + 1)
        if keys is None:
            return super().cut(size, cursor)
        rows = self.queryset.filter(OneOf("pk", keys))
        return keyset.cut(self.reckoned(rows), self.ordering, size, cursor)

    def _keys(self, size: int) -> set[int] | None:
        """Those among which the first so many events are, or all that answer, if they are few; else None."""
        question = self.question()
        if question == search.EventQuestion():
            return None
        sort = self.form.cleaned_data.get("sort") or next(iter(self.ORDERS))
        if size and (first := search.foremost_events(question, sort, size)):
            return first
        return search.matching_events(question) if search.event_total(question) <= FEW_EVENTS else None

    def count(self) -> int:
        return search.event_total(self.question()) if search.generation() else super().count()

    def question(self, told: bool = True) -> search.EventQuestion:
        """The question of the parameters, which the index answers with the rows of ``qs``; those that are in
        error are left out, without ``told`` also what is asked of the articles that tell the event."""
        asked = {name: value for name, value in self._given().items() if told or name not in TELLING}
        names = {
            prefix + name: prefix + facet for name, facet in self.FACETS.items() for prefix in ("", "not_")
        }
        values: dict[str, Any] = {names[name]: _values(asked[name]) for name in asked if name in names}
        after, before, circle = asked.get("after"), asked.get("before"), asked.get("near")
        return search.EventQuestion(
            every=tuple(self.FACETS[name] for name in asked.get("every") or ()),
            spots=tuple(places_around(*circle)) if circle else None,
            among=self._among(asked),
            earliest=after[0] if after else None,
            latest=before[1] if before else None,
            certainly=asked.get("certainly") or False,
            **values,
        )

    def _among(self, asked: Mapping[str, Any]) -> tuple[int, ...] | None:
        """The events that have these words in the title, and of which one article answers several things."""
        found = set(search.named(asked["q"], "event")) if asked.get("q") else None
        told = {name: keys for name, keys in self.told_by().items() if name in asked}
        apart = [name for name in told if name in self.apart()]
        if len(told) - len(apart) + bool(apart) > 1:
            for rows in self._told_together(told, apart):
                found = rows if found is None else rows & found
        return None if found is None else tuple(sorted(found))

    def _told_together(self, told: Mapping[str, Any], apart: Sequence[str]) -> Iterator[set[int]]:
        """As ``_tellings``, by the index."""
        question, articles = self.telling(*apart)
        if not apart:
            yield search.events_told(question, articles)
        for name in apart:
            for key in told[name]:
                one: dict[str, Any] = {self.FACETS[name]: (key,)}
                yield search.events_told(replace(question, **one), articles)


VAGUE = 200
"""A range of so many years is of no year."""


def _in_years(years: Sequence[int], certainly: bool) -> Q:
    """In one of them, or possibly so."""
    condition = Q()
    for year in years:
        span = date(year, 1, 1), date(year, 12, 31)
        condition |= _within(span, span, certainly)
    return condition if certainly else condition & Q(date_latest__year__lt=F("date_earliest__year") + VAGUE)


def _within(after: Period | None, before: Period | None, certainly: bool) -> Q:
    """Possibly: the event's range overlaps the time asked for. Certainly: it lies inside. Unknown: never."""
    condition = Q()
    if after:
        condition &= Q(**{"date_earliest__gte" if certainly else "date_latest__gte": after[0]})
    if before:
        condition &= Q(**{"date_latest__lte" if certainly else "date_earliest__lte": before[1]})
    return condition


class RoleFilter(ListFilter):
    ORDERS = {"person": ("person__name", "public_id"), "title": ("title", "public_id")}

    q = Text("words of the title", lambda text: OneOf("pk", search.named(text, "role")))
    person = Slugs(Person.objects.visible(), f"slug of the person{_ANY}", lambda pks: Q(person__in=pks))
    organization = Slugs(
        Organization.objects.visible(), f"slug of the organization{_ANY}", lambda pks: Q(organization__in=pks)
    )
    area = Slugs(
        Place.objects.visible(),
        f"slug of the place that the post is for, or of one around it{_ANY}",
        lambda pks: Q(area__in=below(Place, pks)),
    )
    article = Slugs(
        Article.objects.published(),
        f"public id of an article that speaks of it{_ANY}",
        lambda pks: _told("role", Q(article__in=pks)),
        "public_id",
    )
    source = Slugs(
        Source.objects.all(),
        f"slug of a publisher that speaks of it{_ANY}",
        lambda pks: _told("role", Q(article__source__in=pks)),
    )
    qualifier = Choices(
        f"current, former or acting{_ANY}", lambda words: Q(qualifier__in=words), choices=Qualifier.choices
    )
    review = Choices(
        f"whether an editor has looked at it{_ANY}", lambda words: Q(review__in=words), choices=SHOWN_REVIEWS
    )
    sort = Sort(ORDERS)

    class Meta:
        model = Role
        fields: ClassVar[list[str]] = []

    def filter_queryset(self, queryset: Rows) -> Rows:
        if "person__name" in self.ordering:  # every person is one: said aloud, the names' index has the order
            queryset = queryset.filter(person__kind=Kind.PERSON)
        return super().filter_queryset(queryset)


OFTEN = 100
"""What every hundredth article names is met with sooner, as the texts are gone through in their order, than
all its mentions are looked for and put in that order."""


def _naming_place(pks: Sequence[int]) -> Condition:
    places = below(Place, pks)
    if len(places) == 1:  # an index has them in that order
        return Q(entity__in=places)
    naming = search.total(search.Question(places=tuple(pks)))
    if naming * OFTEN < search.total(search.Question()):
        return OneOf("entity_id", places)
    return OneOf(F("entity_id") + 0, places)  # a sum is looked for in no index


def _of_text(**narrowed: Any) -> Condition:
    return Exists(Article.objects.filter(pk=OuterRef("article"), **narrowed).order_by())


def _one(column: str, words: Sequence[str]) -> Q:
    """One of the words; a single one is asked for so that an index of the rows that have it answers."""
    return Q(**{column: words[0]}) if len(words) == 1 else Q(**{f"{column}__in": words})


def _of_kind(words: Sequence[str]) -> Q:
    """Those that are no names have an index."""
    return (
        _one("kind", words) if MentionKind.NAME in words else _one("kind", words) & ~Q(kind=MentionKind.NAME)
    )


class MentionFilter(ListFilter):
    ORDERS = {"place": ("article_id", "start", "end")}

    person = Slugs(Person.objects.visible(), f"slug of the person{_ANY}", lambda pks: Q(entity__in=pks))
    organization = Slugs(
        Organization.objects.visible(), f"slug of the organization{_ANY}", lambda pks: Q(entity__in=pks)
    )
    place = Slugs(Place.objects.visible(), f"slug of the place, or of one around it{_ANY}", _naming_place)
    article = Slugs(
        Article.objects.published(),
        f"public id of the article{_ANY}",
        lambda pks: Q(article__in=pks),
        "public_id",
    )
    source = Slugs(Source.objects.all(), f"slug of the publisher{_ANY}", lambda pks: _of_text(source__in=pks))
    lang = Choices(_LANGUAGE + _ANY, lambda words: _of_text(language__in=words), choices=Language.choices)
    kind = Choices(f"way of naming{_ANY}", lambda words: _of_kind(words), choices=MentionKind.choices)
    review = Choices(
        f"whether an editor has looked at it{_ANY}",
        lambda words: _one("review", words),
        choices=SHOWN_REVIEWS,
    )

    class Meta:
        model = Mention
        fields: ClassVar[list[str]] = []


# ------------------------------------------------------------------------------------------- tags and sources


def _called(model: type[Tag] | type[Source]) -> Where:
    """Part of the name; so few rows that they are folded as they are read."""

    def where(text: str) -> Condition:
        words = fold(text).split()
        rows = model.objects.values_list("pk", "name", "slug")
        return Q(pk__in=[pk for pk, *names in rows if all(word in fold(" ".join(names)) for word in words)])

    return where


class TagFilter(ListFilter):
    ORDERS = {"name": ("name", "slug")}

    q = Text("part of the name", _called(Tag))
    parent = Slugs(Tag.objects.all(), f"slug of the subject right above{_ANY}", lambda pks: Q(parent__in=pks))
    within = Slugs(
        Tag.objects.all(),
        f"slug of a subject: it and all below it{_ANY}",
        lambda pks: Q(pk__in=below(Tag, pks)),
    )

    class Meta:
        model = Tag
        fields: ClassVar[list[str]] = []


def _speaks(codes: Sequence[str]) -> Condition:
    rows = Source.objects.values_list("pk", "languages")
    return Q(pk__in=[pk for pk, languages in rows if set(codes) & set(languages or ())])


class SourceFilter(ListFilter):
    ORDERS = {"name": ("name", "slug")}

    q = Text("part of the name", _called(Source))
    country = Text("ISO 3166-1 code, as in IQ", lambda code: Q(country=code.upper()))
    lang = Choices(f"language in which it publishes, ISO 639 code{_ANY}", _speaks, choices=Language.choices)
    scale = Choices(f"reach{_ANY}", lambda words: Q(scale__in=words), choices=Scale.choices)
    reliability = Choices(
        f"Admiralty code, A to F{_ANY}", lambda words: Q(reliability__in=words), choices=Reliability.choices
    )

    class Meta:
        model = Source
        fields: ClassVar[list[str]] = []
