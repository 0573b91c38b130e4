"""What the reports of posts leave open: long silences, a former holder who is in it again, others meanwhile.

Nothing here says that a post has ended: it says what texts do not tell, and where they do not agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from django.db.models import Case, Q, When
from django.db.models.functions import Lower

from archive.models import Evidence, Person, Role
from archive.models.choices import Qualifier, Stance
from archive.models.entity import visible

if TYPE_CHECKING:
    from archive.digests.posts import Post, Report

SILENCE = timedelta(days=365)
"""Two reports further apart than this leave a gap that is told."""
MOST_RIVALS = 4
MOST_AGAINST = 4
MOST_ROWS = 500
"""Reports of others that are looked at."""

Gap = tuple["Report", "Report"]
"""The report before a long silence, and the one after it."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody else whom a text of ``day`` shows in the post, between two reports of its holder."""

    person: Person
    day: date


def gaps(reports: Sequence[Report]) -> list[Gap]:
    """Silences of more than a year between reports of somebody in the post. ``reports``: dated, in order.

    Reports that were left out because there are many do not make one: each knows its neighbours.
    """
    return [(one, other) for one, other in pairwise(reports) if _is_silence(one, other)]


def _is_silence(one: Report, other: Report) -> bool:
    if one.day is None or other.day is None or other.day - one.day <= SILENCE:
        return False
    nothing_since = one.after is None or one.after >= other.day
    nothing_before = other.before is None or other.before <= one.day
    return nothing_since and nothing_before


def returned(held: Sequence[Report], left: Sequence[Report]) -> Gap | None:
    """The first text that calls him a former holder, and the first later one that shows him in the post."""
    if not left:
        return None
    again = next((report for report in held if report.day and left[0].day and report.day > left[0].day), None)
    return (left[0], again) if again else None


def against(roles: Sequence[Role]) -> dict[int, list[Evidence]]:
    """Role pk to the quotes that contradict it."""
    rows = Evidence.objects.published().filter(role__in=roles, stance=Stance.CONTRADICTS)
    ordered = rows.select_related("article__source", "article__dateline_place").order_by(
        "article__published_latest", "article", "pk"
    )
    found: dict[int, list[Evidence]] = defaultdict(list)
    for row in ordered[:MOST_ROWS]:
        found[row.role_id or 0].append(row)
    return found


def rivals(posts: Iterable[Post]) -> dict[int, list[Rival]]:
    """Of each post, by its place in the list: others who were reported in it between two of its reports.

    Only posts of an organization or an area, reported on more than one day, have any.
    """
    told = [(index, post) for index, post in enumerate(posts) if _span(post)]
    rows = list(_of_others([post for _, post in told])) if told else []
    return {index: _meanwhile(post, rows) for index, post in told}


Owner = tuple[int | None, int | None]
"""Of a post: the organization, and the area, by primary key."""
Row = tuple[str, Owner, Person, date]


def _span(post: Post) -> tuple[date, date] | None:
    days = [report.day for report in post.held if report.day]
    if not post.owners or not days or days[0] == days[-1]:
        return None
    return days[0], days[-1]


def _of_others(posts: Sequence[Post]) -> Iterator[Row]:
    """Who was reported in a post of these titles at these organizations or areas; one query."""
    names = {post.name for post in posts}
    owners = {owner for post in posts for owner in post.owners}
    owned = Q(role__organization__in={pk for pk, _ in owners if pk})
    owned |= Q(role__area__in={pk for _, pk in owners if pk})
    quotes = Evidence.objects.published().filter(owned, visible("role__person__"), stance=Stance.SUPPORTS)
    plain = Case(When(role__post="", then=Lower("role__title")), default="role__post")
    named = quotes.annotate(name=plain).filter(
        name__in=names, role__qualifier=Qualifier.CURRENT, article__published_latest__isnull=False
    )
    judged = named.exclude(role__review="rejected").select_related("role__person", "article")
    for quote in judged.order_by("article__published_latest", "pk")[:MOST_ROWS]:
        role, day = quote.role, quote.article.published_earliest
        if role and day:
            yield role.said_plainly, (role.organization_id, role.area_id), role.person, day


def _meanwhile(post: Post, rows: Iterable[Row]) -> list[Rival]:
    first, last = _span(post) or (date.max, date.min)
    found: dict[int, Rival] = {}
    for name, owner, person, day in rows:
        same = name == post.name and owner in post.owners
        if same and person.pk != post.person.pk and first < day < last:
            found.setdefault(person.pk, Rival(person, day))
    return list(found.values())[:MOST_RIVALS]
