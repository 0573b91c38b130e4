"""The reader's syntax: text → a tree of what must be found. No Django, no engine.

Words (all must match), ``"exact phrase"``, ``"near phrase"~3``, ``-word``, ``OR`` (binds tighter than the
space between words), ``( )``, ``prefix*`` and the fields of ``FIELDS``. What is broken is read as plain
words, with a note to the reader. However long or deep the text is, the tree stays within ``MOST_WORDS``
leaves and ``DEEPEST`` levels.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

LONGEST = 2_000
MOST_WORDS = 60
DEEPEST = 8
WIDEST_SLOP = 50
SHORTEST_PREFIX = 2
LONE_OR = "An OR with nothing beside it was left out."

NAMED = {"person": "people", "org": "organizations", "place": "places", "tag": "tags", "source": "sources"}
"""Fields whose value is a name, with the facet that they ask."""
CODED = {"event": "event_kinds", "lang": "languages"}
FIELDS = ("headline", *NAMED, *CODED, "after", "before")

Value = int | str
Lookup = Callable[[str, str], Sequence[Value]]
"""(field, what the reader wrote) → the facet's values that he means; empty when there is none."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str
    slop: int = 0
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    text: str
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Among:
    """The facet holds one of the values; no values, no match."""

    facet: str
    values: tuple[Value, ...]


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


@dataclass(frozen=True, slots=True)
class Reading:
    """The tree (``None``: nothing was asked) and notes on what was not read as it stood."""

    node: Node | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # word, phrase, open, close, or, and, minus, field
    text: str = ""
    slop: int = 0


_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
_TOKEN = re.compile(
    r"""\s*(?:
        (?P<open>\() | (?P<close>\))
      | "(?P<phrase>[^"]*)"(?:~(?P<slop>\d{1,9}))?
      | (?P<broken>")
      | (?P<minus>[-\u2212](?=[^\s)]))
      | (?P<field>[A-Za-z_]+):(?=[^\s:/)])
      | (?P<word>[^\s"()]+)
    )""",
    re.VERBOSE,
)


def parse(text: str, lookup: Lookup | None = None) -> Reading:
    """Read what a reader typed. Never fails. Without ``lookup`` names mean nobody."""
    notes: list[str] = []
    if len(text) > LONGEST:
        text = text[:LONGEST]
        notes.append(f"Only the first {LONGEST} characters were read.")
    parser = _Parser(_lex(text, notes), lookup or (lambda name, value: ()), notes)
    node = parser.read()
    return Reading(node, tuple(dict.fromkeys(notes)))


def _lex(text: str, notes: list[str]) -> list[_Token]:
    text = text.translate(_QUOTES)
    tokens: list[_Token] = []
    words = at = 0
    while match := _TOKEN.match(text, at):
        at = match.end()
        token = _token(match, notes)
        if token is None:
            continue
        words += token.kind in {"word", "phrase"}
        if words > MOST_WORDS:
            notes.append(f"Only the first {MOST_WORDS} words were read.")
            break
        tokens.append(token)
    return tokens


def _token(match: re.Match[str], notes: list[str]) -> _Token | None:
    kind = match.lastgroup or ""
    if kind in {"phrase", "slop"}:
        return _Token("phrase", match["phrase"], min(int(match["slop"] or 0), WIDEST_SLOP))
    if kind == "broken":
        notes.append("A quotation mark without its partner was left out.")
        return None
    if kind == "word":
        return _word(match["word"])
    if kind == "field" and match["field"].lower() not in FIELDS:
        notes.append(f"“{match['field']}:” is no field of the search and was read as a word.")
        return _Token("word", match["field"])
    return _Token(kind, (match[kind] or "").lower())


def _word(text: str) -> _Token:
    operators = {"OR": "or", "|": "or", "||": "or", "AND": "and", "&&": "and", "NOT": "minus"}
    return _Token(operators.get(text, "word"), text)


