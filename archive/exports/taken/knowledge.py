"""What the reading goes by: records into rows. Readers see none of it, so the log is not told."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

from archive.exports.checks import Bad
from archive.models import Mention, NotTheSame, Post, Proposal
from archive.models.proposal import fold_name
from archive.values.ids import new_public_id

from .desk import REASON, Desk, Line, Record, filled, stamp
from .tables import in_pieces

_OWNERS = {"person": "person_id", "organization": "organization_id", "area": "area_id"}


class Posts:
    """Known by their id, or by person, title, organization or area, and the day since when it was held."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = desk.keys
        self.others: dict[str, str] = {}

    @staticmethod
    def prepare(line: Line) -> None:
        given = line.record.get("id")
        line.key = f"post:{given}" if given else ""

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        yield _held(line.record)
        if line.key:
            yield line.key

    def meet(self, lines: Sequence[Line]) -> None:
        self.keys.meet(line.key or None for line in lines)
        self.keys.meet(line.record.get(name) for line in lines for name in _OWNERS)
        there = dict(self._there(lines))
        for line in lines:
            pk, given = there.get(self._pks(line.record), (None, ""))
            line.key = line.key or f"post:{given or new_public_id()}"
            line.row = self.keys.get(line.key) or (pk if line.key == f"post:{given}" else None)
            if pk and line.row is None:
                self.others[line.key] = given

    def _pks(self, record: Record) -> tuple[Any, ...]:
        person, title, organization, area, earliest = _held(record)
        known = [self.keys.get(key) if key else None for key in (person, organization, area)]
        return (known[0], title, known[1], known[2], earliest)

    def _there(self, lines: Sequence[Line]) -> Iterator[tuple[tuple[Any, ...], tuple[int, str]]]:
        people = {pk for line in lines if (pk := self.keys.get(line.record["person"]))}
        names = ("pk", "public_id", "person_id", "title", "organization_id", "area_id", "earliest")
        for pks in in_pieces(people):
            rows = Post.objects.filter(person__in=pks).values_list(*names)
            for pk, given, person, title, *rest in rows:
                yield (person, _lower(title), *rest), (pk, given)

    def add(self, line: Line) -> None:
        if other := self.others.get(line.key):
            raise Bad(f"this post is already there as {other}", "id")
        values = self._values(filled(line))
        pk = self.desk.ids.new(Post)
        self.desk.put(Post, {"id": pk, "public_id": line.key.partition(":")[2]} | values)
        self.keys.add(line.key, pk)

    def change(self, line: Line, fields: set[str]) -> None:
        row = Post.objects.get(pk=line.there)
        for name, value in self._values({name: line.record[name] for name in fields}).items():
            setattr(row, name, value)
        row._change_reason = REASON  # type: ignore[attr-defined]
        row.save()

    def _values(self, record: Record) -> Record:
        owners = {
            column: self.keys.need(record[name], name) for name, column in _OWNERS.items() if name in record
        }
        return {
            name: value for name, value in record.items() if name not in _OWNERS and name != "id"
        } | owners


def _held(record: Record) -> tuple[Any, ...]:
    """What makes two posts one."""
    owner = (record.get("organization"), record.get("area"))
    return (record["person"], _lower(record["title"]), *owner, record.get("earliest") or "")


def _lower(title: str) -> str:
    """As both databases compare titles: SQLite knows capitals of ASCII alone."""
    return "".join(c.lower() if c.isascii() else c for c in title)


