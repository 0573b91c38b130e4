"""What a reader may ask: one FilterSet per list, the same for pages, API, feeds and exports.

Values are slugs, public ids, words of a vocabulary, or days. A parameter that may be repeated takes its
values as alternatives. A value that nobody knows is an error of the form: it never widens what is found. The
sets narrow whatever queryset they are given; what readers may see is decided by that queryset
(``published()``, ``visible()``), and everything that a filter looks at on the way is published, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count, Exists, F, Max, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django_filters.fields import ChoiceField

from archive import search
from archive.models import (
    Article,
    Entity,
    Event,
    Evidence,
    Mention,
    Organization,
    Participation,
    Person,
    Place,
    Redirect,
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
from archive.search.fold import fold
from archive.search.syntax import read_period
from archive.values.dates import DateRange
from archive.values.wording import say_range

SLUG = re.compile(r"[-\w]{1,100}", re.ASCII)
Rows = QuerySet[Any]
Condition = Q | Exists
Where = Callable[[Any], Condition]
Period = tuple[date, date]
SHOWN_REVIEWS = [choice for choice in Review.choices if choice[0] != Review.REJECTED]
_ANY = "; repeat it for alternatives"
_LANGUAGE = "language of the text, ISO 639 code"
_NAME_HELP = "part of a name, in any script and spelling that the archive knows"
DAY_HELP = "a day (2020-07-29), month (2020-07) or year (2020)"


# ----------------------------------------------------------------------------------------- kinds of parameter


class Shared:
    """A field that all requests share: nobody changes one, and copying twenty costs more than a search."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        return self


class TextField(Shared, forms.CharField):
    pass


class ChoicesField(Shared, forms.MultipleChoiceField):
    pass


class SortField(Shared, ChoiceField):
    pass


class SlugsField(Shared, forms.ModelMultipleChoiceField):
    """Slugs → rows, in one query. An old slug leads to its heir for ever."""

    default_error_messages = {"invalid_choice": "“%(value)s” is not known here."}

    def clean(self, value: Any) -> list[Model]:  # type: ignore[override]
        slugs = list(dict.fromkeys(str(slug) for slug in value or () if slug))
        possible = [slug for slug in slugs if SLUG.fullmatch(slug)]  # PostgreSQL refuses others outright
        rows = self._named(possible)
        rows |= self._moved([slug for slug in possible if slug not in rows])
        for slug in slugs:
            if slug not in rows:
                raise self._unknown(slug)
        return list({rows[slug].pk: rows[slug] for slug in slugs}.values())

    def _unknown(self, slug: str) -> ValidationError:
        message = self.error_messages["invalid_choice"]
        return ValidationError(message, code="invalid_choice", params={"value": slug[:80]})

    def _named(self, slugs: Sequence[str]) -> dict[str, Model]:
        name = self.to_field_name or "slug"
        found = self.queryset.filter(**{f"{name}__in": slugs}) if slugs and self.queryset is not None else ()
        return {getattr(row, name): row for row in found}

    def _moved(self, slugs: Sequence[str]) -> dict[str, Model]:
        """Rows that are called otherwise today."""
        if not slugs or self.queryset is None:
            return {}
        model = self.queryset.model
        kind = model.KIND if issubclass(model, Entity) else str(model._meta.model_name)
        moved = Redirect.objects.heirs(kind, slugs)
        rows = self.queryset.in_bulk(list(moved.values()))
        return {slug: rows[pk] for slug, pk in moved.items() if pk in rows}


class PeriodField(TextField):
    """``2020``, ``2020-07`` or ``2020-07-29`` → its first and last day; nothing → None."""

    def clean(self, value: Any) -> Period | None:
        text = super().clean(value)
        period = read_period(text) if text else None
        if text and period is None:
            raise ValidationError(f"Write {DAY_HELP}.", code="invalid")
        return period


class YearsField(ChoicesField):
    """Years in four digits → numbers."""

    def clean(self, value: Any) -> list[int]:
        years = list(dict.fromkeys(str(year) for year in value or () if year))
        for year in years:
            if not (year.isascii() and year.isdecimal() and len(year) == 4 and int(year)):
                raise ValidationError("Write a year in four digits.", code="invalid")
        return [int(year) for year in years]


class FlagField(TextField):
    """1, true, yes, on → True; 0, false, no, off and nothing → False."""

    def clean(self, value: Any) -> bool:
        text = str(super().clean(value)).lower()
        if text not in {"", "0", "1", "true", "false", "yes", "no", "on", "off"}:
            raise ValidationError("Write 1 or 0.", code="invalid")
        return text in {"1", "true", "yes", "on"}


