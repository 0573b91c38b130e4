"""The best passage of a text for a question, with its words to be marked. Plain text: templates do the
escaping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from archive.search import reader, schema, syntax
from archive.search.fold import fold, fold_words
from archive.search.question import Question

Pieces = list[tuple[str, bool]]
Span = tuple[int, int, str]
READ = 200_000
"""How many characters of a text are looked through."""
ELLIPSIS = "…"

_MARKS = "\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}(?:[^\W\d_]\b)?|(?:[^\W_]|[{_MARKS}])+(?:['’ʼ]s\b)?")
_SENTENCE = re.compile(r"(?:(?<!\b[A-Z])[.!?؟۔…][\"'”’)\]]*\s+|\n\s*)")
_SPACE = re.compile(r"\s+")
_UNPRINTED = re.compile("[\ufeff\u200b\u00ad]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the question looks for, as terms of the index."""

    terms: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    phrases: list[tuple[tuple[str, ...], int]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.terms or self.beginnings or self.phrases)


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    terms: tuple[str, ...]
    form: str
    """The folded word, not stemmed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A span to be marked, and which of the wanted things it is."""

    start: int
    end: int
    of: str


def highlight(
    question: Question, text: str, limit: int = 200, spans: Iterable[Span] = (), body: int = 0
) -> Pieces:
    """Pieces of the best passage, ``True`` for those to be marked; together at most ``limit`` characters.

    The best passage holds most of the different words that were asked for. Without any, the beginning.
    ``spans``: where the text names whom the question asks for, with a word that is the same for one of them.
    ``body``: where the running text begins; what stands before it is shown only if nothing else would be.
    """
    text = text[:READ]
    named = [Hit(start, end, of) for start, end, of in spans if end <= len(text)]
    hits = sorted({*_hits(wanted(question.q), text), *named}, key=lambda hit: (hit.start, hit.end))
    hits = [hit for hit in hits if hit.start >= body] or hits
    start, end = _window(text, hits, limit - 2) if hits else _beginning(text, limit - 1)
    return list(_pieces(text, start, end, [hit for hit in hits if start <= hit.start and hit.end <= end]))


# ----------------------------------------------------------------------------------------- what is looked for


ENTITY_FACETS = frozenset(("people", "organizations", "places"))


def asked_for(question: Question) -> set[int]:
    """The entities that an article must or may name to answer the question, by filters and by words."""
    found = {*question.people, *question.organizations, *question.places, *(question.spots or ())}
    snapshot = reader.snapshot() if ":" in question.q else None
    node = reader.read(question, snapshot).node if snapshot else None
    return found | {int(value) for one in _amongst(node) for value in one.values}


def _amongst(node: syntax.Node | None) -> Iterator[syntax.Among]:
    match node:
        case syntax.Among(facet) if facet in ENTITY_FACETS or facet == "spots":
            yield node
        case syntax.AllOf(nodes) | syntax.AnyOf(nodes):
            for one in nodes:
                yield from _amongst(one)


def wanted(words: str) -> Wanted:
    """What a passage should hold: nothing that was excluded, nothing that a filter asks for."""
    found = Wanted()
    for leaf in _leaves(syntax.parse(words).node):
        terms = tuple(schema.words().analyze(fold_words(leaf.text)))
        if isinstance(leaf, syntax.Prefix):
            found.beginnings.update(schema.names().analyze(fold(leaf.text))[-1:])
        elif len(terms) == 1:
            found.terms.update(terms)
        elif terms:
            found.phrases.append((terms, leaf.slop if isinstance(leaf, syntax.Phrase) else 0))
    return found


Leaf = syntax.Word | syntax.Phrase | syntax.Prefix


def _leaves(node: syntax.Node | None) -> Iterator[Leaf]:
    match node:
        case syntax.Word() | syntax.Phrase() | syntax.Prefix():
            yield node
        case syntax.AllOf(nodes) | syntax.AnyOf(nodes):
            for one in nodes:
                yield from _leaves(one)


# ------------------------------------------------------------------------------------------------ where it is


@lru_cache(maxsize=65_536)
def _terms(word: str) -> tuple[str, ...]:
    return tuple(schema.words().analyze(fold_words(word)))


def _tokens(text: str) -> list[Token]:
    return [Token(m.start(), m.end(), _terms(m.group()), fold(m.group())) for m in _WORD.finditer(text)]


