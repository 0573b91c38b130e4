"""What an event's document holds beside its title, if readers may see it: by what it is found and counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from archive.models import ArticleTag, Event, Evidence, Participation
from archive.models.choices import Kind, Review, Stance
from archive.search import schema

MOST_YEARS = 200
"""An event whose date is vaguer than this many years is of no year."""
Values = dict[str, Any]
Parents = Mapping[int, int]
COLUMNS = ("pk", "kind", "modality", "review", "date_earliest", "date_latest", "place_id")


def of_events(pks: Sequence[int], places: Parents, tags: Parents) -> dict[int, Values]:
    """Event to the fields of its document; nothing for those that readers may not see. Six queries.

    ``places`` and ``tags`` lead from each to the one above it.
    """
    found = _tellings(pks, places, tags)
    rows = Event.objects.filter(pk__in=sorted(found), merged_into__isnull=True)
    taken, others = _parts(sorted(found)), _other_places(sorted(found))
    made: dict[int, Values] = {}
    for pk, kind, modality, review, earliest, latest, place in rows.exclude(
        review=Review.REJECTED
    ).values_list(*COLUMNS):
        spots = {one for one in (place, *others[pk]) if one}
        values = found[pk] | {
            "event_kinds": [kind],
            "modalities": [modality],
            "reviews": [review],
            "people": taken[pk, Kind.PERSON],
            "organizations": taken[pk, Kind.ORGANIZATION],
            "places": _with_above(spots | taken[pk, Kind.PLACE], places),
            "spots": spots,
            **_days(earliest, latest),
        }
        made[pk] = {f"{schema.TOLD}{name}": list(several) for name, several in values.items() if several}
    return made


def _tellings(pks: Sequence[int], places: Parents, tags: Parents) -> dict[int, dict[str, set[Any]]]:
    """Event to the published articles that tell it, and what is known of these."""
    told = Evidence.objects.published().filter(event__in=pks, stance=Stance.SUPPORTS).order_by()
    about = ("article__source_id", "article__language", "article__dateline_place_id")
    rows = list(told.values_list("event_id", "article_id", *about).distinct())
    subjects = _subjects({row[1] for row in rows}, tags)
    found: dict[int, dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
    for event, article, source, language, dateline in rows:
        values = found[event]
        values["articles"].add(article)
        values["sources"].add(source)
        values["languages"].add(language)
        values["tags"] |= subjects[article]
        values["datelines"] |= _with_above([dateline] if dateline else (), places)
    return {event: dict(values) for event, values in found.items()}


def _subjects(articles: set[int], tags: Parents) -> dict[int, set[int]]:
    rows = ArticleTag.objects.filter(article__in=sorted(articles)).exclude(review=Review.REJECTED)
    found: dict[int, set[int]] = defaultdict(set)
    for article, tag in rows.order_by().values_list("article_id", "tag_id"):
        found[article] |= _with_above([tag], tags)
    return found


def _parts(pks: Sequence[int]) -> dict[tuple[int, str], set[int]]:
    """(event, kind) to those who took part."""
    rows = Participation.objects.visible().filter(event__in=pks).order_by()
    found: dict[tuple[int, str], set[int]] = defaultdict(set)
    for event, kind, entity in rows.values_list("event_id", "entity__kind", "entity_id"):
        found[event, kind].add(entity)
    return found


def _other_places(pks: Sequence[int]) -> dict[int, set[int]]:
    through: Any = Event.other_places.through
    found: dict[int, set[int]] = defaultdict(set)
    for event, place in through.objects.filter(event__in=pks).values_list("event_id", "place_id"):
        found[event].add(place)
    return found


def _with_above(pks: Iterable[int], parents: Parents) -> set[int]:
    """These rows of a tree and everything above them."""
    found: set[int] = set()
    for pk in pks:
        above: int | None = pk
        while above is not None and above not in found:
            found.add(above)
            above = parents.get(above)
    return found


def _days(earliest: date | None, latest: date | None) -> Values:
    if earliest is None or latest is None:
        return {}
    years = range(earliest.year, latest.year + 1)
    return {
        "earliest": [earliest.toordinal()],
        "latest": [latest.toordinal()],
        "years": years if len(years) <= MOST_YEARS else (),
    }


def told_in(articles: Sequence[int]) -> Iterable[int]:
    """The events of which a sentence of these articles speaks."""
    rows = Evidence.objects.filter(article__in=articles, event__isnull=False)
    return rows.order_by().values_list("event_id", flat=True).distinct()


def with_part(entities: Sequence[int]) -> Iterable[int]:
    """Events in which the database has one of these people, organizations or places."""
    rows = Participation.objects.filter(entity__in=entities).order_by()
    yield from rows.values_list("event_id", flat=True).distinct()
    yield from Event.objects.filter(place__in=entities).order_by().values_list("pk", flat=True)
    yield from Event.objects.filter(other_places__in=entities).order_by().values_list("pk", flat=True)
