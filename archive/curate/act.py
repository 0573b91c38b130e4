"""An act: what an editor does in one go — one transaction, one change set, one look at what became public.

    with act("withdraw", user=editor, why="The source took it back.") as doing:
        doing.change_all(articles, status=Status.WITHDRAWN)

Every write goes through the act. It keeps each row as it was, so that the act can be undone; it writes the
history of models that have one; and when it ends it compares what readers could see before with what they see
now, and says just that in the change log. What readers never saw is not spoken of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

from archive import search
from archive.curate.deletion import falling, loosened
from archive.curate.ledger import Ledger, columns, plain, values
from archive.curate.visibility import Subject, chunks, heirs, present, subjects, visible_keys
from archive.kinds import BY_SLUG
from archive.models import ChangeSet, Entity
from archive.models.change import Entry
from archive.models.choices import Action, Thing


@contextmanager
def act(verb: str, *, user: User | None = None, why: str = "", undoable: bool = True) -> Iterator[Act]:
    """Do something whole or not at all; ``change_set`` is there afterwards, unless nothing changed."""
    with transaction.atomic():
        doing = Act(verb, user, why)
        yield doing
        doing.finish(undoable)


class Act:
    def __init__(self, verb: str, user: User | None = None, why: str = "") -> None:
        self.verb, self.user, self.why = verb, user, why
        self.ledger = Ledger()
        self.change_set: ChangeSet | None = None
        self._before: dict[Subject, str | None] = {}
        self._unlisted = False

    def watch(self, things: Iterable[Subject]) -> None:
        """Remember how the things look to readers now; call it before they change."""
        fresh = [thing for thing in things if thing not in self._before]
        for kind in Thing.values:
            if pks := [pk for thing, pk in fresh if thing == kind]:
                keys = visible_keys(kind, pks)
                self._before.update({(kind, pk): keys.get(pk) for pk in pks})

    def change(self, row: Model, **fields: Any) -> bool:
        """Set fields of one row, here and in the database; tell whether that made a difference."""
        done = self.change_all(type(row)._base_manager.filter(pk=row.pk), **fields)
        for name, value in fields.items():
            setattr(row, name, value)
        return bool(done)

    def change_all(self, rows: QuerySet[Any], **fields: Any) -> int:
        """Set fields of all rows that do not hold the values already; gives how many those were."""
        return self._change_all(rows, fields, watched=True)

    def move_all(self, rows: QuerySet[Any], **fields: Any) -> int:
        """The same for rows that go over to an heir: the heir's line in the log covers what they speak of."""
        return self._change_all(rows, fields, watched=False)

    def _change_all(self, rows: QuerySet[Any], fields: dict[str, Any], watched: bool) -> int:
        done = 0
        for model, pks in _by_model(rows):
            after = _attributes(model, fields)
            for chunk in chunks(pks):
                stored = model._base_manager.select_for_update().filter(pk__in=chunk).order_by("pk")
                different = [row for row in stored if _differs(row, after)]
                if watched:
                    self.watch(subjects(different))
                self._write(different, after)
                done += len(different)
        return done

    def save(self, row: Model) -> None:
        """Save a row as a form left it: a new one, or one that differs from what is stored."""
        stored = type(row)._base_manager.filter(pk=row.pk).first() if row.pk else None
        if stored is None:
            self.make(row)
            return
        changed = [name for name in columns(type(row)) if getattr(row, name) != getattr(stored, name)]
        if changed:
            self.watch(subjects([stored, row]))
            self.ledger.changed([stored], changed, values(row, changed))
            self._sign(row).save()

    def assign(self, row: Any, name: str, members: Iterable[Model]) -> None:
        """Make ``members`` the whole of a many-to-many relation of the row."""
        wanted = {member.pk for member in members}
        field = row._meta.get_field(name)
        through, here, there = (
            field.remote_field.through,
            field.m2m_field_name(),
            field.m2m_reverse_field_name(),
        )
        rows = {getattr(each, f"{there}_id"): each for each in through.objects.filter(**{here: row.pk})}
        for pk in rows.keys() - wanted:
            self.delete(rows[pk])
        for pk in sorted(wanted - rows.keys()):
            self.make(through(**{f"{here}_id": row.pk, f"{there}_id": pk}))
        if rows.keys() != wanted:
            self._sign(row).save()

    def make(self, row: Any) -> None:
        """Save a row that was not there."""
        self.watch(subjects([row]))
        self._sign(row).save(force_insert=True)
        for thing in subjects([row]):
            self._before.setdefault(thing, None)
        self.ledger.made(row)

    def delete(self, row: Model) -> None:
        """Delete a row and what falls with it; ``Refused`` when something that must not fall refers to it."""
        fallen = falling(row)
        self.watch(subjects(fallen))
        for rows, name in loosened(row):
            self.change_all(rows, **{name: None})
        for each in fallen:
            self.ledger.deleted(each)
        self._sign(row).delete()

    def restore(self, row: Model) -> None:
        """Put back a row as it was, under its old key."""
        self.watch(subjects([row]))
        for parent in row._meta.get_parent_list():
            held = {name: getattr(row, name) for name in columns(parent)}
            parent(**held).save_base(raw=True, force_insert=True)
        row.save_base(raw=True, force_insert=True)
        self._write_history([row], made=True)
        self.ledger.made(row)

    def did_more(self) -> None:
        """Something was done that the ledger does not hold: the act is kept even if the ledger is empty."""
        self._unlisted = True

    def finish(self, undoable: bool = True) -> None:
        """Write the change set and the log; nothing when nothing was done."""
        if not (self.ledger.steps or self._unlisted):
            return
        undo = self.ledger.as_json() if undoable else None
        self.change_set = ChangeSet.objects.create(verb=self.verb, user=self.user, why=self.why, undo=undo)
        search.append_changes(list(self._entries()), self.change_set)

    def _entries(self) -> Iterator[Entry]:
        for kind in Thing.values:
            before = {pk: key for (thing, pk), key in self._before.items() if thing == kind}
            if before:
                yield from _entries(kind, before, visible_keys(kind, before))

    def _write(self, rows: Sequence[Model], after: dict[str, Any]) -> None:
        """Change rows of one model that are known to differ, with their history."""
        if not rows:
            return
        model = type(rows[0])
        self.ledger.changed(rows, after, {name: plain(value) for name, value in after.items()})
        stamp = {"updated": timezone.now()} if "updated" in columns(model) else {}
        for row in rows:
            for name, value in {**after, **stamp}.items():
                setattr(row, name, value)
        model._base_manager.filter(pk__in=[row.pk for row in rows]).update(**after, **stamp)
        self._write_history(rows)

    def _write_history(self, rows: Sequence[Model], made: bool = False) -> None:
        """A line of history a row. An event's keeps its further places, which only ``save`` writes."""
        history = getattr(type(rows[0]), "history", None)
        if history is None:
            return
        if history.model._history_m2m_fields:
            for row in rows:
                self._sign(row).save()
        else:
            history.bulk_history_create(
                rows, update=not made, default_user=self.user, default_change_reason=self._reason()
            )

    def _sign(self, row: Any) -> Any:
        row._history_user, row._change_reason = self.user, self._reason()
        return row

    def _reason(self) -> str:
        return f"{self.verb}: {self.why}"[:100] if self.why else self.verb


