"""Names that are known: of the registry and of the world, however they are written together with other words;
adjectives of origin; ministries of an owner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import ahocorasick

from archive.ingest.reading import Candidate, Registry
from archive.ingest.recognise.aliases import GROUP
from archive.ingest.recognise.ministries import ministries_of, ministry_name
from archive.ingest.tongues.letters import SCRIPT, fold_arabic, fold_script
from archive.ingest.tongues.tongue import NEVER, Tongue
from archive.values.text import Span, View

PARTY = re.compile(r" Parti(?:si)?\b")
"""``DEM Parti``: what a short form on file goes on with."""
ORIGIN_BEFORE = re.compile(
    r"(?<!\w)(?!له|به|بو|شاري|ناوجهي|هاريم)\w{2,}(?:كاري|وولاتي|نجي|يكي|بازي|منداري|نووسي|كداري"
    r"|بارمتهي|زينداني+|سهربازي|ديپلوماتي|پهنابهري|گهشتياري|فروكهواني) $"
)
PEOPLE_OF = re.compile(r"يي?ه(?:كان|ك)ي?(?!\w)")
"""``هێزە عێراقییەکان``: an adjective, written onto the name of the land."""
ORIGIN_BEHIND = re.compile(
    r"[يى](?: (?:له|به|بو|لهگهل|كه|و)(?!\w)| (?:يازاد|كوژر|كوشت|دهستگير|بريندار|گيان|رفين|رفاند))"
)
SYRIAN = fold_arabic("سورية")
OF_SYRIA = re.compile(
    fold_arabic(r"(?<!\w)[وفب]?(?!ال)(?:\w{2,}(?:ة|ات|اء)|فصائل|مصادر|وسائل|عناصر|جهات|قوى|صحف|عوائل) $")
)
"""``فصائل سورية``: behind such a noun the word is an adjective."""
SAUDI = fold_arabic("السعودية")
OF_SAUDIS = re.compile(fold_arabic(r"(?<!\w)(?:[وفبك]?ال|[وف]?لل)\w+(?:ة|ات|ى) $"))
"""``القوات السعودية``: behind a noun with the article."""
LONG_VOWEL = re.compile(r"(?<=[^\Wواهي])و(?=[^\Wواهي])")
"""In folded letters: between two consonants."""
TATWEEL = "ـ"
"""Only stretches what is written before it: ``بـدمشق``."""
TANWIN = "\u064b"
PLACES_FOLLOW = re.compile(
    fold_arabic(
        r"(?<!\w)(?:[وفبلك]|[وف]ب)?(?:ميناء|مدينة|مدن|بلدة|بلدات|مناطق|محافظة|محافظات|ولاية|ولايات|خليج|قضاء|أقضية|ناحية"
        r"|نواحي|جبل|جبال|سفوح|مرتفعات|وادي|مطار|العاصمة(?: ال\w+ية)?"
    )
    + "|"
    + fold_script(
        r"شاری|شارەکانی|پارێزگای|پارێزگاکانی|قەزای|چیای|چیاکانی|دۆڵی|ناوچەکانی|بەندەری|پایتەختی|فڕۆکەخانەی"
    )
    + r") $"
)
"""Words that name what sort of place follows; a single region is too often a description."""


@dataclass(frozen=True, slots=True)
class Known:
    """One spelling: whom it means in the registry, or what to propose."""

    length: int
    keys: tuple[str, ...]
    kind: str
    proposal: str
    rule: str
    bare: bool = False
    """Whether it must stand with nothing written onto it, and as nobody's attribute."""
    elided: bool = False
    capitals: bool = False
    """Whether every letter must be one."""
    """The name without its article, which only ``لل`` can stand before."""
    listed: bool = False
    """Whether the word means something else as well, unless places are told before it."""


_built: dict[str, tuple[Registry, ahocorasick.Automaton]] = {}


def known_names(tongue: Tongue, registry: Registry) -> ahocorasick.Automaton:
    """The automaton of a tongue; of each tongue the last registry's is kept."""
    held = _built.get(tongue.code)
    if held is None or held[0] is not registry:
        _built[tongue.code] = held = (registry, _build(tongue, registry))
    return held[1]


