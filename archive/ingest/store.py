"""store: the only writer of what was read. One text is one transaction: a whole article, or nothing.

The same bytes, or the same canonical address, are the same article. What editors rejected is not proposed
again. A draft leaves no trace on what readers see: it adds evidence, which stays hidden with it, and nothing
else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from django.db import IntegrityError, transaction
from django.utils import timezone

from archive import search
from archive.ingest import sameness
from archive.ingest.reading import Casualties, EventClaim, Reading, Reference, RoleClaim
from archive.ingest.sameness import Told, Where
from archive.models import (
    Article,
    ArticleText,
    CasualtyReport,
    ChangeSet,
    Document,
    DocumentContent,
    Entity,
    Event,
    Evidence,
    Mention,
    Participation,
    Place,
    Role,
    Segment,
    Source,
)
from archive.models.choices import Action, Language, MentionKind, MentionState, Review, Status, Thing
from archive.models.source import UNKNOWN_SOURCE
from archive.values.ids import new_public_id
from archive.values.text import Span, clean, cut

LONGEST_QUOTE = 5000
LONGEST_NAME = 300
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text. ``made`` is false when the archive had it already: then nothing was
    changed.
    """

    article: Article
    made: bool
    linked: int = 0
    unresolved: int = 0
    roles_made: int = 0
    roles_matched: int = 0
    events_made: int = 0
    events_matched: int = 0
    rejected: int = 0
    """Roles and events that were not proposed, since an editor has rejected them before."""
    doubts: tuple[str, ...] = ()


class _Undone(Exception):
    """Ends a rehearsal, and takes its transaction with it."""


class _Known(Exception):
    """Somebody else brought the same text in the meantime."""

    def __init__(self, article: Article) -> None:
        self.article = article


def store(
    reading: Reading,
    *,
    source: Source | None = None,
    publish: bool = False,
    filename: str = "",
    url: str | None = None,
    origin: str = "file",
    public_id: str = "",
    dry_run: bool = False,
) -> Outcome:
    """Write one reading as an article of ``source`` (the unknown one when None), a draft unless ``publish``.

    ``public_id`` is made when it is not given. With ``dry_run`` everything is written, counted and taken
    back.
    """
    if existing := find_article(reading.decoded.sha256, url):
        return Outcome(existing, made=False)
    outcome: Outcome | None = None
    try:
        with transaction.atomic():
            outcome = _Writer(reading, source or unknown_source(), publish, dry_run).write(
                filename, url, origin, public_id
            )
            if dry_run:
                raise _Undone
    except _Known as known:
        return Outcome(known.article, made=False)
    except _Undone:
        pass
    except IntegrityError:
        if not (existing := find_article(reading.decoded.sha256, url)):
            raise
        return Outcome(existing, made=False)
    assert outcome is not None  # noqa: S101
    return outcome


def unknown_source() -> Source:
    """The source of texts that nobody named one for; it is never guessed from a text."""
    return Source.objects.get_or_create(slug=UNKNOWN_SOURCE, defaults={"name": "Unknown source"})[0]


def find_article(sha256: str, url: str | None = None) -> Article | None:
    """The article that was made from these bytes, or that has this canonical address."""
    if url and (article := Article.objects.filter(url=url).first()):
        return article
    return Article.objects.filter(document__sha256=sha256).order_by("pk").first()


@dataclass(slots=True)
class _Tally:
    counts: dict[str, int] = field(default_factory=dict)
    changes: list[tuple[str, int, str]] = field(default_factory=list)

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1


