"""claims: the roles and events that a text tells become rows, each with the sentences that it was read from.

What the archive has already gets more evidence and is not made twice. What editors rejected is not proposed
again. A text that is not published adds evidence, which stays hidden with it, and changes nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from archive.ingest.reading import Casualties, EventClaim, RoleClaim
from archive.ingest.recognise.title_keys import post_key
from archive.ingest.store import sameness
from archive.ingest.store.sameness import Told, Where
from archive.ingest.store.writing import Doing
from archive.models import (
    Article,
    CasualtyReport,
    Entity,
    Event,
    Evidence,
    Participation,
    Place,
    Role,
)
from archive.models.choices import Review, Thing
from archive.values.text import Span, clean, cut

LONGEST_QUOTE = 5000
RULE = 40
"""Characters of a rule's name."""

Taking = tuple[int, str]
"""An entity, by primary key, and its part in an event."""


class Claims:
    """Writes what one article tells. ``evidence`` collects the quotes; whoever made this writes them."""

    def __init__(
        self,
        article: Article,
        text: str,
        entities: Mapping[str, int],
        doing: Doing,
        publish: bool,
        notice: Callable[[str, int, bool], None] = lambda thing, pk, shown: None,
    ) -> None:
        self.article, self.text, self.entities = article, text, entities
        self.doing, self.publish, self.notice = doing, publish, notice
        self.counts: Counter[str] = Counter()
        self.evidence: list[Evidence] = []
        self.told: set[int] = set()
        """Events that this text has told already: what it tells apart stays apart."""

    # -------------------------------------------------------------------------------------------------- roles

    def write_role(self, claim: RoleClaim) -> Role | None:
        """The role that is claimed, made if need be; None when its person is gone or an editor said no."""
        person = self.entities.get(claim.person)
        if person is None:
            return None
        role = find_role(claim, person, self.entities)
        if role and role.review == Review.REJECTED:
            self.counts["rejected"] += 1
            return None
        shown = role is not None and self._is_shown(Role, role.pk)
        if role is None:
            role = self._make_role(claim, person)
        else:
            self._match_role(role, claim)
        self.cite(claim.quote, claim.rule, claim.confidence, role=role)
        self.notice(Thing.ROLE, role.pk, shown)
        return role

    def _match_role(self, role: Role, claim: RoleClaim) -> None:
        if not any(row.role == role for row in self.evidence):
            self.counts["roles_matched"] += 1
        if role.rule and role.review == Review.UNREVIEWED:
            self.doing.change(role, post=post_of(claim))

    def _make_role(self, claim: RoleClaim, person: int) -> Role:
        role = Role(
            person_id=person,
            title=title_of(claim),
            post=post_of(claim),
            organization_id=self.entities.get(claim.organization or ""),
            area_id=self.entities.get(claim.area or ""),
            qualifier=claim.qualifier,
            rule=claim.rule[:RULE],
            confidence=claim.confidence,
        )
        self.doing.make(role)
        self.counts["roles_made"] += 1
        return role

    # ------------------------------------------------------------------------------------------------- events

    def write_event(self, claim: EventClaim) -> list[Event]:
        """The events that are claimed, made if need be; none when an editor said no."""
        people, places = self.people_of(claim), self.places_of(claim)
        told = self._find_told(claim, {pk for pk, _ in people}, places)
        if told and told[0].event.review == Review.REJECTED:
            self.counts["rejected"] += 1
            return []
        if told:
            events = [each.event for each in told]
            self._tell_again(claim, people, events)
            return events
        event = self._make_event(claim, places)
        self.add_to_event(event, claim, people)
        self.cite_event(event, claim)
        self.notice(Thing.EVENT, event.pk, False)
        return [event]

    def people_of(self, claim: EventClaim) -> list[Taking]:
        """Those who took part, as far as they are known."""
        known = ((self.entities.get(key), part) for key, part in claim.participations)
        return list(dict.fromkeys((pk, part) for pk, part in known if pk))

    def places_of(self, claim: EventClaim) -> list[int]:
        return list(dict.fromkeys(pk for key in claim.places if (pk := self.entities.get(key))))

    def _tell_again(self, claim: EventClaim, people: list[Taking], events: list[Event]) -> None:
        """More evidence for what the archive has; more facts only from a published text, about one event."""
        for event in events:
            self.counts["events_matched"] += 1
            shown = self._is_shown(Event, event.pk)
            if self.publish and len(events) == 1:
                self.add_to_event(event, claim, people)
            self.cite_event(event, claim)
            self.notice(Thing.EVENT, event.pk, shown)

    def cite_event(self, event: Event, claim: EventClaim) -> None:
        self.told.add(event.pk)
        for quote in claim.quotes:
            self.cite(quote, claim.rule, claim.confidence, event=event)
        if claim.date_span and not any(quote.holds(claim.date_span) for quote in claim.quotes):
            self.cite(claim.date_span, claim.rule, claim.confidence, event=event, field="date")

    def _find_told(self, claim: EventClaim, people: set[int], places: list[int]) -> list[Told]:
        """The events of the archive that this is; a rejected one only when it is no other.

        What is hidden stays hidden: no text is tied to an event that only drafts tell of, for it would
        bring their participants to light with the first of them that is published.
        """
        known = [sameness.as_told(event) for event in sameness.candidates(claim) if event.pk not in self.told]
        if not known:
            return []
        where = self._where({*places, *(place for told in known for place in told.places)})
        rejected = [told for told in known if told.event.review == Review.REJECTED]
        alive = self._in_sight([told for told in known if told not in rejected])
        return sameness.find_same(claim, people, places, alive, where) or sameness.find_same(
            claim, people, places, rejected, where
        )

    def _in_sight(self, known: list[Told]) -> list[Told]:
        shown = Event.objects.published().filter(pk__in=[told.event.pk for told in known])
        pks = set(shown.values_list("pk", flat=True))
        return [told for told in known if told.event.pk in pks]

    def _where(self, places: set[int]) -> Where:
        """The places with all that they lie in."""
        rows = dict(Place.objects.values_list("pk", "parent_id")) if len(places) > 1 else {}
        around = {place: frozenset(_line(rows, place)) for place in places}
        wide = Place.objects.filter(pk__in=places, place_kind__in=sameness.WIDE_KINDS).values_list(
            "pk", flat=True
        )
        return Where(around, frozenset(wide))

    def _make_event(self, claim: EventClaim, places: Sequence[int]) -> Event:
        self.counts["events_made"] += 1
        event = Event(**event_fields(claim, places))
        self.doing.make(event)
        if places[1:]:
            self.doing.assign(event, "other_places", Place.objects.filter(pk__in=places[1:]))
        return event

    def add_to_event(self, event: Event, claim: EventClaim, people: list[Taking]) -> None:
        """Who took part and who was hurt, as far as the event does not have it yet; a firmer way of
        putting it.
        """
        present = set(event.participations.values_list("entity_id", flat=True))
        for pk, part in people:
            if pk not in present:
                self.add_participation(event, claim, pk, part)
        if _is_open(event, "modality") and sameness.firmer(claim.modality, event.modality):
            self.doing.change(event, modality=claim.modality)
        for casualties in claim.casualties:
            self.add_casualties(event, casualties, claim)

    def add_participation(self, event: Event, claim: EventClaim, entity: int, part: str) -> None:
        said = {"rule": claim.rule[:RULE], "confidence": claim.confidence}
        self.doing.make(Participation(event=event, entity_id=entity, part=part, **said))

    def add_casualties(self, event: Event, told: Casualties, claim: EventClaim) -> CasualtyReport | None:
        figures = {"measure": told.measure, "low": told.low, "best": told.best, "high": told.high}
        report = event.casualties.filter(**figures).first()
        if report and report.review == Review.REJECTED:
            self.counts["rejected"] += 1
            return None
        if report is None:
            said = {"rule": claim.rule[:RULE], "confidence": claim.confidence}
            report = CasualtyReport(event=event, wording=wording_of(told), **figures, **said)
            self.doing.make(report)
        self.cite(told.quote, claim.rule, claim.confidence, casualty=report)
        return report

    # ----------------------------------------------------------------------------------------------- evidence

    def cite(self, span: Span, rule: str, confidence: float, **target: Any) -> None:
        """Evidence for one target: the words are cut out of the text, never retyped."""
        quote = cut(self.text, Span(span.start, min(span.end, span.start + LONGEST_QUOTE)))
        self.evidence.append(
            Evidence(
                article=self.article,
                start=quote.start,
                end=quote.end,
                exact=quote.exact,
                prefix=quote.prefix,
                suffix=quote.suffix,
                rule=rule[:RULE],
                confidence=confidence,
                **target,
            )
        )

    def _is_shown(self, model: type[Role] | type[Event], pk: int) -> bool:
        """Whether readers can see it now; a draft changes nothing that they see, and need not know."""
        return self.publish and model.objects.published().filter(pk=pk).exists()


