"""Articles with all that hangs on them, and documents: records into rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

from archive.exports.checks import ABSENT, Bad
from archive.exports.forms.mentions import Spanned
from archive.exports.originals import original_of, settle
from archive.models import (
    Article,
    ArticleTag,
    ArticleText,
    Document,
    DocumentContent,
    Evidence,
    Mention,
    Segment,
)
from archive.models.choices import Status, Thing
from archive.values.ids import new_public_id

from .desk import REASON, Desk, Line, Record, act, filled, stamp

_TEXT = ("article_id", "text", "length")
_SEGMENT = ("article_id", "start", "end", "kind")
_MENTION = (
    "article_id", "entity_id", "start", "end", "exact", "kind", "state", "review", "rule", "confidence",
    "reasons", "candidates",
)  # fmt: skip
_TAG = ("article_id", "tag_id", "review", "rule", "confidence")
_PLAIN = (
    "url", "language", "status", "headline", "standfirst", "dateline_text", "agency", "byline", "credit",
    "doubts", "settled", "edited",
)  # fmt: skip


class Articles:
    """Their key is the id; one without an id is known by its source and the bytes of its original."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = desk.keys
        self.originals = Originals(desk)
        self.urls: dict[str, int] = {}
        desk.leaf(ArticleText, _TEXT, ())  # before every span: the database looks whether they lie inside

    @staticmethod
    def prepare(line: Line) -> None:
        public_id = line.record.get("id")
        line.key = f"article:{public_id}" if public_id else ""
        line.original = original_of(line.record)

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        yield line.original["sha256"], line.record["source"]
        if line.key:
            yield line.key
        if url := line.record.get("url"):
            yield url

    def meet(self, lines: Sequence[Line]) -> None:
        self.keys.meet(key for line in lines for key in _references(line))
        self.originals.meet(lines)
        self._meet_nameless([line for line in lines if not line.key])
        for line in lines:
            line.row = self.keys.get(line.key)
        urls = {url for line in lines if (url := line.record.get("url"))}
        if urls:
            rows = Article.objects.filter(url__in=urls).order_by().values_list("url", "pk")
            self.urls = {str(url): pk for url, pk in rows}

    def _meet_nameless(self, lines: Sequence[Line]) -> None:
        """The same bytes of the same source twice are one article."""
        if not lines:
            return
        rows = Article.objects.filter(document__sha256__in={line.original["sha256"] for line in lines})
        found = rows.order_by("-pk").values_list("document__sha256", "source_id", "public_id", "pk")
        there: dict[Any, tuple[str, int | None]] = {}
        for sha256, source, public_id, pk in found:
            there[sha256, source] = (public_id, pk)
        for line in lines:
            here = line.original["sha256"], self.keys.get(line.record["source"])
            known, row = there.get(here, (new_public_id(), None))
            line.key = f"article:{known}"
            if row:
                self.keys.add(line.key, row)

    def add(self, line: Line) -> None:
        record = filled(line)
        self._check_url(line)
        values = self._values(record)
        pk = self.desk.ids.new(Article)
        spans = self._mentions(pk, record["text"], record["mentions"]), self._tags(pk, record["tags"])
        public_id = line.key.partition(":")[2]
        created = stamp(record["created"], self.desk.stamp())
        row = {"id": pk, "public_id": public_id, "document_id": self.originals.take(line.original)}
        stamps = {"created": created, "updated": stamp(record["updated"], created)}
        self.desk.put(Article, row | values | stamps)
        self.desk.leaf(ArticleText, _TEXT, [(pk, record["text"], len(record["text"]))])
        self.desk.leaf(Segment, _SEGMENT, [(pk, *segment) for segment in record["segments"]])
        self.desk.leaf(Mention, _MENTION, spans[0])
        self.desk.leaf(ArticleTag, _TAG, spans[1])
        self.keys.add(line.key, pk)
        if action := act(False, values["status"] == Status.PUBLISHED):
            self.desk.log(Thing.ARTICLE, pk, action, public_id)

    def _check_url(self, line: Line) -> None:
        url = line.record.get("url")
        if url and self.urls.get(url, line.row) != line.row:
            other = Article.objects.values_list("public_id", flat=True).get(pk=self.urls[url])
            raise Bad(f"is already that of article {other}", "url")

    def _values(self, record: Record) -> Record:
        """Those fields of the record that are columns of the article."""
        values = {name: record[name] for name in _PLAIN if name in record}
        if "published" in record:
            values |= {f"published_{name}": value for name, value in record["published"].items()}
        if "source" in record:
            values["source_id"] = self.keys.need(record["source"], "source")
        if "dateline_place" in record:
            values["dateline_place_id"] = self.keys.need(record["dateline_place"], "dateline_place")
        return values

    def _mentions(self, pk: int, text: str, mentions: Sequence[Spanned]) -> list[tuple[Any, ...]]:
        rows = self.keys.rows
        try:  # a dozen in every article: who is missing is looked for only when somebody is
            return [
                (pk, rows[entity], start, end, text[start:end], kind, state, review, rule, sure, why, others)
                for start, end, entity, kind, state, review, rule, sure, why, others in mentions
            ]
        except KeyError:
            for index, mention in enumerate(mentions):
                self.keys.need(mention[2], "mentions", index, "entity")
            raise

    def _tags(self, pk: int, tags: Sequence[Record]) -> list[tuple[Any, ...]]:
        return [
            (pk, self.keys.need(tag["tag"], "tags", index), tag["review"], tag["rule"], tag["confidence"])
            for index, tag in enumerate(tags)
        ]

    # -------------------------------------------------------------------------------------- what is there

    def change(self, line: Line, fields: set[str]) -> None:
        self._check_url(line)
        record = {name: line.record[name] for name in fields}
        row = Article.objects.get(pk=line.there)
        before = row.status == Status.PUBLISHED
        if "text" in fields:
            record |= self._new_text(row, line)
        self._replace(row, record, line.record["text"])
        if {"text", "original"} & fields:
            record["document_id"] = self.originals.change(
                row.document_id, line.original, line.record.get("original")
            )
        self._save(row, self._values(record) | {name: record[name] for name in _OWN if name in record})
        if action := act(before, row.status == Status.PUBLISHED):
            self.desk.log(Thing.ARTICLE, row.pk, action, row.public_id)

    def _new_text(self, row: Article, line: Line) -> Record:
        """Another text needs other spans, and must still hold every quote that was cut out of it."""
        text = line.record["text"]
        if missing := [name for name in ("segments", "mentions") if name not in line.record]:
            raise Bad(f"differs, so {' and '.join(missing)} must be given with it", "text")
        for start, end, exact in Evidence.objects.filter(article=row).values_list("start", "end", "exact"):
            if text[start:end] != exact:
                raise Bad(f"differs at {start:,}–{end:,}, where a role or an event quotes it", "text")
        return {name: line.record[name] for name in ("segments", "mentions")}

    def _replace(self, row: Article, record: Record, text: str) -> None:
        """Lists are replaced as a whole: the old rows go now, the new ones come with the batch."""
        mentions = self._mentions(row.pk, text, record.get("mentions", ()))
        tags = self._tags(row.pk, record.get("tags", ()))
        segments = [(row.pk, *segment) for segment in record.get("segments", ())]
        for name, model, columns, rows in (
            ("segments", Segment, _SEGMENT, segments),
            ("mentions", Mention, _MENTION, mentions),
            ("tags", ArticleTag, _TAG, tags),
        ):
            if name in record:
                model._default_manager.filter(article=row).delete()
                self.desk.leaf(model, columns, rows)
        if "text" in record:
            ArticleText.objects.filter(article=row).update(text=text, length=len(text))

    def _save(self, row: Article, values: Record) -> None:
        for name, value in values.items():
            setattr(row, name, value)
        row._change_reason = REASON  # type: ignore[attr-defined]
        row.save()
        if stamps := {name: values[name] for name in ("created", "updated") if name in values}:
            Article.objects.filter(pk=row.pk).update(**stamps)


