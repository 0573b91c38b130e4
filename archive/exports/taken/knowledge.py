"""Known posts, and who is not the same: records into rows. Readers see neither, so the log is not told."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

from archive.exports.checks import Bad
from archive.models import NotTheSame, Post
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
