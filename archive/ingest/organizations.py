"""Organizations that are not simply an exact name: ministries of an owner, the article's own acronyms,
new bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from archive.ingest.aliases import find_names
from archive.ingest.lexicon import (
    DEMONYMS,
    LEADING_WORDS,
    NOT_HEADS_ALONE,
    NOT_ORGANIZATIONS,
    ORGANIZATION_HEADS,
    PORTFOLIO,
    PORTFOLIOS,
)
from archive.ingest.marks import Mark, Marked, letter_of, mark_sentence, rule
from archive.ingest.reading import Candidate, Registry
from archive.values.text import Span, View, view

MINISTRY = rule(
    r"(?:(?P<own>{OLD})(?:'s)? )?(?:(?:[Ff]ederal|[Rr]egional) )?\b(?P<before>(?i:"
    + PORTFOLIO
    + r")) (?i:ministry)\b"
    r"|(?:(?P<own2>{OLD})(?:'s)? )?(?:(?:[Ff]ederal|[Rr]egional) )?\b(?i:ministry) (?:of|for) (?:the )?"
    r"(?P<after>(?i:"
    + PORTFOLIO
    + r"))(?: [Aa]ffairs)?\b(?: (?:of|in) (?:the )?(?P<own3>{OL})| \((?P<own4>{OL})\))?"
)
ACRONYM = rule(r"\(([A-Z][A-Za-z-]{1,9}|{OL})\)")
CAPITAL = r"[A-ZÇĞİÖŞÜÊÎÛÂ][\w'-]*(?<!'s)(?<!-led)(?<!-backed)"
TOKEN = rf"(?:{CAPITAL}|{{OLD}})(?:[-–](?:{CAPITAL}|{{OLD}}))*"
RUN = rule(rf"(?<![\w'-]){TOKEN}(?: {TOKEN})*")
OF_TAIL = rule(rf" (?:of|for)(?: the)? {TOKEN}(?: {TOKEN})*(?: and {TOKEN}(?: {TOKEN})*)?")
TAKES_OF = frozenset(
    [
        "Council", "Union", "Movement", "Party", "Organization", "Organisation", "Committee", "Front",
        "Association", "Department", "Directorate", "Bureau", "Court", "Commission", "Congress", "House",
        "Board", "Assembly", "Federation", "League", "Society", "University", "Army",
    ]
)  # fmt: skip

# ------------------------------------------------------------------------------------------------ demonyms

_DEMONYM = re.compile(r"\b(?:" + "|".join(word.capitalize() for word in DEMONYMS) + r"|Kurdish)\b")


def find_demonyms(text: str, registry: Registry) -> list[Candidate]:
    """``Iraqi``, ``Turkish``: no mentions, but they say whose minister somebody is. They lead to the
    country's place.
    """
    seen = view(text)
    return [
        Candidate(
            seen.back(*found.span()), "place", "demonym", country_of(found.group(), registry), "demonym"
        )
        for found in _DEMONYM.finditer(seen.text)
    ]


def country_of(adjective: str, registry: Registry) -> tuple[str, ...]:
    """The entity that an adjective of origin means; a people without a state means the region it gave
    its name.
    """
    name = DEMONYMS.get(adjective.casefold())
    if name:
        return registry.by_name.get(name, ())
    stem = adjective.removesuffix("ish")
    return tuple(
        key
        for key, entity in registry.entities.items()
        if entity.kind == "place"
        and entity.category == "region"
        and any(n.startswith(stem) for n in entity.names)
    )


# ------------------------------------------------------------------------------------------------ ministries

Ministries = Mapping[tuple[str, str], tuple[str, ...]]
"""(portfolio, key of an owner) → ministries; with owner "" all of the portfolio."""
_ministries: list[tuple[Registry, Ministries]] = []


def ministries_of(registry: Registry) -> Ministries:
    """Which ministry belongs to whom, read from the ministries' own names; kept for the last registry."""
    if not _ministries or _ministries[0][0] is not registry:
        _ministries[:] = [(registry, _read_ministries(registry))]
    return _ministries[0][1]


