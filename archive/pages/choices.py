"""Filters that are chosen from a list: what the form beside a list offers, without counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from archive.models import Source, Tag
from archive.models.choices import Language
from archive.pages.asked import Asked
from archive.queries import SHOWN_REVIEWS

Pairs = Iterable[tuple[str, str]]
MOST = 400
"""A list that is longer is no help; the parameter still works."""


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A field of the form; without options it is written by hand."""

    name: str
    label: str
    options: list[Option]
    value: str = ""
    example: str = ""


def _tags() -> Pairs:
    return Tag.objects.order_by("name", "slug").values_list("slug", "name")[: MOST + 1]


def _sources() -> Pairs:
    return Source.objects.order_by("name", "slug").values_list("slug", "name")[: MOST + 1]


OFFERED: dict[str, tuple[str, Callable[[], Pairs]]] = {
    "lang": ("Language", lambda: [(value, str(label)) for value, label in Language.choices]),
    "tag": ("Subject", _tags),
    "source": ("Source", _sources),
    "review": ("Looked at by an editor", lambda: [(value, str(label)) for value, label in SHOWN_REVIEWS]),
}
NEAR = ("near", "Near a point: latitude, longitude, km", "36.19,44.01,50")


def choices(asked: Asked, names: Sequence[str]) -> list[Choice]:
    """The fields of these parameters; one that has nothing to offer, or far too much, is left out."""
    return [found for name in names if (found := _choice(asked, name)) is not None]


def _choice(asked: Asked, name: str) -> Choice | None:
    if name == NEAR[0]:
        return Choice(name, NEAR[1], [], asked.value(name)[:60], NEAR[2])
    label, offer = OFFERED[name]
    options = [Option(value, said, asked.holds(name, value)) for value, said in offer()]
    return Choice(name, label, options) if 0 < len(options) <= MOST else None
