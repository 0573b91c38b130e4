"""Bodies and places that nobody knows yet: ``مجلس الأمن القومي الإيراني``, ``قضاء الدجيل``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.lexicon import DEMONYMS
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Candidate, Registry
from archive.ingest.tongues.letters import MARKS, fold_arabic
from archive.ingest.tongues.tongue import Tongue

ADJECTIVES = {country: adjective.capitalize() for adjective, country in reversed(DEMONYMS.items())}
WORD = re.compile(rf" ([^\W_]+|[{MARKS}]\w{{0,3}})")
DESCRIBING = re.compile(r"(?:ي|يه|ين|ون|ات|ا|ه)$|^ال")
"""Adjectives and plurals: ``حزب معارض`` is no name either, but stands in the stop words."""
LAST = re.compile(
    r"(?:ده|نا|ده?ش|ب)\w*(?:يت|ات|هن|ين|ون|يته|يتهوه|اتهوه|نهوه|اته|كا)$|كرد[هن]|كرايه|\w{4,}(?:راوه|راون|راوهتهوه)$|\w{2,}(?:كردهوه|بووهوه|بونهوه|بوونهوه|بيتهوه)$"
    r"|\w{3,}(?:كرد|كرا|كران|[دت]ووه|ووهتهوه|ياند|ياندووه|كردووه|كراوه)$|(?:به|بو)(?:سهروكايهتي|پيي|گويرهي|شيوه|هوي|رامبهر|شداري|بي|بونهي)\w*$"
)
"""Verbs, and what goes on with a sentence, in languages that chain words."""
CASE = re.compile(
    r"(?<=\w\w\w)(?:(?<!ئاسا)یشدا|ی?دایە|(?<!ئاسای)شدا|دا|ییش|(?<!ئاسا)یش|یەوە|(?<!تن)(?<!دن)(?<!وون)(?<!زوتن)(?<!دەر)ەوە|(?<=[ەۆا\d])ی|(?<=\w{4}[^\W\d_])یان)$"
)
NO_PLACE = ("على ", "علی ")
"""``قرية على النهر``: folded it is a first name."""
COMPANY = re.compile(fold_arabic("شركة|مجموعة شركات"))
SORT = re.compile(r"(?:يه|ه|ي|ا)$|^ال")
"""Adjectives behind a company; one from abroad may be called ``إكسون``."""
SEVERAL_PLACES = re.compile(
    fold_arabic("(?:قريتي|بلدتي|مدينتي|ناحيتي|قضاءي|قضائي|منطقتي|حيي|قرى|بلدات|نواحي|أقضية|أحياء|مدن)")
)
NEXT_PLACE = re.compile(rf"،? و(?P<name>(?P<mark>[{MARKS}])|[^\W\d_]{{3,}})(?= ?[،.؛]| و| \w{{1,4}}(?!\w)|$)")
"""``… و{name}`` before a comma, an ``and``, a small word."""
LONGEST = 7
"""Words of a body's name."""
_bodies: dict[str, re.Pattern[str]] = {}
_places: dict[str, re.Pattern[str]] = {}