def _read_ministries(registry: Registry) -> Ministries:
    owned: dict[tuple[str, str], list[str]] = {}
    others = Registry(
        {k: e for k, e in registry.entities.items() if e.category != "ministry"},
        {
            name: kept
            for name, keys in registry.by_name.items()
            if (kept := tuple(k for k in keys if registry.entities[k].category != "ministry"))
        },
    )
    for key, entity in registry.entities.items():
        if entity.category != "ministry":
            continue
        for name in entity.names:
            for portfolio, owners in _parse_ministry(name, others):
                for owner in ("", *owners, *([entity.parent] if entity.parent else [])):
                    bearers = owned.setdefault((portfolio, owner), [])
                    if key not in bearers:
                        bearers.append(key)
    return {pair: tuple(keys) for pair, keys in owned.items()}


def _parse_ministry(name: str, registry: Registry) -> Iterator[tuple[str, tuple[str, ...]]]:
    candidates = sorted(find_names(name, registry) + find_demonyms(name, registry), key=lambda c: c.span)
    marked = mark_sentence(view(name), Span(0, len(name)), marks_of(candidates, view(name)))
    for found in MINISTRY.finditer(marked.text):
        yield _portfolio(found), _owner_keys(found, marked)


def find_ministries(marked: Marked, registry: Registry) -> Iterator[Candidate]:
    """``Iraq's Ministry of Defense``, ``the Turkish interior ministry``: an owner and a portfolio make
    one body.

    Without an owner it is one of the portfolio's ministries; which one, ``resolve`` decides.
    """
    owned = ministries_of(registry)
    for found in MINISTRY.finditer(marked.text):
        if not found.group().strip() or (
            found["own"] is None and found["before"] and found["before"][0].islower()
        ):
            continue
        owners = _owner_keys(found, marked)
        keys = [key for owner in owners for key in owned.get((_portfolio(found), owner), ())]
        if not owners:
            keys = list(owned.get((_portfolio(found), ""), ()))
        proposal = _ministry_name(_portfolio(found), owners, registry) if owners and not keys else ""
        span = marked.span(*found.span())
        yield Candidate(
            span, "organization", "name", tuple(dict.fromkeys(keys)), "ministry-of-owner", proposal
        )


def _ministry_name(portfolio: str, owners: tuple[str, ...], registry: Registry) -> str:
    return f"Ministry of {portfolio.title()} ({registry.entities[owners[0]].name})"


def _portfolio(found: re.Match[str]) -> str:
    return PORTFOLIOS[" ".join((found["before"] or found["after"]).casefold().split())]


def _owner_keys(found: re.Match[str], marked: Marked) -> tuple[str, ...]:
    for group in ("own", "own2", "own3", "own4"):
        if found[group]:
            about = marked.mark(found.start(group)).about
            return about.keys if isinstance(about, Candidate) else ()
    return ()


# ------------------------------------------------------------------------------------------------ acronyms


def find_definitions(marked: Marked) -> Iterator[tuple[str, Candidate | None, Span]]:
    """``Long Name (LN)``: the acronym, what it stands for, where it stands. None: it names no
    organization.
    """
    for found in ACRONYM.finditer(marked.text):
        where = marked.span(found.start(1), found.end(1))
        acronym = _acronym(found, marked)
        before = marked.text[: found.start()].rstrip()
        if not acronym or not before:
            continue
        if letter_of(before[-1]) in ("O", "L"):
            mark = marked.mark(len(before) - 1)
            if isinstance(mark.about, Candidate) and _stands_for(acronym, mark.written):
                yield acronym, mark.about, where
        elif (start := _defined_from(acronym, before)) is not None:
            yield acronym, _new_body(marked, start, len(before)), where


def _acronym(found: re.Match[str], marked: Marked) -> str:
    """The letters in the brackets, also where the registry knows them already; "" for an ordinary name
    there.
    """
    letters = marked.mark(found.start(1)).written if letter_of(found[1][0]) else found[1]
    return letters if sum(c.isupper() for c in letters) >= 2 and " " not in letters else ""