def known_entities(keys: Iterable[str | None]) -> dict[str, int]:
    """Those of the keys whose entity can be named, with its primary key; those that are gone are missing."""
    slugs = {key.partition(":")[2] for key in keys if key}
    rows = Entity.objects.visible().filter(slug__in=slugs).values_list("kind", "slug", "pk")
    return {f"{kind}:{slug}": pk for kind, slug, pk in rows}


def find_role(claim: RoleClaim, person: int, entities: Mapping[str, int]) -> Role | None:
    """The role of the archive that is claimed, whatever editors think of it."""
    owner = (entities.get(claim.organization or ""), entities.get(claim.area or ""))
    title = title_of(claim).casefold()
    roles = Role.objects.filter(person_id=person, qualifier=claim.qualifier).order_by("pk")
    return next(
        (
            role
            for role in roles
            if (role.organization_id, role.area_id) == owner and role.title.casefold() == title
        ),
        None,
    )


def title_of(claim: RoleClaim) -> str:
    return clean(claim.title)[:200]


def post_of(claim: RoleClaim) -> str:
    return post_key(title_of(claim))[:200]


def wording_of(told: Casualties) -> str:
    return clean(told.wording)[:300]


def event_fields(claim: EventClaim, places: Sequence[int]) -> dict[str, Any]:
    """The columns of an event as the text tells it."""
    return {
        "kind": claim.kind,
        "modality": claim.modality,
        "title": clean(claim.title)[:300],
        "date_earliest": claim.date.earliest,
        "date_latest": claim.date.latest,
        "date_basis": claim.date.basis,
        "date_expression": clean(claim.date.expression)[:300],
        "date_edtf": claim.date.edtf[:40],
        "place_id": places[0] if places else None,
        "rule": claim.rule[:RULE],
        "confidence": claim.confidence,
    }


def _is_open(event: Event, field: str) -> bool:
    """Whether no editor has said anything of this field."""
    return event.review == Review.UNREVIEWED and field not in event.edited


def _line(parents: Mapping[int, int | None], place: int) -> Iterable[int]:
    """A place and everything that it lies in."""
    seen: set[int] = set()
    step: int | None = place
    while step is not None and step not in seen:
        seen.add(step)
        step = parents.get(step)
    return seen