_OWN = ("document_id", "created", "updated")


def _references(line: Line) -> Iterator[str | None]:
    record = line.record
    yield line.key or None
    yield record["source"]
    yield record.get("dateline_place")
    for tag in record.get("tags", ()):
        yield tag["tag"]
    for mention in record.get("mentions", ()):
        yield mention[2]


# ------------------------------------------------------------------------------------------------- documents

_META = {
    "media_type": "media_type",
    "charset": "charset",
    "from": "origin",
    "filename": "filename",
    "url": "url",
}


class Originals:
    """Documents: the same bytes are kept once, as they first came in."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.rows: dict[str, int] = {}

    def meet(self, lines: Sequence[Line]) -> None:
        wanted = {line.original["sha256"] for line in lines}
        self.rows = dict(Document.objects.filter(sha256__in=wanted).order_by().values_list("sha256", "pk"))

    def take(self, original: Record) -> int:
        """The row of these bytes, made when they are new."""
        sha256, data = original["sha256"], original["data"]
        if sha256 not in self.rows:
            pk = self.rows[sha256] = self.desk.ids.new(Document)
            meta = {column: original[name] for name, column in _META.items()}
            received = stamp(original["received"], self.desk.now)
            self.desk.put(
                Document, {"id": pk, "sha256": sha256, "size": len(data), "received": received} | meta
            )
            self.desk.leaf(DocumentContent, ("document_id", "compressed"), [(pk, DocumentContent.pack(data))])
        return self.rows[sha256]

    def change(self, pk: int, original: Record, given: Any) -> int:
        """Other bytes are another document; of the same bytes only what the record says of them changes."""
        document = Document.objects.get(pk=pk)
        if document.sha256 != original["sha256"]:
            return self.take(original)
        said = {} if given is ABSENT or given is None else given
        for name, column in (*_META.items(), ("received", "received")):
            if said.get(name, ABSENT) is not ABSENT:
                setattr(document, column, said[name])
        document.save()
        return pk


class Documents:
    """Documents that no article was made from."""

    def __init__(self, desk: Desk) -> None:
        self.originals = Originals(desk)

    @staticmethod
    def prepare(line: Line) -> None:
        line.original = settle(line.record)
        line.key = f"document {line.original['sha256']}"

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        return (line.key,)

    def meet(self, lines: Sequence[Line]) -> None:
        self.originals.meet(lines)
        for line in lines:
            line.row = self.originals.rows.get(line.original["sha256"])

    def add(self, line: Line) -> None:
        self.originals.take(line.original)

    def change(self, line: Line, fields: set[str]) -> None:
        if line.row is not None:
            self.originals.change(line.row, line.original, line.record)
