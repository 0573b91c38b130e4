"""The best passage of a text for a question, with its words to be marked. Plain text: templates do the
escaping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from archive.search import reader, syntax
from archive.search.fold import beginnings, fold
from archive.search.question import Question
from archive.search.terms import stems_of, words_of
from archive.values.sentences import ends

Pieces = list[tuple[str, bool]]
Span = tuple[int, int, str]
READ = 200_000
"""How many characters of a text are looked through."""
ELLIPSIS = "…"

_POINTS = "\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff"
_REST = rf"[^\W_]*+(?:[{_POINTS}]++[^\W_]*+)*+(?:['’ʼ]s\b)?"
_WORD = re.compile(  # in one go, never back: half of what finding a passage takes is this
    rf"[^\W\d_](?:\.(?:[^\W\d_]\.)+(?:[^\W\d_]\b)?|{_REST})|(?:[^\W_]|[{_POINTS}]){_REST}"
)
_SENTENCE = re.compile(r"(?:(?<!\b[A-Z])[.!?؟۔…][\"'”’)\]]*\s+|\n\s*)")
_SPACE = re.compile(r"\s+")
_UNPRINTED = re.compile("[\ufeff\u200b\u00ad]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the question looks for."""

    stems: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    phrases: list[tuple[tuple[str, ...], int]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.stems or self.beginnings or self.phrases)


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A span to be marked, and which of the wanted things it is."""

    start: int
    end: int
    of: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the passage stands in the text, and the spans in it to be marked, in order, none over another."""

    start: int
    end: int
    marks: list[tuple[int, int]]


def passage(
    question: Question, text: str, limit: int = 200, spans: Iterable[Span] = (), body: int = 0
) -> Passage:
    """The best passage of a text, shorter than ``limit`` characters.

    The best passage holds most of the different words that were asked for. Without any, the beginning.
    ``spans``: where the text names whom the question asks for, with a word that is the same for one of them.
    ``body``: where the running text begins; what stands before it is shown only if nothing else would be.
    """
    text = text[:READ]
    named = [Hit(start, end, of) for start, end, of in spans if end <= len(text)]
    hits = sorted({*_hits(wanted(question.q), text), *named}, key=lambda hit: (hit.start, hit.end))
    inside = [hit for hit in hits if hit.start >= body]
    hits, first = (inside, body) if inside else (hits, 0)
    start, end = _window(text, hits, limit - 2, first) if hits else _beginning(text, limit - 1)
    end = start + len(text[start:end].rstrip())
    return Passage(start, end, list(_marks(hits, start, end)))


