"""Posts over time: what texts call somebody, from the first report to the last, each with its sentence.

A report is dated by the day its article was published. Nothing is known of the days between two reports; a
post ends only where a later text calls the person a former holder of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet, Window
from django.db.models.functions import Lag, Lead, Mod, RowNumber

from archive.digests.open_questions import (
    MOST_AGAINST,
    SILENCE,
    Gap,
    Owner,
    Rival,
    against,
    gaps,
    returned,
    rivals,
)
from archive.digests.recall import recalled
from archive.models import Evidence, Organization, Person, Place, Role
from archive.models.choices import OrganizationKind, Qualifier, Review, Stance
from archive.models.entity import visible

MOST_ROLES = 40
MOST_REPORTS = 24
"""Reports of one role that are shown, evenly spread from the first to the last."""


@dataclass(frozen=True, slots=True)
class Report:
    """One sentence that speaks of a post. ``day``: the middle of its article's publication range."""

    evidence: Evidence
    day: date | None
    former: bool = False
    before: date | None = None
    """The day of the report before it, shown or not."""
    after: date | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post of one person, be it told by several roles that differ in wording, language or in what they
    leave out.
    """

    person: Person
    title: str
    name: str
    """Its plain form, by which others' roles are known to be of the same post."""
    owners: frozenset[Owner]
    """Where the texts say it is: organization and area, by primary key."""
    acting: bool
    organization: Organization | None
    area: Place | None
    review: str
    rule: str
    number: int
    """How many reports there are in all."""
    reports: list[Report] = field(default_factory=list)
    """Dated ones first, in order."""
    against: list[Evidence] = field(default_factory=list)
    """Quotes that contradict it."""
    rivals: list[Rival] = field(default_factory=list)
    """Others whom texts show in it meanwhile."""

    @property
    def held(self) -> list[Report]:
        """Dated reports of somebody in the post."""
        return [report for report in self.reports if report.day and not report.former]

    @property
    def left(self) -> list[Report]:
        """Dated reports of somebody who was in it before."""
        return [report for report in self.reports if report.day and report.former]

    @property
    def days(self) -> list[date]:
        return [report.day for report in self.reports if report.day]

    @property
    def first(self) -> Report | None:
        return next((report for report in self.reports if report.day), None)

    @property
    def last(self) -> Report | None:
        """The last dated report, when it is of another day than the first."""
        dated = [report for report in self.reports if report.day]
        return dated[-1] if dated and dated[-1].day != dated[0].day else None

    @property
    def gaps(self) -> list[Gap]:
        """Long silences between two reports: what was between, no text tells."""
        return gaps(self.held)

    @property
    def returned(self) -> Gap | None:
        """Called a former holder, and shown in the post again later: did he come back, or does one err?"""
        return returned(self.held, self.left)

    @property
    def is_open(self) -> bool:
        """Whether the reports leave something open that a reader should know."""
        return bool(self.gaps or self.returned or self.against or self.rivals)

    @property
    def only_former(self) -> bool:
        return bool(self.reports) and all(report.former for report in self.reports)


@dataclass(frozen=True, slots=True)
class Latest:
    """The post that a person was last reported in."""

    role: Role
    title: str
    organization: Organization | None
    area: Place | None


def latest_posts(people: Iterable[Any]) -> dict[int, Latest]:
    """Person pk to the post in which dated texts last showed them. Found once for each state of the archive:
    of somebody named everywhere there are very many reports."""
    pks = sorted(person.pk for person in people)
    roles = recalled(f"latest posts of {pks}", lambda: _last_reported(pks))
    rows = Role.objects.filter(pk__in=roles).select_related("organization", "area")
    return {role.person_id: _latest(role) for role in rows}


def _last_reported(people: Sequence[int]) -> list[int]:
    """The last reported role of each person; of several on one day, the first by organization and title."""
    last: dict[int, date] = {}
    roles: dict[int, list[int]] = {}
    for person, role, day in _reported(people):
        if person not in last or day > last[person]:
            last[person], roles[person] = day, [role]
        elif day == last[person]:
            roles[person].append(role)
    several = Role.objects.filter(pk__in=[pk for pks in roles.values() for pk in pks])
    ordered = several.order_by(
        "person_id", F("organization__slug").desc(nulls_last=True), "title", "public_id"
    )
    first: dict[int, int] = {}
    for role, person in ordered.values_list("pk", "person_id"):
        first.setdefault(person, role)
    return sorted(first.values())


def _reported(people: Sequence[int]) -> Iterable[tuple[int, int, date]]:
    """(person, role, last day) of the roles that dated texts show them in, from the reports: there are fewer
    joins than from the roles."""
    told = Evidence.objects.published().filter(stance=Stance.SUPPORTS, role__person__in=people)
    told = told.filter(article__published_latest__isnull=False).order_by()
    seen = told.exclude(role__review=Review.REJECTED).exclude(role__qualifier=Qualifier.FORMER)
    return seen.values_list("role__person_id", "role_id").annotate(day=Max("article__published_latest"))


def _latest(role: Role) -> Latest:
    return Latest(role, _capital(role.title), _visible(role.organization), _visible(role.area))


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def posts(roles: QuerySet[Role]) -> list[Post]:
    """The posts of these roles, by their first report. A few queries, bounded whatever there is."""
    chosen = _most_reported(roles)
    reports, numbers = _reports(chosen)
    groups = _grouped([role for role in chosen if reports[role.pk]])
    contradicted = against(chosen)
    found = [_post(group, reports, numbers, contradicted) for group in groups]
    for index, others in rivals(found).items():
        found[index].rivals.extend(others)
    return sorted(found, key=lambda post: (post.days[:1] or [date.max], post.title.lower(), post.person.name))