class Asking(filters.Filter):
    """A filter that says in ``where`` what its value asks of a row; without it the set reads the value."""

    def __init__(self, help_text: str, where: Where | None = None, **extra: Any) -> None:
        self.where = where
        super().__init__(help_text=help_text, **extra)

    def __deepcopy__(self, memo: dict[int, Any]) -> Asking:
        return copy(self)

    def filter(self, queryset: Rows, value: Any) -> Rows:
        if self.where is None or value in (None, "", [], False):
            return queryset
        condition = self.where(value)
        return queryset.filter(~condition if self.exclude else condition)


class Slugs(Asking, filters.ModelMultipleChoiceFilter):
    """Repeatable slugs of the rows of ``queryset``; ``where`` gets their primary keys."""

    field_class = SlugsField

    def __init__(
        self, queryset: Any, help_text: str, where: Where | None = None, by: str = "slug", **extra: Any
    ):
        super().__init__(help_text, where, queryset=queryset, to_field_name=by, **extra)

    def filter(self, queryset: Rows, value: Any) -> Rows:
        return super().filter(queryset, [row.pk for row in value or ()])


class Choices(Asking, filters.MultipleChoiceFilter):
    """Repeatable words of a vocabulary."""

    field_class = ChoicesField


class Years(Asking, filters.MultipleChoiceFilter):
    field_class = YearsField


class Text(Asking, filters.CharFilter):
    field_class = TextField


class Day(Asking, filters.CharFilter):
    """A bound in time. A month or year counts whole: ``after=2020`` begins with its first day,
    ``before=2020`` ends with its last."""

    field_class = PeriodField


class Flag(Asking, filters.CharFilter):
    field_class = FlagField


class Sort(Asking, filters.ChoiceFilter):
    """One of the set's ``ORDERS``."""

    field_class = SortField

    def filter(self, queryset: Rows, value: Any) -> Rows:
        return queryset  # the set sorts, so that it also does without the parameter

    def __init__(self, orders: Iterable[str], **extra: Any) -> None:
        orders = list(orders)
        choices = [(order, order.replace("_", " ").capitalize()) for order in orders]
        super().__init__(f"order of the list; default: {orders[0]}", choices=choices, **extra)


@dataclass(frozen=True, slots=True)
class Active:
    """A filter in force: its parameter, one value as the address has it, and what a reader calls it."""

    param: str
    value: str
    label: str


