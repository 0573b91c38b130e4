"""retell: what an article that is read again says of roles and events, against what it said before.

A claim and an event of before are the same when they stand on the same sentences. Then the event keeps its
key, and is told anew as far as nobody has judged it and no other article tells of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Q

from archive.ingest.reading import EventClaim, Reading, RoleClaim
from archive.ingest.store.claims import Claims, Taking, event_fields, find_role, wording_of
from archive.ingest.store.differences import CHANGED, GONE, NEW, Differences
from archive.ingest.store.rows import once, target_of
from archive.ingest.store.sameness import ENCOUNTERS, firmer
from archive.ingest.store.writing import Doing
from archive.models import Article, CasualtyReport, Event, Evidence, Participation, Place, Role
from archive.models.choices import Review
from archive.values.dates import DateRange
from archive.values.text import Span
from archive.values.wording import say_range

DATE = ("date_earliest", "date_latest", "date_basis", "date_expression", "date_edtf")
GROUPS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "kind": ("kind",),
    "modality": ("modality",),
    "date": DATE,
    "place": ("place_id",),
}
"""Fields of an event, by the name under which an editor decides about them."""
HANGS = {"relative", "inferred", "unknown"}
"""Ways of knowing a date that may hang on the day of publication."""


@dataclass(slots=True)
class Own:
    """An event that this article tells of, with the spans of its sentences here."""

    event: Event
    spans: list[Span]
    people: frozenset[int]


class Retelling:
    """Lives for one transaction."""

    def __init__(
        self,
        article: Article,
        reading: Reading,
        entities: Mapping[str, int],
        doing: Doing,
        publish: bool,
        differences: Differences,
    ) -> None:
        self.article, self.reading, self.entities = article, reading, entities
        self.doing, self.publish, self.differences = doing, publish, differences
        self.claims = Claims(article, reading.decoded.text, entities, doing, publish)

    def run(self) -> None:
        for role in self.reading.gathered.roles:
            self._tell_role(role)
        told = self._match()
        self.claims.told |= self.own.keys()
        for index, claim in enumerate(self.reading.gathered.events):
            self._tell_event(claim, told[index])
        self._write_evidence(kept={pk for pks in told.values() for pk in pks})
        self._drop_unsaid(gone=self.own.keys() - {pk for pks in told.values() for pk in pks})

    def move_dates(self) -> None:
        """Only the dates of events that hang on the day of publication."""
        told = self._match()
        for index, claim in enumerate(self.reading.gathered.events):
            for event in [self.own[pk].event for pk in told[index]]:
                if {event.date_basis, claim.date.basis} & HANGS and self._may_set(event, "date"):
                    fields = event_fields(claim, [])
                    self._set(event, {name: fields[name] for name in DATE})

    # ----------------------------------------------------------------------------------------------- what was

    @cached_property
    def before(self) -> list[Evidence]:
        """All quotes of this article, whoever made them."""
        rows = Evidence.objects.filter(article=self.article).order_by("pk")
        return list(rows.select_related("role__person", "event", "casualty__event"))

    @cached_property
    def own(self) -> dict[int, Own]:
        """The events that the machine has read in this article, by primary key."""
        spans: dict[int, list[Span]] = defaultdict(list)
        for row in self.before:
            if row.event_id and row.rule and not row.field:
                spans[row.event_id].append(Span(row.start, row.end))
        events = Event.objects.filter(pk__in=spans, merged_into__isnull=True)
        found = events.prefetch_related("participations", "casualties", "other_places").order_by("pk")
        return {event.pk: Own(event, spans[event.pk], _people(event)) for event in found}

    @cached_property
    def shared(self) -> set[int]:
        """Those of them that other articles tell of too."""
        pks = list(self.own)
        others = Evidence.objects.exclude(article=self.article)
        told = others.filter(Q(event__in=pks) | Q(casualty__event__in=pks))
        return {pk for row in told.values_list("event_id", "casualty__event_id") for pk in row if pk}

    # -------------------------------------------------------------------------------------------------- roles

    def _tell_role(self, claim: RoleClaim) -> None:
        person = self.entities.get(claim.person)
        if person is None:
            return
        known = find_role(claim, person, self.entities)
        if known is None and self._is_corrected(claim, person):
            self.differences.kept += 1
            return
        role = self.claims.write_role(claim)
        if role is not None and known is None:
            self.differences.note(NEW, "role", str(role))

    def _is_corrected(self, claim: RoleClaim, person: int) -> bool:
        """An editor has put the role of this sentence otherwise: then the machine's way of it is settled."""
        return any(
            row.role and row.rule
            and row.role.person_id == person
            and row.role.review == Review.CONFIRMED
            and (row.start, row.end) == (claim.quote.start, claim.quote.end)
            and not self._is_claimed(row.role)
            for row in self.before
        )  # fmt: skip

    def _is_claimed(self, role: Role) -> bool:
        """Whether the new reading makes this very role, too."""
        claims = self.reading.gathered.roles
        people = ((claim, self.entities.get(claim.person)) for claim in claims)
        return any(person and find_role(claim, person, self.entities) == role for claim, person in people)

    # ------------------------------------------------------------------------------------------------- events

    def _match(self) -> dict[int, list[int]]:
        """Claim, by its place in the reading, to the events of before that it tells of."""
        claims = self.reading.gathered.events
        told: dict[int, list[int]] = {index: [] for index in range(len(claims))}
        free = set(self.own)
        for same_kind in (True, False):
            pairs = [
                (*self._likeness(claim, self.own[pk]), index, pk)
                for index, claim in enumerate(claims)
                for pk in free
                if not told[index] and self._fits(claim, self.own[pk], same_kind)
            ]
            for _, _, index, pk in sorted(pairs, key=lambda pair: (-pair[0], -pair[1], *pair[2:])):
                if not told[index] and pk in free:
                    told[index].append(pk)
                    free.discard(pk)
        for index, claim in enumerate(claims):
            told[index] += self._more(claim, told[index], free)
        return told

    def _fits(self, claim: EventClaim, own: Own, same_kind: bool) -> bool:
        """They share a sentence and are of one kind; of two kinds only where the old one may be set right."""
        if not _overlap(claim, own):
            return False
        if same_kind:
            return claim.kind == own.event.kind
        return self._may_set(own.event, "kind")

    def _likeness(self, claim: EventClaim, own: Own) -> tuple[int, int]:
        people = {pk for pk, _ in self.claims.people_of(claim)}
        return len(people & own.people), _overlap(claim, own)

    def _more(self, claim: EventClaim, told: list[int], free: set[int]) -> list[int]:
        """Further events of these sentences: one sentence sums several up, or an editor has merged them."""
        people = {pk for pk, _ in self.claims.people_of(claim)}
        alike = [
            own
            for own in self.own.values()
            if own.event.pk not in told and own.event.kind == claim.kind and _overlap(claim, own)
        ]
        summed_up = [own for own in alike if own.event.pk in free and own.people <= people]
        if told and claim.kind in ENCOUNTERS:
            free -= {own.event.pk for own in summed_up}
            return [own.event.pk for own in summed_up]
        merged = [] if told else [own for own in alike if own.event.merged.exists()]
        return [own.event.pk for own in merged[:1]]

    def _tell_event(self, claim: EventClaim, told: list[int]) -> None:
        if not told:
            self._tell_new(claim)
            return
        for event in [self.own[pk].event for pk in told]:
            if event.review == Review.REJECTED:
                self.differences.kept += 1
                continue
            self.claims.cite_event(event, claim)
            if event.review == Review.UNREVIEWED and len(told) == 1:
                self._tell_again(event, claim)

    def _tell_new(self, claim: EventClaim) -> None:
        made = self.claims.counts["events_made"]
        events = self.claims.write_event(claim)
        for event in events:
            words = f"{event.title} ({say_range(event.date_range)})"
            self.differences.note(
                NEW, "event" if self.claims.counts["events_made"] > made else "quote", words
            )

    def _tell_again(self, event: Event, claim: EventClaim) -> None:
        alone = event.pk not in self.shared
        if alone:
            self._set_fields(event, claim)
        elif self._may_firm(event, claim):
            self._set(event, {"modality": claim.modality})
        if alone or self.publish:
            self._set_parts(event, claim, alone)
            self._set_figures(event, claim)

    def _may_firm(self, event: Event, claim: EventClaim) -> bool:
        return self.publish and "modality" not in event.edited and firmer(claim.modality, event.modality)

    def _may_set(self, event: Event, group: str) -> bool:
        judged = event.review != Review.UNREVIEWED or not event.rule or group in event.edited
        return not judged and event.pk not in self.shared

    def _set_fields(self, event: Event, claim: EventClaim) -> None:
        places = self.claims.places_of(claim)
        fields = event_fields(claim, places)
        wanted = {name: fields[name] for name in ("rule", "confidence")} if event.rule else {}
        for group, names in GROUPS.items():
            if self._may_set(event, group):
                wanted |= {name: fields[name] for name in names}
            elif any(getattr(event, name) != fields[name] for name in names):
                self.differences.kept += 1
        self._set(event, wanted)
        further = set(places[1:])
        if self._may_set(event, "place") and {place.pk for place in event.other_places.all()} != further:
            self.differences.note(CHANGED, "event", f"{event.title}: further places")
            self.doing.assign(event, "other_places", Place.objects.filter(pk__in=further))

    def _set(self, event: Event, wanted: dict[str, Any]) -> None:
        different = {name: value for name, value in wanted.items() if getattr(event, name) != value}
        if not different:
            return
        if different.keys() & set(DATE):
            now = {name: different.get(name, getattr(event, name)) for name in DATE}
            after = DateRange(*now.values())
            told = f"of {event.title}: {say_range(event.date_range)} → {say_range(after)}"
            self.differences.note(CHANGED, "date", told)
        if others := different.keys() - set(DATE):
            self.differences.note(CHANGED, "event", f"{event.title}: {', '.join(sorted(others))}")
        self.doing.change(event, **different)

    # -------------------------------------------------------------------------------------- parts and figures

    def _set_parts(self, event: Event, claim: EventClaim, alone: bool) -> None:
        """Parts that the machine gave and nobody judged follow the reading; others stay as they are."""
        rows = list(event.participations.select_related("entity"))
        wanted = self.claims.people_of(claim)
        settled = {row.entity_id for row in rows if not _is_open(row) or not alone}
        loose = {(row.entity_id, row.part): row for row in rows if _is_open(row) and alone}
        for taking in wanted:
            if taking in loose:
                self._say_how(loose.pop(taking), claim)
            elif taking[0] not in settled:
                self._add_part(event, claim, taking, loose, wanted)
        for row in loose.values():
            self.differences.note(GONE, "part", f"{row.entity} in {event.title}")
            self.doing.delete(row)

    def _add_part(
        self,
        event: Event,
        claim: EventClaim,
        taking: Taking,
        loose: dict[Taking, Participation],
        wanted: list[Taking],
    ) -> None:
        """Somebody who had another part before has a new one; else somebody comes in."""
        entity, part = taking
        row = next((row for old, row in loose.items() if old[0] == entity and old not in wanted), None)
        if row is None:
            self.claims.add_participation(event, claim, entity, part)
            self.differences.note(NEW, "part", f"{part} in {event.title}")
            return
        del loose[row.entity_id, row.part]
        self.differences.note(CHANGED, "part", f"{row.entity} in {event.title}: {row.part} → {part}")
        self.doing.change(row, part=part)
        self._say_how(row, claim)

    def _say_how(self, row: Participation | CasualtyReport, claim: EventClaim) -> None:
        self.doing.change(row, rule=claim.rule[:40], confidence=claim.confidence)

    def _set_figures(self, event: Event, claim: EventClaim) -> None:
        """A figure has its own sentences: those of this article follow the reading."""
        there = {(row.measure, row.low, row.best, row.high): row for row in event.casualties.all()}
        for told in claim.casualties:
            known = there.get((told.measure, told.low, told.best, told.high))
            self.claims.add_casualties(event, told, claim)
            if known is None:
                self.differences.note(NEW, "figure", f"{told.measure}: {wording_of(told)}")
            elif _is_open(known):
                self._say_how(known, claim)

    # ----------------------------------------------------------------------------------------------- evidence

    def _write_evidence(self, kept: set[int]) -> None:
        wanted = {target_of(row): row for row in once(self.claims.evidence, target_of)}
        there = {target_of(row): row for row in self.before}
        for key, row in wanted.items():
            old = there.get(key)
            if old is None:
                self.doing.make(row)
            elif _is_open(old) and (old.rule, old.confidence) != (row.rule, row.confidence):
                self.doing.change(old, rule=row.rule, confidence=row.confidence)
        for key, old in there.items():
            if key not in wanted and _is_open(old) and self._may_drop(old, kept):
                self.doing.delete(old)

    def _may_drop(self, row: Evidence, kept: set[int]) -> bool:
        """Whether its target is open, too: what an editor has judged keeps the sentences he has seen."""
        if row.role:
            return row.role.review == Review.UNREVIEWED
        event = row.event or (row.casualty.event if row.casualty else None)
        if event is None or event.review != Review.UNREVIEWED:
            return False
        return event.pk in kept or self._is_loose(event)

    def _is_loose(self, event: Event) -> bool:
        """Whether no editor has had a hand in it."""
        rows: list[Any] = [*event.participations.all(), *event.casualties.all(), *event.evidence.all()]
        return (
            event.review == Review.UNREVIEWED
            and bool(event.rule)
            and not event.edited
            and not event.merged.exists()
            and all(_is_open(row) for row in rows)
        )

    def _drop_unsaid(self, gone: Iterable[int]) -> None:
        """What the machine made and no sentence supports any more goes; what an editor touched stays."""
        for report in self._bare(CasualtyReport, {row.casualty_id for row in self.before if row.casualty_id}):
            self.differences.note(GONE, "figure", f"{report.measure}: {report.wording}")
            self.doing.delete(report)
        for event in self._bare(Event, set(gone)):
            if self._is_loose(event) and not event.casualties.exists():
                self.differences.note(GONE, "event", f"{event.title} ({say_range(event.date_range)})")
                self.doing.delete(event)
        self.differences.kept += (
            Event.objects.filter(pk__in=gone, evidence__article=self.article).distinct().count()
        )
        for role in self._bare(Role, {row.role_id for row in self.before if row.role_id}):
            self.differences.note(GONE, "role", str(role))
            self.doing.delete(role)

    def _bare(self, model: Any, pks: set[int]) -> list[Any]:
        """Of these rows those without a sentence, made by the machine and judged by nobody."""
        rows = model.objects.filter(pk__in=pks, evidence__isnull=True, review=Review.UNREVIEWED)
        return list(rows.exclude(rule="").order_by("pk"))


def _people(event: Event) -> frozenset[int]:
    return frozenset(row.entity_id for row in event.participations.all() if row.review != Review.REJECTED)


def _overlap(claim: EventClaim, own: Own) -> int:
    """Code points that the sentences of both have in common."""
    return sum(
        max(0, min(quote.end, span.end) - max(quote.start, span.start))
        for quote in claim.quotes
        for span in own.spans
    )


def _is_open(row: Participation | CasualtyReport | Evidence) -> bool:
    """Whether the machine made it and nobody has judged it."""
    return bool(row.rule) and row.review == Review.UNREVIEWED
