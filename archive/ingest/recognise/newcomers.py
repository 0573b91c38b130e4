"""Names that nobody has on file: runs of capitals whose surroundings say what they are.

Each run is weighed by its signs (``evidence``); every place where the same words stand counts together, so
that "Hiwa Noname" is a person at the end of the text because he was a mayor at its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from archive.ingest.lexicon import CALLED
from archive.ingest.marks import Cover, Marked, rule
from archive.ingest.reading import Candidate
from archive.ingest.recognise.aliases import occurrences
from archive.ingest.recognise.capitals import Run, Word, in_letters, is_given, no_name, runs_of
from archive.ingest.recognise.evidence import LEFT, signs_of
from archive.ingest.recognise.gazetteer import town
from archive.ingest.recognise.people_signs import ONE_WORD_TITLED, TITLED_OF, is_called_as_a_place
from archive.ingest.recognise.place_signs import PLACE_FIRST, PLACE_LAST, SITE_AFTER, SITE_LIST_AFTER
from archive.ingest.recognise.signs import ENOUGH, Sign
from archive.ingest.recognise.world_cities import WORLD_CITIES
from archive.values.names import fold, strip_article
from archive.values.spelling import DIFFERENT, compare
from archive.values.text import Span, View

CALLING = re.compile(rf"(?i:{CALLED})s?")
AREA_WORDS = frozenset(
    [
        "District", "Subdistrict", "Sub-district", "Province", "Governorate", "City", "Town", "Village",
        "County", "Neighborhood", "Neighbourhood", "Region", "Canton", "Quarter",
]
)  # fmt: skip
"""After the name of a place these say its sort: the place itself is meant."""


ADDRESSED_PLACE = re.compile(
    r"\b(?:in|near|at|from|to|of|around|town|village|crossing|outside) (?P<word>Haji|Sheikh|Mullah|Sayyid"
    r"|Imam|Said) $"
)


MOST_RUNS = 100
"""Of more capitalised runs in one sentence: it is no prose, and nothing around them tells."""
MOST_NAMESAKES = 60
"""So many of one last name are compared in one text; more stand in lists only."""
RULED = re.compile(r"(?:'s)? (?:regime|government|cabinet|administration)\b(?!-)")
NO_WORD_BEFORE = re.compile(r"(?<![\w-])$")
NO_WORD_AFTER = re.compile(r"(?!\w|-[A-Z])")
GLOSSED_TOGETHER = re.compile(r",? \(?(?:also |better |formerly |locally )?(?:known|called) as ")
ADDRESSED = re.compile(r"\b(?P<word>Haji|Sheikh|Mullah|Sayyid|Imam|Said) $")
LISTED_TOGETHER = re.compile(r"(?:,|,? and|;) (?:(?:Mr|Ms|Mrs|Dr)\. )?")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A run where it stands, with its signs."""

    span: Span
    written: str
    signs: tuple[Sign, ...]


BRACKETED = rule(r"(?P<one>{O}) \((?P<other>{O})\)")


def _are_letters_of(one: Candidate, other: Candidate) -> bool:
    """``NRC (Northern River Council)``: letters and what they stand for, neither on file."""
    new = not one.keys and not other.keys and one.proposal and other.proposal
    return bool(new and one.proposal.isupper() and " " not in one.proposal and " " in other.proposal)


def find_bracketed_bodies(marked: Marked) -> Iterator[tuple[Candidate, Candidate]]:
    """``Northern Security Forces (Guard)``: a new body, and in brackets one that is on file: what the text
    says
    of a name counts before what is on file.
    """
    for found in BRACKETED.finditer(marked.text):
        one, other = marked.mark(found.start("one")).about, marked.mark(found.start("other")).about
        if not isinstance(one, Candidate) or not isinstance(other, Candidate):
            continue
        if _are_letters_of(one, other):
            yield other, one
        elif one.proposal and not one.keys and len(one.proposal.split()) > 2 and len(other.keys) == 1:
            yield one, other


def find_newcomers(sentences: Iterable[Marked]) -> list[Candidate]:
    """A candidate for every run whose signs are strong enough, wherever in the text these stand."""
    sightings: dict[str, list[Sighting]] = {}
    for marked in sentences:
        for sighting in _sightings(marked):
            sightings.setdefault(sighting.written, []).append(sighting)
    found = []
    towns: dict[int, str] = {}
    for written, places in sightings.items():
        if best := _weigh(sign for sighting in places for sign in sighting.signs):
            name = written.title() if best.kind == "person" and written.isupper() else written
            if best.kind == "place" and (on_map := town(written)):
                name = towns.setdefault(on_map.geonames_id, written)  # "Bukan (Bokan)" is one town
            found += [Candidate(s.span, best.kind, "name", (), best.rule, name) for s in places]
    return found