class Distinctions:
    """Known by the two, or by the one and the name."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = desk.keys

    @staticmethod
    def prepare(line: Line) -> None:
        """The order of the two means nothing: the smaller key comes first, as in an export."""
        record = line.record
        if other := record.get("other"):
            record["entity"], record["other"] = sorted((record["entity"], other))
        line.key = f"{record['entity']} is not {record.get('other') or record.get('name')}"

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        return (line.key,)

    def meet(self, lines: Sequence[Line]) -> None:
        self.keys.meet(line.record.get(name) for line in lines for name in ("entity", "other"))
        entities = [pk for line in lines if (pk := self.keys.get(line.record["entity"]))]
        there: dict[tuple[Any, ...], int] = {}
        for pks in in_pieces(entities):
            for row in NotTheSame.objects.filter(entity__in=pks) | NotTheSame.objects.filter(other__in=pks):
                there[row.entity_id, row.other_id, row.name] = row.pk
        for line in lines:
            entity, other = self._pair(line.record, self.keys.get)
            line.row = there.get((entity, other, line.record.get("name") or ""))

    def _pair(self, record: Record, find: Any) -> tuple[int | None, int | None]:
        """Row ids of the two, the lower first."""
        first = find(record["entity"])
        second = find(record["other"]) if record.get("other") else None
        return (second, first) if first and second and second < first else (first, second)

    def add(self, line: Line) -> None:
        record = filled(line)
        for name in ("entity", "other"):
            self.keys.need(record[name], name)
        entity, other = self._pair(record, self.keys.get)
        said = {name: record[name] for name in ("name", "who", "why")}
        made = stamp(record["made"], self.desk.stamp())
        row = {"id": self.desk.ids.new(NotTheSame), "entity_id": entity, "other_id": other, "made": made}
        self.desk.put(NotTheSame, row | said)

    def change(self, line: Line, fields: set[str]) -> None:
        values = {name: line.record[name] for name in fields & {"who", "why", "made"}}
        NotTheSame.objects.filter(pk=line.there).update(**values)


class Proposals:
    """Known by kind and folded name. Their mentions stand in articles that are there already."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = desk.keys
        self.mentions: dict[tuple[int, int, int], int] = {}

    @staticmethod
    def prepare(line: Line) -> None:
        line.key = f"proposal “{line.record['name']}”"

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        return (_proposed(line.record),)

    def meet(self, lines: Sequence[Line]) -> None:
        places = [place for line in lines for place in line.record.get("mentions", ())]
        self.keys.meet(line.record.get("entity") for line in lines)
        self.keys.meet(article for article, _, _ in places)
        articles = {pk for article, _, _ in places if (pk := self.keys.get(article))}
        for pks in in_pieces(articles):
            rows = Mention.objects.filter(article__in=pks).values_list("article_id", "start", "end", "pk")
            self.mentions |= {tuple(place): pk for *place, pk in rows}  # type: ignore[misc]
        there = {(row.kind, row.folded): row.pk for row in self._there(lines)}
        for line in lines:
            line.row = there.get(_proposed(line.record))

    def _there(self, lines: Sequence[Line]) -> Iterator[Proposal]:
        for names in in_pieces({_proposed(line.record)[1] for line in lines}):
            yield from Proposal.objects.filter(folded__in=names)

    def add(self, line: Line) -> None:
        record = filled(line)
        values = self._values(record)
        mentions = self._mentions(record)
        pk = self.desk.ids.new(Proposal)
        created = stamp(record["created"], self.desk.stamp())
        folded = fold_name(record["name"])
        self.desk.put(Proposal, {"id": pk, "folded": folded, "created": created} | values)
        self.desk.afterwards.append(lambda: _hang(mentions, pk))

    def change(self, line: Line, fields: set[str]) -> None:
        record = {name: line.record[name] for name in fields}
        values = self._values(record)
        if "created" in record:
            values["created"] = record["created"]
        mentions = self._mentions(record)
        Proposal.objects.filter(pk=line.there).update(**values)
        if "mentions" in record:
            Mention.objects.filter(proposal=line.there).update(proposal=None)
            _hang(mentions, line.there)

    def _values(self, record: Record) -> Record:
        values: Record = {name: record[name] for name in ("kind", "name", "review") if name in record}
        if "entity" in record:
            values["entity_id"] = self.keys.need(record["entity"], "entity")
        return values

    def _mentions(self, record: Record) -> list[int]:
        return [self._mention(place, index) for index, place in enumerate(record.get("mentions", ()))]

    def _mention(self, place: tuple[str, int, int], index: int) -> int:
        article, start, end = place
        pk = self.mentions.get((self.keys.need(article, "mentions", index) or 0, start, end))
        if pk is None:
            raise Bad(f"there is no mention at {start}–{end} of {article}", "mentions", index)
        return pk


def _hang(mentions: Sequence[int], proposal: int) -> None:
    for pks in in_pieces(mentions):
        Mention.objects.filter(pk__in=pks).update(proposal=proposal)


def _proposed(record: Record) -> tuple[str, str]:
    """What makes two proposals one."""
    return record.get("kind") or "", fold_name(record["name"])
