"""reread: read an article again from its kept text, and write what is otherwise than before.

Whatever an editor has decided stays: confirmed, rejected and relinked mentions, confirmed and rejected roles,
events, parts and figures, fields and dates that he has set. What the machine made, nobody has judged, and the
new reading no longer makes goes away; the evidence of other articles is not touched. Twice is as good as
once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from archive.ingest.reading import Decoded, Reading, Registry
from archive.ingest.stages import read_decoded
from archive.ingest.store.claims import known_entities
from archive.ingest.store.decided import Decided
from archive.ingest.store.differences import CHANGED, GONE, NEW, Differences
from archive.ingest.store.retell import Retelling
from archive.ingest.store.rows import Proposals, article_fields, keys_of, mentions_of, segments_of
from archive.ingest.store.writing import Doing
from archive.models import Article, Mention, Proposal, Segment
from archive.models.choices import MentionState, Review, Status
from archive.values.text import Span

GROUPS: dict[str, tuple[str, ...]] = {
    "language": ("language",),
    "headline": ("headline",),
    "standfirst": ("standfirst",),
    "agency": ("agency",),
    "byline": ("byline",),
    "credit": ("credit",),
    "dateline": ("dateline_place_id", "dateline_text"),
    "published": (
        "published_earliest", "published_latest", "published_basis", "published_expression",
        "published_start", "published_end",
    ),
}  # fmt: skip
"""Fields of an article that are read in its text, by the name under which an editor decides about them."""
BROUGHT = "load"
"""Origin of documents whose articles came as records: what those said of themselves is no reading."""


def reread(article: Article, registry: Registry, doing: Doing) -> Differences:
    """Read the article again and write the differences, in the caller's transaction."""
    return _Rereading(article, registry, doing).run()


def redate(article: Article, registry: Registry, doing: Doing) -> Differences:
    """Resolve anew what hangs on the article's day of publication, which an editor has just set.

    Only dates of events that nobody has judged and no other article tells of; nothing else is touched.
    """
    return _Rereading(article, registry, doing).move_dates()


def decided_about(article: Article) -> Decided:
    """What editors have decided, as the stages take it."""
    rows = Mention.objects.filter(article=article).select_related("entity").order_by("start", "end")
    judged = [row for row in rows if is_decided(row)]
    links = {
        Span(row.start, row.end): row.entity.key if row.entity else None
        for row in judged
        if row.state != MentionState.REJECTED
    }
    rejected = frozenset(Span(row.start, row.end) for row in judged if row.state == MentionState.REJECTED)
    return Decided(article.published_range if _keeps(article, "published") else None, links, rejected)


def is_decided(mention: Mention) -> bool:
    """Whether an editor has judged it, made it, or taken its link away (then nobody measures confidence)."""
    return mention.review != Review.UNREVIEWED or not mention.rule or mention.confidence is None


def _keeps(article: Article, group: str) -> bool:
    """Whether the fields of this group are not the machine's to set."""
    if group in article.edited:
        return True
    brought = article.document.origin == BROUGHT
    return brought and any(
        getattr(article, name) not in (None, "", "und", "unknown") for name in GROUPS[group]
    )