def _build(tongue: Tongue, registry: Registry) -> ahocorasick.Automaton:
    spellings: dict[str, Known] = {}
    for word, (english, kind) in tongue.exonyms.items():
        keys = tuple(k for k in registry.by_name.get(english, ()) if registry.entities[k].kind == kind)
        bare, listed = word.endswith("!"), word.endswith("~")
        word = word.rstrip("!~")
        rule = "name-in-language"
        spellings[tongue.fold(word)] = Known(
            len(word), keys, kind, "" if keys else english, rule, bare, listed=listed
        )
    spellings |= _of_registry(tongue, registry) if tongue.script else _short_forms(tongue, registry)
    if tongue.chain:
        spellings = {**_with_other_vowels(spellings), **spellings}
    automaton = ahocorasick.Automaton()
    for folded, known in spellings.items():
        automaton.add_word(folded, known)
        rest = folded.removeprefix("ال")
        if tongue.elided and rest != folded and len(rest) > 2 and rest not in spellings:
            automaton.add_word(rest, replace(known, length=known.length - 2, elided=True))
    automaton.make_automaton()
    return automaton


def _with_other_vowels(spellings: Mapping[str, Known]) -> dict[str, Known]:
    """``فەلووجە`` beside ``فەلوجە``, ``مەسعوود`` beside ``مەسعود``: Sorani writes one vowel in two ways."""
    found = {}
    for folded, known in spellings.items():
        for other in {folded.replace("وو", "و"), LONG_VOWEL.sub("وو", folded)} - {folded}:
            if len(other) > 3 and known.kind == "place":
                found[other] = replace(known, length=len(other))
    return found


def _short_forms(tongue: Tongue, registry: Registry) -> dict[str, Known]:
    """Short forms on file in capitals, which other tongues write endings onto: ``PKKê``."""
    found = {}
    for name, keys in registry.by_name.items():
        if name.isupper() and name.isalpha() and len(name) > 2:
            kinds = {registry.entities[key].kind for key in keys}
            kind = kinds.pop() if len(kinds) == 1 else ""
            found[tongue.fold(name)] = Known(len(name), keys, kind, "", "exact-acronym", capitals=True)
    return found


def _of_registry(tongue: Tongue, registry: Registry) -> dict[str, Known]:
    """Names on file in this script, with the letters of Arabic, Kurdish and Persian as one."""
    found = {}
    for name, keys in registry.by_name.items():
        plain = name.removeprefix(GROUP)
        if SCRIPT.search(name) and (plain == name or registry.by_name.get(plain, ()) != keys):
            kinds = {registry.entities[key].kind for key in keys}
            for written in _spellings(name):
                known = Known(len(written), keys, kinds.pop() if len(kinds) == 1 else "", "", "exact-name")
                kinds = {known.kind}
                found[tongue.fold(written)] = known
    return found


def _spellings(name: str) -> set[str]:
    """A name with and without the space after ``عبد``, and with either way to write Kurdistan."""
    forms = {name, name.replace("عبد ال", "عبدال"), name.replace("عبدال", "عبد ال")}
    return forms | {form.replace("كردستان", "كوردستان") for form in forms}