def _stands_for(acronym: str, written: str) -> bool:
    """Whether the letters come one after another as beginnings of words, or at least within the name."""
    words = [word for word in re.split(r"[\s\-–/]+", written) if word]
    letters = re.sub(r"[^A-Za-z]", "", acronym.removesuffix("s")).casefold()
    initials = "".join(word[0] for word in words).casefold()
    if not letters or not words:
        return False
    rest = iter(initials)
    if all(letter in rest for letter in letters):
        return True
    rest = iter(written.casefold())
    return letters[0] == initials[0] and len(words) > 1 and all(letter in rest for letter in letters)


def _defined_from(acronym: str, before: str) -> int | None:
    """Where the words begin whose initials an acronym is; None if the words before it do not fit."""
    letters = acronym.removesuffix("s").replace("-", "")
    words = list(re.finditer(r"[^\s\-–]+", before))[-len(letters) - 3 :]
    for word in words[-2::-1]:
        chosen = [w.group() for w in words if w.start() >= word.start()]
        if not (chosen[0][0].isupper() or letter_of(chosen[0][0])):
            continue
        capitals = "".join(w[0] for w in chosen if w[0].isupper() or letter_of(w[0]))
        if len(capitals) == len(letters) and all(map(_begins, capitals, letters)):
            return word.start()
    return None


def _begins(first: str, letter: str) -> bool:
    """Whether a word's first character gives a letter of an acronym; a mark may give any."""
    return bool(letter_of(first)) or first == letter


def _new_body(marked: Marked, start: int, end: int) -> Candidate | None:
    last = marked.text[start:end].split()[-1]
    if last in NOT_ORGANIZATIONS or last.rstrip("s") in NOT_ORGANIZATIONS:
        return None
    span = marked.span(start, end)
    return Candidate(span, "organization", "name", (), "defines-acronym", "?")


# ------------------------------------------------------------------------------------------------ new bodies


def find_bodies(marked: Marked) -> Iterator[Candidate]:
    """Capitalised words up to a head noun (``Northern River Council``): an organization that may swallow
    shorter names.
    """
    for found in RUN.finditer(marked.text):
        start, end = _body_edges(marked.text, *found.span())
        if start < end:
            yield Candidate(marked.span(start, end), "organization", "name", (), "head-noun", "?")


def _body_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a run of capitals that is the name of a body; an empty range when none is."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
    while words and text[slice(*words[0])] in LEADING_WORDS:
        words.pop(0)
    while words and text[words[-1][0] : words[-1][1]] not in ORGANIZATION_HEADS:
        words.pop()
    if len(words) > 2 and letter_of(text[words[0][0]]) == "D" and words[0][1] - words[0][0] == 1:
        words.pop(0)
    if len(words) < 2 or (len(words) == 2 and text[slice(*words[-1])] in NOT_HEADS_ALONE):
        return 0, 0
    first, last = words[0][0], words[-1][1]
    if text[slice(*words[-1])] in TAKES_OF and (tail := OF_TAIL.match(text, last)):
        last = tail.end()
    return first, last


# ------------------------------------------------------------------------------------------------ marks


def marks_of(candidates: Iterable[Candidate], seen: View) -> list[Mark]:
    """Marks for candidates; sorted, not overlapping (the earlier wins)."""
    marks: list[Mark] = []
    for candidate in sorted(candidates, key=lambda c: (c.span.start, -c.span.end)):
        if not marks or marks[-1].span.end <= candidate.span.start:
            written = " ".join(seen.of(candidate.span).split())
            marks.append(Mark(candidate.span, letter_for(candidate.kind, candidate.form), candidate, written))
    return marks


def letter_for(kind: str, form: str = "name") -> str:
    """The class of a mark for an entity kind."""
    if form == "demonym":
        return "D"
    return {"person": "P", "organization": "O", "place": "L"}.get(kind, "O")


def named(candidates: Sequence[Candidate], seen: View) -> list[Candidate]:
    """Fill in what new bodies are to be called: as they are written."""
    return [
        replace(c, proposal=" ".join(seen.of(c.span).split())) if c.proposal == "?" else c for c in candidates
    ]