def find_new_bodies(marked: Marked, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """A head and what specifies it; what it is called in English may be on file (``الجيش العراقي``)."""
    yield from find_closed_bodies(marked, tongue)
    folded = tongue.fold(marked.text)
    for found in _body(tongue).finditer(folded):
        start, end = found.span("head")
        if re.search(
            tongue.source(rf"(?:{tongue.no_head}) $"), folded[max(0, found.start() - 20) : found.start()]
        ):
            continue
        definite = found["head"].startswith("ال") or folded[max(0, start - 2) : start] == "لل"
        end = _body_end(folded, end, definite, marked, tongue)
        if end == found.end("head"):
            end = _named_bare(folded, found, tongue)
        if end == found.end("head") or _only_generic(folded[found.end("head") : end], tongue):
            continue
        if tongue.compile(tongue.no_body).fullmatch(folded, start, end):
            continue
        if not definite and _only_origin(marked, found.end("head"), end):
            continue
        end = _and_also(folded, end)
        if tongue.chain:
            end = _without_case(marked.text, start, end)
        keys = _in_english(folded[start:end], start, marked, registry, tongue)
        name = "body-in-translation" if keys else "new-body"
        yield Candidate(marked.span(start, end), "organization", "name", keys, name, "" if keys else "?")


def find_closed_bodies(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """``Milli İstihbarat Teşkilatı``: capitals up to a word that closes the name of a body."""
    if tongue.script:
        return
    key = f"{tongue.code}-closed"
    if key not in _bodies:
        _bodies[key] = rule(
            rf"(?<![\w'-])(?:(?:[A-ZÇĞİÖŞÜÊÎÛ][\w-]*|{{DL}}) ){{1,5}}(?:{tongue.closing})(?!\w)"
        )
    for found in _bodies[key].finditer(marked.text):
        yield Candidate(marked.span(*found.span()), "organization", "name", (), "new-body", "?")


def _body(tongue: Tongue) -> re.Pattern[str]:
    if tongue.code not in _bodies:
        before = rf"(?:{tongue.clitics}|[وف]?لل)" if tongue.clitics else ""
        _bodies[tongue.code] = tongue.compile(rf"(?<![\w-]){before}(?P<head>{tongue.bodies})(?!\w)")
    return _bodies[tongue.code]


def _body_end(folded: str, end: int, definite: bool, marked: Marked, tongue: Tongue) -> int:
    """Where the name ends: before the first word that cannot specify it. A head with the article, or one that
    has its genitive, only adjectives specify further.
    """
    kept = end
    whole = definite
    for _ in range(LONGEST):
        word = WORD.match(folded, end)
        if tongue.chain and folded[end - 1] != tongue.fold(tongue.chain):
            break
        if not word or not _specifies(word[1], tongue):
            break
        if whole and not _adjective(word[1], definite, tongue):
            break
        end = word.end()
        if word[1].startswith("وال"):
            continue
        whole = whole or word[1].startswith(("ال", "لل")) or bool(letter_of(word[1][0]))
        kept = word.start(1) + 1 if letter_of(word[1][0]) else end
    return kept


def _only_origin(marked: Marked, start: int, end: int) -> bool:
    """``شركة أردنية``: one of a land's companies."""
    words = marked.text[start:end].split()
    if len(words) != 1 or letter_of(words[0][0]) != "D":
        return False
    written = marked.mark(start + 1).written
    return bool(written) and not written.startswith("ال") and "\u0621" <= written[0] <= "\u064a"


_ALSO = re.compile(
    fold_arabic(
        r" و(?:نظم|تقنية|تكنولوجيا|شؤون|رعاية|حماية|تنمية|إدارة|مراقبة|تنظيم|خدمات|بحوث|دراسات|حقوق"
        r"|مكافحة|تطوير|ضمان|إعادة|استصلاح|تسويق|تمكين|متابعة) ال\w+(?!\w)"
    )
)


def _and_also(folded: str, end: int) -> int:
    """``هيئة الإحصاء ونظم المعلومات``: what else a body is for."""
    also = _ALSO.match(folded, end)
    return also.end() if also else end


def _without_case(text: str, start: int, end: int) -> int:
    """``پۆلیسی فیدراڵیدا``, ``سوپای تورکەوە``, ``هاوپەیمانیی … یاسای``: the ending of a case is not of the
    name, nor what chains on other words.
    """
    case = CASE.search(text[start:end])
    return start + case.start() if case else end


def _named_bare(folded: str, found: re.Match[str], tongue: Tongue) -> int:
    """``حزب تقدم``: one word without an article names it, when the phrase ends with it."""
    end = found.end("head")
    word = WORD.match(folded, end)
    if (
        not word
        or not re.fullmatch(tongue.source(tongue.named_bare), found["head"])
        or letter_of(word[1][0])
        or word[1] in tongue.stops
        or word[1] in tongue.generic
        or tongue.is_body(word[1])
        or len(word[1]) < 3
        or (SORT if COMPANY.fullmatch(found["head"]) else DESCRIBING).search(word[1])
    ):
        return end
    following = WORD.match(folded, word.end())
    if not following or following[1] in tongue.stops or letter_of(following[1][0]) == "T":
        return word.end()
    return _second_bare(folded, word, following, tongue) or end


def _second_bare(folded: str, one: re.Match[str], two: re.Match[str], tongue: Tongue) -> int:
    """``شركة إكسون موبيل الأميركية``: two words from abroad, of which none has an article or is a sort."""
    plain = not letter_of(two[1][0]) and not SORT.search(two[1]) and len(two[1]) > 2
    sort = {one[1], two[1]} & (tongue.inner | tongue.generic) or tongue.is_body(two[1]) or two[1][0] in "وبلك"
    third = WORD.match(folded, two.end())
    closed = not third or third[1] in tongue.stops or letter_of(third[1][0]) in ("T", "D")
    return two.end() if plain and not sort and closed and not re.match("ال", one[1]) else 0


def _adjective(word: str, definite: bool, tongue: Tongue) -> bool:
    """What goes on with a whole name; ``المنظمة الدولية للهجرة`` goes on with what it is for."""
    if letter_of(word[0]) or (definite and word.startswith("لل")):
        return True
    return bool(re.match(tongue.source(tongue.adjective), word.removeprefix("و")))


def _specifies(word: str, tongue: Tongue) -> bool:
    if letter := letter_of(word[0]):
        return letter in "DL"
    if word in tongue.inner:
        return True
    if tongue.chain and LAST.match(word):
        return False
    return (
        word not in tongue.stops
        and word not in tongue.generic
        and bool(re.match(tongue.source(tongue.specifier), word))
    )


def _only_generic(words: str, tongue: Tongue) -> bool:
    return all(word in tongue.generic for word in words.split())


def _in_english(
    folded: str, start: int, marked: Marked, registry: Registry, tongue: Tongue
) -> tuple[str, ...]:
    """The body on file that an institution and its country make: ``Iraqi`` + ``Army``."""
    for words, english in tongue.institutions.items():
        found = re.compile(tongue.source(words) + rf"\w{{0,2}}(?: ([{MARKS}])\w{{0,3}})?").fullmatch(folded)
        if not found:
            continue
        if known := [keys for word in english.split("|") if (keys := registry.by_name.get(word))]:
            return known[0]
        if not found[1]:
            return ()
        about = marked.mark(start + found.start(1)).about
        owners = about.keys if isinstance(about, Candidate) else ()
        for name in (n for key in owners for n in _english_names(english, registry.entities[key].names)):
            if keys := registry.by_name.get(name):
                return keys
    return ()


def _english_names(english: str, owners: tuple[str, ...]) -> Iterator[str]:
    for owner in owners:
        for word in english.split("|"):
            adjective = ADJECTIVES.get(owner, owner)
            yield from (
                f"{adjective} {word}",
                f"{owner} {word}",
                f"{word} of {owner}",
                f"{adjective} {word.lower()}",
            )


def find_new_places(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """``قرية …``, ``قەزای …``: the word after it names a place."""
    if not tongue.place_words:
        return
    if tongue.code not in _places:
        words = "|".join(sorted(tongue.place_words, key=len, reverse=True))
        before = rf"(?:{tongue.clitics})" if tongue.clitics else ""
        _places[tongue.code] = re.compile(
            tongue.source(rf"(?<!\w){before}(?P<what>{words})")
            + r" \"?(?P<name>"
            + tongue.source(tongue.place_name)
            + ")"
        )
    folded = tongue.fold(marked.text)
    for found in _places[tongue.code].finditer(folded):
        start, end = found.span("name")
        if not _names_a_place(folded, start, end, marked, tongue):
            continue
        if found["what"] in {tongue.source(word) for word in tongue.sites}:
            start = found.start("what")
        if (
            tongue.chain
            and len(found["name"]) > 4
            and marked.text[end - 1] == tongue.chain
            and folded[end : end + 1] == " "
        ):
            end -= 1
        yield Candidate(marked.span(start, end), "place", "name", (), "new-place", "?")
        if SEVERAL_PLACES.fullmatch(found["what"]):
            for first, last in _listed(folded, end, marked, tongue):
                yield Candidate(marked.span(first, last), "place", "name", (), "new-place", "?")


def _names_a_place(folded: str, start: int, end: int, marked: Marked, tongue: Tongue) -> bool:
    """Whether a word behind ``village`` can be its name: no small word, no adjective, no body's head."""
    name = folded[start:end]
    if f"{marked.text[start:end]} ".startswith(NO_PLACE) or letter_of(folded[end : end + 1] or " "):
        return False
    if name.split()[-1] in tongue.stops | tongue.generic or tongue.is_body(name):
        return False
    return not re.search(tongue.source(tongue.not_place), name)


def _listed(folded: str, at: int, marked: Marked, tongue: Tongue) -> Iterator[tuple[int, int]]:
    """``قريتي {L} و{name}``, ``بلدات {L} و{name} و{name}``: further names of one word behind the first."""
    while found := NEXT_PLACE.match(folded, at):
        start, at = found.span("name")
        if found["mark"]:
            continue
        if not _names_a_place(folded, start, at, marked, tongue) or tongue.is_office(found["name"]):
            return
        yield start, at