class _Writer:
    """Writes one reading. Lives for one transaction."""

    def __init__(self, reading: Reading, source: Source, publish: bool, quiet: bool = False) -> None:
        self.reading, self.source, self.publish, self.quiet = reading, source, publish, quiet
        self.text = reading.decoded.text
        self.tally = _Tally()
        self.evidence: list[Evidence] = []
        self.told: set[int] = set()
        """Events that this text has told already: what it tells apart stays apart."""

    def write(self, filename: str, url: str | None, origin: str, public_id: str = "") -> Outcome:
        document = self._write_document(filename, url, origin)
        self.article = self._write_article(document, url, public_id or new_public_id())
        self._write_segments()
        self._write_mentions()
        for role in self.reading.gathered.roles:
            self._write_role(role)
        for event in self.reading.gathered.events:
            self._write_event(event)
        Evidence.objects.bulk_create(_once(self.evidence, _target))
        self._write_changes(filename)
        return Outcome(self.article, made=True, doubts=tuple(self.article.doubts), **self.tally.counts)

    # ---------------------------------------------------------------------------- document, article, segments

    def _write_document(self, filename: str, url: str | None, origin: str) -> Document:
        decoded = self.reading.decoded
        document, made = Document.objects.get_or_create(
            sha256=decoded.sha256,
            defaults={
                "media_type": decoded.media_type,
                "charset": decoded.charset,
                "size": len(decoded.data),
                "received": timezone.now(),
                "origin": origin,
                "filename": clean(filename)[-255:],
                "url": url,
            },
        )
        if made:
            DocumentContent.objects.create(document=document, compressed=DocumentContent.pack(decoded.data))
        elif article := self._article_of(document):
            raise _Known(article)
        return document

    def _article_of(self, document: Document) -> Article | None:
        """Looked up under a lock on the document: two runs with the same text come one after the other."""
        locked = Document.objects.select_for_update().get(pk=document.pk)
        return locked.articles.order_by("pk").first()

    def _write_article(self, document: Document, url: str | None, public_id: str) -> Article:
        parsed, dated = self.reading.parsed, self.reading.dated
        article = Article.objects.create(
            public_id=public_id,
            source=self.source,
            document=document,
            url=url,
            language=parsed.language if parsed.language in Language.values else Language.UNKNOWN,
            status=Status.PUBLISHED if self.publish else Status.DRAFT,
            headline=self._shown(parsed.of("headline")[:1], 500),
            standfirst=self._shown(parsed.of("standfirst"), 5000),
            agency=self._shown(parsed.dateline.agency, 200),
            byline=self._shown(parsed.byline, 300),
            credit=self._shown(parsed.credit, 500),
            dateline_place_id=self._dateline_place(),
            dateline_text=self._shown(parsed.dateline.place, 200),
            published_earliest=dated.published.earliest,
            published_latest=dated.published.latest,
            published_basis=dated.published.basis,
            published_expression=clean(dated.published.expression)[:300],
            published_start=dated.evidence.start if dated.evidence else None,
            published_end=dated.evidence.end if dated.evidence else None,
            doubts=[*dated.doubts, *self.reading.resolved.doubts],
        )
        ArticleText.objects.create(article=article, text=self.text, length=len(self.text))
        return article

    def _shown(self, spans: Span | Sequence[Span] | None, limit: int) -> str:
        """The words at these spans as a page shows them: one line each, nothing unseen, at most ``limit``
        long.
        """
        if not spans:
            return ""
        pieces = [spans] if isinstance(spans, Span) else spans
        words = "\n".join(clean(piece.of(self.text)) for piece in pieces)
        return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"

    def _dateline_place(self) -> int | None:
        place = self.reading.parsed.dateline.place
        for mention in self.reading.resolved.mentions:
            if (
                place
                and mention.span.overlaps(place)
                and mention.entity
                and mention.entity.startswith("place:")
            ):
                return self.entities.get(mention.entity)
        return None

    def _write_segments(self) -> None:
        rows = [
            Segment(article=self.article, kind=part.kind, start=part.span.start, end=part.span.end)
            for part in self.reading.parsed.parts
        ]
        Segment.objects.bulk_create(_once(rows, lambda row: row.start), batch_size=500)

    # ----------------------------------------------------------------------------------------------- mentions

    @cached_property
    def entities(self) -> dict[str, int]:
        """The entities that the reading speaks of, by key; those that are gone since are missing."""
        gathered = self.reading.gathered
        keys = {mention.entity for mention in self.reading.resolved.mentions}
        for role in gathered.roles:
            keys |= {role.person, role.organization, role.area}
        for event in gathered.events:
            keys |= {*event.places, *(entity for entity, _ in event.participations)}
        slugs = {key.partition(":")[2] for key in keys if key}
        rows = Entity.objects.visible().filter(slug__in=slugs).values_list("kind", "slug", "pk")
        return {f"{kind}:{slug}": pk for kind, slug, pk in rows}

    def _write_mentions(self) -> None:
        kept = [mention for mention in self.reading.resolved.mentions if self._is_worth_keeping(mention)]
        rows = _once([self._mention(reference) for reference in kept], lambda row: (row.start, row.end))
        Mention.objects.bulk_create(rows, batch_size=500)
        linked = sum(row.state == MentionState.LINKED for row in rows)
        self.tally.counts |= {"linked": linked, "unresolved": len(rows) - linked}

    def _is_worth_keeping(self, mention: Reference) -> bool:
        """A demonym that names nobody is no mention."""
        named = mention.entity is not None or mention.kind != MentionKind.DEMONYM
        return named and mention.span.end - mention.span.start <= LONGEST_NAME

    def _mention(self, reference: Reference) -> Mention:
        pk = self.entities.get(reference.entity or "")
        return Mention(
            article=self.article,
            entity_id=pk,
            start=reference.span.start,
            end=reference.span.end,
            exact=reference.span.of(self.text),
            kind=reference.kind,
            state=MentionState.LINKED if pk else MentionState.UNRESOLVED,
            rule=reference.rule[:40],
            confidence=reference.confidence,
            reasons=list(reference.reasons) or None,
        )

    # -------------------------------------------------------------------------------------------------- roles

    def _write_role(self, claim: RoleClaim) -> None:
        person = self.entities.get(claim.person)
        if person is None:
            return
        organization, area = self.entities.get(claim.organization or ""), self.entities.get(claim.area or "")
        title = clean(claim.title)[:200]
        role = next(
            (
                role
                for role in Role.objects.filter(person_id=person, qualifier=claim.qualifier)
                if (role.organization_id, role.area_id) == (organization, area)
                and role.title.casefold() == title.casefold()
            ),
            None,
        )
        if role and role.review == Review.REJECTED:
            self.tally.count("rejected")
            return
        shown = role is not None and self._is_shown(Role, role.pk)
        if role is None:
            role = Role.objects.create(
                person_id=person, title=title, organization_id=organization, area_id=area,
                qualifier=claim.qualifier, rule=claim.rule[:40], confidence=claim.confidence,
            )  # fmt: skip
            self.tally.count("roles_made")
        elif not any(row.role == role for row in self.evidence):
            self.tally.count("roles_matched")
        self._cite(claim.quote, claim.rule, claim.confidence, role=role)
        self._note(Thing.ROLE, role.pk, shown)

    # ------------------------------------------------------------------------------------------------- events

    def _write_event(self, claim: EventClaim) -> None:
        known = ((self.entities.get(key), part) for key, part in claim.participations)
        people = list(dict.fromkeys((pk, part) for pk, part in known if pk))
        places = list(dict.fromkeys(pk for key in claim.places if (pk := self.entities.get(key))))
        told = self._find_told(claim, {pk for pk, _ in people}, places)
        if told and told[0].event.review == Review.REJECTED:
            self.tally.count("rejected")
        elif told:
            self._tell_again(claim, people, [each.event for each in told])
        else:
            event = self._make_event(claim, places)
            self._add_to_event(event, claim, people)
            self._cite_event(event, claim)
            self._note(Thing.EVENT, event.pk, shown=False)

    def _tell_again(self, claim: EventClaim, people: list[tuple[int, str]], events: list[Event]) -> None:
        """More evidence for what the archive has; more facts only from a published text, about one event."""
        for event in events:
            self.tally.count("events_matched")
            shown = self._is_shown(Event, event.pk)
            if self.publish and len(events) == 1:
                self._add_to_event(event, claim, people)
            self._cite_event(event, claim)
            self._note(Thing.EVENT, event.pk, shown)

    def _cite_event(self, event: Event, claim: EventClaim) -> None:
        self.told.add(event.pk)
        for quote in claim.quotes:
            self._cite(quote, claim.rule, claim.confidence, event=event)
        if claim.date_span and not any(quote.holds(claim.date_span) for quote in claim.quotes):
            self._cite(claim.date_span, claim.rule, claim.confidence, event=event, field="date")

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

    def _make_event(self, claim: EventClaim, places: list[int]) -> Event:
        self.tally.count("events_made")
        event = Event.objects.create(
            kind=claim.kind,
            modality=claim.modality,
            title=clean(claim.title)[:300],
            date_earliest=claim.date.earliest,
            date_latest=claim.date.latest,
            date_basis=claim.date.basis,
            date_expression=clean(claim.date.expression)[:300],
            date_edtf=claim.date.edtf[:40],
            place_id=places[0] if places else None,
            rule=claim.rule[:40],
            confidence=claim.confidence,
        )
        if places[1:]:
            event.other_places.set(places[1:])
        return event

    def _add_to_event(self, event: Event, claim: EventClaim, people: list[tuple[int, str]]) -> None:
        """Who took part and who was hurt, as far as the event does not have it yet; a firmer way of
        putting it.
        """
        present = set(event.participations.values_list("entity_id", flat=True))
        for pk, part in people:
            if pk not in present:
                Participation.objects.create(event=event, entity_id=pk, part=part, rule=claim.rule[:40])
        if event.review == Review.UNREVIEWED and sameness.firmer(claim.modality, event.modality):
            event.modality = claim.modality
            event.save(update_fields=["modality", "updated"])
        for casualties in claim.casualties:
            self._add_casualties(event, casualties, claim)

    def _add_casualties(self, event: Event, told: Casualties, claim: EventClaim) -> None:
        same = {"measure": told.measure, "low": told.low, "best": told.best, "high": told.high}
        report = event.casualties.filter(**same).first()
        if report and report.review == Review.REJECTED:
            self.tally.count("rejected")
            return
        if report is None:
            wording = clean(told.wording)[:300]
            report = CasualtyReport.objects.create(event=event, wording=wording, rule=claim.rule[:40], **same)
        self._cite(told.quote, claim.rule, claim.confidence, casualty=report)

    # ----------------------------------------------------------------------------------- evidence and the log

    def _cite(self, span: Span, rule: str, confidence: float, **target: Any) -> None:
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
                rule=rule[:40],
                confidence=confidence,
                **target,
            )
        )

    def _is_shown(self, model: type[Role] | type[Event], pk: int) -> bool:
        """Whether readers can see it now; a draft changes nothing that they see, and need not know."""
        return self.publish and model.objects.published().filter(pk=pk).exists()

    def _note(self, thing: str, pk: int, shown: bool) -> None:
        row = (thing, pk, Action.UPDATED if shown else Action.CREATED)
        if self.publish and not any(known[:2] == row[:2] for known in self.tally.changes):
            self.tally.changes.append(row)

    def _write_changes(self, filename: str) -> None:
        if not self.publish or self.quiet:
            return
        change_set = ChangeSet.objects.create(verb="ingest", why=clean(filename)[:2000])
        rows = [(Thing.ARTICLE, self.article.pk, Action.CREATED), *self.tally.changes]
        search.append_changes(rows, change_set)


def _line(parents: Mapping[int, int | None], place: int) -> Iterable[int]:
    """A place and everything that it lies in."""
    seen: set[int] = set()
    step: int | None = place
    while step is not None and step not in seen:
        seen.add(step)
        step = parents.get(step)
    return seen


def _target(row: Evidence) -> tuple[Any, ...]:
    return (row.role_id, row.event_id, row.casualty_id, row.field, row.start, row.end)


def _once(rows: Iterable[T], key: Any) -> list[T]:
    """The rows without those whose key came before."""
    kept: dict[Any, T] = {}
    for row in rows:
        kept.setdefault(key(row), row)
    return list(kept.values())