def _most_reported(roles: QuerySet[Role]) -> list[Role]:
    """Counted by their reports alone: with all that is shown of each role beside it, that took long."""
    seen = roles.exclude(review=Review.REJECTED).filter(visible("person__")).order_by()
    told = Evidence.objects.published().filter(role__in=seen.values("pk"), stance=Stance.SUPPORTS).order_by()
    counted = told.values_list("role_id").annotate(told=Count("pk"))
    first = counted.order_by("-told", "role__title", "role__public_id")[:MOST_ROLES]
    order = [pk for pk, *_ in first]
    shown = Role.objects.select_related("person", "organization", "area").in_bulk(order)
    return [shown[pk] for pk in order]


def _reports(roles: Sequence[Role]) -> tuple[dict[int, list[Report]], dict[int, int]]:
    """Role pk to its reports, thinned out evenly where there are many, and to their number in all."""
    former = {role.pk for role in roles if role.qualifier == Qualifier.FORMER}
    found: dict[int, list[Report]] = defaultdict(list)
    numbers: dict[int, int] = {}
    for quote in _thinned(roles):
        numbers[quote.role_id] = quote.total
        report = Report(quote, middle(quote), quote.role_id in former, quote.before, quote.next)
        found[quote.role_id].append(report)
    return found, numbers


def _thinned(roles: Sequence[Role]) -> Iterable[Any]:
    quotes = Evidence.objects.published().filter(role__in=roles, stance=Stance.SUPPORTS)
    order = [F("article__published_latest").asc(nulls_last=True), F("article_id").asc(), F("id").asc()]
    ranked = quotes.annotate(
        rank=Window(RowNumber(), partition_by=[F("role_id")], order_by=order),
        total=Window(Count("id"), partition_by=[F("role_id")]),
        before=Window(Lag("article__published_latest"), partition_by=[F("role_id")], order_by=order),
        next=Window(Lead("article__published_earliest"), partition_by=[F("role_id")], order_by=order),
    )
    step = (F("total") + (MOST_REPORTS - 1)) / MOST_REPORTS
    silent = Q(article__published_earliest__gt=F("before") + SILENCE) | Q(
        next__gt=F("article__published_latest") + SILENCE
    )
    shown = Q(place=0) | Q(rank=F("total")) | silent
    kept = ranked.annotate(place=Mod(F("rank") - 1, step)).filter(shown)
    return kept.select_related("article__source", "article__dateline_place").order_by("role_id", "rank")


def middle(quote: Evidence) -> date | None:
    """The middle of the days on which the quote's article may have been published."""
    first, last = quote.article.published_earliest, quote.article.published_latest
    return first + timedelta(days=(last - first).days // 2) if first and last else None


def _grouped(roles: Sequence[Role]) -> list[list[Role]]:
    """Roles that tell of one post: the same person and post in the same place.

    A government and the area that it governs are one place, where the person has the post at one of each. A
    title that is named alone belongs to the post of that title, if the person has just one.
    """
    groups: dict[tuple[Any, ...], list[Role]] = defaultdict(list)
    for role in roles:
        groups[*_named(role), role.organization_id, role.area_id].append(role)
    for name in {key[:3] for key in groups}:
        _join_government([key for key in groups if key[:3] == name], groups)
    for key in [key for key in groups if key[-2:] == (None, None)]:
        fuller = [other for other in groups if other[:3] == key[:3] and other != key]
        if len(fuller) == 1:
            groups[fuller[0]] += groups.pop(key)
    return list(groups.values())


def _named(role: Role) -> tuple[int, str, bool]:
    return role.person_id, role.said_plainly, role.qualifier == Qualifier.ACTING


def _join_government(keys: Sequence[tuple[Any, ...]], groups: dict[tuple[Any, ...], list[Role]]) -> None:
    areas = [key for key in keys if key[-2] is None and key[-1] is not None]
    bodies = [key for key in keys if key[-2] is not None]
    if len(areas) == len(bodies) == 1 and _is_government(groups[bodies[0]][0].organization):
        groups[bodies[0]] += groups.pop(areas[0])


def _is_government(body: Organization | None) -> bool:
    return body is not None and body.organization_kind == OrganizationKind.GOVERNMENT


def _post(
    group: list[Role],
    reports: dict[int, list[Report]],
    numbers: dict[int, int],
    contradicted: dict[int, list[Evidence]],
) -> Post:
    first = max(group, key=_readable)
    gathered = [report for role in group for report in reports[role.pk]]
    owners = frozenset((role.organization_id, role.area_id) for role in group)
    return Post(
        person=first.person,
        title=_capital(first.title),
        name=first.said_plainly,
        owners=owners - {(None, None)},
        acting=first.qualifier == Qualifier.ACTING,
        organization=_visible(next((role.organization for role in group if role.organization), None)),
        area=_visible(next((role.area for role in group if role.area), None)),
        review=_review(group),
        rule=first.rule,
        number=sum(numbers[role.pk] for role in group),
        against=[quote for role in group for quote in contradicted.get(role.pk, ())][:MOST_AGAINST],
        reports=sorted(gathered, key=lambda report: (report.day is None, report.day or date.max)),
    )


def _readable(role: Role) -> tuple[bool, bool, int]:
    """Of several titles of a post the English one is shown, and the one that is written out."""
    words = role.post.split()
    return role.title.isascii(), role.title.lower().split() == words, sum(map(str.isupper, role.title))


def _visible(entity: Any) -> Any:
    return entity if entity and entity.is_visible else None


def _review(group: Sequence[Role]) -> str:
    """Confirmed as soon as an editor has confirmed one of the roles."""
    confirmed = any(role.review == Review.CONFIRMED for role in group)
    return Review.CONFIRMED if confirmed else Review.UNREVIEWED