@dataclass(slots=True)
class _Parser:
    """Recursive descent over the tokens; depth is bounded, and every step consumes one."""

    tokens: list[_Token]
    lookup: Lookup
    notes: list[str]
    at: int = 0
    depth: int = 0
    fields: list[str] = field(default_factory=list)

    def read(self) -> Node | None:
        nodes: list[Node] = []
        while self.at < len(self.tokens):
            nodes += self.sequence()
            if self.at < len(self.tokens):
                self.note("A closing bracket without its partner was left out.")
                self.at += 1
        return joined(nodes)

    def note(self, text: str) -> None:
        self.notes.append(text)

    def peek(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def sequence(self) -> list[Node]:
        """Everything up to a closing bracket or the end; all of it must match."""
        nodes: list[Node] = []
        while self.peek() not in {"", "close"}:
            if node := self.alternatives():
                nodes.append(node)
        return nodes

    def alternatives(self) -> Node | None:
        """``a OR b OR c``; an OR that lacks a side is left out."""
        nodes = [self.item()]
        while self.peek() == "or":
            self.at += 1
            if self.peek() in {"", "close", "or"}:
                self.note(LONE_OR)
                continue
            nodes.append(self.item())
        found = tuple(node for node in nodes if node is not None)
        return AnyOf(found) if len(found) > 1 else found[0] if found else None

    def item(self) -> Node | None:
        kind = self.peek()
        if kind == "or":
            self.note(LONE_OR)
            return None
        token = self.tokens[self.at]
        self.at += 1
        if kind == "minus":
            return self.negated()
        if kind == "open":
            return self.group()
        if kind == "field":
            return self.of_field(token.text)
        if kind == "and":
            return None
        return self.leaf(token)

    def negated(self) -> Node | None:
        while self.peek() == "minus":
            self.at += 1
        if self.peek() in {"", "close", "or", "and"}:
            self.note("A minus with nothing behind it was left out.")
            return None
        node = self.item()
        return Not(node) if node else None

    def group(self) -> Node | None:
        if self.depth >= DEEPEST:
            self.note(f"Brackets are read {DEEPEST} deep; deeper ones were left out.")
            return None
        self.depth += 1
        nodes = self.sequence()
        self.depth -= 1
        if self.peek() == "close":
            self.at += 1
        else:
            self.note("An opening bracket without its partner was left out.")
        return joined(nodes)

    def of_field(self, name: str) -> Node | None:
        if self.peek() not in {"word", "phrase", "open"}:
            self.note(f"“{name}:” with nothing behind it was left out.")
            return None
        self.fields.append(name)
        node = self.item()
        self.fields.pop()
        return node

    def leaf(self, token: _Token) -> Node | None:
        name = self.fields[-1] if self.fields else ""
        if name in NAMED or name in CODED:
            return self.among(name, token.text)
        if name in {"after", "before"}:
            return self.days(name, token.text)
        return self.words(token, name == "headline")

    def words(self, token: _Token, headline: bool) -> Node | None:
        if token.kind == "phrase":
            return Phrase(token.text, token.slop, headline) if has_word(token.text) else None
        bare = token.text.strip("*")
        if not has_word(bare):
            return None
        if "*" in token.text.rstrip("*"):
            self.note("A star is read at the end of a word only.")
            return Phrase(bare.replace("*", " "), 0, headline) if "*" in bare else Word(bare, headline)
        if not token.text.endswith("*"):
            return Word(bare, headline)
        if len(bare) < SHORTEST_PREFIX:
            self.note(f"A star needs {SHORTEST_PREFIX} letters before it.")
            return Word(bare, headline)
        return Prefix(bare, headline)

    def among(self, name: str, text: str) -> Node | None:
        text = text.strip().strip("*")
        if not text:
            return None
        values = tuple(self.lookup(name, text))
        if not values:
            self.note(f"No {WORDS_FOR[name]} is called “{text[:80]}”.")
        return Among(NAMED.get(name) or CODED[name], values)

    def days(self, name: str, text: str) -> Node | None:
        period = read_period(text)
        if period is None:
            self.note(f"“{text[:40]}” is no date; write 2020, 2020-07 or 2020-07-29.")
            return None
        return Days(period[0], None) if name == "after" else Days(None, period[1])


WORDS_FOR = {
    "person": "person", "org": "organization", "place": "place", "tag": "tag", "source": "source",
    "event": "kind of event", "lang": "language",
}  # fmt: skip


def joined(nodes: list[Node]) -> Node | None:
    """All of them, as one node."""
    return AllOf(tuple(nodes)) if len(nodes) > 1 else nodes[0] if nodes else None


def has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


_PERIOD = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def read_period(text: str) -> tuple[date, date] | None:
    """``2020``, ``2020-07`` or ``2020-07-29`` as its first and last day."""
    match = _PERIOD.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first, last