def _marks(hits: Iterable[Hit], start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for hit in hits:
        if at <= hit.start and hit.end <= end:
            yield hit.start, hit.end
            at = hit.end


def highlight(
    question: Question, text: str, limit: int = 200, spans: Iterable[Span] = (), body: int = 0
) -> Pieces:
    """Pieces of the best passage, ``True`` for those to be marked; together at most ``limit`` characters."""
    return pieces(text[:READ], passage(question, text, limit, spans, body))


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


@lru_cache(maxsize=64)
def wanted(words: str) -> Wanted:
    """What a passage should hold: nothing that was excluded, nothing that a filter asks for."""
    found = Wanted()
    for leaf in _leaves(syntax.parse(words).node):
        stems = tuple(stems_of(leaf.text))
        if isinstance(leaf, syntax.Prefix):
            found.beginnings.update(*map(beginnings, words_of(leaf.text)[-1:]))
        elif len(stems) == 1:
            found.stems.update(stems)
        elif stems:
            found.phrases.append((stems, leaf.slop if isinstance(leaf, syntax.Phrase) else 0))
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
def _stems(word: str) -> tuple[str, ...]:
    return tuple(stems_of(word))


def _tokens(text: str) -> list[Token]:
    return [Token(m.start(), m.end(), _stems(m.group())) for m in _WORD.finditer(text)]


def _hits(looked_for: Wanted, text: str) -> list[Hit]:
    if not looked_for:
        return []
    hits = list(_word_hits(looked_for, text)) if looked_for.stems or looked_for.beginnings else []
    if looked_for.phrases:
        tokens = _tokens(text)
        for phrase, slop in looked_for.phrases:
            hits += _phrase_hits(tokens, phrase, slop)
    return sorted(set(hits), key=lambda hit: (hit.start, hit.end))


def _word_hits(looked_for: Wanted, text: str) -> Iterator[Hit]:
    """Single words; each different one is looked at once."""
    words = _WORD.findall(text)
    found = _names_of(set(words), looked_for.stems, tuple(looked_for.beginnings))
    at = 0
    for word in words if found else ():
        at = text.index(word, at)  # nothing of a word stands between two of them
        if word in found:
            yield Hit(at, at + len(word), found[word])
        at += len(word)


def _names_of(words: set[str], stems: set[str], begun: tuple[str, ...]) -> dict[str, str]:
    """The words that are looked for, each with its name as one of the wanted things."""
    found = {word for word in words if not stems.isdisjoint(_stems(word))}
    if begun:
        found |= {word for word in words if any(one.startswith(begun) for one in words_of(word))}
    return {word: own[0] if (own := _stems(word)) else fold(word) for word in found}


def _phrase_hits(tokens: Sequence[Token], phrase: tuple[str, ...], slop: int) -> Iterator[Hit]:
    flat = [(stem, token) for token in tokens for stem in token.stems]
    width = len(phrase) + slop
    for at, (stem, _) in enumerate(flat):
        if stem == phrase[0]:
            found = _in_order(flat[at : at + width], phrase)
            name = " ".join(phrase)
            yield from (Hit(token.start, token.end, name) for token in found)


def _in_order(flat: Sequence[tuple[str, Token]], phrase: tuple[str, ...]) -> list[Token]:
    """The tokens of the phrase, if all its words come in order."""
    found: list[Token] = []
    for stem, token in flat:
        if len(found) < len(phrase) and stem == phrase[len(found)]:
            found.append(token)
    return found if len(found) == len(phrase) else []


# ------------------------------------------------------------------------------------------------ the passage


def _window(text: str, hits: Sequence[Hit], width: int, floor: int) -> tuple[int, int]:
    """Where the passage begins and ends: around the hits that are richest in three quarters of the width.

    Nothing before ``floor`` belongs to it.
    """
    near = width * 3 // 4
    best, first, last = (0, 0), hits[0], hits[0]
    for at, hit in enumerate(hits):
        inside = [other for other in hits[at : at + 50] if other.end - hit.start <= near]
        score = (len({other.of for other in inside}), len(inside))
        if score > best:
            best, first, last = score, hit, max(inside, key=lambda one: one.end)
    start = _start(text, first.start, last.end, width, floor)
    return start, _end(text, start, width)


def _start(text: str, first: int, last: int, width: int, floor: int) -> int:
    """The beginning of the first hit's sentence, if the last hit still fits; else a word's not far before it.

    At the end of a text an earlier sentence, so that the passage is not short.
    """
    earliest = max(floor, last - width)
    found = _SENTENCE.finditer(text, earliest, first)
    breaks = [floor] * (earliest == floor) + [one.end() for one in found if _is_break(text, one)]
    if breaks:
        return next((one for one in breaks if len(text) - one <= width), breaks[-1])
    space = _SPACE.search(text, max(earliest, first - max(0, width - (last - first)) // 3), first)
    return space.end() if space else first


def _is_break(text: str, found: re.Match[str]) -> bool:
    """A line ends here, or a sentence does: not "Sept. 7", nor "Gen. Demo"."""
    if "\n" in found.group():
        return True
    begin = max(0, found.start() - 40)
    return found.start() + len(found.group().rstrip()) - begin in ends(text[begin : found.end() + 20])


def _end(text: str, start: int, width: int) -> int:
    """The end of the last word that fits; of a word that does not, as much as does."""
    if len(text) - start <= width:
        return len(text)
    spaces = [match.start() for match in _SPACE.finditer(text, start, start + width + 1)]
    return spaces[-1] if spaces and spaces[-1] > start else start + width


def _beginning(text: str, width: int) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, _end(text, start, width)


def pieces(text: str, shown: Passage) -> Pieces:
    return list(_pieces(text, shown.start, shown.end, shown.marks))


def _pieces(text: str, start: int, end: int, marks: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The passage cut at its marks, white space as single spaces, an ellipsis where a sentence was cut."""
    before = text[:start].rstrip(" \t")
    if before and before[-1] not in '.!?؟۔\n"”–—:':
        yield ELLIPSIS, False
    at = start
    for first, last in marks:
        if first > at:
            yield _shown(text[at:first]), False
        yield _shown(text[first:last]), True
        at = last
    if rest := _shown(text[at:end]):
        yield rest, False
    if text[end:].strip() and not text[:end].rstrip().endswith((".", "!", "?", "؟")):
        yield ELLIPSIS, False


def _shown(piece: str) -> str:
    return _SPACE.sub(" ", _UNPRINTED.sub("", piece))
