"""What a field of a record may hold: a check takes the value as it came and gives it as the archive keeps it.

Every check raises ``Bad`` with one sentence for whoever wrote the line. Plain functions without a database.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

Check = Callable[[Any], Any]

KINDS = ("person", "organization", "place")
_SLUG = re.compile(r"[-a-zA-Z0-9_]+")
_ID = re.compile(r"[-a-zA-Z0-9_]{1,10}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN = 60


class Bad(ValueError):
    """A line cannot be loaded. ``str()`` is one sentence that begins with the field it speaks of."""

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.path = path

    def inside(self, *path: str | int) -> Bad:
        """The same complaint, seen from the record that holds the field."""
        return Bad(self.message, *path, *self.path)

    def __str__(self) -> str:
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return f"{where[1:]}: {self.message}" if where else self.message


class _Absent:
    """What a record does not say and the archive works out by itself."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = _Absent()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: its check, and what null stands for (inside a list also what is absent)."""

    check: Check
    empty: Any = None
    required: bool = False


Fields = Mapping[str, Field]


def read(fields: Fields, record: Mapping[str, Any], known: Iterable[str] = ("type",)) -> dict[str, Any]:
    """The checked fields that the record gives; those it does not mention stay away."""
    for name in record:
        if name not in fields and name not in known:
            raise Bad(f"unknown field {show(name)}; known are {', '.join(fields)}")
    for name, field in fields.items():
        if field.required and record.get(name) is None:
            raise Bad("is missing", name)
    return {name: _value(name, fields[name], value) for name, value in record.items() if name in fields}


def _value(name: str, field: Field, value: Any) -> Any:
    if value is None:
        return field.empty
    try:
        return field.check(value)
    except Bad as bad:
        raise bad.inside(name) from None


def show(value: Any) -> str:
    """A value as a message may quote it: short, on one line."""
    if isinstance(value, (list, dict)):
        return "a list" if isinstance(value, list) else "an object"
    text = value if isinstance(value, str) else repr(value)
    text = "".join(c if c.isprintable() else "�" for c in text[: _SHOWN + 1])
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


# ---------------------------------------------------------------------------------------------------- words


def words(longest: int) -> Check:
    """Text of at most ``longest`` characters; may be empty."""

    def check(value: Any) -> str:
        if type(value) is not str:
            raise Bad(f"must be text, not {show(value)}")
        if len(value) > longest:
            raise Bad(f"has {len(value):,} characters; the limit is {longest:,}")
        if "\0" in value:
            raise Bad("holds a NUL character, which no text has")
        return value

    return check


def named(longest: int) -> Check:
    """Text that is not empty."""
    text = words(longest)

    def check(value: Any) -> str:
        if not text(value).strip():
            raise Bad("must not be empty")
        return str(value)

    return check


def slug(longest: int) -> Check:
    """A stable key: ASCII letters, digits, ``-`` and ``_``."""
    text = words(longest)

    def check(value: Any) -> str:
        if not _SLUG.fullmatch(text(value)):
            raise Bad(f"{show(value)} is no slug: letters a to z, digits, “-” and “_” only")
        return str(value)

    return check


def public_id(value: Any) -> str:
    """The random id of an article, an event, a role or a post."""
    if type(value) is not str or not _ID.fullmatch(value):
        raise Bad(f"{show(value)} is no id: one to ten letters a to z, digits, “-” and “_”")
    return value


def one_of(values: Iterable[str]) -> Check:
    """A word of a closed list."""
    known = frozenset(values)
    listed = ", ".join(values)

    def check(value: Any) -> str:
        if type(value) is not str or value not in known:
            raise Bad(f"{show(value)} is not one of {listed}")
        return value

    return check


def matching(pattern: str, what: str) -> Check:
    """Text of one form, or empty; ``what`` names the form in the message."""
    form = re.compile(pattern)

    def check(value: Any) -> str:
        if type(value) is not str or (value and not form.fullmatch(value)):
            raise Bad(f"{show(value)} is not {what}")
        return value

    return check


def address(longest: int) -> Check:
    """A URL that a browser may follow safely."""
    text = words(longest)

    def check(value: Any) -> str | None:
        if not text(value):
            return None
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if (
            parts.scheme not in {"http", "https", "ftp", "ftps"}
            or not parts.netloc
            or re.search(r"[\s\x00-\x20\x7f]", value)
        ):
            raise Bad(
                f"{show(value)} is no address: it must begin with https:// or http:// and hold no spaces"
            )
        return str(value)

    return check