def find_known(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """Every known name of a sentence; what is written onto it stays outside."""
    first, last = seen.into(sentence)
    written = seen.text[first:last]
    folded = tongue.fold(written)
    places: set[int] = set()
    for end, known in known_names(tongue, registry).iter(folded):
        start = end - known.length + 1
        if known.kind == "place":
            if known.listed and not _is_listed(folded, start, places):
                continue
            if tongue.accusative != NEVER and _is_origin_of(written, start, end + 1, tongue):
                continue
            if _stands(folded, start, end + 1, known, tongue):
                places.add(end + 1)
        if (
            _stands(folded, start, end + 1, known, tongue)
            and _in_case(written[start : end + 1], known, tongue)
            and not _is_spelt_as_origin(folded, start, end + 1)
            and not (tongue.code == "ckb" and known.kind == "place" and _is_origin(folded, start, end + 1))
        ):
            party = PARTY.match(written, end + 1) if known.capitals else None
            span = seen.back(first + start, first + (party.end() if party else end + 1))
            yield Candidate(span, known.kind, "name", known.keys, known.rule, known.proposal)


def _is_spelt_as_origin(folded: str, start: int, end: int) -> bool:
    """``فصائل سورية``, ``العاصمة السعودية``: adjectives spelt as the land is."""
    described = {SYRIAN: OF_SYRIA, SAUDI: OF_SAUDIS}.get(folded[start:end])
    return described is not None and described.search(folded[max(0, start - 40) : start]) is not None


def _is_listed(folded: str, start: int, places: set[int]) -> bool:
    """``مناطق متين والزاب``, ``بين البصرة والعقبة``: behind a word for places, or beside one known."""
    if PLACES_FOLLOW.search(folded[max(0, start - 40) : start]):
        return True
    beside = re.search(r"(?:،? و|، )$", folded[max(0, start - 3) : start])
    return beside is not None and start - len(beside.group()) in places


def _is_origin_of(written: str, start: int, end: int, tongue: Tongue) -> bool:
    """``وفدا إيطاليا``, ``قصفا تركياً``: an adjective in the accusative is spelt as the land is."""
    if written[end : end + 1] == TANWIN:
        return True
    return written[start:end].endswith("يا") and bool(
        _pattern(rf"{tongue.accusative}{TANWIN}? $", tongue).search(
            tongue.fold(written[max(0, start - 30) : start])
        )
    )


def _is_origin(folded: str, start: int, end: int) -> bool:
    """``کرێکاری یەمەنی لە …``: chained to a noun, and nothing is chained to it in turn."""
    if PEOPLE_OF.match(folded, end):
        return True
    return bool(ORIGIN_BEFORE.search(folded[:start]) and ORIGIN_BEHIND.match(folded[end:]))


def _in_case(written: str, known: Known, tongue: Tongue) -> bool:
    """Whether a hit has the capitals that its spelling asks for."""
    return tongue.script or (written.isupper() if known.capitals else written[:1].isupper())


def is_nisba(place: Candidate, seen: View, tongue: Tongue) -> bool:
    """``شێرکۆ داقووقی``: behind a first name, a place with ``ی`` is where somebody's family comes from."""
    start, end = seen.into(place.span)
    before = tongue.fold(seen.text[max(0, start - 20) : start]).split()
    if place.kind != "place" or not tongue.chain or not before or before[-1] not in tongue.first_names:
        return False
    return edges(tongue.fold(seen.text[start : end + 5]), 0, end - start)[1] == tongue.fold(tongue.chain)


def _stands(folded: str, start: int, end: int, known: Known, tongue: Tongue) -> bool:
    """Whether a hit is a word, or one with what the tongue writes onto it."""
    before, after = edges(folded, start, end)
    if known.elided:
        return before in tongue.elided and not after
    if known.bare:
        lead = folded[max(0, start - 20) : start].split()
        return (
            not before
            and not after
            and not (lead and lead[-1].endswith("ي") and not lead[-1].startswith("هيز"))
        )
    if not before and not after:
        return True
    if end - start < 3:
        return False
    return fits(tongue.clitics, before, tongue) and fits(tongue.after, after, tongue)


def edges(folded: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the same word before and after a stretch."""
    first, last = start, end
    while first and folded[first - 1].isalnum():
        first -= 1
    while last < len(folded) and folded[last].isalnum():
        last += 1
    return folded[first:start].replace(TATWEEL, ""), folded[end:last]


_patterns: dict[tuple[str, str], re.Pattern[str]] = {}


def _pattern(source: str, tongue: Tongue) -> re.Pattern[str]:
    """A pattern of the tables in folded letters, compiled once."""
    key = (tongue.code, source)
    if key not in _patterns:
        _patterns[key] = re.compile(tongue.source(source))
    return _patterns[key]


def fits(pattern: str, written: str, tongue: Tongue) -> bool:
    """Whether what is written onto a name is what the tongue writes there."""
    return not written or bool(_pattern(pattern, tongue).fullmatch(written))


# ------------------------------------------------------------------------------------------------ demonyms

_adjectives: dict[str, re.Pattern[str]] = {}


def find_adjectives(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """``العراقي``, ``للتركية``: no mentions, but they say whose minister somebody is."""
    first, last = seen.into(sentence)
    folded = tongue.fold(seen.text[first:last])
    for found in (*_adjective(tongue).finditer(folded), *_described(tongue).finditer(folded)):
        country = tongue.countries[found["stem"]]
        keys = registry.by_name.get(country, ())
        span = seen.back(first + found.start("word"), first + found.end())
        yield Candidate(span, "place", "demonym", keys, "demonym", "" if keys else country)


def _described(tongue: Tongue) -> re.Pattern[str]:
    """``وفدا إيطاليا``: an adjective in the accusative."""
    key = f"{tongue.code}-described"
    if key not in _adjectives:
        noun = tongue.source(tongue.accusative)
        _adjectives[key] = re.compile(rf"{noun}{TANWIN}? (?P<word>(?P<stem>{_stems(tongue)})ا)(?!\w)")
    return _adjectives[key]


def _stems(tongue: Tongue) -> str:
    """Adjectives of origin as one pattern, the longest first."""
    return "|".join(sorted(map(tongue.fold, tongue.demonyms), key=len, reverse=True))


def _adjective(tongue: Tongue) -> re.Pattern[str]:
    if tongue.code not in _adjectives:
        _adjectives[tongue.code] = re.compile(
            rf"(?<!\w)(?:{tongue.source(tongue.demonym_before)})(?P<word>{tongue.source(tongue.article)}"
            rf"(?P<stem>{_stems(tongue)}){tongue.source(tongue.demonym_after)})(?!\w)"
        )
    return _adjectives[tongue.code]


# ------------------------------------------------------------------------------------------------ ministries

Starts = Mapping[int, Candidate]
_ministry: dict[str, re.Pattern[str]] = {}


def find_ministries_of(
    seen: View, sentence: Span, named: Sequence[Candidate], registry: Registry, tongue: Tongue
) -> Iterator[Candidate]:
    """``وزارة الداخلية العراقية``, ``وەزارەتی دەرەوەی عێراق``: a portfolio and an owner make one body."""
    first, last = seen.into(sentence)
    folded = tongue.fold(seen.text[first:last])
    hits = [*_ministries(tongue).finditer(folded), *_bare_ministries(folded, tongue)]
    if not hits:
        return
    inside = {seen.into(c.span)[0] - first: c for c in named if sentence.holds(c.span)}
    behind = {seen.into(c.span)[1] - first: c for c in named if sentence.holds(c.span)}
    portfolios = tongue.folded_portfolios
    owned = ministries_of(registry)
    for found in hits:
        portfolio = portfolios[found["portfolio"]]
        start, end = found.span("name")
        owner, end = _owner(found, folded, inside, behind, tongue)
        if tongue.script and owner and _is_town(owner, registry):
            owner, end = None, found.end("name")
        if not tongue.script and owner and owner.span.start < seen.starts[first + start]:
            start = seen.into(owner.span)[0] - first
        keys = [k for o in (owner.keys if owner else ("",)) for k in owned.get((portfolio, o), ())]
        if not keys and (owner is None or not owner.keys):
            keys = list(registry.by_name.get(f"Ministry of {portfolio.title()}", ()))
        proposal = "" if owner else ministry_name(portfolio)
        if owner and owner.keys and not keys:
            proposal = ministry_name(portfolio, registry.entities[owner.keys[0]].name)
        span = seen.back(first + start, first + end)
        rule_name = "ministry-of-owner" if owner else "ministry-without-owner"
        yield Candidate(span, "organization", "name", tuple(dict.fromkeys(keys)), rule_name, proposal)


def _is_town(owner: Candidate, registry: Registry) -> bool:
    """``وزارة النفط في {L}``: where it stands, not whose it is."""
    return any(registry.entities[key].category in ("city", "town") for key in owner.keys)


def _bare_ministries(folded: str, tongue: Tongue) -> Iterator[re.Match[str]]:
    """``الداخلية السورية تعلن …``, ``وقالت الخارجية العراقية``: first, or behind a verb of saying."""
    key = f"{tongue.code}-bare"
    if key not in _ministry:
        _ministry[key] = re.compile(tongue.source(rf"(?<!\w)(?P<name>{tongue.ministry_bare})"))
        _ministry[f"{key}-said"] = re.compile(tongue.source(rf"(?:^|[.:؛]|(?<!\w){tongue.speaking}) *\"?$"))
    for found in _ministry[key].finditer(folded):
        if _ministry[f"{key}-said"].search(folded[: found.start()]):
            yield found


def _ministries(tongue: Tongue) -> re.Pattern[str]:
    if tongue.code not in _ministry:
        portfolio = "|".join(sorted(tongue.portfolios, key=len, reverse=True))
        pattern = tongue.ministry.replace("PORTFOLIO", portfolio)
        _ministry[tongue.code] = re.compile(tongue.source(rf"(?<!\w)(?:{tongue.clitics})(?P<name>{pattern})"))
    return _ministry[tongue.code]


def _owner(
    found: re.Match[str], folded: str, inside: Starts, behind: Starts, tongue: Tongue
) -> tuple[Candidate | None, int]:
    """The owner of a ministry and where its name ends with him: an adjective belongs to it, a place only when
    it is written right behind.
    """
    start, end = found.span("name")
    first = None if tongue.script else behind.get(len(folded[:start].rstrip(" '’")))
    if first and first.kind in ("place", "organization"):
        return first, end
    for length in range(12):
        owner = inside.get(end + length)
        if owner is None:
            continue
        between = folded[end : end + length]
        if owner.kind == "person" or not re.fullmatch(tongue.source(tongue.ministry_of), between):
            return None, end
        whole = owner.form == "demonym" or len(between.strip()) <= 2
        return owner, end + length + owner.span.end - owner.span.start if whole else end
    return None, end