def _sightings(marked: Marked) -> Iterator[Sighting]:
    """The runs of a sentence with their signs; people listed beside people are people too."""
    runs = [
        run
        for whole in map(partial(_widened, marked.text), runs_of(marked))
        if (run := _trimmed(whole, marked.text))
    ]
    if len(runs) > MOST_RUNS:
        return
    signs = [list(signs_of(marked, run)) for run in runs]
    for _ in range(2):
        _pass_on(marked.text, runs, signs)
    for run, found in zip(runs, signs, strict=True):
        if found:
            yield Sighting(marked.span(run.start, run.end), run.text, tuple(found))


def _trimmed(run: Run, text: str) -> Run | None:
    """Without a known place before a person's name, and without a word that only opens the sentence."""
    words = list(run.words)
    if words[0].text == "X." and text.endswith("on ", 0, run.start):
        words = words[1:]  # "on X." is the end of a sentence, no initial
    if not words:
        return None
    if len(words) > 2 and words[0].place and (is_given(words[1].text) or _titled(text, words[1].start)):
        words = words[1:]
    if len(words) > 2 and CALLING.fullmatch(words[0].text) and not is_given(words[0].text):
        words = words[1:]  # "Farmers Hiwa Noname and …", where a sentence begins
    if all(word.place for word in words[:-1]) and words[-1].text in AREA_WORDS:
        return None
    named = is_given(words[0].text) or words[0].text in PLACE_FIRST
    if words[-1].place and not named and not is_called_as_a_place(words, text[run.end : run.end + LEFT]):
        return None
    return Run(tuple(words))


def _widened(text: str, run: Run) -> Run:
    """``in Haji Noname``: behind a word for where, a form of address belongs to a place."""
    if f"The {run.text}" in WORLD_CITIES and text.endswith("The ", 0, run.start):
        return Run((Word(run.start - 4, run.start - 1, "The"), *run.words))
    after = text[run.end : run.end + 60]
    sited = SITE_AFTER.match(after) or SITE_LIST_AFTER.match(after)
    found = (ADDRESSED if sited else ADDRESSED_PLACE).search(text, max(0, run.start - 30), run.start)
    if not found or run.words[0].place:
        return run
    return Run((Word(found.start("word"), found.end("word"), found["word"]), *run.words))


def _titled(text: str, start: int) -> bool:
    """Whether the words before, place included, are a title: ``Ambassador to {L}``, ``{L} Governor``."""
    return bool(TITLED_OF.search(text[max(0, start - LEFT) : start]))


def _pass_on(text: str, runs: list[Run], signs: list[list[Sign]]) -> None:
    """``A, B and C``: who is listed beside a person is one; likewise with places, and with ``A (B)``."""
    for index in range(1, len(runs)):
        between = text[runs[index - 1].end : runs[index].start]
        glossed = GLOSSED_TOGETHER.fullmatch(between) or (
            between == " (" and text[runs[index].end : runs[index].end + 1] == ")"
        )
        if not glossed and not LISTED_TOGETHER.fullmatch(between):
            continue
        for one, other in ((index - 1, index), (index, index - 1)):
            best = _weigh(signs[one])
            if best and not signs[other] and _like(best.kind, runs[other]):
                rule_name = "gloss" if glossed else f"listed-with-a-{best.kind}"
                signs[other].append(Sign(best.kind, 2, rule_name))


def _like(kind: str, run: Run) -> bool:
    if kind == "person":
        return (
            1 < len(run.words) < 5
            and not run.words[-1].place
            and all(in_letters(w.text) for w in run.words[1:])
        )
    return (
        kind == "place"
        and len(run.words) < 3
        and in_letters(run.text)
        and run.words[-1].text not in PLACE_LAST
    )


def _weigh(signs: Iterable[Sign]) -> Sign | None:
    """The strongest sign of the kind that the signs speak for together; None when they are too weak."""
    strongest: dict[str, Sign] = {}
    sums: dict[str, float] = {}
    for sign in signs:
        sums[sign.kind] = sums.get(sign.kind, 0) + sign.weight
        if sign.kind not in strongest or strongest[sign.kind].weight < sign.weight:
            strongest[sign.kind] = sign
    if not strongest:
        return None
    kind = max(strongest, key=lambda k: (strongest[k].weight + 0.1 * min(sums[k], 9), k))
    enough = strongest[kind].weight >= ENOUGH or sums[kind] >= ENOUGH + 0.5
    return strongest[kind] if enough else None


def find_titled_words(marked: Marked) -> Iterator[Candidate]:
    """``Colonel Noname said``: one word behind a rank or an office, for a text that never says more."""
    for run in runs_of(marked):
        word = run.words[0]
        if len(run.words) > 1 or word.place or len(word.text) < 3 or not in_letters(word.text):
            continue
        before = marked.text[max(0, run.start - LEFT) : run.start]
        if ADDRESSED_PLACE.search(before):
            continue
        governing = re.match(r"(?:'s)? administration\b", marked.text[run.end : run.end + 20])
        if (governing or ONE_WORD_TITLED.search(before)) and not re.match(
            r" ?[-&/]|'s? [A-Z]| [A-Z]", marked.text[run.end : run.end + 4]
        ):
            yield Candidate(
                marked.span(run.start, run.end), "person", "surname", (), "titled-one-word", word.text
            )


