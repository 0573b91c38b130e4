"""Roles and events, with the sentences behind them: records into rows."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import orjson
from django.conf import settings

from archive.exports.checks import Bad
from archive.models import CasualtyReport, Event, Evidence, Participation, Role
from archive.models.choices import Qualifier, Review, Thing
from archive.values.ids import ALPHABET, LENGTH, new_public_id

from .desk import REASON, Desk, Line, Record, act, filled, stamp
from .quotes import Quotes
from .subjects import check_line_of_parents
from .tables import in_pieces, insert

_EVIDENCE = (
    "article_id", "start", "end", "exact", "prefix", "suffix", "stance", "field", "review", "rule",
    "confidence",
    "role_id", "event_id", "casualty_id",
)  # fmt: skip
Cut = tuple[Any, ...]
"""The columns of a piece of evidence, up to its target."""


class Claims:
    """What roles and events share: they stand on quotes."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = desk.keys
        self.quotes = Quotes(desk.keys)

    def cut(self, evidence: Sequence[Record], *path: str | int) -> list[Cut]:
        return [self._cut(item, *path, "evidence", index) for index, item in enumerate(evidence)]

    def _cut(self, item: Record, *path: str | int) -> Cut:
        pk, quote = self.quotes.of(item, *path)
        judged = (item["stance"], item["field"], item["review"], item["rule"], item["confidence"])
        return (pk, quote.start, quote.end, quote.exact, quote.prefix, quote.suffix, *judged)

    def put_evidence(self, cuts: Iterable[Cut], **target: int) -> None:
        targets = tuple(target.get(name) for name in ("role_id", "event_id", "casualty_id"))
        rows = [(*cut, *targets) for cut in cuts]
        self.desk.leaf(Evidence, _EVIDENCE, rows)
        if "event_id" in target:
            self.desk.told_of.update(row[0] for row in rows)

    def save(self, row: Any, values: Record) -> None:
        for name, value in values.items():
            setattr(row, name, value)
        row._change_reason = REASON
        row.save()
        if stamps := {name: values[name] for name in ("created", "updated") if name in values}:
            type(row).objects.filter(pk=row.pk).update(**stamps)

    def log_change(self, row: Any, before: bool, thing: str, key: str, into: str = "") -> None:
        """Tell the log what readers see of the row now; that is known when its quotes are written."""

        def tell() -> None:
            after = type(row).objects.published().filter(pk=row.pk).exists()
            if action := act(before, after, bool(into)):
                self.desk.log(thing, row.pk, action, key, into)

        self.desk.afterwards.append(tell)


def _judged(record: Record) -> Record:
    return {name: record[name] for name in ("review", "rule", "confidence") if name in record}


# ----------------------------------------------------------------------------------------------------- roles


