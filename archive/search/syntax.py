"""The reader's syntax: text → a tree of what must be found. No Django, no engine.

Words (all must match), ``"exact phrase"``, ``"near phrase"~3``, ``-word``, ``OR`` (binds tighter than the
space between words), ``( )``, ``prefix*`` and the fields of ``FIELDS``. What is broken is read as plain
words, with notes to the reader that say what was left out and how the rest was read. However long or deep the
text is, the tree stays within ``MOST_WORDS`` leaves and ``DEEPEST`` levels, and what is dear to look for
within its own bounds.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from archive.search.tree import AllOf, Among, AnyOf, Days, Node, Not, Phrase, Prefix, Value, Word, say

LONGEST = 2_000
MOST_WORDS = 60
DEEPEST = 8
WIDEST_SLOP = 50
SHORTEST_PREFIX = 2
MOST_PREFIXES = 8
MOST_NAMES = 12
"""Fields of names that are looked up."""
LONGEST_NOTE = 300
LONE_OR = "An OR with nothing beside it was left out."

NAMED = {"person": "people", "org": "organizations", "place": "places", "tag": "tags", "source": "sources"}
"""Fields whose value is a name, with the facet that they ask."""
CODED = {"event": "event_kinds", "lang": "languages"}
LOOKED_UP = {**NAMED, **CODED, "dateline": "datelines", "near": "spots"}
DATED = ("date", "after", "before")
FIELDS = ("headline", *LOOKED_UP, *DATED)
ALIASES = {
    "title": "headline", "people": "person", "organization": "org", "organizations": "org", "places": "place",
    "subject": "tag", "tags": "tag", "sources": "source", "language": "lang", "event_kind": "event",
    "year": "date", "from": "after", "since": "after", "until": "before",
}  # fmt: skip
"""Other words for a field, as the addresses of the lists have them or a reader may guess them."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The facet's values that a reader means, and the ``name`` on record where he spelled it otherwise."""

    values: tuple[Value, ...] = ()
    name: str = ""


Lookup = Callable[[str, str], Meant]
"""(field, what the reader wrote) → whom he means."""


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
      | (?P<minus>[-\u2212](?=[^\s)])(?!\d{1,3}(?:\.\d*)?,))
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
    parser = _Parser(_lex(text, notes), lookup or (lambda name, value: Meant()), notes)
    node = parser.read()
    if notes and node is not None:
        notes.append(f"It was read as: {_shortened(say(node))}")
    return Reading(node, tuple(dict.fromkeys([*notes, *parser.named])))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_NOTE else f"{text[:LONGEST_NOTE]}…"


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
    if kind == "field":
        return _field(match["field"], notes)
    return _Token(kind)


def _field(written: str, notes: list[str]) -> _Token:
    name = ALIASES.get(written.lower(), written.lower())
    if name in FIELDS:
        return _Token("field", name)
    notes.append(f"“{written[:40]}:” is no field of the search and was read as a word.")
    return _Token("word", written)


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
    named: list[str] = field(default_factory=list)
    """Notes on whom a name was taken for; they mend nothing."""
    prefixes: int = 0
    lookups: int = 0

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
        if name in LOOKED_UP:
            return self.among(name, token.text)
        if name in DATED:
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
        self.prefixes += 1
        if self.prefixes > MOST_PREFIXES:
            self.note(f"A star is read behind {MOST_PREFIXES} words at most.")
            return Word(bare, headline)
        return Prefix(bare, headline)

    def among(self, name: str, text: str) -> Node | None:
        text = text.strip().strip("*")
        if not has_word(text):
            self.note(f"“{name}:” with nothing behind it was left out.")
            return None
        self.lookups += 1
        if self.lookups > MOST_NAMES:
            self.note(f"Names are looked up in {MOST_NAMES} fields at most; further ones were left out.")
            return None
        if name == "near" and read_circle(text) is None:
            self.note(f"“{text[:40]}” is no circle; write {CIRCLE_HELP}.")
            return None
        meant = self.lookup(name, text)
        self.tell(name, text[:80], meant)
        return Among(LOOKED_UP[name], meant.values, (name, text))

    def tell(self, name: str, text: str, meant: Meant) -> None:
        """Say whom a name was taken for, where that is not as it stands."""
        if not meant.values:
            told = f"No {WORDS_FOR[name]} is called “{text}”."
            self.named.append("No place of the archive lies there." if name == "near" else told)
        elif meant.name:
            self.named.append(f"No {WORDS_FOR[name]} is spelled “{text}”; it was taken for {meant.name}.")

    def days(self, name: str, text: str) -> Node | None:
        period = read_span(text) if name == "date" else read_period(text)
        if period is None:
            self.note(f"“{text[:40]}” is no {'time' if name == 'date' else 'date'}; write {_TIMES[name]}.")
            return None
        if name == "date":
            return Days(*period)
        return Days(period[0], None) if name == "after" else Days(None, period[1])


_DATES = "2020, 2020-07 or 2020-07-29"
_TIMES = {"after": _DATES, "before": _DATES, "date": f"{_DATES}, or 2019..2020-07 for a stretch of time"}
WORDS_FOR = {
    "person": "person", "org": "organization", "place": "place", "tag": "tag", "source": "source",
    "event": "kind of event", "lang": "language", "dateline": "place", "near": "place",
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


def read_span(text: str) -> tuple[date | None, date | None] | None:
    """``2019..2020-07``, ``2019..``, ``..2020``; one period alone is its first to its last day."""
    first, dots, last = text.partition("..")
    if not dots:
        return read_period(text)
    earliest, latest = read_period(first), read_period(last)
    if not (earliest or latest) or (first.strip() and not earliest) or (last.strip() and not latest):
        return None
    if earliest and latest and earliest > latest:
        earliest, latest = latest, earliest
    return earliest and earliest[0], latest and latest[1]


CIRCLE_HELP = "latitude,longitude,kilometres: 36.19,44.01,50"
WIDEST_CIRCLE = 20_040
"""Kilometres from anywhere to the other side of the earth."""
_DEGREES = r"([+-]?\d{1,3}(?:\.\d{1,12})?)"
_CIRCLE = re.compile(rf"{_DEGREES}\s*,\s*{_DEGREES}\s*,\s*(\d{{1,5}}(?:\.\d{{1,12}})?)", re.ASCII)


def read_circle(text: str) -> tuple[float, float, float] | None:
    """``36.19,44.01,50``: latitude, longitude and kilometres around; nothing that is not on earth."""
    match = _CIRCLE.fullmatch(text.strip().replace("\u2212", "-"))
    if not match:
        return None
    lat, lon, km = map(float, match.groups())
    on_earth = abs(lat) <= 90 and abs(lon) <= 180 and 0 < km <= WIDEST_CIRCLE
    return (lat, lon, km) if on_earth else None