def find_rulers(marked: Marked) -> Iterator[Candidate]:
    """``the Noname regime``: the surname of whoever governs, if the registry has such a one."""
    for run in runs_of(marked):
        word = run.words[0]
        if len(run.words) == 1 and not word.place and RULED.match(marked.text, run.end):
            span = marked.span(run.start, run.end)
            yield Candidate(span, "person", "surname", (), "rule-of-one-word", word.text)


# ------------------------------------------------------------------------------------ the same name again


def find_again(seen: View, names: Sequence[Candidate], taken: Iterable[Span]) -> Iterator[Candidate]:
    """Every other place where a new name stands: in headlines, lists and beside nothing telling."""
    by_words = {name.proposal: name for name in names if _tells(name.proposal)}
    if not by_words:
        return
    spellings = {name.upper(): name for name in by_words} | {name: name for name in by_words}
    busy = Cover(taken)
    for start, end, name in occurrences(seen.text, spellings, NO_WORD_BEFORE, NO_WORD_AFTER):
        span = seen.back(start, end)
        if not busy.around(span):
            yield replace(by_words[name], span=span, rule="named-again")


def _tells(written: str) -> bool:
    return len(written) > 3 and not no_name(written)


# ------------------------------------------------------------------------------------------------ glosses

ALSO = rule(
    r"(?P<one>{POL})(?: \([^()]{1,40}\))?,? (?:\(?(?:also|better|previously|formerly|locally|otherwise)?"
    r" ?(?:known|called"
    r"|referred to) (?:as|by)|nicknamed|code[- ]?named?|nom de guerre|alias|aka|a\.k\.a\."
    r"|whose real name is|real name|also written)"
    r" (?:the |his nom de guerre |by his nom de guerre )?\"?(?P<other>{POL})"
)
INSIDE = rule(r"(?P<one>{PL}) \((?:the |formerly |also |now )?\"?(?P<other>{PL})\"?\)")


def find_glosses(marked: Marked) -> Iterator[tuple[Candidate, Candidate]]:
    """``X, known as Y``, ``X (Y)``: two names of one, of which the second may be unknown (or the first)."""
    for pattern in (ALSO, INSIDE):
        for found in pattern.finditer(marked.text):
            marks = [marked.mark(found.start(group)) for group in ("one", "other")]
            one, other = (mark.about for mark in marks)
            if not isinstance(one, Candidate) or not isinstance(other, Candidate):
                continue
            if pattern is INSIDE and one.kind == "place" and not _alike(marks[0].written, marks[1].written):
                continue  # in brackets behind a place there may also stand where it lies
            if one.kind == other.kind:
                if other.proposal and not other.keys:
                    yield one, other
                elif one.proposal and not one.keys:
                    yield other, one


def _alike(one: str, other: str) -> bool:
    return compare(one, other, "place").verdict != DIFFERENT


# ------------------------------------------------------------------------------ one person, two spellings


def one_person_each(
    new: Sequence[Candidate], known: Sequence[tuple[str, tuple[str, ...]]]
) -> list[Candidate]:
    """Shorter and respelt names of people lead to the fullest one in the text, if it is just one.

    ``known`` are names of people on file who are in the text, with their keys. A name that has neither its
    first and last word nor its last two in common stays apart.
    """
    people = {c.proposal for c in new if c.kind == "person" and len(c.proposal.split()) > 1}
    fuller: dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]] = {}
    for name, keys in [*known, *((name, ()) for name in sorted(people))]:
        if words := _key(name):
            fuller.setdefault(words[-1], []).append((words, name, keys))
    whole: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name in people:
        mine = _key(name)
        fits = {
            (keys or longer): (other, keys)
            for longer, other, keys in fuller.get(mine[-1] if mine else "", [])[:MOST_NAMESAKES]
            if _within(mine, longer) and other != name and (keys or len(longer) > len(mine) or other < name)
        }
        if len(fits) == 1:
            whole[name] = next(iter(fits.values()))
    return [_lead(candidate, whole) for candidate in new]


def _lead(candidate: Candidate, whole: dict[str, tuple[str, tuple[str, ...]]]) -> Candidate:
    seen: set[str] = set()
    while candidate.proposal in whole and candidate.proposal not in seen:
        seen.add(candidate.proposal)
        name, keys = whole[candidate.proposal]
        candidate = replace(candidate, proposal="" if keys else name, keys=keys, rule="part-of-a-full-name")
    return candidate


def _key(name: str) -> tuple[str, ...]:
    """``Mohammed al-Sample`` → (mohammed, sample)."""
    words = re.sub(r"\"[^\"]*\"|\([^)]*\)", " ", name).split()
    return tuple(fold(strip_article(word)) for word in words if fold(strip_article(word)))


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words stand in the longer name in order, with both ends or the last two words alike."""
    if len(short) < 2 or len(short) > len(long):
        return False
    rest = iter(long)
    if not all(word in rest for word in short) or short[-1] != long[-1]:
        return False
    return len(short) == len(long) or short[0] == long[0] or short[-2:] == long[-2:]
