"""store: the only writer of what was read. One text is one transaction: a whole article, or nothing.

The same bytes, or the same canonical address, are the same article. What editors rejected is not proposed
again. A draft leaves no trace on what readers see: it adds evidence, which stays hidden with it, and nothing
else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.db import IntegrityError, transaction
from django.utils import timezone

from archive import search
from archive.ingest.reading import Reading
from archive.ingest.store.claims import Claims, known_entities
from archive.ingest.store.rows import (
    Proposals,
    article_fields,
    keys_of,
    mentions_of,
    once,
    segments_of,
    target_of,
)
from archive.ingest.store.writing import Plain
from archive.models import (
    Article,
    ArticleText,
    ChangeSet,
    Document,
    DocumentContent,
    Evidence,
    Mention,
    Segment,
    Source,
)
from archive.models.choices import Action, MentionState, Status, Thing
from archive.models.source import UNKNOWN_SOURCE
from archive.values.ids import new_public_id
from archive.values.text import clean


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
    """Names, roles and events that were not proposed, since an editor has rejected them before."""
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


class _Writer:
    """Writes one reading. Lives for one transaction."""

    def __init__(self, reading: Reading, source: Source, publish: bool, quiet: bool = False) -> None:
        self.reading, self.source, self.publish, self.quiet = reading, source, publish, quiet
        self.text = reading.decoded.text
        self.changes: dict[tuple[str, int], str] = {}

    def write(self, filename: str, url: str | None, origin: str, public_id: str = "") -> Outcome:
        document = self._write_document(filename, url, origin)
        self.article = self._write_article(document, url, public_id or new_public_id())
        self._write_segments()
        counts = self._write_mentions() + self._write_claims()
        self._write_changes(filename)
        return Outcome(self.article, made=True, doubts=tuple(self.article.doubts), **counts)

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
        article = Article.objects.create(
            public_id=public_id,
            source=self.source,
            document=document,
            url=url,
            status=Status.PUBLISHED if self.publish else Status.DRAFT,
            **article_fields(self.reading, self.entities),
        )
        ArticleText.objects.create(article=article, text=self.text, length=len(self.text))
        return article

    def _write_segments(self) -> None:
        rows = [
            Segment(article=self.article, kind=kind, start=start, end=end)
            for kind, start, end in segments_of(self.reading)
        ]
        Segment.objects.bulk_create(rows, batch_size=500)

    # ------------------------------------------------------------------------------------ mentions and claims

    @cached_property
    def entities(self) -> dict[str, int]:
        return known_entities(keys_of(self.reading))

    def _write_mentions(self) -> Counter[str]:
        proposals = Proposals(Plain())
        wanted = mentions_of(self.reading, self.entities, proposals)
        rows = [Mention(article=self.article, **fields) for fields in wanted]
        Mention.objects.bulk_create(rows, batch_size=500)
        linked = sum(row.state == MentionState.LINKED for row in rows)
        return Counter(linked=linked, unresolved=len(rows) - linked, rejected=proposals.refused)

    def _write_claims(self) -> Counter[str]:
        claims = Claims(self.article, self.text, self.entities, Plain(), self.publish, self._note)
        for role in self.reading.gathered.roles:
            claims.write_role(role)
        for event in self.reading.gathered.events:
            claims.write_event(event)
        Evidence.objects.bulk_create(once(claims.evidence, target_of))
        return claims.counts

    # ------------------------------------------------------------------------------------------------ the log

    def _note(self, thing: str, pk: int, shown: bool) -> None:
        if self.publish:
            self.changes.setdefault((thing, pk), Action.UPDATED if shown else Action.CREATED)

    def _write_changes(self, filename: str) -> None:
        if not self.publish or self.quiet:
            return
        change_set = ChangeSet.objects.create(verb="ingest", why=clean(filename)[:2000])
        rows = [(thing, pk, action) for (thing, pk), action in self.changes.items()]
        search.append_changes([(Thing.ARTICLE, self.article.pk, Action.CREATED), *rows], change_set)