# -------------------------------------------------------------------------------------------- numbers, days


def flag(value: Any) -> bool:
    if type(value) is not bool:
        raise Bad(f"must be true or false, not {show(value)}")
    return value


def whole(least: int = 0, most: int = 2_147_483_647) -> Check:
    """A whole number; a database column of 31 bits holds it."""

    def check(value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise Bad(f"must be a whole number from {least:,} to {most:,}, not {show(value)}")
        return value

    return check


def number(least: float, most: float) -> Check:
    def check(value: Any) -> float:
        if type(value) not in (int, float) or not least <= value <= most:
            raise Bad(f"must be a number from {least:g} to {most:g}, not {show(value)}")
        return float(value)

    return check


share = number(0, 1)


def day(value: Any) -> date:
    try:
        if type(value) is str and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise Bad(f"{show(value)} is no day; write it as 2024-03-14")


def moment(value: Any) -> datetime:
    """A point in time with its zone, given in UTC."""
    try:
        if type(value) is str and (read := datetime.fromisoformat(value)).tzinfo:
            return read.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise Bad(f"{show(value)} is no moment with a time zone; write it as 2024-03-15T08:00:00Z")


# ------------------------------------------------------------------------------------ references and lists


def reference(kind: str) -> Check:
    """``person:masrour-barzani``, or the bare slug where only one kind can stand; given with its kind."""
    prefix = f"{kind}:"
    bare = public_id if kind in ("article", "event", "role", "post") else slug(100)

    def check(value: Any) -> str:
        if type(value) is not str:
            raise Bad(f"must name a {kind}, not {show(value)}")
        try:
            return prefix + bare(value.removeprefix(prefix))
        except Bad:
            raise Bad(f"{show(value)} does not name a {kind}, as in “{prefix}…” does") from None

    return check


def any_reference(kinds: tuple[str, ...] = KINDS) -> Check:
    """A reference that says its kind, where several can stand."""
    checks = {kind: reference(kind) for kind in kinds}
    listed = ", ".join(f"“{kind}:…”" for kind in kinds)

    @lru_cache(maxsize=100_000)  # the same few thousand names, in millions of mentions
    def find(value: str) -> str:
        kind = value.partition(":")[0]
        if kind not in checks:
            raise Bad(f"{show(value)} must say what it names: {listed}")
        return str(checks[kind](value))

    def check(value: Any) -> str:
        if type(value) is not str:
            raise Bad(f"{show(value)} must say what it names: {listed}")
        return find(value)

    return check


def _check_at(index: int, check: Check, item: Any) -> Any:
    try:
        return check(item)
    except Bad as bad:
        raise bad.inside(index) from None


def list_of(check: Check) -> Check:
    def check_all(value: Any) -> list[Any]:
        if type(value) is not list:
            raise Bad(f"must be a list, not {show(value)}")
        try:
            return [check(item) for item in value]
        except Bad:  # which one it was is asked only now
            return [_check_at(index, check, item) for index, item in enumerate(value)]

    return check_all


def distinct(check: Check, key: Check) -> Check:
    """A list without doubles by ``key``; its order is kept."""
    check_all = list_of(check)

    def check_list(value: Any) -> list[Any]:
        items = check_all(value)
        if len(set(map(key, items))) < len(items):
            raise Bad("stands twice in the list", _first_double(map(key, items)))
        return items

    return check_list


def _first_double(marks: Iterable[Any]) -> int:
    seen: set[Any] = set()
    for index, mark in enumerate(marks):
        if mark in seen:
            return index
        seen.add(mark)
    raise ValueError("there is no double")


def ordered(check: Check, order: Check) -> Check:
    """A list whose order means nothing: whatever it was, it is sorted by ``order``."""
    return lambda value: sorted(check(value), key=order)


def nested(fields: Fields, rule: Callable[[dict[str, Any]], None] | None = None) -> Check:
    """An object inside a record: every field of it is there in the result. ``rule`` looks at the whole."""

    def check(value: Any) -> dict[str, Any]:
        if type(value) is not dict:
            raise Bad(f"must be an object, not {show(value)}")
        given = read(fields, value, known=())
        full = {name: given.get(name, field.empty) for name, field in fields.items()}
        if rule:
            rule(full)
        return full

    return check