class _Rereading:
    """One article, read again. Lives for one transaction."""

    def __init__(self, article: Article, registry: Registry, doing: Doing) -> None:
        locked = Article.objects.select_for_update(of=("self",)).select_related("document", "body")
        self.article = locked.get(pk=article.pk)
        self.registry, self.doing = registry, doing
        self.differences = Differences()

    def run(self) -> Differences:
        reading = self._read()
        entities = known_entities(keys_of(reading))
        self._write_fields(article_fields(reading, entities))
        self._write_segments(segments_of(reading))
        self._write_mentions(reading, entities)
        self._retelling(reading, entities).run()
        return self.differences

    def move_dates(self) -> Differences:
        reading = self._read()
        self._retelling(reading, known_entities(keys_of(reading))).move_dates()
        return self.differences

    def _read(self) -> Reading:
        document, text = self.article.document, self.article.body.text
        decoded = Decoded(b"", document.sha256, text, document.charset, document.media_type)
        return read_decoded(decoded, self.registry, decided_about(self.article))

    def _retelling(self, reading: Reading, entities: dict[str, int]) -> Retelling:
        publish = self.article.status == Status.PUBLISHED
        return Retelling(self.article, reading, entities, self.doing, publish, self.differences)

    # --------------------------------------------------------------------------------- fields and segments

    def _write_fields(self, wanted: dict[str, Any]) -> None:
        changed: dict[str, Any] = {}
        for group, names in GROUPS.items():
            if {name: getattr(self.article, name) for name in names} == {
                name: wanted[name] for name in names
            }:
                continue
            if _keeps(self.article, group):
                self.differences.kept += 1
                continue
            changed |= {name: wanted[name] for name in names}
            what = "date" if group == "published" else "field"
            self.differences.note(
                CHANGED, what, f"{group}: {self._say(names[0])} → {_short(wanted[names[0]])}"
            )
        doubts = [doubt for doubt in wanted["doubts"] if doubt not in self.article.settled]
        if doubts != self.article.doubts and self.article.document.origin != BROUGHT:
            changed["doubts"] = doubts
            told = f"doubts: {len(self.article.doubts)} → {len(doubts)}"
            self.differences.note(CHANGED, "field", told)
        if changed:
            self.doing.change(self.article, **changed)

    def _say(self, name: str) -> str:
        return _short(getattr(self.article, name))

    def _write_segments(self, wanted: list[tuple[str, int, int]]) -> None:
        rows = {(row.kind, row.start, row.end): row for row in self.article.segments.all()}
        if rows.keys() == set(wanted):
            return
        if "segments" in self.article.edited or (rows and self.article.document.origin == BROUGHT):
            self.differences.kept += 1
            return
        for key in sorted(rows.keys() - set(wanted), key=lambda key: key[1:]):
            self.differences.note(GONE, "segment", _place(*key))
            self.doing.delete(rows[key])
        for kind, start, end in [key for key in wanted if key not in rows]:
            self.differences.note(NEW, "segment", _place(kind, start, end))
            self.doing.make(Segment(article=self.article, kind=kind, start=start, end=end))

    # -------------------------------------------------------------------------------------------- mentions

    def _write_mentions(self, reading: Reading, entities: dict[str, int]) -> None:
        rows = {(row.start, row.end): row for row in self.article.mentions.select_related("entity")}
        decided = {place for place, row in rows.items() if is_decided(row)}
        named = {pk: key for key, pk in entities.items()}
        wanted = {
            (fields["start"], fields["end"]): fields
            for fields in mentions_of(reading, entities, Proposals(self.doing))
        }
        left = {row.proposal_id for row in rows.values() if row.proposal_id}
        for place in sorted(rows.keys() - wanted.keys() - decided):
            self.differences.note(GONE, "mention", _name(rows[place], _key(rows[place])))
            self.doing.delete(rows[place])
        for place, fields in wanted.items():
            if place in decided:
                continue
            if place in rows:
                self._change_mention(rows[place], fields, named)
            else:
                mention = Mention(article=self.article, **fields)
                self.doing.make(mention)
                self.differences.note(NEW, "mention", _name(mention, named.get(mention.entity_id or 0)))
        self._drop_empty(left)

    def _change_mention(self, row: Mention, fields: dict[str, Any], named: dict[int, str]) -> None:
        different = {name: value for name, value in fields.items() if getattr(row, name) != value}
        if not different:
            return
        before = _key(row)
        self.doing.change(row, **different)
        after = named.get(fields["entity_id"] or 0)
        how = f"“{row.exact}”: {before or 'nobody'} → {after or 'nobody'}"
        self.differences.note(
            CHANGED, "mention", how if before != after else f"“{row.exact}”: {', '.join(different)}"
        )

    def _drop_empty(self, proposals: Iterable[int]) -> None:
        """A name that no text has any more waits for nobody."""
        rows = Proposal.objects.filter(pk__in=proposals, review=Review.UNREVIEWED, mentions__isnull=True)
        for row in rows:
            self.doing.delete(row)


def _key(mention: Mention) -> str | None:
    return mention.entity.key if mention.entity else None


def _name(mention: Mention, key: str | None) -> str:
    return f"“{mention.exact}” ({key or 'nobody on file'})"


def _place(kind: str, start: int, end: int) -> str:
    return f"{kind} {start}–{end}"


def _short(value: Any) -> str:
    words = "–" if value in (None, "") else " ".join(str(value).split())
    return words if len(words) <= 60 else words[:59] + "…"