def _hits(looked_for: Wanted, text: str) -> list[Hit]:
    if not looked_for:
        return []
    hits = list(_word_hits(looked_for, text)) if looked_for.terms or looked_for.beginnings else []
    if looked_for.phrases:
        tokens = _tokens(text)
        for phrase, slop in looked_for.phrases:
            hits += _phrase_hits(tokens, phrase, slop)
    return sorted(set(hits), key=lambda hit: (hit.start, hit.end))


def _word_hits(looked_for: Wanted, text: str) -> Iterator[Hit]:
    """Single words; each different one is looked at once."""
    beginnings = tuple(looked_for.beginnings)
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        of = found.get(word)
        if of is None:
            of = found[word] = _name_of(word, looked_for.terms, beginnings)
        if of:
            yield Hit(match.start(), match.end(), of)


def _name_of(word: str, terms: set[str], beginnings: tuple[str, ...]) -> str:
    """What is looked for in this word; "" when nothing is."""
    own = _terms(word)
    if terms.intersection(own) or (beginnings and fold(word).startswith(beginnings)):
        return own[0] if own else fold(word)
    return ""


def _phrase_hits(tokens: Sequence[Token], phrase: tuple[str, ...], slop: int) -> Iterator[Hit]:
    flat = [(term, token) for token in tokens for term in token.terms]
    width = len(phrase) + slop
    for at, (term, _) in enumerate(flat):
        if term == phrase[0]:
            found = _in_order(flat[at : at + width], phrase)
            name = " ".join(phrase)
            yield from (Hit(token.start, token.end, name) for token in found)


def _in_order(flat: Sequence[tuple[str, Token]], phrase: tuple[str, ...]) -> list[Token]:
    """The tokens of the phrase, if all its terms come in order."""
    found: list[Token] = []
    for term, token in flat:
        if len(found) < len(phrase) and term == phrase[len(found)]:
            found.append(token)
    return found if len(found) == len(phrase) else []


# ------------------------------------------------------------------------------------------------ the passage


def _window(text: str, hits: Sequence[Hit], width: int) -> tuple[int, int]:
    """Where the passage begins and ends: around the hits that are richest in three quarters of the width."""
    near = width * 3 // 4
    best, first, last = (0, 0), hits[0], hits[0]
    for at, hit in enumerate(hits):
        inside = [other for other in hits[at : at + 50] if other.end - hit.start <= near]
        score = (len({other.of for other in inside}), len(inside))
        if score > best:
            best, first, last = score, hit, max(inside, key=lambda one: one.end)
    start = _start(text, first.start, last.end, width)
    return start, _end(text, start, width)


def _start(text: str, first: int, last: int, width: int) -> int:
    """The beginning of the first hit's sentence, if the last hit still fits; else a word's not far before it.

    At the end of a text an earlier sentence, so that the passage is not short.
    """
    earliest = max(0, last - width)
    breaks = [0] * (earliest == 0) + [one.end() for one in _SENTENCE.finditer(text, earliest, first)]
    if breaks:
        return next((one for one in breaks if len(text) - one <= width), breaks[-1])
    space = _SPACE.search(text, max(earliest, first - max(0, width - (last - first)) // 3), first)
    return space.end() if space else first


def _end(text: str, start: int, width: int) -> int:
    """The end of the last word that fits; of a word that does not, as much as does."""
    if len(text) - start <= width:
        return len(text)
    spaces = [match.start() for match in _SPACE.finditer(text, start, start + width + 1)]
    return spaces[-1] if spaces and spaces[-1] > start else start + width


def _beginning(text: str, width: int) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, _end(text, start, width)


def _pieces(text: str, start: int, end: int, hits: Iterable[Hit]) -> Iterator[tuple[str, bool]]:
    """The passage cut at its marks, white space as single spaces, an ellipsis where a sentence was cut."""
    before = text[:start].rstrip(" \t")
    if before and before[-1] not in '.!?؟۔\n"”':
        yield ELLIPSIS, False
    at = start
    for hit in hits:
        if hit.start < at:
            continue
        if hit.start > at:
            yield _shown(text[at : hit.start]), False
        yield _shown(text[hit.start : hit.end]), True
        at = hit.end
    if rest := _shown(text[at:end].rstrip()):
        yield rest, False
    if text[end:].strip() and not text[:end].rstrip().endswith((".", "!", "?", "؟")):
        yield ELLIPSIS, False


def _shown(piece: str) -> str:
    return _SPACE.sub(" ", _UNPRINTED.sub("", piece))
