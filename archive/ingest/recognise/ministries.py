"""Ministries: an owner and a portfolio make one body ("Iraq's Ministry of Defense", "the Turkish
interior ministry")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive.ingest.lexicon import DEMONYMS, PORTFOLIO, PORTFOLIOS
from archive.ingest.marks import Marked, mark_sentence, rule
from archive.ingest.reading import Candidate, Registry
from archive.ingest.recognise.aliases import find_names
from archive.ingest.recognise.organizations import find_demonyms, marks_of
from archive.ingest.resolve.owners import governed_by
from archive.values.text import Span, view

ANDS = r"(?:,? (?:and|&) (?:the )?[A-Z][a-z]+(?: (?:and )?(?!Ministry)[A-Z][a-z]+){0,3}| [Aa]ffairs)"
"""The further portfolios of a ministry: ``and Scientific Research``."""
MINISTRY = rule(
    r"(?:(?P<own>{OLD})(?:'s|')? )?(?P<vague>(?:[Ff]ederal|[Rr]egional) )?\b(?P<before>(?i:"
    + PORTFOLIO
    + r")) (?i:ministry)\b(?: in (?P<own5>{L})(?='s| (?:said|announced|confirmed|denied|summoned)))?"
    r"|(?:(?P<own2>{OLD})(?:'s|')? )?(?P<vague2>(?:[Ff]ederal|[Rr]egional) )?\b(?i:ministry) (?:of|for)"
    r" (?:the )?"
    r"(?P<after>(?i:"
    + PORTFOLIO
    + r"))\b"
    + ANDS
    + r"{0,2}(?: of (?:the )?(?P<own3>{OL})| \((?P<own4>{OL})\))?"
)
OWNERS = ("own", "own2", "own3", "own4", "own5")

Ministries = Mapping[tuple[str, str], tuple[str, ...]]
"""(portfolio, key of an owner) → ministries; with owner "" all of the portfolio."""
_ministries: list[tuple[Registry, Ministries]] = []


def ministries_of(registry: Registry) -> Ministries:
    """Which ministry belongs to whom, read from the ministries' own names; kept for the last registry."""
    if not _ministries or _ministries[0][0] is not registry:
        _ministries[:] = [(registry, _read_ministries(registry))]
    return _ministries[0][1]


def belongs_to(ministry: str, area: str, registry: Registry) -> bool:
    """Whether a ministry is that of a country or region, by its own name or by its government."""
    governed = governed_by(registry)
    return any(
        ministry in keys and governed.get(owner, owner) == area
        for (_, owner), keys in ministries_of(registry).items()
        if owner
    )


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
    if "stry" not in marked.text.casefold():
        return
    owned = ministries_of(registry)
    for found in MINISTRY.finditer(marked.text):
        owner = next((group for group in OWNERS if found[group]), None)
        if owner is None and found["before"] and found["before"][0].islower():
            continue
        portfolio = _portfolio(found)
        owners = _owner_keys(found, marked)
        keys = [key for one in owners for key in owned.get((portfolio, one), ())]
        if owner is None:
            keys = list(owned.get((portfolio, ""), ()))
        whose = registry.entities[owners[0]].name if owners else _owner_name(found, owner, marked)
        span = marked.span(found.start(), _end(found, owner))
        rule_name = "ministry-of-owner" if owner else "ministry-without-owner"
        proposal = "" if keys and owner else ministry_name(portfolio, whose)
        yield Candidate(span, "organization", "name", tuple(dict.fromkeys(keys)), rule_name, proposal)


def _end(found: re.Match[str], owner: str | None) -> int:
    """A town behind the ministry tells whose it is, but is no part of its name."""
    return found.start("own5") - len(" in ") if owner == "own5" else found.end()


def ministry_name(portfolio: str, whose: str = "") -> str:
    """``Ministry of Health (Iraq)``: as the queue shows one that nobody has on file."""
    field = "Foreign Affairs" if portfolio == "foreign" else portfolio.title()
    return f"Ministry of {field}" + (f" ({whose})" if whose else "")


def _owner_name(found: re.Match[str], group: str | None, marked: Marked) -> str:
    if group is None:
        return ""
    written = marked.mark(found.start(group)).written
    return DEMONYMS.get(written.casefold(), written)


def _portfolio(found: re.Match[str]) -> str:
    return PORTFOLIOS[" ".join((found["before"] or found["after"]).casefold().split())]


def _owner_keys(found: re.Match[str], marked: Marked) -> tuple[str, ...]:
    for group in OWNERS:
        if found[group]:
            about = marked.mark(found.start(group)).about
            return about.keys if isinstance(about, Candidate) else ()
    return ()
