"""What a reader asked for in words, as a tree; and the tree in the reader's syntax again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

Value = int | str


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words side by side; ``slop`` others may stand between."""

    text: str
    slop: int = 0
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    text: str
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Among:
    """The facet holds one of the values; no values, no match. ``said``: the field and what it was asked."""

    facet: str
    values: tuple[Value, ...]
    said: tuple[str, str] = field(default=("", ""), compare=False)


@dataclass(frozen=True, slots=True)
class Days:
    """Published in this time; an end may be open."""

    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class Not:
    node: Node


@dataclass(frozen=True, slots=True)
class AllOf:
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    nodes: tuple[Node, ...]


Node = Word | Phrase | Prefix | Among | Days | Not | AllOf | AnyOf


def say(node: Node) -> str:
    """The tree as a reader would write it: read again, it is the same tree."""
    match node:
        case Word(text, headline):
            return _headline(headline) + text
        case Prefix(text, headline):
            return f"{_headline(headline)}{text}*"
        case Phrase(text, slop, headline):
            return f'{_headline(headline)}"{text}"' + (f"~{slop}" if slop else "")
        case Among():
            return _say_among(node)
        case Days(earliest, latest):
            return f"date:{earliest or ''}..{latest or ''}"
        case Not(inner):
            return f"-({say(inner)})" if isinstance(inner, Not) else f"-{_bracketed(inner)}"
        case AnyOf(nodes):
            return " OR ".join(map(_bracketed, nodes))
        case AllOf(nodes):
            return " ".join(map(_bracketed, nodes))


def _headline(headline: bool) -> str:
    return "headline:" if headline else ""


def _say_among(node: Among) -> str:
    name, text = node.said
    return f"{name}:{text}" if text.replace("-", "").isalnum() else f'{name}:"{text}"'


def _bracketed(node: Node) -> str:
    return f"({say(node)})" if isinstance(node, AllOf | AnyOf) else say(node)
