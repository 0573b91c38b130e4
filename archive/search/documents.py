"""Rows of the database → documents of the index, with one flat query for each relation and batch.

A document is a plain dict, field of the schema → value or list of values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from typing import Any, TypeVar

from django.db import connection
from django.db.models import F, Q, QuerySet

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
from archive.search import happenings, schema
from archive.search.fold import fold, fold_words, plain
from archive.search.terms import name_words
from archive.values.keys import keys_of

BATCH = 1_000
MOST_ASKED = 5_000
"""Keys in one question: a database counts its variables."""
MOST_YEARS = 200
"""A text whose date is vaguer than this many years is of no year."""
T = TypeVar("T")
Fields = dict[str, Any]
Grouped = dict[int, list[Any]]
Lines = dict[int, tuple[str, tuple[int, ...]]]


def chunks(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


@dataclass(slots=True)
class Trees:
    """Parents of places and tags, and what became of merged and rejected entities: read once for a batch."""

    places: dict[int, int]
    tags: dict[int, int]
    heirs: dict[int, int]
    rejected: set[int]
    found: dict[tuple[str, int], tuple[int, ...]] = field(default_factory=dict)
    lines: Lines = field(default_factory=dict)
    """Of each entity that was met the field that holds it, and by which entities it is found."""

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

    def entity(self, pk: int, kind: str) -> tuple[int, ...]:
        """By which entities an article that mentions this one is found: its heir, for a place also what is
        around it; nothing that was rejected."""
        if pk not in self.heirs and pk not in self.rejected and (kind != "place" or pk not in self.places):
            return (pk,)
        found = self.found.get((kind, pk))
        if found is None:
            found = self.found[kind, pk] = tuple(self._entity(pk, kind))
        return found

    def tag(self, pk: int) -> tuple[int, ...]:
        """The tag and everything above it."""
        found = self.found.get(("tag", pk))
        if found is None:
            found = self.found["tag", pk] = _line(self.tags, pk)
        return found

    def heir(self, pk: int) -> int:
        """Who stands for this entity today."""
        return _line(self.heirs, pk)[-1]

    def _entity(self, pk: int, kind: str) -> Iterator[int]:
        heir = self.heir(pk)
        if heir in self.rejected:
            return
        line = _line(self.places, heir) if kind == "place" else (heir,)
        yield from (one for one in dict.fromkeys(map(self.heir, line)) if one not in self.rejected)


def _line(parents: dict[int, int], pk: int) -> tuple[int, ...]:
    line = [pk]
    while (parent := parents.get(line[-1])) is not None and parent not in line:
        line.append(parent)
    return tuple(line)


# ------------------------------------------------------------------------------------------------- articles


def of_articles(pks: Sequence[int], trees: Trees) -> Iterator[Fields]:
    """Documents of those of the articles that are published; ``pks`` ascend."""
    for chunk in chunks(pks):
        yield from _of_articles(chunk, trees)


COLUMNS = (
    "pk", "source_id", "language", "headline", "standfirst", "published_earliest", "published_latest",
    "dateline_place_id",
)  # fmt: skip


def _of_articles(pks: list[int], trees: Trees) -> Iterator[Fields]:
    # By key, not by range: for a range SQLite would look through all that is published.
    rows = list(Article.objects.published().filter(pk__in=pks).values_list(*COLUMNS).order_by("pk"))
    if not rows:
        return
    those = among("article", [row[0] for row in rows])
    texts: dict[int, str] = dict(_rows(ArticleText.objects.filter(those).values_list("article_id", "text")))
    entities, tags, events = _entities(those), _tags(those), _events(those)
    _meet({entity for found in entities.values() for entity, _ in found}, trees)
    for pk, source, language, headline, standfirst, earliest, latest, dateline in rows:
        named, tagged, told = entities.get(pk, ()), tags.get(pk, ()), events.get(pk, ())
        yield {
            "thing": "article",
            "pk": pk,
            "sources": source,
            "languages": language,
            **_days(pk, earliest, latest),
            **_words(headline, standfirst, texts.get(pk, "")),
            **_mentioned({entity for entity, _ in named}, trees.lines),
            **_lists(
                reviews={found[-1] for found in chain(named, tagged, told)},
                datelines=trees.entity(dateline, "place") if dateline else (),
                tags={above for tag, _ in tagged for above in trees.tag(tag)},
                events={event for event, _, _ in told},
                event_kinds={kind for _, kind, _ in told},
            ),
        }


def among(name: str, pks: Sequence[int]) -> Q:
    """Rows of these things, and maybe of some between them: where they lie dense a range is much cheaper."""
    if pks[-1] - pks[0] < 2 * len(pks):
        return Q(**{f"{name}__gte": pks[0], f"{name}__lte": pks[-1]})
    return Q(**{f"{name}__in": pks})


def _days(pk: int, earliest: date | None, latest: date | None) -> Fields:
    ranks = {"newest": schema.newest_rank(latest, pk), "oldest": schema.oldest_rank(latest, pk)}
    if earliest is None or latest is None:
        return ranks
    years = range(earliest.year, latest.year + 1)
    return {
        **ranks,
        "earliest": earliest.toordinal(),
        "latest": latest.toordinal(),
        **({"years": list(years)} if len(years) <= MOST_YEARS else {}),
    }


def _words(headline: str, standfirst: str, text: str) -> Fields:
    """The whole text; what the text itself does not hold is put before it: one field answers for all."""
    missing = [part for part in (headline, standfirst) if part and part not in text]
    return {"headline": fold_words(headline), "text": fold_words("\n".join([*missing, text]))}


def _meet(entities: set[int], trees: Trees) -> None:
    """Look up those that were not met yet: what kind they are of never changes."""
    for pks in chunks([pk for pk in entities if pk not in trees.lines], MOST_ASKED):
        for pk, kind in _rows(Entity.objects.filter(pk__in=pks).values_list("pk", "kind")):
            trees.lines[pk] = schema.ENTITY_FIELDS[kind], trees.entity(pk, kind)


def _mentioned(entities: Iterable[int], lines: Lines) -> Fields:
    """``spots``: the places themselves, without what is around them."""
    values: dict[str, set[int]] = {}
    for name, line in {lines[entity] for entity in entities if entity in lines}:  # some may be gone by now
        values.setdefault(name, set()).update(line)
        if name == "places":
            values.setdefault("spots", set()).update(line[:1])
    return _lists(**values)


def _lists(**values: Iterable[Any]) -> Fields:
    """Fields that hold several values; those that hold none are absent."""
    return {name: list(several) for name, several in values.items() if several}


def _rows(rows: QuerySet[Any, Any]) -> list[tuple[Any, ...]]:
    """Numbers and words as the database gives them; Django takes twice as long for them."""
    with connection.cursor() as cursor:
        cursor.execute(*rows.order_by().query.sql_with_params())
        return cursor.fetchall()


def _grouped(rows: Iterable[tuple[Any, ...]]) -> Grouped:
    """First column → the second, or the others as a tuple."""
    grouped: Grouped = defaultdict(list)
    for key, *values in rows:
        grouped[key].append(values[0] if len(values) == 1 else values)
    return grouped


def _entities(those: Q) -> Grouped:
    mentions = Mention.objects.filter(those, state=MentionState.LINKED).exclude(review=Review.REJECTED)
    return _grouped(_rows(mentions.values_list("article_id", "entity_id", "review")))


def _tags(those: Q) -> Grouped:
    tagged = ArticleTag.objects.filter(those).exclude(review=Review.REJECTED)
    return _grouped(_rows(tagged.values_list("article_id", "tag_id", "review")))


def _events(those: Q) -> Grouped:
    """Events that a sentence of the article supports; none of both rejected."""
    told = Evidence.objects.filter(those, event__isnull=False, event__merged_into__isnull=True)
    told = told.filter(stance=Stance.SUPPORTS).exclude(review=Review.REJECTED)
    told = told.exclude(event__review=Review.REJECTED)
    return _grouped(
        _rows(told.values_list("article_id", "event_id", "event__kind", "event__review").distinct())
    )


def articles_of(name: str, pks: Sequence[int]) -> Iterator[int]:
    """Articles that the database says hold one of these things, by the field of the index that holds them."""
    rows: Any
    if name == "events":
        rows = Evidence.objects.filter(event__in=pks)
    elif name == "tags":
        rows = ArticleTag.objects.filter(tag__in=pks)
    elif name == "sources":
        rows = Article.objects.filter(source__in=pks).annotate(article_id=F("pk"))
    else:
        rows = Mention.objects.filter(entity__in=pks, entity__kind=_KIND_OF[name])
    yield from rows.order_by().values_list("article_id", flat=True).distinct()


_KIND_OF = {plural: kind for kind, plural in schema.ENTITY_FIELDS.items()}


# --------------------------------------------------------------------------------------------- named things


def of_named(thing: str, pks: Sequence[int], trees: Trees) -> Iterator[Fields]:
    """Documents of entities, tags, events or roles with their names, of events with all that is told of them;
    of what is gone there is none."""
    for chunk in chunks(pks):
        told = happenings.of_events(chunk, trees.places, trees.tags) if thing == "event" else {}
        for named in _NAMED[thing](chunk, trees):
            keys = {*named.keys, *map(name_key, named.names)} - {""}
            yield {
                "thing": thing,
                thing: named.pk,
                "state": named.state,
                "kind": named.kind,
                **_lists(
                    name_key=keys,
                    names=[plain(fold(name)) for name in named.names],
                    spelling=_spelling_keys(named) if thing == "entity" else (),
                ),
                **told.get(named.pk, {}),
            }


def _spelling_keys(named: Named) -> set[str]:
    """By which names that may be the same are found."""
    return {key[: schema.LONGEST_KEY] for name in named.names for key in keys_of(name, named.kind)}


def name_key(name: str) -> str:
    """A name as the index compares it: folded words with one space between."""
    return " ".join(name_words(name))


@dataclass(frozen=True, slots=True)
class Named:
    pk: int
    kind: str
    state: str
    """What the documents of articles hold of the thing: when it changes, they must be written anew."""
    names: list[str]
    keys: list[str]


def _entities_named(pks: list[int], trees: Trees) -> Iterator[Named]:
    """Merged and rejected ones keep only their state: nobody finds them by name."""
    names = _grouped(Name.objects.filter(among("entity", pks)).order_by().values_list("entity_id", "text"))
    rows = Entity.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "kind", "name", "slug")
    for pk, kind, name, slug in rows:
        state = entity_state(pk, kind, trees)
        if trees.heir(pk) == pk and pk not in trees.rejected:
            yield Named(pk, kind, state, [name, *names.get(pk, ())], [slug])
        else:
            yield Named(pk, "", state, [], [])


def _tags_named(pks: list[int], trees: Trees) -> Iterator[Named]:
    for pk, name, slug in Tag.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "name", "slug"):
        yield Named(pk, "", tag_state(pk, trees), [name], [slug])


def _events_named(pks: list[int], trees: Trees) -> Iterator[Named]:
    for pk, kind, title in Event.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "kind", "title"):
        yield Named(pk, kind, "", [title], [])


def _roles_named(pks: list[int], trees: Trees) -> Iterator[Named]:
    for pk, title in Role.objects.filter(pk__in=pks).order_by("pk").values_list("pk", "title"):
        yield Named(pk, "", "", [title], [])


_NAMED = {"entity": _entities_named, "tag": _tags_named, "event": _events_named, "role": _roles_named}


def states(thing: str, pks: Sequence[int], trees: Trees) -> dict[int, str]:
    """What the articles of these entities or tags should hold of them; nothing for those that are gone."""
    if thing == "tag":
        found = Tag.objects.filter(pk__in=pks).values_list("pk", flat=True)
        return {pk: tag_state(pk, trees) for pk in found}
    rows = Entity.objects.filter(pk__in=pks).values_list("pk", "kind")
    return {pk: entity_state(pk, kind, trees) for pk, kind in rows}


def entity_state(pk: int, kind: str, trees: Trees) -> str:
    return "/".join(map(str, trees.entity(pk, kind)))


def tag_state(pk: int, trees: Trees) -> str:
    return "/".join(map(str, trees.tag(pk)))


def of_position(mark: str) -> Fields:
    """The document that says how far in the change log the index is."""
    return {"thing": "log", "mark": mark}