class ListFilter(filters.FilterSet):
    """What the lists share: their orders, and which filters are in force."""

    ORDERS: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Sort → fields of an order without ties; the first is the default."""
    RECKONED: ClassVar[Mapping[str, Callable[[], Any]]] = {}
    """Fields of an order that no column holds."""
    form_class: ClassVar[type[forms.Form]]

    def get_form_class(self) -> type[forms.Form]:
        """Made once for the set, not for each request."""
        kind = type(self)
        if "form_class" not in kind.__dict__:
            kind.form_class = super().get_form_class()
        return kind.form_class

    @property
    def ordering(self) -> tuple[str, ...]:
        """The fields that the list is sorted by; the last one is unique."""
        chosen = self.form.cleaned_data.get("sort") if self.is_valid() else ""
        return self.ORDERS[chosen or next(iter(self.ORDERS))]

    def filter_queryset(self, queryset: Rows) -> Rows:
        fields = [field.removeprefix("-") for field in self.ordering]
        reckoned = {field: self.RECKONED[field]() for field in fields if field in self.RECKONED}
        return super().filter_queryset(queryset).annotate(**reckoned).order_by(*self.ordering)

    def active(self) -> list[Active]:
        """Every filter in force but the words and the order, one line for each value."""
        self.is_valid()
        cleaned = getattr(self.form, "cleaned_data", {})
        return [
            Active(name, value, label)
            for name, one in self.filters.items()
            if name not in {"q", "sort"} and cleaned.get(name)
            for value, label in _labels(one, self.data, name, cleaned[name])
        ]


def _labels(one: filters.Filter, data: Any, name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(one, Slugs):
        return [(getattr(row, one.extra["to_field_name"]), str(row)) for row in value]
    if isinstance(one, Day):
        return [(str(data[name]).strip(), say_range(DateRange(value[0], value[1], "stated")))]
    if isinstance(one, Flag):
        return [("1", name.replace("_", " "))]
    if isinstance(one, Choices):
        labels = dict(one.extra["choices"])
        return [(chosen, str(labels[chosen])) for chosen in value]
    return [(str(chosen), str(chosen)) for chosen in (value if isinstance(value, list) else [value])]


# --------------------------------------------------------------------------------------------------- articles


@dataclass(frozen=True, slots=True)
class Found:
    """A page of published articles in order, their number in all, the next page's cursor, notes to the
    reader."""

    articles: list[Article]
    total: int
    next: str
    notes: tuple[str, ...]


def find_articles(question: search.Question, size: int = 20, after: str = "") -> search.Page:
    """One page of primary keys. Whoever shows the rows fetches them through ``published()``."""
    return search.match(question, size, after)


def articles(question: search.Question, size: int = 20, after: str = "") -> Found:
    """One page of rows with source and dateline place. Raises ``search.BadCursor``, which Django answers with
    400."""
    page = find_articles(question, size, after)
    rows = Article.objects.published().select_related("source", "dateline_place").in_bulk(page.ids)
    return Found([rows[pk] for pk in page.ids if pk in rows], page.total, page.next, page.notes)


class ArticleFilter(ListFilter):
    """The parameters of a ``search.Question``."""

    ORDERS = {"newest": ("-pk",), "oldest": ("pk",), "relevance": ("-pk",)}
    """The search sorts; the fields are of no account."""
    FACETS = {
        "person": "people", "organization": "organizations", "place": "places", "tag": "tags",
        "source": "sources", "lang": "languages", "event_kind": "event_kinds", "year": "years",
        "dateline": "datelines",
    }  # fmt: skip
    """Parameter → facet of the search."""

    q = Text(
        'words in the syntax of the search: "phrase", -word, OR, ( ), prefix*, headline:, person:, after: …'
    )
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
    not_person = Slugs(Person.objects.visible(), "leave out articles that mention this person")
    not_organization = Slugs(
        Organization.objects.visible(), "leave out articles that mention this organization"
    )
    not_place = Slugs(Place.objects.visible(), "leave out articles that mention this place or one in it")
    not_tag = Slugs(Tag.objects.all(), "leave out this subject and those below it")
    not_source = Slugs(Source.objects.all(), "leave out this publisher")
    not_lang = Choices("leave out texts in this language", choices=Language.choices)
    not_event_kind = Choices("leave out articles that tell such an event", choices=EVENT_KIND_CHOICES)
    every = Choices(
        "parameters whose repeated values must all be met, not one of them",
        choices=[(name, name) for name in ("person", "organization", "place", "tag", "event_kind")],
    )
    after = Day(f"published on or after {DAY_HELP}")
    before = Day(f"published on or before {DAY_HELP}")
    certainly = Flag("1: the day of publication lies certainly in the time asked for; else it possibly does")
    sort = Sort(ORDERS)

    class Meta:
        model = Article
        fields: ClassVar[list[str]] = []

    def question(self) -> search.Question:
        """The question of the parameters; those that are in error are left out (see ``errors``)."""
        self.is_valid()
        asked: dict[str, Any] = getattr(self.form, "cleaned_data", {})
        facets = {name: self.FACETS[name] for name in asked if name in self.FACETS}
        refused = {name: f"not_{self.FACETS[name[4:]]}" for name in asked if name.startswith("not_")}
        values = {facet: _values(asked[name]) for name, facet in (facets | refused).items()}
        after, before = asked.get("after"), asked.get("before")
        return search.Question(
            q=asked.get("q") or "",
            every=tuple(self.FACETS[name] for name in asked.get("every") or ()),
            earliest=after[0] if after else None,
            latest=before[1] if before else None,
            certainly=asked.get("certainly") or False,
            sort=asked.get("sort") or "newest",
            **values,
        )


def _values(chosen: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(one.pk if isinstance(one, Model) else one for one in chosen or ()))


# --------------------------------------------------------------------------------------------------- entities


def _mentions() -> Rows:
    """What published texts say of the row at hand, an entity."""
    return Mention.objects.published().filter(entity=OuterRef("pk")).order_by()


def _in_articles(articles: Sequence[int]) -> Condition:
    return Exists(_mentions().filter(article__in=articles))


def _mentioned() -> Any:
    """Number of published articles that mention the entity."""
    counted = _mentions().values("entity").annotate(number=Count("article", distinct=True)).values("number")
    return Coalesce(Subquery(counted), 0)


def _last_seen() -> Any:
    """The latest day of publication of an article that mentions the entity; the first of all days if none
    does."""
    latest = _mentions().values("entity").annotate(day=Max("article__published_latest")).values("day")
    return Coalesce(Subquery(latest), Value(date.min))


def _named(kind: str) -> Where:
    return lambda text: Q(pk__in=search.named(text, "entity", kind))


class EntityFilter(ListFilter):
    ORDERS = {
        "name": ("name", "slug"),
        "mentions": ("-mentioned", "slug"),
        "last_seen": ("-last_seen", "slug"),
    }
    RECKONED = {"mentioned": _mentioned, "last_seen": _last_seen}

    article = Slugs(
        Article.objects.published(),
        f"public id of an article that mentions it{_ANY}",
        _in_articles,
        "public_id",
    )
    review = Choices(
        f"whether an editor has looked at it{_ANY}", lambda words: Q(review__in=words), choices=SHOWN_REVIEWS
    )
    mentioned = Flag("1: only what a published article mentions", lambda on: Exists(_mentions()))
    sort = Sort(ORDERS)


class PersonFilter(EntityFilter):
    q = Text(_NAME_HELP, _named(Kind.PERSON))
    kind = Text("politician, military, cleric …", lambda word: Q(category=word))
    organization = Slugs(
        Organization.objects.visible(),
        f"slug of an organization in which the person held a role{_ANY}",
        lambda pks: Exists(Role.objects.published().filter(person=OuterRef("pk"), organization__in=pks)),
    )

    class Meta:
        model = Person
        fields: ClassVar[list[str]] = []


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
    q = Text(_NAME_HELP, _named(Kind.PLACE))
    kind = Choices(f"kind of place{_ANY}", lambda words: Q(place_kind__in=words), choices=PlaceKind.choices)
    country = Text("ISO 3166-1 code, as in IQ", lambda code: Q(country=code.upper()))
    within = Slugs(
        Place.objects.visible(),
        f"slug of a place: it and everything that lies in it{_ANY}",
        lambda pks: Q(pk__in=below(Place, pks)),
    )

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


def _told(field: str, **narrowed: Any) -> Exists:
    """Some published sentence supports the row at hand."""
    quotes = Evidence.objects.published().filter(
        **{field: OuterRef("pk")}, stance=Stance.SUPPORTS, **narrowed
    )
    return Exists(quotes.order_by())


def _part_taken(kind: str) -> Where:
    """Takes part in the event; for a place also: is where it happened. Places hold the places in them."""

    def where(pks: Sequence[int]) -> Condition:
        entities = below(Place, pks) if kind == Kind.PLACE else set(pks)
        parts = Participation.objects.visible().filter(event=OuterRef("pk"), entity__in=entities)
        taken = Q(Exists(parts.filter(entity__kind=kind).order_by()))
        if kind != Kind.PLACE:
            return taken
        others = Place.objects.filter(also_events=OuterRef("pk"), pk__in=entities)
        return taken | Q(place__in=entities) | Q(Exists(others.order_by()))

    return where


def _first_day() -> Any:
    return Coalesce(F("date_earliest"), Value(date.max))


def _last_day() -> Any:
    return Coalesce(F("date_latest"), Value(date.min))


class EventFilter(ListFilter):
    ORDERS = {"newest": ("-last_day", "public_id"), "oldest": ("first_day", "public_id")}
    RECKONED = {"first_day": _first_day, "last_day": _last_day}

    q = Text("words of the title", lambda text: Q(pk__in=search.named(text, "event")))
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
    article = Slugs(
        Article.objects.published(),
        f"public id of an article that tells it{_ANY}",
        lambda pks: _told("event", article__in=pks),
        "public_id",
    )
    source = Slugs(
        Source.objects.all(),
        f"slug of a publisher that tells it{_ANY}",
        lambda pks: _told("event", article__source__in=pks),
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
        within = _within(asked.get("after"), asked.get("before"), bool(asked.get("certainly")))
        return super().filter_queryset(queryset.filter(within))


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

    q = Text("words of the title", lambda text: Q(pk__in=search.named(text, "role")))
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
        lambda pks: _told("role", article__in=pks),
        "public_id",
    )
    source = Slugs(
        Source.objects.all(),
        f"slug of a publisher that speaks of it{_ANY}",
        lambda pks: _told("role", article__source__in=pks),
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


class MentionFilter(ListFilter):
    ORDERS = {"place": ("article__public_id", "start", "end")}

    person = Slugs(Person.objects.visible(), f"slug of the person{_ANY}", lambda pks: Q(entity__in=pks))
    organization = Slugs(
        Organization.objects.visible(), f"slug of the organization{_ANY}", lambda pks: Q(entity__in=pks)
    )
    place = Slugs(
        Place.objects.visible(),
        f"slug of the place, or of one around it{_ANY}",
        lambda pks: Q(entity__in=below(Place, pks)),
    )
    article = Slugs(
        Article.objects.published(),
        f"public id of the article{_ANY}",
        lambda pks: Q(article__in=pks),
        "public_id",
    )
    source = Slugs(
        Source.objects.all(), f"slug of the publisher{_ANY}", lambda pks: Q(article__source__in=pks)
    )
    lang = Choices(_LANGUAGE + _ANY, lambda words: Q(article__language__in=words), choices=Language.choices)
    kind = Choices(f"way of naming{_ANY}", lambda words: Q(kind__in=words), choices=MentionKind.choices)
    review = Choices(
        f"whether an editor has looked at it{_ANY}", lambda words: Q(review__in=words), choices=SHOWN_REVIEWS
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