def _entries(kind: str, before: dict[int, str | None], after: dict[int, str]) -> Iterator[Entry]:
    """What readers will notice of things of one kind."""
    lost = {pk: key for pk, key in before.items() if key is not None and pk not in after}
    into, still = heirs(kind, list(lost)), present(kind, list(lost))
    for pk, key in before.items():
        if pk in after:
            yield Entry(kind, pk, Action.CREATED if key is None else Action.UPDATED, after[pk])
        elif pk in into:
            yield Entry(kind, pk, Action.MERGED, lost[pk], into[pk])
        elif pk in lost:
            yield Entry(kind, pk, Action.WITHDRAWN if pk in still else Action.DELETED, lost[pk])


def _by_model(rows: QuerySet[Any]) -> Iterator[tuple[type[Model], list[int]]]:
    """The keys of the rows; entities by their kind, since columns and history stand with the kind."""
    plain_rows = rows.order_by().distinct()
    if rows.model is not Entity:
        yield rows.model, list(plain_rows.values_list("pk", flat=True))
        return
    found = list(plain_rows.values_list("kind", "pk"))
    for slug, kind in BY_SLUG.items():
        yield kind.model, [pk for of, pk in found if of == slug]


def _attributes(model: type[Model], fields: dict[str, Any]) -> dict[str, Any]:
    """``entity=azad`` as ``entity_id=7``: what a row holds in its column."""
    after = {}
    for name, value in fields.items():
        column: Any = model._meta.get_field(name)
        after[column.attname] = value.pk if isinstance(value, Model) else value
    return after


def _differs(row: Model, after: dict[str, Any]) -> bool:
    return any(getattr(row, name) != value for name, value in after.items())