class Roles(Claims):
    """Known by their id, or by person, title, organization, area and qualifier."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.others: dict[str, str] = {}

    @staticmethod
    def prepare(line: Line) -> None:
        public_id = line.record.get("id")
        line.key = f"role:{public_id}" if public_id else ""

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        yield _post(line.record)
        if line.key:
            yield line.key

    def meet(self, lines: Sequence[Line]) -> None:
        self.keys.meet(key for line in lines for key in _role_references(line))
        self.quotes.meet(item for line in lines for item in line.record.get("evidence", ()))
        posts = self._there(lines)
        for line in lines:
            pk, public_id = posts.get(self._pks(line.record), (None, ""))
            line.key = line.key or f"role:{public_id or new_public_id()}"
            line.row = self.keys.get(line.key) or (pk if line.key == f"role:{public_id}" else None)
            if pk and line.row is None:
                self.others[line.key] = public_id

    def _there(self, lines: Sequence[Line]) -> dict[tuple[Any, ...], tuple[int, str]]:
        """Roles of these people, by their post."""
        people = {pk for line in lines if (pk := self.keys.get(line.record["person"]))}
        found = {}
        for pks in in_pieces(people):
            rows = Role.objects.filter(person__in=pks).order_by()
            names = ("pk", "public_id", "person_id", "title", "organization_id", "area_id", "qualifier")
            for pk, public_id, person, title, *rest in rows.values_list(*names):
                found[(person, _lower(title), *rest)] = (pk, public_id)
        return found

    def _pks(self, record: Record) -> tuple[Any, ...]:
        person, title, organization, area, qualifier = _post(record)
        known = self.keys.get
        return (
            known(person), title, known(organization) if organization else None,
            known(area) if area else None, qualifier
        )  # fmt: skip

    def add(self, line: Line) -> None:
        if other := self.others.get(line.key):
            raise Bad(f"this post is already there as role {other}", "id")
        record = filled(line)
        values = self._values(record)
        cuts = self.cut(record["evidence"])
        pk = self.desk.ids.new(Role)
        public_id = line.key.partition(":")[2]
        self.desk.put(Role, {"id": pk, "public_id": public_id} | values)
        self.put_evidence(cuts, role_id=pk)
        self.keys.add(line.key, pk)
        if action := act(False, self._is_public(record)):
            self.desk.log(Thing.ROLE, pk, action, line.record["person"])

    def change(self, line: Line, fields: set[str]) -> None:
        record = {name: line.record[name] for name in fields}
        values = self._values(record)
        cuts = self.cut(record.get("evidence", ()))
        row = Role.objects.get(pk=line.there)
        before = Role.objects.published().filter(pk=row.pk).exists()
        self.save(row, values)
        if "evidence" in record:
            row.evidence.all().delete()
            self.put_evidence(cuts, role_id=row.pk)
        self.log_change(row, before, Thing.ROLE, line.record["person"])

    def _values(self, record: Record) -> Record:
        columns = {"person": "person_id", "organization": "organization_id", "area": "area_id"}
        values = {columns[name]: self.keys.need(record[name], name) for name in columns if name in record}
        return (
            values
            | {name: record[name] for name in ("title", "post", "qualifier") if name in record}
            | _judged(record)
        )

    def _is_public(self, record: Record) -> bool:
        return record["review"] != Review.REJECTED and any(map(self.quotes.shows, record["evidence"]))


def _post(record: Record) -> tuple[Any, ...]:
    """What makes two roles one."""
    qualifier = record.get("qualifier") or Qualifier.CURRENT.value
    return (
        record["person"],
        _lower(record["title"]),
        record.get("organization"),
        record.get("area"),
        qualifier,
    )


def _lower(title: str) -> str:
    """As both databases compare titles: SQLite knows capitals of ASCII alone."""
    return "".join(c.lower() if c.isascii() else c for c in title)


def _role_references(line: Line) -> Iterator[str | None]:
    record = line.record
    yield line.key or None
    yield from (record["person"], record.get("organization"), record.get("area"))
    yield from (item["article"] for item in record.get("evidence", ()))


# ---------------------------------------------------------------------------------------------------- events

_EVENT = (
    "kind", "modality", "title", "plover_type", "plover_mode", "acled_type", "acled_sub_type", "edited",
)  # fmt: skip
_LISTS = ("other_places", "participations", "casualties", "evidence")


def made_id(record: Record) -> str:
    """The id of an event that came without one: the same line twice is one event, and nobody can guess it."""
    told = orjson.dumps(record, default=repr, option=orjson.OPT_SORT_KEYS)
    digest = hmac.digest(settings.SECRET_KEY.encode(), b"event\0" + told, hashlib.sha256)
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:LENGTH])


class Events(Claims):
    """Known by their id."""

    @staticmethod
    def prepare(line: Line) -> None:
        line.key = f"event:{line.record.get('id') or made_id(line.record)}"

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        return (line.key,)

    def meet(self, lines: Sequence[Line]) -> None:
        self.keys.meet(key for line in lines for key in _event_references(line))
        self.quotes.meet(item for line in lines for item in _all_evidence(line.record))
        for line in lines:
            line.row = self.keys.get(line.key)

    def add(self, line: Line) -> None:
        record = filled(line)
        values, lists = self._values(record), self._lists(record)
        pk = self.desk.ids.new(Event)
        public_id = line.key.partition(":")[2]
        created = stamp(record["created"], self.desk.stamp())
        stamps = {"created": created, "updated": stamp(record["updated"], created)}
        self.desk.put(Event, {"id": pk, "public_id": public_id} | values | stamps)
        self._put(pk, lists)
        self.keys.add(line.key, pk)
        if action := act(False, self._is_public(record)):
            self.desk.log(Thing.EVENT, pk, action, public_id)

    def change(self, line: Line, fields: set[str]) -> None:
        record = {name: line.record[name] for name in fields}
        values, lists = self._values(record), self._lists(record)
        row = Event.objects.get(pk=line.there)
        check_line_of_parents(Event, row.pk, values.get("merged_into_id"), "merged_into")
        before = Event.objects.published().filter(pk=row.pk).exists()
        if "other_places" in lists:
            row.other_places.set(lists.pop("other_places"))
        for name in lists:
            getattr(row, name).all().delete()
        self.save(row, values | {name: record[name] for name in ("created", "updated") if name in record})
        self._put(row.pk, lists)
        into = str(line.record.get("merged_into") or "").partition(":")[2]
        self.log_change(row, before, Thing.EVENT, row.public_id, into)

    def _values(self, record: Record) -> Record:
        """Those fields of the record that are columns of the event."""
        values = {name: record[name] for name in _EVENT if name in record} | _judged(record)
        if "date" in record:
            values |= {f"date_{name}": value for name, value in record["date"].items()}
        for name in ("place", "merged_into"):
            if name in record:
                values[f"{name}_id"] = self.keys.need(record[name], name)
        return values

    def _lists(self, record: Record) -> dict[str, list[Any]]:
        """The rows that will hang on the event, every reference resolved."""
        take: dict[str, Callable[[Any], list[Any]]] = {
            "other_places": self._places, "participations": self._participations,
            "casualties": self._casualties,
            "evidence": self.cut,
        }  # fmt: skip
        return {name: take[name](record[name]) for name in _LISTS if name in record}

    def _places(self, keys: list[str]) -> list[Any]:
        return [self.keys.need(key, "other_places", index) for index, key in enumerate(keys)]

    def _participations(self, records: list[Record]) -> list[Record]:
        return [
            {
                "entity_id": self.keys.need(record["entity"], "participations", index, "entity"),
                "part": record["part"], **_judged(record),
            }
            for index, record in enumerate(records)
        ]  # fmt: skip

    def _casualties(self, records: list[Record]) -> list[tuple[Record, list[Cut]]]:
        names = ("measure", "low", "best", "high", "wording", "review", "rule", "confidence")
        return [
            ({name: record[name] for name in names}, self.cut(record["evidence"], "casualties", index))
            for index, record in enumerate(records)
        ]

    def _put(self, pk: int, lists: dict[str, list[Any]]) -> None:
        for values in lists.get("participations", ()):
            row = {"id": self.desk.ids.new(Participation), "event_id": pk}
            self.desk.put(Participation, row | values)
        for values, cuts in lists.get("casualties", ()):
            casualty = self.desk.ids.new(CasualtyReport)
            self.desk.put(CasualtyReport, {"id": casualty, "event_id": pk} | values)
            self.put_evidence(cuts, casualty_id=casualty)
        self.put_evidence(lists.get("evidence", ()), event_id=pk)
        if places := lists.get("other_places"):
            self._put_places(pk, places)

    def _put_places(self, pk: int, places: list[int]) -> None:
        through: Any = Event.other_places.through
        rows = [(self.desk.ids.new(through), pk, place) for place in places]
        self.desk.leaf(through, ("id", "event_id", "place_id"), rows)
        self.desk.afterwards.append(lambda: _remember_places(pk, rows))

    def _is_public(self, record: Record) -> bool:
        hidden = record["review"] == Review.REJECTED or record["merged_into"]
        return not hidden and any(map(self.quotes.shows, record["evidence"]))


def _remember_places(pk: int, rows: list[tuple[int, int, int]]) -> None:
    """The first page of the event's history names the other places too."""
    history: Any = Event.history.model
    page = history.objects.filter(id=pk).values_list("history_id", flat=True).get()
    columns = ("history_id", "id", "event_id", "place_id")
    insert(history.other_places.model, columns, [(page, *row) for row in rows])


def _all_evidence(record: Record) -> Iterator[Record]:
    casualties = record.get("casualties", ())
    return chain(record.get("evidence", ()), *(casualty["evidence"] for casualty in casualties))


def _event_references(line: Line) -> Iterator[str | None]:
    record = line.record
    yield from (line.key, record.get("place"), record.get("merged_into"), *record.get("other_places", ()))
    yield from (item["entity"] for item in record.get("participations", ()))
    yield from (item["article"] for item in _all_evidence(record))
