"""Sources, tags, entities and redirects: records into rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from archive.exports.checks import Bad
from archive.kinds import BY_SLUG
from archive.models import Entity, Name, Redirect, Source, Tag
from archive.models.choices import Action, Review, Thing

from .desk import REASON, Desk, Line, Record, act, filled, stamp


class Keyed:
    """What the takers of things with a slug share."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = desk.keys

    @staticmethod
    def prepare(line: Line) -> None:
        line.key = f"{line.kind}:{line.record['slug']}"

    @staticmethod
    def marks(line: Line) -> Iterable[Hashable]:
        return (line.key,)

    def references(self, record: Record) -> Iterable[str | None]:
        return ()

    def meet(self, lines: Sequence[Line]) -> None:
        self.keys.meet([key for line in lines for key in (line.key, *self.references(line.record))])
        for line in lines:
            line.row = self.keys.get(line.key)

    def save(self, row: Any, values: Record) -> None:
        """Through the model, so that its history has a page; then the stamps, which that overwrites."""
        for name, value in values.items():
            setattr(row, name, value)
        row._change_reason = REASON
        row.save()
        if stamps := {name: values[name] for name in ("created", "updated") if name in values}:
            type(row).objects.filter(pk=row.pk).update(**stamps)


class Sources(Keyed):
    def add(self, line: Line) -> None:
        pk = self.desk.ids.new(Source)
        self.desk.put(Source, {"id": pk} | filled(line))
        self.keys.add(line.key, pk)
        self.desk.log(Thing.SOURCE, pk, Action.CREATED, line.record["slug"])

    def change(self, line: Line, fields: set[str]) -> None:
        row = Source.objects.get(pk=line.there)
        self.save(row, {name: line.record[name] for name in fields})
        self.desk.log(Thing.SOURCE, row.pk, Action.UPDATED, row.slug)


class Tags(Keyed):
    def references(self, record: Record) -> Iterable[str | None]:
        return (record.get("parent"),)

    def add(self, line: Line) -> None:
        values = self._values(filled(line))
        pk = self.desk.ids.new(Tag)
        self.desk.put(Tag, {"id": pk} | values)
        self.keys.add(line.key, pk)
        self.desk.log(Thing.TAG, pk, Action.CREATED, line.record["slug"])

    def change(self, line: Line, fields: set[str]) -> None:
        row = Tag.objects.get(pk=line.there)
        values = self._values({name: line.record[name] for name in fields})
        check_line_of_parents(Tag, row.pk, values.get("parent_id"))
        self.save(row, values)
        self.desk.log(Thing.TAG, row.pk, Action.UPDATED, row.slug)

    def _values(self, record: Record) -> Record:
        values = {name: value for name, value in record.items() if name != "parent"}
        if "parent" in record:
            values["parent_id"] = self.keys.need(record["parent"], "parent")
        return values


def check_line_of_parents(model: Any, pk: int, parent: int | None, field: str = "parent") -> None:
    """A tree stays a tree: nothing stands above itself."""
    seen = {pk}
    while parent is not None:
        if parent in seen:
            raise Bad("leads in a circle", field)
        seen.add(parent)
        parent = model.objects.filter(pk=parent).values_list(f"{field}_id", flat=True).first()


# -------------------------------------------------------------------------------------------------- entities

_COLUMNS = {"place": {"kind": "place_kind"}, "organization": {"kind": "organization_kind"}, "person": {}}
_NAME_COLUMNS = {"lang": "language"}


class Entities(Keyed):
    """People, organizations and places."""

    def references(self, record: Record) -> Iterable[str | None]:
        return (record.get("parent"), record.get("merged_into"))

    def add(self, line: Line) -> None:
        values = self._values(line.kind, filled(line))
        pk = self.desk.ids.new(Entity)
        created = stamp(values.pop("created"), self.desk.stamp())
        row = {"id": pk, "entity_ptr_id": pk, "kind": line.kind, "created": created}
        row |= values | {"updated": stamp(values["updated"], created)}
        self.desk.put(Entity, row)
        self.desk.put(BY_SLUG[line.kind].model, row)
        self._put_names(pk, line.record.get("names", ()))
        self.keys.add(line.key, pk)
        if action := act(False, _visible(row)):
            self.desk.log(Thing.ENTITY, pk, action, line.key)

    def change(self, line: Line, fields: set[str]) -> None:
        model: Any = BY_SLUG[line.kind].model
        row = model.objects.get(pk=line.there)
        before = _visible(vars(row))
        values = self._values(line.kind, {name: line.record[name] for name in fields})
        check_line_of_parents(Entity, row.pk, values.get("merged_into_id"), "merged_into")
        check_line_of_parents(model, row.pk, values.get("parent_id"))
        self.save(row, values)
        if "names" in fields:
            for name in row.names.all():
                name.delete()
            self._put_names(row.pk, line.record["names"])
        if action := act(before, _visible(vars(row)), bool(row.merged_into_id)):
            into = line.record.get("merged_into") or "" if action == Action.MERGED else ""
            self.desk.log(Thing.ENTITY, row.pk, action, line.key, into)

    def _values(self, kind: str, record: Record) -> Record:
        """The record's fields as columns of the entity and its child."""
        columns = _COLUMNS[kind]
        values = {columns.get(name, name): value for name, value in record.items() if name != "names"}
        for name in ("parent", "merged_into"):
            if name in values:
                values[f"{name}_id"] = self.keys.need(values.pop(name), name)
        return values

    def _put_names(self, pk: int, names: Iterable[Record]) -> None:
        for name in names:
            row = {_NAME_COLUMNS.get(field, field): value for field, value in name.items()}
            self.desk.put(Name, {"id": self.desk.ids.new(Name), "entity_id": pk} | row)


def _visible(row: Any) -> bool:
    return row["merged_into_id"] is None and row["review"] != Review.REJECTED


# ------------------------------------------------------------------------------------------------- redirects


class Redirects(Keyed):
    """Their key is that of the old thing, so it is looked up by itself."""

    @staticmethod
    def prepare(line: Line) -> None:
        line.key = f"redirect of {line.record['kind']}:{line.record['key']}"

    def references(self, record: Record) -> Iterable[str | None]:
        return (record["to"],)

    def meet(self, lines: Sequence[Line]) -> None:
        self.keys.meet(line.record["to"] for line in lines)
        rows = Redirect.objects.filter(key__in={line.record["key"] for line in lines})
        there = {(kind, key): pk for pk, kind, key in rows.values_list("pk", "kind", "key")}
        for line in lines:
            line.row = there.get((line.record["kind"], line.record["key"]))

    def add(self, line: Line) -> None:
        record = filled(line)
        row = {"id": self.desk.ids.new(Redirect), "kind": record["kind"], "key": record["key"]}
        self.desk.put(
            Redirect, row | self._target(record["to"]) | {"made": stamp(record["made"], self.desk.stamp())}
        )

    def change(self, line: Line, fields: set[str]) -> None:
        values: Record = self._target(line.record["to"]) if "to" in fields else {}
        if "made" in fields:
            values["made"] = line.record["made"]
        Redirect.objects.filter(pk=line.there).update(**values)

    def _target(self, key: str) -> Record:
        pk = self.keys.need(key, "to")
        kind = key.partition(":")[0]
        chosen = "entity" if kind in BY_SLUG else kind
        targets = ("article", "entity", "event", "tag", "source")
        return {f"{target}_id": pk if target == chosen else None for target in targets}
