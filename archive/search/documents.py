"""Rows of the database → documents of the index, with one flat query per relation and batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from django.db.models import F
from tantivy import Document

from archive.models import (
    Article,
    ArticleTag,
    ArticleText,
    Entity,
    Event,
    Evidence,
    Mention,
    Name,
    Place,
    Role,
    Tag,
)
from archive.models.choices import MentionState, Review, Stance
from archive.search import schema
from archive.search.fold import fold, fold_words

BATCH = 1_000
MOST_YEARS = 200
T = TypeVar("T")
Grouped = dict[int, list[Any]]


def chunks(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


@dataclass(slots=True)
class Trees:
    """Parents of places and tags, and what became of merged entities: read once for a run."""

    places: dict[int, int]
    tags: dict[int, int]
    heirs: dict[int, int]
    rejected: set[int]
    lines: dict[tuple[str, int], tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls) -> Trees:
        merged = Entity.objects.filter(merged_into__isnull=False)
        rejected = Entity.objects.filter(review=Review.REJECTED)
        return cls(
            dict(Place.objects.filter(parent__isnull=False).values_list("pk", "parent_id")),
            dict(Tag.objects.filter(parent__isnull=False).values_list("pk", "parent_id")),
            dict(merged.values_list("pk", "merged_into_id")),
            set(rejected.values_list("pk", flat=True)),
        )

    def heir(self, pk: int) -> int:
        """Who stands for this entity today."""
        return _line(self.heirs, pk)[-1]

    def place(self, pk: int) -> tuple[int, ...]:
        """The place and everything that it lies in."""
        return tuple(dict.fromkeys(map(self.heir, self._line("place", self.places, pk))))

    def entity(self, heir: int, kind: str) -> tuple[int, ...]:
        """What an article that mentions this heir is found by: itself, and visible places around a place."""
        line = self.place(heir) if kind == "place" else (heir,)
        return tuple(one for one in line if one not in self.rejected)

    def tag(self, pk: int) -> tuple[int, ...]:
        """The tag and everything above it."""
        return self._line("tag", self.tags, pk)

    def _line(self, kind: str, parents: dict[int, int], pk: int) -> tuple[int, ...]:
        found = self.lines.get((kind, pk))
        if found is None:
            found = self.lines[kind, pk] = _line(parents, pk)
        return found


def _line(parents: dict[int, int], pk: int) -> tuple[int, ...]:
    line = [pk]
    while (parent := parents.get(line[-1])) is not None and parent not in line:
        line.append(parent)
    return tuple(line)


# ------------------------------------------------------------------------------------------------- articles


def of_articles(pks: Sequence[int], trees: Trees) -> Iterator[Document]:
    """Documents of those of the articles that are published; at most ``BATCH`` at a time are in memory."""
    for chunk in chunks(pks):
        yield from _of_articles(chunk, trees)


def _of_articles(pks: list[int], trees: Trees) -> Iterator[Document]:
    rows = list(
        Article.objects.published()
        .filter(pk__in=pks)
        .order_by("pk")
        .values_list(
            "pk", "source_id", "language", "headline", "standfirst", "published_earliest", "published_latest",
            "dateline_place_id",
        )
    )  # fmt: skip
    shown = [row[0] for row in rows]
    if not shown:
        return
    texts = dict(ArticleText.objects.filter(article__in=shown).values_list("article_id", "text"))
    entities, tags, events = _entities(shown), _tags(shown), _events(shown)
    for pk, source, language, headline, standfirst, earliest, latest, dateline in rows:
        document = Document()
        document.add_text("thing", "article")
        document.add_integer("pk", pk)
        document.add_integer("sources", source)
        document.add_text("languages", language)
        _add_days(document, pk, earliest, latest)
        _add_text(document, headline, standfirst, texts.get(pk, ""))
        _add_entities(document, entities.get(pk, ()), trees)
        for place in trees.place(dateline) if dateline else ():
            document.add_integer("datelines", place)
        for tag in {above for own in tags.get(pk, ()) for above in trees.tag(own)}:
            document.add_integer("tags", tag)
        _add_events(document, events.get(pk, ()))
        yield document


def _add_days(document: Document, pk: int, earliest: date | None, latest: date | None) -> None:
    document.add_integer("newest", schema.newest_rank(latest, pk))
    document.add_integer("oldest", schema.oldest_rank(latest, pk))
    if earliest is None or latest is None:
        return
    document.add_integer("earliest", earliest.toordinal())
    document.add_integer("latest", latest.toordinal())
    for year in range(earliest.year, min(latest.year, earliest.year + MOST_YEARS) + 1):
        document.add_integer("years", year)


def _add_text(document: Document, headline: str, standfirst: str, text: str) -> None:
    """The whole text; what metadata alone holds is put before it, so that one field answers for everything."""
    missing = [part for part in (headline, standfirst) if part and part not in text]
    whole = "\n".join([*missing, text])
    document.add_text("headline", fold_words(headline))
    document.add_text("text", fold_words(whole))
    document.add_text("forms", fold(whole))


def _add_entities(document: Document, found: Iterable[tuple[int, str]], trees: Trees) -> None:
    values: set[tuple[str, int]] = set()
    for pk, kind in found:
        heir = trees.heir(pk)
        if heir in trees.rejected:
            continue
        values.update((schema.ENTITY_FIELDS[kind], one) for one in trees.entity(heir, kind))
    for name, value in values:
        document.add_integer(name, value)


def _add_events(document: Document, events: Iterable[tuple[int, str]]) -> None:
    kinds: set[str] = set()
    for pk, kind in set(events):
        document.add_integer("events", pk)
        kinds.add(kind)
    for kind in kinds:
        document.add_text("event_kinds", kind)


def _grouped(rows: Iterable[tuple[Any, ...]]) -> Grouped:
    grouped: Grouped = defaultdict(list)
    for article, *values in rows:
        grouped[article].append(values[0] if len(values) == 1 else tuple(values))
    return grouped


def _entities(pks: list[int]) -> Grouped:
    mentions = Mention.objects.filter(article__in=pks, state=MentionState.LINKED).exclude(review=Review.REJECTED)
    return _grouped(mentions.order_by().values_list("article_id", "entity_id", "entity__kind").distinct())


def _tags(pks: list[int]) -> Grouped:
    tagged = ArticleTag.objects.filter(article__in=pks).exclude(review=Review.REJECTED)
    return _grouped(tagged.order_by().values_list("article_id", "tag_id"))


def _events(pks: list[int]) -> Grouped:
    """Events that a sentence of the article supports, none of them rejected."""
    evidence = Evidence.objects.filter(article__in=pks, stance=Stance.SUPPORTS, event__merged_into__isnull=True)
    told = evidence.exclude(review=Review.REJECTED).exclude(event__review=Review.REJECTED)
    rows = told.filter(event__isnull=False).order_by()
    return _grouped(rows.values_list("article_id", "event_id", "event__kind").distinct())


def articles_of(name: str, pks: Sequence[int]) -> Iterator[int]:
    """Articles that the database says hold one of these things, by the field of the index that holds them."""
    rows: dict[str, Any] = {
        "events": Evidence.objects.filter(event__in=pks),
        "tags": ArticleTag.objects.filter(tag__in=pks),
        "sources": Article.objects.filter(source__in=pks).annotate(article_id=F("pk")),
    }
    found = rows[name] if name in rows else Mention.objects.filter(entity__in=pks, entity__kind=_KIND_OF[name])
    yield from found.order_by().values_list("article_id", flat=True).distinct()


_KIND_OF = {plural: kind for kind, plural in schema.ENTITY_FIELDS.items()}


# ---------------------------------------------------------------------------------------------- named things


def of_named(thing: str, pks: Sequence[int], trees: Trees) -> Iterator[Document]:
    """Documents of entities, tags, events or roles with their names; of what is gone there is none."""
    for chunk in chunks(pks):
        for pk, kind, state, names, keys in _NAMED[thing](chunk, trees):
            document = Document()
            document.add_text("thing", thing)
            document.add_integer(thing, pk)
            document.add_text("state", state)
            if kind:
                document.add_text("kind", kind)
            for key in {*keys, *map(name_key, names)} - {""}:
                document.add_text("name_key", key)
            for name in names:
                document.add_text("names", fold(name))
            yield document


def name_key(name: str) -> str:
    """A name as the index compares it: folded words with one space between."""
    return " ".join(schema.names().analyze(fold(name)))


Named = Iterator[tuple[int, str, str, list[str], list[str]]]
"""pk, kind, state, names, slugs. The state is what the documents of articles hold of the thing: when it changes,
they must be written anew."""


def _entities_named(pks: list[int], trees: Trees) -> Named:
    """Merged and rejected ones keep only their state: nobody finds them by name."""
    names = _grouped(Name.objects.filter(entity__in=pks).order_by().values_list("entity_id", "text"))
    rows = Entity.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "kind", "name", "slug")
    for pk, kind, name, slug in rows:
        state = entity_state(pk, kind, trees)
        if trees.heir(pk) == pk and pk not in trees.rejected:
            yield pk, kind, state, [name, *names.get(pk, ())], [slug]
        else:
            yield pk, "", state, [], []


def _tags_named(pks: list[int], trees: Trees) -> Named:
    for pk, name, slug in Tag.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "name", "slug"):
        yield pk, "", tag_state(pk, trees), [name], [slug]


def _events_named(pks: list[int], trees: Trees) -> Named:
    for pk, kind, title in Event.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "kind", "title"):
        yield pk, kind, "", [title], []


def _roles_named(pks: list[int], trees: Trees) -> Named:
    for pk, title in Role.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "title"):
        yield pk, "", "", [title], []


_NAMED = {"entity": _entities_named, "tag": _tags_named, "event": _events_named, "role": _roles_named}


def states(thing: str, pks: Sequence[int], trees: Trees) -> dict[int, str]:
    """What the articles of these entities or tags should hold of them; nothing for those that are gone."""
    if thing == "tag":
        return {pk: tag_state(pk, trees) for pk in Tag.objects.filter(pk__in=pks).values_list("pk", flat=True)}
    rows = Entity.objects.filter(pk__in=pks).values_list("pk", "kind")
    return {pk: entity_state(pk, kind, trees) for pk, kind in rows}


def entity_state(pk: int, kind: str, trees: Trees) -> str:
    if pk in trees.rejected:
        return "rejected"
    return "/".join(map(str, trees.entity(trees.heir(pk), kind)))


def tag_state(pk: int, trees: Trees) -> str:
    return "/".join(map(str, trees.tag(pk)))


def of_position(mark: str) -> Document:
    document = Document()
    document.add_text("thing", "log")
    document.add_text("mark", mark)
    return document
